"""Puts slips of the keyboard right before a message is judged: an unknown word becomes the known word that
is one slip away with the same first letter (a letter lost, added, changed, or two swapped), the most
frequent one where several are.

A word stays that was in the training texts or that the vocabulary of the sentence model has whole: 250,000
pieces of a hundred languages, brand names among them. The words one slip away are made and looked up
(Norvig's corrector): some hundred look-ups for an unknown word, and no index to build and hold."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from bot.understanding.texts import folded

LEAST_LETTERS = 4
LEAST_SEEN = 2
SCRIPTS = (0x250, 0x590, 0x600, 0x700)  # where an alphabet begins or ends
ENDINGS = ("s", "'s", "es", "d", "ed", "ing", "er", "ly", "y")
REMEMBERED = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


class Spelling:
    """`counts`: how often each known word was seen; `is_word` knows further words that are not to be
    touched."""

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool]) -> None:
        self.counts, self._is_word = dict(counts), is_word
        self._remembered: dict[str, str] = {}

    def corrected(self, text: str) -> str:
        """The text as it is when every word is known or none is near; else folded, with its slips put
        right."""
        plain = folded(text)
        right = _WORD.sub(lambda match: self._word(match[0]), plain)
        return text if right == plain else right

    def _word(self, word: str) -> str:
        if len(word) < LEAST_LETTERS or word in self.counts:
            return word
        right = self._remembered.get(word)
        if right is None:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            right = self._remembered[word] = word if self._stays(word) else self._nearest(word)
        return right

    def _stays(self, word: str) -> bool:
        """A word, or a word with an ending ("planets", "handled")."""
        stems = (word, *(word[: -len(ending)] for ending in ENDINGS if word.endswith(ending)))
        return any(len(stem) > 2 and (stem in self.counts or self._is_word(stem)) for stem in stems)

    def _nearest(self, word: str) -> str:
        near = [
            known for known in one_slip_from(word, self._letters) if self.counts.get(known, 0) >= LEAST_SEEN
        ]
        if not near:
            return word
        return max(near, key=lambda known: (self.counts[known], known))

    @cached_property
    def _letters(self) -> str:
        return "".join(sorted({letter for word in self.counts for letter in word}))


def counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(folded(text)))


def one_slip_from(word: str, letters: str) -> Iterator[str]:
    """Every word of LEAST_LETTERS or more that is one slip away, the first letter kept; `letters` are those
    that words are written with, of which the ones of the word's own script are tried."""
    script = _script(word[0])
    own = [letter for letter in letters if letter == "'" or _script(letter) == script]
    for at in range(1, len(word)):
        before, after = word[:at], word[at:]
        if len(word) > LEAST_LETTERS:
            yield before + after[1:]
        if at + 1 < len(word):
            yield before + after[1] + after[0] + after[2:]
        for letter in own:
            yield before + letter + after[1:]
            yield before + letter + after
    yield from (word + letter for letter in own)


def _script(letter: str) -> int:
    """Alphabets lie apart: Latin with its marks, Hebrew, Arabic."""
    return bisect(SCRIPTS, ord(letter))
