"""Questions that lean on the one before: a bare name, more or less of what was asked, both, the other one."""

from __future__ import annotations

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.values import Meaning, Understanding
from tests.catalogue.shelves import product
from tests.dialogue.shelf import CITY_BACKPACK, IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, TRAIL_BACKPACK
from tests.dialogue.talk import PHRASEBOOK, Talk

RIVER = product("61", "Tidewater", category=("Watches", "Men"), price="900.00")
RIVER_WOMEN = product("62", "Tidewater Women", category=("Watches", "Women"), price="800.00")
SHORE = product("63", "Shoreline", category=("Watches", "Women"), price="70.00")


def told(turn: object, field: str) -> set[str | None]:
    return {id_ for id_, name, _ in turn.claims if name == field}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "oof. the lumen x1 pro then?",
        "hm, and the lumen x1 pro?",
        "what about the pro one?",
        "the lumen x1 pro?",
        "ok so the pro one instead?",
    ],
)
@pytest.mark.parametrize("heard", ["ask_feature", "ask_description", "ask_stock"])
def test_a_bare_name_asks_what_was_asked_before(text: str, heard: str) -> None:
    talk = Talk()
    talk.says("show me lumen phones", "find_product")
    talk.says("how much is the lumen x1?", "ask_price")
    turn = talk.says(text, heard, confidence=0.7)
    assert turn.prepared.intent == "ask_price"
    assert told(turn, "price") == {PHONE_PRO.id}


def test_a_name_with_a_question_of_its_own_asks_that() -> None:
    talk = Talk()
    talk.says("how much is the lumen x1?", "ask_price")
    turn = talk.says("and is the lumen x1 pro in stock?", "ask_stock")
    assert turn.prepared.intent == "ask_stock"


def test_a_name_alone_before_anything_was_asked_asks_nothing_again() -> None:
    turn = Talk().says("the lumen x1 pro?", "find_product")
    assert turn.prepared.intent != "ask_price"


def test_another_of_the_list_by_a_word_alone_is_asked_the_same() -> None:
    talk = Talk()
    talk.says("show me roam backpacks", "find_product")
    talk.says("what does the trail backpack cost?", "ask_price")
    turn = talk.says("and city?", "ask_variants", confidence=0.5)
    assert told(turn, "price") == {CITY_BACKPACK.id}


def test_more_or_less_of_what_was_just_asked_is_told_of_both() -> None:
    talk = Talk()
    talk.says("how soon does the lumen x1 ship?", "ask_delivery")
    turn = talk.says("is the lumen x1 pro quicker?", "ask_feature", confidence=0.8)
    assert told(turn, "shipping") == {PHONE.id, PHONE_PRO.id}


def test_a_price_held_against_another_is_told_of_both() -> None:
    talk = Talk()
    talk.says("how much is the brisk kettle?", "ask_price")
    turn = talk.says("is that cheaper than the hush kettle?", "ask_alternatives", confidence=0.6)
    assert told(turn, "price") == {"21", "22"}


@pytest.mark.parametrize(
    "text", ["do you have a cheaper lumen x1 pro?", "is there anything cheaper than the lumen x1 pro?"]
)
def test_something_cheaper_is_looked_for_and_not_compared(text: str) -> None:
    talk = Talk()
    talk.says("how much is the lumen x1?", "ask_price")
    assert talk.says(text, "ask_alternatives").prepared.intent == "ask_alternatives"


@pytest.mark.parametrize(
    ("text", "heard", "field"),
    [
        ("can i return them both?", "ask_returns", "returns"),
        ("which of them has the longer guarantee", "ask_warranty", "warranty"),
        ("what is the warranty on each of the two?", "ask_warranty", "warranty"),
        ("how are those two rated?", "ask_reviews", "rating"),
        ("give me the prices of both please", "ask_price", "price"),
    ],
)
def test_both_are_the_two_of_different_messages(text: str, heard: str, field: str) -> None:
    talk = Talk()
    talk.says("is the brisk kettle in stock?", "ask_stock")
    talk.says("how much is the lumen x1?", "ask_price")
    assert talk.memory.lately == (KETTLE.id, PHONE.id)
    assert told(talk.says(text, heard), field) == {KETTLE.id, PHONE.id}


def test_a_list_shown_begins_anew() -> None:
    talk = Talk()
    talk.says("is the brisk kettle in stock?", "ask_stock")
    talk.says("show me roam backpacks", "find_product")
    turn = talk.says("are both in stock?", "ask_stock")
    assert told(turn, "availability") == {TRAIL_BACKPACK.id, CITY_BACKPACK.id}


@pytest.mark.parametrize(
    "text",
    ["is it good for both men and women", "do both sides open", "how many of them are left", "two of them"],
)
def test_both_of_something_else_are_not_two_products(text: str) -> None:
    assert not PHRASEBOOK.of("en").has("the_two", text)


def test_the_other_one_is_the_one_of_the_same_name() -> None:
    talk = Talk(catalogue=Catalogue.build((RIVER, RIVER_WOMEN, SHORE), 1, IMPORTED_AT))
    talk.says("how much is the tidewater women?", "ask_price")
    turn = talk.says("and the other one?", "ask_which_better", confidence=0.6)
    assert told(turn, "price") == {RIVER.id}


def test_two_names_joined_by_an_and_are_asked_about_together() -> None:
    talk = Talk()
    text = "of the brisk kettle and the lumen x1, which one costs less?"
    named = talk.catalogue.mentions(text)
    parts = ("of the brisk kettle", "the lumen x1, which one costs less?")
    meanings = tuple(
        Meaning(intent, 0.6, part, tuple(m for m in named if m.text in part))
        for part, intent in zip(parts, ("ask_feature", "ask_price"), strict=True)
    )
    understanding = Understanding(text, "en", meanings, (("ask_price", 0.9),), 1.0)
    assert told(talk.play(talk.inbound(text=text), understanding), "price") == {KETTLE.id, PHONE.id}
