"""What kinds of things are called: by the feed's own names, and in the visitor's language where many shops
have them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.payloads import button
from bot.dialogue.values import Button, Line, Stated, Value

KNOWN = frozenset(
    """accessories audio baby-carriers backpacks bags beauty bike-helmets bike-lights blenders books
    cameras clothing coffee-makers computers cycling desk-lamps dresses e-readers earbuds electronics
    family fragrances furniture garden gifts groceries headphones hiking-boots home home-decoration
    jackets jewellery kettles kitchen kitchen-accessories knives lamps laptops lighting mens-shirts
    mens-shoes mens-watches mobile-accessories motorcycle office office-chairs outdoors pans phones
    rain-jackets running-shoes shirts shoes skin-care sleeping-bags smart-watches smartphones speakers
    sports sports-accessories standing-desks sunglasses tablets tents tools tops toys trousers
    vacuum-cleaners vehicle watches water-bottles womens-bags womens-dresses womens-jewellery
    womens-shoes womens-watches""".split()
)
"""Kinds that `stated-kind` has words for, small and with hyphens for spaces."""


def named(kind: str) -> str:
    """A category as it is said: "kitchen-accessories" -> "kitchen accessories"."""
    words = kind.replace("-", " ").replace("_", " ")
    return words[:1].lower() + words[1:] if words[1:] == words[1:].lower() else words


def said(kind: str) -> Value:
    slug = "-".join(kind.replace("_", " ").replace("'", "").casefold().split())
    return Stated(named(kind), Line("stated-kind", {"kind": slug})) if slug in KNOWN else named(kind)


def as_title(kind: str) -> Value:
    value = said(kind)
    if isinstance(value, Stated):
        return replace(value, begins=True)
    own = named(kind)
    return own[:1].upper() + own[1:]


def listed(kinds: Iterable[str]) -> tuple[Value, ...]:
    return tuple(map(said, kinds))


def kind_buttons(names: list[str]) -> tuple[Button, ...]:
    return tuple(
        button("button-kind", "find_product", {"kind": as_title(name)}, category=name) for name in names
    )
