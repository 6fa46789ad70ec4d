"""A sale price is told on its days only, in whatever way a feed writes them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.feeds.sale_dates import BadDate, holds
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Money, Product
from tests.catalogue.shelves import sorted_out

NOW = datetime(2026, 5, 15, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begins", "ends", "held"),
    [
        ("", "", True),
        ("2026-05-15", "2026-05-15", True),
        ("", "2026-05-14", False),
        ("2026-05-16", "", False),
        ("2026-05-15 11:59:59", "2026-05-15T12:01+00:00", True),
        ("2026-05-15T13:00+0200", "", True),
        ("2026-05-15T15:00+0200", "", False),
        ("", "31.01.2020", False),
        ("", "31.12.2098", True),
        ("", "01/02/2019", False),
        ("1/1/19", "2/1/19", False),
        ("01/02/2026", "28/05/2026", True),
        ("13/05/2026", "06/06/2026", True),
        ("2026/05/01", "2026/05/31", True),
        ("", "05/15/2026 11:00 AM", False),
        ("", "05/15/2026 1:00 PM", True),
        ("", "1548979200", False),
        ("1548979200000", "", True),
        ("", "January 1, 2098", True),
        ("1 June 2026", "", False),
        ("", "Jan. 1, 2020", False),
    ],
)
def test_today_is_one_of_the_days_or_not(begins: str, ends: str, held: bool) -> None:
    assert holds(begins, ends, NOW) is held


@pytest.mark.parametrize("day", ["soon", "05/06/2026", "32.13.2026", "2026-13-01", "1404/05/31", "9" * 50])
def test_a_day_that_cannot_be_read_or_in_two_ways_is_no_day(day: str) -> None:
    with pytest.raises(BadDate, match="read"):
        holds(day, "", NOW)


@given(begins=st.text(max_size=30), ends=st.text("0123456789/.-: T", max_size=30))
def test_any_text_holds_or_not_or_is_no_day(begins: str, ends: str) -> None:
    try:
        assert holds(begins, ends, NOW) in (True, False)
    except BadDate as bad:
        assert "write it as 2026-01-31" in str(bad)


def in_table(folder: Path, text: str) -> tuple[list[Product], list[tuple[str, str]]]:
    feed = folder / "f.csv"
    feed.write_text(text)
    products, rejects, warned = sorted_out(open_feed(feed, currency="EUR", now=NOW)[2])
    assert rejects == []
    return products, [(w.field, w.reason) for w in warned]


def test_columns_of_the_first_and_the_last_day(tmp_path: Path) -> None:
    header = "sku,name,price,special_price,special_price_from_date,special_price_to_date\n"
    products, warned = in_table(tmp_path, header + "1,A,34.00,30.00,1/1/19,2/1/19\n2,B,34.00,30.00,1/1/19,\n")
    assert [p.sale_price for p in products] == [None, Money(3000, "EUR")]
    assert warned == [("sale_price", "holds only 1/1/19 to 2/1/19; ignored")]


@pytest.mark.parametrize("days", ["2026-01-01", "01/01/2026 - 31/12/2026", "soon/later"])
def test_days_that_are_no_beginning_and_end_take_the_sale_price_away(tmp_path: Path, days: str) -> None:
    header = "id,title,price,sale_price,sale_price_effective_date\n"
    (product,), warned = in_table(tmp_path, header + f"1,A,34.00,30.00,{days}\n")
    assert product.sale_price is None
    assert [field for field, _ in warned] == ["sale_price"]


@pytest.mark.parametrize("ends", ["soon", "05/06/2026"])
def test_a_sale_price_of_unreadable_days_is_warned_of_and_left_out(tmp_path: Path, ends: str) -> None:
    header = "ID,Type,Name,Published,Sale price,Regular price,Date sale price starts,Date sale price ends\n"
    (woo,), warned = in_table(tmp_path, header + f"1,simple,A,1,4,5,2026-01-01,{ends}\n")
    assert (woo.price, woo.sale_price) == (Money(500, "EUR"), None)
    (field, reason), *_ = warned
    assert field == "sale_price" and reason.endswith("write it as 2026-01-31; ignored") and ends in reason


def test_a_sale_price_follows_the_decimal_mark_of_the_price_beside_it(tmp_path: Path) -> None:
    rows = '1,A,"1.299,00",1.199\n2,B,9.50,\n3,C,8.50,\n4,D,7.50,\n'
    products, _ = in_table(tmp_path, "sku,name,price,sale_price\n" + rows)
    assert products[0].sale_price == Money(119900, "EUR")
