"""Order numbers, refunds: the order that is named, and no other."""

from __future__ import annotations

import pytest

from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.proving import labelled
from tests.dialogue.talk import PHRASEBOOK, Talk


def two_orders() -> Talk:
    talk = Talk()
    talk.order("delivered", "A-1")
    talk.order("placed", "CS-1002", products=("21",))
    return talk


@pytest.mark.parametrize(
    ("said", "intent", "confidence"),
    [("and A-1?", "order_status", 0.33), ("what about A-1", "correct", 0.22), ("a-1", "out_of_scope", 0.9)],
)
def test_a_number_asks_for_that_order(said: str, intent: str, confidence: float) -> None:
    turn = two_orders().says(said, intent, confidence)
    assert "Order A-1 has been delivered" in turn.text
    assert "CS-1002" not in turn.text


@pytest.mark.parametrize("said", ["where's WS-555?", "where is CS-9999?", "no, my number is CS-9999"])
def test_an_unknown_number_is_never_answered_with_another_order(said: str) -> None:
    turn = two_orders().says(said, "order_status", 0.89)
    assert "has been" not in turn.text
    assert said.split()[-1].rstrip("?") in turn.text


def test_thanks_for_the_refund_gets_no_return_terms() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.order("refunded")
    turn = talk.says("thanks, got the refund", "request_return")
    assert turn.prepared.intent == "thank"


def test_when_the_money_comes_is_not_guessed() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.says("it has arrived", "report_arrival")
    turn = talk.says("how long until the refund is on my account?", "ask_returns", 0.59)
    assert [note.field for note in turn.noted(QuestionUnanswered)] == ["refund"]
    assert "/ask_human" in turn.buttons


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("en", "my order number is 10001", "10001"),
        ("en", "where is #WS-10001?", "WS-10001"),
        ("en", "i ordered 2 kettles", None),
        ("he", "איפה הזמנה מספר 10001?", "10001"),
        ("he", "ההזמנה שלי 10001", "10001"),
        ("fa", "سفارش شماره 10001 کجاست", "10001"),
        ("fa", "شماره سفارشم 10001", "10001"),
        ("lv", "kur ir pasūtījums nr. 10001", "10001"),
    ],
)
def test_what_is_called_an_order_is_one(language: str, text: str, number: str | None) -> None:
    assert labelled(text, PHRASEBOOK.of(language)) == number
