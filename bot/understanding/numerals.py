"""Numbers as people write them: digits of every script, separators, "1.5k", and English words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = (
    {word: value for value, word in enumerate(_UNITS)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"fourty": 40}
)
_SCALES = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000}
_LETTERS = {"k": 1000, "m": 1_000_000}

_WORD = "|".join(sorted([*_SMALL, *_SCALES], key=len, reverse=True))
_WORDS = (
    rf"(?:(?:an?|half\s+an?)\s+(?={'|'.join(_SCALES)}\b))?(?:{_WORD})(?:(?:\s+and\s+|[\s-]+)(?:{_WORD}))*"
)
_DIGITS = r"\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
NUMBER = re.compile(
    rf"(?<![\w.,])(?:(?P<digits>{_DIGITS})\s?(?P<scale>[km])?(?![\w])|\b(?P<words>{_WORDS})\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: `start` and `end` are places in the text as it was written."""

    value: float
    start: int
    end: int
    in_words: bool


def with_ascii_digits(text: str) -> str:
    """Digits of every script and full-width signs as ASCII, character by character: places stay the
    same."""
    return text if text.isascii() else "".join(_ascii(c) for c in text)


def _ascii(c: str) -> str:
    if c.isascii():
        return c
    value = unicodedata.digit(c, None)
    if value is not None and c.isdecimal():
        return str(value)
    plain = unicodedata.normalize("NFKC", c)
    if len(plain) == 1 and plain.isascii() and plain.isprintable():
        return plain
    return {"٫": ".", "٬": ",", "٪": "%", "⁄": "/", "–": "-", "—": "-", "−": "-", "،": ","}.get(c, c)


def numbers(text: str) -> list[Number]:
    """All numbers of a text with ASCII digits, left to right. Those glued to letters ("S10", "13pro") and
    parts of longer codes are none."""
    found = []
    for match in NUMBER.finditer(text):
        if match["words"] is not None:
            value = spelt(match["words"])
        else:
            value = written(match["digits"]) * _LETTERS.get((match["scale"] or "").lower(), 1)
        if value is not None:
            found.append(Number(value, match.start(), match.end(), match["words"] is not None))
    return found


def written(digits: str) -> float:
    """ "1,299.00", "1.299,00", "1 299", "12,5", "1.5" -> the number. A last group of three after one kind
    of separator is thousands ("1.299"), anything else is decimals."""
    bare = re.sub(r"[ '\u00a0\u202f]", "", digits)
    separators = [c for c in bare if c in ".,"]
    if not separators:
        return float(bare)
    last = separators[-1]
    head, _, tail = bare.rpartition(last)
    decimal = (
        len(tail) != 3 or (len(set(separators)) == 2 and separators.count(last) == 1) or head in ("", "0")
    )
    whole = re.sub(r"[.,]", "", head)
    return float(f"{whole or 0}.{tail}") if decimal else float(whole + tail)


def spelt(words: str) -> float | None:
    """ "two hundred and fifty" -> 250, "a thousand" -> 1000, "half a million" -> 500000; None when the
    words are no number ("hundred thousand and" is cut before)."""
    total, part = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in _SMALL:
            if part % 10 and _SMALL[word] < 100:  # "one two": two numbers, not one
                return None
            part += _SMALL[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0.0
        elif word == "half":
            part = 0.5
        elif word not in ("a", "an", "and"):
            return None
    return total + part
