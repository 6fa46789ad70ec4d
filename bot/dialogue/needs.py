"""Problem recognition: the need is asked once, kept in the visitor's words, met with kinds and not prices."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.product import Product
from bot.dialogue import finding, gifts, refusing, searching, shelves, telling, wanting
from bot.dialogue import kinds as kind_names
from bot.dialogue.cues import ENGLISH
from bot.dialogue.in_english import listed_thing
from bot.dialogue.kinds import kind_buttons
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Line, Meaning, Reply
from bot.dialogue.wanting import own_words
from bot.journey.acts import Act, Stage

KINDS_NAMED = 3


def hear_need(moment: Moment, meaning: Meaning) -> Outcome:
    """Takes the need down; asks one short question about it first, and shows products the next time."""
    if gifts.looked_for(moment, meaning):
        return gifts.suggest(moment, meaning)
    if says_how(moment, meaning):
        return searching.find(moment, replace(meaning, intent="find_product"))
    if moment.memory.shown and moment.cues.has("refuses", meaning.text):  # "not lights, he has lights"
        turned_down = replace(meaning, entities={**meaning.entities, "refused": meaning.text})
        if (others := refusing.search_without(moment, turned_down)) is not None:
            return others
    if (missing := not_to_be_had(moment, meaning)) is not None:
        return finding.unknown(moment, meaning, missing, ())
    kept = wanting.with_need(moment, own_words(meaning.text, moment.cues))
    limits = wanting.remember(wanting.wishes_of(moment, meaning))
    kept = kept.then(Outcome(memory={"wishes": limits})) if limits else kept
    moment = moment.remembering(**kept.memory)
    asked_before = moment.memory.need_asked_at is not None
    if asked_before or moment.manner not in {Stage.problem_recognition, None}:
        more = {**meaning.entities, "narrows": True} if answers(moment) else meaning.entities
        return kept.then(finding.show_for_need(moment, replace(meaning, entities=more)))
    if suggested := gifts.for_situation(moment, meaning):
        shown = finding.named(moment, suggested, Line("might-suit", {"count": len(suggested)}))
        asking = Reply(Act.asks_need, (question(moment, meaning),))
        return kept.then(shown).then(Outcome((asking,), asked(moment)))
    kinds = kinds_for(moment, meaning.text)
    lines = (Line("needs-kinds", {"kinds": kind_names.listed(kinds)}),) if kinds else ()
    reply = Reply(Act.asks_need, (*lines, question(moment, meaning)), kind_buttons(kinds))
    return kept.then(Outcome((reply,), asked(moment)))


def not_to_be_had(moment: Moment, meaning: Meaning) -> str | None:
    """ "My visor cracked, so: a motorcycle helmet": a thing by its full everyday name, and none is sold."""
    if answers(moment) or moment.language != ENGLISH:
        return None
    thing = moment.catalogue.thing_in(meaning.text, beside=True)
    if thing is None or not moment.catalogue.vocabulary.goods.ends(thing):
        return None
    led = meaning.text[: meaning.text.find(thing)].rstrip()
    needed = moment.cues.find("need", led)
    if led and led[-1] not in ",:;.!?" and (needed is None or len(led[needed.end() :].split()) > 1):
        return None  # "to bake an apple pie"
    near = moment.catalogue.search(thing, limit=KINDS_NAMED)
    return None if any(wanting.could_be(moment, thing, hit.product) for hit in near) else thing


def answers(moment: Moment) -> bool:
    """ "Flat feet", to what matters about running shoes: more of a need, and no thing to buy."""
    return bool(moment.memory.needs) and (moment.memory.pending or {}).get("question") == "need"


def says_how(moment: Moment, meaning: Meaning) -> bool:
    """Whether a kind of thing is named, and what it must be or cost: then it is shown, not asked back."""
    bounded = any(q.kind == "money" for q in meaning.quantities)
    named = any(m.kind == "category" for m in meaning.mentions)
    return named and (bounded or moment.catalogue.wanted.told_of(meaning.text).anything)


def question(moment: Moment, meaning: Meaning) -> Line:
    """Who it is for is asked of nobody who has told that."""
    return Line("needs-question" if moment.cues.has("for_whom", meaning.text) else "needs-question-who")


def let_look(moment: Moment, meaning: Meaning) -> Outcome:
    """Leaves them in peace, with one door open."""
    kinds = shelves.names(moment)[:KINDS_NAMED]
    act = Act.asks_need if moment.memory.need_asked_at is None else Act.acknowledges
    line = Line("needs-look-around" if act is Act.asks_need else "needs-take-time")
    return Outcome((Reply(act, (line,), kind_buttons(kinds)),), asked(moment) if act is Act.asks_need else {})


def advise(moment: Moment, meaning: Meaning) -> Outcome:
    """Which kinds there are and what they differ in; then what it is for."""
    if says_how(moment, meaning):
        return searching.find(moment, replace(meaning, intent="find_product"))
    hits = [hit.product for hit in moment.catalogue.search(meaning.text, limit=8)]
    if not hits and (missing := listed_thing(moment, meaning)):
        return finding.unknown(moment, meaning, missing, ())
    kept = (
        wanting.with_need(moment, own_words(meaning.text, moment.cues))
        if moment.memory.need is None and hits
        else Outcome()
    )
    if not hits:
        return kept.then(Outcome((Reply(Act.asks_need, (Line("needs-question-open"),)),), asked(moment)))
    kinds = kinds_of(hits)
    lines = [Line("needs-kinds", {"kinds": kind_names.listed(kinds)})] if kinds else []
    points = points_of_difference(hits)
    if points:
        lines.append(
            Line("needs-differ", {"points": tuple(telling.label(kind_names.named(p)) for p in points)})
        )
    ask = question(moment, meaning) if moment.memory.need_asked_at is None else Line("needs-show-offer")
    lines.append(ask)
    reply = Reply(Act.asks_need, tuple(lines), kind_buttons(kinds))
    return kept.then(Outcome((reply,), asked(moment)))


def kinds_for(moment: Moment, text: str) -> list[str]:
    return kinds_of([hit.product for hit in moment.catalogue.search(text, limit=6)])


def kinds_of(products: list[Product]) -> list[str]:
    """The kinds that these products are of, most frequent first."""
    names = [p.category[-1] for p in products if p.category]
    return sorted(dict.fromkeys(names), key=names.count, reverse=True)[:KINDS_NAMED]


def points_of_difference(products: list[Product]) -> list[str]:
    """Attributes that several of them state and that differ: what there is to look for, by the feed."""
    stated: dict[str, list[str]] = {}
    for product in products:
        for name, value in product.attributes.items():
            stated.setdefault(name, []).append(value)
    differing = [
        n for n, values in stated.items() if len(values) > 1 and len(set(values)) > 1 and "quantity" not in n
    ]
    return sorted(differing, key=lambda n: len(stated[n]), reverse=True)[:4]


def asked(moment: Moment) -> dict[str, object]:
    return {"need_asked_at": moment.memory.turns, "pending": {"question": "need"}}
