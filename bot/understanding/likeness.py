"""Which utterances are nearly the same: by their letter groups of three (Jaccard index)."""

from __future__ import annotations

import re
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
    first = len(left)
    for ones, others, likeness in _alike(_rows([*left, *right]), range(first), first, at_least):
        yield from zip(ones.tolist(), (others - first).tolist(), likeness.tolist(), strict=True)


def groups_of_near_duplicates(texts: Sequence[str], at_least: float = SAME_GROUP) -> list[int]:
    """A group number per text; texts that are alike, or alike to one that is, share it."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    found = list(_alike(_rows(texts), range(len(texts)), None, at_least)) if texts else []
    if not found:
        return list(range(len(texts)))
    ones, others = (np.concatenate([each[side] for each in found]) for side in (0, 1))
    form = (len(texts), len(texts))
    _, groups = connected_components(coo_matrix((np.ones(len(ones), np.int8), (ones, others)), shape=form))
    numbers: list[int] = groups.tolist()
    return numbers


def _alike(rows: Any, ones: range, first: int | None, at_least: float) -> Iterator[tuple[Any, Any, Any]]:
    """Pairs that are alike, with their likeness, in blocks: each of `ones` with every row from `first` on, or
    (None) with those after it."""
    rare, sketches = _rarest(rows, at_least), _sketches(rows)
    sizes = np.diff(rows.indptr)
    most_apart = (1 - at_least) / (1 + at_least)  # groups that only one has, as a share of those of both
    among = rare.T.tocsc()
    for start in range(0, len(ones), BLOCK):
        since = start if first is None else first
        near = (rare[start : min(start + BLOCK, len(ones))] @ among[:, since:]).tocoo()
        one, other = near.row + start, near.col + since
        small, large = sizes[one], sizes[other]
        may_be = np.minimum(small, large) >= at_least * np.maximum(small, large) - 1e-9
        if first is None:
            may_be &= one < other
        one, other = one[may_be], other[may_be]
        apart = np.bitwise_count(sketches[one] ^ sketches[other]).sum(axis=1)
        may_be = apart <= most_apart * (sizes[one] + sizes[other]) + 1e-9
        one, other = one[may_be], other[may_be]
        for at in range(0, len(one), COMPARED):
            some, others = one[at : at + COMPARED], other[at : at + COMPARED]
            common = np.asarray(rows[some].multiply(rows[others]).sum(axis=1)).ravel()
            likeness = common / (sizes[some] + sizes[others] - common)
            found = likeness >= at_least
            yield some[found], others[found], likeness[found]


def _letter_triples(text: str) -> set[str]:
    padded = f" {normalised(text)} "
    return {padded[at : at + 3] for at in range(max(1, len(padded) - 2))}


def _rows(texts: Sequence[str]) -> Any:
    """Which groups each text has (scipy CSR, ones); columns from the rarest group to the most frequent."""
    from scipy.sparse import csr_matrix

    triples = [_letter_triples(text) for text in texts]
    number: dict[str, int] = {}
    places = np.array([number.setdefault(group, len(number)) for own in triples for group in own], np.int64)
    ends = np.cumsum([0, *map(len, triples)])
    counts, names = np.bincount(places).tolist(), list(number)
    column = np.empty(len(names), np.int32)
    column[sorted(range(len(names)), key=lambda at: (counts[at], names[at]))] = np.arange(len(names))
    rows = csr_matrix((np.ones(ends[-1], np.float32), column[places], ends), shape=(len(texts), len(names)))
    rows.sort_indices()
    return rows


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
