"""Facts of a product, exactly as the shop states them, or None: nothing is completed from imagination."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.claims import Claim, Source
from bot.catalogue.names import COLOURS
from bot.catalogue.product import Availability, Product
from bot.catalogue.properties import MATERIALS, asked_property, stems_of
from bot.catalogue.ranges import judged
from bot.catalogue.topics import Topic, stated_names, stated_sentence, topics_of
from bot.catalogue.words import forms, sentences, stem

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
_LISTED = re.compile(r",|;|/|\band\b|\bor\b|\bplus\b")
_LOWER = re.compile(r"\b[a-z]+\b")
_OF_MATERIAL = stems_of((*MATERIALS, "solid", "pure"))


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
    """The first of `find_attributes`; None where nothing is stated."""
    return next(iter(find_attributes(product, question)), None)


_OF_COLOUR = frozenset("color colour shade hue tone colored coloured".split())


def find_attributes(product: Product, question: str) -> tuple[Fact, ...]:
    """What the shop states about the property that a question asks for: the attributes whose names say so
    ("how big": length, width and height), the canonical field, else a sentence of the description that holds
    every word of the property; () otherwise."""
    known = {stem(f) for f in forms(f"{product.title} {product.brand or ''}")}
    kinds = {stem(f[-1]) for part in (*product.category, *product.tags) if (f := forms(part))}
    for topic, beside in topics_of(question, frozenset(known | kinds)):
        found = _topical(product, topic, beside)
        if found or topic.strict:
            return found
    other = _property(product, question)
    if other is None and (measured := judged(product, question)) is not None:  # "will it fit a 50 cm head"
        quoted = measured.field in {"highlights", "description"}
        other = Fact(product.id, measured.field, measured.value, quoted)
    return (other,) if other is not None else ()


def _topical(product: Product, topic: Topic, beside: frozenset[str]) -> tuple[Fact, ...]:
    names = stated_names(topic, beside, product)
    if names:
        told = names if topic.whole else names[:1]
        return tuple(Fact(product.id, name, product.attributes[name]) for name in told)
    for field, texts in (("highlights", product.highlights), ("description", sentences(product.description))):
        said = stated_sentence(topic, beside, [text for text in texts if len(text) <= LONGEST_QUOTE])
        if said is not None:
            return (Fact(product.id, field, said, quoted=True),)
    return ()


def _property(product: Product, question: str) -> Fact | None:
    asked = asked_property(question, product)
    if not asked.words and asked.field is None:
        return None
    named = _named_attribute(product, asked.words, asked.names)
    if named is not None:
        return named
    if asked.field == "material" and not asked.names:
        return _material(product, asked.words)
    if asked.field is not None:
        known = fact(product, asked.field)
        if known is not None:
            return known
    if asked.field == "material":
        return _material(product)
    if asked.field == "colour":
        return _colour(product)
    if asked.field in CANONICAL or asked.field in {"weight", "dimensions"}:
        return None  # only its own field states it; a sentence would be a guess
    found = _valued_attribute(product, asked.words) or statement(product, asked.words)
    if found is None and asked.words and asked.words <= _OF_MATERIAL:
        return _material(product)  # "is it real leather": what it is made of, where that is stated
    return found


def _valued_attribute(product: Product, wanted: frozenset[str]) -> Fact | None:
    """ "does it have usb-c" is answered by "charging port: USB-C": the value, or a part of its list, says
    just that. Said by the way ("32 hours with noise cancelling") it counts if its name is asked for."""
    for name, value in product.attributes.items():
        called, listed = stems_of(forms(name)), _LISTED.split(value)
        if wanted and wanted & called and wanted <= called | stems_of(forms(value)):
            return Fact(product.id, name, value)
        if wanted and any(wanted == _said(part) for part in (value, *listed)):
            return Fact(product.id, name, value)
    return None


def _said(part: str) -> frozenset[str]:
    """ "2 x USB-C" says USB-C, "Android 10" says Android."""
    said = stems_of(forms(part)) - {"x"}
    return frozenset(s for s in said if not s.isdigit()) or said


def _named_attribute(product: Product, asked: frozenset[str], names: tuple[str, ...]) -> Fact | None:
    """The attribute named as asked: by a known name of the property, else by sharing all the asked words, or
    being contained in them ("how long is the battery life" -> battery life)."""
    best: tuple[float, str] | None = None
    for name in product.attributes:
        words = stems_of(forms(name))
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
    name = re.compile(rf"\b{re.escape(product.title)}\b", re.IGNORECASE)
    for field, texts in (("highlights", product.highlights), ("description", sentences(product.description))):
        for sentence in texts:
            if len(sentence) <= LONGEST_QUOTE and wanted <= stems_of(forms(name.sub(" ", sentence))):
                return Fact(product.id, field, sentence, quoted=True)
    return None


def _material(product: Product, part: frozenset[str] = frozenset()) -> Fact | None:
    """What the product, or the part named by these stems, is made of."""
    said = [s for s in sentences(product.description) if len(s) <= LONGEST_QUOTE]
    stating = [s for s in said if _MADE.search(s) or MATERIALS & set(forms(s))]
    stating.sort(key=lambda s: not (_MADE.search(s) or MATERIALS & set(_LOWER.findall(s))))  # names come last
    for sentence in stating:
        if part <= stems_of(forms(sentence)):
            return Fact(product.id, "description", sentence, quoted=True)
    return None if part else _title_with(product, MATERIALS)


def _colour(product: Product) -> Fact | None:
    """A sentence that speaks of the colour ("in a neutral gray color"), else a title that names one."""
    for said in sentences(product.description):
        held = set(forms(said))
        if COLOURS & held and _OF_COLOUR & held and len(said) <= LONGEST_QUOTE:
            return Fact(product.id, "description", said, quoted=True)
    return _title_with(product, COLOURS)


def _title_with(product: Product, wanted: frozenset[str]) -> Fact | None:
    return (
        Fact(product.id, "title", product.title, quoted=True) if wanted & set(forms(product.title)) else None
    )
