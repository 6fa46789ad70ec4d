"""Products as the pages show them: prices in the page's language, a picture, a link."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from babel.numbers import format_currency, format_decimal

from bot.catalogue.product import Availability, Money, Product
from bot.web.pictures import picture_path


@dataclass(frozen=True, slots=True)
class Tile:
    """One product on a shelf. `was` is set only where a sale lowers the price; `price_minor` and `exponent`
    serve the sums in the cart."""

    id: str
    title: str
    brand: str | None
    price: str | None
    was: str | None
    price_minor: int | None
    exponent: int
    rating: float | None
    review_count: int | None
    availability: str
    picture: str
    link: str


def tile(product: Product, language: str) -> Tile:
    to_pay = product.to_pay
    return Tile(
        id=product.id,
        title=product.title,
        brand=product.brand,
        price=price_text(to_pay, language),
        was=price_text(product.price, language) if product.sale_price is not None else None,
        price_minor=to_pay.minor if to_pay else None,
        exponent=to_pay.exponent if to_pay else 2,
        rating=product.rating,
        review_count=product.review_count,
        availability=product.availability.value,
        picture=picture_path(product),
        link=f"/product/{product.id}",
    )


def tiles(products: Iterable[Product], language: str) -> list[Tile]:
    return [tile(product, language) for product in products]


def price_text(amount: Money | None, language: str) -> str | None:
    """In the language's own form; a bare number where the currency is not known."""
    if amount is None:
        return None
    if amount.currency is None:
        return format_decimal(str(amount), locale=language)
    return str(format_currency(str(amount), amount.currency, locale=language))


def one_per_group(products: Iterable[Product]) -> list[Product]:
    """A shelf shows one variant of a group: the first that can be bought, else the first."""
    chosen: dict[str, Product] = {}
    for product in products:
        group = product.item_group_id or product.id
        standing = chosen.get(group)
        if standing is None or (not can_be_bought(standing) and can_be_bought(product)):
            chosen[group] = product
    return list(chosen.values())


def can_be_bought(product: Product) -> bool:
    return product.availability is not Availability.out_of_stock and product.to_pay is not None


def slug(path: Iterable[str]) -> str:
    """("Home", "Desk lamps") -> "home/desk-lamps"; letters of any script stay."""
    return "/".join(re.sub(r"[\W_]+", "-", part.lower()).strip("-") or "-" for part in path)


@dataclass(frozen=True, slots=True)
class Aisle:
    """A category with what hangs below it. `path` is the category's names, widest first."""

    path: tuple[str, ...]
    link: str
    count: int
    picture: str


def aisles(products: Iterable[Product], under: tuple[str, ...] = ()) -> list[Aisle]:
    """The categories directly below `under`, in the order of the catalogue, with their number of products."""
    found: dict[tuple[str, ...], list[Product]] = {}
    depth = len(under) + 1
    for product in products:
        if product.category[: len(under)] == under and len(product.category) >= depth:
            found.setdefault(product.category[:depth], []).append(product)
    return [
        Aisle(path, f"/c/{slug(path)}", len(one_per_group(inside)), picture_path(inside[0]))
        for path, inside in found.items()
    ]


def in_aisle(products: Iterable[Product], wanted: str) -> tuple[tuple[str, ...], list[Product]]:
    """The category whose slug is `wanted` ("" is none) and everything in it and below."""
    path: tuple[str, ...] = ()
    inside = []
    depth = wanted.count("/") + 1
    for product in products:
        if len(product.category) >= depth and slug(product.category[:depth]) == wanted:
            path = product.category[:depth]
            inside.append(product)
    return path, inside
