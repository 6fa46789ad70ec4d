"""The canonical product, after Google Merchant's product data specification."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Availability(StrEnum):
    in_stock = "in_stock"
    out_of_stock = "out_of_stock"
    preorder = "preorder"
    backorder = "backorder"
    unknown = "unknown"


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units. `currency` is an ISO 4217 code, None when the feed and the shop name none;
    `exponent` is the number of decimals of that currency (2 for EUR, 0 for JPY, 3 for KWD)."""

    minor: int
    currency: str | None = None
    exponent: int = 2

    def __str__(self) -> str:
        """The bare decimal number as stored in claims: Money(4999) -> "49.99"."""
        if self.exponent == 0:
            return str(self.minor)
        sign, digits = ("-" if self.minor < 0 else ""), str(abs(self.minor)).rjust(self.exponent + 1, "0")
        return f"{sign}{digits[: -self.exponent]}.{digits[-self.exponent :]}"


@dataclass(frozen=True, slots=True)
class Review:
    """One visitor's opinion; names and e-mails of reviewers are not imported."""

    rating: float
    comment: str
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Product:
    """One offer that can be bought. Texts are plain (no HTML). Policies are the feed's own words.

    `price` is the list price; `sale_price` is set only when it is lower. `attributes` holds everything
    else the feed states, under lower-case names with spaces ("battery life": "30 hours"; colour, size,
    material and so on included). `category` is a path, widest first.
    """

    id: str
    title: str
    description: str = ""
    brand: str | None = None
    category: tuple[str, ...] = ()
    price: Money | None = None
    sale_price: Money | None = None
    availability: Availability = Availability.unknown
    quantity: int | None = None
    item_group_id: str | None = None
    condition: str | None = None
    gtin: str | None = None
    mpn: str | None = None
    link: str | None = None
    image_link: str | None = None
    rating: float | None = None
    review_count: int | None = None
    reviews: tuple[Review, ...] = ()
    shipping: str | None = None
    returns: str | None = None
    warranty: str | None = None
    highlights: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)

    @property
    def to_pay(self) -> Money | None:
        """What the visitor pays: the sale price where one lowers the list price."""
        return self.sale_price if self.sale_price is not None else self.price
