"""A reply as the pages' chat takes it: products get the demo shop's own pages and pictures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from bot.catalogue.snapshot import Catalogue
from bot.web.pictures import picture_path


class Said(Protocol):
    """What the engine answers and what is read back have in common; buttons are {"title", "payload"}."""

    @property
    def act(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def buttons(self) -> tuple[Mapping[str, str], ...]: ...
    @property
    def custom(self) -> Mapping[str, Any] | None: ...


def reply_form(said: Said, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "act": said.act,
        "text": said.text,
        "buttons": [dict(button) for button in said.buttons],
        "custom": None if said.custom is None else with_pages(said.custom, catalogue),
    }


def with_pages(custom: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Any]:
    products = custom.get("products")
    if not isinstance(products, list | tuple):
        return dict(custom)
    return {**custom, "products": [on_our_pages(product, catalogue) for product in products]}


def on_our_pages(shown: Any, catalogue: Catalogue) -> Any:
    """The picture is always ours: the pages' policy loads nothing from other hosts."""
    if not isinstance(shown, Mapping):
        return shown
    product = catalogue.get(str(shown.get("id")))
    if product is None:
        return {**shown, "image": None}
    return {**shown, "link": f"/product/{product.id}", "image": picture_path(product)}
