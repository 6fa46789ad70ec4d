"""The inverted index: BM25 over weighted fields, with help for misspelt and compound words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.catalogue.constraints import OTHER_SPELLING
from bot.catalogue.english import ORDINARY, PRICE_WORDS, STOP
from bot.catalogue.product import Product
from bot.catalogue.words import fold, forms, has_digit, stem

Floats = NDArray[np.float32]

TITLE, NAMES, TEXT = 3.0, 2.0, 1.0
K1, B = 1.2, 0.5
OTHER_THINGS = frozenset("headphon earphon microphon megaphon saxophon xylophon".split())
MOST_TEXT = 20_000  # characters of one product's text that are indexed
WITHIN = 0.7  # how much a longer word says about the asked one (smartphone about phone)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the index reads it: per asked word the index terms that stand for it, with their weight."""

    readings: tuple[tuple[str, tuple[tuple[str, float], ...]], ...]

    @property
    def known(self) -> bool:
        return any(terms for _, terms in self.readings)


_BOUND = re.compile(
    r"\b(?:under|below|over|above|less than|more than|up to|at most|at least|around|about|between|max|min)"
    r"\s+[^\w\s]?\s*\d[\d.,]*(?:\s*(?:and|to|-)\s*[^\w\s]?\d[\d.,]*)?",
    re.IGNORECASE,
)


def without_bounds(text: str) -> str:
    return _BOUND.sub(" ", text).strip() or text


def content_words(text: str) -> list[str]:
    """The words of a query that describe a thing, folded, each once, without bounds ("under 300")."""
    text = without_bounds(text)
    return list(dict.fromkeys(w for w in forms(text) if w not in STOP and w not in PRICE_WORDS))


def _weighted_terms(product: Product) -> tuple[dict[str, float], set[str]]:
    """The words of a product with their weights, and pairs of title words joined ("sun glasses" answers
    "sunglasses")."""
    counts: defaultdict[str, float] = defaultdict(float)
    title = forms(product.title)
    for word in title:
        counts[stem(word)] += TITLE
    named = " ".join((product.brand or "", *product.category, *product.tags))
    for word in forms(named):
        counts[stem(word)] += NAMES
    rest = " ".join(
        (product.description, *product.highlights, *product.attributes, *product.attributes.values())
    )
    for word in forms(rest[:MOST_TEXT]):
        if word not in STOP:
            counts[stem(word)] += TEXT
    return counts, {stem(left + right) for left, right in pairwise(title)}


class LexicalIndex:
    """Immutable once built. Rows are the products in the order given."""

    def __init__(self, products: Sequence[Product]) -> None:
        ids: dict[str, int] = {}
        whole: set[str] = set()
        rows: list[int] = []
        columns: list[int] = []
        weights: list[float] = []
        lengths = np.zeros(len(products), np.float32)
        for row, product in enumerate(products):
            counts, joined = _weighted_terms(product)
            whole.update(counts)
            for term in joined:
                counts[term] += TEXT
            lengths[row] = sum(counts.values())
            for term, weight in counts.items():
                rows.append(row)
                columns.append(ids.setdefault(term, len(ids)))
                weights.append(weight)
        self.size = len(products)
        self._ids = ids
        column = np.asarray(columns, np.int32)
        order = np.argsort(column, kind="stable")
        self._rows = np.asarray(rows, np.int32)[order]
        tf = np.asarray(weights, np.float32)[order]
        ends = np.searchsorted(column[order], np.arange(len(ids) + 1))
        self._ends = ends
        frequency = np.diff(ends)
        self._idf = np.log1p((self.size - frequency + 0.5) / (frequency + 0.5)).astype(np.float32)
        mean = float(lengths.mean()) if self.size else 1.0
        norm = K1 * (1 - B + B * lengths[self._rows] / max(mean, 1.0))
        self._bm25: Floats = (tf * (K1 + 1) / (tf + norm)).astype(np.float32)
        self._strength: Floats = np.minimum(tf / NAMES, 1.0).astype(
            np.float32
        )  # 1 where named, .5 where only described
        self._terms = sorted(whole)
        self._compound: dict[str, tuple[tuple[str, float], ...]] = {}
        self._nearest: dict[str, tuple[tuple[str, float], ...]] = {}

    def __contains__(self, term: str) -> bool:
        return term in self._ids

    def idf(self, term: str) -> float:
        place = self._ids.get(term)
        return float(self._idf[place]) if place is not None else float(np.log1p(self.size + 0.5))

    def ask(self, text: str) -> Asked:
        """How the index reads a query: known words as they are, compounds joined or split, typos mended."""
        asked = content_words(text)
        readings: list[tuple[str, tuple[tuple[str, float], ...]]] = []
        skip = False
        for place, word in enumerate(asked):
            if skip:
                skip = False
                continue
            following = asked[place + 1] if place + 1 < len(asked) else ""
            joined = stem(word + following)
            if following and joined in self._ids and stem(word) not in self._ids:
                readings.append((word + following, ((joined, 1.0),)))
                skip = True
                continue
            readings.append((word, self._read(word)))
        return Asked(tuple(readings))

    def _read(self, word: str) -> tuple[tuple[str, float], ...]:
        term = stem(word)
        exact = ((term, 1.0),) if term in self._ids else ()
        if len(term) < 4 or has_digit(term):
            return exact
        within = self._containing(term)
        if exact or within:
            return exact + within
        if word in ORDINARY or len(word) < 5:
            return ()
        return self._near(term)

    def _containing(self, term: str) -> tuple[tuple[str, float], ...]:
        """Longer words that end in the asked one: "phone" -> smartphone, iphone, but no headphone."""
        known = self._compound.get(term)
        if known is None:
            found = [
                t for t in self._terms if len(t) > len(term) and t.endswith(term) and t not in OTHER_THINGS
            ]
            known = tuple((t, WITHIN) for t in found[:12])
            self._remember(self._compound, term, known)
        return known

    def _near(self, term: str) -> tuple[tuple[str, float], ...]:
        known = self._nearest.get(term)
        if known is None:
            allowed = 1 if len(term) < 7 else 2
            found = process.extract(term, self._terms, scorer=OSA.distance, score_cutoff=allowed, limit=8)
            found = [hit for hit in found if hit[0][0] == term[0]]  # the first letter is rarely mistyped
            best = min((d for _, d, _ in found), default=0)
            known = tuple((t, 0.8) for t, d, _ in found if d == best)
            self._remember(self._nearest, term, known)
        return known

    @staticmethod
    def _remember(
        cache: dict[str, tuple[tuple[str, float], ...]], term: str, found: tuple[tuple[str, float], ...]
    ) -> None:
        if len(cache) > 5000:
            cache.clear()
        cache[term] = found

    def score(self, asked: Asked) -> tuple[Floats, Floats]:
        """(BM25 score, share of the asked words' weight that the product covers: 1 all named), per row."""
        scores = np.zeros(self.size, np.float32)
        covered = np.zeros(self.size, np.float32)
        total = 0.0
        for word, terms in asked.readings:
            idf = max((self.idf(t) for t, _ in terms), default=self.idf(stem(fold(word))))
            total += idf
            if len(terms) == 1:
                rows, bm25, strength = self._postings(*terms[0])
                scores[rows] += idf * bm25
                covered[rows] += idf * strength
            elif terms:
                best, cover = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32)
                for term, weight in terms:
                    rows, bm25, strength = self._postings(term, weight)
                    best[rows] = np.maximum(best[rows], bm25)
                    cover[rows] = np.maximum(cover[rows], strength)
                scores += idf * best
                covered += idf * cover
        return scores, covered / np.float32(total or 1.0)

    def _postings(self, term: str, weight: float) -> tuple[NDArray[np.int32], Floats, Floats]:
        place = self._ids[term]
        part = slice(self._ends[place], self._ends[place + 1])
        return (
            self._rows[part],
            self._bm25[part] * np.float32(weight),
            self._strength[part] * np.float32(weight),
        )

    def mentioning(self, value: str) -> NDArray[np.bool_]:
        """Rows whose texts hold every word of a value, either spelling of grey."""
        mask = np.ones(self.size, np.bool_)
        for form in forms(value):
            holding = np.zeros(self.size, np.bool_)
            for term in {stem(form), stem(OTHER_SPELLING.get(form, form))}:
                place = self._ids.get(term)
                if place is not None:
                    holding[self._rows[self._ends[place] : self._ends[place + 1]]] = True
            mask &= holding
        return mask

    def terms_of(self, texts: Iterable[str]) -> set[str]:
        return {stem(w) for text in texts for w in forms(text)}
