"""Who read what visitors wrote, and when: kept before it is shown, seen by the administrator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from bot.records.database import Database
from bot.records.models_console import TranscriptRead

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Read:
    """`what`: conversation, list, handoffs, tickets or export. `conversation_id` is None for several, and
    once the visitor was erased."""

    id: int
    account: str
    what: str
    conversation_id: str | None
    at: datetime


def record(
    database: Database, account: str, what: str, *, at: datetime, conversation_id: str | None = None
) -> None:
    """Raises DatabaseAway: then nothing may be shown."""
    row = {"account": account, "what": what, "conversation_id": conversation_id, "at": at}
    with database.transaction() as connection:
        connection.execute(insert(TranscriptRead), row)


def latest(database: Database, before: int | None = None, size: int = PAGE_SIZE) -> list[Read]:
    """Latest first; `before`: the id of the last one seen."""
    found = select(
        TranscriptRead.id,
        TranscriptRead.account,
        TranscriptRead.what,
        TranscriptRead.conversation_id,
        TranscriptRead.at,
    )
    if before is not None:
        found = found.where(TranscriptRead.id < before)
    with database.read() as connection:
        rows = connection.execute(found.order_by(TranscriptRead.id.desc()).limit(size))
        return [Read(*row) for row in rows]
