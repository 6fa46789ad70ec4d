"""One JSON product under canonical names, where it uses the usual ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.catalogue.feeds import off_sale
from bot.catalogue.feeds.canonical import FIELDS

# Usual names of each canonical field, compared without case and separators.
_NAMES = {
    "id": "id productid sku",
    "title": "title name productname",
    "description": "description body",
    "brand": "brand manufacturer vendor brands",
    "category": "category categories producttype googleproductcategory",
    "price": "price",
    "list_price": "regularprice listprice",
    "compare_at_price": "compareatprice",
    "sale_price": "saleprice specialprice",
    "currency": "currency pricecurrency",
    "availability": "availability availabilitystatus instock isinstock stockstatus available",
    "quantity": "stock qty quantity stockquantity inventory",
    "item_group_id": "itemgroupid",
    "condition": "condition",
    "gtin": "gtin ean upc barcode",
    "mpn": "mpn",
    "link": "link url permalink",
    "image_link": "imagelink image images thumbnail",
    "rating": "rating",
    "review_count": "reviewcount",
    "reviews": "reviews",
    "shipping": "shipping shippinginformation",
    "returns": "returns returnpolicy",
    "warranty": "warranty warrantyinformation",
    "highlights": "highlights",
    "tags": "tags",
    "attributes": "attributes specifications specs",
}
ALIASES = off_sale.NAMES | {name: field for field, names in _NAMES.items() for name in names.split()}
NAMED = ("brand", "category", "condition", "highlights", "tags")
"""Fields whose values some systems state as objects with a name."""


@lru_cache(maxsize=4096)
def field_of(name: str) -> str | None:
    """The canonical field that a usual name stands for; "list_price" for what is the price where no other
    is stated."""
    return name if name in FIELDS else ALIASES.get("".join(c for c in name.lower() if c.isalnum()))


def recognised(document: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a product; what has no usual name is an attribute."""
    if "discountPercentage" in document or "warrantyInformation" in document:
        return dummyjson(document)
    raw: dict[str, Any] = {}
    attributes: dict[str, Any] = {}
    for name, value in document.items():
        canonical = field_of(name)
        if canonical is None:
            attributes[name] = value
            continue
        stated = raw.get(canonical)
        if stated in (None, "") or (name in FIELDS and value not in (None, "")):
            raw[canonical] = _plain(canonical, value)
        if canonical == "id" and stated:
            raw["mpn"] = value if raw["id"] == stated else stated  # the other one is the maker's number
    raw["attributes"] = attributes | _pairs(raw.get("attributes"))
    _settle_prices(raw, document)
    available = raw.get("availability")
    if isinstance(available, int) and available > 1:  # a count under a name for yes and no
        raw["quantity"] = raw.get("quantity") or raw.pop("availability")
    if isinstance(raw.get("rating"), dict):
        said = raw["rating"]
        raw["rating"], raw["review_count"] = said.get("rate", said.get("value")), said.get("count")
    return raw


def _settle_prices(raw: dict[str, Any], document: Mapping[str, Any]) -> None:
    """A list price beside a price is what it is compared with; a sale that is said to be off has no price."""
    listed = raw.pop("list_price", None)
    if raw.get("price") in (None, ""):
        raw["price"] = listed
    elif listed not in (None, "") and raw.get("sale_price") in (None, "", raw["price"]):
        raw["compare_at_price"] = raw.get("compare_at_price") or listed
    if document.get("on_sale", document.get("onSale")) is False:
        raw.pop("sale_price", None)


def _plain(canonical: str, value: Any) -> Any:
    """A value without the objects that some systems put around it."""
    if isinstance(value, str):
        return value
    if canonical == "image_link":
        return image_of(value)
    if canonical in NAMED and isinstance(value, list | dict):
        names = [_member(each, "name", "title", "label", "value") for each in _listed(value)]
        return names if isinstance(value, list) and canonical != "brand" else next(iter(names), None)
    return value


def image_of(value: Any) -> Any:
    """The address of the first picture of an address, an object, or a list of them."""
    found = (_member(each, "src", "url", "href", "link") for each in _listed(value))
    return next((address for address in found if address), None)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _member(value: Any, *names: str) -> Any:
    """An object's member of the first of these names that it has; another value itself."""
    return next((value[n] for n in names if value.get(n)), None) if isinstance(value, dict) else value


def _pairs(stated: Any) -> dict[str, Any]:
    """Attributes as an object, or as a list of objects with a name and a value or options."""
    if isinstance(stated, dict):
        return dict(stated)
    pairs: dict[str, Any] = {}
    for each in stated if isinstance(stated, list) else ():
        if isinstance(each, dict) and isinstance(name := _member(each, "name", "label", "key"), str):
            pairs[name] = _member(each, "value", "option", "options", "values")
    return pairs


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
        "image_link": document.get("thumbnail") or image_of(document.get("images")),
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
