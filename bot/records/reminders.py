"""Reminders that visitors asked for, handed to the shop, whose own mail system sends them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, update

from bot.records.database import Database
from bot.records.errors import AddressUnreadable
from bot.records.models_promises import Contact, Reminder


@dataclass(frozen=True, slots=True)
class DueReminder:
    """`address` is None where it was sealed with a key that is not here."""

    id: int
    address: str | None
    product_id: str | None
    language: str
    due_at: datetime


def due_reminders(
    database: Database, opens: Callable[[str], str], *, until: datetime | None
) -> list[DueReminder]:
    """Not sent yet, due first; `until` None: also those that are not due yet."""
    waiting = (
        select(Reminder.id, Contact.sealed, Reminder.product_id, Reminder.language, Reminder.due_at)
        .join(Contact, Contact.visitor_id == Reminder.visitor_id)
        .where(Reminder.sent_at.is_(None))
        .order_by(Reminder.due_at, Reminder.id)
    )
    if until is not None:
        waiting = waiting.where(Reminder.due_at <= until)
    with database.read() as connection:
        rows = connection.execute(waiting).all()
    return [DueReminder(row[0], _opened(row.sealed, opens), *row[2:]) for row in rows]


def mark_sent(database: Database, ids: Sequence[int], *, at: datetime) -> list[int]:
    """Those of `ids` that were waiting. An address whose last reminder was sent has served, and goes."""
    with database.transaction() as connection:
        waiting = (Reminder.id.in_(ids)) & Reminder.sent_at.is_(None)
        sent = connection.execute(
            update(Reminder).where(waiting).values(sent_at=at).returning(Reminder.id, Reminder.visitor_id)
        ).all()
        still = exists().where(Reminder.visitor_id == Contact.visitor_id, Reminder.sent_at.is_(None))
        theirs = Contact.visitor_id.in_([row.visitor_id for row in sent])
        connection.execute(delete(Contact).where(theirs, ~still))
        return sorted(row.id for row in sent)


def _opened(sealed: str, opens: Callable[[str], str]) -> str | None:
    try:
        return opens(sealed)
    except AddressUnreadable:
        return None
