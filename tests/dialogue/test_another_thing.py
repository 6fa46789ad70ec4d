"""Which thing is named, and that it is not sold: the head noun decides, not a word that stands beside it."""

from __future__ import annotations

from functools import lru_cache

import pytest

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.knowing import knowing
from tests.dialogue.talk import Talk, Turn

SCENT = product("1", "Arden Bloom Eau de Parfum", brand="Arden", category=("Perfumes",), quantity=4)
POLISH = product("2", "Red Nail Polish", brand="Couture", category=("Beauty",), quantity=5)
BAG = product("3", "Blue Women's Handbag", brand="Lowell", category=("Bags",), quantity=6)
STICK = product("4", "Selfie Stick Holder", category=("Phone Accessories",), quantity=7)
TWO = product(
    "5",
    "Zen Dual Screen Laptop",
    description="A laptop with dual screens.",
    category=("Laptops",),
    quantity=8,
)
PLAIN = product("6", "Moor 13 Laptop", description="A small laptop, well made.", category=("Laptops",))
GREEN = product("7", "Green and Black Glasses", category=("Sunglasses",), quantity=1)
BLACK = product("8", "Black Sun Glasses", category=("Sunglasses",), quantity=2)
GAMER = product("9", "Giga Shirt", description="A shirt for gaming nights.", category=("Shirts",))
CHECK = product("10", "Check Shirt", description="A shirt of soft cotton.", category=("Shirts",))
SHELF = (SCENT, POLISH, BAG, STICK, TWO, PLAIN, GREEN, BLACK, GAMER, CHECK)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    return knowing(SHELF)


def asked(text: str, intent: str = "ask_stock", talk: Talk | None = None) -> Turn:
    return (talk or Talk(catalogue=catalogue())).says(text, intent)


def told_of(turn: Turn) -> set[str | None]:
    return {product_id for product_id, *_ in turn.claims}


def shown(*products: Product) -> Talk:
    talk = Talk(catalogue=catalogue())
    talk.says(f"show me {products[0].category[-1]}", "find_product")
    assert {p.id for p in products} <= set(talk.memory.shown)
    return talk


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("kiwi shoe polish, do you have it in?", "kiwi shoe polish"),
        ("an arden handbag, is there one in stock?", "arden handbag"),
        ("do you have a tripod, not the selfie stick sort", "tripod"),
    ],
)
def test_a_thing_is_not_sold_whatever_word_of_it_stands_in_a_title(text: str, missing: str) -> None:
    turn = asked(text)
    assert turn.acts == [Act.says_not_available]
    assert missing in turn.text
    assert not turn.claims


def test_a_whole_name_with_other_words_behind_it_is_that_product() -> None:
    assert told_of(asked("what is the red nail polish tmrws match price", "ask_price")) == {POLISH.id}


@pytest.mark.parametrize("text", ["is there one from Zorvo?", "and from zorvo, is there one?"])
@pytest.mark.parametrize("intent", ["ask_feature", "ask_alternatives", "find_product"])
def test_a_make_that_nothing_here_has_is_not_sold(text: str, intent: str) -> None:
    turn = asked(text, intent, shown(TWO, PLAIN))
    assert turn.acts == [Act.says_not_available]
    assert "zorvo" in turn.text.casefold()


def test_a_kind_is_the_one_that_has_what_is_said_of_it() -> None:
    assert told_of(asked("that laptop with 2 screens, what would I pay", "ask_price")) == {TWO.id}
    assert told_of(asked("do you have a laptop with two screens", "find_product")) == {TWO.id}


def test_the_colours_said_are_those_of_the_title() -> None:
    assert told_of(asked("what do the sunglasses in green n black cost", "ask_price")) == {GREEN.id}


def test_a_pick_is_read_by_its_own_words() -> None:
    assert told_of(asked("the one for gamers, price?", "ask_price", shown(GAMER, CHECK))) == {GAMER.id}
    assert told_of(asked("the plain black pair, price?", "ask_price", shown(GREEN, BLACK))) == {BLACK.id}


def test_what_is_turned_down_is_not_picked() -> None:
    turn = asked("the black ones, not the green ones, price?", "ask_price", shown(GREEN, BLACK))
    assert told_of(turn) == {BLACK.id}


def test_the_name_of_another_model_of_what_is_talked_about_is_not_sold() -> None:
    talk = Talk(catalogue=catalogue())
    asked("how much is the zen dual screen laptop", "ask_price", talk)
    turn = asked("what about the air though", "choose_product", talk)
    assert turn.acts == [Act.says_not_available]


def test_of_two_of_a_name_the_need_tells_which() -> None:
    rows = [product("1", "Rowing Glove"), product("2", "Boxing Glove"), product("3", "Rowing Cap")]
    talk = Talk(catalogue=Catalogue.build(rows))
    talk.says("my son has taken up rowing", "describe_need")
    assert told_of(talk.says("how much is the glove?", "ask_price")) == {"1"}


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("do you carry samsung laptops", "ask_assortment", "samsung laptops"),
        ("show me lenovo laptops", "find_product", "lenovo laptops"),
        ("how much are the adidas shirts", "ask_price", "adidas shirts"),
    ],
)
def test_of_a_well_known_make_it_is_said_that_nothing_is_sold(text: str, intent: str, name: str) -> None:
    turn = asked(text, intent)
    assert turn.acts == [Act.says_not_available]
    assert name in turn.text


@pytest.mark.parametrize(
    "text",
    [
        "a tiffany blue handbag please",
        "I lost my samsung laptop, what do you have?",
        "is there a laptop like a lenovo laptop",
    ],
)
def test_a_make_that_is_owned_or_only_resembled_is_not_what_is_missing(text: str) -> None:
    assert Act.recommends in asked(text, "find_product").acts
