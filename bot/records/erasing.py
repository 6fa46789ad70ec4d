"""Removing a visitor everywhere. What figures count stays, without words or names; a receipt counts it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from bot.records.belongings import of_visitor, table
from bot.records.database import Database
from bot.records.errors import VisitorUnknown
from bot.records.kept_figures import take
from bot.records.models import Conversation, Visitor
from bot.records.models_promises import Contact, Erasure
from bot.records.redaction import private_id
from bot.records.shop_orders import unbind


@dataclass(frozen=True, slots=True)
class Receipt:
    """`removed`: rows by table that were the visitor's; `kept`: how many of those went on for the figures.
    It names nobody."""

    number: str
    at: datetime
    removed: Mapping[str, int]
    kept: Mapping[str, int]


def find_visitor(
    database: Database,
    visitor: str | None = None,
    conversation: str | None = None,
    lookups: Sequence[str] = (),
) -> str:
    """The visitor's id, by an id they were given, by a conversation, or by the keyed hashes of an address.
    Raises VisitorUnknown."""
    wanted = []
    if visitor is not None:
        wanted.append(select(Visitor.id).where(Visitor.id.in_([visitor, private_id(visitor)])))
    if conversation is not None:
        ids = [conversation, private_id(conversation)]
        wanted.append(select(Conversation.visitor_id).where(Conversation.id.in_(ids)))
    if lookups:
        wanted.append(select(Contact.visitor_id).where(Contact.lookup.in_(lookups)))
    with database.read() as connection:
        for query in wanted:
            found: str | None = connection.execute(query.limit(1)).scalar_one_or_none()
            if found is not None:
                return found
    named = f"visitor {visitor!r}" if visitor else f"conversation {conversation!r}"
    if visitor is None and conversation is None:
        named = "visitor who left this address"
    raise VisitorUnknown(f"no {named} is known here")


def visitors_of_address(database: Database, lookups: Sequence[str]) -> list[str]:
    """Everybody who left the address whose keyed hashes these are."""
    theirs = select(Contact.visitor_id).where(Contact.lookup.in_(lookups)).order_by(Contact.id)
    with database.read() as connection:
        return list(connection.execute(theirs).scalars())


def erase(database: Database, visitor_id: str, *, at: datetime, order_key: bytes | None = None) -> Receipt:
    """In one transaction. A server that runs meanwhile forgets what it has in memory (bot/engine/keeping.py).
    With the key of the order proofs nothing leads from the shop's orders to the visitor any more.

    Call `database.compact()` afterwards: until then a SQLite file may still hold the bytes. Raises
    VisitorUnknown, DatabaseAway."""
    with database.transaction() as connection:
        _hold(connection, visitor_id)
        mine = of_visitor(visitor_id)
        removed = {
            name: connection.execute(
                select(func.count()).select_from(table(name)).where(condition)
            ).scalar_one()
            for name, condition in mine.items()
        }
        kept = take(connection, mine, at)
        if order_key is not None:
            theirs = select(Conversation.id).where(Conversation.visitor_id == visitor_id)
            unbind(connection, order_key, [visitor_id], connection.execute(theirs).scalars().all())
        connection.execute(delete(Visitor).where(Visitor.id == visitor_id))
        kept.write(connection)
        receipt = Receipt(
            f"E-{secrets.token_hex(6).upper()}",
            at,
            {name: count for name, count in removed.items() if count},
            kept.counts,
        )
        row = {
            "number": receipt.number,
            "at": at,
            "removed": dict(receipt.removed),
            "kept": dict(receipt.kept),
        }
        connection.execute(insert(Erasure), row)
    return receipt


def erasures_counted(database: Database) -> int:
    """Whoever keeps words in memory looks whether this has grown."""
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(Erasure)).scalar_one()


def _hold(connection: Connection, visitor_id: str) -> None:
    """Against a message coming in at this moment: locks in the order in which turns take them."""
    theirs = select(Conversation.id).where(Conversation.visitor_id == visitor_id)
    connection.execute(theirs.order_by(Conversation.id).with_for_update()).all()
    known = select(Visitor.id).where(Visitor.id == visitor_id).with_for_update()
    if connection.execute(known).one_or_none() is None:
        raise VisitorUnknown(f"no visitor {visitor_id!r} is known here")
