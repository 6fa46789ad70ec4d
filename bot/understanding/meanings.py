"""Decides which meanings a message has: one, or several where its clauses clearly say different things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.understanding.clauses import Clause
from bot.understanding.fusion import OUT_OF_SCOPE

# Courtesy rides along with another meaning; an answer ("yes, ...") becomes a property of it.
COURTESY = frozenset({"greet", "thank", "goodbye", "chitchat"})
ANSWERS = {"affirm": "yes", "deny": "no"}
STANDS_FIRM, STANDS_JOINED = 0.5, 0.65


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
    several = _one_of_each(standing)
    if len(several) > 1:
        return (replace(several[0], answer=answer), *several[1:])
    if several and (_only_courtesy_beside(several[0], parts) or whole.intent in COURTESY | ANSWERS.keys()):
        return (replace(several[0], start=whole.start, end=whole.end, text=whole.text, answer=answer),)
    return (replace(whole, answer=answer if whole.intent not in ANSWERS else None),)


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
