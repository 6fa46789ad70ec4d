"""Products like another one: of its category, near in meaning, available, cheaper where asked."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.product import Availability, Product
from bot.catalogue.words import forms, stem

Floats = NDArray[np.float32]


def similar(
    product: Product, products: Sequence[Product], alike: Floats | None, cheaper: bool, limit: int
) -> tuple[Product, ...]:
    """`alike` is the cosine to every product (zeros unknown), None without vectors. Variants are left out:
    they are the same thing. Only the same category is compared, so that a charger is never "like" a phone."""
    mine = _words(product)
    ranked: list[tuple[float, int]] = []
    for row, other in enumerate(products):
        if other.id == product.id or other.category != product.category or not product.category:
            continue
        if other.availability is Availability.out_of_stock or _same_group(product, other):
            continue
        if cheaper and not costs_less(other, product):
            continue
        words = _words(other)
        shared = len(mine & words) / max(len(mine | words), 1)
        ranked.append((shared + (float(alike[row]) if alike is not None else 0.0), row))
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(products[row] for _, row in ranked[:limit])


def _same_group(product: Product, other: Product) -> bool:
    return product.item_group_id is not None and product.item_group_id == other.item_group_id


def costs_less(product: Product, than: Product) -> bool:
    """False where a price is unknown or in another currency."""
    mine, other = product.to_pay, than.to_pay
    return (
        mine is not None
        and other is not None
        and mine.currency == other.currency
        and mine.minor < other.minor
    )


def _words(product: Product) -> set[str]:
    text = " ".join((product.title, product.brand or "", *product.tags, *product.attributes.values()))
    return {stem(f) for f in forms(text)}
