"""Short ways to let the cast speak and the bot answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import text

from bot.dialogue.notes import Note
from bot.dialogue.values import Inbound
from bot.journey.acts import Stage
from bot.records import turns
from bot.records.database import Database
from bot.records.turns import Accepted, Finished
from bot.records.writing import BeliefAfter, SpokenReply, TurnWrites

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)


def inbound(said: str | None = "hi", of: str = "c1", number: int = 1, **more: Any) -> Inbound:
    return Inbound(of, f"m{number}", more.pop("sent_at", NOON), text=said, **more)


def answer(database: Database, accepted: Accepted, *notes: Note, **more: Any) -> Finished:
    replies = more.pop("replies", (SpokenReply("greets", "Hello!"),))
    return turns.finish(
        database, TurnWrites(accepted.turn_id, NOON, notes=tuple(notes), replies=replies, **more)
    )


def turn(database: Database, number: int, *notes: Note, of: str = "c1", **more: Any) -> Accepted:
    """One accepted and answered turn of conversation `of` that left `notes`."""
    accepted = turns.accept(database, inbound(f"message {number}", of, number, **more))
    answer(database, accepted, *notes)
    return accepted


def belief(stage: Stage, before: Stage | None = None) -> BeliefAfter:
    probabilities = {one: 0.8 if one is stage else 0.05 for one in Stage}
    return BeliefAfter(probabilities, stage, True, ("a reason",), before)


def rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    with database.read() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def count(database: Database, table: str) -> int:
    return int(rows(database, f"SELECT count(*) FROM {table}")[0][0])
