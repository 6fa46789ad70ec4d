"""How one language speaks of numbers: its number words, money, bounds, scores, units and places in a row.

Patterns are sources of regular expressions over the plain text of `numerals.plain`: digits are ASCII, Latvian
and Persian letters folded to one form, half-spaces are spaces. They are put together for the languages that a
message may hold (`reading.reading_of`), so each is a list of alternatives, and an empty one never matches.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

NEVER = r"(?!)"


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """`small` are words with their own value (a half is .5), `scales` multiply what stands before them; keys
    are patterns' alternatives in lower case, with one space between two words. A `weak` word is a number
    only where `weak_before` follows it (in Persian in Latin letters "do" is two only in "do ta")."""

    small: Mapping[str, float] = field(default_factory=dict)
    scales: Mapping[str, int] = field(default_factory=dict)
    joiner: str = r"[\s-]+"
    weak: frozenset[str] = frozenset()
    weak_before: str = NEVER


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """`upper`, `lower`, `about`, `between`, `model`, `few`, `rating` stand before a number; `*_after`,
    `unit`, `counted`, `stars`, `points`, `percent`, `rated` after it; `range` and `scale` between two,
    `range_between` too, but only with `between` before. `negated` after a lower bound makes it an upper one
    ("no more than" said around the number). `prefix` are look-behinds for what may be glued before a
    number, `glued` what may be glued after one. `neighbours`: two number words in a row are a range ("two
    three of them"). `ordinals` has the groups p1 to p10 (places from the first), q1 to q5 (the same, of
    other words), m1 and n1 (the last), m2 (the one before), firsts, heads, lasts and tails (as many from
    that end as the words say)."""

    name: str
    number_words: NumberWords = NumberWords()
    currencies: Mapping[str, str] = field(default_factory=dict)
    upper: str = NEVER
    lower: str = NEVER
    about: str = NEVER
    upper_after: str = NEVER
    lower_after: str = NEVER
    about_after: str = NEVER
    negated: str = NEVER
    range: str = NEVER
    range_between: str = NEVER
    between: str = NEVER
    price_talk: str = NEVER
    scale: str = NEVER
    stars: str = NEVER
    points: str = NEVER
    percent: str = NEVER
    unit: str = NEVER
    counted: str = NEVER
    few: str = NEVER
    model: str = NEVER
    rating: str = NEVER
    rated: str = NEVER
    prefix: str = ""
    glued: str = NEVER
    ordinals: str = NEVER
    neighbours: bool = False
