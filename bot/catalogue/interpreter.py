"""Renders messages of other languages for one catalogue."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import inf

from bot.catalogue.english import ORDINARY, STOP
from bot.catalogue.hearing import Hearing
from bot.catalogue.mention import Mention
from bot.catalogue.rendering import MOST_WORDS, SHORT_WORD, Rendering, render, tongue_of
from bot.catalogue.tongue import ENGLISH, Tongue
from bot.catalogue.words import singular, words

_NO_WORDS = re.compile(r"\[\w+\]|(?<!\S)\S*[@/]\S*|(?<!\w)\w+(?:\.\w+)+")  # addresses and the like
_FINAL = re.compile(r"[כמנפצ]$")
_FINALS = str.maketrans("כמנפצ", "ךםןףץ")  # as they are written, not compared
REMEMBERED = 512  # texts
LEAST_KNOWN, LEAST_HINTED = 0.75, 0.5  # share of the words in Latin letters that another language has
MOST_COST = 0.25  # of a word, where nothing else tells the language
TOLD_APART = 0.1  # cost by which one language is nearer than another


class Interpreter:
    """Immutable once built, apart from its memory of the last texts."""

    def __init__(self, tongues: Sequence[Tongue], hearing: Hearing) -> None:
        self._tongues, self._hearing = tuple(tongues), hearing
        self.rendered = lru_cache(maxsize=REMEMBERED)(self._rendered)

    def is_name(self, word: str) -> bool:
        return self._hearing.is_name(word)

    def is_everyday(self, word: str, language: str | None = None, known: bool = False) -> bool:
        """In a language, or in any where none is given; or else `known`, in the vocabulary."""
        of = (tongue for tongue in self._tongues if language in (None, tongue.language))
        return any(tongue.is_everyday(word) or (known and self._hearing.knows(tongue, word)) for tongue in of)

    def in_own_script(self, text: str, language: str) -> str:
        """A text in Latin letters in the script of a language, word by word where they are known."""
        tongue = next((tongue for tongue in self._tongues if tongue.language == language), None)
        if tongue is None or not text.isascii():
            return text
        told = (next(iter(tongue.in_own_script(w.form)), w.form) for w in words(text)[:MOST_WORDS])
        return " ".join(_FINAL.sub(lambda m: m[0].translate(_FINALS), word) for word in told)

    def names(self, rendering: Rendering, mention: Mention) -> bool:
        """Whether a mention names: one word of the lists that says what a thing is ("robot", "wireless") is
        said of others too."""
        return rendering.is_name(mention) or not self._hearing.says_what_it_is(mention.text)

    def spelt_in(self, text: str, language: str | None = None) -> Tongue | None:
        """The language with a script of its own that a text in Latin letters is in; None where its words do
        not tell. A text that was taken for one of these may hold English words as well."""
        said = words(_NO_WORDS.sub(" ", text))[:MOST_WORDS]
        forms = [w.form for w in said if w.form.isalpha() and len(w.form) > 1]
        own = [tongue for tongue in self._tongues if tongue.script != "latin"]
        if not forms or not own or not text.isascii():
            return None
        hinted = any(tongue.language == language for tongue in own)
        if not hinted and (
            any(self._of_another(form) for form in forms) or max(map(len, forms)) <= SHORT_WORD
        ):
            return None
        weighed = sorted((self._weighed(text, forms, tongue) for tongue in own), key=lambda one: one[:2])
        for found, _, tongue in weighed:
            if tongue.language == language and found >= LEAST_HINTED * len(forms):
                return tongue
        found, cost, tongue = weighed[-1]
        if found < LEAST_KNOWN * len(forms) or -cost > MOST_COST * found:
            return None
        alike = any(one[0] == found and cost - one[1] < TOLD_APART for one in weighed[:-1])
        return None if alike else tongue

    def _of_another(self, form: str) -> bool:
        """Whether a word is English, Latvian or of the catalogue, or a slip of one of that."""
        if any(tongue.script == "latin" and tongue.knows(form) for tongue in self._tongues):
            return True
        return len(form) >= SHORT_WORD and (form in ORDINARY | STOP or self._hearing.may_be_known(form))

    @staticmethod
    def _weighed(text: str, forms: Sequence[str], tongue: Tongue) -> tuple[int, float, Tongue]:
        """How many of the words the language has, and how near they are to its own, below 0; without end
        where none is of shopping."""
        costs = [cost for form in forms if (cost := tongue.spelt(form)) is not None]
        shopping = any(piece.section not in {"", "stop"} for piece in render(text, tongue).pieces)
        return len(costs), -sum(costs) if shopping else -inf, tongue

    def _rendered(self, text: str, language: str | None = None) -> Rendering | None:
        """None where the text is English, or in no language that there are lists for. Where English is
        spoken, "books" is no Hebrew, and "lamps", which the catalogue has, no Latvian."""
        english = language == ENGLISH and text.isascii()
        said = words(text)[:MOST_WORDS]
        if english and sum(self._in_english(word.form) for word in said) > len(said) / 2:
            return None
        spelt = None if english else self.spelt_in(text, language)
        tongue = spelt or tongue_of(text, self._tongues, language)
        return None if tongue is None else render(text, tongue, self._hearing)

    def _in_english(self, form: str) -> bool:
        ordinary = ORDINARY | STOP
        plain = form in ordinary or singular(form) in ordinary
        return plain or self._hearing.is_called(form) or self._hearing.is_of_goods(form)
