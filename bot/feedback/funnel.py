"""The way through the stages: the unit is a visitor's journey, the stages are in order, the window is fixed.

A journey reached a step when it had been in every stage up to it, one after the other, within the window
from its first turn. A stage returned to is a re-entry and counted apart.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from bot.feedback.intervals import Figure, share

WINDOW = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Entered:
    """A journey came into a stage."""

    journey: Hashable
    stage: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """`reached` journeys, `step` in percent of those at the step before, `overall` of all journeys;
    `visited` were in the stage in whatever order, `median_minutes` from its first entry to the next stage's
    (None: nobody went on), `stopped` ended in it, `reentered` came back to it."""

    stage: str
    reached: int
    step: Figure
    overall: Figure
    visited: int
    median_minutes: float | None
    stopped: int
    reentered: int


PARTS = ("reached", "stopped", "reentered")
"""What a step counts journeys by."""


def ways_of(entries: Sequence[Entered]) -> dict[Hashable, list[Entered]]:
    """Each journey's way; consecutive entries into the same stage count as one."""
    journeys: dict[Hashable, list[Entered]] = {}
    for one in entries:
        way = journeys.setdefault(one.journey, [])
        if (not way or way[-1].stage != one.stage) and (not way or one.at - way[0].at <= WINDOW):
            way.append(one)
    return journeys


def behind(entries: Sequence[Entered], stages: Sequence[str], part: str, stage: str) -> set[Hashable]:
    """The journeys that one count of a step stands for; `part` is one of PARTS."""

    def counts(way: Sequence[Entered]) -> bool:
        if part == "reached":
            return depth(way, stages) > stages.index(stage)
        return way[-1].stage == stage if part == "stopped" else sum(one.stage == stage for one in way) > 1

    return {journey for journey, way in ways_of(entries).items() if counts(way)}


def funnel(entries: Sequence[Entered], stages: Sequence[str]) -> tuple[FunnelStep, ...]:
    """`entries` in the order they happened."""
    journeys = ways_of(entries)
    depths = [depth(way, stages) for way in journeys.values()]
    steps = []
    for position, stage in enumerate(stages):
        reached = sum(far > position for far in depths)
        before = sum(far >= position for far in depths)
        visits = [sum(one.stage == stage for one in way) for way in journeys.values()]
        steps.append(
            FunnelStep(
                stage,
                reached,
                share(reached, before),
                share(reached, len(journeys)),
                sum(times > 0 for times in visits),
                median_stay(journeys.values(), stage),
                sum(way[-1].stage == stage for way in journeys.values()),
                sum(times > 1 for times in visits),
            )
        )
    return tuple(steps)


def depth(way: Sequence[Entered], stages: Sequence[str]) -> int:
    """How many stages were reached in order."""
    far = 0
    for one in way:
        if far < len(stages) and one.stage == stages[far]:
            far += 1
    return far


def median_stay(ways: Iterable[Sequence[Entered]], stage: str) -> float | None:
    stays = []
    for way in ways:
        for one, following in zip(way, way[1:], strict=False):
            if one.stage == stage:
                stays.append((following.at - one.at).total_seconds() / 60)
                break
    return median(stays) if stays else None
