"""The engine's memory of a conversation: its events, append only, and the window it works with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from bot.records.database import Database
from bot.records.errors import StaleWriter
from bot.records.log_names import log_name
from bot.records.models import Conversation, TrackerEventRow, TrackerState, Visitor
from bot.records.upsert import insert_or
from bot.records.writing import TrackerWrites

_APPEND = insert(TrackerEventRow)
_ADVANCE = update(TrackerState).where(
    TrackerState.conversation_id == bindparam("of"), TrackerState.next_seq == bindparam("expected")
)
_ADVANCE_ONLY = _ADVANCE.values(next_seq=bindparam("new_seq"))
_ADVANCE_AND_MOVE = _ADVANCE.values(
    next_seq=bindparam("new_seq"), window_seq=bindparam("new_window"), prefix=bindparam("new_prefix")
)
_STATE = select(TrackerState.next_seq, TrackerState.window_seq, TrackerState.prefix).where(
    TrackerState.conversation_id == bindparam("of")
)
_EVENTS = (
    select(TrackerEventRow.data)
    .where(TrackerEventRow.conversation_id == bindparam("of"), TrackerEventRow.seq >= bindparam("since"))
    .order_by(TrackerEventRow.seq)
)


@dataclass(frozen=True, slots=True)
class Window:
    """`prefix` + `events` (dicts) rebuild the working tracker; `next_seq` is the version to write against."""

    next_seq: int
    window_seq: int
    prefix: tuple[Mapping[str, Any], ...]
    events: tuple[Mapping[str, Any], ...]


def read_window(database: Database, conversation_id: str) -> Window | None:
    with database.read() as connection:
        state = connection.execute(_STATE, {"of": conversation_id}).one_or_none()
        if state is None:
            return None
        found = connection.execute(_EVENTS, {"of": conversation_id, "since": state.window_seq}).scalars()
        return Window(state.next_seq, state.window_seq, tuple(state.prefix), tuple(found))


def read_all(database: Database, conversation_id: str) -> tuple[Mapping[str, Any], ...]:
    """Every event since the conversation began, oldest first."""
    with database.read() as connection:
        return tuple(connection.execute(_EVENTS, {"of": conversation_id, "since": 0}).scalars())


def conversation_ids(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.execute(select(TrackerState.conversation_id)).scalars())


def append(connection: Connection, conversation_id: str, writes: TrackerWrites) -> int:
    """Returns the next seq. Raises StaleWriter when another process has written in between."""
    after = writes.expected_seq + len(writes.events)
    if writes.expected_seq == 0:
        window, prefix = writes.window or (0, ())
        opened = connection.execute(
            insert_or(connection, TrackerState).on_conflict_do_nothing().returning(TrackerState.next_seq),
            {
                "conversation_id": conversation_id,
                "next_seq": after,
                "window_seq": window,
                "prefix": list(prefix),
            },
        ).one_or_none()
        moved = 0 if opened is None else 1
    else:
        values: dict[str, Any] = {"of": conversation_id, "expected": writes.expected_seq, "new_seq": after}
        if writes.window is None:
            moved = connection.execute(_ADVANCE_ONLY, values).rowcount
        else:
            values |= {"new_window": writes.window[0], "new_prefix": list(writes.window[1])}
            moved = connection.execute(_ADVANCE_AND_MOVE, values).rowcount
    if moved != 1:
        raise StaleWriter(
            f"conversation {log_name(conversation_id)}: another process wrote after event "
            f"{writes.expected_seq}"
        )
    if writes.events:
        connection.execute(
            _APPEND,
            [
                {
                    "conversation_id": conversation_id,
                    "seq": seq,
                    "type": one.type,
                    "data": one.payload,
                    "at": one.at,
                }
                for seq, one in enumerate(writes.events, writes.expected_seq)
            ],
        )
    return after


def save_alone(database: Database, conversation_id: str, writes: TrackerWrites) -> int:
    """Append outside any turn, in a transaction of its own; an unknown conversation is opened."""
    at = writes.events[0].at if writes.events else datetime.now(UTC)
    with database.transaction() as connection:
        connection.execute(
            insert_or(connection, Visitor).on_conflict_do_nothing(),
            {"id": conversation_id, "first_at": at, "last_at": at, "journey": 1, "journey_over": False},
        )
        connection.execute(
            insert_or(connection, Conversation).on_conflict_do_nothing(),
            {
                "id": conversation_id,
                "visitor_id": conversation_id,
                "channel": "tracker",
                "locale": None,
                "begun_at": at,
                "last_at": at,
                "turns_taken": 0,
            },
        )
        return append(connection, conversation_id, writes)
