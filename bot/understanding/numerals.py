"""Numbers as people write them: digits of every script, separators, "1.5k", and number words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.understanding.tongue import NEVER, NumberWords, Tongue

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
_LATVIAN = str.maketrans("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", "acegiklnsuzACEGIKLNSUZ")
_SIGNS = {
    "٫": ".", "٬": ",", "٪": "%", "⁄": "/", "–": "-", "—": "-", "−": "-", "،": ",", "־": "-",
    "״": '"', "׳": "'",
    "“": '"', "”": '"', "’": "'", "ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "ة": "ه", "أ": "ا", "إ": "ا",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: `start` and `end` are places in the text as it was written. `scale` is the one it
    was told in ("2 million"), else 1."""

    value: float
    start: int
    end: int
    in_words: bool
    scale: int = 1


@dataclass(frozen=True, slots=True)
class Numerals:
    """How numbers of the languages besides English are found: `pattern` (None without such), the words of
    each of its groups, and what one word of them looks like."""

    pattern: re.Pattern[str] | None = None
    words: Mapping[str, NumberWords] | None = None
    tokens: Mapping[str, re.Pattern[str]] | None = None


ENGLISH_ALONE = Numerals()


def plain(text: str) -> str:
    """Digits of every script and full-width signs as ASCII, Latvian, Persian and Hebrew signs in one form,
    marks that are not seen as spaces: character by character, so that places stay the same."""
    return text if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(c: str) -> str:
    if c.isascii():
        return c
    if c in _SIGNS:
        return _SIGNS[c]
    value = unicodedata.digit(c, None)
    if value is not None and c.isdecimal():
        return str(value)
    if unicodedata.category(c) == "Cf":
        return " "
    folded = unicodedata.normalize("NFKC", c)
    if len(folded) == 1 and folded.isascii() and folded.isprintable():
        return folded
    return c.translate(_LATVIAN)


def numbers(text: str, numerals: Numerals = ENGLISH_ALONE) -> list[Number]:
    """All numbers of a plain text, left to right. Those glued to letters ("S10", "13pro") and parts of
    longer codes are none."""
    found: list[Number] = []
    for match in (numerals.pattern or NUMBER).finditer(text):
        if match["digits"] is not None:
            found.append(_in_digits(match, numerals))
        elif match["words"] is not None:
            found += _in_english(match["words"], match.start())
        else:
            found += _in_words(match, numerals)
    return found if numerals.pattern is None else _joined(text, found)


def _in_english(words: str, start: int) -> list[Number]:
    """Mostly one number; two where "and" joins what is none together ("fifty and eighty")."""
    value = spelt(words)
    if value is not None:
        return [Number(value, start, start + len(words), True)]
    for joint in re.finditer(r"\s+and\s+", words, re.IGNORECASE):
        one, two = spelt(words[: joint.start()]), spelt(words[joint.end() :])
        if one is not None and two is not None and one >= 10:  # not "the first one and two more"
            after = start + joint.end()
            return [
                Number(one, start, start + joint.start(), True),
                Number(two, after, start + len(words), True),
            ]
    return []


def _in_digits(match: re.Match[str], numerals: Numerals) -> Number:
    scale = _LETTERS.get((match["scale"] or "").lower(), 1)
    much = match["much"] if numerals.words else None
    if much:
        lowered = much.lower()
        scale = next(w.scales[lowered] for w in (numerals.words or {}).values() if lowered in w.scales)
    return Number(written(match["digits"]) * scale, match.start("digits"), match.end(), False, scale)


def _in_words(match: re.Match[str], numerals: Numerals) -> list[Number]:
    """A run of number words as the numbers it tells: mostly one, but "two three" is two."""
    assert numerals.words is not None and numerals.tokens is not None
    name = next(each for each in numerals.words if match[each] is not None)
    words, found, run = numerals.words[name], [], _Run()
    for token in numerals.tokens[name].finditer(match.string, match.start(name)):
        start, end = token.span()
        if start >= match.end(name):
            break
        said = re.sub(r"[\s-]+", " ", token[0].lower())
        if not run.takes(said, words):
            found.append(run.number())
            run = _Run()
            run.takes(said, words)
        run.start, run.end = (start if run.start < 0 else run.start), end
    return [*found, run.number()] if run.start >= 0 else found


class _Run:
    """A number growing word by word: "two", "two hundred", "two hundred thousand"."""

    def __init__(self) -> None:
        self.total = self.part = 0.0
        self.last: int | None = None  # the last scale
        self.fresh, self.closed = True, False
        self.start = self.end = -1

    def takes(self, said: str, words: NumberWords) -> bool:
        """Whether the word goes on with this number; then it is added."""
        scale = words.scales.get(said)
        if scale is not None and not (self.part == 0 and said in words.small):
            return self._scaled(scale)
        return self._added(words.small[said])

    def _scaled(self, scale: int) -> bool:
        if scale == 100:
            if self.part >= 10 or self.closed:
                return False
            self.part = (self.part or 1) * 100
        else:
            if (self.last is not None and scale >= self.last) or self.closed:
                return False
            self.total, self.part, self.last = self.total + (self.part or 1) * scale, 0.0, scale
        self.fresh = False
        return True

    def _added(self, value: float) -> bool:
        if self.closed:
            return False
        if value == 0.5 and not self.fresh:
            if self.part:
                self.part += 0.5
            else:
                self.total += 0.5 * (self.last or 1)
            return True
        if not self.fresh and (value == 0 or value != int(value)):
            return False
        if self.part and (self.part != int(self.part) or not _fits(int(self.part), value)):
            return False
        if self.last is not None and value >= self.last:
            return False
        self.part += value
        self.closed = value == 0
        self.fresh = False
        return True

    def number(self) -> Number:
        return Number(self.total + self.part, self.start, self.end, True, self.last or 1)


def _fits(before: int, value: float) -> bool:
    """Whether a smaller number may follow: 20 and 5, 100 and 25, not 10 and 5."""
    if before % 100 == 0:
        return value < 100
    return before % 10 == 0 and before % 100 != 10 and value < 10


def _joined(text: str, found: Sequence[Number]) -> list[Number]:
    """ "2 million and 500 thousand" is one number."""
    kept: list[Number] = []
    for number in found:
        last = kept[-1] if kept else None
        between = text[last.end : number.start] if last else ""
        if last and last.scale > max(number.value, 999) and re.fullmatch(r"\s*(?:و|ו-?|o|un)?\s*", between):
            kept[-1] = replace(last, value=last.value + number.value, end=number.end, scale=number.scale)
        else:
            kept.append(number)
    return kept


def word_pattern(words: NumberWords) -> str:
    """One number word of a language."""
    every = sorted({*words.small, *words.scales}, key=len, reverse=True)
    sources = []
    for word in every:
        source = re.escape(word).replace(r"\ ", r"[\s-]+")
        if word in words.weak:
            joined = r"|(?:(?<=[וو])|(?<=[وo] ))" + source if words.small.get(word) == 0.5 else ""
            source = rf"(?:{source}(?={words.weak_before}){joined})"
        sources.append(source)
    return "|".join(sources)


def number_pattern(tongues: Sequence[Tongue]) -> re.Pattern[str]:
    """Numbers in English and in these languages; the group t0 holds words of the first of them."""
    scales = "|".join(
        re.escape(s) for t in tongues for s in sorted(t.number_words.scales, key=len, reverse=True)
    )
    glued = "|".join(t.glued for t in tongues if t.glued != NEVER) or NEVER
    prefixes = "".join(f"|{t.prefix}" for t in tongues if t.prefix)
    end = rf"(?:(?!\w)|(?={glued}))"
    runs = ""
    for at, tongue in enumerate(tongues):
        word = word_pattern(tongue.number_words)
        joiner = tongue.number_words.joiner
        runs += rf"|(?P<t{at}>(?:{word})(?:{joiner}(?:{word}))*){end}"
    return re.compile(
        rf"(?:(?<![\w.,]){prefixes})(?:(?P<digits>{_DIGITS})(?:\s*(?P<much>{scales}){end}|"
        rf"\s?(?P<scale>[km])?(?!\w)|(?={glued})){runs}|\b(?P<words>{_WORDS})\b)",
        re.IGNORECASE,
    )


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
            if part and not _fits(int(part), _SMALL[word]):  # "one two": two numbers, not one
                return None
            part += _SMALL[word]
        elif word == "hundred":
            if part >= 100:
                return None
            part = (part or 1) * 100
        elif word in _SCALES:
            total, part = total + (part or 1) * _SCALES[word], 0.0
        elif word == "half":
            part = 0.5
        elif word not in ("a", "an", "and"):
            return None
    return total + part
