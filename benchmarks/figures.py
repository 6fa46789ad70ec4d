"""What was measured, beside what it should reach."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


class WrongAnswer(Exception):
    """The product answered, and not what it had to: its speed means nothing."""


@dataclass(frozen=True, slots=True)
class Figure:
    """`at_most` and `at_least` are the issue's reach; without either the figure is told and not judged."""

    part: str
    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def reached(self) -> bool | None:
        if self.at_most is not None:
            return self.value <= self.at_most
        if self.at_least is not None:
            return self.value >= self.at_least
        return None

    def as_dict(self) -> dict[str, str | float | bool | None]:
        return {
            "part": self.part,
            "name": self.name,
            "value": round(self.value, 4),
            "unit": self.unit,
            "at_most": self.at_most,
            "at_least": self.at_least,
            "reached": self.reached,
        }


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile: the value that `share` of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def table(figures: Iterable[Figure]) -> str:
    rows = [("part", "figure", "measured", "reach", "")]
    for each in figures:
        mark = {True: "reached", False: "MISSED", None: ""}[each.reached]
        rows.append((each.part, each.name, f"{_short(each.value)} {each.unit}", _reach(each), mark))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)


def _reach(figure: Figure) -> str:
    if figure.at_most is not None:
        return f"<= {_short(figure.at_most)}"
    return "" if figure.at_least is None else f">= {_short(figure.at_least)}"


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
