"""What a search text asks a thing to be besides what it is ("noise cancelling", "not wired", "for 4 people"),
and whether a product is so by what the shop states of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.catalogue.product import Product
from bot.catalogue.words import sentences

_SPELT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8}
PEOPLE = rf"(?:\d{{1,2}}|{'|'.join(_SPELT)})"
REFUSES = re.compile(
    r"\b(?:no|not|none|nor|never|without|cannot|isn't|doesn't|hardly|rather than|excluded)\b", re.I
)
_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:but|because|although|rather than|and not)\b)", re.I)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_GRAMS = re.compile(r"\d\s*(?:g|ml)\b", re.I)
_LOOKED_AT = 4000  # characters of one product's description


@dataclass(frozen=True, slots=True)
class Trait:
    """`said` is how a search asks for it, `yes` and `no` how the shop states it, of "attribute: value" and of
    clauses. A `must` leaves out what is not stated to be so; else those stated otherwise are left out, where
    others remain. `measured` are attributes whose number tells more or less of it, the least first; what is
    `apart` times more than the least is not so."""

    name: str
    said: re.Pattern[str]
    yes: re.Pattern[str]
    no: re.Pattern[str] | None = None
    must: bool = True
    measured: tuple[str, ...] = ()
    most: bool = False
    apart: float = 1.6

    def of(self, product: Product) -> bool | None:
        """Whether the product is so; None where nothing is stated of it. The name speaks first, then what is
        listed, then the sentences."""
        for part in (product.title, *listed(product), *clauses(product)):
            found = self._told(part)
            if found is not None:
                return found
        return None

    def _told(self, part: str) -> bool | None:
        if self.no is not None and self.no.search(part):
            return False
        found = self.yes.search(part)
        if found is None:
            return None
        return not REFUSES.search(part[: found.start()]) and not re.search(
            r":\s*(?:no"
            r"|none)\b",
            part,
            re.I,
        )

    def measure(self, product: Product) -> float | None:
        """The first of its measures that the product states; the smaller, the more it is so."""
        for name in self.measured:
            stated = product.attributes.get(name, "")
            found = _NUMBER.search(stated)
            if found is not None:
                value = float(found.group().replace(",", "."))
                value = value / 1000 if _GRAMS.search(stated) else value
                return -value if self.most else value
        return None


@dataclass(frozen=True, slots=True)
class Asked:
    """A trait that is asked for, or turned down (`refused`); `number` is the least people;
    `start`, `end` where the words stand, those of refusing included."""

    trait: Trait
    start: int
    end: int
    refused: bool = False
    number: int | None = None

    @property
    def must(self) -> bool:
        return self.refused or self.trait.must

    def of(self, product: Product) -> bool | None:
        if self.number is not None:
            if self.trait.name == "warm":
                return _warm(self.trait.measure(product), self.number)
            return _holds(product, self.number)
        found = self.trait.of(product)
        if not self.refused:
            return found
        return not found


def listed(product: Product) -> list[str]:
    return [*(f"{name}: {value}" for name, value in product.attributes.items()), *product.highlights]


def clauses(product: Product) -> list[str]:
    told = sentences(product.description[:_LOOKED_AT])
    return [clause for sentence in told for clause in _CLAUSE.split(sentence)]


def _holds(product: Product, people: int) -> bool | None:
    for name in ("people", "persons", "sleeps", "seats"):
        found = _NUMBER.search(product.attributes.get(name, ""))
        if found is not None:
            return int(float(found.group().replace(",", "."))) >= people
    for part in (product.title, *clauses(product)):
        told = re.search(rf"\b(?:for ({PEOPLE})|({PEOPLE})[- ](?:person|man|seater))\b", part, re.I)
        if told is not None:
            return counted(told.group(1) or told.group(2)) >= people
    return None


def _warm(comfort: float | None, degrees: int) -> bool | None:
    return None if comfort is None else comfort <= degrees


def counted(said: str) -> int:
    return _SPELT.get(said.lower(), 0) or int(said)
