"""The few words by which the rules hear what is asked, where a visitor mistypes them ("delivry", "avail")."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

LEAST_LETTERS = 4
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Slips:
    """`words` are put right where one slip was made in them; `never` are words that only look like that;
    `instead` are short forms with what they stand for. All in small letters."""

    words: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    instead: Mapping[str, str] = field(default_factory=dict)

    def mended(self, text: str, is_known: Callable[[str], bool]) -> str:
        """The text with these words put right, all else as it stands. What `is_known` to the catalogue is no
        slip."""
        if not self.words and not self.instead:
            return text
        return _WORD.sub(lambda match: self._word(match[0], is_known), text)

    def _word(self, written: str, is_known: Callable[[str], bool]) -> str:
        word = written.casefold()
        if word in self.words or word in self.never:
            return written
        if word in self.instead:
            return self.instead[word]
        if len(word) < LEAST_LETTERS or is_known(word):
            return written
        return next((known for known in self.words if one_slip(word, known)), written)


def one_slip(word: str, other: str) -> bool:
    """Whether a letter lost, added or changed, or two neighbours swapped, turns one into the other; the first
    letter stays."""
    if word[0] != other[0] or abs(len(word) - len(other)) > 1:
        return False
    short, long = sorted((word, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    rest = short[at + 1 :] == long[at + 1 :]
    return rest or (short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :])
