"""Numbers of a message with their role: money with bounds, scores with their scale, counts, ordinals,
shares.

A number that is part of a product's name ("iphone 13", "galaxy s10") is none of these; names known to the
catalogue are given as `names` (places), others are told by their look.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.dialogue.values import Quantity
from bot.understanding.numerals import Number, numbers, with_ascii_digits

ABOUT = 0.15  # "about 100" is taken as 85 to 115
LAST = -1  # ordinals count from 1; the last one is -1, the one before it -2

_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR",
    "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP",
    "₪": "ILS", "ils": "ILS", "nis": "ILS", "shekel": "ILS", "shekels": "ILS",
    "¥": "JPY", "jpy": "JPY", "yen": "JPY", "﷼": "IRR", "irr": "IRR", "toman": "IRR", "tomans": "IRR",
}  # fmt: skip
_SIGN = r"(?:us\$|[$€£₪¥﷼])"
_NAME = r"(?:" + "|".join(sorted((c for c in _CURRENCIES if c.isalpha()), key=len, reverse=True)) + r")\b"
_BEFORE = re.compile(rf"({_SIGN}|\b{_NAME})\s?$", re.IGNORECASE)
_AFTER = re.compile(rf"^\s?({_SIGN}|{_NAME})", re.IGNORECASE)

_UPPER = re.compile(
    r"(?:under|below|less than|no more than|not more than|cheaper than|up to|at most|max(?:imum)?(?: of)?|"
    r"within|"
    r"budget(?: is| of|:)?|lower than|not over|not above|don'?t exceed|<=?|spend|limit(?: is| of)?|tops)\s*$",
    re.IGNORECASE,
)  # fmt: skip
_LOWER = re.compile(
    r"(?:over|above|more than|at least|from|starting (?:at|from)|min(?:imum)?(?: of)?|upwards? of|>=?|"
    r"higher than|not under|not below|no less than)\s*$",
    re.IGNORECASE,
)  # fmt: skip
_ABOUT = re.compile(
    r"(?:about|around|roughly|approx(?:imately)?\.?|near|circa|ca\.?|close to|like|~)\s*$", re.I
)
_UPPER_AFTER = re.compile(
    r"^\s*(?:or (?:less|under|below|cheaper)|max(?:imum)?\b|at most|tops|and under)", re.I
)
_LOWER_AFTER = re.compile(
    r"^\s*(?:\+|or (?:more|above|over|higher)|and (?:up|above)|minimum\b|at least)", re.I
)
_ABOUT_AFTER = re.compile(r"^\s*(?:ish\b|-ish\b|or so\b|more or less)", re.IGNORECASE)
_RANGE = re.compile(rf"^\s*{_SIGN}?\s*(?:-|to|and|till|until|up to|\.\.)\s*{_SIGN}?\s*$", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?:between|from|in the range of|range)\s*{_SIGN}?\s*$", re.IGNORECASE)
_PRICE_TALK = re.compile(r"\b(?:price|cost|costs|budget|spend|pay|cheap|cheaper|expensive|afford)\b", re.I)

_SCALE = re.compile(r"^\s*(?:/|out of|of|from)\s*$", re.IGNORECASE)
_STARS = re.compile(r"^[\s-]*(?:stars?\b|★|⭐)", re.IGNORECASE)
_POINTS = re.compile(r"^\s*points?\b", re.IGNORECASE)
_PERCENT = re.compile(r"^\s?(?:%|percent\b|per cent\b|pct\b)", re.IGNORECASE)
_UNIT = re.compile(
    r"^[\s-]?(?:mm|cm|m|km|in|inch|inches|ft|feet|kg|g|gr|gram|grams|lb|lbs|oz|ml|l|liters?|litres?|w|watts?|v|"
    r"volts?|wh|mah|gb|tb|mb|mp|hz|khz|mhz|ghz|db|px|k|days?|hours?|hrs?|h|minutes?|mins?|min|seconds?|weeks?|"
    r"months?|years?|yrs?|yo|am|pm|o'?clock|degrees?|°\w?|\"|″|th|st|nd|rd|x\d+)(?![a-z])",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\s*(?:x|pcs|pieces?|items?|units?|of (?:them|these|those|it)|pairs?|packs?|sets?)\b", re.I
)
_FEW = re.compile(r"\b(?:x|qty|quantity|buy|get|order|take|want|need|have)\s*$", re.IGNORECASE)
_MODEL = re.compile(
    r"\b(?:iphone|ipad|galaxy|pixel|redmi|note|xperia|macbook|airpods|playstation|ps|xbox|series|gen|generation|mk|"
    r"mark|version|v|model|size|no\.?|number|nr\.?|#|order|type|class|core|rtx|gtx|page|step|room|floor)\s*#?$",
    re.IGNORECASE,
)
_STREET = re.compile(r"(?:#|\border\s*(?:no\.?|number|nr\.?|id)?\s*(?:is|:)?)\s*$", re.IGNORECASE)

_ORDINALS = {
    word: place
    for place, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th",
         "eighth 8th", "ninth 9th", "tenth 10th"), start=1)
    for word in words.split()
}  # fmt: skip
_ORDINAL = re.compile(
    rf"\b(?:(?P<which>first|last|top|other)\s+(?P<many>two|three|four|five|2|3|4|5|couple)\b(?!\s+(?:days?|weeks?|"
    rf"months?|years?|hours?|minutes?|times?))|(?:(?:number|no\.?|nr\.?|option|#)\s*(?P<number>10|[1-9]|one|two|"
    rf"three|four|five)\b)|(?P<penult>second(?:\s+to)?\s+last|one before (?:the )?last)\b|"
    rf"(?P<place>{'|'.join(_ORDINALS)}|last|latter|former)\b(?!\s*(?:time|class|name|hand|year|week|month|night|"
    rf"day|of all|aid|second)))",
    re.IGNORECASE,
)
_MANY = {"two": 2, "three": 3, "four": 4, "five": 5, "one": 1, "couple": 2}


def quantities(text: str, names: Iterable[tuple[int, int]] = ()) -> tuple[Quantity, ...]:
    """In the order of the text. Places are those of `text`; a number within `names` is left out."""
    digits = with_ascii_digits(text)
    taken = [*names]
    found: list[Quantity] = []
    for match in _ORDINAL.finditer(digits):
        if not _overlaps(taken, match.start(), match.end()):
            found.append(_ordinal(text, match))
    taken += [(quantity.start, quantity.end) for quantity in found]
    waiting = [number for number in numbers(digits) if not _overlaps(taken, number.start, number.end)]
    while waiting:
        number = waiting.pop(0)
        after = waiting[0] if waiting else None
        quantity = _pair(text, digits, number, after) if after else None
        if quantity is not None:
            waiting.pop(0)
        else:
            quantity = _single(text, digits, number)
        if quantity is not None:
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _overlaps(places: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in places)


def _ordinal(text: str, match: re.Match[str]) -> Quantity:
    low: float
    if match["which"]:
        many = match["many"].lower()
        count = _MANY.get(many) or int(many)
        low, high = (-count, LAST) if match["which"].lower() == "last" else (1, count)
    elif match["penult"]:
        low = high = LAST - 1
    elif match["number"]:
        number = match["number"].lower()
        low = high = _MANY.get(number) or int(number)
    else:
        place = match["place"].lower()
        low = high = {"last": LAST, "latter": LAST, "former": 1}.get(place) or _ORDINALS[place]
    return Quantity("ordinal", text[match.start() : match.end()], match.start(), match.end(), low, high)


def _pair(text: str, digits: str, first: Number, second: Number) -> Quantity | None:
    """Two numbers that belong together: "9/10", "4 out of 5", "50-80", "between 50 and 80 euros"."""
    between = digits[first.end : second.start]
    before, after = digits[: first.start], digits[second.end :]
    if _SCALE.match(between) and second.value in (5, 10, 100) and 0 <= first.value <= second.value:
        return Quantity("score", text[first.start : second.end], first.start, second.end, first.value,
                        first.value, scale=int(second.value))  # fmt: skip
    inner = _AFTER.match(between)
    if not _RANGE.match(between[inner.end() :] if inner else between):
        return None
    currency = _currency(before, after) or (_code(inner[1]) if inner else None) or _sign(between)
    start, end = _with_currency(digits, first.start, second.end)
    if first.value > second.value or _UNIT.match(after) or _PERCENT.match(after):
        return None
    if "and" in between.lower() and not _BETWEEN.search(before):
        return None
    if currency or _BETWEEN.search(before) or second.value > 12:
        return Quantity("money", text[start:end], start, end, first.value, second.value, currency=currency)
    return Quantity(
        "count", text[first.start : second.end], first.start, second.end, first.value, second.value
    )


def _single(text: str, digits: str, number: Number) -> Quantity | None:
    before, after = digits[: number.start], digits[number.end :]
    whole = text[number.start : number.end]
    alone = not before.strip(" .!~") and not after.strip(" .!")
    if _PERCENT.match(after):
        end = number.end + _PERCENT.match(after).end()  # type: ignore[union-attr]
        return Quantity("percentage", text[number.start : end], number.start, end, number.value, number.value)
    if stars := _STARS.match(after):
        end = number.end + stars.end()
        return Quantity(
            "score", text[number.start : end], number.start, end, number.value, number.value, scale=5
        )
    currency = _currency(before, after)
    if currency is None and (_MODEL.search(before) or _STREET.search(before) or _UNIT.match(after)):
        return None
    start, end = _with_currency(digits, number.start, number.end)
    low, high = _bounds(digits[:start], digits[end:], number.value)
    bounded = (low, high) != (number.value, number.value)
    if currency or (bounded and number.value >= 10) or (_PRICE_TALK.search(digits) and number.value >= 10):
        return Quantity("money", text[start:end], start, end, low, high, currency=currency)
    if (alone or _POINTS.match(after)) and 0 <= number.value <= 10:
        return Quantity("score", whole, number.start, number.end, number.value, number.value)
    if _is_count(before, after, number):
        return Quantity("count", whole, number.start, number.end, low, high)
    if re.search(
        r"\b(?:rate|rating|score|give (?:it|you|them)(?: an?)?|i'?d say|say|it'?s an?)\s*$", before, re.I
    ):
        return Quantity("score", whole, number.start, number.end, number.value, number.value)
    return None


def _is_count(before: str, after: str, number: Number) -> bool:
    if number.value != int(number.value) or not 0 < number.value < 1000:
        return False
    if number.in_words and number.value == 1 and not _COUNTED.match(after):
        return False  # "the black one", "one question"
    return bool(_COUNTED.match(after) or _FEW.search(before) or re.match(r"^\s+[a-z]{3,}", after, re.I))


def _bounds(before: str, after: str, value: float) -> tuple[float | None, float | None]:
    if _UPPER.search(before) or _UPPER_AFTER.match(after):
        return None, value
    if _ABOUT.search(before) or _ABOUT_AFTER.match(after):
        return round(value * (1 - ABOUT), 2), round(value * (1 + ABOUT), 2)
    if _LOWER.search(before) or _LOWER_AFTER.match(after):
        return value, None
    return value, value


def _currency(before: str, after: str) -> str | None:
    match = _BEFORE.search(before) or _AFTER.match(after)
    return _code(match[1]) if match else None


def _sign(between: str) -> str | None:
    match = re.search(_SIGN, between, re.IGNORECASE)
    return _code(match[0]) if match else None


def _code(name: str) -> str:
    return _CURRENCIES[name.lower()]


def _with_currency(digits: str, start: int, end: int) -> tuple[int, int]:
    if match := _BEFORE.search(digits[:start]):
        start = match.start(1)
    if match := _AFTER.match(digits[end:]):
        end += match.end(1)
    return start, end
