"""Which properties a text asks a thing to have, and the text without the words for them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bot.catalogue.trait_words import PEOPLE_TRAIT, TRAITS, WARM_TRAIT
from bot.catalogue.traits import PEOPLE, REFUSES, Asked, counted

_DENIED = re.compile(
    r"(?:\b(?:not|no|non|without|isn'?t|aren'?t|never|nothing|don'?t (?:want|need|like)|do not (?:want"
    r"|need|like)"
    r"|hates?|except|but not|other than|instead of)\b[\s-]*"
    r"(?:(?:an?|any|the|those|these|too|so|very|that|one|ones|with|is|are|be)\s+)*)$",
    re.I,
)
_FOR_PEOPLE = re.compile(
    rf"\b(?:for|of|fits|sleeps|seats)\s+({PEOPLE})"
    r"(?:\s+(?:people|persons?|adults|of us|men|guys)\b|\s*$|(?=[,.?!]))"
    rf"|\b({PEOPLE})[- ]?(?:people|persons?|man|seater)\b|\bfamily of ({PEOPLE})\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"(-?\b\d{1,2})\s*(?:degrees?\b|°)|\bfreezing\b|\bfrost\b", re.IGNORECASE)
_LIGHT = re.compile(
    r"(?:(?<=^)|\b(?P<before>\w+)\W+)light\b(?=(?P<after>\s+\w+|\W*$|\s*[,.!?;]))", re.IGNORECASE
)
_BEFORE_LIGHT = frozenset(
    "something smth sth very really quite super pretty extra be is are as too and but also"
    " a more it them that".split()
)
_AFTER_LIGHT = frozenset("pls please and but enough to in one ones for".split())


def traits_in(text: str, names_thing: Callable[[str], bool]) -> tuple[Asked, ...]:
    """What the text asks for, each trait once, in the order of its words. `names_thing` tells words by which
    the catalogue calls things: a light backpack is light, a bike light is a light."""
    found: list[Asked] = []
    for trait in TRAITS:
        match = trait.said.search(text)
        if match is None:
            continue
        own = REFUSES.match(match.group())  # "not wired" refuses by itself
        denied = None if own else _DENIED.search(text[: match.start()])
        start = denied.start() if denied else match.start()
        found.append(Asked(trait, start, match.end(), refused=denied is not None))
    degrees = _DEGREES.search(text)
    if degrees is not None:
        least = int(degrees.group(1) or 0)
        found.append(Asked(WARM_TRAIT, degrees.start(), degrees.end(), number=least))
    people = _FOR_PEOPLE.search(text)
    if people is not None:
        count = counted(next(g for g in people.groups() if g))
        found.append(Asked(PEOPLE_TRAIT, people.start(), people.end(), number=count))
    if not any(asked.trait.name == "light" for asked in found):
        found += _light_in(text, names_thing)
    return _without_opposites(found)


def _light_in(text: str, names_thing: Callable[[str], bool]) -> Iterator[Asked]:
    """ "Light" as an adjective, by the words around it."""
    for match in _LIGHT.finditer(text):
        before, after = (match.group("before") or "").lower(), match.group("after").strip().lower()
        apart = "," in match.group() or "." in match.group()
        told_before = not before or apart or before in _BEFORE_LIGHT
        follows = after.isalpha() and (after in _AFTER_LIGHT or names_thing(after))
        if (told_before and (follows or not after.isalpha())) or (not before and not after.isalpha()):
            start = match.start() + match.group().lower().index("light")
            trait = next(t for t in TRAITS if t.name == "light")
            yield Asked(trait, start, start + len("light"))
            return


def _without_opposites(found: list[Asked]) -> tuple[Asked, ...]:
    """ "Not wired" is said once: as wireless."""
    names = {asked.trait.name for asked in found if not asked.refused}
    kept = [
        asked
        for asked in found
        if not (asked.trait.name == "wired" and "wireless" in names)
        and not (asked.refused and asked.trait.name in {"quiet", "light", "small", "big", "for children"})
    ]
    return tuple(sorted(kept, key=lambda asked: asked.start))


def without_refused(text: str, asked: tuple[Asked, ...]) -> str:
    """The text without the words of what is turned down: they would draw it near."""
    for one in sorted(asked, key=lambda one: -one.start):
        if one.refused or (one.trait.name == "wireless" and "wired" in text[one.start : one.end].lower()):
            text = f"{text[: one.start]} {text[one.end :]}"
    return text


def bare(text: str, asked: tuple[Asked, ...]) -> str:
    """The text without the words of any trait."""
    for one in sorted(asked, key=lambda one: -one.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return " ".join(text.split())
