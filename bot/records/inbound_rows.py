"""An inbound turn as a row, and back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.dialogue.values import Inbound, OrderEvent, Page


def row_of(inbound: Inbound) -> dict[str, Any]:
    page, order = inbound.page or Page(type=""), inbound.order
    kind = (
        "order"
        if order
        else "button"
        if inbound.button is not None
        else "wait"
        if inbound.text is None
        else "message"
    )
    return {
        "conversation_id": inbound.conversation_id,
        "message_id": inbound.message_id,
        "kind": kind,
        "text": inbound.text,
        "button": inbound.button,
        "order": None
        if order is None
        else {
            "order_id": order.order_id,
            "status": order.status,
            "products": list(order.products),
            "at": order.at.isoformat(),
        },
        "page_type": page.type or None,
        "page_url": page.url,
        "page_product_id": page.product_id,
        "page_cart_value": page.cart_value,
        "locale": inbound.locale,
        "channel": inbound.channel,
        "sent_at": inbound.sent_at,
    }


def inbound_of(row: Row[*tuple[Any, ...]]) -> Inbound:
    order = row.order and OrderEvent(
        row.order["order_id"],
        row.order["status"],
        tuple(row.order["products"]),
        datetime.fromisoformat(row.order["at"]),
    )
    page = row.page_type and Page(row.page_type, row.page_url, row.page_product_id, row.page_cart_value)
    return Inbound(
        conversation_id=row.conversation_id,
        message_id=row.message_id,
        sent_at=row.sent_at,
        text=row.text,
        button=row.button,
        order=order,
        page=page or None,
        locale=row.locale,
        visitor_id=row.visitor_id,
        channel=row.channel,
    )
