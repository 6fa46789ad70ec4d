"""What a message says apart from the names in it: a long product name drowns the words around it ("how long
does delivery of the Wirebird wired in-ear headphones take?" looks like a search for headphones), so what is
judged has a short noun in its place.

The noun was chosen by measuring: on 568 questions with whole titles in them (two catalogues) and on the
conversations in data/conversations together, "product" kept more intents right than "model", "item", "one",
"it", a thing ("kettle") or the kind of product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

NOUN, OTHER = "product", "other product"
_DETERMINER = re.compile(
    r"\b(?:the|an?|this|that|these|those|my|your|our|his|her|their|another|other|wrong|new|same|one|any)\s+$",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_LONG = 3  # words


@dataclass(frozen=True, slots=True)
class Name:
    """A product's name in the message; `candidates` are the products that it may mean."""

    start: int
    end: int
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` is what is judged; `nouns` are the places where it differs: (start, end) in it, (start, end) in
    the message."""

    text: str
    nouns: tuple[tuple[int, int, int, int], ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the message that a stretch of `text` stands for; a noun stands for a whole name."""
        return self._place(start, 2), self._place(end, 3)

    def _place(self, at: int, edge: int) -> int:
        moved = at
        for noun in self.nouns:
            if at >= noun[1]:
                moved = at + noun[3] - noun[1]
            elif at > noun[0]:
                return noun[edge]
        return moved


def masked(text: str, names: Sequence[Name]) -> Masked:
    """Two products stay apart: the second is "the other". Short names in ordinary words ("water", "sleeping
    bag") stay, for they may be meant as words."""
    parts: list[str] = []
    nouns: list[tuple[int, int, int, int]] = []
    first: tuple[str, ...] | None = None
    at = length = 0
    for name in names:
        if name.start < at or not _drowns(text[name.start : name.end]):
            continue
        first = first or name.candidates
        noun = NOUN if name.candidates == first else OTHER
        if not _DETERMINER.search(text[: name.start]):
            noun = f"the {noun}"
        before = text[at : name.start]
        length += len(before)
        nouns.append((length, length + len(noun), name.start, name.end))
        parts += (before, noun)
        length += len(noun)
        at = name.end
    return Masked("".join((*parts, text[at:])), tuple(nouns))


def _drowns(name: str) -> bool:
    count = len(_WORD.findall(name))
    return count >= _LONG or (count > 1 and any(c.isupper() or c.isdigit() for c in name))
