"""A conversation played by hand: the core as the engine drives it, without Rasa and without a database.

What a message means is told by the test (the classifier has tests of its own); names, quantities, the
belief, the memory and the words are real.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.catalogue.claims import Claim
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.conducting import conduct
from bot.dialogue.counter import Counter, SurveyHistory
from bot.dialogue.cues_file import read_phrasebook
from bot.dialogue.memory import Memory
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import Note
from bot.dialogue.shop import Shop
from bot.dialogue.topics import TOPICS
from bot.dialogue.turn import Prepared, prepare
from bot.dialogue.values import Inbound, Meaning, OrderEvent, Page, Reply, Understanding
from bot.engine.countries import with_countries
from bot.engine.responses import Responses
from bot.journey.acts import Act, Stage
from bot.journey.forbidden import forbidden_acts
from bot.journey.stages import StageModel
from bot.understanding.quantities import quantities
from tests.dialogue.shelf import CATALOGUE, SHOP

ROOT = Path(__file__).parents[2]
STAGES = StageModel.load(ROOT / "data" / "stages.yml")
RESPONSES = Responses(ROOT / "data" / "responses")
PHRASEBOOK = with_countries(read_phrasebook(ROOT / "data" / "words"))
START = datetime(2026, 5, 1, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Turn:
    prepared: Prepared
    replies: tuple[Reply, ...]
    notes: tuple[Note, ...]
    memory: Memory
    handed_over: bool
    text: str

    @property
    def acts(self) -> list[Act]:
        """What was said, the greeting of a first turn aside."""
        return [reply.act for reply in self.replies if not is_disclosure(reply)]

    @property
    def claims(self) -> set[tuple[str | None, str, str]]:
        return {(claim.product_id, claim.field, claim.value) for claim in self.claimed}

    @property
    def claimed(self) -> tuple[Claim, ...]:
        return tuple(claim for reply in self.replies for claim in reply.claims)

    @property
    def buttons(self) -> list[str]:
        return [button.payload for reply in self.replies for button in reply.buttons]

    @property
    def line_ids(self) -> list[str]:
        return [line.id for reply in self.replies for line in reply.lines]

    def noted(self, kind: type[Any]) -> list[Any]:
        return [note for note in self.notes if isinstance(note, kind)]


def is_disclosure(reply: Reply) -> bool:
    return [line.id for line in reply.lines] == ["discloses"]


@dataclass(slots=True)
class Talk:
    """One visitor's conversation; `surveys` is what other conversations have asked them."""

    shop: Shop = SHOP
    catalogue: Catalogue = CATALOGUE
    surveys: SurveyHistory = field(default_factory=SurveyHistory)
    slots: dict[str, Any] = field(default_factory=dict)
    at: datetime = START
    count: int = 0
    feed_stale_hours: float | None = None
    language: str = "en"

    @property
    def memory(self) -> Memory:
        return Memory.from_dict(self.slots.get("memory"))

    def says(self, text: str, intent: str, confidence: float = 0.95, page: Page | None = None) -> Turn:
        return self.says_both((text, intent), confidence=confidence, page=page)

    def says_both(self, *parts: tuple[str, str], confidence: float = 0.95, page: Page | None = None) -> Turn:
        """One message whose parts mean different things, in order."""
        text = ", ".join(part for part, _ in parts)
        meanings = tuple(self.meaning(part, intent, confidence) for part, intent in parts)
        ranking = tuple((m.intent, m.confidence) for m in meanings)
        understanding = Understanding(text, self.language, meanings, ranking, 1.0)
        return self.play(self.inbound(text=text, page=page), understanding)

    def meaning(self, text: str, intent: str, confidence: float) -> Meaning:
        mentions = self.catalogue.mentions(text)
        names = [(m.start, m.end) for m in mentions if m.kind == "product"]
        return Meaning(intent, confidence, text, mentions, quantities(text, names))

    def taps(self, payload: str) -> Turn:
        return self.play(self.inbound(button=payload), None)

    def order(self, status: str, order_id: str = "CS-1001", products: tuple[str, ...] = ("11",)) -> Turn:
        event = OrderEvent(order_id, status, products, self.at)
        return self.play(self.inbound(order=event), None)

    def waits(self, span: timedelta) -> None:
        self.at += span

    def inbound(self, **what: Any) -> Inbound:
        self.count += 1
        return Inbound("c1", f"m{self.count}", self.at, visitor_id="v1", **what)

    def play(self, inbound: Inbound, understanding: Understanding | None) -> Turn:
        counter = Counter(self.shop, self.catalogue, STAGES, PHRASEBOOK)
        prepared = prepare(inbound, understanding, self.slots, counter)
        self.slots |= prepared.slots
        outcome = Outcome()
        if not prepared.silent:
            outcome = self.answer(inbound, prepared)
        forbidden = forbidden_acts(Stage(prepared.stage), prepared.overlays, prepared.asked)
        said = tuple(reply for reply in outcome.replies if reply.act not in forbidden)
        self.slots["handed_over"] = bool(self.slots.get("handed_over")) or outcome.hand_over
        self.at += timedelta(minutes=1)
        text = "\n".join(RESPONSES.speak(reply, "en", "c1", self.count).text for reply in said)
        notes = (*prepared.notes, *outcome.notes)
        return Turn(prepared, said, notes, self.memory, self.slots["handed_over"], text)

    def answer(self, inbound: Inbound, prepared: Prepared) -> Outcome:
        moment = Moment(
            conversation_id="c1",
            text=inbound.text or "",
            meanings=prepared.meanings,
            memory=self.memory,
            stage=Stage(prepared.stage),
            manner=Stage(prepared.stage) if prepared.acted_on else None,
            overlays=prepared.overlays,
            page=inbound.page or Page(),
            shop=self.shop,
            catalogue=self.catalogue,
            cues=PHRASEBOOK.of(self.language),
            now=inbound.sent_at,
            surveys=self.surveys,
            feed_stale_hours=self.feed_stale_hours,
        )
        outcome = conduct(moment, TOPICS[prepared.intent], prepared.asked)
        stored = moment.remembering(**outcome.memory).memory.to_dict()
        self.slots["memory"] = json.loads(json.dumps(stored, default=list))
        return outcome
