"""Reads a score as people write it: digits of any script, number words, "9/10", "4 out of 5", stars."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

NUMBER_WORDS: dict[str, int] = {
    word: value
    for words in (
        "zero one two three four five six seven eight nine ten",
        "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר",
        "אפס אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה",
        "صفر یک دو سه چهار پنج شش هفت هشت نه ده",
        "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit",
        "nulle viens divi tris cetri pieci sesi septini astoni devini desmit",
    )
    for value, word in enumerate(words.split())
}
OUT_OF = re.compile(r"(\d+)\s*(?:/|out\s+of|of|from|מתוך|از|no)\s*(\d+)")
STARS = re.compile(r"(\d+)\s*(?:stars?\b|כוכבים|ستاره|zvaigzn)")
RANGE = re.compile(r"\d\s*(?:-|–|—|\bto\b|\bor\b|או|تا|یا|līdz|vai)\s*\d|between")
DECIMAL = re.compile(r"\d\s*[.,]\s*\d|½|\bhalf\b")
RATING_CUE = re.compile(r"\b(?:give|rate|rating|score|points?|say|maybe|make|solid|it'?s an?|would be)\b|/")
BARE_NUMBER_WORDS = 6
"""A number without a scale counts in a message of at most this many words, or beside a rating word: in
"I ordered it 2 weeks ago for my 3 kids" it is no score."""


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is None when the message gives a score that is not one whole number of the scale
    ("9.5", "7-8"). `scale` is 5 or 10 when named, another number when another one is named, else None."""

    value: int | None
    scale: int | None


def read_score(text: str) -> Score | None:
    """The score a message gives, or None when it gives none."""
    plain = plain_digits(text)
    stars = plain.count("⭐") + plain.count("★")
    if stars and not re.search(r"\d", plain):
        return Score(stars, 5)
    numbers = re.findall(r"\d+", plain)
    if not numbers:
        return None
    if DECIMAL.search(plain) or (RANGE.search(plain) and not OUT_OF.search(plain)):
        return Score(None, None)
    out_of = OUT_OF.search(plain)
    if out_of:
        return Score(int(out_of[1]), int(out_of[2]))
    starred = STARS.search(plain)
    if starred:
        return Score(int(starred[1]), 5)
    if re.search(r"(?<![\w])-\s*\d", plain):
        return Score(None, None)
    if len(plain.split()) > BARE_NUMBER_WORDS and not RATING_CUE.search(plain):
        return None
    return Score(int(numbers[0]), None) if len(set(numbers)) == 1 else Score(None, None)


def plain_digits(text: str) -> str:
    """Lower case, digits of every script as ASCII, number words zero to ten as digits."""
    folded = unicodedata.normalize("NFKC", text).lower()
    folded = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded)
    return re.sub(r"\w+", lambda word: str(NUMBER_WORDS.get(word[0], word[0])), folded)
