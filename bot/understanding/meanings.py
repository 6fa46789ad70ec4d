"""Decides which meanings a message has: one, or several where its clauses clearly say different things."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.understanding.clauses import Clause
from bot.understanding.fusion import OUT_OF_SCOPE

# Courtesy rides along with another meaning; an answer ("yes, ...") becomes a property of it.
COURTESY = frozenset({"greet", "thank", "goodbye", "chitchat"})
ANSWERS = {"affirm": "yes", "deny": "no"}
STANDS_FIRM, STANDS_JOINED, STANDS_HALF = 0.5, 0.65, 0.9
BOTH_HALVES = 0.85  # the product of their confidences
NEEDS = frozenset({"describe_need", "just_looking"})
STORY = NEEDS | frozenset("choose_product complain give_opinion report_arrival say_bought leave buy".split())
"""What is told before a question, by the way: no meaning of its own beside a sure one unless it is sure
itself. A need never is one: the question is what it leads to."""
NO_HALF = (
    COURTESY
    | ANSWERS.keys()
    | NEEDS
    | frozenset(
        """out_of_scope skip stop insult correct choose_product give_score ask_assortment hesitate
    say_bought""".split()
    )
)
"""A half of a message is soon taken for one of these."""
ASKED = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_delivery ask_returns ask_warranty ask_description
    find_product ask_assortment""".split()
)
"""Questions about products."""
SEARCHES = frozenset({"find_product", "ask_assortment"})
SURE = 0.8
DOUBT = 0.5


@dataclass(frozen=True, slots=True)
class Judged:
    """A stretch of the message with the intent it was given; `asked` is the property it may ask for, with
    its confidence."""

    text: str
    start: int
    end: int
    intent: str
    confidence: float
    answer: str | None = None
    asked: Mapping[str, Any] | None = None


Part = tuple[Clause, str, float, Mapping[str, Any] | None]


def composed(whole: Judged, parts: Sequence[Part]) -> tuple[Judged, ...]:
    """The meanings in the order of the message, never empty. `whole` is the message judged as one; `parts`
    are its clauses with the intent and confidence of each."""
    answer = next(
        (ANSWERS[intent] for _, intent, sure, _ in parts[:1] if intent in ANSWERS and sure >= STANDS_FIRM),
        None,
    )
    standing = [
        Judged(clause.text, clause.start, clause.end, intent, sure, None, asked)
        for clause, intent, sure, asked in parts
        if sure >= (STANDS_FIRM if clause.firm else STANDS_JOINED)
        and intent not in COURTESY
        and intent not in ANSWERS
        and intent != OUT_OF_SCOPE
    ]
    told = without_story(standing)
    several = _one_of_each(told)
    if len(several) > 1:
        return (replace(several[0], answer=answer), *several[1:])
    led_to = len(told) < len(standing)
    if several and (
        led_to
        or _asks_plainly(several[0], whole, parts)
        or _only_courtesy_beside(several[0], parts)
        or whole.intent in COURTESY | ANSWERS.keys()
    ):
        text = _without_needs(whole, parts) if several[0].intent in ASKED - SEARCHES else whole.text
        return (replace(several[0], start=whole.start, end=whole.end, text=text, answer=answer),)
    return (replace(whole, answer=answer if whole.intent not in ANSWERS else None),)


def _asks_plainly(judged: Judged, whole: Judged, parts: Sequence[Part]) -> bool:
    """ "Got any printers? Student budget": what surely is asked in a sentence of its own, where the whole
    leaves one in doubt."""
    surely = judged.confidence >= STANDS_JOINED > DOUBT >= whole.confidence
    return surely and judged.intent in ASKED and _firm(judged, parts)


def _without_needs(whole: Judged, parts: Sequence[Part]) -> str:
    """The message from the first clause on that tells no need, to the last."""
    kept = [clause for clause, intent, *_ in parts if intent not in NEEDS or not clause.firm]
    return whole.text[kept[0].start - whole.start : kept[-1].end - whole.start] if kept else whole.text


def _firm(judged: Judged, parts: Sequence[Part]) -> bool:
    """Whether it is a sentence of its own."""
    return any(clause.firm and clause.text == judged.text for clause, *_ in parts)


def without_story(standing: Sequence[Judged]) -> Sequence[Judged]:
    """ "My last one packed in after a year. How long is the warranty?": the question alone. A need gives way
    to any question that stands beside it."""
    question = max((judged.confidence for judged in standing if judged.intent not in STORY), default=0.0)
    return [
        judged
        for judged in standing
        if judged.intent not in STORY
        or (judged.intent in NEEDS and not question)
        or (judged.intent not in NEEDS and (judged.confidence >= SURE or question < SURE))
    ]


def says_several(parts: Sequence[Part]) -> bool:
    """Whether the clauses of a message have more than one meaning."""
    clause = parts[0][0]
    whole = Judged(clause.text, clause.start, parts[-1][0].end, "", 0.0)
    return len(composed(whole, parts)) > 1


def may_stand(part: Part, heard: Collection[str]) -> bool:
    """Whether a half that no rule of grammar parts is surely a meaning, one that is `heard` in the whole."""
    return part[1] in heard and part[1] not in NO_HALF and part[2] >= STANDS_HALF


def stand_apart(parts: Sequence[Part], heard: Collection[str]) -> bool:
    """Whether two such halves are surely two meanings."""
    if len(parts) != 2 or not all(may_stand(part, heard) for part in parts):
        return False
    (_, first, sure, _), (_, second, as_sure, _) = parts
    return first != second and sure * as_sure >= BOTH_HALVES


def _only_courtesy_beside(judged: Judged, parts: Sequence[Part]) -> bool:
    """ "Good morning, I need a gift": the greeting blurs the whole, the clause says it."""
    return all(
        (clause.start >= judged.start and clause.end <= judged.end) or intent in COURTESY or intent in ANSWERS
        for clause, intent, _, _ in parts
    )


def _one_of_each(standing: Sequence[Judged]) -> list[Judged]:
    """Neighbours of the same intent are one meaning; an intent that comes again later joins its first."""
    kept: list[Judged] = []
    for judged in standing:
        if all(judged.intent != other.intent for other in kept):
            kept.append(judged)
        elif kept[-1].intent == judged.intent:
            last = kept[-1]
            kept[-1] = replace(last, end=judged.end, text=f"{last.text} {judged.text}",
                               confidence=max(last.confidence, judged.confidence))  # fmt: skip
    return kept
