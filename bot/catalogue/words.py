"""Words of a text: folding, places, light English stems."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*")
_APOSTROPHE = re.compile(r"['’´`]")
_VOWEL = re.compile(r"[aeiouy]")


class Word(NamedTuple):
    """A word of a message: folded form, and its place in the text as written."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, without accents and possessive endings: "Women's" -> "women", "Crème" -> "creme"."""
    form = word.casefold()
    if not form.isascii():
        form = _APOSTROPHE.sub("'", form)
        form = "".join(c for c in unicodedata.normalize("NFKD", form) if unicodedata.category(c) != "Mn")
    if "'" in form or "`" in form:
        form = form.removesuffix("'s")
        form = _APOSTROPHE.sub("", form)
    return form


def words(text: str) -> list[Word]:
    return [Word(fold(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


def forms(text: str) -> list[str]:
    """Folded words. Plain ASCII, most of any feed, is folded in one go."""
    if text.isascii() and "'" not in text and "`" not in text:
        found: list[str] = _WORD.findall(text.lower())
        return found
    return [fold(w) for w in _WORD.findall(text)]


def has_digit(form: str) -> bool:
    return any(c.isdigit() for c in form)


IRREGULAR = {
    "men": "man", "women": "woman", "mens": "man", "womens": "woman", "childrens": "child", "ladies": "woman",
    "lady": "woman", "gents": "man", "gentlemen": "man", "racquet": "racket", "racquets": "racket",
    "grey": "gray", "chillies": "chili", "chilies": "chili", "chilli": "chili", "chillis": "chili",
}  # fmt: skip


PLURALS_IN_IS = ("wis", "inis", "amis", "achis")
"""Of words in -i ("kiwis", "bikinis", "salamis", "hibachis"); others in -is are singular ("tennis")."""


@lru_cache(maxsize=65536)
def singular(form: str) -> str:
    """The English singular, near enough and the same on both sides: watches -> watch, dresses -> dress."""
    if form in IRREGULAR:
        return IRREGULAR[form]
    if len(form) < 4 or not form.endswith("s") or has_digit(form) or not form.isascii():
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y"
    if form.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return form[:-2]
    if form.endswith("oes") and len(form) > 5:
        return form[:-2]
    if form.endswith("ives") and len(form) > 4:
        return form[:-3] + "fe"
    if form.endswith(("ss", "us")) or (form.endswith("is") and not form.endswith(PLURALS_IN_IS)):
        return form
    return form[:-1]


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """A rough English stem for search: running -> run, baking and bake -> bak, clothes and clothing ->
    cloth."""
    form = singular(form)
    if not form.isascii() or has_digit(form):
        return form
    if len(form) >= 6 and form.endswith("ing") and _VOWEL.search(form[:-3]):
        form = form[:-3]
        if len(form) > 3 and form[-1] == form[-2] and form[-1] not in "lszr":
            form = form[:-1]
    elif len(form) >= 5 and form.endswith("ed") and _VOWEL.search(form[:-2]):
        form = form[:-2]
        if len(form) > 3 and form[-1] == form[-2] and form[-1] not in "lszr":
            form = form[:-1]
    elif len(form) >= 4 and form.endswith("e"):
        form = form[:-1]
    return form


_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])|\n+")


def sentences(text: str) -> list[str]:
    return [s.strip() for s in _SENTENCE.split(text) if s.strip()]


def counted(names: Iterable[str]) -> dict[str, int]:
    """How often each comes, the most frequent first."""
    return dict(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))
