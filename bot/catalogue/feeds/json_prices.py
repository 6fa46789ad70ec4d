"""Prices that JSON states as objects, in lists by currency, or in cents where it says that they are cents."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from bot.catalogue.money import currency_named, exponent, marks_in

# Members of a price object, compared without case and separators; of several the first that is filled.
_KINDS = {
    "price": """amount value price raw current currentprice final finalprice gross inclvat incltax withtax
        number minvariantprice min minimum minprice lowest from formatted display text net""".split(),
    "compare_at_price": """regular regularprice list listprice original originalprice old oldprice base
        baseprice before was compareat compareatprice strike strikeprice""".split(),
    "sale_price": "sale saleprice special specialprice discounted discountedprice offer promo".split(),
}
_CENTS = "centamount amountcents amountincents cents amountminor minoramount valuecents unitamount".split()
_CURRENCY = "currency currencycode pricecurrency currencyiso iso code".split()
_UNIT = "unit units denomination amountunit priceunit pricesin pricein".split()
_FLAGS = "incents isincents minor isminor isminorunits priceincents pricesincents".split()
_EXPONENT = "fractiondigits exponent currencyminorunit minorunit minorunits".split()
_MINOR = frozenset("cent cents minor minorunit minorunits subunit subunits pence".split())
_IN_CENTS = re.compile(r"(.+?)(?:in)?(?:cents?|minor(?:units?)?)")
DEEPEST = 4
MOST_DIGITS = 30


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())


def name_in_cents(name: str) -> str | None:
    """ "price" of "price_cents", "priceInCents" and Stripe's "unit_amount"; None where no cents are named."""
    bare = folded(name)
    if bare in ("unitamount", "amountcents", "amountincents"):
        return "price"
    found = _IN_CENTS.fullmatch(bare)
    return found.group(1) if found else None


def says_cents(stated: Mapping[str, Any]) -> bool:
    """Whether an object declares that its amounts are in the smallest unit."""
    for name, value in stated.items():
        bare = folded(name)
        if bare in _UNIT and isinstance(value, str) and folded(value) in _MINOR:
            return True
        if bare in _FLAGS and value is True:
            return True
    return False


def in_major(amount: Any, decimals: int) -> Any:
    """An amount of cents as a price; what is no whole number is left as it is, with its unit, to be told."""
    text = str(amount).strip()
    try:
        minor = Decimal(text)
    except InvalidOperation:
        return f"{text} cents"
    if not minor.is_finite() or minor.adjusted() > MOST_DIGITS:
        return f"{text} cents"
    whole = "." not in text if isinstance(amount, str) else minor == int(minor)
    return f"{minor.scaleb(-decimals):.{decimals}f}" if whole else f"{text} cents"


def prices_of(value: Any, currency: str | None, cents: bool = False, depth: int = 0) -> dict[str, Any]:
    """price, compare_at_price, sale_price and currency of a price object; of several, by currency, that in
    the shop's. Empty where it is none of them."""
    if depth > DEEPEST:
        return {}
    if isinstance(value, list):
        found = [prices_of(each, currency, cents, depth + 1) for each in value if isinstance(each, dict)]
        return _in(currency, [each for each in found if "price" in each])
    if not isinstance(value, dict):
        return {}
    if value and all(currency_named(name) == name.upper() for name in value):
        return _in(currency, [{"price": each, "currency": name.upper()} for name, each in value.items()])
    return _of_object({folded(name): each for name, each in value.items()}, currency, cents, depth)


def _of_object(members: dict[str, Any], currency: str | None, cents: bool, depth: int) -> dict[str, Any]:
    named = next((code for name in _CURRENCY if (code := _code(members.get(name)))), None)
    if named is None:
        shown = (marks_in(members.get(name)) for name in ("formatted", "display", "text"))
        named = next((marks.currency for marks in shown if marks), None)
    cents = cents or says_cents(members)
    digits = next((members[n] for n in _EXPONENT if type(members.get(n)) is int and members[n] < 5), None)
    decimals = exponent(named or currency) if digits is None else digits
    found: dict[str, Any] = {}
    for kind, names in _KINDS.items():
        for name in names:
            stated = members.get(name)
            if stated in (None, "", [], {}):
                continue
            if isinstance(stated, dict | list):
                inner = prices_of(stated, currency, cents, depth + 1)
                stated, named = inner.get("price"), named or inner.get("currency")
            elif cents or (digits is not None and str(stated).isdecimal()):
                stated = in_major(stated, decimals)
            if stated is not None:
                found[kind] = stated
                break
    if "price" not in found and (name := next((n for n in _CENTS if members.get(n) is not None), "")):
        found["price"] = in_major(members[name], decimals)
    if "price" not in found and "compare_at_price" in found:
        found["price"] = found.pop("compare_at_price")
    if "price" not in found and "sale_price" in found:
        found["price"] = found.pop("sale_price")
    return found | ({"currency": named} if named and found else {})


def _code(value: Any) -> str | None:
    if isinstance(value, dict):
        return next((code for each in value.values() if (code := _code(each))), None)
    return currency_named(value) if isinstance(value, str) else None


def _in(currency: str | None, found: list[dict[str, Any]]) -> dict[str, Any]:
    return next((each for each in found if each.get("currency") == currency), found[0] if found else {})
