"""What a shop assistant has at hand behind the counter: the shop's word, its catalogue, a clock."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.shop import Shop
from bot.journey.stages import StageModel


@dataclass(frozen=True, slots=True)
class SurveyHistory:
    """When this visitor was last asked at all, and last asked NPS, in other conversations; None: never."""

    asked_at: datetime | None = None
    nps_asked_at: datetime | None = None


def never_surveyed(visitor_id: str) -> SurveyHistory:
    return SurveyHistory()


def no_address(conversation_id: str) -> bool:
    return False


@dataclass(slots=True)
class Counter:
    """`catalogue` is replaced by the one who runs the engine when a new feed has been imported; everything
    else stays. `survey_history` looks up a visitor's earlier surveys, `address_kept` whether the visitor of a
    conversation has left an address."""

    shop: Shop
    catalogue: Catalogue
    stages: StageModel
    survey_history: Callable[[str], SurveyHistory] = never_surveyed
    address_kept: Callable[[str], bool] = no_address


AT_HAND: ContextVar[Counter] = ContextVar("counter at hand")
"""The counter of the turn being answered: whoever prepares a turn puts it there, so that the actions that
the rules choose, which Rasa makes without arguments, find the same one."""
