"""Which utterances are nearly the same: by their letter groups of three (Jaccard index)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from bot.understanding.texts import folded

NEAR_DUPLICATE = 0.85
SAME_GROUP = 0.6
BLOCK, COMPARED = 1000, 50_000  # texts and pairs at a time
SKETCH = 256  # bits
_NOT_LETTERS = re.compile(r"[^\w]+")


def normalised(text: str) -> str:
    return _NOT_LETTERS.sub(" ", folded(text)).strip()


def similar_pairs(
    left: Sequence[str], right: Sequence[str], at_least: float = NEAR_DUPLICATE
) -> Iterator[tuple[int, int, float]]:
    """Every pair (place in left, place in right, likeness) that is at least that alike.

    Two texts that alike have one of their rarest groups in common (prefix filter, Bayardo et al. 2007: of n
    groups the n - ceil(n * at_least) + 1 rarest), and sketches of their groups differ in few bits, so only
    such pairs are compared."""
    if not left or not right:
        return
    rows = _rows([*left, *right])
    rare, sketches = _rarest(rows, at_least), _sketches(rows)
    most_apart = (1 - at_least) / (1 + at_least)  # groups that only one has, as a share of those of both
    sizes = np.diff(rows.indptr)
    among = rare[len(left) :].T.tocsc()
    for start in range(0, len(left), BLOCK):
        near = (rare[start : min(start + BLOCK, len(left))] @ among).tocoo()
        ones, others = near.row + start, near.col + len(left)
        apart = np.bitwise_count(sketches[ones] ^ sketches[others]).sum(axis=1)
        may_be = apart <= most_apart * (sizes[ones] + sizes[others]) + 1e-9
        ones, others = ones[may_be], others[may_be]
        for at in range(0, len(ones), COMPARED):
            one, other = ones[at : at + COMPARED], others[at : at + COMPARED]
            common = np.asarray(rows[one].multiply(rows[other]).sum(axis=1)).ravel()
            likeness = common / (sizes[one] + sizes[other] - common)
            for found in np.flatnonzero(likeness >= at_least):
                yield int(one[found]), int(other[found]) - len(left), float(likeness[found])


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


def _letter_triples(text: str) -> set[str]:
    padded = f" {normalised(text)} "
    return {padded[at : at + 3] for at in range(max(1, len(padded) - 2))}


def _rows(texts: Sequence[str]) -> Any:
    """Which groups each text has (scipy CSR, ones); columns from the rarest group to the most frequent."""
    from scipy.sparse import csr_matrix

    triples = [_letter_triples(text) for text in texts]
    counts = Counter(group for groups in triples for group in groups)
    columns = {group: at for at, group in enumerate(sorted(counts, key=lambda group: (counts[group], group)))}
    places = [sorted(columns[group] for group in groups) for groups in triples]
    ends = np.cumsum([0, *map(len, places)])
    ones = np.ones(ends[-1], np.float32)
    return csr_matrix((ones, np.concatenate(places), ends), shape=(len(texts), len(columns)))


def _rarest(rows: Any, at_least: float) -> Any:
    """Of each row what the prefix filter looks at."""
    from scipy.sparse import csr_matrix

    sizes = np.diff(rows.indptr)
    kept = sizes - np.ceil(sizes * at_least - 1e-9).astype(int) + 1
    within = np.arange(rows.nnz) - np.repeat(rows.indptr[:-1], sizes) < np.repeat(kept, sizes)
    ends = np.concatenate([[0], np.cumsum(kept)])
    return csr_matrix((rows.data[within], rows.indices[within], ends), shape=rows.shape)


def _sketches(rows: Any) -> Any:
    """256 bits a text, one for each group that falls on it: uint64 [n, 4]. Two of them differ in no more
    bits than the texts have groups apart."""
    bits = np.zeros((rows.shape[0], SKETCH), np.bool_)
    bits[np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr)), rows.indices % SKETCH] = True
    return np.packbits(bits, axis=1).view(np.uint64)
