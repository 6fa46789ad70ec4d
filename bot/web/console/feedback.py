"""The feedback page: what visitors think of the shop, how sure that is, how it moves; and the same as CSV."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from starlette.responses import Response

from bot.records.conversation_filter import Wanted
from bot.records.feedback_read import eligible, languages_spoken, surveys
from bot.web.console.charts import chart
from bot.web.console.csv_cells import lines
from bot.web.console.export import csv_response
from bot.web.console.filter_form import FIELDS, FilterRead, read_filter
from bot.web.console.report import MEASURES, Report, Reporter
from bot.web.console.visit import COUNTERS, Page, Refused, Visit, link
from bot.web.console.written import language_name

PATH = "/console/feedback"
CSV = "/console/feedback.csv"
BY = ("week", "month")
SPANS_OFFERED = (7, 28, 90, 365)
RANGES = {"csat": (0.0, 100.0), "nps": (-100.0, 100.0), "expectation": (-1.0, 1.0)}


def show(visit: Visit) -> Response:
    asked, by = read(visit)
    found = build(visit, asked.wanted, by) if not asked.problems else None
    given = {name: asked.given[name] for name in FIELDS if name != "by"}
    today = visit.now.date()
    offered = [
        (
            f"last {days} days",
            link(PATH, {**given, "since": str(today - timedelta(days=days - 1)), "until": ""}),
        )
        for days in SPANS_OFFERED
    ]
    return visit.show(
        "feedback",
        status=400 if asked.problems else 200,
        asked=asked,
        report=found,
        measures=MEASURES,
        charts={} if found is None else {name: chart(found.trend[name], *RANGES[name]) for name in MEASURES},
        before=period_before(asked.wanted, today),
        by=by,
        offered=offered,
        everything=link(PATH, {**given, "since": "", "until": ""}),
        export=link(CSV, {**given, "each": by}),
        languages=languages_spoken(visit.database),
        drill=lambda more: drill(visit, given, more),
    )


def export(visit: Visit) -> Response:
    asked, by = read(visit)
    if asked.problems:
        raise Refused(400, " ".join(asked.problems))
    found = build(visit, asked.wanted, by)
    return csv_response(lines(found.rows()), f"feedback-{visit.now:%Y-%m-%d}.csv")


def read(visit: Visit) -> tuple[FilterRead, str | None]:
    asked = read_filter({**visit.query, "by": "survey"}, visit.now, words=visit.reads_transcripts)
    by = visit.query.get("each", "") or None
    if by is None or by in BY:
        return asked, by
    problem = f"each {by[:60]!r}: expected {' or '.join(BY)}."
    return replace(asked, problems=(*asked.problems, problem)), None


def build(visit: Visit, wanted: Wanted, by: str | None) -> Report:
    reporter = Reporter(visit.is_marketer, visit.now, visit.product_name, language_name)
    period = period_before(wanted, visit.now.date())
    before = None
    if period is not None:
        before = surveys(visit.database, replace(wanted, since=period[0], until=period[1]))
    return reporter.report(surveys(visit.database, wanted), eligible(visit.database, wanted), before, by)


def period_before(wanted: Wanted, today: date) -> tuple[date, date] | None:
    """The days just before the chosen ones, as many; None where no beginning is chosen."""
    if wanted.since is None:
        return None
    until = max(wanted.until or today, wanted.since)
    days = (until - wanted.since).days + 1
    last = wanted.since - timedelta(days=1)
    first = last - timedelta(days=days - 1)
    return (first, last) if first.year >= 1900 else None


def drill(visit: Visit, given: dict[str, str], more: dict[str, str]) -> str:
    """Those behind a figure: their conversations, or for marketers what they wrote, without names."""
    query = {**given, **narrowed(given, more), "by": "survey"}
    return link("/console/conversations" if visit.reads_transcripts else "/console/verbatims", query)


def narrowed(given: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """A week at the edge of the chosen days has only those that were chosen."""
    days = dict(more)
    if days.get("since") and given.get("since"):
        days["since"] = max(days["since"], given["since"])
    if days.get("until") and given.get("until"):
        days["until"] = min(days["until"], given["until"])
    return days


PAGES = (
    Page(PATH, COUNTERS, show, menu="Feedback"),
    Page(CSV, COUNTERS, export),
)
