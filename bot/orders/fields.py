"""The columns and members in which shops keep what we read of an order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

ALIASES: Mapping[str, tuple[str, ...]] = {
    "number": (
        "order number", "order no", "order nr", "order id", "order", "order name", "name", "number",
        "reference", "id",
    ),
    "status": ("status", "order status", "state", "order state"),
    "financial": ("financial status", "payment status"),
    "fulfilment": ("fulfillment status", "fulfilment status"),
    "at": ("at", "status at", "status changed at", "changed at", "updated at", "date modified gmt",
           "date modified", "modified", "last updated", "updated"),
    "placed_at": ("placed at", "created at", "ordered at", "order date", "date created gmt", "date created",
                  "date", "created"),
    "paid_at": ("paid at", "date paid gmt", "date paid", "paid date"),
    "shipped_at": ("shipped at", "fulfilled at", "dispatched at", "ship date", "shipped date"),
    "delivered_at": ("delivered at", "delivery date", "date completed gmt", "date completed",
                     "completed date", "completed at"),
    "cancelled_at": ("cancelled at", "canceled at"),
    "refunded_at": ("refunded at",),
    "expected_at": ("expected at", "expected delivery", "estimated delivery", "eta"),
    "email": ("email", "e mail", "customer email", "billing email", "email billing", "contact email"),
    "postcode": ("postcode", "postal code", "zip", "zip code", "shipping zip", "shipping postcode",
                 "postcode shipping", "shipping postal code"),
    "billing_postcode": ("billing zip", "billing postcode", "postcode billing", "billing postal code"),
    "products": ("products", "product ids", "product id", "items", "line items", "lineitem sku", "sku",
                 "skus", "item sku", "line item sku", "product s", "lineitem id"),
    "carrier": ("carrier", "tracking company", "shipping carrier", "shipping company"),
    "tracking_number": ("tracking number", "tracking no", "tracking code", "tracking id", "tracking"),
    "tracking_link": ("tracking link", "tracking url", "tracking page"),
    "visitor": ("visitor id", "visitor"),
    "conversation": ("conversation id",),
}  # fmt: skip
"""Of several that are filled the first one named counts."""


def plain_name(written: str) -> str:
    """ "Order #", "order_id", "orderId" -> "order", "order id", "order id"."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", written)
    return " ".join(re.findall(r"[^\W_]+", spaced.casefold()))


def named(columns: Mapping[str, Any]) -> dict[str, tuple[str, Any]]:
    """Our field -> (the column as written, its value), the filled ones only."""
    plain = {plain_name(str(name)): (str(name), value) for name, value in columns.items()}
    if "financial status" not in plain:
        plain.pop("name", None)  # only in Shopify's exports it is the order's; elsewhere the customer's
    found: dict[str, tuple[str, Any]] = {}
    for field, aliases in ALIASES.items():
        filled = (plain[alias] for alias in aliases if alias in plain and not blank(plain[alias][1]))
        first = next(filled, None)
        if first is not None:
            found[field] = first
    return found


def blank(value: Any) -> bool:
    return value is None or value in ([], {}) or (isinstance(value, str) and not value.strip())


def knows_number(header: list[str]) -> bool:
    return "number" in named(dict.fromkeys(header, "x"))
