"""Nearness of meaning: centred product vectors and their category centroids."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.product import Product

Floats = NDArray[np.float32]
Embed = Callable[[str], Floats]

# Sentence vectors of this model lie in a narrow cone; a small catalogue's own mean is no estimate of its
# axis, so that the vectors of everyday things stand in for the products it lacks.
EVERYDAY = (
    "bread", "laptop", "car", "winter jacket", "sofa", "garden tools", "perfume", "running shoes",
    "children's toys", "phone", "knife", "dog food", "wrist watch", "lamp", "novel", "paint", "guitar",
    "shampoo",
    "bicycle", "medicine",
)  # fmt: skip
ENOUGH = 200
FEW = 3


def unit(vectors: Floats) -> Floats:
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-9), np.float32)


class MeaningIndex:
    """Immutable once built. Rows without a vector are never near anything."""

    def __init__(self, products: Sequence[Product], vectors: Mapping[str, Floats], embed: Embed) -> None:
        """`vectors` by product id, unit length."""
        self._embed = embed
        known = [row for row, product in enumerate(products) if product.id in vectors]
        self.rows = np.asarray(known, np.int32)
        self.size = len(products)
        raw = np.stack([vectors[products[row].id] for row in known]).astype(np.float32)
        self._mean = self._axis(raw)
        self._vectors = unit(raw - self._mean)
        self.categories = sorted({p.category for p in products if p.category})
        places = {category: place for place, category in enumerate(self.categories)}
        of = np.asarray([places.get(products[row].category, -1) for row in known], np.int32)
        self._category = of
        self._centroids = np.zeros((len(self.categories), raw.shape[1]), np.float32)
        np.add.at(self._centroids, of[of >= 0], self._vectors[of >= 0])
        self._centroids = unit(self._centroids)

    def _axis(self, raw: Floats) -> Floats:
        mean = raw.mean(axis=0)
        if len(raw) >= ENOUGH // 2:
            return np.asarray(mean, np.float32)
        everyday = np.stack([self._embed(text) for text in EVERYDAY]).mean(axis=0)
        share = len(raw) / (ENOUGH // 2)
        return np.asarray(share * mean + (1 - share) * everyday, np.float32)

    @property
    def complete(self) -> bool:
        return len(self.rows) == self.size

    def query(self, text: str) -> Floats:
        return unit(self._embed(text) - self._mean)

    def near_from(self, centre: Floats, text: str) -> list[tuple[int, float]]:
        """(row, cosine) of the products nearest to a text in the language of this centre, best first."""
        scores = self._vectors @ unit(self._embed(text) - centre)
        best = np.argsort(-scores, kind="stable")[:FEW]
        return [(int(self.rows[place]), float(scores[place])) for place in best]

    def near(self, query: Floats) -> tuple[Floats, Floats]:
        """(cosine to the product, cosine to its category), per row of the catalogue."""
        own, kind = np.zeros(self.size, np.float32), np.zeros(self.size, np.float32)
        own[self.rows] = self._vectors @ query
        to_category = np.append(self._centroids @ query, np.float32(0))
        kind[self.rows] = to_category[self._category]
        return own, kind

    def nearest_of(self, rows: Sequence[int], text: str) -> list[tuple[int, float]]:
        """(row, cosine) of these rows to a text, best first, each without what all of them have in common."""
        vectors = {row: vector for row in rows if (vector := self.row_vector(row)) is not None}
        query = self.query(text)
        scores = ((row, float(vector @ query)) for row, vector in vectors.items())
        return sorted(scores, key=lambda one: (-one[1], one[0]))

    def categories_near(self, query: Floats) -> list[tuple[tuple[str, ...], float]]:
        scores = self._centroids @ query
        return [(self.categories[place], float(scores[place])) for place in np.argsort(-scores)]

    def row_vector(self, row: int) -> Floats | None:
        place = int(np.searchsorted(self.rows, row))
        if place < len(self.rows) and self.rows[place] == row:
            return np.asarray(self._vectors[place], np.float32)
        return None

    def alike(self, row: int) -> Floats:
        """Cosine of every product to this one, zeros without a vector."""
        own = np.zeros(self.size, np.float32)
        vector = self.row_vector(row)
        if vector is not None:
            own[self.rows] = self._vectors @ vector
        return own
