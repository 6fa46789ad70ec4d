"""A feed in another language than English, as it is looked through: titles, texts and attributes in English
by the word lists. What is told of a product, its brand and its category stay in the shop's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue.product import Product
from bot.catalogue.rendering import render, tongue_of
from bot.catalogue.tongue import Tongue

LOOKED_AT = 200  # products from which the language of a feed is told
SHARE = 0.1  # of them that are in another language
BEGIN = 200  # characters of a description


def looked_through(products: Sequence[Product], tongues: Sequence[Tongue]) -> list[Product]:
    """The products in English where they are in another language, with their own titles kept as tags; those
    of an English feed as they are."""
    sample = products[:: max(1, len(products) // LOOKED_AT)]
    others = sum(tongue_of(_beginning(p), tongues) is not None for p in sample) if tongues else 0
    if not others or others < SHARE * len(sample):
        return list(products)
    return [_in_english(product, tongues) for product in products]


def _beginning(product: Product) -> str:
    return f"{product.title}. {product.description[:BEGIN]}"


def _in_english(product: Product, tongues: Sequence[Tongue]) -> Product:
    tongue = tongue_of(_beginning(product), tongues)
    if tongue is None:
        return product

    def said(text: str) -> str:
        return render(text, tongue).text or text

    return replace(
        product,
        title=said(product.title),
        description=said(product.description),
        tags=(*map(said, (*product.tags, *product.category)), product.title),
        attributes={said(name): said(value) for name, value in product.attributes.items()},
    )
