"""What stands around a name in a message, and what it says about the name."""

from __future__ import annotations

from collections.abc import Collection

from bot.catalogue.english import AFTER_NAME, PLACE_PREPOSITIONS
from bot.catalogue.names import COLOURS
from bot.catalogue.words import Word

ASKING = frozenset("is are was were does do did can has have will would".split())
ASKED_OF = frozenset(
    """price cost stock rating weight review reviews order quantity delivery warranty guarantee policy time
    returns number amount""".split()
)  # "the price of water"
ORDERING = frozenset("order buy get take purchase".split())
UNITS = frozenset(
    """day days week weeks month months year years piece pieces pcs euro euros eur dollar dollars usd hour
    hours minute minutes percent star stars times x items""".split()
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
    """ "in the water": a place, not a thing to buy; but "what is in the honey" asks what it holds."""
    if article == 0 or spoken[article - 1].form not in PLACE_PREPOSITIONS:
        return False
    holds = article > 1 and spoken[article - 1].form == "in" and spoken[article - 2].form in ASKING
    return not holds


def followed_well(spoken: list[Word], end: int) -> bool:
    """Nothing follows that would make the name a part of something else ("water bottle", "a glass of")."""
    return end >= len(spoken) or (spoken[end].form in AFTER_NAME and spoken[end].form not in {"of", "like"})


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
