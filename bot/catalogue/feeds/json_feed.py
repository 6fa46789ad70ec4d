"""JSON feeds: the DummyJSON layout and canonical names recognised by themselves, others by a field
mapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.assembling import Found, Raw, feed_of
from bot.catalogue.feeds.canonical import FIELDS
from bot.catalogue.feeds.json_stream import Layout, documents
from bot.catalogue.feeds.mapping import FieldMapping, at
from bot.catalogue.feeds.rows import BadFeedRow, Feed

# Usual names of canonical fields, compared without case and separators.
ALIASES = {
    "id": "id", "productid": "id", "sku": "id", "title": "title", "name": "title", "productname": "title",
    "description": "description", "body": "description", "brand": "brand", "manufacturer": "brand", "vendor":
    "brand", "category": "category", "categories": "category", "producttype": "category",
    "googleproductcategory":
    "category", "price": "price", "regularprice": "price", "listprice": "price", "saleprice": "sale_price",
    "currency": "currency", "pricecurrency": "currency", "availability": "availability", "availabilitystatus":
    "availability", "instock": "availability", "stock": "quantity", "quantity": "quantity", "stockquantity":
    "quantity", "inventory": "quantity", "itemgroupid": "item_group_id", "condition": "condition", "gtin":
    "gtin",
    "ean": "gtin", "upc": "gtin", "barcode": "gtin", "mpn": "mpn", "link": "link", "url": "link", "imagelink":
    "image_link", "image": "image_link", "thumbnail": "image_link", "rating": "rating", "reviewcount":
    "review_count", "reviews": "reviews", "shipping": "shipping", "shippinginformation": "shipping",
    "returns":
    "returns", "returnpolicy": "returns", "warranty": "warranty", "warrantyinformation": "warranty",
    "highlights":
    "highlights", "tags": "tags", "attributes": "attributes", "specifications": "attributes", "specs":
    "attributes",
}  # fmt: skip


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


@lru_cache(maxsize=4096)
def _canonical(name: str) -> str | None:
    return name if name in FIELDS else ALIASES.get("".join(c for c in name.lower() if c.isalnum()))


def is_named(document: Mapping[str, Any]) -> bool:
    """Whether an object has an id or a title, as products, their parts and categories have."""
    return any(_canonical(name) in ("id", "title") for name in document)


def is_product(document: Mapping[str, Any]) -> bool:
    """Whether an object is a product by itself, whatever lists it holds: it is named and has a price."""
    return is_named(document) and any(_canonical(name) in ("price", "sale_price") for name in document)


LAYOUT = Layout(is_whole=is_product, is_element=is_named)


def layout_of(mapping: FieldMapping) -> Layout:
    """The same by the fields that a mapping names."""

    def has(document: Mapping[str, Any], *names: str) -> bool:
        return any(at(document, path) is not None for name in names for path in mapping.fields[name])

    return Layout(
        is_whole=lambda document: has(document, "id", "title") and has(document, "price"),
        is_element=lambda document: has(document, "id", "title"),
    )


def recognised(document: Mapping[str, Any]) -> dict[str, Any]:
    if "discountPercentage" in document or "warrantyInformation" in document:
        return dummyjson(document)
    raw: dict[str, Any] = {}
    attributes: dict[str, Any] = {}
    for name, value in document.items():
        canonical = _canonical(name)
        if canonical is None:
            attributes[name] = value
        elif canonical not in raw or name in FIELDS:
            raw[canonical] = (
                value[0] if canonical == "image_link" and isinstance(value, list) and value else value
            )
        elif canonical == "id":
            raw["mpn"] = value  # an id and a sku: the second is the maker's number
    raw["attributes"] = (
        attributes | dict(raw.get("attributes") or {}) if _is_map(raw.get("attributes")) else attributes
    )
    if raw.get("rating") is not None and isinstance(raw["rating"], dict):
        stated = raw["rating"]
        raw["rating"], raw["review_count"] = stated.get("rate", stated.get("value")), stated.get("count")
    return raw


def _is_map(value: object) -> bool:
    return isinstance(value, dict) or value is None


def dummyjson(document: Mapping[str, Any]) -> dict[str, Any]:
    """`price` is the list price; the discount is a percentage of it. Weight and size are stated without
    unit."""
    meta = document.get("meta") if isinstance(document.get("meta"), dict) else {}
    size = document.get("dimensions") if isinstance(document.get("dimensions"), dict) else {}
    reviews = document.get("reviews")
    parts = [
        f"{size[side]}" for side in ("width", "height", "depth") if isinstance(size, dict) and side in size
    ]
    attributes = {
        "weight": document.get("weight"),
        "dimensions": " x ".join(parts) + (" (width x height x depth)" if len(parts) == 3 else "")
        if parts
        else None,
        "minimum order quantity": document.get("minimumOrderQuantity"),
    }
    known = {
        "discountPercentage",
        "meta",
        "dimensions",
        "weight",
        "minimumOrderQuantity",
        "images",
        "thumbnail",
        "sku",
    }
    return {
        **recognised({k: v for k, v in document.items() if k not in known and k not in RENAMED}),
        **{canonical: document.get(name) for name, canonical in RENAMED.items()},
        "discount_percentage": document.get("discountPercentage"),
        "image_link": document.get("thumbnail") or next(iter(document.get("images") or ()), None),
        "gtin": meta.get("barcode") if isinstance(meta, dict) else None,
        "mpn": document.get("sku"),
        "review_count": len(reviews) if isinstance(reviews, list) else None,
        "attributes": {k: v for k, v in attributes.items() if v is not None},
    }


RENAMED = {
    "warrantyInformation": "warranty",
    "shippingInformation": "shipping",
    "returnPolicy": "returns",
    "availabilityStatus": "availability",
    "stock": "quantity",
}
