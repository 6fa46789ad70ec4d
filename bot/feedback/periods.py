"""Time cut into weeks (from Monday) and months, in UTC."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Generic, TypeVar

MOST_WEEKS = 26
"""Longer spans are drawn by month, or the points could not be told apart."""
MOST_POINTS = 60

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Span(Generic[Item]):
    """The items whose day is at or after `first` and before `end`."""

    first: date
    end: date
    items: tuple[Item, ...]

    @property
    def last(self) -> date:
        return self.end - timedelta(days=1)


def spans(
    items: Iterable[Item], at: Callable[[Item], datetime], by: str | None = None
) -> Sequence[Span[Item]]:
    """Every week or month from the first item's to the last one's, empty ones too, oldest first; at most
    MOST_POINTS, the latest. `by`: week, month, or None for what fits."""
    dated = sorted(((at(item).astimezone(UTC).date(), item) for item in items), key=lambda pair: pair[0])
    if not dated:
        return ()
    first, last = dated[0][0], dated[-1][0]
    weekly = (last - first).days <= 7 * MOST_WEEKS if by is None else by == "week"
    begin, following = (week_of, next_week) if weekly else (month_of, next_month)
    cut: dict[date, list[Item]] = {}
    start = begin(first)
    while start <= last:
        cut[start] = []
        start = following(start)
    for day, item in dated:
        cut[begin(day)].append(item)
    found = [Span(start, following(start), tuple(inside)) for start, inside in cut.items()]
    return found[-MOST_POINTS:]


def week_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def next_week(monday: date) -> date:
    return monday + timedelta(days=7)


def month_of(day: date) -> date:
    return day.replace(day=1)


def next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
