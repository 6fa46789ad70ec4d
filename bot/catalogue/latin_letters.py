"""Words of a language that has a script of its own, as people write them in Latin letters ("kumkum", "ketri
barghi", "kama ole"): each is compared by its sound with the words known in that script. No such spelling is
listed anywhere."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product

from bot.catalogue.sounds import classes, cost, spoken

LEAST, LEAST_BARED = 2, 3  # letters of a word, and of what is left without prefix or ending
PER_ENDING = 0.1  # cost of a prefix or an ending taken off
NEAR = 0.1  # cost per letter up to which a spelling is that of a word
NEAR_SHORT = 0.07  # of words with fewer than three consonants
AS_NEAR = 0.12  # words that are told apart by less may all be meant
MOST_OPEN = 3  # letters of a word that may be a consonant or none

# How Latin letters are read, then sounds of bot.catalogue.sounds that are heard otherwise here, among them H
# for a letter that is h or kh, then letters that are not heard beside others.
_HEARD = {
    "hebrew": (("tz", "c"), ("ts", "c"), ("kh", "X"), ("ch", "X"), ("sh", "S"), ("x", "X")),
    "arabic": (("kh", "X"), ("gh", "K"), ("ch", "C"), ("sh", "S"), ("zh", "J"), ("x", "X"), ("j", "J")),
}
_SOFT_C, _HARD_C = re.compile(r"(?<!t)c(?=[eiy])"), re.compile(r"(?<!t)c(?![hk])")
"""As in "center" and in "micro"; "ch" and "ck" are sounds of their own."""
_HEARD_ALIKE = (("ph", "f"), ("th", "t"), ("ck", "k"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("q", "K"))
_WRITTEN = {"hebrew": str.maketrans("חק", "Hk"), "arabic": str.maketrans("حکا", "hka")}
_UNSAID = {
    "hebrew": re.compile(r"(?<=I)I+|^A(?=[WI])"),
    "arabic": re.compile(r"(?<=a)A|^a(?=[WI])|(?<=X)W(?=a)"),
}
_SAME = {
    "W": "wou", "I": "iye", "A": "aeiou", "B": "bv", "F": "pf", "X": "kh", "H": "hX", "Z": "sS", "K": "kg",
    "c": "zs", "T": "t", "h": "X", "C": "S",
}  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_OPEN = {"X": "X-", "H": "X-", "W": "Wv"}
"""Sounds that are a consonant in one spelling and none in another: "hadash" and "chadash"."""


class LatinLetters:
    """Immutable once built, apart from its memory."""

    def __init__(
        self,
        words: Mapping[str, float],
        script: str,
        prefixes: Iterable[str] = (),
        endings: Iterable[str] = (),
    ) -> None:
        """`words` are compared forms (bot.catalogue.tongue.plain), each with what it costs to mean it rather
        than another that sounds alike; `prefixes` and `endings` come off a word in Latin letters."""
        self._script, self._prefixes, self._endings = script, ("", *prefixes), ("", *endings)
        self._by_classes: defaultdict[str, list[tuple[str, str, float]]] = defaultdict(list)
        for word, more in words.items():
            said = _said(word, script)
            for key in set(_keys(said)):
                self._by_classes[key].append((said, word, more))
        self.near = lru_cache(maxsize=4096)(self._near_ones)

    def _near_ones(self, form: str) -> tuple[tuple[float, str], ...]:
        """The words that a folded form in Latin letters stands for, the likeliest first, with what each
        costs."""
        if not (form.isascii() and form.isalpha()):
            return ()
        found = sorted(self._bared(form))
        return tuple((off, word) for off, word in found if off <= found[0][0] + AS_NEAR)

    def _bared(self, form: str) -> Iterator[tuple[float, str]]:
        """(cost, word) for a form and for what is left of it without its prefix and its ending."""
        for prefix, ending in product(self._prefixes, self._endings):
            if form.startswith(prefix) and form.endswith(ending):
                taken = bool(prefix) + bool(ending)
                left = form[len(prefix) : len(form) - len(ending)]
                if len(left) >= (LEAST_BARED if taken else LEAST):
                    yield from ((off + PER_ENDING * taken, word) for off, word in self._near(left))

    def _near(self, form: str) -> Iterator[tuple[float, str]]:
        way = _heard(form, self._script)
        key = classes(way)
        near = (NEAR if len(key) > 2 else NEAR_SHORT) * len(way)
        for said, word, more in self._by_classes.get(key, ()):
            off = cost(said, way, False, _SAME)
            if off <= near:
                yield off + more, word


def _heard(form: str, script: str) -> str:
    form = _HARD_C.sub("k", _SOFT_C.sub("s", form))
    for written, sound in (*_HEARD[script], *_HEARD_ALIKE):
        form = form.replace(written, sound)
    return _DOUBLED.sub(r"\1", form)


def _said(word: str, script: str) -> str:
    """A word of the script as its sounds; "ה" and "ه" that close it are a vowel, but for "کلاه"."""
    said = spoken(word.translate(_WRITTEN[script]), script)
    if len(said) > 1 and said.endswith("h") and said[-2] != "a":
        said = said[:-1] + "A"
    said = _UNSAID[script].sub("", said)
    return "A" + said[1:] if said.startswith("a") else said


def _keys(said: str) -> Iterator[str]:
    open_ = [place for place, c in enumerate(said) if c in _OPEN][:MOST_OPEN]
    for choice in product(*(_OPEN[said[place]] for place in open_)):
        letters = list(said)
        for place, c in zip(open_, choice, strict=True):
            letters[place] = c
        yield classes("".join(letters))
