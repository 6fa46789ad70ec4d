"""The shop's orders: what files and webhooks have told of them, and which conversations they belong to.

No address and no postcode is kept, only keyed hashes (bot.orders.proofs.keyed); a binding to a visitor or a
conversation is a keyed hash too, so that it may come before the visitor does, and tells nothing afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, Row, delete, exists, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.orders.order import ShopOrder, ToldOrder, Tracking, merged
from bot.orders.proofs import keyed
from bot.records.base import Base
from bot.records.models import one_of
from bot.records.models_after import Survey
from bot.records.redaction import private_id
from bot.records.upsert import insert_or


class ShopOrderRow(Base):
    """`key` is the number without signs and case; `dates` maps a status to its time; `proofs` holds the kinds
    "email" and "postcode" with a list of keyed hashes each."""

    __tablename__ = "shop_orders"
    __table_args__ = (one_of("status", "placed", "paid", "shipped", "delivered", "cancelled", "refunded"),)
    key: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[str]
    status: Mapped[str]
    at: Mapped[datetime | None]
    dates: Mapped[dict[str, Any]]
    expected_at: Mapped[datetime | None]
    product_ids: Mapped[list[Any]]
    carrier: Mapped[str | None]
    tracking_number: Mapped[str | None]
    tracking_link: Mapped[str | None]
    proofs: Mapped[dict[str, Any]]
    told_at: Mapped[datetime]


class OrderBinding(Base):
    """The order belongs to `whose`, a keyed hash of a visitor's or a conversation's id."""

    __tablename__ = "order_bindings"
    __table_args__ = (Index("ix_order_bindings_whose", "whose"),)
    key: Mapped[str] = mapped_column(ForeignKey("shop_orders.key", ondelete="CASCADE"), primary_key=True)
    whose: Mapped[str] = mapped_column(primary_key=True)


class ProofTry(Base):
    """One attempt to prove an order. `number_hash` is keyed: numbers that do not exist are tried as well."""

    __tablename__ = "proof_tries"
    __table_args__ = (Index("ix_proof_tries_number_hash_at", "number_hash", "at"),)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), index=True
    )
    number_hash: Mapped[str]
    at: Mapped[datetime]
    proven: Mapped[bool]


class ProofAwaited(Base):
    """The conversation was asked to prove an order: until it has, postcodes are taken out of what it says."""

    __tablename__ = "proofs_awaited"
    conversation_id: Mapped[str] = mapped_column(
        ForeignKey("conversations.id", ondelete="CASCADE"), primary_key=True
    )


class TurnClues(Base):
    """Keyed hashes of the addresses and postcodes in a message, as long as it is not answered."""

    __tablename__ = "turn_clues"
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True)
    clues: Mapped[list[Any]]


class WebhookDelivery(Base):
    """Deliveries that were taken, so that a repeated one changes nothing."""

    __tablename__ = "webhook_deliveries"
    id: Mapped[str] = mapped_column(primary_key=True)
    received_at: Mapped[datetime] = mapped_column(index=True)


@dataclass(frozen=True, slots=True)
class KnownOrder:
    """`hashes` are of what proves it; `surveyed`: somebody was asked about it before."""

    order: ShopOrder
    hashes: frozenset[str]
    surveyed: bool


def store_order(connection: Connection, told: ToldOrder, key: bytes, now: datetime) -> bool:
    """Take over what was told of an order, in the caller's transaction. False where nothing new was told."""
    order = told.order
    row = connection.execute(_by_key(order.key).with_for_update()).one_or_none()
    if row is None:
        fresh = insert_or(connection, ShopOrderRow).on_conflict_do_nothing().returning(ShopOrderRow.key)
        first = {"key": order.key, "proofs": {}, "told_at": now, **_columns(merged(None, order, now))}
        added = connection.execute(fresh, first).one_or_none() is not None
        row = connection.execute(_by_key(order.key).with_for_update()).one()
    else:
        added = False
    after = _columns(merged(_order(row), order, now)) | {"proofs": _proofs(row.proofs, told, key)}
    changed = added or any(getattr(row, name) != value for name, value in after.items())
    if changed:
        connection.execute(
            update(ShopOrderRow).where(ShopOrderRow.key == order.key).values(**after, told_at=now)
        )
    for kind, id_ in (("visitor", told.visitor), ("conversation", told.conversation)):
        if id_ is not None:
            changed |= bind(connection, order.key, whose(key, kind, id_))
    return changed


def bind(connection: Connection, order_key: str, whose_: str) -> bool:
    """False where it was bound before, or there is no such order."""
    if (
        connection.execute(select(ShopOrderRow.key).where(ShopOrderRow.key == order_key)).one_or_none()
        is None
    ):
        return False
    statement = insert_or(connection, OrderBinding).on_conflict_do_nothing().returning(OrderBinding.key)
    return connection.execute(statement, {"key": order_key, "whose": whose_}).one_or_none() is not None


def unbind(
    connection: Connection, key: bytes, visitor_ids: Iterable[str], conversations: Iterable[str]
) -> None:
    """For the erasure of a visitor: their orders stay the shop's, nothing leads from them to the visitor."""
    gone = [whose(key, "visitor", id_) for id_ in visitor_ids]
    gone += [whose(key, "conversation", id_) for id_ in conversations]
    connection.execute(delete(OrderBinding).where(OrderBinding.whose.in_(gone)))


def whose(key: bytes, kind: str, id_: str) -> str:
    return keyed(key, kind, private_id(id_))


def known_order(connection: Connection, order_key: str) -> KnownOrder | None:
    row = connection.execute(_by_key(order_key)).one_or_none()
    return None if row is None else _known(row)


def bound_orders(connection: Connection, whose_: Iterable[str]) -> tuple[KnownOrder, ...]:
    """The orders of a visitor or conversation, the one that changed last at the end."""
    bound = select(OrderBinding.key).where(OrderBinding.whose.in_(list(whose_)))
    rows = connection.execute(
        _EVERYTHING.where(ShopOrderRow.key.in_(bound)).order_by(ShopOrderRow.told_at, ShopOrderRow.key)
    )
    return tuple(_known(row) for row in rows)


def any_orders(connection: Connection) -> bool:
    return bool(connection.execute(_ANY).scalar())


def first_delivery(connection: Connection, id_: str, now: datetime, forget_before: datetime) -> bool:
    """Remembers a webhook's delivery; False where it came before. Old ones are forgotten."""
    connection.execute(delete(WebhookDelivery).where(WebhookDelivery.received_at < forget_before))
    statement = insert_or(connection, WebhookDelivery).on_conflict_do_nothing().returning(WebhookDelivery.id)
    return connection.execute(statement, {"id": id_, "received_at": now}).one_or_none() is not None


_ANY = select(exists(select(ShopOrderRow.key)))
_SURVEYED = exists(select(Survey.id).where(Survey.order_id == ShopOrderRow.number))
_EVERYTHING = select(*ShopOrderRow.__table__.c, _SURVEYED.label("surveyed"))


def _by_key(order_key: str) -> Any:
    return _EVERYTHING.where(ShopOrderRow.key == order_key)


def _known(row: Row[*tuple[Any, ...]]) -> KnownOrder:
    hashes = frozenset(each for kind in row.proofs.values() for each in kind)
    return KnownOrder(_order(row), hashes, bool(row.surveyed))


def _order(row: Row[*tuple[Any, ...]]) -> ShopOrder:
    return ShopOrder(
        number=row.number,
        status=row.status,
        at=row.at,
        products=tuple(row.product_ids),
        tracking=Tracking(row.carrier, row.tracking_number, row.tracking_link),
        dates={status: datetime.fromisoformat(at) for status, at in row.dates.items()},
        expected_at=row.expected_at,
    )


def _columns(order: ShopOrder) -> dict[str, Any]:
    return {
        "number": order.number,
        "status": order.status,
        "at": order.at,
        "dates": {status: at.isoformat() for status, at in order.dates.items()},
        "expected_at": order.expected_at,
        "product_ids": list(order.products),
        "carrier": order.tracking.carrier,
        "tracking_number": order.tracking.number,
        "tracking_link": order.tracking.link,
    }


def _proofs(known: dict[str, Any], told: ToldOrder, key: bytes) -> dict[str, Any]:
    """What is told anew replaces what was known of its kind; what is not told stays."""
    fresh = {
        "email": sorted(keyed(key, "email", each) for each in told.proofs.emails),
        "postcode": sorted(keyed(key, "postcode", each) for each in told.proofs.postcodes),
    }
    return {**known, **{kind: hashes for kind, hashes in fresh.items() if hashes}}
