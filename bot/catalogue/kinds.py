"""Which rows of the catalogue are called by a word: what a thing is, and what it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.english import ORDINARY, PRICE_WORDS, STOP
from bot.catalogue.names import COLOURS, head_of
from bot.catalogue.product import Product
from bot.catalogue.properties import MATERIALS
from bot.catalogue.words import forms, stem

Mask = NDArray[np.bool_]
_TOLD = re.compile(r"\b(?:with|for|of|in|that|which|and|to|from|you)\b|[,(;.:]", re.IGNORECASE)
_TRAITS = ("material", "colour", "color", "fabric")


class Kinds:
    """Immutable once built."""

    def __init__(self, products: Sequence[Product]) -> None:
        self._size = len(products)
        self._called: dict[str, set[int]] = {}  # by every word of title, category and tags
        self._is: dict[str, set[int]] = {}  # by what it is, what it is made of, who makes it
        self._own: list[frozenset[str]] = []
        for row, product in enumerate(products):
            named = " ".join((product.title, *product.category, *product.tags))
            for word in {stem(f) for f in forms(named)}:
                self._called.setdefault(word, set()).add(row)
            ends = [f[-1] for part in (*product.category[-1:], *product.tags) if (f := forms(part))]
            self._own.append(frozenset(stem(f) for f in (*ends, head_of(product) or "") if f))
            traits = [f for name in _TRAITS for f in forms(product.attributes.get(name, ""))]
            told = _TOLD.split(product.description, maxsplit=1)[0] if product.description else ""
            traits += [*forms(told)[-1:], *forms(product.brand or "")]  # "Plain wired earphones with ..."
            made = [f for f in forms(product.title) if f in MATERIALS or f in COLOURS]
            for word in {stem(f) for f in (*ends, head_of(product) or "", *traits, *made) if f}:
                self._is.setdefault(word, set()).add(row)

        self._kind_words = frozenset().union(*self._own)

    def called(self, kind: str) -> Mask:
        """Rows whose names hold every word of a kind ("running shoes")."""
        return self._mask(set.intersection(*(self._called.get(stem(f), set()) for f in forms(kind))))

    def kind_words(self, row: int) -> frozenset[str]:
        """Stems for what the product of this row is."""
        return self._own[row]

    def is_kind(self, form: str) -> bool:
        """Whether something here is just that: a lamp, not a desk lamp's desk."""
        return form not in STOP and form not in PRICE_WORDS and stem(form) in self._kind_words

    def names_thing(self, form: str) -> bool:
        if form in STOP or form in PRICE_WORDS:
            return False
        return stem(form) in self._is or (stem(form) in self._called and form not in ORDINARY)

    def are(self, phrases: Iterable[str]) -> Mask:
        """Rows that one of the phrases turns down: the last word says what they are ("leather bags")."""
        rows: set[int] = set()
        for phrase in phrases:
            *before, last = [stem(f) for f in forms(phrase)]
            traits = [self._is.get(f, set()) | self._called.get(f, set()) for f in before]
            rows |= self._is.get(last, set()).intersection(*traits)
        return self._mask(rows)

    def _mask(self, rows: set[int]) -> Mask:
        mask = np.zeros(self._size, np.bool_)
        mask[list(rows)] = True
        return mask
