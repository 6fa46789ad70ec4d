"""One JSON product under canonical names, where it uses the usual ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from bot.catalogue.feeds import off_sale
from bot.catalogue.feeds.canonical import FIELDS
from bot.catalogue.feeds.column_words import field_named
from bot.catalogue.feeds.json_prices import folded, in_major, name_in_cents, prices_of, says_cents
from bot.catalogue.money import currency_named, exponent

# Usual names of each canonical field, compared without case and separators.
_NAMES = {
    "id": "id productid sku",
    "title": "title name productname",
    "description": "description body bodyhtml descriptionhtml",
    "brand": "brand manufacturer vendor brands",
    "category": "category categories producttype googleproductcategory",
    "price": "price",
    "list_price": "regularprice listprice",
    "compare_at_price": "compareatprice",
    "sale_price": "saleprice specialprice",
    "currency": "currency pricecurrency",
    "availability": """availability availabilitystatus instock isinstock stockstatus available
        availableforsale""",
    "quantity": """stock qty quantity stockquantity inventory inventoryquantity inventorylevel
        quantityavailable""",
    "item_group_id": "itemgroupid",
    "condition": "condition",
    "gtin": "gtin ean upc barcode",
    "mpn": "mpn",
    "link": "link url permalink",
    "image_link": "imagelink image images thumbnail featuredimage imageurl",
    "rating": "rating averagerating",
    "review_count": "reviewcount ratingcount numberofratings",
    "reviews": "reviews",
    "shipping": "shipping shippinginformation",
    "returns": "returns returnpolicy",
    "warranty": "warranty warrantyinformation",
    "highlights": "highlights",
    "tags": "tags",
    "attributes": "attributes specifications specs",
}
# What only the shop's system needs to know.
_LEFT_OUT = frozenset(
    """createdat updatedat modifiedat datecreated datemodified publishedat publishedscope templatesuffix
    admingraphqlapiid inventoryitemid oldinventoryquantity fulfillmentservice requiresshipping taxable taxcode
    imageid position cursor inventorymanagement inventorypolicy typename productid handle slug
    onsale managestock purchasable meta metadata metafields seo links extensionattributes""".split()
)
ALIASES = off_sale.NAMES | {name: field for field, names in _NAMES.items() for name in names.split()}
AMOUNTS = frozenset(("price", "list_price", "compare_at_price", "sale_price"))
_PRICE_OBJECTS = frozenset(("prices", "pricing", "pricerange"))
_COUNTS = frozenset("quantity qty count amount level available onhand total stock".split())
_TOLD = frozenset("status availability instock isinstock available availabilitystatus state".split())
DEEPEST = 3
NAMED = ("brand", "category", "condition", "highlights", "tags")
"""Fields whose values some systems state as objects with a name."""


@lru_cache(maxsize=4096)
def field_of(name: str) -> str | None:
    """The canonical field that a usual name stands for; "list_price" for what is the price where no other
    is stated."""
    return name if name in FIELDS else ALIASES.get(folded(name)) or field_named(name)


def recognised(
    document: Mapping[str, Any], currency: str | None = None, cents: bool = False
) -> dict[str, Any]:
    """The fields of a product; what has no usual name is an attribute. `currency` is the shop's; `cents`
    tells that the feed says of all its prices that they are in cents."""
    if "discountPercentage" in document or "warrantyInformation" in document:
        return dummyjson(document)
    document = _flat(document)
    raw: dict[str, Any] = {}
    attributes: dict[str, Any] = {}
    for name, value in document.items():
        canonical = field_of(name)
        if canonical is None and isinstance(value, dict | list) and folded(name) in _PRICE_OBJECTS:
            canonical = "price"
        if canonical is None:
            if folded(name) not in _LEFT_OUT:
                attributes[name] = value
            continue
        stated = raw.get(canonical)
        if stated in (None, "") or (name in FIELDS and value not in (None, "")):
            raw[canonical] = _plain(canonical, value)
        if canonical == "id" and stated:
            raw["mpn"] = value if raw["id"] == stated else stated  # the other one is the maker's number
    raw["attributes"] = _spread(attributes | _pairs(raw.get("attributes")))
    _settle_amounts(raw, currency, cents or says_cents(document))
    _settle_prices(raw, document)
    _settle_stock(raw)
    if isinstance(raw.get("rating"), dict):
        said = raw["rating"]
        raw["rating"], raw["review_count"] = said.get("rate", said.get("value")), said.get("count")
    return raw


def _spread(stated: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """The attributes, those of an object each by itself: "cpu cores" of {"cpu": {"cores": 8}}."""
    found: dict[str, Any] = {}
    for name, value in stated.items():
        if isinstance(value, dict):
            if not name.startswith("_") and folded(name) not in _LEFT_OUT and before.count(" ") < DEEPEST:
                found |= _spread(value, f"{before}{name} ")
        else:
            found[before + name] = value
    return found


def _flat(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """With Magento's attributes and stock among the others."""
    custom, more = document.get("custom_attributes"), document.get("extension_attributes")
    if not isinstance(custom, list) and not isinstance(more, dict):
        return document
    stock = more.get("stock_item") if isinstance(more, dict) else None
    named = {each["attribute_code"]: each.get("value") for each in nodes(custom)
             if isinstance(each, dict) and isinstance(each.get("attribute_code"), str)}  # fmt: skip
    counted = {n: stock[n] for n in ("qty", "is_in_stock") if n in stock} if isinstance(stock, dict) else {}
    return named | counted | {n: v for n, v in document.items() if n != "custom_attributes"}


def _settle_amounts(raw: dict[str, Any], currency: str | None, cents: bool) -> None:
    """Prices out of their objects, and out of cents where those are declared."""
    decimals = exponent(currency_named(str(raw.get("currency") or "")) or currency)
    for name in [name for name in raw["attributes"] if name_in_cents(name) and amount_of(name)]:
        raw.setdefault(amount_of(name), in_major(raw["attributes"].pop(name), decimals))
    for field in sorted(AMOUNTS):
        value = raw.get(field)
        if isinstance(value, dict | list):
            stated = prices_of(value, currency, cents)
            if field == "price":
                raw |= {name: each for name, each in stated.items() if name != "price"}
            raw[field] = stated.get("price", None if _is_blank(value) else value)
            if field != "price" and stated.get("currency") and "price" in stated:
                raw[field] = f"{stated['price']} {stated['currency']}"
        elif cents and value not in (None, ""):
            raw[field] = in_major(value, decimals)


@lru_cache(maxsize=4096)
def amount_of(name: str) -> str:
    """The price that a name stands for, in whatever unit; "" where it is none."""
    canonical = field_of("price" if folded(name) in _PRICE_OBJECTS else name_in_cents(name) or name)
    return canonical if canonical in AMOUNTS else ""


def _is_blank(value: Any) -> bool:
    if isinstance(value, dict):
        return not any(each for name, each in value.items() if "currency" not in name.lower())
    return not value


def _settle_stock(raw: dict[str, Any]) -> None:
    """How many and whether any out of an object of both; a count under a name for yes and no."""
    for field in ("quantity", "availability"):
        stated = raw.get(field)
        if isinstance(stated, dict):
            members = {folded(name): value for name, value in stated.items()}
            raw.pop(field)
            for name, value in members.items():
                if name in _COUNTS and not isinstance(value, bool):
                    raw.setdefault("quantity", value)
                elif name in _TOLD:
                    raw.setdefault("availability", value)
    available = raw.get("availability")
    if isinstance(available, int) and available > 1:
        raw["quantity"] = raw.get("quantity") or raw.pop("availability")


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
        return image_of(nodes(value))
    if canonical == "currency":
        return _member(value, "code", "iso", "iso_code", "name")
    if canonical in NAMED and isinstance(value, list | dict):
        names = [_member(each, "name", "title", "label", "value") for each in _listed(value)]
        return names if isinstance(value, list) and canonical != "brand" else next(iter(names), None)
    return value


def image_of(value: Any) -> Any:
    """The address of the first picture of an address, an object, or a list of them."""
    found = (_member(each, "src", "url", "url_standard", "href", "link") for each in _listed(value))
    return next((address for address in found if address), None)


def nodes(value: Any) -> list[Any]:
    """The elements of a list, also of one of GraphQL's with its edges and nodes."""
    if isinstance(value, dict):
        inner = next(
            (value[name] for name in ("edges", "nodes") if isinstance(value.get(name), list)), [value]
        )
        return nodes(inner)
    return [each["node"] if isinstance(each, dict) and "node" in each else each for each in _listed(value)]


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
