"""Google Merchant product data as a table, separated by tabs or by something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.column_words import field_named
from bot.catalogue.feeds.google_fields import FIELDS, header, raw_of, repeated
from bot.catalogue.feeds.price_columns import with_units
from bot.catalogue.feeds.rows import Feed, UnreadableFeed, Warned
from bot.catalogue.feeds.tables import Table, open_table, plain_name

KNOWN = frozenset(plain_name(column) for column in FIELDS) | {"color", "size", "material", "gender"}


def is_column(name: str) -> bool:
    return name.removeprefix("g ") in KNOWN or field_named(name) is not None


def is_header(cells: Sequence[str]) -> bool:
    """Whether these columns are enough for a table to be read."""
    try:
        header(cells, "")
    except UnreadableFeed:
        return False
    return True


def read(path: Path, encoding: str, currency: str | None = None, now: datetime | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed.

    `now` decides whether a dated sale price holds; without it a dated sale price counts as in force.
    """
    table = open_table(path, encoding, is_column)
    columns, units = header(table.header, path.name, currency)
    return feed_of(lambda: _raws(table, columns, units, now), currency)


def _raws(table: Table, columns: list[str], units: dict[int, str], now: datetime | None) -> Iterator[Found]:
    for twice, field in repeated(columns):
        reason = f"states the {field} once more; of each row the first that is filled counts"
        yield Warned(table.above + 1, None, "column", table.header[twice], reason)
    place = columns.index("id")
    for line, cells in table.rows():
        id_ = cells[place].strip() or None if place < len(cells) else None
        overlong = table.overlong(line, cells, id_)
        if overlong is not None:
            yield overlong
            continue
        if units:
            cells = with_units(cells, units)
        warnings: list[Warned] = []
        yield Raw(line, raw_of(zip(columns, cells, strict=False), now, line, warnings), warnings)
