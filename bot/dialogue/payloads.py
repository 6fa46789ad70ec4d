"""Buttons: a title and the payload that a tap sends back (`/intent{json}`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bot.catalogue.product import Product
from bot.dialogue.values import Button, Line, Value


def button(title: str, intent: str, args: Mapping[str, Value] | None = None, **entities: Any) -> Button:
    return Button(Line(title, args or {}), payload(intent, **entities))


def payload(intent: str, **entities: Any) -> str:
    return f"/{intent}" + (json.dumps(entities, ensure_ascii=False, sort_keys=True) if entities else "")


def product_button(product: Product, intent: str) -> Button:
    """A button that carries the product's own name and answers `intent` for it."""
    return button("button-product", intent, {"product": product.title}, product=product.id)
