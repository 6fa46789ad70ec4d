"""Prices as feeds write them: "12.99 USD", "1.299,00 EUR", "EUR 12.5", "$ 5", 9.99."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from bot.catalogue.product import Money

# Decimals of the currencies that do not have two (ISO 4217).
EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
SYMBOLS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₪": "ILS",
    "₽": "RUB",
    "₹": "INR",
    "₺": "TRY",
    "﷼": "IRR",
}
_CODE = re.compile(r"^([A-Za-z]{3})\b|\b([A-Za-z]{3})$")
_AMOUNT = re.compile(r"^[+-]?\d[\d.,  '’]*$")
_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?")
MAX_MINOR = 10**15


class BadPrice(ValueError):
    """A price that cannot be read; the message is the reason, without the value."""


def exponent(currency: str | None) -> int:
    return EXPONENTS.get(currency or "", 2)


def money(amount: Decimal, currency: str | None) -> Money:
    """Rounded half up to the currency's minor unit."""
    decimals = exponent(currency)
    minor = int((amount.scaleb(decimals)).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if abs(minor) > MAX_MINOR:
        raise BadPrice("is impossibly high")
    return Money(minor, currency, decimals)


def parse_money(value: object, currency: str | None = None) -> Money:
    """Reads a feed's price; `currency` holds where the price itself names none. Raises BadPrice."""
    if isinstance(value, bool) or value is None:
        raise BadPrice("is no price")
    if isinstance(value, int | float):
        text = repr(value)
    else:
        text = str(value).strip().replace("\u00a0", " ").replace("\u202f", " ")
    if not text:
        raise BadPrice("is empty")
    text, named = _split_currency(text)
    currency = named or currency
    amount = _decimal(text, exponent(currency))
    if amount < 0:
        raise BadPrice("is negative")
    return money(amount, currency)


def _split_currency(text: str) -> tuple[str, str | None]:
    for symbol, code in SYMBOLS.items():
        if symbol in text:
            return text.replace(symbol, "").strip(), code
    match = _CODE.search(text)
    if not match:
        return text, None
    code = (match.group(1) or match.group(2)).upper()
    return (text[: match.start()] + text[match.end() :]).strip(), code


def _decimal(text: str, decimals: int) -> Decimal:
    if _PLAIN.fullmatch(text):
        return _finite(text)
    if not _AMOUNT.fullmatch(text):
        try:
            return _finite(text)  # 1e-05 from a JSON number
        except BadPrice:
            raise BadPrice("is no number") from None
    text = text.replace(" ", "").replace("'", "").replace("’", "")
    dot, comma = text.rfind("."), text.rfind(",")
    if dot >= 0 and comma >= 0:
        point, group = (".", ",") if dot > comma else (",", ".")
        text = text.replace(group, "")
    elif comma >= 0:
        whole = text.count(",") > 1 or (len(text) - comma - 1 == 3 and decimals != 3)
        point = "" if whole else ","
        text = text.replace(",", "") if whole else text
    else:
        point = ""  # several dots group thousands: 1.299.000
        text = text.replace(".", "") if text.count(".") > 1 else text
    return _finite(text.replace(point, ".") if point else text)


def _finite(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise BadPrice("is no number") from None
    if not amount.is_finite() or amount.adjusted() > 15:
        raise BadPrice("is no number")
    return amount
