"""Reads a score as people write it: digits of any script, number words, "9/10", "4 out of 5", stars."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from bot.feedback.score_words import (
    ALONE,
    BETWEEN,
    COMPARED,
    FILLERS,
    GIVEN,
    MORE_THAN_NUMBERS,
    NUMBER_WORDS,
    OF,
    OTHER_NUMBER,
    PARTIAL,
    RANGE,
    RATING_CUE,
    RECKONED,
    REFUSED,
    STAR,
)

OUT_OF = re.compile(rf"(?<![\d/])(\d+)\s*{OF}\s*(\d+)(?!\s*[/\d])")
STARS = re.compile(rf"(\d+)\s*(?:تا\s*)?[-\s]?{STAR}")
DRAWN_STARS = re.compile("[⭐★🌟]")
SCALE = re.compile(rf"\bscale\s+(?:of|from)?\s*[01]\s*{BETWEEN}\s*(\d+)|\bfrom\s+[01]\s*{BETWEEN}\s*(\d+)")
NEGATIVE = re.compile(r"(?<![\w\d])[-−]\s*\d")
NO_WHOLE_NUMBER = (PARTIAL, RANGE, NEGATIVE, RECKONED, COMPARED, REFUSED)
BARE_NUMBER_WORDS = 6
"""A number without a scale counts in a message of at most this many words, or beside a rating word: in
"I ordered it 2 weeks ago for my 3 kids" it is no score."""


@dataclass(frozen=True, slots=True)
class Score:
    """`value` is None when the message gives a score that is not one whole number of the scale
    ("9.5", "7-8"). `scale` is 5 or 10 when named, another number when another one is named, else None."""

    value: int | None
    scale: int | None


UNREADABLE = Score(None, None)


def read_score(text: str) -> Score | None:
    """The score a message gives, or None when it gives none."""
    plain = OTHER_NUMBER.sub(" ", plain_digits(text))
    drawn = len(DRAWN_STARS.findall(plain))
    if drawn and not re.search(r"\d", plain):
        return Score(drawn, 5)
    scale = SCALE.search(plain)
    if scale:
        plain = SCALE.sub(" ", plain)
    numbers = re.findall(r"\d+", plain)
    if not numbers:
        return UNREADABLE if plain.strip(" .!") == "نه" else None
    if any(form.search(plain) for form in NO_WHOLE_NUMBER):
        return UNREADABLE
    out_of = OUT_OF.findall(plain)
    if out_of:
        return Score(int(out_of[0][0]), int(out_of[0][1])) if len(set(out_of)) == 1 else UNREADABLE
    starred = STARS.findall(plain)
    if starred:
        return Score(int(starred[0]), 5) if len(set(starred)) == 1 else UNREADABLE
    if scale is None and len(plain.split()) > BARE_NUMBER_WORDS and not RATING_CUE.search(plain):
        return None
    named = int(scale[1] or scale[2]) if scale else None
    return Score(int(numbers[0]), named) if len(set(numbers)) == 1 else UNREADABLE


RATHER = (
    r"בעצם|סליחה|תשנה|תשני|התכוונתי|את|ببخشید|راستش|کن|کنید|عوضش|منظورم|patiesībā|patiesiba|tomēr|"
    r"tomer|lab[āa]k|n[ēe]"
)


def is_nothing_else(text: str) -> bool:
    """Whether a message holds a score and nothing to read beside it ("actually, make it 4 of 5")."""
    rest = STARS.sub(" ", OUT_OF.sub(" ", plain_digits(text)))
    rest = re.sub(rf"\b(?:actually|sorry|no|rather|make|change|my|to|the|{FILLERS}|{RATHER})\b", " ", rest)
    return not re.search(r"\w", rest)


UNMISTAKEN = {word: value for word, value in NUMBER_WORDS.items() if word not in MORE_THAN_NUMBERS}


def plain_digits(text: str) -> str:
    """Lower case without marks that are not seen, digits of every script as ASCII, number words zero to ten
    as digits."""
    spaced = unicodedata.normalize("NFKC", text).lower().replace("\u200c", " ")
    folded = "".join(c for c in spaced if unicodedata.category(c) != "Cf")
    folded = folded.replace("ي", "ی").replace("ك", "ک").replace("’", "'").replace("״", '"').replace("־", "-")
    folded = folded.replace("כוכב אחד", "1 כוכב")
    folded = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded)
    folded = re.sub(r"\w+", lambda word: str(UNMISTAKEN.get(word[0], word[0])), folded)
    in_latin = " az " in folded or "setare" in folded
    for word, value in MORE_THAN_NUMBERS.items():
        if word in folded and (word not in LATIN or in_latin):
            folded = as_number(folded, word, value)
    return folded


LATIN = frozenset({"do", "se", "no", "char"})  # Persian in Latin letters, and other words besides


def as_number(text: str, word: str, value: int) -> str:
    """A word of MORE_THAN_NUMBERS counts beside a scale, after a rating word, or as the whole message;
    Persian "no" never alone."""
    beside_scale = rf"\b{word}\b(?=\s*(?:{OF}\s*\d|{STAR}|points?\b))"
    after_rating = rf"(?<!\w)({GIVEN}\s+(?:(?:it|you|them|לזה|לכם)\s+)?(?:an?\s+)?){word}\b"
    text = re.sub(beside_scale, str(value), text)
    if word not in LATIN:
        text = re.sub(after_rating, rf"\g<1>{value}", text)
    alone = rf"\W*(?:{FILLERS}\W+)*{word}(?:\W+{FILLERS})*\W*"
    if word in ALONE and re.fullmatch(alone, text):
        return re.sub(rf"\b{word}\b", str(value), text)
    return text
