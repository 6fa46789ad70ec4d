"""Conversations as CSV, one row each, under the same filter as the list."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response, StreamingResponse

from bot.records.database import Database
from bot.records.digests import Digest, digests_of, ids_of
from bot.records.feedback_read import on_the_way
from bot.web.console.csv_cells import lines
from bot.web.console.filter_form import read_filter
from bot.web.console.visit import READERS, Page, Refused, Visit

AT_ONCE = 200
COLUMNS = tuple(
    "conversation channel begun_at last_at turns language stage_path events opening need obstacle unanswered"
    " survey csat nps expectation comment handoff tickets".split()
)


def export(visit: Visit) -> Response:
    asked = read_filter(visit.query, visit.now)
    if asked.problems:
        raise Refused(400, " ".join(asked.problems))
    visit.record_read("export")
    ids = ids_of(visit.database, on_the_way(visit.database, asked.wanted))
    return csv_response(lines(rows(visit.database, ids)), f"conversations-{visit.now:%Y-%m-%d}.csv")


def rows(database: Database, ids: list[str]) -> Iterator[tuple[object, ...]]:
    """What is erased while the export runs is left out."""
    yield COLUMNS
    for start in range(0, len(ids), AT_ONCE):
        yield from map(row, digests_of(database, ids[start : start + AT_ONCE]))


def row(one: Digest) -> tuple[object, ...]:
    return (
        one.conversation_id,
        one.channel,
        f"{one.begun_at:%Y-%m-%dT%H:%M:%SZ}",
        f"{one.last_at:%Y-%m-%dT%H:%M:%SZ}",
        one.turns,
        one.language,
        " > ".join(one.path),
        " ".join(sorted(one.events)),
        one.opening,
        one.need,
        one.obstacle,
        one.unanswered,
        one.survey_status,
        one.csat,
        one.nps,
        one.expectation,
        one.comment,
        one.handoff,
        " ".join(one.tickets),
    )


def csv_response(content: Iterator[str], name: str) -> Response:
    return StreamingResponse(
        (line.encode("utf-8", "replace") for line in content),
        media_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


PAGES = (Page("/console/conversations.csv", READERS, export),)
