"""How old the feed is that prices and stock are told from, and the note that says so when it is too old."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.claims import Claim, Source
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Line, Value

CHANGES_OFTEN = frozenset(("price", "sale_price", "availability", "quantity"))
HOURS_IN_DAYS = 48
"""From here on the age is told in days."""


def stale_hours(moment: Moment) -> int | None:
    """The feed's age in whole hours where it is over the limit; None where it is not, or where there is no
    limit or no feed."""
    fed_at = moment.catalogue.fed_at
    if moment.feed_stale_hours is None or fed_at is None:
        return None
    hours = (moment.now - fed_at).total_seconds() / 3600
    return int(hours) if hours > moment.feed_stale_hours else None


def with_age(moment: Moment, outcome: Outcome) -> Outcome:
    """With the feed's age behind the first price or stock that is told, once in a conversation."""
    if moment.memory.feed_age_told:
        return outcome
    hours = stale_hours(moment)
    place = next((at for at, reply in enumerate(outcome.replies) if any(map(_changes, reply.claims))), None)
    if hours is None or place is None:
        return outcome
    told = outcome.replies[place]
    noted = replace(told, lines=(*told.lines, _line(hours)))
    replies = (*outcome.replies[:place], noted, *outcome.replies[place + 1 :])
    return replace(outcome, replies=replies, memory={**outcome.memory, "feed_age_told": True})


def _changes(claim: Claim) -> bool:
    return claim.source is Source.catalogue and claim.field in CHANGES_OFTEN


def _line(hours: int) -> Line:
    args: dict[str, Value] = {"count": hours // 24 if hours >= HOURS_IN_DAYS else hours}
    return Line("source-age-days" if hours >= HOURS_IN_DAYS else "source-age-hours", args)
