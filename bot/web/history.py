"""The conversation as its visitor saw it, read back for a reload."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from bot.records.database import Database
from bot.records.handoffs import is_taken, messages_after
from bot.records.models import ReplyRow, Turn

LONGEST = 100
"""Turns shown after a reload, the latest ones."""


@dataclass(frozen=True, slots=True)
class ReplyShown:
    act: str
    text: str
    buttons: tuple[Mapping[str, str], ...]
    custom: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class TurnShown:
    """`said` is the visitor's text, or the title of the button tapped; None where nothing was said."""

    message_id: str
    said: str | None
    replies: tuple[ReplyShown, ...]


@dataclass(frozen=True, slots=True)
class PersonSaid:
    """`after_turns`: how many turns of the conversation stood before it."""

    id: int
    text: str
    after_turns: int


@dataclass(frozen=True, slots=True)
class History:
    """`language` is the one that it has come to."""

    turns: tuple[TurnShown, ...]
    persons: tuple[PersonSaid, ...]
    handed_over: bool
    language: str | None = None


def read_history(database: Database, conversation_id: str) -> History:
    """Errors: DatabaseAway."""
    latest = (
        select(Turn).where(Turn.conversation_id == conversation_id).order_by(Turn.seq.desc()).limit(LONGEST)
    )
    with database.read() as connection:
        rows = list(reversed(connection.execute(latest).all()))
        replies: dict[int, list[ReplyShown]] = {}
        said_in = select(ReplyRow).where(ReplyRow.turn_id.in_([row.id for row in rows]))
        for reply in connection.execute(said_in.order_by(ReplyRow.turn_id, ReplyRow.position)):
            shown = ReplyShown(reply.act, reply.text, tuple(reply.buttons), reply.custom)
            replies.setdefault(reply.turn_id, []).append(shown)
    persons = messages_after(database, conversation_id)
    turns = []
    offered: dict[str, str] = {}
    for row in rows:
        said = row.text if row.button is None else offered.get(row.button, row.text)
        turns.append(TurnShown(row.message_id, said, tuple(replies.get(row.id, ()))))
        offered |= {
            button["payload"]: button["title"] for one in replies.get(row.id, ()) for button in one.buttons
        }
    return History(
        tuple(turns),
        tuple(
            PersonSaid(one.id, one.text, sum(row.sent_at <= one.sent_at for row in rows)) for one in persons
        ),
        is_taken(database, conversation_id),
        next((row.language for row in reversed(rows) if row.language), None),
    )
