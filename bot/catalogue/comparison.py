"""Two to five products side by side: differences first, needs mapped, drawbacks included."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.catalogue.drawbacks import Drawback, drawbacks
from bot.catalogue.facts import fact
from bot.catalogue.fitting import Fit, Verdict, fit
from bot.catalogue.product import Money, Product
from bot.catalogue.similar import costs_less

FIELDS = ("price", "sale_price", "availability", "rating", "review_count", "brand", "warranty", "returns",
"shipping",
          "condition")  # fmt: skip
LEAST, MOST = 2, 5


@dataclass(frozen=True, slots=True)
class Row:
    """Values as stored, in the order of the products; None is "not stated" (of sale_price: not
    discounted)."""

    field: str
    values: tuple[str | None, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`rows` begin with those that differ. `fits` has, per need, a verdict for each product."""

    products: tuple[Product, ...]
    rows: tuple[Row, ...]
    drawbacks: Mapping[str, tuple[Drawback, ...]]
    fits: tuple[tuple[Fit, ...], ...]


@dataclass(frozen=True, slots=True)
class PriceStep:
    """A cheaper alternative: how much less it costs, and the rows (cheaper, dearer) in which both are stated
    and differ: what the difference buys, or does not."""

    cheaper: Product
    dearer: Product
    saves: Money
    rows: tuple[Row, ...]


def compare(products: Sequence[Product], needs: Sequence[str] = ()) -> Comparison:
    """Raises ValueError unless two to five different products are given."""
    if not LEAST <= len(products) <= MOST or len({p.id for p in products}) != len(products):
        raise ValueError(f"{len(products)} products given; {LEAST} to {MOST} different ones can be compared")
    rows = rows_of(products)
    return Comparison(
        products=tuple(products),
        rows=tuple(sorted(rows, key=lambda row: not row.differs)),
        drawbacks={product.id: drawbacks(product, products) for product in products},
        fits=tuple(tuple(fit(product, need) for product in products) for need in needs),
    )


def rows_of(products: Sequence[Product]) -> list[Row]:
    """One row per field that any of the products states, canonical fields first."""
    names = dict.fromkeys(name for product in products for name in product.attributes)
    rows = []
    for field in (*FIELDS, *names):
        values = tuple(_value(product, field) for product in products)
        if any(value is not None for value in values):
            rows.append(Row(field, values, len(set(map(_folded, values))) > 1))
    return rows


def _value(product: Product, field: str) -> str | None:
    stated = fact(product, field)
    return stated.value if stated is not None else None


def _folded(value: str | None) -> str | None:
    return value.casefold() if value is not None else None


def price_steps(product: Product, alternatives: Sequence[Product]) -> tuple[PriceStep, ...]:
    """Cheaper alternatives, the cheapest last, with what the difference buys."""
    steps = []
    for other in alternatives:
        paid, less = product.to_pay, other.to_pay
        if paid is None or less is None or not costs_less(other, product):
            continue
        rows = tuple(
            row
            for row in rows_of((other, product))
            if row.differs
            and None not in row.values
            and row.field not in {"price", "sale_price", "review_count"}
        )
        saves = Money(paid.minor - less.minor, paid.currency, paid.exponent)
        steps.append(PriceStep(other, product, saves, rows))
    return tuple(sorted(steps, key=lambda step: step.saves.minor))


__all__ = [
    "Comparison",
    "Drawback",
    "Fit",
    "PriceStep",
    "Row",
    "Verdict",
    "compare",
    "drawbacks",
    "fit",
    "price_steps",
]
