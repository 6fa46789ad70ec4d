"""JSON feeds: the DummyJSON layout and canonical names recognised by themselves, others by a field
mapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.json_fields import amount_of, field_of, recognised
from bot.catalogue.feeds.json_prices import says_cents
from bot.catalogue.feeds.json_stream import Layout, documents
from bot.catalogue.feeds.json_variants import expanded, variants_in
from bot.catalogue.feeds.mapping import FieldMapping, at
from bot.catalogue.feeds.rows import BadFeedRow, Feed
from bot.catalogue.money import currency_named


def read(path: Path, encoding: str, mapping: FieldMapping | None = None, currency: str | None = None) -> Feed:
    """Yields rows, warnings and rejects in the order of the file. Raises UnreadableFeed."""
    if mapping is not None:
        return feed_of(lambda: _mapped(path, encoding, mapping), mapping.currency or currency)
    return feed_of(lambda: _raws(path, encoding, currency), currency)


def _mapped(path: Path, encoding: str, mapping: FieldMapping) -> Iterator[Found]:
    for line, document in documents(path, encoding, mapping.items, layout_of(mapping)):
        if not isinstance(document, dict):
            yield BadFeedRow(line, None, "product", document, NO_OBJECT)
            continue
        try:
            yield Raw(line, mapping.apply(document, line))
        except BadFeedRow as bad:
            yield bad


def _raws(path: Path, encoding: str, currency: str | None) -> Iterator[Found]:
    around: dict[str, Any] = {}
    named: str | None = None
    cents, begun = False, False
    for line, document in documents(path, encoding, layout=LAYOUT, around=around):
        if not begun:
            begun, named, cents = True, _currency_of(around), _cents_of(around)
        if not isinstance(document, dict):
            yield BadFeedRow(line, None, "product", document, NO_OBJECT)
            continue
        for product, options in expanded(_bare(document)):
            fields = recognised(product, named or currency, cents)
            fields["attributes"] |= options
            fields["currency"] = fields.get("currency") or named
            yield Raw(line, fields)


def _currency_of(around: Mapping[str, Any]) -> str | None:
    """The currency that the feed names beside its list."""
    for name, value in around.items():
        found = _currency_of(value) if isinstance(value, dict) else None
        if not found and field_of(name) == "currency" and isinstance(value, str):
            found = currency_named(value)
        if found:
            return found
    return None


def _cents_of(around: Mapping[str, Any]) -> bool:
    return says_cents(around) or any(_cents_of(value) for value in around.values() if isinstance(value, dict))


def _bare(document: Mapping[str, Any]) -> dict[str, Any]:
    """Without the node around it that GraphQL gives."""
    node = document.get("node")
    return node if isinstance(node, dict) and set(document) <= {"node", "cursor"} else dict(document)


def is_named(document: Mapping[str, Any]) -> bool:
    """Whether an object has an id or a title, as products, their parts and categories have."""
    return any(
        field_of(name) in ("id", "title") and not isinstance(value, list | dict)
        for name, value in _bare(document).items()
    )


def is_product(document: Mapping[str, Any]) -> bool:
    """Whether an object is a product by itself, whatever lists it holds: it is named and has a price."""
    bare = _bare(document)
    return is_named(bare) and (any(map(amount_of, bare)) or bool(variants_in(bare)))


NO_OBJECT = "is no JSON object"
LAYOUT = Layout(is_whole=is_product, is_element=is_named)


def layout_of(mapping: FieldMapping) -> Layout:
    """The same by the fields that a mapping names."""

    def has(document: Mapping[str, Any], *names: str) -> bool:
        return any(at(document, path) is not None for name in names for path in mapping.fields[name])

    return Layout(
        is_whole=lambda document: has(document, "id", "title") and has(document, "price"),
        is_element=lambda document: has(document, "id", "title"),
    )
