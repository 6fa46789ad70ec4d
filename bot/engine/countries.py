"""Countries that a message names: the dialogue's words, with the names in CLDR beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache, partial

from babel import Locale

from bot.dialogue.cues import ENGLISH, Cues, Phrasebook

SHORTEST = 4  # letters of a name that counts
NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "DG", "IC", "TA"})
BEFORE = {"he": r"(?<!\w)[והשבלמ]{0,2}", "en": r"\b(?:to|in|for|from)\s+(?:the\s+)?"}
ENDINGS = {"lv": r"\w{0,2}"}
"""Latvian names end by their case: Norvēģija, uz Norvēģiju, Norvēģijā."""


def with_countries(phrasebook: Phrasebook) -> Phrasebook:
    """The same words, which also know countries by name."""
    languages = phrasebook.languages.items()
    return Phrasebook({name: replace(cues, country_of=partial(country_in, cues)) for name, cues in languages})


def country_in(cues: Cues, text: str) -> str | None:
    """The ISO 3166 code of the country that a question about delivery names, in its own language or English;
    None where it names none or several."""
    found = {
        code for language in {cues.language, ENGLISH} for code in _named(language, cues.folded(text), cues)
    }
    found |= set(cues.among("country", text))
    return found.pop() if len(found) == 1 else None


def _named(language: str, text: str, cues: Cues) -> set[str]:
    codes = _codes(language, tuple(sorted(cues.alike.items())))
    pattern = _pattern(language, tuple(codes))
    return {codes[match.casefold()] for match in pattern.findall(text)}


@lru_cache(maxsize=8)
def _codes(language: str, alike: tuple[tuple[int, str], ...]) -> dict[str, str]:
    """Codes by name, folded as messages are and without what a case may change."""
    table = dict(alike)
    named: dict[str, str] = {}
    for code, name in _territories(language).items():
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES and len(name) >= SHORTEST:
            folded = str(name).translate(table)
            bare = folded.rstrip("aeiousm") if language in ENDINGS else folded
            named.setdefault(bare.casefold(), code)
    return named


@lru_cache(maxsize=8)
def _pattern(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    before, after = BEFORE.get(language, r"(?<!\w)"), ENDINGS.get(language, "")
    return re.compile(rf"{before}({listed}){after}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8)
def _territories(language: str) -> Mapping[str, str]:
    return Locale.parse(language).territories
