"""Tickets: the open ones, one of them with its history; closed and opened again with a note."""

from __future__ import annotations

from starlette.responses import Response

from bot.records import tickets
from bot.records.errors import AnsweredMeanwhile, TicketUnknown
from bot.records.tickets import LONGEST_NOTE, PAGE_SIZE
from bot.web.console.conversation import sentence
from bot.web.console.visit import READERS, Page, Refused, Visit, link

PATH = "/console/tickets"
ONE = "/console/ticket"
STATES = {"open": "open", "closed": "closed", "all": None}
DONE = {"closed": "Closed.", "open": "Open again."}


def show(visit: Visit) -> Response:
    state = visit.query.get("state", "") or "open"
    before = visit.query.get("before", "")
    if state not in STATES:
        raise Refused(400, f"state {state[:60]!r}: expected {' or '.join(STATES)}.")
    if before and not (before.isascii() and before.isdigit() and len(before) < 16):
        raise Refused(400, "This link to further tickets is broken: begin at the first page.")
    visit.record_read("tickets")
    found = tickets.listed(visit.database, STATES[state], int(before) if before else None)
    more = link(PATH, {"state": state, "before": str(found[-1].id)}) if len(found) == PAGE_SIZE else None
    return visit.show("tickets", found=found, state=state, states=tuple(STATES), more=more)


def show_one(visit: Visit) -> Response:
    return draw(visit, visit.query.get("number", ""))


def draw(
    visit: Visit, number: str, *, status: int = 200, problem: str | None = None, note: str = ""
) -> Response:
    try:
        ticket, history = tickets.by_number(visit.database, number)
    except TicketUnknown as unknown:
        raise Refused(404, sentence(unknown)) from unknown
    visit.record_read("tickets", ticket.conversation_id)
    done = None if problem else DONE.get(visit.query.get("done", ""))
    return visit.show(
        "ticket",
        status=status,
        ticket=ticket,
        history=history,
        problem=problem,
        note=note,
        done=done,
        longest=LONGEST_NOTE,
    )


def close(visit: Visit) -> Response:
    return change(visit, "closed")


def reopen(visit: Visit) -> Response:
    return change(visit, "open")


def change(visit: Visit, status: str) -> Response:
    number, note = visit.form.get("number", ""), visit.form.get("note", "")
    if not note.strip():
        return draw(visit, number, status=400, problem="A note is needed: what was done, or why.")
    if len(note) > LONGEST_NOTE:
        too_long = f"The note has {len(note)} characters; at most {LONGEST_NOTE} are kept."
        return draw(visit, number, status=413, problem=too_long, note=note)
    try:
        tickets.change(visit.database, number, status, note, agent=visit.account.name, at=visit.now)
    except TicketUnknown as unknown:
        raise Refused(404, sentence(unknown)) from unknown
    except AnsweredMeanwhile as meanwhile:
        return draw(visit, number, status=409, problem=sentence(meanwhile), note=note)
    return visit.go_to(ONE, number=number, done=status)


PAGES = (
    Page(PATH, READERS, show, menu="Tickets"),
    Page(ONE, READERS, show_one),
    Page(f"{ONE}/close", READERS, close, method="POST"),
    Page(f"{ONE}/reopen", READERS, reopen, method="POST"),
)
