"""Stored conversations as evidence: what was understood, where, and what the shop reported; never words."""

from __future__ import annotations

from dataclasses import fields

from bot.dialogue.values import OrderEvent, Page
from bot.journey.annotated import Moment
from bot.journey.stages import Evidence
from bot.records import turns
from bot.records.database import Database
from bot.records.told_stages import stored_talks
from tests.records.turning import NOON, answer, inbound


def understood(database: Database, number: int, intent: str, of: str = "c1", page: str | None = None) -> None:
    where = {"page": Page(type=page)} if page else {}
    accepted = turns.accept(database, inbound(f"my secret {number}", of, number, **where))
    answer(database, accepted, language="en", intent=intent, confidence=0.5)


def test_each_conversation_is_a_talk_of_intents_pages_and_orders_in_their_order(database: Database) -> None:
    understood(database, 1, "ask_price", page="product")
    understood(database, 1, "greet", of="c2", page="other")
    order = OrderEvent("WS-1", "placed", ("7",), NOON)
    answer(database, turns.accept(database, inbound(None, "c1", 2, order=order)))
    understood(database, 3, "thank")
    first, second = stored_talks(database)
    assert first == (
        Moment((Evidence("intent", "ask_price", 0.5), Evidence("page", "product"))),
        Moment((Evidence("order", "placed"),), said=False),
        Moment((Evidence("intent", "thank", 0.5),)),
    )
    assert second == (Moment((Evidence("intent", "greet", 0.5),)),)
    assert "secret" not in repr([first, second])
    assert {field.name for field in fields(Moment)} == {"evidence", "stage", "said"}


def test_a_turn_that_is_not_answered_yet_tells_nothing(database: Database) -> None:
    turns.accept(database, inbound("hello"))
    assert stored_talks(database) == []
