"""JSON feeds: the DummyJSON layout and canonical names recognised by themselves, others by a field
mapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.json_fields import field_of, recognised
from bot.catalogue.feeds.json_stream import Layout, documents
from bot.catalogue.feeds.mapping import FieldMapping, at
from bot.catalogue.feeds.rows import BadFeedRow, Feed


def read(path: Path, encoding: str, mapping: FieldMapping | None = None, currency: str | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed."""
    named = mapping.currency if mapping else None
    return feed_of(lambda: _raws(path, encoding, mapping), named or currency)


def _raws(path: Path, encoding: str, mapping: FieldMapping | None) -> Iterator[Found]:
    keys = mapping.items if mapping else ()
    for line, document in documents(path, encoding, keys, layout_of(mapping) if mapping else LAYOUT):
        if not isinstance(document, dict):
            yield BadFeedRow(line, None, "product", document, "is no JSON object")
            continue
        try:
            yield Raw(line, mapping.apply(document, line) if mapping else recognised(document))
        except BadFeedRow as bad:
            yield bad


def is_named(document: Mapping[str, Any]) -> bool:
    """Whether an object has an id or a title, as products, their parts and categories have."""
    return any(field_of(name) in ("id", "title") for name in document)


def is_product(document: Mapping[str, Any]) -> bool:
    """Whether an object is a product by itself, whatever lists it holds: it is named and has a price."""
    return is_named(document) and any(field_of(name) in PRICES for name in document)


PRICES = ("price", "list_price", "sale_price")
LAYOUT = Layout(is_whole=is_product, is_element=is_named)


def layout_of(mapping: FieldMapping) -> Layout:
    """The same by the fields that a mapping names."""

    def has(document: Mapping[str, Any], *names: str) -> bool:
        return any(at(document, path) is not None for name in names for path in mapping.fields[name])

    return Layout(
        is_whole=lambda document: has(document, "id", "title") and has(document, "price"),
        is_element=lambda document: has(document, "id", "title"),
    )
