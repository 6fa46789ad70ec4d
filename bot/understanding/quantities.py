"""Numbers of a message with their role: money with bounds, scores with their scale, counts, ordinals,
shares.

English is always read, other languages where a message holds them (`tongues`).

A number that is part of a product's name ("iphone 13", "galaxy s10") is none of these; names known to the
catalogue are given as `names` (places), others are told by their look.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable

from bot.dialogue.values import Quantity
from bot.understanding.numerals import Number, numbers, plain
from bot.understanding.reading import NEAR, Reading, reading_of
from bot.understanding.tongue import Tongue
from bot.understanding.tongues import tongues_of

ABOUT = 0.15  # "about 100" is taken as 85 to 115
LAST = -1  # ordinals count from 1; the last one is -1, the one before it -2
MOST_OF_ENDS = 5  # "the first two", "the last five"

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


def quantities(
    text: str, names: Iterable[tuple[int, int]] = (), language: str | None = None
) -> tuple[Quantity, ...]:
    """In the order of the text. Places are those of `text`; a number within `names` is left out. `language`
    is the one the message was found to be in, where that is known."""
    digits = plain(text)
    reading = reading_of(tongues_of(text, digits, language))
    taken = [*names]
    found = _ordinals(text, digits, reading, taken)
    taken += [(quantity.start, quantity.end) for quantity in found]
    waiting = deque(
        number
        for number in numbers(digits, reading.numerals)
        if not _overlaps(taken, number.start, number.end)
    )
    priced = bool(waiting) and reading.price_talk.search(digits) is not None
    while waiting:
        number = waiting.popleft()
        after = waiting[0] if waiting else None
        quantity = _pair(text, digits, number, after, reading) if after else None
        if quantity is not None:
            waiting.popleft()
        else:
            quantity = _single(text, digits, number, reading, priced)
        if quantity is not None:
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _overlaps(places: list[tuple[int, int]], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in places)


def _ordinals(text: str, digits: str, reading: Reading, names: list[tuple[int, int]]) -> list[Quantity]:
    found: list[Quantity] = []
    for match in _ORDINAL.finditer(digits):
        of_other_tongue = reading.no_is_from and match[0].lower().startswith("no")
        if not of_other_tongue and not _overlaps(names, match.start(), match.end()):
            found.append(_ordinal(text, match))
    for pattern, tongue in reading.ordinals:
        for match in pattern.finditer(digits):
            group = match.lastgroup
            told = group and _places(group, match[0], tongue)
            taken = [*names, *((q.start, q.end) for q in found)]
            if told and group and not _overlaps(taken, match.start(), match.end()):
                start = match.start() if group in _ENDS else match.start(group)
                whole = text[start : match.end()]
                found.append(Quantity("ordinal", whole, start, match.end(), *told))
    return found


_ENDS = frozenset({"firsts", "heads", "lasts", "tails"})


def _places(group: str, said: str, tongue: Tongue) -> tuple[float, float] | None:
    """The first and the last place that a group of `Tongue.ordinals` tells."""
    if group not in _ENDS:
        place = int(group[1:]) if group[0] in "pq" else -int(group[1:])
        return place, place
    small = tongue.number_words.small
    counts = [
        int(word) if word.isdigit() else small.get(word) or small.get(word[1:]) or small.get(word[:2])
        for word in re.findall(r"\w+", said.lower())
    ]
    count = next((int(c) for c in counts if c and 2 <= c <= MOST_OF_ENDS), None)
    if count is None:
        return None
    return (1, count) if group in ("firsts", "heads") else (-count, LAST)


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


def _pair(text: str, digits: str, first: Number, second: Number, reading: Reading) -> Quantity | None:
    """Two numbers that belong together: "9/10", "4 out of 5", "50-80", "between 50 and 80 euros"."""
    between = digits[first.end : second.start]
    before, after = digits[max(0, first.start - NEAR) : first.start], digits[second.end : second.end + NEAR]
    if reading.scale.match(between) and second.value in (5, 10, 100) and 0 <= first.value <= second.value:
        return Quantity("score", text[first.start : second.end], first.start, second.end, first.value,
                        first.value, scale=int(second.value))  # fmt: skip
    inner = reading.currency_after.match(between)
    if not _is_range(between[inner.end() :] if inner else between, before, first, second, reading):
        return None
    sign = reading.sign.search(between)
    currency = (
        _currency(before, after, reading)
        or (_code(inner[1], reading) if inner else None)
        or (_code(sign[0], reading) if sign else None)
    )
    start, end = _with_currency(digits, first.start, second.end, reading)
    if first.value > second.value or reading.unit.match(after) or reading.percent.match(after):
        return None
    in_range = reading.between.search(before) is not None
    if "and" in between.lower() and not in_range:
        return None
    counted = second.value <= 1000 and not currency and reading.counted.match(after) is not None
    if currency or ((in_range or second.value > 12) and not counted):
        return Quantity("money", text[start:end], start, end, first.value, second.value, currency=currency)
    return Quantity(
        "count", text[first.start : second.end], first.start, second.end, first.value, second.value
    )


def _is_range(between: str, before: str, first: Number, second: Number, reading: Reading) -> bool:
    if reading.range.match(between):
        return True
    if reading.range_between.match(between) and reading.between.search(before):
        return True
    neighbours = reading.neighbours and first.in_words and second.in_words and between == " "
    return neighbours and second.value == first.value + 1  # "two three of them", as some languages say it


def _single(text: str, digits: str, number: Number, reading: Reading, priced: bool) -> Quantity | None:
    before, after = digits[max(0, number.start - NEAR) : number.start], digits[number.end : number.end + NEAR]
    whole = text[number.start : number.end]
    alone = not before.strip(" .!~") and not after.strip(" .!") and len(digits) < 2 * NEAR
    for kind, form, scale in (("percentage", reading.percent, None), ("score", reading.stars, 5)):
        if sign := form.match(after):
            end = number.end + sign.end()
            value = number.value
            return Quantity(kind, text[number.start : end], number.start, end, value, value, scale=scale)
    currency = _currency(before, after, reading)
    if currency is None and (_names_a_model(before, reading) or reading.unit.match(after)):
        return None
    start, end = _with_currency(digits, number.start, number.end, reading)
    low, high = _bounds(digits[max(0, start - NEAR) : start], digits[end : end + NEAR], number.value, reading)
    bounded = (low, high) != (number.value, number.value)
    counted = reading.counted.match(after) is not None and number.value < 1000 and currency is None
    if currency or (not counted and (bounded or priced) and number.value >= 10):
        return Quantity("money", text[start:end], start, end, low, high, currency=currency)
    if (alone or reading.points.match(after)) and 0 <= number.value <= 10:
        return Quantity("score", whole, number.start, number.end, number.value, number.value)
    rated = reading.rated.match(after) is not None
    if not rated and _is_count(before, after, number, reading):
        return Quantity("count", whole, number.start, number.end, low, high)
    if rated or reading.rating.search(before):
        return Quantity("score", whole, number.start, number.end, number.value, number.value)
    return None


def _names_a_model(before: str, reading: Reading) -> bool:
    if reading.no_is_from and re.search(r"\bno\s*$", before, re.IGNORECASE):
        return False
    return reading.model.search(before) is not None


def _is_count(before: str, after: str, number: Number, reading: Reading) -> bool:
    if number.value != int(number.value) or not 0 < number.value < 1000:
        return False
    counted = reading.counted.match(after) is not None
    if number.in_words and number.value == 1 and not counted:
        return False  # "the black one", "one question"
    return counted or bool(reading.few.search(before) or _WORD_AFTER.match(after))


_WORD_AFTER = re.compile(r"^\s+(?:[a-z]{3,}|[\u05d0-\u05ea\u0621-\u06d3]{3,})", re.IGNORECASE)


def _bounds(before: str, after: str, value: float, reading: Reading) -> tuple[float | None, float | None]:
    if reading.upper.search(before) or reading.upper_after.match(after):
        return None, value
    if reading.about.search(before) or reading.about_after.match(after):
        return round(value * (1 - ABOUT), 2), round(value * (1 + ABOUT), 2)
    if reading.lower.search(before) or reading.lower_after.match(after):
        return (None, value) if reading.negated.search(after) else (value, None)
    return value, value


def _currency(before: str, after: str, reading: Reading) -> str | None:
    match = reading.currency_before.search(before) or reading.currency_after.match(after)
    return _code(match[1], reading) if match else None


def _code(name: str, reading: Reading) -> str:
    return reading.currencies[name.lower()]


def _with_currency(digits: str, start: int, end: int, reading: Reading) -> tuple[int, int]:
    near = max(0, start - NEAR)
    if match := reading.currency_before.search(digits[near:start]):
        start = near + match.start(1)
    if match := reading.currency_after.match(digits[end : end + NEAR]):
        end += match.end(1)
    return start, end
