"""The tables of the promises to visitors: what they agreed to, how to reach them, receipts of erasures."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base
from bot.records.models import one_of

CONSENT_KINDS = ("storage", "reminder")


class Consent(Base):
    """What a visitor agreed to: `storage` (their browser remembers the chat) or `reminder` (an address is
    kept for one reminder). `wording` names the version of the words they agreed to, and their language.
    Whoever agrees again gets another row; whoever refuses gets none."""

    __tablename__ = "consents"
    __table_args__ = (one_of("kind", *CONSENT_KINDS),)
    id: Mapped[int] = mapped_column(primary_key=True)
    visitor_id: Mapped[str] = mapped_column(ForeignKey("visitors.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]
    wording: Mapped[str]
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class Contact(Base):
    """An address given with consent, and nowhere else: `sealed` is encrypted (Fernet), `lookup` a keyed hash
    by which it is found again. The keys are not in the database."""

    __tablename__ = "contacts"
    id: Mapped[int] = mapped_column(primary_key=True)
    visitor_id: Mapped[str] = mapped_column(
        ForeignKey("visitors.id", ondelete="CASCADE"), index=True, unique=True
    )
    sealed: Mapped[str]
    lookup: Mapped[str] = mapped_column(index=True)
    given_at: Mapped[datetime]


class Reminder(Base):
    """One message that the visitor asked for. The shop's own mail system sends it; `sent_at` says when."""

    __tablename__ = "reminders"
    id: Mapped[int] = mapped_column(primary_key=True)
    visitor_id: Mapped[str] = mapped_column(ForeignKey("visitors.id", ondelete="CASCADE"), index=True)
    product_id: Mapped[str | None]
    language: Mapped[str]
    due_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]


class AddressAwaited(Base):
    """The conversation's visitor has agreed and was asked for an address in turn `seq`: only an address in
    their very next message is taken."""

    __tablename__ = "addresses_awaited"
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )
    seq: Mapped[int]


class Erasure(Base):
    """The receipt of an erasure: a random number, when, how many rows of each table were the visitor's, and
    how many of those went on without words or names, for the figures. It names nobody."""

    __tablename__ = "erasures"
    number: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    removed: Mapped[dict[str, Any]]
    kept: Mapped[dict[str, Any]]
