"""The size, colour or amount of memory that a question asks for, held against the versions of a product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.english import STOP
from bot.catalogue.names import COLOURS
from bot.catalogue.product import Product
from bot.catalogue.words import forms

SHADES = {
    "purple": {"lilac", "violet", "plum"},
    "green": {"olive", "moss", "pine", "sage", "forest", "mint", "teal"},
    "grey": {"slate", "charcoal", "graphite", "anthracite", "silver"}, "blue": {"navy", "ocean"},
    "yellow": {"marigold", "mustard"}, "red": {"rust", "crimson", "burgundy"}, "pink": {"rose", "coral"},
    "beige": {"oat", "sand", "cream"}, "silver": {"steel"}, "brown": {"walnut", "copper"},
    "orange": {"coral", "rust"}, "white": {"cream"}, "black": set(),
}  # fmt: skip
"""Shades that pass for a colour where the shop has none that is called by it."""
SPELT = {"gray": "grey", "violet": "purple", "golden": "gold", "small": "s", "medium": "m", "large": "l"}
_SIZE = re.compile(
    r"(?<![\w.,/'])(\d{2}(?:[.,]5)?|xxs|xs|xx?l|xxxl|[sml])(?![\w/]|[.,]\d)"
    r"(?! ?(?:€|eur|%|[gt]b|inch|cm|mm|kg|g\b|hours?|days?|years?|months?))",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"(?<![\w.,])(\d+) ?(gb|tb|cm|ml|l)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r"['’]")


@dataclass(frozen=True, slots=True)
class WantedOption:
    """`value` as the question has it, in the catalogue's English; `fitting` are the versions that have it."""

    value: str
    fitting: tuple[Product, ...]


def wanted_option(family: Sequence[Product], question: str) -> WantedOption | None:
    """None where no option is asked for in which these versions differ or could differ."""
    text = _FOLLOWED.sub(" '", question)
    named = [*_sizes(family, text), *_amounts(family, text), *_colours(family, text)]
    if not named:
        return None
    fitting = tuple(p for p in family if all(p.id in ids for _, ids in named))
    return WantedOption(", ".join(value for value, _ in named), fitting)


def only_option(question: str, wanted: WantedOption) -> bool:
    """Whether a question says nothing beside the option ("and in olive?")."""
    said = {SPELT.get(f, f) for f in forms(question)}
    return not said - set(forms(wanted.value)) - STOP - {"size", "colour", "color", "version", "one"}


def _stated(product: Product, names: Sequence[str]) -> list[str]:
    return [f for name in names for f in forms(product.attributes.get(name, ""))]


def _sizes(family: Sequence[Product], text: str) -> list[tuple[str, set[str]]]:
    """A number or a letter where the versions' sizes are such."""
    by_id = {p.id: _stated(p, ("size",)) for p in family}
    numbers = any(own[0].isdigit() for own in by_id.values() if len(own) == 1)
    letters = any(f in {"xxs", "xs", "s", "m", "l", "xl", "xxl"} for own in by_id.values() for f in own[:2])
    spoken = re.sub(r"\b(small|medium|large)\b", lambda m: SPELT[m[1].lower()].upper(), text, flags=re.I)
    for match in _SIZE.finditer(spoken):
        value = match[1].lower()
        said = value[0].isdigit() and numbers or (value.isalpha() and letters and match[1] != "s")
        if said:
            return [
                (
                    match[1] if value[0].isdigit() else match[1].upper(),
                    {i for i, own in by_id.items() if value in own[:2]},
                )
            ]
    return []


def _amounts(family: Sequence[Product], text: str) -> list[tuple[str, set[str]]]:
    found = []
    for number, unit in _AMOUNT.findall(text):
        form = re.compile(rf"(?<!\d){number} ?{unit}\b", re.IGNORECASE)
        ids = {
            p.id
            for p in family
            if any(form.search(p.attributes.get(n, "")) for n in ("memory", "storage", "size"))
        }
        stated = any(re.search(rf"\d ?{unit}\b", v, re.I) for p in family for v in p.attributes.values())
        if stated and len(ids) < len(family):
            found.append((f"{number} {unit.upper() if unit.lower() in {'gb', 'tb'} else unit}", ids))
    return found


def _colours(family: Sequence[Product], text: str) -> list[tuple[str, set[str]]]:
    by_id = {p.id: set(_stated(p, ("color", "colour"))) for p in family}
    own = set().union(*by_id.values()) if by_id else set()
    if not own:
        return []
    for said in forms(text):
        colour = SPELT.get(said, said)
        if said not in own and colour not in COLOURS | set(SHADES):
            continue
        exact = {i for i, words in by_id.items() if {said, colour} & words}
        near = {i for i, words in by_id.items() if SHADES.get(colour, set()) & words}
        return [(said, exact or near)]
    return []
