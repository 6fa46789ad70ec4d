"""The tables of the console: who may log in, who is logged in, who read what, what became of tickets."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base
from bot.records.models import one_of

ROLES = ("support", "marketer", "admin")


class Account(Base):
    """`password_hash` is Argon2id with its parameters; the password itself is kept nowhere."""

    __tablename__ = "console_accounts"
    __table_args__ = (one_of("role", *ROLES),)
    name: Mapped[str] = mapped_column(primary_key=True)
    role: Mapped[str]
    password_hash: Mapped[str]
    created_at: Mapped[datetime]


class LogIn(Base):
    """A browser that is logged in. `key_hash` is the SHA-256 of what its signed cookie names: who reads the
    table cannot make a cookie of it."""

    __tablename__ = "console_log_ins"
    key_hash: Mapped[str] = mapped_column(primary_key=True)
    account: Mapped[str] = mapped_column(ForeignKey("console_accounts.name", ondelete="CASCADE"), index=True)
    begun_at: Mapped[datetime] = mapped_column(index=True)


class TranscriptRead(Base):
    """Somebody saw words of visitors. The account is a name and no key: the record outlives the account;
    and it outlives the conversation, whose id goes when the visitor is erased."""

    __tablename__ = "transcript_reads"
    __table_args__ = (
        one_of("what", "conversation", "list", "handoffs", "tickets", "export"),
        {"sqlite_autoincrement": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    account: Mapped[str]
    what: Mapped[str]
    conversation_id: Mapped[str | None] = mapped_column(
        ForeignKey("conversations.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]


class TicketChange(Base):
    """A ticket was closed, or opened again, with a note; the last one (by id) is how it stands."""

    __tablename__ = "ticket_changes"
    __table_args__ = (
        one_of("status", "open", "closed"),
        Index("ix_ticket_changes_ticket_id_id", "ticket_id", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("tickets.id", ondelete="CASCADE"))
    status: Mapped[str]
    note: Mapped[str]
    agent: Mapped[str]
    at: Mapped[datetime]
