"""What stands behind a conversation's answers: claims with the age of their feed, questions left open, and
when persons took it over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from bot.records.database import Database
from bot.records.models import ClaimRow, Turn, UnansweredQuestion
from bot.records.models_after import Handoff


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """`feed_at`: when the feed that stated it was imported."""

    product_id: str | None
    field: str
    value: str
    source: str
    feed_at: datetime | None


@dataclass(frozen=True, slots=True)
class HandoffRead:
    """`status`: waiting, taken or released."""

    id: int
    turn_id: int
    reason: str
    status: str
    requested_at: datetime
    taken_at: datetime | None
    released_at: datetime | None


def claims_told(database: Database, conversation_id: str) -> dict[int, list[ClaimTold]]:
    """By turn id."""
    query = (
        select(
            ClaimRow.turn_id,
            ClaimRow.product_id,
            ClaimRow.field,
            ClaimRow.value,
            ClaimRow.source,
            ClaimRow.feed_at,
        )
        .join(Turn, Turn.id == ClaimRow.turn_id)
        .where(Turn.conversation_id == conversation_id)
        .order_by(ClaimRow.id)
    )
    found: dict[int, list[ClaimTold]] = defaultdict(list)
    with database.read() as connection:
        for row in connection.execute(query):
            found[row.turn_id].append(ClaimTold(*row[1:]))
    return found


def left_open(database: Database, conversation_id: str) -> dict[int, list[tuple[str | None, str | None]]]:
    """By turn id: (product_id, field) of what was asked and is stated nowhere."""
    query = (
        select(UnansweredQuestion.turn_id, UnansweredQuestion.product_id, UnansweredQuestion.field)
        .join(Turn, Turn.id == UnansweredQuestion.turn_id)
        .where(Turn.conversation_id == conversation_id)
        .order_by(UnansweredQuestion.id)
    )
    found: dict[int, list[tuple[str | None, str | None]]] = defaultdict(list)
    with database.read() as connection:
        for row in connection.execute(query):
            found[row.turn_id].append((row.product_id, row.field))
    return found


def handoffs_of(database: Database, conversation_id: str) -> list[HandoffRead]:
    query = (
        select(
            Handoff.id,
            Handoff.turn_id,
            Handoff.reason,
            Handoff.status,
            Handoff.requested_at,
            Handoff.taken_at,
            Handoff.released_at,
        )
        .where(Handoff.conversation_id == conversation_id)
        .order_by(Handoff.id)
    )
    with database.read() as connection:
        return [HandoffRead(*row) for row in connection.execute(query)]
