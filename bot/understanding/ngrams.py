"""Words and letters of a message as tf-idf, fast.

The same numbers as two scikit-learn vectorizers side by side, each of unit length: words and word pairs,
and groups of 2 to 5 letters within a word (`char_wb`), term counts dampened (1 + ln). scikit-learn's
analyzers take most of 7 ms a message; here a word's letter groups are looked up once and remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.understanding.texts import folded
from bot.understanding.weights import Floats

WORD = re.compile(r"\b\w+\b|[?]")
LETTERS = (2, 5)
LEAST, FEW = (2, 3), 1000
REMEMBERED_WORDS = 20_000

Rows = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Sparse:
    """The features of one text that the vocabulary knows: their rows and weights (each block of unit
    length)."""

    rows: Rows
    weights: Floats


class Terms:
    """Which row a term has, by its 64-bit hash alone: the strings of 180,000 terms would be 40 MB and a
    tenth of a second of every start. `hashes` are in the order of the rows, the first of which is `first`."""

    def __init__(self, hashes: NDArray[np.uint64], first: int = 0) -> None:
        self.hashes = hashes
        self._order = np.argsort(hashes).astype(np.int32)
        self._sorted = hashes[self._order]
        self._order += first

    @classmethod
    def of(cls, terms: Sequence[str], first: int = 0) -> Terms:
        return cls(_hashes(terms), first)

    def __len__(self) -> int:
        return len(self.hashes)

    def rows(self, terms: Sequence[str]) -> Rows:
        """Those of the terms that are known, in their order."""
        if not len(self) or not terms:
            return np.zeros(0, np.int32)
        wanted = _hashes(terms)
        at = np.minimum(self._sorted.searchsorted(wanted), len(self) - 1)
        found: Rows = self._order[at[self._sorted[at] == wanted]]
        return found


def _hashes(terms: Sequence[str]) -> NDArray[np.uint64]:
    """The same on every machine, which `hash` is not."""
    each = b"".join(blake2b(term.encode("utf-8", "replace"), digest_size=8).digest() for term in terms)
    return np.frombuffer(each, "<u8").astype(np.uint64)


class NGrams:
    """A fitted vocabulary: `words` and `letters` know the rows of their terms, `idf` weighs the rows (letters
    after words)."""

    def __init__(self, words: Terms, letters: Terms, idf: Floats) -> None:
        self.words, self.letters, self.idf = words, letters, idf
        self._letter_rows: dict[str, Rows] = {}

    @classmethod
    def fitted(cls, texts: Sequence[str], least: tuple[int, int] | None = None) -> tuple[NGrams, Any]:
        """Learns the vocabulary; also returns the texts' matrix [n, rows] (scipy CSR) for training. `least`:
        in how many texts a word (or pair) and a letter group have to stand; by default 1 where there are
        few texts, else LEAST: half as many rows, and as many right."""
        from scipy.sparse import hstack

        of_words, of_letters = least or (LEAST if len(texts) > FEW else (1, 1))
        plain = [folded(text) for text in texts]
        words, word_idf, word_block = _weighed(*_counted_words(plain), of_words)
        letters, letter_idf, letter_block = _weighed(*_counted_letters(plain), of_letters)
        grams = cls(Terms.of(words), Terms.of(letters, len(words)), np.concatenate([word_idf, letter_idf]))
        return grams, hstack([word_block, letter_block]).tocsr()

    def __len__(self) -> int:
        return len(self.idf)

    def of(self, text: str) -> Sparse:
        text = folded(text)
        tokens = WORD.findall(text)
        pairs = [f"{first} {second}" for first, second in zip(tokens, tokens[1:], strict=False)]
        parts = [self._rows_of_word(word) for word in text.split()]
        word_block = self._weighed(self.words.rows([*tokens, *pairs]))
        letter_block = self._weighed(np.concatenate(parts) if parts else np.zeros(0, np.int32))
        return Sparse(
            np.concatenate([word_block.rows, letter_block.rows]),
            np.concatenate([word_block.weights, letter_block.weights]),
        )

    def _rows_of_word(self, word: str) -> Rows:
        rows = self._letter_rows.get(word)
        if rows is None:
            if len(self._letter_rows) >= REMEMBERED_WORDS:
                self._letter_rows.clear()
            rows = self._letter_rows[word] = self.letters.rows(letter_groups(word))
        return rows

    def _weighed(self, rows: Rows) -> Sparse:
        if not len(rows):
            return Sparse(rows, np.zeros(0, np.float32))
        rows = np.sort(rows)  # np.unique takes three times as long
        ends = np.append(np.flatnonzero(rows[1:] != rows[:-1]), len(rows) - 1)
        counts = ends + 1
        counts[1:] -= counts[:-1].copy()
        unique = rows[ends]
        weights = (1 + np.log(counts.astype(np.float32))) * self.idf[unique]
        length = np.sqrt(weights @ weights)
        return Sparse(unique, weights / length if length else weights)


def letter_groups(word: str) -> list[str]:
    """scikit-learn's `char_wb` for one word: groups of the word with a space on both sides; a word shorter
    than a group's size counts once."""
    padded = f" {word} "
    length = len(padded)
    groups = []
    for size in range(LETTERS[0], LETTERS[1] + 1):
        if length <= size:
            groups.append(padded)
            break
        groups.extend(padded[at : at + size] for at in range(length - size + 1))
    return groups


def _counted_words(texts: Sequence[str]) -> tuple[Sequence[str], Any]:
    """Words and pairs of neighbours, and how often each text has them (scipy CSR [n, terms])."""
    said = [WORD.findall(text) for text in texts]
    number: dict[str, int] = {}
    words = np.array([number.setdefault(word, len(number)) for own in said for word in own], np.int64)
    of_text = np.repeat(np.arange(len(texts)), [len(own) for own in said])
    beside = np.flatnonzero(of_text[1:] == of_text[:-1])
    keys, pairs = np.unique(words[beside] * len(number) + words[beside + 1], return_inverse=True)
    names = list(number)
    terms = [*names, *(f"{names[at // len(names)]} {names[at % len(names)]}" for at in keys.tolist())]
    columns = np.concatenate([words, pairs + len(names)])
    return terms, _counts(np.concatenate([of_text, of_text[beside]]), columns, (len(texts), len(terms)))


def _counted_letters(texts: Sequence[str]) -> tuple[Sequence[str], Any]:
    """Letter groups, likewise: those of each word, times the words of each text."""
    said = [text.split() for text in texts]
    word: dict[str, int] = {}
    words = [word.setdefault(each, len(word)) for own in said for each in own]
    of_text = np.repeat(np.arange(len(texts)), [len(own) for own in said])
    found = [letter_groups(each) for each in word]
    group: dict[str, int] = {}
    groups = [group.setdefault(each, len(group)) for own in found for each in own]
    of_word = np.repeat(np.arange(len(word)), [len(own) for own in found])
    in_words = _counts(of_word, groups, (len(word), len(group)))
    return list(group), _counts(of_text, words, (len(texts), len(word))) @ in_words


def _counts(rows: Any, columns: Any, form: tuple[int, int]) -> Any:
    """How often each place stands there (scipy CSR)."""
    from scipy.sparse import coo_matrix

    return coo_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=form).tocsr()


def _weighed(terms: Sequence[str], counts: Any, least: int) -> tuple[list[str], Floats, Any]:
    """The terms that stand in so many texts (sorted), their weights, and the texts' rows of unit length."""
    heard = np.bincount(counts.indices, minlength=len(terms))
    kept = sorted(np.flatnonzero(heard >= least).tolist(), key=terms.__getitem__)
    block = counts[:, kept]
    block.sort_indices()
    idf = (np.log((1 + counts.shape[0]) / (1 + heard[kept])) + 1).astype(np.float32)
    block.data = (1 + np.log(block.data)) * idf[block.indices]
    rows = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    length = np.sqrt(np.bincount(rows, block.data.astype(np.float64) ** 2, block.shape[0]))
    block.data = (block.data / length[rows]).astype(np.float32)
    return [terms[at] for at in kept], idf, block
