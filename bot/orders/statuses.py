"""The words that shops use for an order's status, and which of ours each one is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.orders.order import STATUSES

WORDS: Mapping[str, str] = {
    word: status
    for status, words in {
        "placed": "placed new open pending created received confirmed accepted ordered unpaid authorized"
        " authorised pendingpayment awaitingpayment partiallypaid onhold",
        "paid": "paid processing inprocess preparing packed readytoship readyforshipment captured"
        " paymentreceived unfulfilled inproduction",
        "shipped": "shipped dispatched sent intransit outfordelivery fulfilled partial partiallyfulfilled"
        " partiallyshipped handedtocarrier",
        "delivered": "delivered completed complete pickedup collected arrived",
        "cancelled": "cancelled canceled void voided failed expired paymentfailed rejected declined",
        "refunded": "refunded returned restocked fullyrefunded",
    }.items()
    for word in words.split()
}
"""WooCommerce says "completed" of an order that needs no further action; it has no later word."""

FINANCIAL: Mapping[str, str] = {
    "pending": "placed",
    "authorized": "placed",
    "partiallypaid": "placed",
    "unpaid": "placed",
    "paid": "paid",
    "partiallyrefunded": "paid",
    "refunded": "refunded",
    "voided": "cancelled",
    "expired": "cancelled",
}
"""Shopify's `financial_status`."""
FULFILMENT: Mapping[str, str] = {
    "unfulfilled": "",
    "": "",
    "null": "",
    "open": "",
    "scheduled": "",
    "onhold": "",
    "inprogress": "",
    "pending": "",
    "fulfilled": "shipped",
    "partial": "shipped",
    "shipped": "shipped",
    "intransit": "shipped",
    "outfordelivery": "shipped",
    "delivered": "delivered",
    "restocked": "refunded",
}
"""Shopify's `fulfillment_status`: "" says nothing beyond the payment."""


class UnknownStatus(ValueError):
    """The word that is not known; `field` is where it stood, `expected` says which words are known."""

    expected = f"is no status known here; expected one of {', '.join(STATUSES)}, or a usual word for one"

    def __init__(self, word: str, field: str = "status") -> None:
        super().__init__(word)
        self.field = field


def status_of(word: str) -> str:
    """Raises UnknownStatus."""
    found = WORDS.get(bare(word))
    if found is None:
        raise UnknownStatus(word)
    return found


def two_statuses(financial: str, fulfilment: str, cancelled: bool) -> str:
    """Shopify keeps payment and shipping apart. Raises UnknownStatus with the word that is not known."""
    if bare(financial) not in FINANCIAL:
        raise UnknownStatus(financial, "financial")
    if bare(fulfilment) not in FULFILMENT:
        raise UnknownStatus(fulfilment, "fulfilment")
    paid, sent = FINANCIAL[bare(financial)], FULFILMENT[bare(fulfilment)]
    if paid == "refunded":
        return paid
    if cancelled:
        return "cancelled"
    return sent or paid


def bare(word: str) -> str:
    return re.sub(r"[\W_]+", "", word.casefold().removeprefix("wc-"))
