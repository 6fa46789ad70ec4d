"""A search goes on within a brand that is named, and without a colour or a brand that is turned down."""

from __future__ import annotations

import pytest

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words_file import read_tongues
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.talk import ROOT, Talk


def scarf(id: str, title: str, brand: str, price: str) -> Product:
    colour = title.split()[0].lower()
    return product(id, title, price, category=("Scarves",), brand=brand, attributes={"color": colour})


SCARVES = (
    scarf("red", "Red Scarf Arvo", "Arvo", "20.00"),
    scarf("blue", "Blue Scarf Arvo", "Arvo", "45.00"),
    scarf("grey", "Grey Scarf Belmo", "Belmo", "30.00"),
    product("soap", "Olive Soap", "4.00", category=("Soaps",), brand="Cleo"),
)
CATALOGUE = Catalogue.build(SCARVES, tongues=read_tongues(ROOT / "data/words"))


def scarves(language: str = "en", search: str = "scarves") -> Talk:
    here = Talk(catalogue=CATALOGUE, language=language)
    here.says(search, "find_product")
    assert {"red", "blue", "grey"} >= set(here.memory.shown) and len(here.memory.shown) > 1
    return here


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("only Arvo", "find_product"),
        ("something from Arvo please", "ask_alternatives"),
        ("what about Arvo", "ask_drawbacks"),
        ("just Arvo", "just_looking"),
    ],
)
def test_a_brand_alone_keeps_the_kind_and_the_limit(said: str, intent: str) -> None:
    here = scarves(search="scarves under 40")
    here.says(said, intent)
    assert set(here.memory.shown) == {"red"}


def test_a_brand_of_another_kind_is_looked_for_anew() -> None:
    here = scarves()
    here.says("only Cleo", "find_product")
    assert set(here.memory.shown) == {"soap"}


def test_a_brand_named_after_a_price_asks_for_its_price() -> None:
    here = scarves()
    here.says("what does the Grey Scarf Belmo cost", "ask_price")
    turn = here.says("and Arvo?", "ask_price")
    assert Act.recommends not in turn.acts


@pytest.mark.parametrize(
    ("said", "intent", "left"),
    [
        ("not red", "find_product", {"blue", "grey"}),
        ("ok but nothing in blue", "deny", {"red", "grey"}),
        ("no Arvo please", "find_product", {"grey"}),
    ],
)
def test_what_is_turned_down_is_not_shown(said: str, intent: str, left: set[str]) -> None:
    here = scarves()
    here.says(said, intent)
    assert set(here.memory.shown) == left


@pytest.mark.parametrize(
    ("language", "search", "said"),
    [("he", "צעיפים", "לא אדומים"), ("fa", "شال", "قرمز نباشه"), ("lv", "šalles", "tikai ne sarkanas")],
)
def test_a_colour_is_turned_down_in_every_language(language: str, search: str, said: str) -> None:
    here = scarves(language, search)
    here.says(said, "find_product")
    assert "red" not in here.memory.shown and here.memory.shown


def test_a_wish_beside_what_is_turned_down_is_said_not_to_be_stated() -> None:
    here = scarves()
    turn = here.says("with pockets, not grey", "correct")
    assert set(here.memory.shown) == {"red", "blue"}
    assert Act.says_not_available in turn.acts and "with pockets" in turn.text


def test_where_all_are_so_none_is_shown() -> None:
    here = Talk(catalogue=Catalogue.build(SCARVES[:1] + (scarf("rose", "Red Scarf Rosa", "Rosa", "9.00"),)))
    here.says("scarves", "find_product")
    turn = here.says("but not in red", "find_product")
    assert turn.acts == [Act.says_not_available]


@pytest.mark.parametrize("said", ["which scarf is better, the Belmo or the Cleo", "the Belmo or the Arvo?"])
def test_brands_set_against_each_other_stand_for_what_they_make_of_the_kind(said: str) -> None:
    turn = scarves().says(said, "ask_which_better")
    compared = {claim[0] for claim in turn.claims}
    assert Act.compares in turn.acts
    assert compared == ({"grey", "soap"} if "Cleo" in said else {"grey", "red", "blue"})


def test_for_whom_it_is_keeps_the_kind() -> None:
    shelf = (
        product("flat", "Flat Shoes", "20.00", category=("Shoes",)),
        product("heel", "Women Heel Shoes", "40.00", category=("Shoes",)),
        product("bag", "Women Bag", "60.00", category=("Bags",)),
    )
    here = Talk(catalogue=Catalogue.build(shelf))
    here.says("shoes", "find_product")
    here.says("women", "find_product")
    assert "bag" not in here.memory.shown and "heel" in here.memory.shown


def test_two_turned_down_are_both_left_out_and_the_limit_holds() -> None:
    here = scarves(search="scarves under 40")
    here.says("not grey, not blue", "deny")
    assert set(here.memory.shown) == {"red"}


def test_where_only_what_is_turned_down_would_fit_nothing_is_said_to() -> None:
    here = Talk(catalogue=CATALOGUE)
    turn = here.says("scarves under 25, not Arvo", "find_product")
    assert turn.acts == [Act.says_not_available] and "Red Scarf Arvo" not in turn.text
