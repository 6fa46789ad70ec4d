"""Prices are read as feeds write them, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.money import BadPrice, parse_money
from bot.catalogue.product import Money

CURRENCIES = st.sampled_from(["EUR", "USD", "JPY", "KWD", "ILS"])
DECIMALS = {"JPY": 0, "KWD": 3}


@pytest.mark.parametrize(
    ("text", "minor", "currency"),
    [
        ("12.99 USD", 1299, "USD"),
        ("EUR 12.5", 1250, "EUR"),
        ("1.299,00 EUR", 129900, "EUR"),
        ("1,299.00 EUR", 129900, "EUR"),
        ("1 299,00 €", 129900, "EUR"),
        ("1\u202f299,50 EUR", 129950, "EUR"),
        ("1'299.00 CHF", 129900, "CHF"),
        ("$5", 500, "USD"),
        ("1,299 USD", 129900, "USD"),
        ("1.299.000 EUR", 129900000, "EUR"),
        ("9,99", 999, None),
        ("500 JPY", 500, "JPY"),
        ("1.234 KWD", 1234, "KWD"),
        ("0.005 EUR", 1, "EUR"),
        ("1e-05", 0, None),
        ("usd 3", 300, "USD"),
    ],
)
def test_prices_in_every_usual_form(text: str, minor: int, currency: str | None) -> None:
    read = parse_money(text)
    assert (read.minor, read.currency) == (minor, currency)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "free", "12,O0", "1.2.3,4,5x", "-1", "EUR", "NaN", "inf", "9" * 40, None, True, [], "12 34 a"],
)
def test_what_is_no_price_is_refused(text: object) -> None:
    with pytest.raises(BadPrice):
        parse_money(text)


@given(minor=st.integers(0, 10**12), currency=CURRENCIES)
def test_reading_what_is_written_gives_it_back(minor: int, currency: str) -> None:
    money = Money(minor, currency, DECIMALS.get(currency, 2))
    assert parse_money(f"{money} {currency}") == money
    assert parse_money(f"{currency} {money}") == money
    assert parse_money(str(money), currency) == money


@given(st.text(max_size=30))
def test_any_text_is_a_price_or_a_bad_price(text: str) -> None:
    try:
        money = parse_money(text)
    except BadPrice:
        return
    assert money.minor >= 0
