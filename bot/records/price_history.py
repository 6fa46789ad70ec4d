"""What each product cost and whether it was to be had, by feed: a row for each change, never taken away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import BigInteger, Connection, ForeignKey, Index, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from bot.catalogue.product import Availability, Money
from bot.records.base import Base
from bot.records.database import Database
from bot.records.models import one_of

GONE = "gone"
"""Beside the availabilities: the feed no longer held the product."""

State = tuple[int | None, int | None, str | None, int, str]
"""price, sale price (minor units), currency, its exponent, availability"""


class PriceRow(Base):
    """`version` is the import that brought the change, `feed_at` its time."""

    __tablename__ = "price_history"
    __table_args__ = (
        one_of("availability", *(each.value for each in Availability), GONE),
        Index("ix_price_history_product_id_id", "product_id", "id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    product_id: Mapped[str]
    version: Mapped[int] = mapped_column(ForeignKey("catalogue_versions.id"))
    feed_at: Mapped[datetime]
    price_minor: Mapped[int | None] = mapped_column(BigInteger)
    sale_price_minor: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None]
    exponent: Mapped[int]
    availability: Mapped[str]


@dataclass(frozen=True, slots=True)
class PriceChange:
    """What a product cost from `feed_at` on. `availability` is one of Availability's values, or "gone"."""

    feed_at: datetime
    price: Money | None
    sale_price: Money | None
    availability: str


def write_changes(
    connection: Connection, version: int, feed_at: datetime, documents: Sequence[tuple[str, bytes]]
) -> None:
    """A row for each of these products that was not known, or whose price or availability is another now."""
    known = _latest(connection, [id_ for id_, _ in documents])
    rows = []
    for id_, document in documents:
        state = _state(orjson.loads(document))
        if known.get(id_) != state:
            rows.append(_row(id_, version, feed_at, state))
    if rows:
        connection.execute(insert(PriceRow), rows)


def write_gone(connection: Connection, version: int, feed_at: datetime, product_ids: Iterable[str]) -> None:
    """A row for each of these products that a new feed no longer holds; its last price stands beside it."""
    ids = list(product_ids)
    known = _latest(connection, ids)
    rows = [
        _row(id_, version, feed_at, (*state[:4], GONE))
        for id_ in ids
        if (state := known.get(id_, (None, None, None, 2, ""))) and state[4] != GONE
    ]
    if rows:
        connection.execute(insert(PriceRow), rows)


def price_history(database: Database, product_id: str) -> list[PriceChange]:
    """Oldest first; empty for a product of which nothing is known."""
    with database.read() as connection:
        rows = connection.execute(
            select(
                PriceRow.feed_at,
                PriceRow.price_minor,
                PriceRow.sale_price_minor,
                PriceRow.currency,
                PriceRow.exponent,
                PriceRow.availability,
            )
            .where(PriceRow.product_id == product_id)
            .order_by(PriceRow.id)
        ).all()
    return [
        PriceChange(
            row.feed_at,
            None if row.price_minor is None else Money(row.price_minor, row.currency, row.exponent),
            None if row.sale_price_minor is None else Money(row.sale_price_minor, row.currency, row.exponent),
            row.availability,
        )
        for row in rows
    ]


def _state(stored: dict[str, Any]) -> State:
    price, sale = stored.get("price"), stored.get("sale_price")
    return (
        price["minor"] if price else None,
        sale["minor"] if sale else None,
        price["currency"] if price else None,
        price["exponent"] if price else 2,
        stored["availability"],
    )


def _latest(connection: Connection, ids: list[str]) -> dict[str, State]:
    last = (
        select(func.max(PriceRow.id).label("id"))
        .where(PriceRow.product_id.in_(ids))
        .group_by(PriceRow.product_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            PriceRow.product_id,
            PriceRow.price_minor,
            PriceRow.sale_price_minor,
            PriceRow.currency,
            PriceRow.exponent,
            PriceRow.availability,
        ).join(last, PriceRow.id == last.c.id)
    )
    return {id_: tuple(state) for id_, *state in rows}  # type: ignore[misc]


def _row(id_: str, version: int, feed_at: datetime, state: State) -> dict[str, Any]:
    price, sale, currency, exponent, availability = state
    return {
        "product_id": id_,
        "version": version,
        "feed_at": feed_at,
        "price_minor": price,
        "sale_price_minor": sale,
        "currency": currency,
        "exponent": exponent,
        "availability": availability,
    }
