"""Questions that lean on the one before: a bare name, more or less of what was asked, both, the other one."""

from __future__ import annotations

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.shelf import CITY_BACKPACK, IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, TRAIL_BACKPACK
from tests.dialogue.talk import PHRASEBOOK, Talk

RIVER = product("61", "Tidewater", category=("Watches", "Men"), price="900.00")
RIVER_WOMEN = product("62", "Tidewater Women", category=("Watches", "Women"), price="800.00")
BEEF = product("64", "Beef Pie", "9.00", category=("Pies",), description="With gravy.")
FISH = product("65", "Fish Pie", "8.00", category=("Pies",), description="With dill.")
TART = product("66", "Plum Tart", "7.00", category=("Pies",), description="Sweet.")
GLASSES = product("67", "Party Glasses", "5.00", category=("Glasses",), description="They glow.")
SPECTACLES = product("68", "Reading Glasses", "6.00", category=("Glasses",), description="For books.")
PIES = Catalogue.build((BEEF, FISH, TART, GLASSES, SPECTACLES), 1, IMPORTED_AT)
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


def test_the_same_is_asked_for_another() -> None:
    talk = Talk()
    talk.says("how soon does the lumen x1 ship?", "ask_delivery")
    turn = talk.says("the same for the lumen x1 pro", "choose_product", confidence=0.6)
    assert told(turn, "shipping") == {PHONE_PRO.id}


def test_another_beside_it_is_meant_by_the_word_that_tells_them_apart() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie?", "ask_price")
    assert told(talk.says("and the fish?", "ask_feature", confidence=0.5), "price") == {FISH.id}


def test_a_word_of_a_part_is_no_other_product() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie?", "ask_price")
    assert told(talk.says("and the gravy?", "ask_feature", confidence=0.9), "price") == set()


@pytest.mark.parametrize(
    "text", ["is it lighter than the lumen x1 pro?", "does this weigh less than the x1 pro?"]
)
def test_what_is_held_against_another_is_told_of_both(text: str) -> None:
    talk = Talk()
    talk.says("how much is the lumen x1?", "ask_price")
    assert told(talk.says(text, "ask_feature"), "weight") == {PHONE.id, PHONE_PRO.id}


def test_what_both_do_is_no_sum() -> None:
    talk = Talk()
    talk.says("compare the lumen x1 and the lumen x1 pro", "compare_products")
    turn = talk.says("and how do both ship?", "ask_price", confidence=0.6)
    assert turn.prepared.intent != "ask_total"


def test_they_are_the_pair_talked_about_last() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("show me glasses", "find_product")
    talk.says("how much are the party glasses?", "ask_price")
    assert told(talk.says("how much are they?", "ask_price"), "price") == {GLASSES.id}


def test_which_of_them_is_of_all_that_were_talked_about() -> None:
    talk = Talk(catalogue=PIES)
    for pie in ("beef pie", "fish pie", "plum tart"):
        talk.says(f"how much is the {pie}?", "ask_price")
    turn = talk.says("which of them is the cheapest?", "ask_which_better")
    assert told(turn, "price") == {BEEF.id, FISH.id, TART.id}


def test_what_is_needed_in_the_same_message_is_what_that_points_at() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie?", "ask_price")
    turn = talk.says("sorry, I need a fish one. How much is that?", "ask_price")
    assert told(turn, "price") == {FISH.id}


def test_a_name_after_another_is_the_one_of_the_same_family() -> None:
    shelf = (
        product("81", "Moss 6", category=("Phones",), brand="Fern"),
        product("82", "Moss Q", category=("Phones",), brand="Fern"),
        product("83", "Reed Q", category=("Phones",), brand="Reed"),
    )
    talk = Talk(catalogue=Catalogue.build(shelf, 1, IMPORTED_AT))
    talk.says("how much is the moss 6?", "ask_price")
    assert told(talk.says("and the q?", "ask_feature", confidence=0.5), "price") == {"82"}


def test_all_of_them_are_those_of_the_list() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("show me pies", "find_product")
    turn = talk.says("what do all three cost?", "ask_price")
    assert told(turn, "price") == {BEEF.id, FISH.id, TART.id}


def test_a_name_after_a_list_is_the_one_of_its_shelf() -> None:
    shelf = (
        product("91", "Moor Wren", category=("Cars",)),
        product("92", "Moor Swift", category=("Cars",)),
        product("93", "Pocket Wren", category=("Cameras",)),
        product("94", "Studio Wren", category=("Cameras",)),
    )
    talk = Talk(catalogue=Catalogue.build(shelf, 1, IMPORTED_AT))
    talk.says("show me cars", "find_product")
    assert told(talk.says("the wren, how much?", "ask_price"), "price") == {"91"}


def test_which_of_the_list_has_something_is_told_by_what_is_written() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("what pies do you have", "find_product")
    turn = talk.says("which one has dill in it", "ask_feature")
    assert told(turn, "description") == {FISH.id}


def test_a_name_with_a_question_for_what_it_is_asks_that_and_not_what_was_asked_before() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie", "ask_price")
    turn = talk.says("and the fish pie, is that salmon or what?", "ask_feature", confidence=0.6)
    assert turn.prepared.intent == "ask_feature"


def test_another_thing_to_go_with_it_is_asked_about_itself() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie", "ask_price")
    turn = talk.says("cool and a plum tart to go with it, what does that cost", "ask_price")
    assert told(turn, "price") == {TART.id}


def test_a_bare_noun_behind_it_is_what_it_is_for() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie", "ask_price")
    turn = talk.says("is it the kind party glasses go with?", "ask_feature")
    assert GLASSES.id not in {id_ for id_, _, _ in turn.claims}


def test_what_there_is_of_a_thing_asked_for_is_told_with_it() -> None:
    turn = Talk().says("do you have a brisk kettle?", "find_product")
    assert told(turn, "availability") == {KETTLE.id}
    assert told(Talk().says("show me the brisk kettle", "find_product"), "availability") == set()


def test_taking_both_leads_to_the_checkout_of_both() -> None:
    talk = Talk(catalogue=PIES)
    talk.says("how much is the beef pie", "ask_price")
    talk.says("and the fish pie?", "ask_price")
    turn = talk.says("i'll take both", "buy")
    assert all(f"product={pie.id}" in turn.text for pie in (BEEF, FISH))


def test_a_name_alone_shows_the_product() -> None:
    turn = Talk().says("lumen x1", "ask_feature", confidence=0.2)
    assert Act.recommends in turn.acts
