"""The bodies that shop systems send when an order changes, as the columns that `read_order` knows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Sender(StrEnum):
    waystage = "waystage"
    shopify = "shopify"
    woocommerce = "woocommerce"


def about_orders(sender: Sender, topic: str | None) -> bool:
    """Whether a topic of a shop system is an order's; ours has none. What is not, is taken and left."""
    if sender is Sender.shopify:
        return topic is None or topic.startswith("orders/")
    if sender is Sender.woocommerce:
        return topic is None or (topic.startswith("order.") and topic != "order.deleted")
    return True


def columns_of(sender: Sender, body: Mapping[str, Any], topic: str | None) -> dict[str, Any]:
    if sender is Sender.shopify:
        return _shopify(body, topic)
    if sender is Sender.woocommerce:
        return _woocommerce(body)
    return dict(body)


def _shopify(body: Mapping[str, Any], topic: str | None) -> dict[str, Any]:
    """Order resource, https://shopify.dev/docs/api/admin-rest/latest/resources/order"""
    sent = [each for each in _objects(body.get("fulfillments")) if each.get("status") != "cancelled"]
    last: Mapping[str, Any] = sent[-1] if sent else {}
    arrived = bool(sent) and all(each.get("shipment_status") == "delivered" for each in sent)
    cancelled = body.get("cancelled_at") or (body.get("updated_at") if topic == "orders/cancelled" else None)
    return {
        "order number": body.get("name") or body.get("order_number") or body.get("id"),
        "financial status": body.get("financial_status") or "pending",
        "fulfillment status": "delivered" if arrived else body.get("fulfillment_status") or "",
        "updated at": body.get("updated_at"),
        "created at": body.get("created_at"),
        "cancelled at": cancelled,
        "fulfilled at": last.get("created_at"),
        "email": body.get("email") or body.get("contact_email"),
        "shipping zip": _inside(body, "shipping_address", "zip"),
        "billing zip": _inside(body, "billing_address", "zip"),
        "line items": body.get("line_items"),
        "carrier": last.get("tracking_company"),
        "tracking number": last.get("tracking_number"),
        "tracking url": last.get("tracking_url"),
    }


def _woocommerce(body: Mapping[str, Any]) -> dict[str, Any]:
    """Order resource, https://woocommerce.github.io/woocommerce-rest-api-docs/#order-properties"""
    return {
        "order number": body.get("number") or body.get("id"),
        "status": body.get("status"),
        "date modified gmt": body.get("date_modified_gmt"),
        "date created gmt": body.get("date_created_gmt"),
        "date paid gmt": body.get("date_paid_gmt"),
        "date completed gmt": body.get("date_completed_gmt"),
        "email": _inside(body, "billing", "email"),
        "shipping postcode": _inside(body, "shipping", "postcode"),
        "billing postcode": _inside(body, "billing", "postcode"),
        "line items": body.get("line_items"),
    }


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []


def _inside(body: Mapping[str, Any], name: str, member: str) -> Any:
    inner = body.get(name)
    return inner.get(member) if isinstance(inner, Mapping) else None
