"""What the products found have to be: of the kind that was named, and as it was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.kinds import Kinds
from bot.catalogue.names import head_of
from bot.catalogue.owned import owned_words
from bot.catalogue.product import Product
from bot.catalogue.ranges import judged
from bot.catalogue.traits import Asked, Trait
from bot.catalogue.traits_asked import traits_in
from bot.catalogue.words import forms, stem

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

MEASURED = 60  # of them, whose ranges are read
LOOKED_AT = 400  # products, the best first, whose statements are read
ACCESSORIES = frozenset(
    stem(word)
    for word in """stone riser sleeve case cover stand tripod strap charger cable adapter filter cleaner
    holder mount pouch refill bag brush block sack lens grinder rack mat protector stick tray band""".split()
)
"""What lies on a shelf beside the things it is for: a sharpening stone among knives is no knife."""
KIN = {
    "headphon": frozenset({"earbud", "earphon"}),
    "earphon": frozenset({"earbud", "headphon"}),
    "bag": frozenset({"backpack", "daypack", "handbag", "suitcas"}),
    "machin": frozenset({"maker"}),
}
_WITH = re.compile(
    r"\b(?P<no>without|no|not having)?(?(no)|\b(?:with|has|have|having|including))\s+"
    r"(?:an?\s+|the\s+|any\s+|built-in\s+)*"
    r"(?P<what>[a-z]+(?: [a-z]+)?)",
    re.IGNORECASE,
)
"""A kind that everyday words count other kinds to."""


class Requirements:
    """Immutable once built."""

    def __init__(self, products: Sequence[Product], kinds: Kinds) -> None:
        self._products, self._kinds = products, kinds
        self._attributes = {" ".join(forms(name)) for product in products for name in product.attributes}
        self._heads = [stem(head) if (head := head_of(product)) else "" for product in products]

    def asked_in(self, text: str) -> tuple[Asked, ...]:
        found = traits_in(text, self._kinds.names_thing)
        return (*found, *self._parts_in(text, found))

    def _parts_in(self, text: str, found: Sequence[Asked]) -> Iterator[Asked]:
        """What it has to come with, or without, of what products here are listed with ("with a grinder")."""
        for match in _WITH.finditer(text):
            words = forms(match.group("what"))
            named = (" ".join(words[:count]) for count in (2, 1) if len(words) >= count)
            part = next((name for name in named if name in self._attributes), None)
            taken = any(one.start < match.end() and match.start() < one.end for one in found)
            if part is not None and not taken:
                said = re.escape(part)
                has = re.compile(rf"^{said}: (?!no\b|none\b|sold\b)", re.IGNORECASE)
                lacks = re.compile(rf"^{said}: (?:no|none|sold)\b", re.IGNORECASE)
                end = match.start("what") + len(part)
                trait = Trait(part, has, has, lacks)
                yield Asked(trait, match.start(), end, refused=match.group("no") is not None)

    def of_kind(self, text: str, fits: Mask) -> Mask:
        """Of what fits the words, only what is of a kind that the text names, where there is such; what
        merely lies beside it on the shelf is left out."""
        kept = self.named(text, fits)
        return kept if kept.any() else fits

    def named(self, text: str, fits: Mask) -> Mask:
        said = {stem(form) for form in forms(text)} - owned_words(text)
        rows = np.flatnonzero(fits).tolist()
        own = [row for row in rows if self._named(row, said)]
        things = [row for row in own if self._heads[row] not in ACCESSORIES or self._heads[row] in said]
        kept = np.zeros(len(fits), np.bool_)
        kept[things or own] = True
        return kept

    def kin_of(self, category: str) -> list[str]:
        """The names of the categories that everyday words count to this one."""
        last = forms(category)[-1:]
        kin = KIN.get(stem(last[0]), frozenset()) if last else frozenset()
        ends = {p.category[-1] for p in self._products if p.category} if kin else set()
        return sorted(end for end in ends if (f := forms(end)) and stem(f[-1]) in kin)

    def _named(self, row: int, said: set[str]) -> bool:
        words = self._kinds.kind_words(row)
        return bool(words & said) or any(words & KIN[kind] for kind in said if kind in KIN)

    def masks(self, asked: Sequence[Asked], fits: Mask, scores: Floats, text: str) -> dict[str, Mask]:
        """By the name of each trait that must hold, the rows of which it does; "measures" are the rows whose
        stated range holds the measure that the text names ("for my 16 inch laptop")."""
        found: dict[str, Mask] = {}
        rows = self._best(fits, scores)
        outside = [
            row for row in rows[:MEASURED] if (j := judged(self._products[row], text)) and not j.within
        ]
        if outside:
            found["measures"] = np.ones(len(fits), np.bool_)
            found["measures"][outside] = False
        for one in asked:
            if one.must:
                mask = np.zeros(len(fits), np.bool_)
                mask[[row for row in rows if one.of(self._products[row])]] = True
                found[one.trait.name] = mask
        return found

    def preferred(self, asked: Sequence[Asked], allowed: Mask, scores: Floats) -> tuple[Mask, Floats]:
        """Of what is allowed, what is not stated to be otherwise, where anything is left; and how many of the
        wishes each product is stated to meet, what is measured put in order."""
        met = np.zeros(len(allowed), np.float32)
        for one in asked:
            if one.must:
                continue
            rows = self._best(allowed, scores)
            told = {row: one.of(self._products[row]) for row in rows}
            measured = {row: m for row in rows if (m := one.trait.measure(self._products[row])) is not None}
            far = min(measured.values(), default=0.0) * one.trait.apart
            against = [row for row in rows if told[row] is False or measured.get(row, far) > max(far, 0.0)]
            if one.trait.most:
                against = [row for row in rows if told[row] is False]
            if len(against) < len(rows):
                allowed = allowed.copy()
                allowed[against] = False
            met[[row for row in rows if told[row]]] += 1
            for place, row in enumerate(sorted(measured, key=lambda row: measured[row])):
                met[row] += np.float32(0.9 * (1 - place / len(measured)))
        return allowed, met

    def _best(self, fits: Mask, scores: Floats) -> list[int]:
        rows = np.flatnonzero(fits)
        best: list[int] = rows[np.argsort(-scores[rows], kind="stable")][:LOOKED_AT].tolist()
        return best
