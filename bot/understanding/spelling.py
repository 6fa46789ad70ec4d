"""Puts slips of the keyboard right before a message is judged: an unknown word becomes the known word that
is one slip away with the same first letter (a letter lost, added, changed, or two swapped), the most
frequent one where several are.

A word stays that was in the training texts or that the vocabulary of the sentence model has whole: 250,000
pieces of a hundred languages, brand names among them. Looked up by deletions (Garbe's symmetric delete): no
distances are computed at run time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from bot.understanding.texts import folded

LEAST_LETTERS = 4
LEAST_SEEN = 2
ENDINGS = ("s", "'s", "es", "d", "ed", "ing", "er", "ly", "y")
REMEMBERED = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


class Spelling:
    """`counts`: how often each known word was seen; `is_word` knows further words that are not to be
    touched."""

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool]) -> None:
        self.counts, self._is_word = dict(counts), is_word
        self._by_deletion: dict[str, list[str]] = {}
        for word, count in self.counts.items():
            if count >= LEAST_SEEN and len(word) >= LEAST_LETTERS:
                for form in _deletions(word):
                    self._by_deletion.setdefault(form, []).append(word)
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
        near = {
            known
            for form in _deletions(word)
            for known in self._by_deletion.get(form, ())
            if known[0] == word[0] and abs(len(known) - len(word)) <= 1 and _one_slip(word, known)
        }
        if not near:
            return word
        return max(near, key=lambda known: (self.counts[known], known))


def counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(folded(text)))


def _deletions(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter lost, added or changed, or two neighbours swapped, turns one word into the
    other."""
    if len(one) > len(other):
        one, other = other, one
    at = next((i for i, c in enumerate(one) if c != other[i]), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    return one[at + 1 :] == other[at + 1 :] or (
        one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
    )
