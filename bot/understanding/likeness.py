"""Which utterances are nearly the same: by their letter groups of three (Jaccard index)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from bot.understanding.texts import folded

NEAR_DUPLICATE = 0.85
SAME_GROUP = 0.6
_NOT_LETTERS = re.compile(r"[^\w]+")


def normalised(text: str) -> str:
    return _NOT_LETTERS.sub(" ", folded(text)).strip()


def similar_pairs(
    left: Sequence[str], right: Sequence[str], at_least: float = NEAR_DUPLICATE
) -> Iterator[tuple[int, int, float]]:
    """Every pair (place in left, place in right, likeness) that is at least that alike."""
    from sklearn.feature_extraction.text import CountVectorizer

    if not left or not right:
        return
    counter = CountVectorizer(analyzer=_letter_triples, binary=True, dtype=np.float32)
    counter.fit([*left, *right])
    first, second = counter.transform(left), counter.transform(right)
    first_sizes, second_sizes = _sizes(first), _sizes(second)
    for start in range(0, len(left), 500):
        common = (first[start : start + 500] @ second.T).tocoo()
        either = first_sizes[common.row + start] + second_sizes[common.col] - common.data
        likeness = common.data / np.maximum(either, 1)
        for at in np.flatnonzero(likeness >= at_least):
            yield int(common.row[at]) + start, int(common.col[at]), float(likeness[at])


def groups_of_near_duplicates(texts: Sequence[str], at_least: float = SAME_GROUP) -> list[int]:
    """A group number per text; texts that are alike, or alike to one that is, share it."""
    owner = list(range(len(texts)))

    def root(at: int) -> int:
        while owner[at] != at:
            owner[at] = owner[owner[at]]
            at = owner[at]
        return at

    for first, second, _ in similar_pairs(texts, texts, at_least):
        owner[root(second)] = root(first)
    return [root(at) for at in range(len(texts))]


def _letter_triples(text: str) -> list[str]:
    padded = f" {normalised(text)} "
    return [padded[at : at + 3] for at in range(max(1, len(padded) - 2))]


def _sizes(matrix: Any) -> Any:
    return np.asarray(matrix.sum(axis=1)).ravel()
