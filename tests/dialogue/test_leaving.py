"""Leaving, hesitating, coming back: the reason is heard in the words that give it."""

from __future__ import annotations

import pytest

from bot.dialogue.notes import ObstacleNamed
from bot.dialogue.values import Page
from bot.journey.acts import Act
from tests.dialogue.talk import Talk

CART = Page("cart")


def leaving() -> Talk:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    talk.says("I will not buy it", "leave")
    return talk


@pytest.mark.parametrize(
    ("words", "intent", "confidence", "obstacle"),
    [
        ("the return thing", "request_return", 0.91, "returns"),
        ("it takes ages to get here", "order_status", 0.9, "delivery"),
        ("you don't have it in pink", "stop", 0.24, "not_found"),
        ("amazon is cheaper", "ask_discount", 0.49, "price"),
        ("none of your business", "ask_shop", 0.53, "other"),
        ("nothing in green", "find_product", 0.5, "not_found"),
    ],
)
def test_a_typed_reason_is_taken_while_the_question_is_open(
    words: str, intent: str, confidence: float, obstacle: str
) -> None:
    (note,) = leaving().says(words, intent, confidence).noted(ObstacleNamed)
    assert note.obstacle == obstacle


def test_a_question_beside_the_farewell_is_answered_and_leaves_the_farewells_own_open() -> None:
    talk = Talk()
    talk.says("tell me about the city backpack", "ask_description")
    turn = talk.says_both(("I am leaving", "leave"), ("what does delivery cost?", "ask_delivery"))
    assert not turn.noted(ObstacleNamed)
    assert talk.memory.pending == {"question": "obstacle"}
    (note,) = talk.says("too expensive", "object_price").noted(ObstacleNamed)
    assert note.obstacle == "price"


def test_taking_it_after_all_is_no_farewell() -> None:
    talk = leaving()
    turn = talk.says("I'll take it after all", "leave", 0.57)
    assert turn.prepared.intent == "buy"


@pytest.mark.parametrize("said", ["too expensive for me, bye", "not buying, too expensive"])
def test_a_price_too_high_beside_a_farewell_leaves_with_that_reason(said: str) -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    turn = talk.says(said, "object_price", 0.9)
    assert turn.acts == [Act.win_back]
    assert [note.obstacle for note in turn.noted(ObstacleNamed)] == ["price"]


@pytest.mark.parametrize(
    ("said", "intent", "becomes"),
    [
        ("the price is bothering me", "name_obstacle", "ask_total"),
        ("whether it really comes", "report_arrival", "ask_delivery"),
        ("if it breaks", "complain", "ask_warranty"),
        ("is it fake", "out_of_scope", "ask_authenticity"),
        ("what if it does not fit", "ask_fit", "ask_returns"),
    ],
)
def test_the_doubt_asked_for_is_heard(said: str, intent: str, becomes: str) -> None:
    talk = Talk()
    talk.says("how fast is delivery of the city backpack?", "ask_delivery", page=CART)
    talk.says("I am not sure", "hesitate", page=CART)
    assert talk.says(said, intent, 0.6, page=CART).prepared.intent == becomes


def test_a_bare_number_silences_nobody() -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    turn = talk.says_both(("5", "give_score"))
    assert turn.prepared.intent not in {"stop", "leave"}


def test_a_long_need_is_recalled_by_the_sentence_that_says_most() -> None:
    talk = Talk()
    talk.says("Hello there. I am looking for a backpack that survives daily rain. Thanks.", "describe_need")
    turn = talk.says("I am not sure", "hesitate")
    assert turn.acts == [Act.reminds_need, Act.clarifies]
    assert "a backpack that survives daily rain" in turn.text
    assert "Thanks" not in turn.text and "Hello" not in turn.text


def test_a_single_word_is_no_need_to_recall() -> None:
    talk = Talk()
    talk.says("backpacks", "describe_need")
    assert Act.reminds_need not in talk.says("I am not sure", "hesitate").acts
