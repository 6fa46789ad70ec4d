"""The end of a turn: all that it writes, in one transaction, once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from bot.journey.acts import Stage
from bot.records import notes_written, trackers
from bot.records.database import Database
from bot.records.errors import TurnUnknown
from bot.records.models import Belief, ClaimRow, ReplyRow, Transition, Turn
from bot.records.shop_orders import TurnClues
from bot.records.writing import SpokenButton, SpokenReply, TurnWrites


@dataclass(frozen=True, slots=True)
class Finished:
    """`first` is false when the turn had been answered before: nothing was written, `replies` are the stored
    ones."""

    replies: tuple[SpokenReply, ...]
    first: bool


_INSERT_BELIEF, _INSERT_TRANSITION = insert(Belief), insert(Transition)
_INSERT_REPLIES, _INSERT_CLAIMS = insert(ReplyRow), insert(ClaimRow)
_ANSWER = (
    update(Turn)
    .where(and_(Turn.id == bindparam("of"), Turn.status == "received"))
    .values(
        status="answered",
        answered_at=bindparam("new_answered_at"),
        language=bindparam("new_language"),
        intent=bindparam("new_intent"),
        confidence=bindparam("new_confidence"),
        event=bindparam("new_event"),
    )
    .returning(Turn.conversation_id, Turn.sent_at)
)
_FORGET_CLUES = delete(TurnClues).where(TurnClues.turn_id == bindparam("of"))
_REPLIES = (
    select(ReplyRow.act, ReplyRow.text, ReplyRow.buttons, ReplyRow.custom, ReplyRow.image)
    .where(ReplyRow.turn_id == bindparam("of"))
    .order_by(ReplyRow.position)
)


def finish(database: Database, writes: TurnWrites) -> Finished:
    """Write all of the turn, or nothing. A second finish of the same turn changes nothing.

    Raises TurnUnknown, StaleWriter, TicketNumberTaken or DatabaseAway; nothing is written then."""
    with database.transaction() as connection:
        turn = connection.execute(
            _ANSWER,
            {
                "of": writes.turn_id,
                "new_answered_at": writes.answered_at,
                "new_language": writes.language,
                "new_intent": writes.intent,
                "new_confidence": writes.confidence,
                "new_event": writes.event,
            },
        ).one_or_none()
        if turn is None:
            if connection.execute(select(Turn.id).where(Turn.id == writes.turn_id)).one_or_none() is None:
                raise TurnUnknown(f"turn {writes.turn_id} was never accepted")
            return Finished(replies_of(connection, writes.turn_id), first=False)
        if writes.clues:
            connection.execute(_FORGET_CLUES, {"of": writes.turn_id})
        if writes.tracker is not None:
            trackers.append(connection, turn.conversation_id, writes.tracker)
        _write_belief(connection, writes)
        _write_replies(connection, writes)
        if writes.notes:
            notes_written.write(
                connection,
                writes.notes,
                turn_id=writes.turn_id,
                conversation_id=turn.conversation_id,
                at=turn.sent_at,
            )
        return Finished(writes.replies, first=True)


def replies_of(connection: Connection, turn_id: int) -> tuple[SpokenReply, ...]:
    return tuple(
        SpokenReply(
            row.act,
            row.text,
            tuple(SpokenButton(button["title"], button["payload"]) for button in row.buttons),
            row.custom,
            row.image,
        )
        for row in connection.execute(_REPLIES, {"of": turn_id})
    )


def _write_belief(connection: Connection, writes: TurnWrites) -> None:
    belief = writes.belief
    if belief is None:
        return
    row = {stage.value: belief.probabilities[stage] for stage in Stage}
    row_rest = {
        "turn_id": writes.turn_id,
        "stage": str(belief.stage),
        "acted_on": belief.acted_on,
        "why": list(belief.why),
    }
    connection.execute(_INSERT_BELIEF, row | row_rest)
    if belief.from_stage != belief.stage:
        connection.execute(
            _INSERT_TRANSITION,
            {
                "turn_id": writes.turn_id,
                "from_stage": None if belief.from_stage is None else str(belief.from_stage),
                "to_stage": str(belief.stage),
            },
        )


def _write_replies(connection: Connection, writes: TurnWrites) -> None:
    if writes.replies:
        connection.execute(
            _INSERT_REPLIES,
            [
                {
                    "turn_id": writes.turn_id,
                    "position": position,
                    "act": str(reply.act),
                    "text": reply.text,
                    "buttons": [{"title": one.title, "payload": one.payload} for one in reply.buttons],
                    "custom": reply.custom,
                    "image": reply.image,
                }
                for position, reply in enumerate(writes.replies)
            ],
        )
    if writes.claims:
        connection.execute(
            _INSERT_CLAIMS,
            [
                {
                    "turn_id": writes.turn_id,
                    "product_id": claim.product_id,
                    "field": claim.field,
                    "value": claim.value,
                    "source": str(claim.source),
                    "feed_at": claim.feed_at,
                }
                for claim in writes.claims
            ],
        )
