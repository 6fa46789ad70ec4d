"""Why visitors leave, what they need, what the shop could not tell them, how far they come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from starlette.responses import Response

from bot.feedback.funnel import FunnelStep, funnel
from bot.feedback.intervals import Figure
from bot.feedback.ranking import Ranked, ranked
from bot.feedback.small_cells import LEAST, hidden, may_show
from bot.journey.acts import Stage
from bot.records.feedback_read import (
    Verbatim,
    asked_in_vain,
    conversations_counted,
    languages_spoken,
    needs,
    obstacles,
    stages_entered,
)
from bot.web.console.filter_form import FIELDS, read_filter
from bot.web.console.visit import COUNTERS, Page, Visit, link

PATH, CONVERSATIONS = "/console/obstacles", "/console/conversations"
NEEDS_SHOWN, QUESTIONS_SHOWN = 30, 50


@dataclass(frozen=True, slots=True)
class ObstacleShown:
    """`ranked` is None where it is hidden from this reader; `drill` leads to those who named it."""

    name: str
    ranked: Ranked[str] | None
    drill: str | None


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step with what this reader may know of it: hidden counts and the figures made of them are None."""

    stage: str
    reached: int | None
    step: Figure | None
    overall: Figure | None
    median_minutes: float | None
    stopped: int | None
    reentered: int | None


def show(visit: Visit) -> Response:
    asked = read_filter(visit.query, visit.now, words=visit.reads_transcripts)
    shown: dict[str, object] = {"named": (), "steps": (), "needs": (), "questions": (), "hidden_questions": 0}
    counted: int | None = None
    given = {name: asked.given[name] for name in FIELDS}
    if not asked.problems:
        if visit.reads_transcripts:
            visit.record_read("list")
        counted = conversations_counted(visit.database, asked.wanted)
        found = [name for name, _ in obstacles(visit.database, asked.wanted)]
        steps = funnel(stages_entered(visit.database, asked.wanted), [stage.value for stage in Stage])
        questions = asked_in_vain(visit.database, asked.wanted)
        kept = [one for one in questions if not visit.is_marketer or one.count >= LEAST]
        shown = {
            "named": named(visit, ranked(found), given),
            "steps": [covered_step(one, steps, visit.is_marketer) for one in steps],
            "needs": needs_shown(visit, needs(visit.database, asked.wanted)),
            "questions": kept[:QUESTIONS_SHOWN],
            "hidden_questions": len(questions) - len(kept),
        }
        if visit.is_marketer and not may_show(counted):
            counted = None
    return visit.show(
        "obstacles",
        status=400 if asked.problems else 200,
        asked=asked,
        counted=counted,
        languages=languages_spoken(visit.database),
        least=LEAST,
        to=lambda **more: link(CONVERSATIONS, {**given, **more}) if visit.reads_transcripts else None,
        **shown,
    )


def named(visit: Visit, found: tuple[Ranked[str], ...], given: dict[str, str]) -> list[ObstacleShown]:
    covered = hidden({one.key: one.count for one in found}) if visit.is_marketer else frozenset()
    to = CONVERSATIONS if visit.reads_transcripts else "/console/verbatims"
    rows = [
        ObstacleShown(one.key, None, None)
        if one.key in covered
        else ObstacleShown(one.key, one, link(to, {**given, "obstacle": one.key}))
        for one in found
    ]
    # a hidden one's place in the ranking would tell its size
    shown = [one for one in rows if one.ranked is not None]
    return shown + sorted((one for one in rows if one.ranked is None), key=lambda one: one.name)


def covered_step(one: FunnelStep, steps: tuple[FunnelStep, ...], marketer: bool) -> StepShown:
    stops = hidden({step.stage: step.stopped for step in steps}) if marketer else frozenset()

    def small(count: int) -> bool:
        return marketer and not may_show(count)

    covered = small(one.reached)
    return StepShown(
        one.stage,
        None if covered else one.reached,
        None if covered or small(one.step.n) else one.step,
        None if covered or small(one.overall.n) else one.overall,
        None if small(one.visited) else one.median_minutes,
        None if one.stage in stops else one.stopped,
        None if small(one.reentered) else one.reentered,
    )


def needs_shown(visit: Visit, found: list[Verbatim]) -> list[Verbatim]:
    if not visit.is_marketer:
        return found[:NEEDS_SHOWN]
    if len(found) < LEAST:
        return []
    nameless = [replace(one, conversation_id="") for one in found[:NEEDS_SHOWN]]
    return sorted(nameless, key=lambda one: one.text.casefold())


PAGES = (Page(PATH, COUNTERS, show, menu="Obstacles and needs"),)
