"""Renders messages of other languages for one catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.catalogue.hearing import Hearing
from bot.catalogue.mention import Mention
from bot.catalogue.rendering import Rendering, render, tongue_of
from bot.catalogue.tongue import Tongue

REMEMBERED = 512  # texts


class Interpreter:
    """Immutable once built, apart from its memory of the last texts."""

    def __init__(self, tongues: Sequence[Tongue], hearing: Hearing) -> None:
        self._tongues, self._hearing = tuple(tongues), hearing
        self.rendered = lru_cache(maxsize=REMEMBERED)(self._rendered)

    def is_name(self, word: str) -> bool:
        return self._hearing.is_name(word)

    def is_everyday(self, word: str, language: str) -> bool:
        return any(tongue.is_everyday(word) for tongue in self._tongues if tongue.language == language)

    def names(self, rendering: Rendering, mention: Mention) -> bool:
        """Whether a mention names: one word of the lists that says what a thing is ("robot", "wireless") is
        said of others too."""
        return rendering.is_name(mention) or not self._hearing.says_what_it_is(mention.text)

    def _rendered(self, text: str, language: str | None = None) -> Rendering | None:
        """None where the text is English, or in no language that there are lists for."""
        tongue = tongue_of(text, self._tongues, language)
        return None if tongue is None else render(text, tongue, self._hearing)
