"""One schema.org product under canonical names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.catalogue.feeds.jsonld_offers import Offer
from bot.catalogue.feeds.jsonld_terms import returns, shipping, warranty
from bot.catalogue.feeds.jsonld_values import Node, bare, first, listed, measured, properties, text
from bot.catalogue.feeds.options import option_name
from bot.catalogue.feeds.rows import Warned

NUMBERS = ("gtin", "gtin13", "gtin14", "gtin12", "gtin8", "isbn", "ean")
STATED = ("color", "size", "material", "pattern", "model", "weight", "width", "height", "depth")
NOT_SHARED = frozenset(
    """@id @type hasVariant variesBy productGroupID offers sku gtin gtin8 gtin12 gtin13 gtin14 mpn productID
    identifier url isVariantOf""".split()
)


@dataclass(frozen=True, slots=True)
class Family:
    """The group of a variant, as far as it is known."""

    group: Node
    id: str


def group_id(group: Node) -> str:
    for name in ("productGroupID", "sku", "productID", "@id", "name", "url"):
        if found := text(group.get(name)):
            return found
    return ""


def inherited(product: Node, family: Family | None) -> Node:
    """With what the group states for all of its variants; their prices are not shared, unless they have
    none."""
    if family is None:
        return product
    shared = {name: value for name, value in family.group.items() if name not in NOT_SHARED}
    if "offers" not in product and "offers" in family.group:
        shared["offers"] = family.group["offers"]
    return {**shared, **{name: value for name, value in product.items() if value not in (None, "", [])}}


def fields_of(
    product: Node, offer: Offer | None, family: Family | None, line: int, warnings: list[Warned]
) -> dict[str, Any]:
    id_ = _id(product, offer)
    node: Node = offer.node if offer else {}
    for field, value, reason in offer.remarks if offer else ():
        warnings.append(Warned(line, id_, field, value, reason))
    rating, count = _rating(product, line, id_, warnings)
    return {
        "id": id_,
        "title": text(product.get("name")),
        "description": text(product.get("description")),
        "brand": text(product.get("brand")) or text(product.get("manufacturer")),
        "category": _category(product.get("category")),
        "price": offer.price if offer else None,
        "compare_at_price": offer.compared if offer else None,
        "currency": offer.currency if offer else "",
        "availability": text(node.get("availability")),
        "quantity": text(first(node.get("inventoryLevel")), "value"),
        "item_group_id": (family.id if family else "") or None,
        "condition": _condition(text(node.get("itemCondition")) or text(product.get("itemCondition"))),
        "gtin": next((text(product[name]) for name in NUMBERS if text(product.get(name))), ""),
        "mpn": text(product.get("mpn")),
        "link": text(product.get("url")) or text(node.get("url")),
        "image_link": text(product.get("image"), "contentUrl", "url"),
        "rating": rating,
        "review_count": count,
        "reviews": _reviews(product.get("review") or product.get("reviews")),
        "shipping": shipping(node.get("shippingDetails") or product.get("shippingDetails")),
        "returns": returns(node.get("hasMerchantReturnPolicy") or product.get("hasMerchantReturnPolicy")),
        "warranty": warranty(
            node.get("warranty") or product.get("hasWarrantyPromise") or product.get("warranty")
        ),
        "highlights": [text(each) for each in _notes(product.get("positiveNotes"))],
        "tags": _keywords(product.get("keywords")),
        "attributes": _attributes(product, offer),
    }


def _id(product: Node, offer: Offer | None) -> str:
    """The shop's own number, else the maker's, else the address that the graph knows it by."""
    for name in ("sku", "productID"):
        if found := text(product.get(name)):
            return found
    if offer is not None and offer.sku:
        return offer.sku
    for name in ("identifier", *NUMBERS, "mpn", "@id", "url"):
        if found := text(product.get(name), "value"):
            return found
    return ""


def _category(value: Any) -> str | list[str]:
    found = [text(each) for each in listed(value) if not text(each).isdigit()]
    found = [each for each in found if each]
    if not found:
        return ""
    return max(found, key=lambda path: len(re.findall(r"[>/]", path))).replace(" / ", " > ")


def _condition(stated: str) -> str:
    name = bare(stated)
    return name.removesuffix("Condition").lower() if name.endswith("Condition") else name


def _rating(product: Node, line: int, id_: str, warnings: list[Warned]) -> tuple[str | float, str]:
    stated = first(product.get("aggregateRating"))
    if not isinstance(stated, dict):
        return text(stated), ""
    count = text(stated.get("reviewCount")) or text(stated.get("ratingCount"))
    return _of_five(stated, line, id_, warnings), re.sub(r"(?<=\d)[ ,.](?=\d{3}\b)", "", count)


def _of_five(stated: Mapping[str, Any], line: int, id_: str, warnings: list[Warned] | None) -> str | float:
    """The rating on the scale from 0 to 5; another scale that is stated is turned into it."""
    value, best = text(stated.get("ratingValue")), text(stated.get("bestRating"))
    try:
        number = float(value.replace(",", ".").rstrip("% "))
        top = float(best.replace(",", ".")) if best else 100.0 if value.endswith("%") else 5.0
    except ValueError:
        return value
    if top == 5 or top <= 0 or number > top:
        return value
    if warnings is not None:
        warnings.append(Warned(line, id_, "rating", value, f"is on a scale to {top:g}; told on one to 5"))
    return round(number * 5 / top, 2)


def _reviews(value: Any) -> list[dict[str, Any]]:
    found = []
    for each in listed(value):
        if isinstance(each, dict):
            stars = first(each.get("reviewRating"))
            rating = _of_five(stars, 0, "", None) if isinstance(stars, dict) else text(stars)
            comment = text(each.get("reviewBody")) or text(each.get("description")) or text(each.get("name"))
            found.append({"rating": rating, "comment": comment, "date": text(each.get("datePublished"))})
    return found


def _notes(value: Any) -> list[Any]:
    return [
        note
        for each in listed(value)
        for note in (listed(each.get("itemListElement")) if isinstance(each, dict) else [each])
    ]


def _keywords(value: Any) -> list[str]:
    return [word.strip() for each in listed(value) for word in text(each).split(",") if word.strip()]


def _attributes(product: Node, offer: Offer | None) -> dict[str, str]:
    found: dict[str, str] = {}
    for name in STATED:
        values = [measured(each) for each in listed(product.get(name))]
        if said := ", ".join(dict.fromkeys(filter(None, values))):
            found[name] = said
    audience = first(product.get("audience"))
    if isinstance(audience, dict) and (gender := text(audience.get("suggestedGender"))):
        found["gender"] = bare(gender).lower()
    for name, value in properties(product.get("additionalProperty")):
        found.setdefault(option_name(name), value)
    if offer is not None and offer.price_range:
        found["price range"] = offer.price_range
    return found
