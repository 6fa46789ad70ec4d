"""What a short English statement on warranty, returns or delivery comes to, and measures with their units.

Read only where the whole text is understood, so that nothing is lost when it is said in another language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from bot.catalogue.spans import NUMBERS


class Kind(Enum):
    none = "none"
    lifetime = "lifetime"
    span = "span"
    overnight = "overnight"
    sent = "sent"
    arrives = "arrives"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time from `low` to `high` (the same where one is stated); `unit` is hour, day,
    business_day, week, month or year."""

    low: int
    high: int
    unit: str


@dataclass(frozen=True, slots=True)
class Term:
    """`span` holds for span, sent (until it is sent) and arrives (until it is there); with `then` it is there
    so long after that. `by_maker`: the manufacturer gives the warranty."""

    kind: Kind
    span: Span | None = None
    then: Span | None = None
    by_maker: bool = False


LONGEST = 120
"""Longer statements say more than a term."""
_NUMBER = rf"[0-9]{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))}"
_SPAN = (
    rf"(?P<low>{_NUMBER})(?: ?(?:-|–|to) ?(?P<high>[0-9]{{1,3}}))?[ -]"
    r"(?P<business>(?:business|working)[ -])?(?P<unit>hour|day|week|month|year)s?"
)
_THEN = _SPAN.replace("?P<", "?P<then_")
_MAKER = r"(?:manufacturer(?:'s|’s|s')?|maker's|maker’s)"
_FORMS: dict[str, tuple[tuple[Kind, str], ...]] = {
    "warranty": (
        (Kind.none, r"(?:no|without(?: a| any)?) (?:warranty|guarantee)"),
        (Kind.lifetime, r"(?:a )?life-?(?: )?time(?: (?:warranty|guarantee))?"),
        (Kind.span, rf"{_SPAN}(?P<maker> {_MAKER})?(?: (?:warranty|guarantee))?"),
        (Kind.span, rf"(?:warranty|guarantee)(?: of|:)? {_SPAN}"),
    ),
    "returns": (
        (Kind.none, r"no returns?(?: policy| accepted| possible)?|(?:non-?|non |not )returnable"),
        (Kind.span, rf"{_SPAN} (?:returns?|return policy|return period|return window)"),
        (Kind.span, rf"(?:can be )?return(?:s|ed|able)? (?:with)?in {_SPAN}"),
        (Kind.span, _SPAN),
    ),
    "shipping": (
        (Kind.overnight, r"(?:ships|shipped|sent) overnight|overnight (?:shipping|delivery)"),
        (Kind.sent, rf"(?:ships|shipped|posted|sent|dispatched) (?:with)?in {_SPAN}"),
        (Kind.arrives, rf"(?:delivered|delivery|arrives) (?:with)?in {_SPAN}|"
                       rf"(?:delivery|delivery time|transit)(?: of|:)? {_THEN}"),
        (Kind.sent, rf"(?:ships|shipped|posted|sent|dispatched) (?:with)?in {_SPAN}, "
                    rf"(?:and )?(?:delivered|arrives) (?:with)?in {_THEN}"),
    ),
}  # fmt: skip
TERMS = tuple((field, kind, re.compile(form)) for field, forms in _FORMS.items() for kind, form in forms)


def read_term(field: str, stated: str) -> Term | None:
    """The term that a product's `field` (warranty, returns, shipping) states; None unless every word of it is
    understood: "2 years on seams" says more than two years."""
    if len(stated) > LONGEST:
        return None
    text = " ".join(stated.casefold().split()).rstrip(".! ")
    for own, kind, form in TERMS:
        found = form.fullmatch(text) if own == field else None
        if found is None:
            continue
        parts = found.groupdict()
        first, then = _span(parts), _span(parts, "then_")
        if any(parts.get(name) and span is None for name, span in (("low", first), ("then_low", then))):
            return None
        if kind is Kind.arrives and first is None:
            first, then = then, None
        return Term(kind, first, then, bool(parts.get("maker")))
    return None


def _span(parts: dict[str, str | None], prefix: str = "") -> Span | None:
    """None where none is stated, or one that cannot be: "0 days", "5 to 3 days"."""
    stated, unit = parts.get(f"{prefix}low"), parts.get(f"{prefix}unit")
    if stated is None or unit is None:
        return None
    low = NUMBERS.get(stated) or int(stated)
    high = int(parts.get(f"{prefix}high") or low)
    if not 0 < low <= high:
        return None
    if parts.get(f"{prefix}business"):
        return Span(low, high, "business_day") if unit == "day" else None
    return Span(low, high, unit)


UNITS = {
    "g": "mass-gram", "kg": "mass-kilogram", "mm": "length-millimeter", "cm": "length-centimeter",
    "m": "length-meter", "ml": "volume-milliliter", "mL": "volume-milliliter", "l": "volume-liter",
    "L": "volume-liter", "W": "power-watt", "kW": "power-kilowatt", "V": "electric-volt",
    "Hz": "frequency-hertz", "kWh": "energy-kilowatt-hour", "h": "duration-hour", "hour": "duration-hour",
    "hours": "duration-hour", "min": "duration-minute", "minutes": "duration-minute",
    "MB": "digital-megabyte", "GB": "digital-gigabyte", "TB": "digital-terabyte", "in": "length-inch",
    "inch": "length-inch", "inches": "length-inch", "lb": "mass-pound", "lbs": "mass-pound",
    "oz": "mass-ounce",
}  # fmt: skip
"""How feeds write units, and what CLDR calls them; a capital M is a size, 5 G a network."""
_MEASURE = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,3})?) ?([A-Za-z]{1,7})")


def read_measure(stated: str) -> tuple[Decimal, str] | None:
    """The amount and the unit's CLDR name where they are all that is stated: "1.5 kg", not "1.5 kg empty"."""
    found = _MEASURE.fullmatch(stated.strip())
    unit = UNITS.get(found[2]) if found else None
    return (Decimal(found[1]), unit) if found and unit else None
