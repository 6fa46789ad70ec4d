"""The page a message was written on, read from what a browser or a program says about it."""

from __future__ import annotations

import re
from typing import Any

from bot.dialogue.values import PAGE_TYPES, Page
from bot.records.page_url import cut_url
from bot.web.json_answer import BodyUnreadable

LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")


def lenient(stated: Any) -> Page | None:
    """What a browser sends: anything odd is left out rather than refused."""
    if not isinstance(stated, dict):
        return None
    page_type = stated.get("type")
    url = _short(stated.get("url"), 2000)
    return Page(
        type=page_type if page_type in PAGE_TYPES else "other",
        url=cut_url(url, str) if url else None,
        product_id=_short(stated.get("product_id"), 200),
        cart_value=_short(stated.get("cart_value"), 40),
    )


def strict(stated: Any) -> Page | None:
    """What a program sends. Errors: BodyUnreadable."""
    if stated is None:
        return None
    if not isinstance(stated, dict):
        raise BodyUnreadable("metadata.page must be an object")
    if stated.get("type") is not None and stated["type"] not in PAGE_TYPES:
        raise BodyUnreadable(f"metadata.page.type must be one of {', '.join(PAGE_TYPES)}")
    for field in ("url", "product_id"):
        if stated.get(field) is not None and not isinstance(stated[field], str):
            raise BodyUnreadable(f"metadata.page.{field} must be a text")
    if isinstance(stated.get("cart_value"), int | float) and not isinstance(stated["cart_value"], bool):
        stated = {**stated, "cart_value": str(stated["cart_value"])}
    if stated.get("cart_value") is not None and not isinstance(stated["cart_value"], str):
        raise BodyUnreadable("metadata.page.cart_value must be a text")
    return lenient(stated)


def locale(stated: Any) -> str | None:
    return stated if isinstance(stated, str) and LOCALE.fullmatch(stated) else None


def _short(value: Any, longest: int) -> str | None:
    return value if isinstance(value, str) and 0 < len(value) <= longest else None
