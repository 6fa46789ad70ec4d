"""The satisfaction survey: which question is open, what an answer means, what comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.feedback.opinions import (
    condemns_elsewhere,
    name_expectation,
    read_satisfaction,
    words_of_correction,
)
from bot.feedback.opinions import read_expectation as read_expectation
from bot.feedback.scores import is_nothing_else, read_score

QUESTIONS = ("csat", "nps", "expectation", "comment")
SCALES = {"csat": (1, 5), "nps": (0, 10)}
SCALE_NAMES: dict[int | None, str] = {5: "csat", 10: "nps"}
REFUSALS = 1
"""An answer that cannot be read gets this many friendly re-asks; then the survey goes on without it."""

CHANGED = re.compile(
    r"\bchang\w+ (?:my|the|it)\b|\bi meant\b|\binstead\b|\bmake (?:it|that)\b|\bcorrection\b|\breplace\b",
    re.I,
)
AFTERTHOUGHT = re.compile(r"\b(?:actually|sorry|no,? wait|i mean)\b", re.IGNORECASE)
CONDEMNS = re.compile(
    r"\b(?:worst|terrible|awful|horrible|useless|rubbish|garbage|disgusting|disaster|scam|never again)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Survey:
    """`asking` is the open question, None when the survey is over. `refused` counts unreadable answers to
    it; `answers` holds the current ones; `skips_nps` when NPS was asked within its fatigue period."""

    asking: str | None = "csat"
    refused: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    passed: tuple[str, ...] = ()
    order_id: str | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "asking": self.asking,
            "refused": self.refused,
            "answers": dict(self.answers),
            "passed": list(self.passed),
            "order_id": self.order_id,
        }

    @classmethod
    def from_dict(cls, stored: Mapping[str, Any]) -> Survey:
        return cls(
            stored["asking"],
            stored["refused"],
            stored["answers"],
            tuple(stored["passed"]),
            stored["order_id"],
        )

    def skip(self) -> Survey:
        """Goes on without an answer to the open question."""
        assert self.asking is not None
        passed = (*self.passed, self.asking)
        return replace(self, asking=next_question(self.answers, passed), refused=0, passed=passed)

    def record(self, question: str, value: str) -> Survey:
        """Keeps an answer; a second one to the same question replaces the first."""
        kept = {asked: given for asked, given in self.answers.items() if asked != question}
        answers = {**kept, question: value}  # the last one given stands last
        return replace(self, answers=answers, refused=0, asking=next_question(answers, self.passed))

    def refuse(self) -> Survey:
        """Counts an answer that cannot be read; the second one passes the question over."""
        return self.skip() if self.refused >= REFUSALS else replace(self, refused=self.refused + 1)


def is_low_answer(question: str, value: str) -> bool:
    """CSAT <= 2 or NPS <= 6: somebody should talk to this visitor."""
    return (question == "csat" and int(value) <= 2) or (question == "nps" and int(value) <= 6)


def next_question(answers: Mapping[str, str], passed: tuple[str, ...]) -> str | None:
    return next((q for q in QUESTIONS if q not in answers and q not in passed), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """`value` None: meant as an answer to `question`, but not one that can be taken without guessing."""

    question: str
    value: str | None


def read_answer(text: str, asking: str | None) -> Answer | None:
    """What a message answers. `asking` is the open question, None when the score is volunteered: then it
    counts for the question whose scale it names. None: the message is no answer."""
    score = read_score(text)
    if asking == "expectation":
        expectation = read_expectation(text)
        if expectation is not None:
            return Answer("expectation", expectation)
    beside_words = asking == "comment" and (
        score is None or score.scale not in SCALE_NAMES or not is_nothing_else(text)
    )
    if score is not None and not beside_words:
        read = read_scale(score.value, score.scale, asking)
        wrong = read is not None and read.value is not None and read.question in SCALES
        if read is not None and wrong and contradicts(text, read.question, int(read.value or 0)):
            return Answer(read.question, None)
        return read
    if asking == "csat":
        satisfaction = read_satisfaction(text)
        if satisfaction is not None:
            return Answer("csat", str(satisfaction))
    expectation = name_expectation(text) if asking == "csat" else read_expectation(text)
    if asking is not None and asking != "comment" and expectation is not None:
        return Answer("expectation", expectation)
    if asking == "comment" and text.strip():
        return Answer("comment", text.strip())
    return None


def read_beside(text: str, answered: str) -> Answer | None:
    """The expectation that a score brings with it: "5, better than I expected"."""
    expectation = name_expectation(text) if answered in SCALES else None
    return None if expectation is None else Answer("expectation", expectation)


def read_change(text: str, survey: Survey) -> Answer | None:
    """A score put right: "I changed my mind, 4" is about the last score given; `value` None where it does not
    fit that scale, or where it could as well answer the open question."""
    score = read_score(text)
    last = next((q for q in reversed(list(survey.answers)) if q in SCALES), None)
    if last is None or score is None or score.scale is not None or score.value is None:
        return None
    low, high = SCALES[last]
    fits = low <= score.value <= high
    changed, afterthought = words_of_correction(text)
    if changed or CHANGED.search(text):
        return Answer(last, str(score.value) if fits else None)
    if fits and (afterthought or AFTERTHOUGHT.search(text)):
        return Answer(survey.asking, None) if survey.asking in SCALES else Answer(last, str(score.value))
    return None


def contradicts(text: str, question: str, value: int) -> bool:
    """ "5/5 for the worst service": the number praises what the words condemn."""
    return value > {"csat": 3, "nps": 6}[question] and (
        CONDEMNS.search(text) is not None or condemns_elsewhere(text)
    )


def read_scale(value: int | None, scale: int | None, asking: str | None) -> Answer | None:
    named = SCALE_NAMES.get(scale)
    question = asking if asking in SCALES else named
    if question is None:
        return None if asking is None else Answer(asking, None)
    replaces = named == "csat" and asking == "nps"
    if replaces:
        question = "csat"
    low, high = SCALES[question]
    fits = value is not None and low <= value <= high and (scale is None or named == question)
    return Answer(question, str(value) if fits else None)
