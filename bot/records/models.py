"""The tables of conversations: who came, what was said, what was believed, what was told.

What follows from conversations (surveys, tickets, handoffs, orders) is in models_after.py, products are in
products.py; `bot.records.tables` names all of them. Everything of a conversation goes with it (cascades).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base


def one_of(column: str, *values: str) -> CheckConstraint:
    names = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({names})", name=column)


def of_conversation() -> Any:
    return mapped_column(ForeignKey("conversations.id", ondelete="CASCADE"))


def of_turn(**more: Any) -> Any:
    return mapped_column(ForeignKey("turns.id", ondelete="CASCADE"), **more)


class Visitor(Base):
    """`journey` counts from 1; `journey_over` is set by a closed survey: the next turn begins another."""

    __tablename__ = "visitors"
    id: Mapped[str] = mapped_column(primary_key=True)
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]
    journey: Mapped[int]
    journey_over: Mapped[bool]


class Conversation(Base):
    """`anonymised_at`: the day on which its words and names were taken out; only what figures count is left,
    under a random id (bot/records/kept_figures.py)."""

    __tablename__ = "conversations"
    id: Mapped[str] = mapped_column(primary_key=True)
    visitor_id: Mapped[str] = mapped_column(ForeignKey("visitors.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str]
    locale: Mapped[str | None]
    begun_at: Mapped[datetime]
    last_at: Mapped[datetime] = mapped_column(index=True)
    turns_taken: Mapped[int]
    anonymised_at: Mapped[datetime | None]


class Turn(Base):
    """One inbound message, button, order event or wait. Stored (redacted) before anyone thinks about it, with
    all that is needed to think about it again after a crash; language to event are known once answered."""

    __tablename__ = "turns"
    __table_args__ = (
        UniqueConstraint("conversation_id", "message_id"),
        UniqueConstraint("conversation_id", "seq"),
        one_of("kind", "message", "button", "order", "wait"),
        one_of("status", "received", "answered"),
        Index(
            "ix_turns_unfinished",
            "id",
            sqlite_where=text("status = 'received'"),
            postgresql_where=text("status = 'received'"),
        ),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    conversation_id: Mapped[str] = of_conversation()
    message_id: Mapped[str]
    seq: Mapped[int]
    journey: Mapped[int]
    kind: Mapped[str]
    status: Mapped[str]
    text: Mapped[str | None]
    button: Mapped[str | None]
    order: Mapped[dict[str, Any] | None]
    page_type: Mapped[str | None]
    page_url: Mapped[str | None]
    page_product_id: Mapped[str | None]
    page_cart_value: Mapped[str | None]
    locale: Mapped[str | None]
    channel: Mapped[str]
    sent_at: Mapped[datetime] = mapped_column(index=True)
    answered_at: Mapped[datetime | None]
    language: Mapped[str | None]
    intent: Mapped[str | None]
    confidence: Mapped[float | None]
    event: Mapped[str | None]


class ReplyRow(Base):
    """`buttons` is a list of {"title", "payload"}; `custom` a rich payload, its words also in `text`."""

    __tablename__ = "replies"
    turn_id: Mapped[int] = of_turn(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    act: Mapped[str]
    text: Mapped[str]
    buttons: Mapped[list[Any]]
    custom: Mapped[dict[str, Any] | None]
    image: Mapped[str | None]


class Belief(Base):
    """The belief after the turn: five probabilities, the likeliest stage, and what moved it."""

    __tablename__ = "beliefs"
    turn_id: Mapped[int] = of_turn(primary_key=True)
    problem_recognition: Mapped[float]
    information_search: Mapped[float]
    evaluation_of_alternatives: Mapped[float]
    purchase_decision: Mapped[float]
    post_purchase: Mapped[float]
    stage: Mapped[str] = mapped_column(index=True)
    acted_on: Mapped[bool]
    why: Mapped[list[Any]]


class Transition(Base):
    """`from_stage` is null where a conversation enters its first stage."""

    __tablename__ = "transitions"
    turn_id: Mapped[int] = of_turn(primary_key=True)
    from_stage: Mapped[str | None]
    to_stage: Mapped[str] = mapped_column(index=True)


class Need(Base):
    __tablename__ = "needs"
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = of_turn(index=True)
    text: Mapped[str]


class ClaimRow(Base):
    """A fact told to the visitor, as it was stored, with where it comes from and how fresh it was."""

    __tablename__ = "claims"
    __table_args__ = (one_of("source", "catalogue", "shop"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = of_turn(index=True)
    product_id: Mapped[str | None] = mapped_column(index=True)
    field: Mapped[str]
    value: Mapped[str]
    source: Mapped[str]
    feed_at: Mapped[datetime | None]


class UnansweredQuestion(Base):
    __tablename__ = "unanswered_questions"
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = of_turn(index=True)
    text: Mapped[str]
    product_id: Mapped[str | None] = mapped_column(index=True)
    field: Mapped[str | None]


class Obstacle(Base):
    __tablename__ = "obstacles"
    id: Mapped[int] = mapped_column(primary_key=True)
    turn_id: Mapped[int] = of_turn(index=True)
    obstacle: Mapped[str] = mapped_column(index=True)
    text: Mapped[str | None]
    product_id: Mapped[str | None]


class TrackerEventRow(Base):
    """The engine's memory, append only; `seq` counts from 0 in each conversation."""

    __tablename__ = "events"
    __table_args__ = {"sqlite_with_rowid": False}
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    seq: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str]
    data: Mapped[dict[str, Any]]
    at: Mapped[datetime]


class TrackerState(Base):
    """Where the engine's working window begins: events from `window_seq` on, after the events in `prefix`.
    `next_seq` is also the version that a second writer fails on."""

    __tablename__ = "tracker_state"
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    next_seq: Mapped[int]
    window_seq: Mapped[int]
    prefix: Mapped[list[Any]]
