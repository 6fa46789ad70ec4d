"""Facts of a product, exactly as the shop states them, or None: nothing is completed from imagination."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.asked import MATERIALS, asked_property, stems_of
from bot.catalogue.claims import Claim, Source
from bot.catalogue.names import COLOURS
from bot.catalogue.product import Availability, Product
from bot.catalogue.words import forms, sentences, singular, stem

CANONICAL = (
    "price", "sale_price", "availability", "quantity", "brand", "category", "condition", "warranty",
    "returns",
    "shipping", "rating", "review_count", "description", "title",
)  # fmt: skip
SAME_NAME = {
    "color": "colour",
    "stock": "quantity",
    "size": "size",
    "reviews": "review_count",
    "gtin": "gtin",
}
LONGEST_QUOTE = 400
_MADE = re.compile(
    r"\b(?:made|crafted|constructed|built|woven|carved)\s+(?:up\s+)?(?:of|from|with|out)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Fact:
    """`value` is the text as stored. `quoted` marks a sentence taken from the shop's own description."""

    product_id: str
    field: str
    value: str
    quoted: bool = False


def fact(product: Product, field: str) -> Fact | None:
    """The canonical field or attribute of that name; None where the shop has not stated it."""
    name = field.lower().replace("_", " ").strip()
    value = _canonical(product, name.replace(" ", "_"))
    if value is not None:
        return Fact(product.id, name.replace(" ", "_"), value)
    for own in (name, SAME_NAME.get(name, name), {"colour": "color"}.get(name, name)):
        if own in product.attributes:
            return Fact(product.id, own, product.attributes[own])
    return None


def _canonical(product: Product, name: str) -> str | None:
    if name not in CANONICAL:
        return None
    if name == "category":
        return " > ".join(product.category) or None
    if name == "availability":
        return None if product.availability is Availability.unknown else product.availability.value
    value = getattr(product, name)
    return None if value is None or value == "" else str(value)


def claim(stated: Fact, feed_at: datetime | None) -> Claim:
    return Claim(stated.product_id, stated.field, stated.value, Source.catalogue, feed_at)


def find_attribute(product: Product, question: str) -> Fact | None:
    """What the shop states about the property that a question asks for: the attribute whose name says so, the
    canonical field, else a sentence of the description that holds every word of the property; None
    otherwise."""
    asked = asked_property(question, product)
    if not asked.words and asked.field is None:
        return None
    named = _named_attribute(product, asked.words, asked.names)
    if named is not None:
        return named
    if asked.field is not None:
        known = fact(product, asked.field)
        if known is not None:
            return known
    if asked.field == "material":
        return _material(product)
    if asked.field == "colour":
        return _title_with(product, COLOURS)
    if asked.field in CANONICAL or asked.field in {"weight", "dimensions"}:
        return None  # only its own field states it; a sentence would be a guess
    return _valued_attribute(product, asked.words) or statement(product, asked.words)


def _valued_attribute(product: Product, wanted: frozenset[str]) -> Fact | None:
    """ "does it have usb-c" is answered by "charging port: USB-C": name and value hold every wanted stem."""
    for name, value in product.attributes.items():
        if wanted and wanted <= stems_of((*forms(name), *forms(value))):
            return Fact(product.id, name, value)
    return None


def _named_attribute(product: Product, asked: frozenset[str], names: tuple[str, ...]) -> Fact | None:
    """The attribute named as asked: by a known name of the property, else by sharing all the asked words, or
    being contained in them ("how long is the battery life" -> battery life)."""
    best: tuple[float, str] | None = None
    for name in product.attributes:
        words = {stem(singular(f)) for f in forms(name)}
        share = 0.0
        if name in names:
            share = 3.0
        elif words and asked and (words <= asked or asked <= words):
            share = 1.0 + len(words & asked) / len(words | asked)
        elif any(set(forms(known)) <= set(forms(name)) for known in names):
            share = 0.9
        if share and (best is None or share > best[0]):
            best = (share, name)
    return Fact(product.id, best[1], product.attributes[best[1]]) if best else None


def statement(product: Product, wanted: frozenset[str]) -> Fact | None:
    """A sentence of the highlights or the description that holds every wanted stem, quoted."""
    if not wanted:
        return None
    for field, texts in (("highlights", product.highlights), ("description", sentences(product.description))):
        for sentence in texts:
            if len(sentence) <= LONGEST_QUOTE and wanted <= stems_of(forms(sentence)):
                return Fact(product.id, field, sentence, quoted=True)
    return None


def _material(product: Product) -> Fact | None:
    for sentence in sentences(product.description):
        if len(sentence) <= LONGEST_QUOTE and (_MADE.search(sentence) or MATERIALS & set(forms(sentence))):
            return Fact(product.id, "description", sentence, quoted=True)
    return _title_with(product, MATERIALS)


def _title_with(product: Product, wanted: frozenset[str]) -> Fact | None:
    return (
        Fact(product.id, "title", product.title, quoted=True) if wanted & set(forms(product.title)) else None
    )
