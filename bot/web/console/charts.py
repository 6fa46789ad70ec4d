"""Where the points of a trend stand: geometry only, drawn by the template as SVG in the page's own colours.

pygal was tried: its drawings carry a style sheet and a script inside, which our policy forbids, and know no
intervals; what is left of a line chart without them is this."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.web.console.report import Row

WIDTH, HEIGHT = 420.0, 190.0
LEFT, RIGHT, TOP, BOTTOM = 40.0, 12.0, 12.0, 26.0


@dataclass(frozen=True, slots=True)
class Point:
    """`x`, `y` with the ends of the interval; `label` is the first day."""

    x: float
    y: float
    y_low: float
    y_high: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`runs`: points that follow each other without a gap. `ticks`: (y, what it says); `days`: (x, day)."""

    runs: tuple[tuple[Point, ...], ...]
    ticks: tuple[tuple[float, str], ...]
    days: tuple[tuple[float, str], ...]
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def lines(self) -> list[str]:
        return [" ".join(f"{p.x:.1f},{p.y:.1f}" for p in run) for run in self.runs if len(run) > 1]

    @property
    def bands(self) -> list[str]:
        """The intervals of each run as one closed shape."""
        shapes = []
        for run in self.runs:
            if len(run) > 1:
                above = [f"{p.x:.1f},{p.y_high:.1f}" for p in run]
                below = [f"{p.x:.1f},{p.y_low:.1f}" for p in reversed(run)]
                shapes.append(" ".join(above + below))
        return shapes


def chart(rows: Sequence[Row], low: float, high: float) -> Chart | None:
    """None where there is not one point to draw."""
    if not any(row.value is not None for row in rows):
        return None
    step = (WIDTH - LEFT - RIGHT) / max(1, len(rows) - 1)
    runs: list[list[Point]] = [[]]
    days: list[tuple[float, str]] = []
    for place, row in enumerate(rows):
        x = LEFT + place * step if len(rows) > 1 else (LEFT + WIDTH - RIGHT) / 2
        day = row.label.partition(" ")[0]
        days.append((round(x, 1), day))
        if row.value is None or row.low is None or row.high is None:
            runs.append([])
            continue
        at, below, above = (height_of(value, low, high) for value in (row.value, row.low, row.high))
        runs[-1].append(Point(x, at, below, above, day))
    marks = (low, (low + high) / 2, high)
    ticks = tuple((height_of(mark, low, high), f"{mark:g}".replace("-", "−")) for mark in marks)
    return Chart(tuple(tuple(run) for run in runs if run), ticks, ends_and_middle(days))


def height_of(value: float, low: float, high: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (high - value) / (high - low)


def ends_and_middle(days: list[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """As many days as can be read beside each other."""
    if len(days) < 3:
        return tuple(days)
    return (days[0], days[len(days) // 2], days[-1])
