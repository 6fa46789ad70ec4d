"""Prices are read as feeds write them, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.feeds.decimal_marks import DecimalMarks
from bot.catalogue.money import BadPrice, marks_in, parse_money
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
        ("EUR12.5", 1250, "EUR"),
        ("12,50EUR", 1250, "EUR"),
        ("12,- €", 1200, "EUR"),
        ("12.–", 1200, None),
        ("1234:-", 123400, None),
        ("1.299", 129900, None),
        ("1,00,000.00 INR", 10000000, "INR"),
        ("R$ 1.299,90", 129990, "BRL"),
        ("5 zł", 500, "PLN"),
        ("99,50 kr", 9950, None),
        ("۱۲٫۵", 1250, None),
        ("\u200f12.50 ₪", 1250, "ILS"),
        ("$12.00 USD", 1200, "USD"),
        ("USD $12.00", 1200, "USD"),
        ("$12.00 CAD", 1200, "CAD"),
        ("Rs. 1,299.00", 129900, "INR"),
        ("99.00 د.إ", 9900, "AED"),
        ("١٢٩٫٥٠ ر.س", 12950, "SAR"),
        ("129 NIS", 12900, "ILS"),
        ("RUR 129", 12900, "RUB"),
        ("free", 0, None),
        ("Gratis", 0, None),
    ],
)
def test_prices_in_every_usual_form(text: str, minor: int, currency: str | None) -> None:
    read = parse_money(text)
    assert (read.minor, read.currency) == (minor, currency)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "free shipping",
        "12,O0",
        "1.2.3,4,5x",
        "-1",
        "EUR",
        "NaN",
        "inf",
        "9" * 40,
        None,
        True,
        [],
        "12 34 a",
        "12 34",
        "1.2.3",
        "1.299.00",
        "10-20",
        "from 10",
        "12.50 per kg",
        "12.50 XQZ",
        "(5.00)",
        "12,50,00",
        "$12.00 EUR",
    ],
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


GROUPED = [(".", ","), (",", "."), (" ", ","), ("'", "."), ("\u00a0", ",")]


@given(
    minor=st.integers(0, 10**11),
    marks=st.sampled_from(GROUPED),
    currency=st.sampled_from(["EUR", "€", "USD"]),
)
def test_a_price_with_grouped_thousands_gives_it_back(
    minor: int, marks: tuple[str, str], currency: str
) -> None:
    group, point = marks
    whole = f"{minor // 100:,}".replace(",", group)
    for text in (f"{whole}{point}{minor % 100:02} {currency}", f"{currency} {whole}{point}{minor % 100:02}"):
        assert parse_money(text).minor == minor
        shown = marks_in(text)
        assert shown is not None and shown.decimal == point


@pytest.mark.parametrize(
    ("text", "mark", "minor"),
    [
        ("1,299", ",", 130), ("1,299", ".", 129900), ("1,299", None, 129900),
        ("1.299 EUR", ".", 130), ("1.299 EUR", ",", 129900), ("1.299 EUR", None, 129900),
        ("12,50", ".", 1250), ("0,299", ".", 30), ("€ 1.299,-", ".", 129900), ("1,299.-", ",", 129900),
    ],
)  # fmt: skip
def test_three_digits_behind_a_mark_are_thousands_but_where_it_is_the_decimal_one(
    text: str, mark: str | None, minor: int
) -> None:
    assert parse_money(text, None, lambda of_text, _: of_text == mark).minor == minor


@pytest.mark.parametrize(
    ("prices", "mark", "currency", "is_decimal", "sure"),
    [
        ("12.50 EUR; 9.99 EUR", ".", "EUR", False, False),
        ("12.50 EUR; 0.995 EUR", ".", "EUR", True, True),
        ("12.50 EUR; 1234.567 EUR", ".", "EUR", True, True),
        ("12,50 EUR; 1.299,50 EUR", ",", "EUR", True, False),
        ("12,50 EUR; 9,99 EUR", ".", "EUR", False, True),
        ("$12.50; $9.99; 19,99 €", ".", "EUR", False, True),
        ("$12.50; $9.99; 19,99 €", ".", "USD", False, False),
        ("$12.50; 19,99 €", ".", "GBP", False, False),
        ("12 EUR; 1.299 EUR", ".", "EUR", False, True),
        ("", ",", None, False, True),
    ],
)
def test_what_the_other_prices_of_a_file_show_tells_a_decimal_mark_or_that_nothing_does(
    prices: str, mark: str, currency: str | None, is_decimal: bool, sure: bool
) -> None:
    marks = DecimalMarks(lambda: [(price.strip(), None) for price in prices.split(";")])
    assert marks.reading(mark, currency) == (is_decimal, sure)


@pytest.mark.parametrize(("currency", "text", "read"), [
    ("CAD", "$5", "CAD"), ("EUR", "$5", "USD"), ("SEK", "5 kr", "SEK"), ("EUR", "5 kr", None),
    (None, "5 kr", None),
])  # fmt: skip
def test_a_symbol_of_several_currencies_is_the_shop_s_where_it_has_it(
    currency: str | None, text: str, read: str | None
) -> None:
    assert parse_money(text, currency).currency == read
