"""Notes of actions that run outside the engine (`rasa run actions`): a short transaction of their own, keyed
by the visitor's message and the action, so that a repeated call changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import update

from bot.dialogue.values import Inbound
from bot.records import notes_written
from bot.records.database import Database
from bot.records.models import Turn
from bot.records.models_after import ActionRun
from bot.records.redaction import NOTHING_SPARED, Spare
from bot.records.turns import accept
from bot.records.upsert import insert_or
from bot.records.writing import gathering


@contextmanager
def by_message(
    database: Database, inbound: Inbound, *, action: str, at: datetime, spare: Spare = NOTHING_SPARED
) -> Iterator[None]:
    """Notes told inside are written when the block ends well; where the action already ran for this message,
    they are dropped. A block that raises writes nothing but the inbound."""
    with gathering() as buffer:
        yield
    accepted = accept(database, inbound, spare)
    with database.transaction() as connection:
        first = connection.execute(
            insert_or(connection, ActionRun).on_conflict_do_nothing().returning(ActionRun.action),
            {"turn_id": accepted.turn_id, "action": action},
        ).one_or_none()
        if first is None:
            return
        notes_written.write(
            connection,
            buffer.notes,
            turn_id=accepted.turn_id,
            conversation_id=accepted.inbound.conversation_id,
            at=accepted.inbound.sent_at,
        )
        connection.execute(
            update(Turn)
            .where(Turn.id == accepted.turn_id, Turn.status == "received")
            .values(status="answered", answered_at=at)
        )
