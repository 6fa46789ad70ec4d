"""Prices over time and where feeds came from, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.catalogue.product import Availability, Money, Product
from bot.records import feed_sources
from bot.records.database import Database
from bot.records.feed_sources import Seen
from bot.records.price_history import GONE, PriceChange, price_history
from bot.records.products import present_documents, store_catalogue, to_document

FIRST = datetime(2026, 5, 1, 10, tzinfo=UTC)
DEAR = Money(10**15, "KWD", 3)


def store(database: Database, at: datetime, *products: Product) -> int:
    version = {"imported_at": at, "file": "f", "format": "json", "encoding": "utf-8", "read": 1,
               "imported": 1, "rejected": 0}  # fmt: skip
    with database.transaction() as connection:
        return store_catalogue(connection, ((p.id, to_document(p)) for p in products), version, True)


def sold(id_: str, price: Money, availability: Availability = Availability.in_stock) -> Product:
    return Product(id=id_, title=id_, price=price, availability=availability)


def test_changes_are_kept_with_their_feed_s_time_and_the_largest_amounts(database: Database) -> None:
    store(database, FIRST, sold("a", DEAR), sold("b", Money(5)))
    store(database, FIRST + timedelta(hours=1), sold("a", DEAR))
    store(database, FIRST + timedelta(hours=2), sold("a", DEAR, Availability.backorder))
    assert price_history(database, "a") == [
        PriceChange(FIRST, DEAR, None, "in_stock"),
        PriceChange(FIRST + timedelta(hours=2), DEAR, None, "backorder"),
    ]
    assert [c.availability for c in price_history(database, "b")] == ["in_stock", GONE]
    assert price_history(database, "nobody") == []


def test_what_is_on_sale_is_read_one_by_one_in_the_feed_s_order(database: Database) -> None:
    many = [sold(f"p{number}", Money(number + 1)) for number in range(2500)]
    store(database, FIRST, *reversed(many))
    with database.read() as connection:
        assert list(present_documents(connection)) == [to_document(p) for p in reversed(many)]


def test_a_source_is_known_as_long_as_its_version_is_the_current_one(database: Database) -> None:
    url, said = "https://shop.example/feed?token=s3cret", Seen('"v1"', None)
    version = store(database, FIRST, sold("a", DEAR))
    with database.transaction() as connection:
        feed_sources.remember(connection, url, "https://shop.example/feed", said, version, FIRST)
    assert feed_sources.seen(database, url) == said
    assert feed_sources.seen(database, url + "2") is None
    later = FIRST + timedelta(days=3)
    feed_sources.confirm(database, url, later)
    assert feed_sources.confirmed_at(database) == later
    store(database, later, sold("a", DEAR))
    assert feed_sources.seen(database, url) is None and feed_sources.confirmed_at(database) is None
