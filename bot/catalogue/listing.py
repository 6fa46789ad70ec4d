"""Names in a list: each part between commas, "and", "or", "vs" and "with" is read on its own as well."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.catalogue.english import ARTICLES, STOP
from bot.catalogue.mention import Mention
from bot.catalogue.names import FILLERS, KINDS, NameIndex, key
from bot.catalogue.product import Product
from bot.catalogue.properties import MATERIALS
from bot.catalogue.words import forms, words

MOST_PARTS, LONGEST_PART, LONGEST_TEXT = 8, 4, 400
_BETWEEN = re.compile(
    r"\s*[,;&]\s*(?:and\s+|or\s+)?|\s+(?:and|or|vs\.?|versus|with|against|than)\s+", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:compar\w*|differen\w*|differs?|vs|versus|better|best|which|between|side by side|choose|torn)\b",
    re.IGNORECASE,
)
_LEAD = frozenset(
    """compare comparing compared comparison difference differences different between which what whats
    better best is are the versus side by choose torn please lol pls thanks one ones and to from
    how do does s""".split()
)
NAMES_NOTHING = STOP | KINDS | MATERIALS
"""Part of a question rather than of a list where they stand alone ("is that wood or metal?")."""
_UNIT = re.compile(r"(?<=\d)(?=[a-z]{2}\b)")


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


ReadNames = Callable[[str], tuple[tuple[Mention, ...], tuple[Mention, ...]]]


class ListReader:
    def __init__(self, products: Sequence[Product], names: NameIndex, read: ReadNames) -> None:
        """`read` gives the mentions and the absent models of a text without lists."""
        self._products, self._names, self._read = products, names, read
        self._category = {product.id: product.category for product in products}

    def read(self, text: str) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        found, absent = self._read(text)
        parts = parts_of(text)
        compares = _COMPARES.search(text) is not None
        short = all(len(self._own(part)) <= LONGEST_PART for part in parts)
        if not 2 <= len(parts) <= MOST_PARTS or len(text) > LONGEST_TEXT or not (compares or short):
            return found, absent
        across = [m for m in (*found, *absent) if m.kind == "product" and self._crosses(m, parts)]
        kept = [m for m in found if m not in across]
        gone = [m for m in absent if m not in across]
        left: list[Part] = []
        for part in parts:
            if any(m.kind == "product" and _overlaps(m, part) for m in (*kept, *gone)):
                continue
            if any(_overlaps(m, part) for m in kept):
                left.append(part)  # a brand or a kind: perhaps the only product of the brand
                continue
            own, missing = self._read(part.text)
            kept += [_moved(m, part.start) for m in own]
            gone += [_moved(m, part.start) for m in missing]
            if not any(m.kind == "product" for m in (*own, *missing)) and self._may_name(part):
                left.append(part)
        partial = self._partials(left, kept)
        named = sum(m.kind == "product" for m in kept) + len(partial)
        if partial and named >= 2 and (compares or len(partial) == len(left)):
            covered = [(m.start, m.end) for m in partial]
            kept = [m for m in kept if not any(s < m.end and m.start < e for s, e in covered)] + partial
        return tuple(sorted(kept, key=lambda m: m.start)), tuple(gone)

    def _own(self, part: Part) -> list[str]:
        said = _UNIT.sub(" ", part.text.lower())
        return [f for f in forms(said) if f not in ARTICLES and f not in _LEAD]

    def _may_name(self, part: Part) -> bool:
        return any(key(f) in self._names.rows and f not in STOP for f in self._own(part))

    def _crosses(self, mention: Mention, parts: Sequence[Part]) -> bool:
        """A name over several parts that says a word twice is two names: "lumen x1 with the lumen x1 pro"."""
        said = [key(f) for f in forms(mention.text) if f not in ARTICLES and f not in FILLERS]
        return sum(_overlaps(mention, part) for part in parts) > 1 and len(set(said)) < len(said)

    def _partials(self, left: Sequence[Part], kept: Sequence[Mention]) -> list[Mention]:
        """Of brands either each names one product, or all stay brands ("apple and samsung")."""
        branded = [p for p in left if any(m.kind == "brand" and _overlaps(m, p) for m in kept)]
        near = {self._category[m.candidates[0]] for m in kept if m.kind == "product"}
        found = {
            part: m for part in left if (m := self._partial(part, kept, near, part in branded)) is not None
        }
        whole = all(part in found for part in branded)
        return [m for part, m in found.items() if whole or part not in branded]

    def _partial(
        self, part: Part, kept: Sequence[Mention], near: set[tuple[str, ...]], branded: bool
    ) -> Mention | None:
        """Words that together only one product's title holds, or only products of one category, first of all
        of those compared with."""
        said = [key(f) for f in self._own(part)]
        if not said or len(said) > LONGEST_PART or all(f.isdigit() or f in NAMES_NOTHING for f in said):
            return None
        if any(m.kind == "category" and _overlaps(m, part) for m in kept):
            return None
        rows = set.intersection(*(self._names.rows.get(f, set()) for f in said))
        rows = {row for row in rows if self._names.titles[row].core == set(said)} or rows
        if len({self._products[row].category for row in rows}) > 1:
            rows = {row for row in rows if self._products[row].category in near}
        kinds = {self._products[row].category for row in rows}
        things = {self._products[row].item_group_id or self._products[row].id for row in rows}
        if len(kinds) != 1 or (branded and len(things) > 1):
            return None
        ids = tuple(self._products[row].id for row in sorted(rows))
        spoken = [w for w in words(part.text) if w.form not in ARTICLES and w.form not in _LEAD]
        start, end = part.start + spoken[0].start, part.start + spoken[-1].end
        return Mention("product", part.text[spoken[0].start : spoken[-1].end], start, end, ids, 0.6)


def parts_of(text: str) -> list[Part]:
    """The parts of a list with their places, without punctuation at their ends."""
    parts: list[Part] = []
    start = 0
    for end, following in [(m.start(), m.end()) for m in _BETWEEN.finditer(text)] + [(len(text), len(text))]:
        said = text[start:end]
        bare = said.strip(" \t\n?!.:")
        if bare:
            parts.append(Part(bare, start + said.index(bare)))
        start = following
    return parts


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start + by, end=mention.end + by)


def _overlaps(mention: Mention, part: Part) -> bool:
    return mention.start < part.end and part.start < mention.end
