"""What visitors wrote about the shop, without who and when; with the conversation where it may be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from starlette.responses import Response

from bot.feedback.small_cells import LEAST, may_show
from bot.records.feedback_read import LONGEST_LIST, Verbatim, comments, obstacles, surveys
from bot.web.console.filter_form import BEHIND_A_FIGURE, FIELDS, read_filter
from bot.web.console.visit import COUNTERS, Page, Visit, link

PATH = "/console/verbatims"


def show(visit: Visit) -> Response:
    asked = read_filter(visit.query, visit.now, words=visit.reads_transcripts)
    found: list[Verbatim] = []
    behind = 0
    if not asked.problems:
        if visit.reads_transcripts:
            visit.record_read("list")
        if asked.wanted.obstacle:
            named = [one for _, one in obstacles(visit.database, asked.wanted)]
            behind, found = len(named), [one for one in named if one.text][:LONGEST_LIST]
            about = Counter(one.product_id for one in named)
        else:
            asked_of = surveys(visit.database, asked.wanted)
            behind, found = len(asked_of), comments(visit.database, asked.wanted)
            about = Counter(one.product_id for one in asked_of)
        if visit.is_marketer:
            found = without_who(found, behind, about)
    return visit.show(
        "verbatims",
        status=400 if asked.problems else 200,
        asked=asked,
        found=found,
        behind=None if visit.is_marketer and not may_show(behind) else behind,
        least=LEAST,
        back=link("/console/obstacles" if asked.wanted.obstacle else "/console/feedback", given(asked.given)),
    )


def without_who(found: Sequence[Verbatim], behind: int, about: Counter[str | None]) -> list[Verbatim]:
    """Nothing where fewer than LEAST stand behind it; the product only where as many speak of it; in the
    order of the alphabet, which tells nothing of the time."""
    if not may_show(behind):
        return []
    named = [
        replace(
            one, conversation_id="", product_id=one.product_id if about[one.product_id] >= LEAST else None
        )
        for one in found
    ]
    return sorted(named, key=lambda one: one.text.casefold())


def given(fields: object) -> dict[str, str]:
    assert isinstance(fields, dict)
    return {
        name: fields[name] for name in FIELDS if name not in ("by", "rating", "obstacle", *BEHIND_A_FIGURE)
    }


PAGES = (Page(PATH, COUNTERS, show),)
