"""From the raw rows of a feed to its products: what every format does alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.catalogue.feeds.canonical import product_of
from bot.catalogue.feeds.decimal_marks import DecimalMarks, Priced
from bot.catalogue.feeds.off_sale import why_not_sold
from bot.catalogue.feeds.row_prices import PRICES
from bot.catalogue.feeds.rows import BadFeedRow, Feed, Row, Warned
from bot.catalogue.money import currency_named


@dataclass(frozen=True, slots=True)
class Raw:
    """A row's fields under canonical names, as the feed writes them, with what is odd in it so far."""

    line: int
    fields: dict[str, Any]
    warnings: list[Warned] = field(default_factory=list)


Found = Raw | BadFeedRow | Warned
ReadRaw = Callable[[], Iterator[Found]]


def feed_of(read: ReadRaw, currency: str | None) -> Feed:
    """`read` begins the file anew each time it is called: a second look is taken when a price can be read in
    two ways and the file's other prices must tell which."""
    marks = DecimalMarks(lambda: _prices(read(), currency))
    for item in read():
        if not isinstance(item, Raw):
            yield item
            continue
        not_sold = why_not_sold(item.fields)
        if not_sold is not None:
            yield Warned(item.line, _id(item.fields), *not_sold)
            continue
        warnings = item.warnings
        try:
            product = product_of(item.fields, item.line, currency, warnings, marks)
        except BadFeedRow as bad:
            yield bad
            continue
        yield from warnings
        yield Row(item.line, product)


def _id(fields: dict[str, Any]) -> str | None:
    return str(fields.get("id") or "").strip() or None


def _prices(found: Iterable[Found], currency: str | None) -> Iterator[Priced]:
    for item in found:
        if isinstance(item, Raw):
            named = currency_named(str(item.fields.get("currency") or "")) or currency
            yield from ((item.fields[name], named) for name in PRICES if item.fields.get(name))
