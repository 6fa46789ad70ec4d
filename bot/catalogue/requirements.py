"""What the products found have to be: of the kind that was named, and as it was asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.kinds import Kinds
from bot.catalogue.names import head_of
from bot.catalogue.product import Product
from bot.catalogue.traits import Asked, traits_in
from bot.catalogue.words import forms, stem

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

LOOKED_AT = 400  # products, the best first, whose statements are read
ACCESSORIES = frozenset(
    stem(word)
    for word in """stone riser sleeve case cover stand tripod strap charger cable adapter filter cleaner
    holder mount pouch refill bag brush block sack lens grinder rack mat protector stick tray band""".split()
)
"""What lies on a shelf beside the things it is for: a sharpening stone among knives is no knife."""
KIN = {"headphon": {"earbud", "earphon"}, "earphon": {"earbud", "headphon"}, "knif": {"knif"}}
"""A kind that everyday words count other kinds to."""


class Requirements:
    """Immutable once built."""

    def __init__(self, products: Sequence[Product], kinds: Kinds) -> None:
        self._products, self._kinds = products, kinds
        self._heads = [stem(head) if (head := head_of(product)) else "" for product in products]

    def asked_in(self, text: str) -> tuple[Asked, ...]:
        return traits_in(text, self._kinds.names_thing)

    def of_kind(self, text: str, fits: Mask) -> Mask:
        """Of what fits the words, only what is of a kind that the text names, where there is such; what
        merely lies beside it on the shelf is left out."""
        said = {stem(form) for form in forms(text)}
        rows = np.flatnonzero(fits).tolist()
        own = [row for row in rows if self._named(row, said)]
        if not own:
            return fits
        things = [row for row in own if self._heads[row] not in ACCESSORIES or self._heads[row] in said]
        kept = np.zeros(len(fits), np.bool_)
        kept[things or own] = True
        return kept

    def _named(self, row: int, said: set[str]) -> bool:
        words = self._kinds.kind_words(row)
        return bool(words & said) or any(words & KIN[kind] for kind in said if kind in KIN)

    def masks(self, asked: Sequence[Asked], fits: Mask, scores: Floats) -> dict[str, Mask]:
        """By the name of each trait that must hold, the rows of which it does."""
        found: dict[str, Mask] = {}
        rows = self._best(fits, scores)
        for one in asked:
            if one.must:
                mask = np.zeros(len(fits), np.bool_)
                mask[[row for row in rows if one.of(self._products[row])]] = True
                found[one.trait.name] = mask
        return found

    def preferred(self, asked: Sequence[Asked], allowed: Mask, scores: Floats) -> tuple[Mask, Floats]:
        """Of what is allowed, what is not stated to be otherwise, where anything is left; and how many of the
        wishes each product is stated to meet, what is measured put in order."""
        met = np.zeros(len(allowed), np.float32)
        for one in asked:
            if one.must:
                continue
            rows = self._best(allowed, scores)
            told = {row: one.of(self._products[row]) for row in rows}
            measured = {row: m for row in rows if (m := one.trait.measure(self._products[row])) is not None}
            far = min(measured.values(), default=0.0) * one.trait.apart
            against = [row for row in rows if told[row] is False or measured.get(row, far) > max(far, 0.0)]
            if one.trait.most:
                against = [row for row in rows if told[row] is False]
            if len(against) < len(rows):
                allowed = allowed.copy()
                allowed[against] = False
            met[[row for row in rows if told[row]]] += 1
            for place, row in enumerate(sorted(measured, key=lambda row: measured[row])):
                met[row] += np.float32(0.9 * (1 - place / len(measured)))
        return allowed, met

    def _best(self, fits: Mask, scores: Floats) -> list[int]:
        rows = np.flatnonzero(fits)
        best: list[int] = rows[np.argsort(-scores[rows], kind="stable")][:LOOKED_AT].tolist()
        return best
