"""Measures in a need ("190 cm tall", "50 cm head") held against the ranges that a shop states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.catalogue.product import Product
from bot.catalogue.words import sentences

LONGEST_NEED = 500  # characters
# Unit as written: (what it measures, how many of the smallest unit: cm, g, months, inches).
_UNITS = {
    "mm": ("length", 0.1), "cm": ("length", 1.0), "m": ("length", 100.0), "metre": ("length", 100.0),
    "metres": ("length", 100.0), "meter": ("length", 100.0), "meters": ("length", 100.0),
    "g": ("mass", 1.0), "kg": ("mass", 1000.0), "kgs": ("mass", 1000.0), "kilo": ("mass", 1000.0),
    "kilos": ("mass", 1000.0), "lb": ("mass", 453.6), "lbs": ("mass", 453.6),
    "month": ("age", 1.0), "months": ("age", 1.0), "year": ("age", 12.0), "years": ("age", 12.0),
    "yr": ("age", 12.0), "yrs": ("age", 12.0), "yo": ("age", 12.0),
    "inch": ("inches", 1.0), "inches": ("inches", 1.0), "in": ("inches", 1.0), '"': ("inches", 1.0),
}  # fmt: skip
_SPELT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
          "ten": 10, "twelve": 12}  # fmt: skip
_UNIT = r"(mm|cm|kgs?|kilos?|lbs?|met(?:er|re)s?|months?|years?|yrs?|yo|inch(?:es)?|m|g|\"(?!\w))(?!\w)"
_NUMBER = rf"(\d+(?:[.,]\d+)?|{'|'.join(_SPELT)})"
_MEASURE = re.compile(rf"\b{_NUMBER}[\s-]*{_UNIT}", re.IGNORECASE)
_FEET = re.compile(r"\b([4-7])\s*(?:ft|foot|feet|')\s*(\d{1,2})?", re.IGNORECASE)
_TALL = re.compile(r"\b(1[3-9]\d|2[0-3]\d)\b(?!\s*(?:€|eur|usd|dollar))", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"(?:\b(?:between|from)\s+)?\b{_NUMBER}\s*(?:cm|m|kg)?\s*(?:-|–|to|and)\s*{_NUMBER}[\s-]*{_UNIT}",
    re.IGNORECASE,
)
_FROM = re.compile(rf"\b(?:from|at least|over|minimum)\s+{_NUMBER}[\s-]*{_UNIT}", re.IGNORECASE)
_UP_TO = re.compile(rf"\b(?:up to|at most|max(?:imum)?|no more than)\s+{_NUMBER}[\s-]*{_UNIT}", re.IGNORECASE)
_TIGHT = re.compile(rf"\b(?:tight|short|small|narrow)\b.*\bover\s+{_NUMBER}[\s-]*{_UNIT}", re.IGNORECASE)

# What is measured: (unit, how a need speaks of it, what a statement about it holds).
_ABOUT = tuple(
    (unit, re.compile(need, re.IGNORECASE), re.compile(stated, re.IGNORECASE))
    for unit, need, stated in (
        ("length", r"\bhead\b|\bcircumference\b", r"\bhead\b|\bhelmet size\b"),
        ("length", r"\b(?:tall|height|person|people|i'?m|i am|he|she|man|woman)\b", r"\b(?:people"
        r"|person|tall|user)\b"),
        ("inches", r"\b(?:laptop|notebook|macbook|tablet|reader|screen)\b", r"\blaptops?\b|\bfits\b"),
        ("mass", r"\b(?:hold|carry|support|bear|take|weigh\w*|load|person|i'?m|i am|he|she|baby)\b",
         r"\b(?:maximum|recommended) load\b|\bmax\w* weight\b|\bsuitable weight\b|\bcarries\b"
         r"|\bload capacity\b"),
        ("age", r".", r"\bage\b|\b(?:children|kids|months|newborn)\b"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Judged:
    """`field` and `value` are the statement that holds the range; `within` whether the measure lies in it."""

    field: str
    value: str
    within: bool


def judged(product: Product, need: str) -> Judged | None:
    """None where the need has no measure or nothing is stated about what it measures."""
    need = need[:LONGEST_NEED]
    for unit, amount in _measures(need):
        for kind, asks, states in _ABOUT:
            if kind != unit or not asks.search(need):
                continue
            for field, value in _statements(product):
                called = "helmet size" if field == "size" and "helmet" in product.title.lower() else field
                bounds = _range(unit, called, value) if states.search(f"{called} {value}") else None
                if bounds is not None:
                    return Judged(field, value, bounds[0] - 1e-6 <= amount <= bounds[1] + 1e-6)
    return None


def _measures(need: str) -> Iterator[tuple[str, float]]:
    for number, unit in _MEASURE.findall(need):
        kind, times = _UNITS[unit.lower()]
        yield kind, _value(number) * times
    for feet, inches in _FEET.findall(need):
        yield "length", int(feet) * 30.48 + int(inches or 0) * 2.54
    if re.search(r"\b(?:tall|height)\b", need, re.IGNORECASE) and not _MEASURE.search(need):
        for number in _TALL.findall(need):
            yield "length", float(number)
    if re.search(r"\bnew-?born\b", need, re.IGNORECASE):
        yield "age", 0.0


def _statements(product: Product) -> Iterator[tuple[str, str]]:
    yield from product.attributes.items()
    for text in product.highlights:
        yield "highlights", text
    for text in sentences(product.description):
        yield "description", text


def _value(number: str) -> float:
    return float(_SPELT.get(number.lower(), 0) or number.replace(",", "."))


def _range(unit: str, field: str, text: str) -> tuple[float, float] | None:
    """In the smallest unit; infinity where one end is open."""
    found = _BETWEEN.search(text)
    if found and _UNITS[found[found.re.groups].lower()][0] == unit:
        times = _UNITS[found[found.re.groups].lower()][1]
        return _value(found[1]) * times, _value(found[found.re.groups - 1]) * times
    for pattern, low in ((_TIGHT, False), (_UP_TO, False), (_FROM, True)):
        single = pattern.search(text)
        if single and _UNITS[single[2].lower()][0] == unit:
            amount = _value(single[1]) * _UNITS[single[2].lower()][1]
            return (amount, float("inf")) if low else (0.0, amount)
    bare = _MEASURE.search(text)
    if bare and "load" in field and _UNITS[bare[2].lower()][0] == unit:
        return 0.0, _value(bare[1]) * _UNITS[bare[2].lower()][1]
    return None
