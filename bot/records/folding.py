"""Text as the finders of personal numbers read it: ASCII digits, plain dashes and dots, nothing hidden."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# Signs that people put for "@" and "." which Unicode's compatibility forms do not fold by themselves.
LOOKALIKES = {"ⓐ": "@", "Ⓐ": "@", "🄰": "@", "。": ".", "·": ".", "∙": ".", "•": ".", "۔": ".", "−": "-"}
KEYCAP, VARIATION = "\u20e3", "\ufe0f"


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` has the same characters as the original, some replaced one for one, hidden ones left out;
    `positions[i]` is where character i stands in the original (None: everywhere the same)."""

    text: str
    positions: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        if self.positions is None:
            return start, end
        return self.positions[start], self.positions[end - 1] + 1


def fold(text: str) -> Folded:
    if text.isascii():
        return Folded(text, None)
    seen: dict[str, str] = {}
    characters: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        plain = seen.get(character)
        if plain is None:
            plain = seen[character] = character if character.isascii() else fold_character(character)
        if plain:
            characters.append(plain)
            positions.append(position)
    return Folded("".join(characters), positions)


def fold_character(character: str) -> str:
    """One character, or none for what is not seen (zero-width signs, soft hyphens, direction marks)."""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    if character in LOOKALIKES:
        return LOOKALIKES[character]
    category = unicodedata.category(character)
    if category == "Cf" or character in (KEYCAP, VARIATION):
        return ""
    if category == "Pd":
        return "-"
    if category == "Zs":
        return " "
    compatible = unicodedata.normalize("NFKC", character)
    return compatible if len(compatible) == 1 else character


def storable(text: str) -> str:
    """Without what PostgreSQL or UTF-8 cannot hold: NUL, halves of surrogate pairs."""
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
