"""Colours, sizes and materials that the catalogue states, found where a message names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.catalogue.constraints import SAME_NAME, SHADES
from bot.catalogue.english import ORDINARY
from bot.catalogue.names import COLOURS
from bot.catalogue.product import Product
from bot.catalogue.properties import MATERIALS
from bot.catalogue.words import forms, has_digit

_LETTERS = frozenset("xxs xs s m l xl xxl xxxl".split())
_SIZE = re.compile(
    r"\bsize[sd]?\s+(?:is\s+)?(\d{1,3}(?:[.,]5)?|xx?s|s|m|l|x{1,3}l)\b(?!\s*(?:gb|tb|inch))", re.IGNORECASE
)
_IN_SIZE = re.compile(
    r"\bin\s+(?:an?\s+)?(\d{2}|XX?S|S|M|L|X{1,3}L)\b(?!\s*(?:\w+\s+)?(?:day|hour|week|month|minute|year|eur|piece|cm|mm|inch|of)|[\d.,%€$])"
)
_LETTER = re.compile(r"(?<![\w'’/&+.-])(XXS|xxs|XS|xs|XL|xl|XXL|xxl|XXXL|S|M|L)(?![\w'’/&+.-])")
_IN_COLOUR = re.compile(
    r"\b(?:in|colou?r)\s+(?:the\s+)?(?:colou?r\s+)?([a-z]+(?:\s[a-z]+)?)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Named:
    """A value named in a text, and where."""

    attribute: str
    value: str
    start: int
    end: int


class StatedValues:
    """Immutable once built."""

    def __init__(self, products: Sequence[Product]) -> None:
        stated: dict[str, set[str]] = {"colour": set(), "size": set(), "material": set()}
        for product in products:
            for name, value in product.attributes.items():
                called = SAME_NAME.get(name, name)
                if called in stated:
                    stated[called].add(" ".join(forms(value)))
        self._colours = stated["colour"]
        telling = [value for value in sorted(self._colours, key=len, reverse=True) if _tells_alone(value)]
        self._telling_colours = [(value, _standing([value])) for value in telling]
        self._any_of_them = _standing(telling) if telling else re.compile(r"(?!)")
        self._colour_words = {f for value in self._colours for f in value.split()} & (
            COLOURS - {"gold", "silver"}
        )
        titles = {f for product in products for f in forms(product.title)}
        self._colour_words |= titles & (COLOURS - {"gold", "silver"})
        stated_words = {f for value in self._colours for f in value.split()}
        self._colour_words |= {colour for colour, shades in SHADES.items() if shades & stated_words}
        self._colour_words |= {"gray", "grey"} if {"gray", "grey"} & self._colour_words else set()
        self._sizes = stated["size"]
        first = {f for value in self._sizes for f in value.split()[:2]}
        self._letters = first & _LETTERS
        self._numbers = any(value.isdigit() for value in self._sizes)
        self._materials = {f for value in stated["material"] for f in value.split()} & MATERIALS

    def named_in(self, text: str) -> tuple[Named, ...]:
        found = [*self._sizes_in(text), *self._colours_in(text)]
        for match in re.finditer(r"[a-z]+", text, re.IGNORECASE):
            if match.group().lower() in self._materials:
                found.append(Named("material", match.group().lower(), match.start(), match.end()))
        return tuple(found)

    def attributes_in(self, text: str) -> Mapping[str, str]:
        named: dict[str, str] = {}
        for one in self.named_in(text):
            named.setdefault(one.attribute, one.value)
        return named

    def _sizes_in(self, text: str) -> Iterator[Named]:
        if not self._sizes:
            return
        for pattern in (_SIZE, _IN_SIZE, _LETTER):
            match = pattern.search(text)
            if match is None:
                continue
            value = match.group(1).lower()
            if value in self._letters or (value[0].isdigit() and self._numbers):
                yield Named("size", value, match.start(), match.end())
                return
        spoken = " ".join(forms(text))
        for value in sorted(self._sizes, key=len, reverse=True):
            if has_digit(value) and " " in value and f" {value} " in f" {spoken} ":
                loose = re.search(r"\W*".join(map(re.escape, value.split())), text, re.IGNORECASE)
                if loose is not None:
                    yield Named("size", value, loose.start(), loose.end())
                    return

    def _colours_in(self, text: str) -> Iterator[Named]:
        for match in _IN_COLOUR.finditer(text):
            for value in (match.group(1).lower(), match.group(1).lower().split()[0]):
                if value in self._colours:
                    yield Named("colour", value, match.start(), match.start(1) + len(value))
                    return
        for value, pattern in self._telling_colours if self._any_of_them.search(text) else ():
            match_ = pattern.search(text)
            if match_ is not None:
                yield Named("colour", value, match_.start(), match_.end())
                return
        for match in re.finditer(r"[a-z]+", text, re.IGNORECASE):
            if match.group().lower() in self._colour_words:
                yield Named("colour", match.group().lower(), match.start(), match.end())
                return


def _tells_alone(colour: str) -> bool:
    """ "clear", "steel": only after "in"."""
    words = colour.split()
    return not (all(w in ORDINARY and w not in COLOURS for w in words) or set(words) <= MATERIALS)


def _standing(values: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, values))})\b", re.IGNORECASE)
