"""Figures with their 95 % intervals: shares, net promoter scores, and how two of them differ.

Wilson 1927 for shares; the adjusted Wald interval for NPS (3 added answers: 3/4 promoters, 3/4 detractors);
Newcombe 1998, method 10, for the difference of two shares.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

Z = 1.959963984540054
ADDED_ANSWERS = 3.0
ADDED_TO_EACH_SIDE = 0.75


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` with the ends of its 95 % interval, all None where nothing was answered; `n` answers stand
    behind it."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Change:
    """How much a figure moved, in its own unit. Both sides' `n` are kept for whoever reads it."""

    difference: float
    low: float
    high: float
    n_before: int
    n_after: int

    @property
    def direction(self) -> str | None:
        """up, down, or None where the interval holds 0: then no arrow may be drawn."""
        if self.low <= 0 <= self.high:
            return None
        return "up" if self.difference > 0 else "down"


def share(count: int, n: int) -> Figure:
    """`count` of `n` in percent, with the Wilson interval."""
    if n == 0:
        return Figure(None, None, None, 0)
    low, high = _wilson(count, n)
    return Figure(100 * count / n, 100 * low, 100 * high, n)


def share_change(before: tuple[int, int], after: tuple[int, int]) -> Change | None:
    """In points, each side as (count, n). None where either side is empty."""
    (count_before, n_before), (count_after, n_after) = before, after
    if n_before == 0 or n_after == 0:
        return None
    p, q = count_before / n_before, count_after / n_after
    (p_low, p_high), (q_low, q_high) = _wilson(count_before, n_before), _wilson(count_after, n_after)
    below = math.sqrt((q - q_low) ** 2 + (p_high - p) ** 2)
    above = math.sqrt((q_high - q) ** 2 + (p - p_low) ** 2)
    return Change(100 * (q - p), 100 * (q - p - below), 100 * (q - p + above), n_before, n_after)


@dataclass(frozen=True, slots=True)
class Balance:
    """Answers on a scale that has a good and a bad end: promoters and detractors, exceeded and below."""

    good: int
    middle: int
    bad: int

    @property
    def n(self) -> int:
        return self.good + self.middle + self.bad

    def figure(self, unit: float = 100.0) -> Figure:
        """(good - bad) / n times `unit` (100: NPS; 1: mean of -1, 0, +1), within plus and minus `unit`."""
        if self.n == 0:
            return Figure(None, None, None, 0)
        centre, variance = self._adjusted()
        half = Z * math.sqrt(variance)
        return Figure(
            unit * (self.good - self.bad) / self.n,
            unit * max(-1.0, centre - half),
            unit * min(1.0, centre + half),
            self.n,
        )

    def change_to(self, after: Balance, unit: float = 100.0) -> Change | None:
        """None where either side is empty."""
        if self.n == 0 or after.n == 0:
            return None
        (centre_before, var_before), (centre_after, var_after) = self._adjusted(), after._adjusted()
        centre, half = centre_after - centre_before, Z * math.sqrt(var_before + var_after)
        plain = (after.good - after.bad) / after.n - (self.good - self.bad) / self.n
        return Change(
            unit * plain,
            unit * max(-2.0, centre - half),
            unit * min(2.0, centre + half),
            self.n,
            after.n,
        )

    def _adjusted(self) -> tuple[float, float]:
        n = self.n + ADDED_ANSWERS
        good, bad = (self.good + ADDED_TO_EACH_SIDE) / n, (self.bad + ADDED_TO_EACH_SIDE) / n
        return good - bad, (good + bad - (good - bad) ** 2) / n


def nps_balance(scores: Mapping[int, int]) -> Balance:
    """`scores`: how often each of 0..10 was given. Promoters give 9 or 10, detractors 0 to 6."""
    return Balance(
        good=sum(count for score, count in scores.items() if score >= 9),
        middle=sum(count for score, count in scores.items() if score in (7, 8)),
        bad=sum(count for score, count in scores.items() if score <= 6),
    )


def _wilson(count: int, n: int) -> tuple[float, float]:
    centre = count + Z**2 / 2
    half = Z * math.sqrt(count * (n - count) / n + Z**2 / 4)
    low, high = (centre - half) / (n + Z**2), (centre + half) / (n + Z**2)
    return (0.0 if count == 0 else low), (1.0 if count == n else high)
