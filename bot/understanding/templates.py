"""Sentences out of Home Assistant's templates: (a|b) is one of them, [a] perhaps, (a;b) both in any order,
<rule> and {list} what stands under the name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

DEEPEST = 40
_PIECE = re.compile(r"<[^<>]+>|\{[^{}]+\}|[()\[\]|;]|[^<{()\[\]|;]+")
_SPACES = re.compile(r"\s+")
_CLOSES = {"(": ")", "[": "]"}


class Unsaid(ValueError):
    """A template that cannot be filled: it names a list or rule that nobody has, or nests without end."""


@dataclass(frozen=True, slots=True)
class Wording:
    """`rules` are templates by name, `lists` templates for what is put in by name."""

    rules: Mapping[str, str]
    lists: Mapping[str, Sequence[str]]

    def said(self, template: str, dice: Random, depth: int = 0) -> str:
        """One sentence of the many. Raises Unsaid."""
        if depth > DEEPEST:
            raise Unsaid(template)
        pieces = _PIECE.findall(template)
        words, rest = self._group(pieces, "", dice, depth)
        if rest:
            raise Unsaid(template)
        return _SPACES.sub(" ", words).strip()

    def _group(self, pieces: list[str], end: str, dice: Random, depth: int) -> tuple[str, list[str]]:
        """Up to the closing piece; the pieces after it."""
        choices, in_any_order = [""], False
        while pieces:
            piece, pieces = pieces[0], pieces[1:]
            if piece == end:
                break
            if piece in "|;":
                in_any_order |= piece == ";"
                choices.append("")
            elif piece in _CLOSES:
                words, pieces = self._group(pieces, _CLOSES[piece], dice, depth + 1)
                choices[-1] += words if piece == "(" or dice.random() < 0.5 else ""
            elif piece in _CLOSES.values():
                raise Unsaid(piece)
            else:
                choices[-1] += self._word(piece, dice, depth)
        else:
            if end:
                raise Unsaid(f"no {end}")
        if in_any_order:
            dice.shuffle(choices)
            return " ".join(choices), pieces
        return dice.choice(choices), pieces

    def _word(self, piece: str, dice: Random, depth: int) -> str:
        if piece[0] == "<":
            if piece[1:-1] not in self.rules:
                raise Unsaid(piece)
            return self.said(self.rules[piece[1:-1]], dice, depth + 1)
        if piece[0] == "{":
            values = self.lists.get(piece[1:-1].partition(":")[0])
            if not values:
                raise Unsaid(piece)
            return self.said(dice.choice(values), dice, depth + 1)
        return piece


def lists_of(stated: Mapping[str, Any], more: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Values and ranges as templates; lists that take anything are left out, unless `more` fills them."""
    found: dict[str, Sequence[str]] = {}
    for name, entry in stated.items():
        if "values" in entry:
            found[name] = [v if isinstance(v, str) else str(v["in"]) for v in entry["values"]]
        elif "range" in entry:
            low, high = int(entry["range"]["from"]), int(entry["range"]["to"])
            found[name] = [str(number) for number in range(low, high + 1, max(1, (high - low) // 20))]
    return found | dict(more)
