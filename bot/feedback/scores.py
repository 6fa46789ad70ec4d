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
        "nulle viena divas trīs četras piecas sešas septiņas astoņas deviņas desmit",
        "nulli vienu divus trīs četrus piecus sešus septiņus astoņus deviņus desmit",
        "nulle viens divi tris cetri pieci sesi septini astoni devini desmit",
        "nulle viena divas tris cetras piecas sesas septinas astonas devinas desmit",
        "nulli vienu divus tris cetrus piecus sesus septinus astonus devinus desmit",
    )
    for value, word in enumerate(words.split())
}
MORE_THAN_NUMBERS = {"one": 1, "אחת": 1, "אחד": 1, "یک": 1, "viens": 1, "viena": 1, "vienu": 1, "نه": 9}
"""Number words that mostly mean something else: "this one", "one of the best", Persian "no"."""
FILLERS = (
    r"(?:an?|i|i'd|i'll|i|would|will|say|give|it|rate|score|it's|is|number|just|only|please|thanks|thank|you"
    r"|ok|okay|well|hmm|um|maybe|probably|stars?|points?)"
)
OF = r"(?:/|out\s+of|of|from|מתוך|از|no)"
STAR = r"(?:⭐|★|🌟|stars?\b|כוכבים|כוכב|ستاره|zvaigzn)"
OUT_OF = re.compile(rf"(?<![\d/])(\d+)\s*{OF}\s*(\d+)(?!\s*[/\d])")
STARS = re.compile(rf"(\d+)\s*[-\s]?{STAR}")
DRAWN_STARS = re.compile("[⭐★🌟]")
BETWEEN = r"(?:-|‐|–|—|\bto\b|\bor\b|או|עד|تا|یا|līdz|vai)"
RANGE = re.compile(rf"\d\s*{BETWEEN}\s*\d|\bbetween\b|בין|بین")
SCALE = re.compile(rf"\bscale\s+(?:of|from)?\s*[01]\s*{BETWEEN}\s*(\d+)|\bfrom\s+[01]\s*{BETWEEN}\s*(\d+)")
PARTIAL = re.compile(r"\d\s*[.,٫]\s*\d|[½¼¾⁄]|\bhalf\b|וחצי|و\s*نیم|\bar pusi\b|\bpus[ei]?\b")
NEGATIVE = re.compile(r"(?<![\w\d])[-−]\s*\d")
REFUSED = re.compile(
    r"(?:\bnot|n't|\bnever)\s+(?:(?:give|rate|say)\s+)?(?:it\s+|you\s+|this\s+)?(?:an?\s+)?\d|\d\s*[%٪]"
)
OTHER_NUMBER = re.compile(
    r"[€$£₪#№]\s*\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s*(?:€|₪|eur\b|usd\b|euros?\b|dollars?\b|pounds?\b)"
    r"|\d+\s*(?:(?:business|working)\s+)?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times|kids"
    r"|people|pieces|pcs|items?|cm|mm|kg|ימים|יום|שבועות|שעות|روز|هفته|ماه|ساعت|dien\w*|nedēļ\w*|stund\w*)\b"
    r"|\b(?!nps|csat)[a-z]{1,4}-\d+\b"
    r"|\b(?:order|parcel|ticket|invoice|room|flat|apartment|floor|house|size|street|extension|case)"
    r"\s*(?:(?:no\.?|number|nr\.?|id|is|was)\s*)*[#:]?\s*\d+\b"
    r"|\b\d{1,4}(?P<sep>[/.-])\d{1,2}(?P=sep)\d{2,4}\b"
)
"""Sums, spans of time, counts of things, numbers of orders and rooms, and dates stand beside a score and are
none."""
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
    if any(form.search(plain) for form in (PARTIAL, RANGE, NEGATIVE, REFUSED)):
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


def is_nothing_else(text: str) -> bool:
    """Whether a message holds a score and nothing to read beside it ("actually, make it 4 of 5")."""
    rest = STARS.sub(" ", OUT_OF.sub(" ", plain_digits(text)))
    rest = re.sub(rf"\b(?:actually|sorry|no|rather|make|change|my|to|the|{FILLERS})\b", " ", rest)
    return not re.search(r"\w", rest)


def plain_digits(text: str) -> str:
    """Lower case without marks that are not seen, digits of every script as ASCII, number words zero to ten
    as digits."""
    folded = "".join(
        c for c in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(c) != "Cf"
    )
    folded = folded.replace("ي", "ی").replace("ك", "ک").replace("’", "'")
    folded = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in folded)
    unmistaken = {w: n for w, n in NUMBER_WORDS.items() if w not in MORE_THAN_NUMBERS}
    folded = re.sub(r"\w+", lambda word: str(unmistaken.get(word[0], word[0])), folded)
    for word, value in MORE_THAN_NUMBERS.items():
        if word in folded:
            folded = as_number(folded, word, value)
    return folded


def as_number(text: str, word: str, value: int) -> str:
    """A word of MORE_THAN_NUMBERS counts beside a scale, after a rating word, or as the whole message;
    Persian "no" never alone."""
    beside_scale = rf"\b{word}\b(?=\s*(?:{OF}\s*\d|{STAR}|points?\b))"
    after_rating = rf"(?<!\w)((?:give|rate|score|say|solid)\s+(?:(?:it|you|them)\s+)?(?:an?\s+)?){word}\b"
    text = re.sub(beside_scale, str(value), text)
    text = re.sub(after_rating, rf"\g<1>{value}", text)
    alone = rf"\W*(?:{FILLERS}\W+)*{word}(?:\W+{FILLERS})*\W*"
    if value == 1 and re.fullmatch(alone, text):
        return re.sub(rf"\b{word}\b", str(value), text)
    return text
