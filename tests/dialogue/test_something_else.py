"""After one thing another is asked for in few words, and of several talked about the one that is meant."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import pytest

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.catalogue.test_other_languages import embed, things
from tests.dialogue.knowing import knowing
from tests.dialogue.talk import Talk, Turn
from tests.dialogue.test_reference import GOODS

OVEN = product("1", "Steam Oven", "89.00", category=("Kitchen",), quantity=3)
JAM = product("2", "Plum Jam Jar", "4.00", category=("Groceries",), quantity=9)
RED = product("3", "Red Boots", "60.00", brand="Arlo", category=("Boots",), quantity=7)
HIKER = product("4", "Hiker Boots", "80.00", brand="Hiker", category=("Boots",), quantity=2)
POLISH = product("5", "Red Nail Polish", "8.00", brand="Couture", category=("Beauty",), quantity=5)
PHONE_A = product("6", "Orbit A3 Phone", "200.00", brand="Orbit", category=("Phones",), quantity=1)
PHONE_B = product("7", "Orbit Z9 Phone", "300.00", brand="Orbit", category=("Phones",), quantity=2)
PHONE_C = product("8", "Vega One Phone", "250.00", brand="Vega", category=("Phones",), quantity=3)
CASE = product("9", "Vega Silicone Case", "15.00", brand="Vega", category=("Phone Accessories",))
LADLE = product("10", "Steel Ladle", "6.00", description="A ladle for soup.", category=("Kitchen",))
FLOWER_POT = product(
    "11", "Fern Pot", "12.00", category=("Garden",), description="A pot to plant in, for indoors or outdoors."
)
STEW_POT = product("12", "Iron Pot", "45.00", category=("Kitchen",), description="A pot for stews.")
SHELF = (OVEN, JAM, RED, HIKER, POLISH, PHONE_A, PHONE_B, PHONE_C, CASE, LADLE, FLOWER_POT, STEW_POT)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    return knowing(SHELF)


def talk() -> Talk:
    return Talk(catalogue=catalogue())


def told_of(turn: Turn) -> set[str | None]:
    return {product_id for product_id, *_ in turn.claims}


def found(*products: Product) -> Talk:
    """A conversation in which these were looked for one after another, and nothing was asked of them."""
    begun = talk()
    for each in products:
        begun.says(each.title, "find_product")
    return begun


@pytest.mark.parametrize(
    "text", ["ok nice. and a tent?", "and tents?", "great, what about a tent for my son?"]
)
@pytest.mark.parametrize("heard", ["ask_fit", "ask_feature", "find_product"])
def test_another_thing_that_is_not_sold_is_no_question_about_the_one_before(text: str, heard: str) -> None:
    turn = found(OVEN).says(text, heard, confidence=0.6)
    assert turn.acts == [Act.says_not_available]
    assert "tent" in turn.text and not turn.claims


@pytest.mark.parametrize("text", ["and jam?", "ok, and a jam?", "what about jam?"])
def test_another_thing_that_is_sold_is_shown(text: str) -> None:
    assert told_of(found(PHONE_A).says(text, "ask_feature", confidence=0.5)) == {JAM.id}


def test_after_a_price_the_price_of_the_other_is_told() -> None:
    begun = talk()
    begun.says("how much is the steam oven?", "ask_price")
    turn = begun.says("and jam?", "ask_feature", confidence=0.5)
    assert (JAM.id, "price", "4.00") in turn.claims and OVEN.id not in told_of(turn)


@pytest.mark.parametrize("text", ["and the battery?", "and the price?", "and is it waterproof?"])
def test_a_part_or_a_property_is_asked_of_what_is_talked_about(text: str) -> None:
    assert found(PHONE_A).says(text, "ask_feature").prepared.intent != "find_product"


@pytest.mark.parametrize("text", ["and nokia?", "nokia or vega?", "nokia, sony and vega"])
def test_a_make_that_is_not_sold_is_said_not_to_be(text: str) -> None:
    turn = found(PHONE_A).says(text, "ask_which_better", confidence=0.6)
    assert Act.says_not_available in turn.acts and "nokia" in turn.text.casefold()
    assert told_of(turn) <= {PHONE_C.id, CASE.id}


@pytest.mark.parametrize("text", ["ovens by bosch", "do you have an oven from bosch?"])
def test_a_make_behind_the_thing_is_missed_as_one_before_it(text: str) -> None:
    turn = talk().says(text, "find_product")
    assert turn.acts == [Act.says_not_available] and "bosch" in turn.text


def test_the_kind_behind_the_is_the_one_at_hand() -> None:
    begun = talk()
    begun.says("have you red nail polish or red boots?", "ask_stock")
    assert told_of(begun.says("what do the boots cost?", "ask_price")) == {RED.id}


def test_a_make_means_the_one_of_it_that_was_talked_about() -> None:
    begun = talk()
    begun.says("how much is the orbit z9?", "ask_price")
    begun.says("and how much is the vega one?", "ask_price")
    assert told_of(begun.says("going with the orbit. its price?", "ask_price")) == {PHONE_B.id}


def test_the_first_of_those_talked_about_one_after_another() -> None:
    begun = talk()
    begun.says("how much is the fern pot?", "ask_price")
    begun.says("and how much is the steam oven?", "ask_price")
    assert told_of(begun.says("back to the first one, its price?", "ask_price")) == {FLOWER_POT.id}


@pytest.mark.parametrize("text", ["steel ladle - silicone or wood?", "the steel ladle, is that silicone?"])
def test_a_bare_word_beside_a_name_is_no_second_product(text: str) -> None:
    talk_ = talk()
    talk_.says(text, "ask_feature")
    assert talk_.memory.focus == (LADLE.id,)


def test_that_one_is_what_the_need_before_told_of() -> None:
    begun = talk()
    begun.says("I was given an orchid and need a pot to plant it in", "describe_need")
    begun.says("could that one stand outside on the terrace?", "ask_fit")
    assert begun.memory.focus == (FLOWER_POT.id,)


def test_not_one_of_those_shown_is_the_others() -> None:
    begun = talk()
    begun.says("show me orbit phones", "find_product")
    begun.says("not the z9", "choose_product")
    assert PHONE_B.id not in begun.memory.shown and PHONE_A.id in begun.memory.shown


@pytest.mark.parametrize(
    "text",
    [
        "my niece needs something for the trail and loves the hiker boots",
        "he has set his heart on the hiker boots, my dad",
    ],
)
def test_what_somebody_has_set_their_heart_on_is_what_is_wanted(text: str) -> None:
    begun = talk()
    begun.says(text, "describe_need")
    assert begun.memory.focus == (HIKER.id,)


def test_what_it_is_to_go_with_is_not_wanted() -> None:
    turn = talk().says("she needs something to go with the hiker boots", "describe_need")
    assert turn.prepared.intent == "describe_need"


def test_of_two_games_the_one_that_is_not_played_is_turned_down() -> None:
    begun = found(FLOWER_POT)
    begun.says("she grows orchids not steel ladle", "ask_fit", confidence=0.5)
    assert LADLE.id not in begun.memory.focus


@pytest.mark.parametrize(
    "text",
    [
        "I bought boots from you, love them! do you have tents?",
        "bought a phone here, great, do you have a tent?",
    ],
)
def test_a_question_behind_a_happy_purchase_is_answered(text: str) -> None:
    turn = talk().says(text, "say_bought")
    assert turn.acts == [Act.says_not_available] and "tent" in turn.text


@pytest.mark.parametrize(
    "text",
    [
        "bought an oven here, not hot at all",
        "I am not satisfied with the oven I bought here",
        "the oven I bought leaks",
    ],
)
@pytest.mark.parametrize("heard", ["complain", "say_bought", "find_product"])
def test_what_was_bought_and_is_not_liked_is_a_complaint_and_no_search(text: str, heard: str) -> None:
    turn = talk().says(text, heard, confidence=0.5)
    assert turn.acts == [Act.apologises_and_files_complaint]


@pytest.mark.parametrize(
    "text", ["I am not happy with my kettle", "we're not really satisfied with our oven"]
)
def test_who_is_not_happy_with_their_own_does_not_leave(text: str) -> None:
    assert Act.win_back not in talk().says(text, "leave", confidence=0.4).acts


def test_who_finds_nothing_still_leaves() -> None:
    assert Act.win_back in talk().says("this is not for me, i am off", "leave", confidence=0.7).acts


def test_an_end_of_a_row_that_is_stated_nowhere_is_looked_for_nowhere_else() -> None:
    begun = talk()
    begun.says("show me boots", "find_product")
    turn = begun.says("which is quieter?", "ask_which_better")
    assert turn.acts == [Act.says_not_available] and not turn.claims


def test_a_verb_behind_it_is_no_thing_that_is_called_so() -> None:
    pop = product("20", "Pop Drinks", "3.00", category=("Groceries",), description="Lemon pop.")
    begun = Talk(catalogue=Catalogue.build((OVEN, pop), 1))
    begun.says("how much is the steam oven?", "ask_price")
    assert told_of(begun.says("if it pops, what is the price", "ask_price")) == {OVEN.id}
    assert told_of(Talk(catalogue=begun.catalogue).says("how much is the pop?", "ask_price")) == {pop.id}


def test_the_one_picked_is_of_the_thing_named_beside_it() -> None:
    desk = product("21", "Desk Lamp", "30.00", category=("Lamps",), description="A lamp.")
    floor = product("22", "Floor Lamp", "90.00", category=("Lamps",), description="A tall lamp.")
    side = product("23", "Writing Desk", "200.00", category=("Furniture",), description="A desk of oak.")
    query = embed().query
    shelf = Catalogue.build(
        (desk, floor, side), 1, embed=query, things=replace(things(), goods=GOODS), goods=GOODS
    )
    turn = Talk(catalogue=shelf).says("I need a lamp, any lamp. The one for the desk, how much?", "ask_price")
    assert told_of(turn) == {desk.id}
