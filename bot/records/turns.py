"""Turns: accepted once per message id before anyone thinks about them, finished once, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, exists, insert, select, update

from bot.dialogue.values import Inbound
from bot.records import consents
from bot.records.database import Database
from bot.records.finishing import Finished, finish, replies_of
from bot.records.inbound_rows import inbound_of, row_of
from bot.records.models import Conversation, ReplyRow, Turn, Visitor
from bot.records.models_after import Handoff
from bot.records.order_desk import OrderDesk
from bot.records.redaction import NOTHING_SPARED, Spare, redact_inbound
from bot.records.sealing import Seal
from bot.records.shop_orders import TurnClues
from bot.records.upsert import insert_into, insert_or
from bot.records.writing import SpokenReply

__all__ = [
    "Accepted",
    "Finished",
    "TurnState",
    "accept",
    "finish",
    "last_replies",
    "replies_of",
    "unfinished",
]

JOURNEY_ENDS_AFTER = timedelta(days=30)


class TurnState(StrEnum):
    new = "new"
    unfinished = "unfinished"
    answered = "answered"


@dataclass(frozen=True, slots=True)
class Accepted:
    """`inbound` is the form to go on with: redacted, and for a resend the one first received. `replies` are
    those of an answered turn. `handed_over`: a person has (or is awaited for) this conversation."""

    turn_id: int
    seq: int
    state: TurnState
    inbound: Inbound
    replies: tuple[SpokenReply, ...] = ()
    handed_over: bool = False
    journey: int = 1


_KNOWN = select(Turn, Conversation.visitor_id).join(Conversation, Conversation.id == Turn.conversation_id)
_BY_MESSAGE = _KNOWN.where(Turn.conversation_id == bindparam("of"), Turn.message_id == bindparam("message"))
_UNFINISHED = _KNOWN.where(Turn.status == "received").order_by(Turn.id)
_HANDED_OVER = exists().where(Handoff.conversation_id == bindparam("of"), Handoff.status != "released")
_OPEN_HANDOFF = select(_HANDED_OVER)
_TAKE_SEQ = (
    update(Conversation)
    .where(Conversation.id == bindparam("of"))
    .values(
        turns_taken=Conversation.turns_taken + 1,
        last_at=case((Conversation.last_at < bindparam("at"), bindparam("at")), else_=Conversation.last_at),
    )
    .returning(Conversation.turns_taken, Conversation.visitor_id, _HANDED_OVER.label("handed_over"))
)
_TAKE_JOURNEY = (
    update(Visitor)
    .where(Visitor.id == bindparam("who"))
    .values(
        journey=case(
            (Visitor.journey_over | (Visitor.last_at < bindparam("cutoff")), Visitor.journey + 1),
            else_=Visitor.journey,
        ),
        journey_over=False,
        last_at=case((Visitor.last_at < bindparam("at"), bindparam("at")), else_=Visitor.last_at),
    )
    .returning(Visitor.journey)
)


def accept(
    database: Database,
    inbound: Inbound,
    spare: Spare = NOTHING_SPARED,
    seal: Callable[[], Seal] | None = None,
    desk: OrderDesk | None = None,
) -> Accepted:
    """Store what came in, redacted, once per (conversation_id, message_id), whoever else stores it meanwhile.
    With a `seal`, an address that was asked for after consent is sealed and kept apart. With a `desk`, what
    is still to be answered has its orders.

    Raises InboundRefused for an identifier that cannot be kept, DatabaseAway when nothing could be stored."""
    address = consents.address_in(inbound.text or "") if seal is not None else None
    inbound = redact_inbound(inbound, spare)
    while True:
        with database.transaction() as connection:
            known = connection.execute(
                _BY_MESSAGE, {"of": inbound.conversation_id, "message": inbound.message_id}
            ).one_or_none()
            accepted = (
                _accepted_before(connection, known) if known is not None else _accept_new(connection, inbound)
            )
            if accepted is not None:
                if known is None and address is not None and seal is not None:
                    of = inbound.conversation_id
                    consents.keep_awaited(connection, seal, address, of, accepted.seq, inbound.sent_at)
                if desk is None or accepted.state is TurnState.answered:
                    return accepted
                return replace(accepted, inbound=desk.with_orders(accepted.inbound, connection))
            connection.rollback()  # the same message came in by another process at this moment: look again


def unfinished(database: Database) -> list[Accepted]:
    """Turns that were received and never answered, oldest first, each as it was first received."""
    with database.read() as connection:
        return [_accepted_before(connection, row) for row in connection.execute(_UNFINISHED).all()]


def last_replies(database: Database, conversation_id: str) -> tuple[SpokenReply, ...]:
    """What the bot said in the conversation's last turn with replies: only its buttons are still honoured."""
    spoke = exists().where(ReplyRow.turn_id == Turn.id)
    last = (
        select(Turn.id)
        .where(Turn.conversation_id == conversation_id, spoke)
        .order_by(Turn.seq.desc())
        .limit(1)
    )
    with database.read() as connection:
        turn_id = connection.execute(last).scalar_one_or_none()
        return () if turn_id is None else replies_of(connection, turn_id)


def _accepted_before(connection: Connection, row: Row[*tuple[Any, ...]]) -> Accepted:
    answered = row.status == "answered"
    return Accepted(
        turn_id=row.id,
        seq=row.seq,
        state=TurnState.answered if answered else TurnState.unfinished,
        inbound=inbound_of(row) if answered else _with_clues(connection, row),
        replies=replies_of(connection, row.id) if answered else (),
        handed_over=bool(connection.execute(_OPEN_HANDOFF, {"of": row.conversation_id}).scalar()),
        journey=row.journey,
    )


def _with_clues(connection: Connection, row: Row[*tuple[Any, ...]]) -> Inbound:
    found = connection.execute(
        select(TurnClues.clues).where(TurnClues.turn_id == row.id)
    ).scalar_one_or_none()
    return replace(inbound_of(row), clues=tuple(found or ()))


def _accept_new(connection: Connection, inbound: Inbound) -> Accepted | None:
    of, at = inbound.conversation_id, inbound.sent_at
    taken = connection.execute(_TAKE_SEQ, {"of": of, "at": at}).one_or_none()
    if taken is None:
        _open(connection, inbound)
        taken = connection.execute(_TAKE_SEQ, {"of": of, "at": at}).one()
    visitor_id = taken.visitor_id
    if inbound.visitor_id is not None and visitor_id == of != inbound.visitor_id:
        visitor_id = _name_visitor(connection, of, inbound.visitor_id, at)
    journey = connection.execute(
        _TAKE_JOURNEY, {"who": visitor_id, "at": at, "cutoff": at - JOURNEY_ENDS_AFTER}
    ).scalar_one()
    row = row_of(inbound) | {"seq": taken.turns_taken, "journey": journey, "status": "received"}
    turn_id = connection.execute(_new_turn(connection.dialect.name), row).scalar_one_or_none()
    if turn_id is None:
        return None
    if inbound.clues:
        connection.execute(insert(TurnClues), {"turn_id": turn_id, "clues": list(inbound.clues)})
    handed_over = bool(taken.handed_over)
    return Accepted(turn_id, taken.turns_taken, TurnState.new, inbound, (), handed_over, journey)


@lru_cache(maxsize=2)
def _new_turn(dialect: str) -> Any:
    """Built once for each dialect: to build it costs as much as to run it."""
    return (
        insert_into(dialect, Turn)
        .on_conflict_do_nothing(index_elements=["conversation_id", "message_id"])
        .returning(Turn.id)
    )


def _open(connection: Connection, inbound: Inbound) -> None:
    visitor_id = inbound.visitor_id or inbound.conversation_id
    _see_visitor(connection, visitor_id, inbound.sent_at)
    connection.execute(
        insert_or(connection, Conversation).on_conflict_do_nothing(),
        {
            "id": inbound.conversation_id,
            "visitor_id": visitor_id,
            "channel": inbound.channel,
            "locale": inbound.locale,
            "begun_at": inbound.sent_at,
            "last_at": inbound.sent_at,
            "turns_taken": 0,
        },
    )


def _see_visitor(connection: Connection, visitor_id: str, at: datetime) -> None:
    connection.execute(
        insert_or(connection, Visitor).on_conflict_do_nothing(),
        {"id": visitor_id, "first_at": at, "last_at": at, "journey": 1, "journey_over": False},
    )


def _name_visitor(connection: Connection, conversation_id: str, visitor_id: str, at: datetime) -> str:
    """A conversation that began without a visitor id (no consent yet) gets the first one it is told."""
    _see_visitor(connection, visitor_id, at)
    connection.execute(
        update(Conversation).where(Conversation.id == conversation_id).values(visitor_id=visitor_id)
    )
    consents.hand_on(connection, conversation_id, visitor_id)
    still_used = exists().where(Conversation.visitor_id == Visitor.id)
    connection.execute(delete(Visitor).where(Visitor.id == conversation_id, ~still_used))
    return visitor_id
