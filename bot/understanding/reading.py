"""The patterns of all languages that a message may hold, put together once for each set of languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.numerals import Numerals, number_pattern, word_pattern
from bot.understanding.tongue import NEVER, Tongue
from bot.understanding.tongues.english import ENGLISH

Pattern = re.Pattern[str]
NEAR = 64  # characters around a number that say what it is


@dataclass(frozen=True, slots=True)
class Reading:
    """Named as in `Tongue`. `sign` is a currency's sign, `currency_before` and `currency_after` hold
    the currency in group 1; `ordinals` are those of the others, each with its own groups."""

    currencies: Mapping[str, str]
    sign: Pattern
    currency_before: Pattern
    currency_after: Pattern
    upper: Pattern
    lower: Pattern
    about: Pattern
    upper_after: Pattern
    lower_after: Pattern
    about_after: Pattern
    negated: Pattern
    range: Pattern
    range_between: Pattern
    between: Pattern
    price_talk: Pattern
    scale: Pattern
    stars: Pattern
    points: Pattern
    percent: Pattern
    unit: Pattern
    counted: Pattern
    few: Pattern
    model: Pattern
    rating: Pattern
    rated: Pattern
    ordinals: tuple[tuple[Pattern, Tongue], ...]
    numerals: Numerals
    neighbours: bool
    no_is_from: bool


@lru_cache(maxsize=32)
def reading_of(others: tuple[Tongue, ...]) -> Reading:
    """English and the `others`."""
    tongues = (ENGLISH, *others)
    currencies = {name: code for tongue in tongues for name, code in tongue.currencies.items()}
    sign = r"(?:us\$|[$€£₪¥﷼])"
    letters = sorted((c for c in currencies if c[0].isalpha()), key=len, reverse=True)
    name = r"(?:" + "|".join(map(re.escape, letters)) + r")\b"

    def any_of(field: str, head: str = "", tail: str = "") -> Pattern:
        sources = [each for t in tongues if (each := getattr(t, field)) != NEVER]
        return re.compile(rf"{head}(?:{'|'.join(sources) or NEVER}){tail}", re.IGNORECASE)

    before, after = r"\s*$", r"^\s*"
    around = rf"\s*{sign}?\s*"
    return Reading(
        currencies=currencies,
        sign=re.compile(sign, re.IGNORECASE),
        currency_before=re.compile(rf"({sign}|\b{name})\s?$", re.IGNORECASE),
        currency_after=re.compile(rf"^\s?({sign}|{name})", re.IGNORECASE),
        upper=any_of("upper", tail=before),
        lower=any_of("lower", tail=before),
        about=any_of("about", tail=before),
        upper_after=any_of("upper_after", after),
        lower_after=any_of("lower_after", after),
        about_after=any_of("about_after", after),
        negated=any_of("negated"),
        range=any_of("range", f"^{around}", f"{around}$"),
        range_between=any_of("range_between", f"^{around}", f"{around}$"),
        between=any_of("between", tail=rf"\s*{sign}?\s*$"),
        price_talk=any_of("price_talk"),
        scale=any_of("scale", after, before),
        stars=any_of("stars", r"^[\s-]*"),
        points=any_of("points", after),
        percent=any_of("percent", r"^\s?"),
        unit=any_of("unit", r"^[\s-]?"),
        counted=any_of("counted", after),
        few=any_of("few", tail=before),
        model=any_of("model", tail=before),
        rating=any_of("rating", tail=before),
        rated=any_of("rated"),
        ordinals=tuple((re.compile(t.ordinals, re.I), t) for t in others if t.ordinals != NEVER),
        numerals=_numerals(others),
        neighbours=any(t.neighbours for t in others),
        no_is_from=any(t.name == "lv" for t in others),
    )


def _numerals(others: Iterable[Tongue]) -> Numerals:
    """Names of groups are the places of the languages in `others`."""
    others = tuple(others)
    words = {f"t{at}": t.number_words for at, t in enumerate(others)}
    tokens = {name: re.compile(word_pattern(each), re.IGNORECASE) for name, each in words.items()}
    return Numerals(
        number_pattern(others) if others else None,
        words,
        tokens,
    )
