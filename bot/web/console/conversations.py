"""The list of conversations, searched and filtered, latest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.responses import Response

from bot.records.conversation_filter import NOT_KNOWN
from bot.records.digests import Digest, Place, page_of
from bot.records.feedback_read import languages_spoken, on_the_way
from bot.records.folding import storable
from bot.web.console.filter_form import (
    ALL_OBSTACLES,
    BEHIND_A_FIGURE,
    FIELDS,
    RATING_GROUPS,
    FilterRead,
    read_filter,
)
from bot.web.console.visit import READERS, Page, Refused, Visit, link
from bot.web.console.written import language_name, stage_name

PATH = "/console/conversations"


def show(visit: Visit) -> Response:
    asked = read_filter(visit.query, visit.now)
    after = read_place(visit.query)
    found: list[Digest] = []
    more: Place | None = None
    if not asked.problems:
        visit.record_read("list")
        found, more = page_of(visit.database, on_the_way(visit.database, asked.wanted), after)
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
        only=only(visit, asked),
        without=link(PATH, {**given, **dict.fromkeys(BEHIND_A_FIGURE, "")}),
        ratings=RATING_GROUPS,
        obstacles=ALL_OBSTACLES,
        behind=BEHIND_A_FIGURE,
    )


def only(visit: Visit, asked: FilterRead) -> list[str]:
    """What a figure's link has asked for beside the form's own fields, in words."""
    wanted = asked.wanted
    said = []
    if wanted.product:
        name = "no known product" if wanted.product == NOT_KNOWN else visit.product_name(wanted.product)
        said.append(f"survey about {name}")
    if wanted.spoken:
        said.append(f"survey in {language_name(wanted.spoken).replace(NOT_KNOWN, 'no known language')}")
    if wanted.question is not None:
        said.append(f"open questions like number {wanted.question}")
    if wanted.way:
        part, stage = wanted.way
        said.append(f"journeys that {WAY_SAID[part]} {stage_name(stage)}")
    return said


WAY_SAID = {"reached": "came in order to", "stopped": "stopped at", "reentered": "came back to"}


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
