"""Things that a visitor has already ("to carry my laptop"): a search looks for something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.product import Product
from bot.catalogue.words import forms, stem

Mask = NDArray[np.bool_]

_OWNED = re.compile(
    r"\b(?:for|carry|carrying|keep|hold|holding|charge|charging|protect|protecting|clean|cleaning|store"
    r"|storing|"
    r"fit|fits|with|in|repair|cover|decorate)\s+(?:\w+\s+)?(?:my|our|his|her|their)\s+((?:[\w.]+\s+){0,3}\w+)",
    re.IGNORECASE,
)


def owned(text: str, heads: dict[str, list[int]], size: int) -> Mask:
    """Rows of the things that the text says are there already."""
    found = np.zeros(size, np.bool_)
    for word in owned_words(text):
        found[heads.get(word, [])] = True
    return found


def owned_words(text: str) -> set[str]:
    """Stems of the words for them."""
    return {stem(word) for match in _OWNED.finditer(text) for word in forms(match.group(1))}


def heads_of(products: Sequence[Product]) -> dict[str, list[int]]:
    """Rows by what the product is: the last word of its title, category and tags."""
    heads: dict[str, list[int]] = {}
    for row, product in enumerate(products):
        ends = {
            stem(f[-1])
            for part in (product.title, *product.category[-1:], *product.tags)
            if (f := forms(part))
        }
        for end in ends:
            heads.setdefault(end, []).append(row)
    return heads
