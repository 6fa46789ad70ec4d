"""A conversation read back from the tables, for people, tests and `waystage replay` (contracts/README.md)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from bot.dialogue.values import Inbound
from bot.journey.acts import Stage
from bot.records.database import Database
from bot.records.handoffs import PersonMessage, messages_after
from bot.records.inbound_rows import inbound_of
from bot.records.models import Belief, ClaimRow, Conversation, Need, Obstacle, ReplyRow, Turn
from bot.records.models_after import Handoff, Survey, SurveyAnswer, Ticket

QUESTIONS = ("csat", "nps", "expectation", "comment")
COUNTED = frozenset(("csat", "nps"))


@dataclass(frozen=True, slots=True)
class TurnRead:
    """`belief`, `replies` and `claims` are plain dicts in the form of contracts/README.md; `belief`, `stage`
    and what was understood are None while the turn is unanswered."""

    turn_id: int
    seq: int
    kind: str
    status: str
    inbound: Inbound
    language: str | None
    intent: str | None
    confidence: float | None
    event: str | None
    stage: str | None
    acted_on: bool | None
    belief: dict[str, float] | None
    why: list[str]
    replies: list[dict[str, Any]]
    claims: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Transcript:
    """`survey` is None when none was begun, its questions None where not answered. `handoff`: whether a
    person was ever asked for. `obstacle` is the last named, `need` the last told."""

    conversation_id: str
    visitor_id: str
    begun_at: datetime
    turns: list[TurnRead]
    survey: dict[str, Any] | None
    tickets: list[dict[str, Any]]
    handoff: bool
    obstacle: str | None
    need: str | None
    from_people: list[PersonMessage]

    def as_contract(self) -> dict[str, Any]:
        """The output line of `waystage replay`."""
        return {
            "id": self.conversation_id,
            "turns": [_turn_as_contract(turn) for turn in self.turns],
            "survey": self.survey,
            "tickets": self.tickets,
            "handoff": self.handoff,
            "obstacle": self.obstacle,
            "need": self.need,
        }


def read_transcript(database: Database, conversation_id: str) -> Transcript | None:
    """None for an unknown conversation."""
    with database.read() as connection:
        known = connection.execute(
            select(Conversation.visitor_id, Conversation.begun_at).where(Conversation.id == conversation_id)
        ).one_or_none()
        if known is None:
            return None
        of_turns = select(Turn.id).where(Turn.conversation_id == conversation_id)
        transcript = Transcript(
            conversation_id=conversation_id,
            visitor_id=known.visitor_id,
            begun_at=known.begun_at,
            turns=_turns(connection, conversation_id),
            survey=_survey(connection, conversation_id),
            tickets=_tickets(connection, conversation_id),
            handoff=connection.execute(
                select(Handoff.id).where(Handoff.conversation_id == conversation_id).limit(1)
            ).scalar_one_or_none()
            is not None,
            obstacle=_last(
                connection,
                select(Obstacle.obstacle).where(Obstacle.turn_id.in_(of_turns)).order_by(Obstacle.id.desc()),
            ),
            need=_last(
                connection, select(Need.text).where(Need.turn_id.in_(of_turns)).order_by(Need.id.desc())
            ),
            from_people=[],
        )
    transcript.from_people.extend(messages_after(database, conversation_id))
    return transcript


def _turns(connection: Connection, conversation_id: str) -> list[TurnRead]:
    mine = Turn.conversation_id == conversation_id
    replies: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for row in connection.execute(
        select(ReplyRow).join(Turn, Turn.id == ReplyRow.turn_id).where(mine).order_by(ReplyRow.position)
    ):
        reply = {"act": row.act, "text": row.text, "buttons": row.buttons, "custom": row.custom}
        replies[row.turn_id].append(reply | ({"image": row.image} if row.image else {}))
    claims: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for told in connection.execute(
        select(ClaimRow).join(Turn, Turn.id == ClaimRow.turn_id).where(mine).order_by(ClaimRow.id)
    ):
        claims[told.turn_id].append(
            {"product_id": told.product_id, "field": told.field, "value": told.value, "source": told.source}
        )
    beliefs = {
        row.turn_id: row
        for row in connection.execute(select(Belief).join(Turn, Turn.id == Belief.turn_id).where(mine))
    }
    rows = connection.execute(
        select(Turn, Conversation.visitor_id)
        .join(Conversation, mine & (Conversation.id == Turn.conversation_id))
        .order_by(Turn.seq)
    )
    return [_turn(row, beliefs.get(row.id), replies[row.id], claims[row.id]) for row in rows]


def _turn(row: Any, belief: Any, replies: list[dict[str, Any]], claims: list[dict[str, Any]]) -> TurnRead:
    return TurnRead(
        turn_id=row.id,
        seq=row.seq,
        kind=row.kind,
        status=row.status,
        inbound=inbound_of(row),
        language=row.language,
        intent=row.intent,
        confidence=row.confidence,
        event=row.event,
        stage=belief and belief.stage,
        acted_on=belief and belief.acted_on,
        belief=belief and {stage.value: getattr(belief, stage.value) for stage in Stage},
        why=list(belief.why) if belief else [],
        replies=replies,
        claims=claims,
    )


def _turn_as_contract(turn: TurnRead) -> dict[str, Any]:
    said: dict[str, Any]
    order = turn.inbound.order
    if order is not None:
        said = {
            "order": {
                "order_id": order.order_id,
                "status": order.status,
                "products": list(order.products),
                "at": order.at.isoformat().replace("+00:00", "Z"),
            }
        }
    elif turn.kind == "button":
        said = {"button": turn.inbound.button}
    else:
        said = {"visitor": turn.inbound.text} if turn.kind == "message" else {}
    return said | {
        "language": turn.language,
        "intent": turn.intent,
        "confidence": turn.confidence,
        "stage": turn.stage,
        "acted_on": turn.acted_on,
        "belief": turn.belief,
        "event": turn.event,
        "why": turn.why,
        "replies": turn.replies,
        "claims": turn.claims,
    }


def _survey(connection: Connection, conversation_id: str) -> dict[str, Any] | None:
    survey_id = _last(connection, select(Survey.id).where(Survey.conversation_id == conversation_id))
    if survey_id is None:
        return None
    answers: dict[str, Any] = dict.fromkeys(QUESTIONS)
    for row in connection.execute(
        select(SurveyAnswer.question, SurveyAnswer.value)
        .where(SurveyAnswer.survey_id == survey_id)
        .order_by(SurveyAnswer.id)
    ):
        answers[row.question] = int(row.value) if row.question in COUNTED else row.value
    return answers


def _tickets(connection: Connection, conversation_id: str) -> list[dict[str, Any]]:
    rows = connection.execute(
        select(Ticket.number, Ticket.kind, Ticket.product_id, Ticket.summary)
        .where(Ticket.conversation_id == conversation_id)
        .order_by(Ticket.id)
    )
    return [dict(row._mapping) for row in rows]


def _last(connection: Connection, query: Select[Any]) -> Any:
    return connection.execute(query.limit(1)).scalar_one_or_none()
