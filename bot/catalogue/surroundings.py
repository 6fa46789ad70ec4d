"""What stands around a name in a message, and what it says about the name."""

from __future__ import annotations

from bot.catalogue.english import AFTER_NAME, PLACE_PREPOSITIONS
from bot.catalogue.words import Word

ASKING = frozenset("is are was were does do did can has have will would".split())
ASKED_OF = frozenset(
    """price cost stock rating weight review reviews order quantity delivery warranty guarantee policy time
    returns""".split()
)  # "the price of water"
ORDERING = frozenset("order buy get take purchase".split())
UNITS = frozenset(
    """day days week weeks month months year years piece pieces pcs euro euros eur dollar dollars usd hour
    hours minute minutes percent star stars times x items""".split()
)


def counts(spoken: list[Word], at: int) -> bool:
    """A number with a unit or a price after a name is no model number: "macbook 2 year warranty"."""
    return at + 1 < len(spoken) and spoken[at + 1].form in UNITS


def in_place(spoken: list[Word], article: int) -> bool:
    """ "in the water": a place, not a thing to buy."""
    return article > 0 and spoken[article - 1].form in PLACE_PREPOSITIONS


def followed_well(spoken: list[Word], end: int) -> bool:
    """Nothing follows that would make the name a part of something else ("water bottle", "a glass of")."""
    return end >= len(spoken) or (spoken[end].form in AFTER_NAME and spoken[end].form not in {"of", "like"})


def asks_price(spoken: list[Word]) -> bool:
    said = [word.form for word in spoken]
    return any(form in {"price", "cost", "costs"} for form in said) or ("how", "much") in zip(
        said, said[1:], strict=False
    )
