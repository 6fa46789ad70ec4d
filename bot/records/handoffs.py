"""Conversations that a person takes over: from the visitor's wish to the release, the bot is silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches

from sqlalchemy import Connection, exists, func, insert, select, update

from bot.records.database import Database
from bot.records.errors import AnsweredMeanwhile, ConversationUnknown
from bot.records.models import Conversation, Turn
from bot.records.models_after import AgentMessage, Handoff
from bot.records.upsert import insert_or


@dataclass(frozen=True, slots=True)
class OpenHandoff:
    """`status` is waiting (nobody answered yet) or taken. `last_said`: the visitor's last message; `agent`:
    who answered last."""

    conversation_id: str
    status: str
    reason: str
    requested_at: datetime
    last_said: str | None
    last_at: datetime | None
    agent: str | None


@dataclass(frozen=True, slots=True)
class Seen:
    """What an agent had before their eyes when writing: the handoff (None: the bot was speaking) and the last
    message of a person (0: none)."""

    handoff_id: int | None
    last_message_id: int


@dataclass(frozen=True, slots=True)
class PersonMessage:
    id: int
    agent: str
    text: str
    sent_at: datetime


def waiting_or_taken(database: Database) -> list[OpenHandoff]:
    """Longest waiting first."""
    last_turn = (
        select(Turn.id)
        .where(Turn.conversation_id == Handoff.conversation_id, Turn.text.is_not(None))
        .order_by(Turn.seq.desc())
        .limit(1)
        .correlate(Handoff)
        .scalar_subquery()
    )
    last_agent = (
        select(AgentMessage.agent)
        .where(AgentMessage.handoff_id == Handoff.id)
        .order_by(AgentMessage.id.desc())
        .limit(1)
        .correlate(Handoff)
        .scalar_subquery()
    )
    found = (
        select(
            Handoff.conversation_id,
            Handoff.status,
            Handoff.reason,
            Handoff.requested_at,
            Turn.text,
            Turn.sent_at,
            last_agent,
        )
        .outerjoin(Turn, Turn.id == last_turn)
        .where(Handoff.status != "released")
        .order_by(Handoff.requested_at, Handoff.id)
    )
    with database.read() as connection:
        return [OpenHandoff(*row) for row in connection.execute(found)]


def is_taken(database: Database, conversation_id: str) -> bool:
    """True from the visitor's wish for a person until the release, whether or not anybody answered yet."""
    with database.read() as connection:
        return _open_handoff(connection, conversation_id) is not None


def seen_now(database: Database, conversation_id: str) -> Seen:
    with database.read() as connection:
        last = select(func.max(AgentMessage.id)).where(AgentMessage.conversation_id == conversation_id)
        return Seen(_open_handoff(connection, conversation_id), connection.execute(last).scalar() or 0)


def reply(
    database: Database,
    conversation_id: str,
    text: str,
    *,
    agent: str,
    at: datetime,
    seen: Seen | None = None,
) -> int:
    """Store what a person says to the visitor; returns its id. A conversation nobody asked to hand over is
    taken over by this. Where the agent says what they had `seen`, nothing is sent past what others did
    meanwhile, and the same words sent twice are one message.

    Raises ConversationUnknown, AnsweredMeanwhile."""
    with database.transaction() as connection:
        _known(connection, conversation_id)
        handoff_id = _open_handoff(connection, conversation_id, lock=True)
        if seen is not None:
            sent = _sent_since(connection, conversation_id, handoff_id, seen, agent, text)
            if sent is not None:
                return sent
        if handoff_id is None:
            handoff_id = _take_unasked(connection, conversation_id, agent, at)
        connection.execute(
            update(Handoff)
            .where(Handoff.id == handoff_id, Handoff.status == "waiting")
            .values(status="taken", taken_at=at)
        )
        message = insert(AgentMessage).returning(AgentMessage.id)
        values = {
            "conversation_id": conversation_id,
            "handoff_id": handoff_id,
            "agent": agent,
            "text": text,
            "sent_at": at,
        }
        return connection.execute(message, values).scalar_one()


def release(database: Database, conversation_id: str, *, at: datetime) -> bool:
    """Let the bot speak again. False when nobody had the conversation. Raises ConversationUnknown."""
    with database.transaction() as connection:
        _known(connection, conversation_id)
        released = connection.execute(
            update(Handoff)
            .where(Handoff.conversation_id == conversation_id, Handoff.status != "released")
            .values(status="released", released_at=at)
        )
        return released.rowcount > 0


def messages_after(database: Database, conversation_id: str, last_id: int = 0) -> list[PersonMessage]:
    """What persons said to the visitor since the message `last_id`, oldest first."""
    later = (
        select(AgentMessage.id, AgentMessage.agent, AgentMessage.text, AgentMessage.sent_at)
        .where(AgentMessage.conversation_id == conversation_id, AgentMessage.id > last_id)
        .order_by(AgentMessage.id)
    )
    with database.read() as connection:
        return [PersonMessage(*row) for row in connection.execute(later)]


def _open_handoff(connection: Connection, conversation_id: str, lock: bool = False) -> int | None:
    found = select(Handoff.id).where(Handoff.conversation_id == conversation_id, Handoff.status != "released")
    return connection.execute(found.with_for_update() if lock else found).scalar_one_or_none()


def _sent_since(
    connection: Connection, conversation_id: str, handoff_id: int | None, seen: Seen, agent: str, text: str
) -> int | None:
    """The id of these very words where they were sent already. Raises AnsweredMeanwhile."""
    newer = (
        select(AgentMessage.id, AgentMessage.agent, AgentMessage.text, AgentMessage.sent_at)
        .where(AgentMessage.conversation_id == conversation_id, AgentMessage.id > seen.last_message_id)
        .order_by(AgentMessage.id)
    )
    for message in connection.execute(newer):
        if (message.agent, message.text) == (agent, text):
            return int(message.id)
        if message.agent != agent:
            raise AnsweredMeanwhile(
                f"{message.agent} answered at {message.sent_at:%H:%M} UTC while you were writing; "
                "your words were not sent: read what was said, then send them if they are still needed"
            )
    if seen.handoff_id is not None and handoff_id != seen.handoff_id:
        raise AnsweredMeanwhile(
            "this conversation was released while you were writing, and the bot speaks again; "
            "your words were not sent: send them again to take the conversation over"
        )
    return None


def _take_unasked(connection: Connection, conversation_id: str, agent: str, at: datetime) -> int:
    last_turn = connection.execute(
        select(Turn.id).where(Turn.conversation_id == conversation_id).order_by(Turn.seq.desc()).limit(1)
    ).scalar_one_or_none()
    if last_turn is None:
        raise ConversationUnknown(f"conversation {conversation_id!r} has no message to answer yet")
    taken = connection.execute(
        insert_or(connection, Handoff).on_conflict_do_nothing().returning(Handoff.id),
        {
            "conversation_id": conversation_id,
            "turn_id": last_turn,
            "reason": f"{agent} joined",
            "status": "waiting",
            "requested_at": at,
        },
    ).scalar_one_or_none()
    if taken is None:
        raise AnsweredMeanwhile("somebody took this conversation over at this very moment; nothing was sent")
    return int(taken)


def _known(connection: Connection, conversation_id: str) -> None:
    if connection.execute(select(exists().where(Conversation.id == conversation_id))).scalar():
        return
    recent = connection.execute(
        select(Conversation.id).order_by(Conversation.last_at.desc()).limit(500)
    ).scalars()
    close = get_close_matches(conversation_id, list(recent), n=3)
    hint = f"did you mean {' or '.join(close)}?" if close else "`waystage handoff list` shows those that wait"
    raise ConversationUnknown(f"there is no conversation {conversation_id!r}; {hint}")
