"""From a moment to its whole answer: every meaning in order, then the manner of the stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogue import extremes, freshness, manner, services, shop_answers, small_talk, surveys, which_of
from bot.dialogue.by_name import candidates_of
from bot.dialogue.in_english import in_english
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import naming_words
from bot.dialogue.question import ABOUT_PRODUCT
from bot.dialogue.several_asked import BESIDE
from bot.dialogue.standing import of_interest
from bot.dialogue.topics import TOPICS, Topic
from bot.dialogue.values import Line, Meaning, Reply
from bot.journey.acts import Act, Overlay
from bot.journey.forbidden import forbidden_acts

UNDERSTOOD = 0.25
"""Below this confidence the message is asked back instead of answered."""
LATELY = 4
"""So many products talked about one after another are remembered."""
LETS_OTHERS_SPEAK = frozenset(
    {
        "greet",
        "thank",
        "goodbye",
        "affirm",
        "deny",
        "chitchat",
        "just_looking",
        "stop",
        "skip",
        "correct",
        "insult",
    }
)
ABSENT = frozenset({"product-unknown", "product-unknown-nearest", "found-none", "found-none-plain"})
"""Lines that say that the shop does not have a thing."""
SAID_IN_LEAVING = frozenset(
    {
        "buy",
        "reorder",
        "choose_product",
        "hesitate",
        "object_price",
        "name_obstacle",
        "find_product",
        "ask_to_remember",
    }
)
"""Beside a farewell these tell why ("I'll buy it elsewhere"); they ask for nothing."""


def conduct(moment: Moment, first: Topic, asked: frozenset[Act] = frozenset()) -> Outcome:
    """`first` is the topic that the rules chose for the main meaning; further meanings find theirs by
    intent. What a stage forbids is not said; the guard where messages leave checks the same again."""
    outcome = Outcome()
    for meaning in worth_answering(moment.meanings):
        if is_of_absent(moment, outcome, meaning):
            continue
        topic = first if meaning is moment.meanings[0] else TOPICS[meaning.intent]
        if meaning.confidence < UNDERSTOOD:
            topic = small_talk.not_sure
        here = moment.remembering(**outcome.memory)
        end_of_row = extremes.ranking(here, meaning) if topic is not small_talk.not_sure else None
        end_of_row = end_of_row or which_of.the_one(here, meaning)
        told = services.answer(here, meaning) if meaning.intent in shop_answers.QUESTIONS else None
        answered = end_of_row or shop_answers.instead(here, meaning, told or topic(here, meaning))
        if asks_again(outcome, answered) or (meaning.entities.get(BESIDE) and not tells(answered)):
            continue
        answered = without_lines_said(outcome, answered)
        if asks_obstacle(outcome) and answered.memory.get("pending") is None:
            kept = {name: value for name, value in answered.memory.items() if name != "pending"}
            answered = replace(answered, memory=kept)  # the farewell's own question stays open
        outcome = outcome.then(answered)
    named = products_named(moment)
    if "focus" not in outcome.memory and len(named) == 1:
        outcome = outcome.then(Outcome(memory={"focus": named}))
    if "shown" not in outcome.memory and len(named) > 1:
        outcome = outcome.then(Outcome(memory={"shown": named}))
    outcome = outcome.then(Outcome(memory={"lately": talked_about(moment, outcome)}))
    outcome = surveys.held_back(moment, named_once(manner.close(moment, outcome)))
    outcome = freshness.with_age(moment, permitted(moment, outcome, asked))
    if not moment.memory.disclosed:
        outcome = disclose(moment, outcome)
    return outcome


def talked_about(moment: Moment, outcome: Outcome) -> tuple[str, ...]:
    """The products talked about one after another, the last one last; a new list begins anew."""
    focus, shown = outcome.memory.get("focus", ()), outcome.memory.get("shown", ())
    before = moment.memory.lately
    if len(shown) > 1 and not set(shown) <= {*before, *focus}:
        before = ()
    return (*(id_ for id_ in before if id_ not in focus), *focus)[-LATELY:]


def products_named(moment: Moment) -> tuple[str, ...]:
    """The products that a message names one by one, in its order: what is said of "it" or of "the second"
    next is said of these."""
    found = [m for meaning in moment.meanings for m in of_interest(meaning)]
    named = [m for m in found if m.kind == "product"]
    if not named:  # "that IWC is gorgeous", of the only one
        only = {tuple(p.id for p in candidates_of(moment, m)) for m in found if m.kind == "brand"}
        return next(iter(only)) if len(only) == 1 and len(next(iter(only))) == 1 else ()
    alone = all(len(m.candidates) == 1 for m in named)
    return tuple(dict.fromkeys(m.candidates[0] for m in named)) if alone else ()


def is_of_absent(moment: Moment, outcome: Outcome, meaning: Meaning) -> bool:
    """ "Do you have an electric kettle? How much is it?": of what was just said not to be sold, not of the
    nearest thing that is."""
    absent = any(line.id in ABSENT for reply in outcome.replies for line in reply.lines)
    own = [m for m in meaning.mentions if m.text in meaning.text]  # others come from the part before
    if not absent or own or meaning.intent not in ABOUT_PRODUCT | {"ask_discount"}:
        return False
    english = in_english(moment, meaning)
    return not (english.said.things if english is not None else naming_words(meaning))


def tells(answered: Outcome) -> bool:
    return any(reply.act is Act.gives_product_facts for reply in answered.replies)


def asks_again(outcome: Outcome, answered: Outcome) -> bool:
    """Whether an answer only asks back what another one of this turn has asked already."""
    named = [b.title for reply in outcome.replies if reply.act is Act.clarifies for b in reply.buttons]
    again = [b.title for reply in answered.replies for b in reply.buttons]
    only = {reply.act for reply in answered.replies} == {Act.clarifies}
    return only and bool(again) and all(title in named for title in again)


def without_lines_said(outcome: Outcome, answered: Outcome) -> Outcome:
    """No line and no table twice in one turn."""
    said = {str(line) for reply in outcome.replies for line in reply.lines}
    tables = [reply.custom for reply in outcome.replies if reply.custom]
    kept = []
    for reply in answered.replies:
        lines = tuple(line for line in reply.lines if str(line) not in said)
        if lines or not reply.lines:
            kept.append(replace(reply, lines=lines, custom=None if reply.custom in tables else reply.custom))
    return replace(answered, replies=tuple(kept))


NAMED_BEFORE = frozenset(
    """fact-price fact-price-reduced fact-stock fact-stock-count fact-rating fact-rating-count fact-attribute
    fact-quoted fact-returns fact-warranty fact-delivery""".split()
)


def named_once(outcome: Outcome) -> Outcome:
    """A product is named in the first of several lines about it, not in each."""
    replies = []
    for reply in outcome.replies:
        lines: list[Line] = []
        last: object = None
        for line in reply.lines:
            inner = line.args.get("told")
            told = inner if isinstance(inner, Line) else line
            product = told.args.get("product")
            again = product is not None and product == last
            if again and line.id in NAMED_BEFORE:
                line = Line(f"{line.id}-too", {k: v for k, v in line.args.items() if k != "product"})
            last = product
            lines.append(line)
        replies.append(replace(reply, lines=tuple(lines)))
    return replace(outcome, replies=tuple(replies))


def asks_obstacle(outcome: Outcome) -> bool:
    return (outcome.memory.get("pending") or {}).get("question") == "obstacle"


def worth_answering(meanings: Sequence[Meaning]) -> tuple[Meaning, ...]:
    """Small talk beside a question needs no answer of its own; no two answers to the same thing; whoever
    leaves is not sold what they leave."""
    serious = tuple(
        m for m in meanings if m.intent not in LETS_OTHERS_SPEAK or m.entities.get("withdrawn")
    ) or tuple(meanings[:1])
    if any(m.intent == "give_opinion" for m in serious):  # it opens the survey as well, and answers it
        serious = tuple(m for m in serious if m.intent != "report_arrival")
    farewell = tuple(m for m in serious if m.intent == "leave")
    if farewell:
        others = tuple(m for m in serious if m.intent not in SAID_IN_LEAVING | {"leave"})
        complaint = any(m.intent == "complain" for m in others)
        serious = others if complaint else (*farewell, *others)
    if any(
        m.mentions and m.intent in ABOUT_PRODUCT for m in serious
    ):  # a story before a question is its frame
        serious = tuple(m for m in serious if m.intent != "describe_need") or serious
    seen: dict[tuple[str, str, tuple[str, ...]], Meaning] = {}
    for meaning in serious:
        beside = meaning.text if meaning.entities.get(BESIDE) else ""
        of = tuple(c for m in meaning.mentions for c in m.candidates)
        seen.setdefault((meaning.intent, beside, of), meaning)
    return tuple(seen.values())


def permitted(moment: Moment, outcome: Outcome, asked: frozenset[Act]) -> Outcome:
    forbidden = forbidden_acts(moment.stage, moment.overlays, asked)
    said = tuple(reply for reply in outcome.replies if reply.act not in forbidden)
    return replace(outcome, replies=said) if said else outcome


def disclose(moment: Moment, outcome: Outcome) -> Outcome:
    """Puts the disclosure before the first answer: inside a greeting or a win-back, else as a greeting."""
    line = manner.disclosure(moment)
    known = Outcome(memory={"disclosed": True})
    if not outcome.replies:
        return outcome.then(known)
    head = outcome.replies[0]
    if head.act is Act.greets or Overlay.leaving in moment.overlays:
        lines = (head.lines[0], line, *head.lines[1:]) if head.act is Act.greets else (line, *head.lines)
        return replace(outcome, replies=(replace(head, lines=lines), *outcome.replies[1:])).then(known)
    return Outcome((Reply(Act.greets, (line,)),)).then(outcome).then(known)
