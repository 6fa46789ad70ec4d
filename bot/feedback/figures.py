"""What the surveys of one selection say together: satisfaction, recommendation, expectation, response."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from bot.feedback.intervals import Balance, Change, Figure, nps_balance, share, share_change

EXPECTATIONS = ("below", "met", "exceeded")
Given = TypeVar("Given", int, str)
OPEN_FOR = timedelta(days=7)
"""A survey neither completed nor stopped after this long has expired."""


@dataclass(frozen=True, slots=True)
class SurveyTaken:
    """One survey with its current answers (None: not answered). `status`: begun, completed, stopped.
    `language` and `product_id` say whose and what about, where known."""

    survey_id: int
    conversation_id: str
    begun_at: datetime
    status: str
    csat: int | None = None
    nps: int | None = None
    expectation: str | None = None
    comment: str | None = None
    language: str | None = None
    product_id: str | None = None

    @property
    def started(self) -> bool:
        return any(one is not None for one in (self.csat, self.nps, self.expectation, self.comment))


@dataclass(frozen=True, slots=True)
class Response:
    """How far surveys came. `eligible` counts the conversations with a delivery or a survey, `shown` the
    surveys begun; each survey is completed, dismissed (stopped), expired or still open."""

    eligible: int
    shown: int
    started: int
    completed: int
    dismissed: int
    expired: int

    @property
    def rate(self) -> Figure:
        """Started of shown, in percent."""
        return share(self.started, self.shown)

    @property
    def completion(self) -> Figure:
        """Completed of shown, in percent."""
        return share(self.completed, self.shown)


@dataclass(frozen=True, slots=True)
class Figures:
    """`csat`: percent of 4s and 5s; `nps`: -100..100; `expectation`: -1..1. The counts hold every answer
    that could be given, also those nobody gave."""

    csat: Figure
    nps: Figure
    expectation: Figure
    csat_counts: dict[int, int]
    nps_counts: dict[int, int]
    expectation_counts: dict[str, int]
    response: Response


def figures(surveys: Sequence[SurveyTaken], *, eligible: int, now: datetime) -> Figures:
    """`eligible`: conversations with a delivery or a survey, under the same filter as `surveys`."""
    csat = counted((one.csat for one in surveys), range(1, 6))
    nps = counted((one.nps for one in surveys), range(11))
    expected = counted((one.expectation for one in surveys), EXPECTATIONS)
    return Figures(
        csat=share(csat[4] + csat[5], sum(csat.values())),
        nps=nps_balance(nps).figure(),
        expectation=expectation_balance(expected).figure(unit=1.0),
        csat_counts=csat,
        nps_counts=nps,
        expectation_counts=expected,
        response=response(surveys, eligible, now),
    )


def counted(answers: Iterable[Given | None], scale: Iterable[Given]) -> dict[Given, int]:
    found = Counter(answers)
    return {step: found[step] for step in scale}


def expectation_balance(counts: dict[str, int]) -> Balance:
    return Balance(counts["exceeded"], counts["met"], counts["below"])


def response(surveys: Sequence[SurveyTaken], eligible: int, now: datetime) -> Response:
    return Response(
        eligible=eligible,
        shown=len(surveys),
        started=sum(one.started for one in surveys),
        completed=sum(one.status == "completed" for one in surveys),
        dismissed=sum(one.status == "stopped" for one in surveys),
        expired=sum(one.status == "begun" and now - one.begun_at >= OPEN_FOR for one in surveys),
    )


@dataclass(frozen=True, slots=True)
class Changes:
    """From the period before to this one; None where one of them has no answers."""

    csat: Change | None
    nps: Change | None
    expectation: Change | None
    completion: Change | None


def changes(before: Figures, after: Figures) -> Changes:
    return Changes(
        csat=share_change(satisfied(before), satisfied(after)),
        nps=nps_balance(before.nps_counts).change_to(nps_balance(after.nps_counts)),
        expectation=expectation_balance(before.expectation_counts).change_to(
            expectation_balance(after.expectation_counts), unit=1.0
        ),
        completion=share_change(
            (before.response.completed, before.response.shown),
            (after.response.completed, after.response.shown),
        ),
    )


def satisfied(of: Figures) -> tuple[int, int]:
    return of.csat_counts[4] + of.csat_counts[5], sum(of.csat_counts.values())
