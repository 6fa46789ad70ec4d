"""How many there are is told where a feed says it; whether there are any, wherever it can be known."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.feeds.stock import counted, stock_of
from bot.catalogue.formats import open_feed
from bot.catalogue.product import Availability
from tests.catalogue.shelves import sorted_out


@pytest.mark.parametrize(
    ("text", "number", "some"),
    [
        ("12", 12, True),
        ("0", 0, False),
        ("-3", 0, False),
        ("12.0000", 12, True),
        ("12,00", 12, True),
        ("0.0000", 0, False),
        ("0,000", 0, False),
        ("1 200", 1200, True),
        ("1,234,567", 1234567, True),
        ("1,000", 1000, True),
        ("12,500", 12500, True),
        ("1,5", None, True),
        ("3.000", None, True),
        (">10", None, True),
        ("10+", None, True),
        ("2.5", None, True),
        ("9" * 12, None, True),
        ("<5", None, None),
        ("plenty", None, None),
        ("9" * 5000, None, None),
    ],
)
def test_a_count_is_a_number_or_whether_there_are_any(
    text: str, number: int | None, some: bool | None
) -> None:
    assert counted(text)[:2] == (number, some)


@pytest.mark.parametrize(
    ("text", "decimal_mark", "number"),
    [("1,000", ".", 1000), ("1,000", ",", None), ("1.000", ",", 1000), ("1.000", ".", None)],
)
def test_three_digits_behind_a_mark_are_counted_in_thousands_but_where_prices_have_it_for_decimals(
    text: str, decimal_mark: str, number: int | None
) -> None:
    assert counted(text, lambda: decimal_mark)[:2] == (number, True)


@given(st.text("0123456789.,+-> xſ", max_size=50))
def test_any_text_is_a_count_or_none(text: str) -> None:
    number, some, doubt = counted(text)
    assert (number is None) == bool(doubt) and (number is None or some == (number > 0))


@pytest.mark.parametrize(
    ("stated", "quantity", "availability", "number", "doubts"),
    [
        ("", "In stock", Availability.in_stock, None, 0),
        ("", "sold out", Availability.out_of_stock, None, 0),
        ("", "-", Availability.unknown, None, 0),
        ("out of stock", "In stock", Availability.out_of_stock, None, 0),
        ("", ">10", Availability.in_stock, None, 1),
        ("preorder", "3", Availability.preorder, 3, 0),
        ("", "0.0000", Availability.out_of_stock, 0, 0),
        ("", "plenty", Availability.unknown, None, 1),
        ("5", "", Availability.in_stock, 5, 0),
    ],
)
def test_the_shop_s_word_goes_before_the_count(
    stated: str, quantity: str, availability: Availability, number: int | None, doubts: int
) -> None:
    warnings: list = []  # type: ignore[type-arg]
    assert stock_of(stated, quantity, 1, "x", warnings) == (availability, number)
    assert len(warnings) == doubts


def test_counts_of_shop_systems_are_read_likewise(tmp_path: Path) -> None:
    feed = tmp_path / "f.csv"
    feed.write_text(
        "Handle,Title,Option1 Value,Variant Price,Variant Inventory Qty,Variant Inventory Policy\n"
        'a,A,S,5,12.000,deny\na,,M,5,>5,deny\na,,L,5,0.00,continue\na,,XL,5,"1 200",deny\n'
    )
    products, rejects, warned = sorted_out(open_feed(feed)[2])
    assert [(p.availability, p.quantity) for p in products] == [
        (Availability.in_stock, None),
        (Availability.in_stock, None),
        (Availability.backorder, 0),
        (Availability.in_stock, 1200),
    ]
    assert (rejects, [w.field for w in warned]) == ([], ["quantity", "quantity"])
