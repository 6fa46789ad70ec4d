"""Puts slips of the keyboard right before a message is judged: an unknown word becomes the known word that
is one slip away (a letter lost, added, changed, or two swapped), where several are the likeliest one: how
often it was seen, times how often hands slip like that.

A word stays that was in the training texts more than once or that the vocabulary of the sentence model has
whole: 250,000 pieces of a hundred languages, brand names among them. The words one slip away are made and
looked up (Norvig's corrector): some hundred look-ups for an unknown word, and no index to build and hold.

Chosen on a sixth of the utterances that no fit had seen (Hebrew, Persian, Latvian, English). When words of
three letters stayed, the first two letters were never swapped and all slips were alike, 36.8, 38.2, 44.7 and
46.6 % of them were put wholly right after a slip; 60.4, 61.0, 60.6 and 64.8 % as it is. A slip then cost 5.1,
2.9, 4.8 and 3.2 points of the intents that were right, now 3.0, 2.0, 4.6 and 1.8; .1 to .5 points more are
right where nobody slipped, since fewer new words are taken for slips."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from bot.understanding.texts import folded
from bot.understanding.typos import NEIGHBOURS

LEAST_LETTERS, LEAST_LEFT = 3, 2
LIKELY = 1.0  # as one that was seen once, had two letters been swapped
MUCH_LIKELIER = 20.0  # than a word that was seen once, which may be a slip itself
SWAPPED = DOUBLED = 1.0  # how often, beside each other
STRUCK_BESIDE, LOST, ADDED, CHANGED = 0.5, 0.35, 0.08, 0.02
SCRIPTS = (0x250, 0x590, 0x600, 0x700)  # where an alphabet begins or ends
ENDINGS = ("s", "'s", "es", "d", "ed", "ing", "er", "ly", "y")
PREFIXES, LEAST_PREFIXED = frozenset("הבלמשוכ"), 5  # Hebrew writes them on the word; letters of both
OFTEN = 5  # a shorter word was seen, of which one with a prefix is none's slip
BEFORE_A_PREFIX = 0.13  # a word is likelier whole
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
        if len(word) < LEAST_LETTERS or self.counts.get(word, 0) > 1:
            return word
        right = self._remembered.get(word)
        if right is None:
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            right = self._remembered[word] = self._meant(word)
        return right

    def _meant(self, word: str) -> str:
        once = word in self.counts
        if self._is_word(word) if once else self._stays(word):
            return word
        near = self._near(word)
        if not near and _is_prefixed(word):
            near = {
                word[0] + known: share * BEFORE_A_PREFIX
                for known, share in self._near(word[1:]).items()
                if len(known) > LEAST_LETTERS
            }
        likeliest = max(near, key=lambda known: (near[known], known), default=word)
        return word if once and near.get(likeliest, 0) < MUCH_LIKELIER else likeliest

    def _stays(self, word: str) -> bool:
        """A word, a word with an ending ("planets", "handled") or with a prefix."""
        if word[0] in PREFIXES and self.counts.get(word[1:], 0) > OFTEN:
            return True
        stems = [word, *(word[: -len(ending)] for ending in ENDINGS if word.endswith(ending))]
        if _is_prefixed(word):
            stems.append(word[1:])
        return any(len(stem) > 2 and (stem in self.counts or self._is_word(stem)) for stem in stems)

    def _near(self, word: str) -> dict[str, float]:
        """The known words one slip away, with how likely they were meant."""
        near: dict[str, float] = {}
        for known, often in one_slip_from(word, self._letters):
            if count := self.counts.get(known, 0):
                near[known] = max(near.get(known, 0.0), count * often)
        return {known: share for known, share in near.items() if share >= LIKELY}

    @cached_property
    def _letters(self) -> str:
        return "".join(sorted({letter for word in self.counts for letter in word}))


def counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(folded(text)))


def one_slip_from(word: str, letters: str) -> Iterator[tuple[str, float]]:
    """Every word of LEAST_LEFT letters or more that is one slip away, with how often hands slip like that;
    the first letter is at most swapped with the second. `letters` are those that words are written with, of
    which the ones of the word's own script are tried."""
    script = _script(word[0])
    own = [letter for letter in letters if letter == "'" or _script(letter) == script]
    for at in range(len(word) - 1):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :], SWAPPED
    for at in range(1, len(word)):
        before, after = word[:at], word[at:]
        if len(word) > LEAST_LEFT:
            yield before + after[1:], DOUBLED if before[-1] == after[0] else ADDED
        beside = NEIGHBOURS.get(after[0], "")
        for letter in own:
            if letter != after[0]:
                yield before + letter + after[1:], STRUCK_BESIDE if letter in beside else CHANGED
            yield before + letter + after, LOST
    yield from ((word + letter, LOST) for letter in own)


def _is_prefixed(word: str) -> bool:
    return len(word) >= LEAST_PREFIXED and word[0] in PREFIXES


def _script(letter: str) -> int:
    """Alphabets lie apart: Latin with its marks, Hebrew, Arabic."""
    return bisect(SCRIPTS, ord(letter))
