"""Words of a title as people write them: in one ("lunchbox", "xps13"), apart ("s 8"), a number in letters
("iphone ten")."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.catalogue.english import STOP
from bot.catalogue.words import has_digit

SHORTEST_PART = 3  # letters of a word written in one with another
LONG = 6  # letters of two in one of which the other may be a single one ("iphonex")
SAME_NUMBER: Mapping[str, tuple[str, ...]] = {
    "one": ("1", "i"), "two": ("2", "ii"), "three": ("3", "iii"), "four": ("4", "iv"), "five": ("5", "v"),
    "six": ("6", "vi"), "seven": ("7", "vii"), "eight": ("8", "viii"), "nine": ("9", "ix"),
    "ten": ("10", "x"),
}  # fmt: skip


def as_numbers(form: str) -> tuple[str, ...]:
    """The same number as it may stand in a title: "ten" and "10" for the X of a model."""
    told = SAME_NUMBER.get(form)
    if told is not None:
        return told
    return next(((word, *ways) for word, ways in SAME_NUMBER.items() if form == ways[0]), ())


def compounds(titles: Iterable[Sequence[str]], known: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Neighbours in a title as people write them in one: "lunchbox" for a Lunch Box, "13pro", "ck1" for a
    CK One. What the catalogue has as a word of its own is none."""
    found: dict[str, tuple[str, ...]] = {}
    for title in titles:
        for at in range(len(title) - 1):
            pair = tuple(title[at : at + 2])
            stretches = [pair, tuple(title[at : at + 3])] if _by_figure(pair) else [pair]
            for parts in stretches:
                if all(map(_may_join, parts, parts[1:])):
                    for written in _ways(parts):
                        if written not in known:
                            found.setdefault(written, parts)
    return found


def _ways(parts: tuple[str, ...]) -> Iterable[str]:
    yield "".join(parts)
    figures = SAME_NUMBER.get(parts[-1])
    if figures is not None:
        yield "".join((*parts[:-1], figures[0]))


def _may_join(one: str, other: str) -> bool:
    if min(len(one), len(other)) >= SHORTEST_PART or _by_figure((one, other)):
        return True
    return len(one + other) >= LONG and one not in STOP and other not in STOP


def _by_figure(parts: Sequence[str]) -> bool:
    """Whether a figure and a letter meet where two words do, or a number does."""
    meet = zip(parts, parts[1:], strict=False)
    return any(one[-1].isdigit() != other[0].isdigit() or other in SAME_NUMBER for one, other in meet)


def model_in_one(one: str, other: str) -> bool:
    """Whether two words in one would be of letters and figures: "s 8" for an S8."""
    return has_digit(one) != has_digit(other) and min(len(one), len(other)) <= 2
