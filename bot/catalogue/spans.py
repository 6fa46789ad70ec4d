"""Lengths of time and refusals in the shop's own words: "3 months warranty", "Ships in 3-5 business days"."""

from __future__ import annotations

import re

_UNIT_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.0, "year": 365.0}
_SPAN = re.compile(
    r"(\d+|an?|one|two|three|four|five|six|ten|twelve|fourteen|thirty)"
    r"(?:\s*(?:-|–|to)\s*(\d+))?[\s-]+(?:business |working |calendar |full )?(hour|day|week|month|year)s?\b",
    re.IGNORECASE,
)
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
           "twelve": 12, "fourteen": 14, "thirty": 30}  # fmt: skip
_NONE = re.compile(
    r"^\W*(?:no|none|without)\b(?!\s+(?:questions?|hassle|cost|charge|fee|matter|need))|\bnon-?(?:returnable|refundable)\b"
    r"|\b(?:cannot|can't|can not) be (?:returned|exchanged)\b|\bnot (?:returnable|refundable|covered)\b"
    r"|\b(?:final|all) sales?(?: are)? final\b|\bno (?:returns?|refunds?|warranty|guarantee)\b",
    re.IGNORECASE,
)


def refuses(stated: str) -> bool:
    """ "No return policy", "No warranty": it says that there is none."""
    return _NONE.search(stated) is not None


def days(stated: str, longest: bool = False) -> float | None:
    """The first length of time stated, in days (of "3-5" the 5); `longest` takes the greatest. 0 where it is
    refused, infinity for a lifetime, None where no length is stated."""
    if refuses(stated):
        return 0.0
    if "lifetime" in stated.lower() or "life-long" in stated.lower():
        return float("inf")
    if "overnight" in stated.lower() or "same day" in stated.lower() or "next day" in stated.lower():
        return 1.0
    found = [
        float(high or NUMBERS.get(low.lower(), low)) * _UNIT_DAYS[unit.lower()]
        for low, high, unit in _SPAN.findall(stated)
    ]
    if not found:
        return None
    return max(found) if longest else found[0]
