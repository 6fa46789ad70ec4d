"""Which kinds of things, and which brands, the shop sells: told, and offered as buttons."""

from __future__ import annotations

from bot.dialogue import kinds
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Button, Line, Reply
from bot.journey.acts import Act

KINDS_SHOWN = 6


def show(moment: Moment) -> Outcome:
    """Which kinds of things the shop sells."""
    if not (shelf := names(moment)[:KINDS_SHOWN]):
        return Outcome((Reply(Act.says_not_available, (Line("found-nothing-yet"),)),))
    line = Line("assortment", {"kinds": kinds.listed(shelf), "count": len(moment.catalogue.products)})
    return Outcome((Reply(Act.asks_need, (line, Line("needs-question-open")), buttons(moment)),))


def show_brands(moment: Moment) -> Outcome:
    if not (brands := list(moment.catalogue.brands())[:8]):
        return Outcome((Reply(Act.says_not_available, (Line("brands-not-stated"),)),))
    told = Line("assortment-brands", {"brands": tuple(brands), "count": len(moment.catalogue.brands())})
    return Outcome((Reply(Act.asks_need, (told, Line("needs-question-open"))),))


def buttons(moment: Moment) -> tuple[Button, ...]:
    return kinds.kind_buttons(names(moment)[:4])


def names(moment: Moment) -> list[str]:
    """The shop's kinds of things, the largest first, each by its narrowest name."""
    return list(dict.fromkeys(path.split(" > ")[-1] for path in moment.catalogue.categories()))
