"""What a shop assistant has at hand behind the counter: the shop's word, its catalogue, a clock."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from bot.answers.finding import ShopAnswers
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.cues import Phrasebook
from bot.dialogue.shop import Shop
from bot.dialogue.verdict import Checked, Verdict
from bot.journey.stages import StageModel


@dataclass(frozen=True, slots=True)
class SurveyHistory:
    """When this visitor was last asked at all, and last asked NPS, in other conversations; None: never."""

    asked_at: datetime | None = None
    nps_asked_at: datetime | None = None


def no_orders(
    number: str, clues: tuple[str, ...], conversation_id: str, message_id: str, at: datetime
) -> Checked:
    return Checked(Verdict.nothing)


def never_surveyed(visitor_id: str) -> SurveyHistory:
    return SurveyHistory()


def no_address(conversation_id: str) -> bool:
    return False


@dataclass(slots=True)
class Counter:
    """`catalogue` and `answers` are replaced by the one who runs the engine when new ones have been imported;
    everything else stays. `survey_history` looks up a visitor's earlier surveys, `check_order` whether a
    message of a conversation proves an order number (arguments as for `no_orders`), `address_kept` whether
    the visitor of a conversation has left an address; a feed older than `feed_stale_hours` is told to be
    old."""

    shop: Shop
    catalogue: Catalogue
    stages: StageModel
    phrasebook: Phrasebook
    survey_history: Callable[[str], SurveyHistory] = never_surveyed
    check_order: Callable[[str, tuple[str, ...], str, str, datetime], Checked] = no_orders
    answers: ShopAnswers = field(default_factory=ShopAnswers)
    feed_stale_hours: float | None = None
    address_kept: Callable[[str], bool] = no_address


AT_HAND: ContextVar[Counter] = ContextVar("counter at hand")
"""The counter of the turn being answered: whoever prepares a turn puts it there, so that the actions that
the rules choose, which Rasa makes without arguments, find the same one."""
