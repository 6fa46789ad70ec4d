"""A gift, or a need told in a sentence: two or three things that come into question, and one question that
was not answered already."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.lexical import content_words
from bot.catalogue.search import Hit
from bot.catalogue.situations import kinds_called_for, kinds_for_fans
from bot.catalogue.wishes import Wishes
from bot.dialogue import finding, shelves
from bot.dialogue.cues import ENGLISH
from bot.dialogue.in_english import listed_thing
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Line, Meaning, Reply
from bot.dialogue.wanting import own_words, remember, wishes_of, with_need, without_amounts
from bot.journey.acts import Act

SUGGESTED = 3
MOST_LIKED = 2
"""Words of what somebody likes that are repeated where nothing is found for them."""
OF_GIFTS = frozenset(
    """gift gifts present presents birthday christmas anniversary someone somebody mother father mum mom dad
    parent parents wife husband girlfriend boyfriend friend friends son daughter brother sister grandma
    grandpa grandson granddaughter grandmother grandfather colleague boss teacher man woman boy girl child
    kid kids him her love loves likes like fond into budget old year years something nice idea ideas really
    much he she his who buy get give""".split()
)  # fmt: skip


def looked_for(moment: Moment, meaning: Meaning) -> bool:
    """Whether a gift is looked for and no kind of thing is named for it."""
    open_still = (moment.memory.pending or {}).get("question") == "need" and moment.memory.needs
    told_before = open_still and moment.cues.has("gift", " ".join(moment.memory.needs))
    if not (told_before or moment.cues.has("gift", meaning.text)):
        return False
    if any(m.kind != "brand" for m in meaning.mentions):
        return False
    if listed_thing(moment, meaning, OF_GIFTS) is not None:
        return False
    told = moment.catalogue.wanted.told_of(without_amounts(meaning, moment.cues))
    return not any(moment.catalogue.wanted.names_thing(word) for word in told.rest if word not in OF_GIFTS)


def suggest(moment: Moment, meaning: Meaning) -> Outcome:
    """Things that fit what is known of whoever it is for; of nothing known, what they like is asked."""
    kept = with_need(moment, own_words(meaning.text, moment.cues))
    wishes = replace(wishes_of(moment, meaning), order=None)
    hits = suggestions(moment, meaning, wishes)
    asked = Outcome(memory={"need_asked_at": moment.memory.turns, "pending": {"question": "need"}})
    limits = Outcome(memory={"wishes": remember(wishes), "query": ""})
    if not hits and wishes.price_high is not None and not telling_words(in_english(moment, meaning)):
        within = finding.show(moment, meaning, "", replace(wishes, order="best_rated"))
        if finding.recommends(within):  # "what have you got under 40?"
            return kept.then(limits).then(within)
    if not hits:
        buttons = shelves.buttons(moment)
        reply = Reply(Act.asks_need, (Line("gift-question-likes"),), buttons)
        liked = telling_words(in_english(moment, meaning)) if moment.language == ENGLISH else []
        none = Reply(Act.says_not_available, (Line("found-none", {"thing": " ".join(liked)}),))
        replies = (none, reply) if 0 < len(liked) <= MOST_LIKED else (reply,)
        return kept.then(limits).then(Outcome(replies)).then(asked)
    shown = finding.named(moment, hits, Line("might-suit", {"count": len(hits)}), wishes)
    question = Line("gift-question-choice" if wishes.price_high is not None else "gift-question-price")
    reply = Reply(Act.asks_need, (question,))
    return kept.then(limits).then(shown).then(Outcome((reply,))).then(asked)


def suggestions(moment: Moment, meaning: Meaning, wishes: Wishes) -> tuple[Hit, ...]:
    """One thing of each kind that the words call for, else what comes nearest to them in meaning."""
    english = " ".join(
        (in_english(moment, meaning), *(telling_english(moment, n) for n in moment.memory.needs))
    )
    kinds = (*kinds_for_fans(english), *kinds_called_for(english)[0])
    if found := of_each(moment, kinds, wishes):
        return found
    words = telling_words(english)
    return moment.catalogue.find(" ".join(words), wishes, limit=SUGGESTED).hits if words else ()


def telling_words(english: str) -> list[str]:
    """What is told of whoever it is for, beside who that is."""
    return [w for w in content_words(english) if w not in OF_GIFTS and w.isalpha() and w.isascii()]


def for_situation(moment: Moment, meaning: Meaning) -> tuple[Hit, ...]:
    """Things that a situation calls for ("my back hurts from sitting"), within the limits told."""
    english = in_english(moment, meaning)
    how = moment.catalogue.wanted.said_how(english)
    return of_each(moment, kinds_called_for(english)[0], wishes_of(moment, meaning), how)


def of_each(moment: Moment, kinds: tuple[str, ...], wishes: Wishes, how: str = "") -> tuple[Hit, ...]:
    """The best thing of each kind, as long as it could be called so; of one kind alone several."""
    found: dict[str, Hit] = {}
    for kind in kinds:
        for hit in moment.catalogue.search(f"{how} {kind}", wishes, limit=1 if len(kinds) > 1 else SUGGESTED):
            if moment.catalogue.may_be(kind, hit.product):
                found.setdefault(hit.product.item_group_id or hit.product.id, hit)
    return tuple(found.values())[:SUGGESTED]


def in_english(moment: Moment, meaning: Meaning) -> str:
    return telling_english(moment, without_amounts(meaning, moment.cues))


def telling_english(moment: Moment, text: str) -> str:
    rendering = moment.catalogue.in_english(text)
    return rendering.wanted if rendering is not None else text
