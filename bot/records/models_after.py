"""The tables of what follows from conversations: surveys, tickets, handoffs, orders, actions elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base
from bot.records.models import of_conversation, of_turn, one_of


class Survey(Base):
    """At most one in a conversation."""

    __tablename__ = "surveys"
    __table_args__ = (UniqueConstraint("conversation_id"), one_of("status", "begun", "completed", "stopped"))
    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = of_conversation()
    turn_id: Mapped[int] = of_turn(index=True)
    order_id: Mapped[str | None]
    status: Mapped[str]
    begun_at: Mapped[datetime] = mapped_column(index=True)
    closed_at: Mapped[datetime | None]


class SurveyAnswer(Base):
    """Every answer is kept; the last of a question (by id) is the current one."""

    __tablename__ = "survey_answers"
    __table_args__ = (
        one_of("question", "csat", "nps", "expectation", "comment"),
        Index("ix_survey_answers_survey_id_question", "survey_id", "question"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    survey_id: Mapped[int] = mapped_column(ForeignKey("surveys.id", ondelete="CASCADE"))
    turn_id: Mapped[int] = of_turn(index=True)
    question: Mapped[str]
    value: Mapped[str]


class Ticket(Base):
    __tablename__ = "tickets"
    __table_args__ = (one_of("status", "open", "closed"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    turn_id: Mapped[int] = of_turn(index=True)
    kind: Mapped[str]
    status: Mapped[str] = mapped_column(index=True)
    summary: Mapped[str]
    product_id: Mapped[str | None]
    order_id: Mapped[str | None]
    filed_at: Mapped[datetime]


OPEN_HANDOFF = text("status <> 'released'")


class Handoff(Base):
    """A conversation that wants a person: at most one that is not released."""

    __tablename__ = "handoffs"
    __table_args__ = (
        one_of("status", "waiting", "taken", "released"),
        Index(
            "uq_handoffs_open",
            "conversation_id",
            unique=True,
            sqlite_where=OPEN_HANDOFF,
            postgresql_where=OPEN_HANDOFF,
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = of_conversation()
    turn_id: Mapped[int] = of_turn(index=True)
    reason: Mapped[str]
    status: Mapped[str]
    requested_at: Mapped[datetime]
    taken_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]


class AgentMessage(Base):
    """What a person wrote to the visitor. Ids only grow, also after an erasure: doors poll by `id > last`."""

    __tablename__ = "agent_messages"
    __table_args__ = (
        Index("ix_agent_messages_conversation_id_id", "conversation_id", "id"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = of_conversation()
    handoff_id: Mapped[int] = mapped_column(ForeignKey("handoffs.id", ondelete="CASCADE"), index=True)
    agent: Mapped[str]
    text: Mapped[str]
    sent_at: Mapped[datetime]


class Order(Base):
    """`confirmed` once a signed event told of it; until then it is only the visitor's word. A signed status
    is never replaced by a told one. `product_ids` is a list of texts."""

    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[str] = mapped_column(unique=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    status: Mapped[str]
    confirmed: Mapped[bool]
    product_ids: Mapped[list[Any]]
    changed_at: Mapped[datetime]


class OrderStatus(Base):
    __tablename__ = "order_statuses"
    __table_args__ = (
        UniqueConstraint("order_id", "status", "told"),
        one_of("status", "placed", "paid", "shipped", "delivered", "cancelled", "refunded"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[str] = mapped_column(ForeignKey("orders.order_id", ondelete="CASCADE"))
    turn_id: Mapped[int] = of_turn(index=True)
    status: Mapped[str]
    told: Mapped[bool]
    at: Mapped[datetime]


class ActionRun(Base):
    """Actions that ran outside the engine (`rasa run actions`): each writes its notes once per message."""

    __tablename__ = "action_runs"
    turn_id: Mapped[int] = of_turn(primary_key=True)
    action: Mapped[str] = mapped_column(primary_key=True)
