"""One turn as the topics see it, and what a topic makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from bot.answers.finding import ShopAnswers
from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.counter import SurveyHistory
from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.notes import Note
from bot.dialogue.shop import Shop
from bot.dialogue.values import Meaning, Page, Reply
from bot.dialogue.verdict import CheckOrder, nothing_known
from bot.journey.acts import Overlay, Stage


@dataclass(frozen=True, slots=True)
class Moment:
    """`manner` is the stage that is acted on, None while the belief is too even to lean on it; `language` is
    the one the message is written in and `cues` are its words. With a feed older than `feed_stale_hours` its
    age is told; None: never."""

    conversation_id: str
    text: str
    meanings: tuple[Meaning, ...]
    memory: Memory
    stage: Stage
    manner: Stage | None
    overlays: frozenset[Overlay]
    page: Page
    shop: Shop
    catalogue: Catalogue
    cues: Cues
    now: datetime
    surveys: SurveyHistory = field(default_factory=SurveyHistory)
    check_order: CheckOrder = nothing_known
    answers: ShopAnswers = field(default_factory=ShopAnswers)
    language: str = "en"
    feed_stale_hours: float | None = None
    address_kept: bool = False

    def remembering(self, **changes: Any) -> Moment:
        return replace(self, memory=replace(self.memory, **changes))

    def product(self, product_id: str | None) -> Product | None:
        return self.catalogue.get(product_id) if product_id else None

    def focus(self) -> tuple[Product, ...]:
        """The products talked about, or else the one whose page the visitor is on."""
        ids = self.memory.focus or ((self.page.product_id,) if self.page.product_id else ())
        return tuple(p for p in map(self.product, ids) if p is not None)

    def stated(self, intents: frozenset[str] | set[str]) -> bool:
        """Whether any meaning of this message has one of these intents."""
        return any(m.intent in intents for m in self.meanings)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`memory` holds the changes to the conversation's memory; `hand_over` asks for a person."""

    replies: tuple[Reply, ...] = ()
    memory: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    hand_over: bool = False

    def then(self, other: Outcome) -> Outcome:
        return Outcome(
            self.replies + other.replies,
            {**self.memory, **other.memory},
            self.notes + other.notes,
            self.hand_over or other.hand_over,
        )
