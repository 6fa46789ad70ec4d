"""Where one journey ends and the next one begins, and what is carried over."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import ABOUT_PRODUCT
from bot.dialogue.values import Meaning

JOURNEY_ENDS_AFTER = timedelta(days=30)


def renewed(memory: Memory, now: datetime) -> Memory:
    """A journey ends 30 days after its last turn, or with its survey; what was said before is kept for the
    people who read, but the next journey starts afresh."""
    quiet = memory.last_at is not None and now - datetime.fromisoformat(memory.last_at) >= JOURNEY_ENDS_AFTER
    return replace(next_journey(memory), turns=0) if quiet else memory


def next_journey(memory: Memory, of_it: bool = False) -> Memory:
    """Whoever has bought and looks for something again begins anew: what was wanted, shown and tried for the
    last purchase is put away; the orders stay, and so does the survey as far as it has come: an
    open one waits, and takes only what is clearly an answer. `of_it`: what was talked about is asked about
    still."""
    return Memory(
        focus=memory.focus if of_it else (),
        turns=memory.turns,
        disclosed=memory.disclosed,
        feed_age_told=memory.feed_age_told,
        orders=memory.orders,
        complaint=memory.complaint,
        ticket=memory.ticket,
        survey=memory.survey,
        survey_waits=memory.survey is not None and not memory.surveyed,
        surveyed=memory.surveyed,
        survey_due=memory.survey_due,
        last_at=memory.last_at,
        journey=memory.journey + 1,
    )


def asks_of_it(meanings: tuple[Meaning, ...], text: str, cues: Cues) -> bool:
    """ "How many reviews does it have?": of what was bought or complained of, though it begins a journey."""
    named = any(meaning.mentions for meaning in meanings)
    return meanings[0].intent in ABOUT_PRODUCT and not named and cues.has("points_back", text)


def on_page(memory: Memory, product_id: str | None) -> Memory:
    """Whoever opens another product's page talks about that one from now on."""
    if product_id is None or product_id == memory.page_product:
        return memory
    return replace(memory, page_product=product_id, focus=(product_id,))
