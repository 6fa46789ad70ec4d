"""The shop's own profile: name, currency, policies, contacts, how to check out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from bot.catalogue.product import Product

POLICIES = frozenset(
    "delivery returns warranty payment instalments authenticity support privacy loyalty referral"
    " order_changes invoice discount".split()
)
CONTACTS = frozenset({"email", "phone", "hours", "address"})
KEYS = frozenset(
    """name currency language catalogue contacts checkout order_number policies delivery_cost
    delivers_to categories""".split()
)


_HYPHEN = re.compile(r"(?<![\\\[])-(?![^\[\]]*\])")
"""A hyphen outside brackets: visitors write "WS 10001" and "WS10001" too."""


class BadShopFile(ValueError):
    """Names the file, the field and what is expected there."""


@dataclass(frozen=True, slots=True)
class Shop:
    """`policies` are sentences in the shop's own words; a missing one is not stated. `delivery_price` and
    `free_from` are in major units of the currency; `delivers_to` are ISO 3166 codes, None where it is not
    stated; `catalogue` is a path, or None."""

    name: str
    currency: str | None = None
    language: str = "en"
    contacts: Mapping[str, str] = field(default_factory=dict)
    checkout: str | None = None
    order_number: re.Pattern[str] | None = None
    policies: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    delivery_price: Decimal | None = None
    free_from: Decimal | None = None
    delivers_to: frozenset[str] | None = None
    catalogue: Path | None = None

    def policy(self, name: str, product: Product | None = None) -> str | None:
        """The shop's word on something: its word for the product's category before its general one."""
        for category in reversed(product.category if product else ()):
            stated = self.categories.get(category, {}).get(name)
            if stated:
                return stated
        return self.policies.get(name)

    def policies_on(self, *names: str) -> tuple[str, ...]:
        """The shop's general words on these, of those that are stated."""
        return tuple(self.policies[name] for name in names if name in self.policies)

    def checkout_link(self, product_id: str) -> str | None:
        return self.checkout.replace("{product_id}", product_id) if self.checkout else None


def read_shop(path: Path) -> Shop:
    """Errors: BadShopFile."""
    try:
        stated = yaml.safe_load(path.read_text("utf-8"))
    except FileNotFoundError:
        raise BadShopFile(f"{path}: no such file; SHOP names the shop's profile") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadShopFile(f"{path}: not readable as YAML in UTF-8: {error}") from None
    if not isinstance(stated, dict) or not isinstance(stated.get("name"), str):
        raise BadShopFile(f"{path}: name: expected the shop's name")
    unknown = set(stated) - KEYS
    if unknown:
        raise BadShopFile(
            f"{path}: {sorted(unknown)[0]}: unknown field; expected one of {', '.join(sorted(KEYS))}"
        )
    cost = stated.get("delivery_cost") or {}
    return Shop(
        name=stated["name"],
        currency=currency(path, stated.get("currency")),
        language=str(stated.get("language") or "en"),
        contacts=texts(path, "contacts", stated.get("contacts"), CONTACTS),
        checkout=stated.get("checkout"),
        order_number=pattern(path, stated.get("order_number")),
        policies=texts(path, "policies", stated.get("policies"), POLICIES),
        categories={
            str(name): texts(path, f"categories.{name}", words, POLICIES)
            for name, words in (stated.get("categories") or {}).items()
        },
        delivery_price=amount(path, "delivery_cost.price", cost.get("price")),
        free_from=amount(path, "delivery_cost.free_from", cost.get("free_from")),
        delivers_to=countries(path, stated.get("delivers_to")),
        catalogue=path.parent / stated["catalogue"] if stated.get("catalogue") else None,
    )


def texts(path: Path, section: str, stated: Any, allowed: frozenset[str]) -> dict[str, str]:
    if stated is None:
        return {}
    if not isinstance(stated, dict):
        raise BadShopFile(f"{path}: {section}: expected names with a text each, got {stated!r}")
    for name, text in stated.items():
        if name not in allowed:
            raise BadShopFile(
                f"{path}: {section}.{name}: unknown; expected one of {', '.join(sorted(allowed))}"
            )
        if not isinstance(text, str):
            raise BadShopFile(f"{path}: {section}.{name}: expected a text, got {text!r}")
    return {name: " ".join(text.split()) for name, text in stated.items()}


def currency(path: Path, stated: Any) -> str | None:
    if stated is None:
        return None
    if not isinstance(stated, str) or not re.fullmatch(r"[A-Z]{3}", stated):
        raise BadShopFile(f"{path}: currency: expected three capital letters (ISO 4217), got {stated!r}")
    return stated


def countries(path: Path, stated: Any) -> frozenset[str] | None:
    if stated is None:
        return None
    codes = stated.split() if isinstance(stated, str) else stated
    if not isinstance(codes, list) or not all(re.fullmatch("[A-Z]{2}", str(code)) for code in codes):
        raise BadShopFile(
            f"{path}: delivers_to: expected codes of two capital letters (ISO 3166), like LV EE LT, "
            f"got {stated!r}"
        )
    return frozenset(map(str, codes))


def pattern(path: Path, stated: Any) -> re.Pattern[str] | None:
    if stated is None:
        return None
    try:
        re.compile(str(stated))
        return re.compile(_HYPHEN.sub(r"[-– ]?", str(stated)), re.IGNORECASE)
    except re.error as error:
        raise BadShopFile(f"{path}: order_number: not a regular expression: {error}") from None


def amount(path: Path, field_name: str, stated: Any) -> Decimal | None:
    if stated is None:
        return None
    try:
        return Decimal(str(stated))
    except InvalidOperation:
        raise BadShopFile(f"{path}: {field_name}: expected an amount like 4.90, got {stated!r}") from None
