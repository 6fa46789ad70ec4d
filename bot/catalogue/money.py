"""Prices as feeds write them: "12.99 USD", "1.299,00 EUR", "EUR 12.5", "$ 5", "12,-", 9.99."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import NamedTuple

from bot.catalogue.product import Money

# Decimals of the currencies that do not have two (ISO 4217).
EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
SYMBOLS = {
    "us$": "USD", "r$": "BRL", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD",
    "hk$": "HKD", "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₪": "ILS", "₽": "RUB", "₹": "INR",
    "₺": "TRY", "﷼": "IRR", "₴": "UAH", "₩": "KRW", "฿": "THB", "₫": "VND", "₸": "KZT", "zł": "PLN",
    "kč": "CZK", "ft": "HUF", "лв": "BGN", "руб": "RUB", "грн": "UAH", "euro": "EUR", "euros": "EUR",
    "eiro": "EUR", "تومان": "IRT", "ریال": "IRR", "ש״ח": "ILS", 'ש"ח': "ILS", "שח": "ILS", "שקל": "ILS",
    "שקלים": "ILS", "شيكل": "ILS", "rs": "INR", "د.إ": "AED", "ر.س": "SAR", "ر.ق": "QAR", "د.ك": "KWD",
    "د.ب": "BHD", "ر.ع": "OMR", "ج.م": "EGP", "د.أ": "JOD", "د.م": "MAD", "د.ج": "DZD", "د.ت": "TND",
    "ع.د": "IQD", "د.ع": "IQD", "ل.ل": "LBP",
}  # fmt: skip
# Symbols of several currencies: what the feed or the shop names counts, where it is one of these.
SHARED = {
    "$": frozenset("USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD".split()),
    "£": frozenset("GBP EGP LBP SYP".split()),
    "¥": frozenset(("JPY", "CNY")),
    "kr": frozenset("SEK NOK DKK ISK".split()),
    "﷼": frozenset("IRR SAR QAR OMR YER".split()),
    "rs": frozenset("INR PKR LKR NPR MUR SCR".split()),
}
CODES = frozenset(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP
    GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR IRT ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
    KWD KYD KZT LAK LBP LKR LRD LSL LTL LVL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN
    NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG
    SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU
    UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL""".split()
)
EVERYDAY_CODES = {"NIS": "ILS", "RMB": "CNY", "RUR": "RUB"}  # said for what ISO 4217 calls otherwise
_CODE = re.compile(r"^([A-Za-z]{3})(?=[\s\d.,+-]|$)|(?<=[\s\d.,-])([A-Za-z]{3})\.?$")
_SYMBOL = re.compile(
    r"^([^\d\s.,+-](?:[^\d\s,+-]{0,4}[^\d\s.,+-])?)\.?\s*(?=[\d.,+-])|(?<=[\d\s,.-])([^\d\s,+-]{1,6})$"
)
_AMOUNT = re.compile(r"^[+-]?\d[\d.,]*$")
_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?")
_GROUPED = re.compile(r"[+-]?\d{1,3}(?:G\d{2,3})*G\d{3}".replace("G", "[ '’]"))
_THREE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_WHOLE = re.compile(r"(?<=\d)([.,])\s?[-–—]{1,2}$")  # "12,-" is twelve, and its comma a decimal mark
_MARKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "٫": ".", "٬": "'", "−": "-"})
_UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LONGEST = 64
MAX_MINOR = 10**15

IsDecimal = Callable[[str, str | None], bool]
"""Asked for a price such as "1,299" only: whether this mark, in this currency, is the decimal one."""


class Marks(NamedTuple):
    """What a price shows beyond doubt; `currency` is the one that it names."""

    decimal: str
    group: str | None
    places: int
    currency: str | None


class BadPrice(ValueError):
    """A price that cannot be read; the message is the reason, without the value."""


def exponent(currency: str | None) -> int:
    return EXPONENTS.get(currency or "", 2)


FREE = frozenset("free gratis kostenlos gratuit bezmaksas חינם رایگان".split())
"""Said alone instead of a price: it costs nothing."""


def money(amount: Decimal, currency: str | None) -> Money:
    """Rounded half up to the currency's minor unit."""
    decimals = exponent(currency)
    minor = int((amount.scaleb(decimals)).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if abs(minor) > MAX_MINOR:
        raise BadPrice("is impossibly high")
    return Money(minor, currency, decimals)


def parse_money(value: object, currency: str | None = None, is_decimal: IsDecimal | None = None) -> Money:
    """Reads a feed's price; `currency` holds where the price itself names none. Three digits behind a single
    mark ("1,299") are thousands, unless `is_decimal` says that this mark is the decimal one. Raises
    BadPrice."""
    if isinstance(value, bool) or value is None or isinstance(value, list | dict):
        raise BadPrice("is no price")
    text = repr(value) if isinstance(value, int | float) else _tidy(str(value))
    if not text:
        raise BadPrice("is empty")
    if len(text) > LONGEST:
        raise BadPrice("is no number")
    if text.casefold() in FREE:
        return money(Decimal(0), currency)
    text, named = _split_currency(text, currency)
    currency = currency if named is None else named or None
    if isinstance(value, str) and _THREE.fullmatch(text) and exponent(currency) != 3:
        mark = "." if "." in text else ","
        text = text.replace(mark, "." if is_decimal is not None and is_decimal(mark, currency) else "")
    amount = _decimal(text, exponent(currency))
    if amount < 0:
        raise BadPrice("is negative")
    return money(amount, currency)


def marks_in(value: object) -> Marks | None:
    """The decimal mark that a price shows beyond doubt: "." in "1,299.00" and "9.5", "," in "12,50"."""
    if not isinstance(value, str) or len(value) > LONGEST:
        return None
    text, currency = _split_currency(_tidy(value), None)
    text = re.sub(r"(?<=\d)[ '’](?=\d)", "", text)
    if not _AMOUNT.fullmatch(text) or _THREE.fullmatch(text):
        return None
    dot, comma = text.rfind("."), text.rfind(",")
    last = max(dot, comma)
    if last < 0 or (text.count(text[last]) > 1):
        return None
    group = None if min(dot, comma) < 0 else text[min(dot, comma)]
    return Marks(text[last], group, len(text) - last - 1, currency)


def _tidy(text: str) -> str:
    return _whole(_UNSEEN.sub("", text.translate(_MARKS)).strip())


def _whole(text: str) -> str:
    return _WHOLE.sub(r"\g<1>00", text.removesuffix(":-"))


def currency_named(text: str) -> str | None:
    """The ISO 4217 code that a code or a symbol of one currency names, None where it names none."""
    code = text.strip().upper()
    if code in EVERYDAY_CODES:
        return EVERYDAY_CODES[code]
    if code in CODES:
        return code
    return SYMBOLS.get(text.strip().casefold().rstrip("."))


def _split_currency(text: str, currency: str | None) -> tuple[str, str | None]:
    """The amount as written and the currency that stands beside it, if any; "$12.00 USD" says it twice. "" is
    one of several that neither the symbol nor `currency` tells apart."""
    code = _CODE.search(text)
    named = currency_named(code.group(1) or code.group(2)) if code else None
    if code and named:
        rest = _whole((text[: code.start()] + text[code.end() :]).strip())
        if _AMOUNT.fullmatch(rest):
            return rest, named
        bare, symbol = _split_symbol(rest, named)
        return (bare, named) if symbol == named else (rest, named)
    return _split_symbol(text, currency)


def _split_symbol(text: str, currency: str | None) -> tuple[str, str | None]:
    symbol = _SYMBOL.search(text)
    if symbol:
        said = (symbol.group(1) or symbol.group(2)).casefold().rstrip(".")
        if said in SYMBOLS or said in SHARED:
            rest = _whole((text[: symbol.start()] + text[symbol.end() :]).strip())
            shared = currency in SHARED.get(said, ())
            return rest, currency if shared else SYMBOLS.get(said, "")
    return text, None


def _decimal(text: str, decimals: int) -> Decimal:
    if _PLAIN.fullmatch(text):
        return _finite(text)
    whole = re.match(r"[+-]?[\d '’]+", text)
    if whole and re.search(r"[ '’]", whole.group().strip()):
        if not _GROUPED.fullmatch(whole.group().strip()):
            raise BadPrice("is no number")
        text = re.sub(r"[ '’]", "", whole.group()) + text[whole.end() :]
    if not _AMOUNT.fullmatch(text):
        try:
            return _finite(text)  # 1e-05 from a JSON number
        except BadPrice:
            raise BadPrice("is no number") from None
    dot, comma = text.rfind("."), text.rfind(",")
    if dot >= 0 and comma >= 0:
        point, group = (".", ",") if dot > comma else (",", ".")
        return _finite(_ungrouped(text[: text.rfind(point)], group) + "." + text.split(point)[-1])
    mark = "." if dot >= 0 else ","
    three = comma >= 0 and len(text) - comma - 1 == 3 and decimals != 3 and text.lstrip("+-")[0] != "0"
    if text.count(mark) > 1 or three:
        return _finite(_ungrouped(text, mark))
    return _finite(text.replace(mark, "."))


def _ungrouped(text: str, mark: str) -> str:
    """Digits without their grouping, which must be one: 1.299.000, or Indian 1,00,000."""
    first, *groups = text.lstrip("+-").split(mark)
    fits = not groups or (
        1 <= len(first) <= 3 and all(len(g) in (2, 3) for g in groups) and len(groups[-1]) == 3
    )
    if not fits or "." in text.replace(mark, "") or "," in text.replace(mark, ""):
        raise BadPrice("is no number")
    return text.replace(mark, "")


def _finite(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise BadPrice("is no number") from None
    if not amount.is_finite() or amount.adjusted() > 15:
        raise BadPrice("is no number")
    return amount
