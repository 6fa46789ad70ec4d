"""The compare page's rows: what differs first, then what is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.product import Product
from bot.web.shelf import price_text


@dataclass(frozen=True, slots=True)
class Row:
    """One value per product, None where it is not stated."""

    label: str
    values: tuple[str | None, ...]
    differs: bool


def comparison_table(products: Sequence[Product], language: str) -> list[Row]:
    columns = [stated(product, language) for product in products]
    labels = dict.fromkeys(label for column in columns for label in column)
    rows = []
    for label in labels:
        values = tuple(column.get(label) for column in columns)
        rows.append(Row(label, values, len(set(values)) > 1))
    return sorted(rows, key=lambda row: not row.differs)


def stated(product: Product, language: str) -> dict[str, str]:
    rating = None if product.rating is None else f"{product.rating:g} of 5 ({product.review_count or 0})"
    facts = {
        "price": price_text(product.to_pay, language),
        "brand": product.brand,
        "rating": rating,
        "availability": product.availability.value.replace("_", " "),
        "returns": product.returns,
        "warranty": product.warranty,
        "delivery": product.shipping,
        **product.attributes,
    }
    return {label: value for label, value in facts.items() if value}
