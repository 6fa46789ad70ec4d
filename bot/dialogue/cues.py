"""The words of a language by which the rules of the dialogue hear what is asked, beside the classifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.dialogue.slips import Slips

ENGLISH = "en"
REMEMBERED = 1024


def no_country(text: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Cues:
    """The lists of one language's data/words/<language>/dialogue.yml, each compiled to one pattern.

    `exhaustive`: the lists are so full that words missing from a message tell something too; in any other
    language the classifier is believed. `alike` maps letters that are written in two ways to one of them (by
    `str.translate`, a letter for a letter, so that places in the text stay what they are); the patterns are
    written in that one. `groups` are the names of lists that stand under one heading, in its order; `slips`
    are words that are put right where they are mistyped; `country_of` gives the ISO 3166 code of the one
    country that a text names, and comes from the engine; `spelt` gives a text in Latin letters in the script
    of the language ("hadirug": דירוג), for a message that is written so."""

    language: str
    exhaustive: bool
    patterns: Mapping[str, re.Pattern[str]]
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    alike: Mapping[int, str] = field(default_factory=dict)
    slips: Slips = Slips()
    country_of: Callable[[str], str | None] = no_country
    spelt: Callable[[str], str] | None = None
    # Of the last texts: a message and its parts are asked about many times in a turn.
    _found: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, init=False, compare=False)

    def has(self, name: str, text: str, start: int = 0) -> bool:
        """Whether a list's words stand in the text, from `start` on; never for a list not written."""
        if self.find(name, text, start) is not None:
            return True
        return (
            start == 0 and self._own(text) is not None and self.find(name, self._own(text) or "") is not None
        )

    def _own(self, text: str) -> str | None:
        """The text in the script of the language, where it is written in Latin letters."""
        return self.spelt(text) or None if self.spelt is not None and text.isascii() else None

    def find(self, name: str, text: str, start: int = 0) -> re.Match[str] | None:
        pattern = self.patterns.get(name)
        return pattern.search(self.folded(text), start) if pattern is not None else None

    def among(self, heading: str, text: str) -> tuple[str, ...]:
        """The lists under a heading whose words stand in the text, by their own names."""
        key = (heading, text)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            found = self._found[key] = self._among(heading, text)
        if found or (own := self._own(text)) is None:
            return found
        return self._among(heading, own)

    def _among(self, heading: str, text: str) -> tuple[str, ...]:
        folded, lists = self.folded(text), self.groups.get(heading, ())
        patterns = ((name, self.patterns.get(f"{heading}.{name}")) for name in lists)
        return tuple(name for name, pattern in patterns if pattern is not None and pattern.search(folded))

    def split(self, name: str, text: str) -> list[str]:
        """The text in the parts that a list's words stand between."""
        pattern = self.patterns.get(name)
        parts, begin = [], 0
        for found in pattern.finditer(self.folded(text)) if pattern is not None else ():
            if found.end() > 0 and found.start() < len(text):
                parts.append(text[begin : found.start()])
                begin = found.end()
        return [*parts, text[begin:]]

    def without(self, name: str, text: str) -> str:
        """The text without the words of a list."""
        found = self.patterns[name].finditer(self.folded(text)) if name in self.patterns else ()
        for match in reversed(list(found)):
            text = text[: match.start()] + text[match.end() :]
        return text

    def folded(self, text: str) -> str:
        return text.translate(self.alike) if self.alike else text


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The cues of every language written in data/words; a language without any is heard as English."""

    languages: Mapping[str, Cues]

    def of(self, language: str | None) -> Cues:
        return self.languages.get(language or ENGLISH) or self.languages[ENGLISH]
