"""The shop's word on something answers only what it bears on; the rest is left open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.notes import QuestionUnanswered
from bot.journey.acts import Act
from tests.dialogue.shelf import SHOP
from tests.dialogue.talk import Talk

HELPS = replace(SHOP, policies={**SHOP.policies, "support": "Our team answers within a day."})
REPAIRS = replace(SHOP, policies={**SHOP.policies, "support": "We repair what we sell in our own workshop."})
PARKING = replace(SHOP, contacts={"address": "Mill Lane 3, with parking behind the house"})
QUIET = replace(SHOP, contacts={"address": "Mill Lane 3"})


@pytest.mark.parametrize(
    ("said", "intent", "states_it", "does_not"),
    [
        ("do you repair?", "ask_support", REPAIRS, HELPS),
        ("is there parking?", "ask_shop", PARKING, QUIET),
    ],
)
def test_it_is_told_where_the_shop_has_a_word_of_it_and_else_left_open(
    said: str, intent: str, states_it: object, does_not: object
) -> None:
    told = Talk(shop=states_it).says(said, intent)  # type: ignore[arg-type]
    assert Act.reassures in told.acts and not told.noted(QuestionUnanswered)
    left = Talk(shop=does_not).says(said, intent)  # type: ignore[arg-type]
    assert left.acts == [Act.says_not_available]
    assert [note.text for note in left.noted(QuestionUnanswered)] == [said]


def test_a_general_question_on_help_is_answered_by_the_word_on_help() -> None:
    turn = Talk(shop=HELPS).says("who helps me after buying?", "ask_support")
    assert "within a day" in turn.text and turn.acts == [Act.reassures]


def test_what_the_classifier_only_guesses_is_left_open_where_no_word_speaks_for_it() -> None:
    guessed = Talk().says("can I bring my dog to the shop?", "ask_returns", 0.6)
    assert guessed.acts == [Act.says_not_available] and guessed.noted(QuestionUnanswered)
    assert Talk().says("can I get a refund?", "ask_returns", 0.6).acts == [Act.reassures]


def test_what_may_be_a_question_to_the_shop_is_listed() -> None:
    assert Talk().says("can I rent a projector?", "out_of_scope", 0.35).noted(QuestionUnanswered)
    assert not Talk().says("what is the capital of France?", "out_of_scope", 0.9).noted(QuestionUnanswered)
