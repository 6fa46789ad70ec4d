"""Who read what visitors wrote: for the administrator."""

from __future__ import annotations

from starlette.responses import Response

from bot.records import reads
from bot.web.console.visit import ADMIN, Page, Refused, Visit, link

PATH = "/console/reads"
WHAT = {
    "conversation": "a conversation",
    "list": "the list of conversations",
    "handoffs": "the handoffs",
    "tickets": "tickets",
    "export": "an export of conversations",
}


def show(visit: Visit) -> Response:
    before = visit.query.get("before", "")
    if before and not (before.isascii() and before.isdigit() and len(before) < 16):
        raise Refused(400, "This link to earlier reads is broken: begin at the first page.")
    found = reads.latest(visit.database, int(before) if before else None)
    more = link(PATH, {"before": str(found[-1].id)}) if len(found) == reads.PAGE_SIZE else None
    return visit.show("reads", found=found, what=WHAT, more=more)


PAGES = (Page(PATH, frozenset({ADMIN}), show, menu="Who read what"),)
