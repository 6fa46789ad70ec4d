"""What products cost and when is kept with every import."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.product import Money
from bot.records.database import Database
from bot.records.price_history import price_history
from tests.catalogue.test_importing import Counter

HEADER = "id\ttitle\tprice\tsale_price\tavailability\n"


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    return Counter(tmp_path)


def told(counter: Counter, product_id: str) -> list[tuple[str | None, str | None, str]]:
    changes = price_history(Database(counter.url), product_id)
    assert [c.feed_at for c in changes] == sorted(c.feed_at for c in changes)
    return [(c.price and str(c.price), c.sale_price and str(c.sale_price), c.availability) for c in changes]


def take(counter: Counter, *rows: str, more: tuple[str, ...] = ()) -> None:
    assert counter.take(counter.write(HEADER + "\n".join(rows) + "\n"), *more).exit_code == 0


def test_a_row_for_every_change_and_none_without_one(counter: Counter) -> None:
    take(counter, "1\tA\t5 EUR\t\tin stock", "2\tB\t7 EUR\t\tin stock")
    take(counter, "1\tA renamed\t5 EUR\t\tin stock", "2\tB\t8 EUR\t\tin stock")
    take(counter, "1\tA\t5 EUR\t4 EUR\tin stock", "2\tB\t8 EUR\t\tout of stock")
    assert told(counter, "1") == [("5.00", None, "in_stock"), ("5.00", "4.00", "in_stock")]
    assert told(counter, "2") == [
        ("7.00", None, "in_stock"),
        ("8.00", None, "in_stock"),
        ("8.00", None, "out_of_stock"),
    ]
    assert price_history(Database(counter.url), "1")[0].price == Money(500, "EUR")


def test_what_leaves_the_feed_is_gone_and_may_come_back(counter: Counter) -> None:
    take(counter, "1\tA\t5\t\tin stock", "2\tB\t7\t\tin stock")
    take(counter, "1\tA\t5\t\tin stock")
    take(counter, "1\tA\t5\t\tin stock")
    take(counter, "1\tA\t5\t\tin stock", "2\tB\t7\t\tin stock")
    assert [state for *_, state in told(counter, "2")] == ["in_stock", "gone", "in_stock"]
    assert len(told(counter, "1")) == 1


def test_merging_takes_nothing_away(counter: Counter) -> None:
    take(counter, "1\tA\t5\t\tin stock", "2\tB\t7\t\tin stock")
    take(counter, "1\tA\t6\t\tin stock", more=("--merge",))
    assert len(told(counter, "1")) == 2 and len(told(counter, "2")) == 1


def test_of_a_repeated_id_only_the_row_that_is_kept_counts(counter: Counter) -> None:
    take(counter, "1\tA\t5\t\tin stock", "1\tA\t6\t\tin stock")
    assert told(counter, "1") == [("6.00", None, "in_stock")]


def test_a_refused_feed_leaves_no_trace(counter: Counter) -> None:
    take(counter, "1\tA\t5\t\tin stock")
    feed = counter.write(HEADER + "1\tA\t6\t\tin stock\n2\tB\tx\t\t\n3\tC\ty\t\t\n")
    assert counter.take(feed).exit_code == 1
    assert told(counter, "1") == [("5.00", None, "in_stock")]


def test_show_tells_the_history_newest_first(counter: Counter) -> None:
    take(counter, "1\tA\t5 EUR\t\tin stock")
    assert "from " not in counter.run("show", "1").stdout
    take(counter, "1\tA\t6 EUR\t5.50 EUR\tout of stock")
    lines = [line.strip() for line in counter.run("show", "1").stdout.splitlines() if "  from 2" in line]
    assert [line.split(None, 3)[3] for line in lines] == [
        "UTC  5.50 EUR (was 6.00), out of stock",
        "UTC  5.00 EUR, in stock",
    ]
