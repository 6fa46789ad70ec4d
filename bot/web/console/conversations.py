"""The list of conversations, searched and filtered, latest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.responses import Response

from bot.journey.acts import Overlay
from bot.records.digests import Digest, Place, page_of
from bot.records.feedback_read import languages_spoken
from bot.records.folding import storable
from bot.web.console.filter_form import ALL_OBSTACLES, FIELDS, RATING_GROUPS, read_filter
from bot.web.console.visit import READERS, Page, Refused, Visit, link

PATH = "/console/conversations"


def show(visit: Visit) -> Response:
    asked = read_filter(visit.query)
    after = read_place(visit.query)
    found: list[Digest] = []
    more: Place | None = None
    if not asked.problems:
        visit.record_read("list")
        found, more = page_of(visit.database, asked.wanted, after)
    given = {name: asked.given[name] for name in FIELDS}
    return visit.show(
        "conversations",
        status=400 if asked.problems else 200,
        asked=asked,
        found=found,
        first_page=after is None,
        first=link(PATH, given),
        further=link(PATH, {**given, **place_query(more)}) if more else None,
        export=link("/console/conversations.csv", given),
        languages=languages_spoken(visit.database),
        events=[overlay.value for overlay in Overlay],
        ratings=RATING_GROUPS,
        obstacles=ALL_OBSTACLES,
    )


def read_place(query: Mapping[str, str]) -> Place | None:
    """Raises Refused."""
    at, of = query.get("after", ""), query.get("of", "")
    if not at and not of:
        return None
    try:
        last_at = datetime.fromisoformat(at)
    except ValueError:
        raise Refused(400, "This link to further conversations is broken: begin at the first page.") from None
    known_zone = last_at if last_at.tzinfo else last_at.replace(tzinfo=UTC)
    if not 2000 <= known_zone.year <= 2199:
        raise Refused(400, "This link to further conversations is broken: begin at the first page.")
    return Place(known_zone, storable(of))


def place_query(place: Place) -> dict[str, str]:
    return {"after": place.last_at.astimezone(UTC).isoformat(), "of": place.conversation_id}


PAGES = (Page(PATH, READERS, show, menu="Conversations"),)
