"""What stands around a name in a message, and what it says about the name."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.catalogue.english import AFTER_NAME, PLACE_PREPOSITIONS
from bot.catalogue.mention import Mention
from bot.catalogue.names import COLOURS
from bot.catalogue.words import Word

ASKING = frozenset("is are was were does do did can has have will would".split())
DOING = frozenset(
    """to i you we they he she cant can could couldnt dont doesnt will wont would cannot must should lets let
    me us gonna gotta""".split()
)  # before a verb
ASKED_OF = frozenset(
    """price cost stock rating weight review reviews order quantity delivery warranty guarantee policy time
    returns number amount""".split()
)  # "the price of water"
ASKED_ON = frozenset(
    """thing things question questions info information detail details word more something anything data
    warranty guarantee price discount offer deal delivery""".split()
)  # "two things on the milk"
ORDERING = frozenset("order buy get take purchase".split())
NAMED_WELL = 0.8
_BETWEEN = r"(?:[,;&/]|\b(?:and|or|vs\.?|v|versus|than|with|plus|but|from)\b)"
_IN_A_ROW = re.compile(
    _BETWEEN + r"\s*(?:(?:the|a|an|your|those|these|this|that)\s*)?(?:[\w-]+\s+)?$", re.IGNORECASE
)
_ROW_GOES_ON = re.compile(r"\s*" + _BETWEEN, re.IGNORECASE)
UNITS = frozenset(
    """day days week weeks month months year years piece pieces pcs euro euros eur dollar dollars usd hour
    hours minute minutes percent star stars times x items km kg cm mm ml""".split()
)


def ends_part(text: str, spoken: list[Word], end: int) -> bool:
    """ "Milk: how long ...", "the kiwi, please": a mark after a name parts it from what follows."""
    return (
        end > 0
        and text[spoken[end - 1].end :].lstrip()[:1] in tuple(":;,?!–—-(")
        and (text[spoken[end - 1].end :][:1] != "-")
    )


def begins_sentence(text: str, spoken: list[Word], start: int) -> bool:
    return start > 0 and any(mark in text[spoken[start - 1].end : spoken[start].start] for mark in ".!?;\n")


def counts(spoken: list[Word], at: int) -> bool:
    """A number with a unit or a price after a name is no model number: "macbook 2 year warranty"."""
    return at + 1 < len(spoken) and spoken[at + 1].form in UNITS


def in_place(spoken: list[Word], article: int) -> bool:
    """ "in the water": a place, not a thing to buy; but "what is in the honey" asks what it holds, and "two
    things on the milk" are asked of it."""
    if article == 0 or spoken[article - 1].form not in PLACE_PREPOSITIONS:
        return False
    before = spoken[article - 2].form if article > 1 else ""
    holds = spoken[article - 1].form == "in" and before in ASKING
    asked = spoken[article - 1].form == "on" and before in ASKED_ON
    return not (holds or asked)


def followed_well(spoken: list[Word], end: int, verbs: Collection[str]) -> bool:
    """Nothing follows that would make the name a part of something else ("water bottle", "a glass of")."""
    if end >= len(spoken) or spoken[end].form in verbs:
        return True
    return spoken[end].form in AFTER_NAME and spoken[end].form not in {"of", "like"}


def asked_what_it_does(spoken: list[Word], start: int, end: int, said_of_things: Collection[str]) -> bool:
    """ "When does the milk expire": a last word that is no thing of this shop belongs to no name."""
    if start < 2 or spoken[start - 1].form != "the" or end != len(spoken) - 1:
        return False
    return spoken[start - 2].form in {"do", "does", "did"} and spoken[end].form not in said_of_things


def two_colours(spoken: list[Word], at: int) -> bool:
    """The "and" of "black and brown slippers", which are one name."""
    around = (spoken[max(at - 1, 0)].form, spoken[min(at + 1, len(spoken) - 1)].form)
    return all(form in COLOURS for form in around)


def asks_price(spoken: list[Word]) -> bool:
    said = [word.form for word in spoken]
    return any(form in {"price", "cost", "costs"} for form in said) or ("how", "much") in zip(
        said, said[1:], strict=False
    )


def without_asides(text: str, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Beside a product named well an everyday word that is a part of another one's name speaks of the first
    ("will the slotted turner let the oil drip off"), unless both stand in a row."""
    if not any(m.kind == "product" and m.score >= NAMED_WELL for m in found):
        return found
    return tuple(m for m in found if not _aside(text, m))


def _aside(text: str, mention: Mention) -> bool:
    if mention.kind != "product" or mention.score >= NAMED_WELL:
        return False
    plain = mention.text.isalpha() and mention.text.islower()
    row = _IN_A_ROW.search(text[: mention.start]) or _ROW_GOES_ON.match(text, mention.end)
    return plain and row is None
