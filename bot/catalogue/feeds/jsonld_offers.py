"""Which price schema.org offers state: one offer, several, an aggregate, prices specified apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.catalogue.availability_words import availability_named
from bot.catalogue.feeds.jsonld_values import Node, bare, first, listed, text, types
from bot.catalogue.money import BadPrice, parse_money
from bot.catalogue.product import Availability

_LIST_PRICES = frozenset(("ListPrice", "StrikethroughPrice", "MSRP", "SRP", "RegularPrice", "InvoicePrice"))


@dataclass(frozen=True, slots=True)
class Offer:
    """`price` is what is paid, `compared` the higher list price beside it; both as written."""

    node: Node
    price: Any = None
    compared: Any = None
    currency: str = ""
    price_range: str = ""
    remarks: tuple[tuple[str, str, str], ...] = field(default=())

    @property
    def sku(self) -> str:
        return text(self.node.get("sku"))


def offers_of(product: Node) -> list[Offer]:
    """Every offer with a price of its own; one without a price where there is none with one."""
    found = []
    for node in listed(product.get("offers")):
        if isinstance(node, dict):
            inner = [each for each in listed(node.get("offers")) if isinstance(each, dict)]
            if "AggregateOffer" in types(node) or "lowPrice" in node or "highPrice" in node:
                priced = [offer for offer in map(_offer, inner) if offer.price is not None]
                found += priced or [_aggregate(node)]
            else:
                found += [_offer(each) for each in inner] or [_offer(node)]
    priced = [offer for offer in found if offer.price is not None]
    return priced or found[:1]


def _offer(node: Node) -> Offer:
    price = first(node.get("price"))
    currency = text(node.get("priceCurrency"))
    compared = None
    for each in listed(node.get("priceSpecification")):
        if not isinstance(each, dict) or first(each.get("price")) is None:
            continue
        currency = currency or text(each.get("priceCurrency"))
        kind = bare(text(each.get("priceType")))
        if kind in _LIST_PRICES:
            compared = first(each["price"])
        elif price is None and not each.get("referenceQuantity"):
            price = first(each["price"])
    if price is None:
        price, compared = compared, None
    return Offer(node, price, compared, currency)


def _aggregate(node: Node) -> Offer:
    """The lowest price counts, and the range is told beside it where there is one."""
    low, high = first(node.get("lowPrice")), first(node.get("highPrice"))
    currency = text(node.get("priceCurrency"))
    if low is None:
        return Offer(node, first(node.get("price")), None, currency)
    if high is None or text(low) == text(high):
        return Offer(node, low, None, currency)
    span = f"{text(low)} to {text(high)} {currency}".strip()
    remark = ("price", span, "is a range; the lowest price is taken")
    return Offer(node, low, None, currency, span, (remark,))


def one_of(offers: list[Offer]) -> Offer:
    """The offer that is told of a product which has several without numbers of their own: the cheapest of
    those
    in stock, with the rest said."""
    if len({(text(offer.price), offer.currency) for offer in offers}) <= 1:
        return next((offer for offer in offers if _in_stock(offer)), offers[0])
    chosen = min([o for o in offers if _in_stock(o)] or offers, key=_amount)
    remark = ("offers", ", ".join(text(o.price) for o in offers), "are several prices; the lowest is taken")
    return Offer(
        chosen.node,
        chosen.price,
        chosen.compared,
        chosen.currency,
        chosen.price_range,
        (*chosen.remarks, remark),
    )


def _in_stock(offer: Offer) -> bool:
    return availability_named(text(offer.node.get("availability"))) is Availability.in_stock


def _amount(offer: Offer) -> float:
    try:
        return float(parse_money(offer.price, offer.currency).minor)
    except BadPrice:
        return float("inf")
