"""Numbers are read with their role, and a product's number is none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.numerals import spelt, written
from bot.understanding.quantities import quantities


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    return [(quantity.kind, quantity.low, quantity.high) for quantity in quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("under 120", None, 120),
        ("less than $120 please", None, 120),
        ("up to 1.5k", None, 1500),
        ("max 60", None, 60),
        ("my budget is 300", None, 300),
        ("60 or less", None, 60),
        ("over 500", 500, None),
        ("at least 80 euros", 80, None),
        ("80 euros and up", 80, None),
        ("between 50 and 80", 50, 80),
        ("50-80 euros", 50, 80),
        ("€100-€200", 100, 200),
        ("from 20 to 30 dollars", 20, 30),
        ("about 100 bucks", 85, 115),
        ("$120", 120, 120),
        ("120 euros", 120, 120),
        ("$1,299.00", 1299, 1299),
        ("1.299,00 €", 1299, 1299),
        ("two hundred dollars", 200, 200),
        ("less than two hundred and fifty", None, 250),
        ("a thousand bucks", 1000, 1000),
        ("under a hundred", None, 100),
        ("۱۲۰ euros", 120, 120),
        ("it costs ₪350", 350, 350),
    ],
)
def test_money_is_read_with_its_bounds(text: str, low: float | None, high: float | None) -> None:
    assert read(text) == [("money", low, high)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [("$120", "USD"), ("120 euros", "EUR"), ("£5.50", "GBP"), ("200 shekels", "ILS"), ("under 120", None)],
)
def test_money_keeps_the_currency_that_was_named(text: str, currency: str | None) -> None:
    assert [quantity.currency for quantity in quantities(text)] == [currency]


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("9/10", 9, 10),
        ("4 of 5", 4, 5),
        ("4 stars", 4, 5),
        ("5 stars!!", 5, 5),
        ("nine out of ten", 9, 10),
        ("10 out of 10", 10, 10),
        ("5", 5, None),
        ("five", 5, None),
        ("9.5", 9.5, None),
        ("۹", 9, None),
        ("٩", 9, None),
        ("९", 9, None),
        ("９", 9, None),
        ("۹/۱۰", 9, 10),
        ("I'd give it a 9", 9, None),
    ],
)
def test_a_score_is_read_with_its_scale(text: str, value: float, scale: int | None) -> None:
    (score,) = quantities(text)
    assert (score.kind, score.low, score.high, score.scale) == ("score", value, value, scale)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("the second one", 2, 2),
        ("the 3rd please", 3, 3),
        ("number 2 please", 2, 2),
        ("the last one", -1, -1),
        ("second to last", -2, -2),
        ("the first two", 1, 2),
        ("last three", -3, -1),
    ],
)
def test_ordinals_count_from_the_first_or_from_the_last(text: str, low: int, high: int) -> None:
    assert read(text) == [("ordinal", low, high)]


@pytest.mark.parametrize(
    "text",
    ["iphone 13", "galaxy s8", "S10", "is it 15 inch?", "order 1001", "size 42", "in 2 days",
     "for the last time",     "no numbers here", "the black one", ""],
)  # fmt: skip
def test_numbers_of_names_units_and_orders_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


def test_a_number_within_a_product_name_of_the_catalogue_is_left_out() -> None:
    text = "the Rolex 2500 for 2500 dollars"
    assert [quantity.start for quantity in quantities(text, names=[(4, 14)])] == [text.index("2500 d")]


def test_counts_and_shares_are_told_from_money() -> None:
    assert read("i need 2 of them") == [("count", 2, 2)]
    assert read("two phones") == [("count", 2, 2)]
    assert read("20% off") == [("percentage", 20, 20)]


def test_several_quantities_keep_the_order_and_places_of_the_text() -> None:
    text = "compare the first and the third, under 500 dollars"
    found = quantities(text)
    assert [(quantity.kind, text[quantity.start : quantity.end]) for quantity in found] == [
        ("ordinal", "first"),
        ("ordinal", "third"),
        ("money", "500 dollars"),
    ]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("1,299.00", 1299), ("1.299,00", 1299), ("1 299", 1299), ("12,5", 12.5), ("0.500", 0.5), ("1.299", 1299),
     ("1,299,000", 1299000)],
)  # fmt: skip
def test_separators_of_both_habits_are_understood(digits: str, value: float) -> None:
    assert written(digits) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("twenty five", 25), ("ninety-nine", 99), ("one hundred", 100), ("two thousand", 2000),
     ("half a million", 5e5),      ("one two", None)],
)  # fmt: skip
def test_number_words_up_to_a_hundred_and_round_ones(words: str, value: float | None) -> None:
    assert spelt(words) == value


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error_and_within_its_places(text: str) -> None:
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low is not None or quantity.high is not None


@given(st.integers(min_value=10, max_value=99_999))
def test_a_limit_written_in_digits_is_read_back(limit: int) -> None:
    assert read(f"under {limit} euros") == [("money", None, limit)]
