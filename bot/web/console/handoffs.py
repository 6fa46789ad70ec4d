"""Who waits for a person, longest waiting first; then who has one."""

from __future__ import annotations

from datetime import timedelta

from starlette.responses import Response

from bot.records.handoffs import waiting_or_taken
from bot.web.console.visit import READERS, Page, Visit


def show(visit: Visit) -> Response:
    visit.record_read("handoffs")
    found = sorted(waiting_or_taken(visit.database), key=lambda one: one.status != "waiting")
    shown = [(one, waited(visit.now - one.requested_at)) for one in found]
    return visit.show("handoffs", found=shown, waiting=sum(one.status == "waiting" for one in found))


def waited(time: timedelta) -> str:
    minutes = max(0, int(time.total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes} min"
    return f"{hours // 24} days"


PAGES = (Page("/console/handoffs", READERS, show, menu="Handoffs"),)
