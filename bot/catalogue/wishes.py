"""What a search must respect: the visitor's hard constraints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Wishes:
    """Prices are bounds on the price to pay, in major units of the shop's currency, both ends included.
    `brands` and `categories` are alternatives; every one of `attributes` must hold ({"colour": "black"}).
    `order` is relevance, cheapest, dearest or best_rated; None lets the words decide ("cheap phone")."""

    price_low: float | None = None
    price_high: float | None = None
    brands: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    min_rating: float | None = None
    in_stock_only: bool = False
    attributes: Mapping[str, str] = field(default_factory=dict)
    order: str | None = None

    def named(self) -> tuple[str, ...]:
        """The constraints that are set: price, brand, category, rating, stock, and attributes by name."""
        names = []
        if self.price_low is not None or self.price_high is not None:
            names.append("price")
        if self.brands:
            names.append("brand")
        if self.categories:
            names.append("category")
        if self.min_rating is not None:
            names.append("rating")
        if self.in_stock_only:
            names.append("stock")
        return (*names, *self.attributes)

    def without(self, name: str) -> Wishes:
        """The same wishes with one constraint given up."""
        match name:
            case "price":
                return replace(self, price_low=None, price_high=None)
            case "brand":
                return replace(self, brands=())
            case "category":
                return replace(self, categories=())
            case "rating":
                return replace(self, min_rating=None)
            case "stock":
                return replace(self, in_stock_only=False)
        return replace(self, attributes={k: v for k, v in self.attributes.items() if k != name})
