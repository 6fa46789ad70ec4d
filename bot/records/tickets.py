"""Tickets: listed, looked at, closed and opened again with a note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from bot.records.database import Database
from bot.records.errors import AnsweredMeanwhile, TicketUnknown
from bot.records.folding import storable
from bot.records.models_after import Ticket
from bot.records.models_console import TicketChange

PAGE_SIZE = 50
LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class TicketRead:
    """`status`: open or closed."""

    id: int
    number: str
    conversation_id: str
    kind: str
    status: str
    summary: str
    product_id: str | None
    order_id: str | None
    filed_at: datetime


@dataclass(frozen=True, slots=True)
class Changed:
    status: str
    note: str
    agent: str
    at: datetime


_COLUMNS = (
    Ticket.id,
    Ticket.number,
    Ticket.conversation_id,
    Ticket.kind,
    Ticket.status,
    Ticket.summary,
    Ticket.product_id,
    Ticket.order_id,
    Ticket.filed_at,
)


def listed(
    database: Database, status: str | None, before: int | None = None, size: int = PAGE_SIZE
) -> list[TicketRead]:
    """Latest first; `before`: the id of the last one seen; `status` None: all."""
    found = select(*_COLUMNS)
    if status is not None:
        found = found.where(Ticket.status == status)
    if before is not None:
        found = found.where(Ticket.id < before)
    with database.read() as connection:
        return [TicketRead(*row) for row in connection.execute(found.order_by(Ticket.id.desc()).limit(size))]


def of_conversation(database: Database, conversation_id: str) -> list[TicketRead]:
    found = select(*_COLUMNS).where(Ticket.conversation_id == conversation_id).order_by(Ticket.id)
    with database.read() as connection:
        return [TicketRead(*row) for row in connection.execute(found)]


def by_number(database: Database, number: str) -> tuple[TicketRead, list[Changed]]:
    """With what became of it, oldest first. Raises TicketUnknown."""
    with database.read() as connection:
        row = connection.execute(select(*_COLUMNS).where(Ticket.number == storable(number))).one_or_none()
        if row is None:
            raise TicketUnknown(f"there is no ticket {number[:60]!r}")
        history = connection.execute(
            select(TicketChange.status, TicketChange.note, TicketChange.agent, TicketChange.at)
            .where(TicketChange.ticket_id == row.id)
            .order_by(TicketChange.id)
        )
        return TicketRead(*row), [Changed(*change) for change in history]


def change(database: Database, number: str, status: str, note: str, *, agent: str, at: datetime) -> None:
    """Close it or open it again. Raises TicketUnknown; AnsweredMeanwhile where it stands so already."""
    with database.transaction() as connection:
        ticket_id = connection.execute(
            update(Ticket)
            .where(Ticket.number == storable(number), Ticket.status != status)
            .values(status=status)
            .returning(Ticket.id)
        ).scalar_one_or_none()
        if ticket_id is None:
            _explain(
                connection.execute(select(Ticket.id).where(Ticket.number == storable(number))).scalar(),
                number,
                status,
            )
        row = {
            "ticket_id": ticket_id,
            "status": status,
            "note": storable(note).strip()[:LONGEST_NOTE],
            "agent": agent,
            "at": at,
        }
        connection.execute(insert(TicketChange), row)


def _explain(known: int | None, number: str, status: str) -> None:
    if known is None:
        raise TicketUnknown(f"there is no ticket {number[:60]!r}")
    raise AnsweredMeanwhile(f"ticket {number} is {status} already: somebody was quicker; nothing was changed")
