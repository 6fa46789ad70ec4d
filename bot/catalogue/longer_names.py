"""Names that say more than another: "Datejust Women" beside "Datejust"."""

from __future__ import annotations

from collections.abc import Iterable, Set

from bot.catalogue.product import Product
from bot.catalogue.words import forms, singular


def words_of(text: str) -> frozenset[str]:
    return frozenset(map(singular, forms(text)))


class LongerNames:
    """Immutable once built."""

    def __init__(self, products: Iterable[Product]) -> None:
        self._products = list(products)
        self._titles = [words_of(product.title) for product in self._products]
        self._rows: dict[str, set[int]] = {}
        for row, title in enumerate(self._titles):
            for word in title:
                self._rows.setdefault(word, set()).add(row)

    def any(self, own: Set[str], said: Set[str]) -> bool:
        """Whether a title has all words of its `own`, and more that are all `said`."""
        rows = [self._rows.get(word, set()) for word in own]
        holding = set.intersection(*rows) if rows else set(range(len(self._titles)))
        return any(own < self._titles[row] <= own | said for row in holding)

    def beside(self, product: Product) -> tuple[Product, ...]:
        """The products whose names say more than this one's, or less: both Datejusts, of the other."""
        own = words_of(product.title)
        near = {row for word in own for row in self._rows.get(word, ())}
        alike = (row for row in sorted(near) if own < self._titles[row] or self._titles[row] < own)
        return tuple(self._products[row] for row in alike)
