"""Decides which meanings a message has: one, or several where its clauses clearly say different things."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log
from typing import Any

from bot.understanding.clauses import LEAST_OF_A_CLAUSE, Clause
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.halves import Halves, Joint

# Courtesy rides along with another meaning; an answer ("yes, ...") becomes a property of it.
COURTESY = frozenset({"greet", "thank", "goodbye", "chitchat"})
ANSWERS = {"affirm": "yes", "deny": "no"}
STANDS_FIRM, STANDS_JOINED = 0.5, 0.65
HALF_SURE = 0.9
UNJOINED = frozenset({Joint.NOTHING, Joint.PAUSE})
APART, SEVERAL = 0.6, 0.5  # chance that the halves of a message, or its clauses, are different meanings
HALVES_BY_WORDS, CLAUSES_BY_WORDS = 0.35, 0.3
"""The same by words alone, below which no vector is spent on the parts. Of 1,348 places for halves 29 % are
left, and 97 % of those that part a message; of messages whose clauses say one thing half, and 97 % of those
whose clauses say several."""
NEEDS = frozenset({"describe_need", "just_looking"})
STORY = NEEDS | frozenset("choose_product complain give_opinion report_arrival say_bought leave buy".split())
"""What is told before a question, by the way: no meaning of its own beside a sure one unless it is sure
itself. A need never is one: the question is what it leads to."""
NO_HALF = COURTESY | ANSWERS.keys() | NEEDS | {OUT_OF_SCOPE, "skip", "stop"}
"""No half of a message is a meaning of its own that is one of these."""
SELDOM_HALF = frozenset("insult correct choose_product give_score ask_assortment hesitate say_bought".split())
"""A half is soon taken for one of these."""
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
    standing = _standing(parts)
    told = without_story(standing)
    several = _one_of_each(told)
    if len(several) > 1:
        if chance_of_several(several, whole, parts) >= SEVERAL:
            return (replace(several[0], answer=answer), *several[1:])
        surest = max(several, key=lambda judged: judged.confidence)
        chosen = whole if whole.confidence >= DOUBT else surest
        return (replace(chosen, start=whole.start, end=whole.end, text=whole.text, answer=answer),)
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


def _standing(parts: Sequence[Part]) -> list[Judged]:
    return [
        Judged(clause.text, clause.start, clause.end, intent, sure, None, asked)
        for clause, intent, sure, asked in parts
        if sure >= (STANDS_FIRM if clause.firm else STANDS_JOINED)
        and intent not in COURTESY
        and intent not in ANSWERS
        and intent != OUT_OF_SCOPE
    ]


def says_nothing(part: Part) -> bool:
    """Whether a clause neither stands nor is a courtesy or answer beside another one."""
    return not _standing([part]) and part[1] not in COURTESY | ANSWERS.keys()


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
        or (judged.intent not in NEEDS and judged.confidence >= min(SURE, question))
    ]


def says_several(parts: Sequence[Part]) -> bool:
    """Whether clauses of a message stand that differ in meaning."""
    return len(_one_of_each(without_story(_standing(parts)))) > 1


def chance_of_several(several: Sequence[Judged], whole: Judged, parts: Sequence[Part]) -> float:
    """The chance that clauses which stand are meanings of their own: a logistic regression, as for halves
    (`chance_apart`), over 601 messages whose clauses stood and differed. At .5 it kept 452 of the 467 that do
    say several things, and 45 of the 134 others became one again."""
    doubtful = sorted(judged.confidence for judged in several)[:2]
    seldom = any(judged.intent in SELDOM_HALF for judged in several)
    return _differ(doubtful[0] * doubtful[1], whole.confidence, [clause for clause, *_ in parts], seldom)


def may_say_several(by_words: Sequence[tuple[str, float]], whole: float, clauses: Sequence[Clause]) -> bool:
    """Whether clauses may, by the intent and confidence that words alone give each, say several things, or
    another one than the whole says: beside a courtesy, or where the whole is in doubt."""
    if whole <= DOUBT or any(intent in COURTESY | ANSWERS.keys() for intent, _ in by_words):
        return True
    surest = sorted((sure for _, sure in by_words), reverse=True)[:2]
    return _differ(surest[0] * surest[-1], whole, clauses, seldom=False) >= CLAUSES_BY_WORDS


def _differ(both: float, whole: float, clauses: Sequence[Clause], seldom: bool) -> float:
    joined = -1.35 if sum(clause.firm for clause in clauses) == 1 else 0.0
    score = 1.25 + 0.65 * log_odds(both) - 0.13 * log_odds(whole) + joined - (0.8 if seldom else 0.0)
    return 1 / (1 + exp(-score))


def chance_apart(halves: Halves, first: str, second: str, both: float, whole: float) -> float:
    """The chance that the halves, taken for these intents, are two meanings; `both` is the product of their
    confidences (or as much as it may yet be), `whole` the confidence of the message judged as one.

    A logistic regression over the places of 705 pairs of utterances that the clauses do not part, joined in
    many ways in four languages, and of 2,294 single ones, all of which the classifier that judged them had
    not seen. At .6 it parted 245 of the pairs and 30 of the single ones (both sides surer than .9, and among
    the first four of the whole, parted 118 and 20)."""
    if first == second or first in NO_HALF or second in NO_HALF:
        return 0.0
    joint = {Joint.END: 1.8, Joint.WORD: 2.05, Joint.PAUSE: 0.0, Joint.NOTHING: -1.3}[halves.joint]
    short = -0.75 if halves.least < LEAST_OF_A_CLAUSE else 0.0
    seldom = -0.6 if {first, second} & SELDOM_HALF else 0.0
    return 1 / (1 + exp(0.95 - 0.52 * log_odds(both) + 0.18 * log_odds(whole) - joint - short - seldom))


def stand_apart(
    halves: Halves, taken: Sequence[tuple[str, float]], whole: float, heard: Collection[str]
) -> bool:
    """Whether the halves, taken for these intents so surely, are two meanings; of the first alone, whether
    they may be. Where no word joins them it is enough that both are sure, and what is `heard` first in the
    whole: of 75 such messages 65 did say two things."""
    (first, sure), *rest = taken
    second, as_sure = rest[0] if rest else ("", 1.0)
    if min(sure, as_sure) < STANDS_FIRM or first == second:
        return False
    if chance_apart(halves, first, second, sure * as_sure, whole) >= APART:
        return True
    plainly = all(intent in heard and intent not in NO_HALF and each >= HALF_SURE for intent, each in taken)
    return halves.joint in UNJOINED and plainly


def log_odds(chance: float) -> float:
    within = min(max(chance, 1e-4), 1 - 1e-4)
    return log(within / (1 - within))


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
