"""From the raw rows of a feed to its products: what every format does alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from bot.catalogue.feeds.canonical import PRICES, product_of
from bot.catalogue.feeds.off_sale import why_not_sold
from bot.catalogue.feeds.rows import BadFeedRow, Feed, Row, Warned
from bot.catalogue.money import DecimalMark, decimal_mark_in

ENOUGH_PRICES = 200


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
    mark = _mark_of_file(read)
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
            product = product_of(item.fields, item.line, currency, warnings, mark)
        except BadFeedRow as bad:
            yield bad
            continue
        yield from warnings
        yield Row(item.line, product)


def _id(fields: dict[str, Any]) -> str | None:
    return str(fields.get("id") or "").strip() or None


def _mark_of_file(read: ReadRaw) -> DecimalMark:
    known: list[str | None] = []

    def mark() -> str | None:
        if not known:
            known.append(commonest_mark(_prices(read())))
        return known[0]

    return mark


def commonest_mark(prices: Iterable[object]) -> str | None:
    """The decimal mark that most prices show beyond doubt; None where none does, or as many for each."""
    shown = (m for m in map(decimal_mark_in, prices) if m is not None)
    counts = Counter(islice(shown, ENOUGH_PRICES)).most_common()
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1]):
        return None
    return counts[0][0]


def _prices(found: Iterable[Found]) -> Iterator[object]:
    for item in found:
        if isinstance(item, Raw):
            yield from (item.fields[name] for name in PRICES if item.fields.get(name))
