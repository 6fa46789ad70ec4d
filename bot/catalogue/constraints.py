"""Which products satisfy the visitor's wishes: one boolean array per constraint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.product import Availability, Product
from bot.catalogue.wishes import Wishes
from bot.catalogue.words import forms, singular

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]
Mentioning = Callable[[str], Mask]  # rows whose texts hold all words of a value
OTHER_SPELLING = {"grey": "gray", "gray": "grey"}
SHADES = {
    "purple": frozenset("lilac violet lavender plum".split()), "white": frozenset("cream oat ivory".split()),
    "yellow": frozenset("marigold mustard".split()), "grey": frozenset("graphite charcoal slate".split()),
    "gray": frozenset("graphite charcoal slate".split()), "brown": frozenset("copper sand".split()),
    "beige": frozenset("sand oat cream".split()), "blue": frozenset("ocean navy".split()),
    "green": frozenset("olive moss teal".split()), "pink": frozenset(("rose",)),
    "red": frozenset(("rust",)), "silver": frozenset("steel chrome".split()),
    "orange": frozenset("rust marigold".split()),
}  # fmt: skip
"""Colours that a shop calls by finer names."""
REMEMBERED = 16_384  # pairs of a stated value and one asked for
SAME_NAME = {
    "color": "colour",
    "sizes": "size",
    "colors": "colour",
    "colours": "colour",
    "fabric": "material",
}


def major(product: Product) -> float:
    money = product.to_pay
    return float("nan") if money is None else money.minor / 10**money.exponent


def _key(text: str) -> str:
    return " ".join(singular(f) for f in forms(text))


class Constraints:
    """Columns over the catalogue's rows, built once."""

    def __init__(self, products: Sequence[Product]) -> None:
        self._products = products
        self.price = np.asarray([major(p) for p in products], np.float64)
        self.rating = np.asarray([np.nan if p.rating is None else p.rating for p in products], np.float64)
        self.in_stock = np.asarray([p.availability is Availability.in_stock for p in products], np.bool_)
        self._brands: dict[str, list[int]] = {}
        self._categories: dict[str, list[int]] = {}
        for row, product in enumerate(products):
            if product.brand:
                self._brands.setdefault(_key(product.brand), []).append(row)
            for name in {_key(part) for part in (*product.category, " > ".join(product.category))}:
                self._categories.setdefault(name, []).append(row)

    def masks(self, wishes: Wishes, fits: Mask, mentioning: Mentioning) -> dict[str, Mask]:
        """By constraint name, as `Wishes.named` gives them. Attributes are looked at only where the product
        `fits` the words of the query and mentions the value; elsewhere they count as not stated."""
        found: dict[str, Mask] = {}
        for name in wishes.named():
            match name:
                case "price":
                    found[name] = self.priced(wishes.price_low, wishes.price_high)
                case "brand":
                    found[name] = self._among(self._brands, wishes.brands)
                case "category":
                    found[name] = self._among(self._categories, wishes.categories)
                case "rating":
                    found[name] = np.nan_to_num(self.rating, nan=-1.0) >= (wishes.min_rating or 0.0)
                case "stock":
                    found[name] = self.in_stock
                case _:
                    found[name] = self._stating(name, wishes.attributes[name], fits, mentioning)
        return found

    def priced(self, low: float | None, high: float | None) -> Mask:
        fits = ~np.isnan(self.price)
        if low is not None:
            fits &= self.price >= low - 1e-9
        if high is not None:
            fits &= self.price <= high + 1e-9
        return fits

    def _among(self, index: dict[str, list[int]], names: Sequence[str]) -> Mask:
        fits = np.zeros(len(self._products), np.bool_)
        for name in names:
            fits[index.get(_key(name), [])] = True
        return fits

    def _stating(self, name: str, value: str, fits: Mask, mentioning: Mentioning) -> Mask:
        stating = np.zeros(len(self._products), np.bool_)
        rows = fits if name == "colour" and value in SHADES else mentioning(value) & fits
        for row in np.flatnonzero(rows).tolist():
            stating[row] = states(self._products[row], name, value)
        return stating


def states(product: Product, name: str, value: str) -> bool:
    """Whether the product states the value: in its attribute of that name, else as a word of its title."""
    name = SAME_NAME.get(name.lower(), name.lower())
    stated = product.attributes.get(name)
    if stated is None and name == "colour":
        stated = product.attributes.get("color")
    if stated is None:
        return _says(product.title, value, name == "colour")
    return _stated(stated, value, name == "colour")


def _says(text: str, value: str, is_colour: bool) -> bool:
    present = {singular(f) for f in forms(text)}
    shades = SHADES if is_colour else {}
    return all(
        f in present or OTHER_SPELLING.get(f) in present or bool(shades.get(f, frozenset()) & present)
        for f in map(singular, forms(value))
    )


_stated = lru_cache(maxsize=REMEMBERED)(_says)  # many products state the same few values
