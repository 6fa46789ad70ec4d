"""A JSON product with its variants inside, as Shopify, BigCommerce and others give it: a product for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.catalogue.feeds.json_fields import amount_of, field_of, nodes
from bot.catalogue.feeds.json_prices import folded
from bot.catalogue.feeds.options import option_name

LISTS = frozenset("variants variations skus children combinations productvariants".split())
_OPTIONS = frozenset("selectedoptions optionvalues options attributes".split())
_NAMES = ("option_display_name", "name", "optionName", "attribute", "key")
_VALUES = ("value", "option", "label", "optionValue")
_NUMBERED = ("option1", "option2", "option3")
_OWN = frozenset(("id", "gtin", "mpn"))
_STOCK = frozenset(("quantity", "availability"))
_UNTOLD = frozenset(("default title", "default", ""))
_GLOBAL = re.compile(r"gid://\w+/\w+/")
Variant = tuple[dict[str, Any], dict[str, str]]
"""A product's members, and the options that make it this variant."""


def is_priced(document: Mapping[str, Any]) -> bool:
    return any(amount_of(name) and value not in (None, "", {}, []) for name, value in document.items())


def variants_in(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The variants inside a product, none where it has no list of what is sold."""
    for name, value in document.items():
        if folded(name) not in LISTS:
            continue
        found = nodes(value)
        if not found or not all(isinstance(each, dict) for each in found):
            continue
        numbered = all(any(field_of(n) == "id" for n in each) for each in found)
        if any(map(is_priced, found)) or (numbered and is_priced(document)):
            return found
    return []


def expanded(document: dict[str, Any]) -> Iterator[Variant]:
    """The product itself where it has no variants, else each of them with what the product says of all."""
    variants = variants_in(document)
    if not variants:
        yield document, {}
        return
    shared = {name: value for name, value in document.items() if folded(name) not in LISTS | {"options"}}
    if shared.get("published_at", "") is None:  # Shopify's "not published"
        shared["published"] = "no"
    group = _number(shared)
    skus = [str(each.get("sku") or "") for each in variants]
    for variant, sku in zip(variants, skus, strict=True):
        options = _options(variant, document)
        own_id = sku if sku and skus.count(sku) == 1 else _number(variant)
        id_ = own_id or "/".join(filter(None, (group, *options.values())))
        grouped = group if len(variants) > 1 or options else None
        yield {**_inherited(shared, variant), "id": id_, "item_group_id": grouped}, options


def _number(document: Mapping[str, Any]) -> str:
    found = next(
        (document[n] for n in ("id", "ID", *document) if field_of(n) == "id" and document.get(n)), ""
    )
    return _GLOBAL.sub("", str(found))


def _inherited(shared: Mapping[str, Any], variant: Mapping[str, Any]) -> dict[str, Any]:
    """What the variant says goes before what the product says; its title is the product's."""
    own = {
        name: value
        for name, value in variant.items()
        if value not in (None, "") and field_of(name) not in ("id", "title", "item_group_id")
        and folded(name) not in _OPTIONS and name not in _NUMBERED
    }  # fmt: skip
    fields = {field_of(name) for name in own} - {None} | _OWN
    if fields & _STOCK:
        fields |= _STOCK
    priced = is_priced(variant)
    kept = {
        name: value
        for name, value in shared.items()
        if field_of(name) not in fields and name not in own and not (priced and amount_of(name))
    }
    if own.get("inventory_policy") == "continue" and not own.get("inventory_quantity"):
        own["availability"] = "backorder"
    elif variant.get("inventory_management", "") is None and not own.get("inventory_quantity"):
        own.pop("inventory_quantity", None)  # nobody counts it
    if not any(field_of(name) == "title" for name in kept):
        kept |= {name: value for name, value in variant.items() if field_of(name) == "title"}
    return kept | own


def _options(variant: Mapping[str, Any], document: Mapping[str, Any]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in variant.items():
        if folded(name) not in _OPTIONS:
            continue
        if isinstance(value, dict):
            found |= {key: str(each) for key, each in value.items() if isinstance(each, str | int | float)}
        for each in nodes(value) if isinstance(value, list) else ():
            if isinstance(each, dict):
                said = next((str(each[n]) for n in _NAMES if each.get(n)), "")
                chosen = next((str(each[n]) for n in _VALUES if each.get(n)), "")
                found |= {said: chosen} if said and chosen else {}
    named = [each.get("name") if isinstance(each, dict) else each for each in nodes(document.get("options"))]
    for place, number in enumerate(_NUMBERED):
        if variant.get(number):
            found[str(named[place] if place < len(named) and named[place] else number)] = str(variant[number])
    return {option_name(n): v for n, v in found.items() if v.casefold() not in _UNTOLD}
