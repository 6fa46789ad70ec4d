"""Plays turns through the real engine with the product's own model, actions, rules and words.

def test_a_price_is_told(play: Play) -> None:
    visitor = play()
    turn = visitor.says("what does the cream kettle cost?", page="product", product="WD-1012")
    assert "gives_product_facts" in turn.acts
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.dialogue.values import Inbound, OrderEvent, Page
from bot.engine.assistant import Assistant
from bot.engine.turn_result import TurnResult
from bot.records.database import Database
from bot.records.transcripts import Transcript, read_transcript

BEGIN = datetime(2026, 5, 1, 10, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Heard:
    """One turn's outcome with what tests ask most."""

    result: TurnResult

    @property
    def acts(self) -> list[str]:
        return [reply.act for reply in self.result.replies]

    @property
    def text(self) -> str:
        return "\n".join(reply.text for reply in self.result.replies)

    @property
    def payloads(self) -> list[str]:
        return [button["payload"] for reply in self.result.replies for button in reply.buttons]

    @property
    def stage(self) -> str | None:
        return self.result.stage

    def told(self, field_: str) -> list[str]:
        """The values of the claims about this field."""
        return [claim.value for claim in self.result.claims if claim.field == field_]


@dataclass(slots=True)
class Player:
    """One visitor in one conversation; each turn comes 20 s after the last."""

    assistant: Assistant
    database: Database
    conversation_id: str
    visitor_id: str
    now: datetime = BEGIN
    sent: int = 0
    heard: list[Heard] = field(default_factory=list)

    def says(self, text: str, **where: Any) -> Heard:
        return self._send(text=text, **where)

    def taps(self, payload: str, **where: Any) -> Heard:
        return self._send(button=payload, **where)

    def waits(self, **duration: float) -> Heard:
        """`waits(minutes=30)`: time passes, and whatever is due happens."""
        self.now += timedelta(**duration)
        return self._send()

    def order(self, order_id: str, status: str, *products: str) -> Heard:
        """A signed order event reaches the shop."""
        return self._send(order=OrderEvent(order_id, status, products, self.now))

    def transcript(self) -> Transcript:
        read = read_transcript(self.database, self.conversation_id)
        assert read is not None, "nothing was said yet"
        return read

    def _send(self, page: str | None = None, product: str | None = None, **what: Any) -> Heard:
        self.sent += 1
        self.now += timedelta(seconds=20)
        standing = None if page is None else Page(page, product_id=product)
        inbound = Inbound(
            self.conversation_id,
            f"m{self.sent}",
            self.now,
            page=standing,
            visitor_id=self.visitor_id,
            **what,
        )
        heard = Heard(self.assistant.engine.handle_blocking(inbound))
        self.heard.append(heard)
        return heard
