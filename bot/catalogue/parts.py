"""Measures asked of a part: "how high is the heel on it" asks for no height of the whole."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.catalogue.words import stem

_MEASURE = "size|height|width|length|depth|weight|diameter|thickness|dimensions|measurements"
_HOW = r"how (?:big|large|small|long|tall|high|wide|deep|thick|thin|heavy|short)"
_NO_PART = frozenset(
    """it its the a an this that these those your of in on for and or is are what whats which exact total
    overall full package packaged shipping product item whole actual net gross max maximum minimum order
    box one right same real true about their his her my our approximate give me pls please need know
    thing article piece product model unit set pair size height width length depth weight diameter
    thickness dimensions measurements outer outside external official precise correct proper usual normal
    standard maximal minimal rough approx""".split()
)
_STATED = re.compile(r"\w{3}ed$")
""" "The listed weight", "the quoted size": said of the measure, not a part."""
_ALONE = re.compile(rf"\b{_HOW} (?:is|are) (?:the|its|their) (?:\w+ )?(\w+)\W*$")
_PATTERNS = (
    re.compile(rf"\b{_HOW} (?:is|are|'s) (?:the|its|your)?\s*(?:\w+ )?(\w+) (?:of|on|in|for|at|inside) it\b"),
    re.compile(rf"\b(?:{_MEASURE}) of (?:the|its) (?:\w+ )?(\w+) (?:of|on|in|for|at|inside) it\b"),
    re.compile(r"\b(?:what|which) (?:size|height|width|length|thickness) of (\w+)\b(?! of)"),
    re.compile(rf"\b(\w+) (?:{_MEASURE})\b(?=.{{0,20}}\bit\b)"),
    re.compile(r"\b(?:what|which) size (\w+) (?:is|are|does|do)\b"),
    re.compile(
        r"\bhow many (?:inch|inches|cm|centimet\w+|mm) (?:is|are|does|do|has|have) (?:the|its|your)?\s*"
        r"(?:\w+ )?(\w+) (?:of|on|in|for|at|inside|have|measure)\b"
    ),
    _ALONE,
)


def part_measured(question: str, own: Collection[str] = ()) -> str | None:
    """The stem of the part whose measure is asked for. `question` has "it" for the product; without one, a
    word of its `own` (stems of what it is called) names no part."""
    said = " ".join(question.casefold().replace("the it", "it").replace("your it", "it").split())
    for pattern in _PATTERNS:
        found = pattern.search(said)
        if found is None or found[1] in _NO_PART or _STATED.search(found[1]):
            continue
        if pattern is not _ALONE or stem(found[1]) not in own:
            return stem(found[1])
    return None
