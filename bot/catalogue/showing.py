"""A product or the whole catalogue as lines of text, for people at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.catalogue.product import Money, Product
from bot.catalogue.snapshot import Catalogue

WIDTH = 100


def product_lines(product: Product, gone: bool = False) -> list[str]:
    """What is not stated is left out."""
    lines = [f"{product.title}  [{product.id}]" + ("  (no longer in the feed)" if gone else "")]
    rows: list[tuple[str, str | None]] = [
        ("price", _price(product)),
        ("availability", _availability(product)),
        ("brand", product.brand),
        ("category", " > ".join(product.category) or None),
        ("rating", _rating(product)),
        ("warranty", product.warranty),
        ("returns", product.returns),
        ("shipping", product.shipping),
        ("condition", product.condition),
        ("variants of", product.item_group_id),
        ("gtin", product.gtin),
        ("mpn", product.mpn),
        ("link", product.link),
        *product.attributes.items(),
        ("highlights", "; ".join(product.highlights) or None),
        ("description", product.description or None),
    ]
    for name, value in rows:
        if value:
            lines += textwrap.wrap(
                f"{name:<22} {value}", WIDTH, initial_indent="  ", subsequent_indent=" " * 25
            )
    for review in product.reviews:
        lines.append(f"  {'review':<22} {review.rating:g} of 5: {review.comment}")
    return lines


def summary_lines(catalogue: Catalogue, file: str) -> list[str]:
    when = f"{catalogue.imported_at:%Y-%m-%d %H:%M} UTC" if catalogue.imported_at else "never"
    lines = [f"{len(catalogue)} products from {file}, imported {when} (version {catalogue.version})"]
    priced = [p.to_pay for p in catalogue.products.values() if p.to_pay is not None]
    for currency in sorted({money.currency or "" for money in priced}):
        amounts = [m for m in priced if (m.currency or "") == currency]
        low, high = min(amounts, key=lambda m: m.minor), max(amounts, key=lambda m: m.minor)
        lines.append(f"prices {_money(low)} to {_money(high)}")
    lines += _counts("categories", catalogue.categories())
    return lines + _counts("brands", catalogue.brands())


def _counts(name: str, counts: dict[str, int]) -> list[str]:
    if not counts:
        return [f"no {name}"]
    shown = ", ".join(f"{label} {count}" for label, count in list(counts.items())[:40])
    more = f", and {len(counts) - 40} more" if len(counts) > 40 else ""
    return textwrap.wrap(f"{len(counts)} {name}: {shown}{more}", WIDTH, subsequent_indent="  ")


def _money(money: Money) -> str:
    return f"{money} {money.currency}" if money.currency else str(money)


def _price(product: Product) -> str | None:
    if product.price is None or product.to_pay is None:
        return None
    was = f" (was {product.price})" if product.sale_price is not None else ""
    return _money(product.to_pay) + was


def _availability(product: Product) -> str:
    left = f", {product.quantity} left" if product.quantity else ""
    return product.availability.value.replace("_", " ") + left


def _rating(product: Product) -> str | None:
    if product.rating is None:
        return None
    return f"{product.rating:g} of 5" + (f" ({product.review_count} reviews)" if product.review_count else "")


class Priced(Protocol):
    """bot.records.price_history.PriceChange has it."""

    @property
    def feed_at(self) -> datetime: ...
    @property
    def price(self) -> Money | None: ...
    @property
    def sale_price(self) -> Money | None: ...
    @property
    def availability(self) -> str: ...


def history_lines(changes: Sequence[Priced]) -> list[str]:
    """What it cost and whether it was to be had, newest first; nothing where that never changed."""
    lines = []
    for change in reversed(changes if len(changes) > 1 else ()):
        paid = change.sale_price or change.price
        was = f" (was {change.price})" if change.sale_price is not None else ""
        said = f"{_money(paid)}{was}" if paid is not None else "no price"
        when = f"{change.feed_at:%Y-%m-%d %H:%M} UTC"
        lines.append(f"  {'from ' + when:<26} {said}, {change.availability.replace('_', ' ')}")
    return lines
