"""What a message turns down beside what it means, and what it picks by what is written of it."""

from __future__ import annotations

import pytest

from bot.catalogue.product import Availability
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.shelf import IMPORTED_AT, PHONE_PRO
from tests.dialogue.talk import PHRASEBOOK, Talk, Turn

OAK = product(
    "71",
    "Oak Tray",
    "30.00",
    category=("Trays",),
    brand="Nordel",
    description="A tray to serve breakfast on, with two handles.",
    shipping="Ships in 1 week",
)
TIN = product(
    "72",
    "Tin Ice Tray",
    "5.00",
    category=("Trays",),
    brand="Frost",
    description="Makes twelve ice cubes at once.",
    shipping="Ships overnight",
)
CORK = product(
    "73",
    "Cork and Black Tray",
    "9.00",
    category=("Trays",),
    brand="Nordel",
    description="Keeps glasses from sliding.",
    shipping="Ships in 2 weeks",
)
BLACK = product(
    "74",
    "Black Tray",
    "8.00",
    category=("Trays",),
    brand="Frost",
    description="Lacquered, for gamers and their snacks.",
    availability=Availability.in_stock,
    quantity=4,
)
SHELF = Catalogue.build((OAK, TIN, CORK, BLACK), 1, IMPORTED_AT)


def trays() -> Talk:
    talk = Talk(catalogue=SHELF)
    talk.says("show me trays", "find_product")
    assert set(talk.memory.shown) == {OAK.id, TIN.id, CORK.id, BLACK.id}
    return talk


def about(turn: Turn) -> set[str | None]:
    return {product_id for product_id, *_ in turn.claims}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("not the tin ice tray, the oak tray. how much?", OAK),
        ("not the one for ice cubes, the one to serve with handles. how much?", OAK),
        ("how much is the oak tray, not the tin one?", OAK),
        ("forget the oak tray, how much is the tin ice tray?", TIN),
        ("no no not the oak tray the tin ice tray how much is it", TIN),
    ],
)
def test_what_stands_after_not_is_left_out(text: str, meant: object) -> None:
    assert about(trays().says(text, "ask_price")) == {meant.id}  # type: ignore[attr-defined]


def test_of_two_the_one_that_is_not_turned_down_is_meant() -> None:
    talk = Talk(catalogue=Catalogue.build((OAK, TIN), 1, IMPORTED_AT))
    talk.says("show me trays", "find_product")
    assert about(talk.says("not the ice one. when does it ship?", "ask_delivery")) & {OAK.id, TIN.id} == {
        OAK.id
    }


@pytest.mark.parametrize(
    "text", ["why not the oak tray, how much is it?", "it is not the oak tray i mind, how much is it?"]
)
def test_not_behind_words_of_its_clause_turns_nothing_down(text: str) -> None:
    assert about(trays().says(text, "ask_price")) == {OAK.id}


@pytest.mark.parametrize("text", ["forget the oak tray", "ok forget the oak one", "not the oak tray"])
def test_what_is_turned_down_alone_is_left_out_of_the_list(text: str) -> None:
    talk = trays()
    turn = talk.says(text, "leave" if "forget" in text else "deny", confidence=0.85)
    assert turn.prepared.intent == "find_product"
    assert OAK.id not in talk.memory.shown


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the one for gamers, what's the price?", BLACK),
        ("the one with two handles, how much?", OAK),
        ("the plain black ones, how much?", BLACK),
        ("the cork one, how much, i do not like black", CORK),
    ],
)
def test_the_one_that_is_picked_is_the_one_it_is_written_of(text: str, meant: object) -> None:
    talk = trays()
    assert about(talk.says(text, "ask_price")) == {meant.id}  # type: ignore[attr-defined]
    assert talk.memory.focus == (meant.id,)  # type: ignore[attr-defined]


def test_the_picked_one_stays_the_one_talked_about() -> None:
    talk = trays()
    talk.says("the one for gamers, what's the price?", "ask_price")
    assert about(talk.says("is it in stock?", "ask_stock")) == {BLACK.id}


def test_something_of_that_kind_is_the_one_it_is_written_of() -> None:
    talk = trays()
    talk.says("something for ice cubes", "ask_alternatives", confidence=0.6)
    assert talk.memory.focus == (TIN.id,)


def test_a_brand_before_a_kind_means_its_own_of_that_kind() -> None:
    jug = product("75", "Nordel Jug", category=("Jugs",), brand="Nordel", description="A jug.")
    talk = Talk(catalogue=Catalogue.build((OAK, TIN, CORK, BLACK, jug), 1, IMPORTED_AT))
    talk.says("compare the two nordel trays", "compare_products")
    assert set(talk.memory.compared) == {OAK.id, CORK.id}


def test_what_a_question_begins_with_is_what_it_asks_about() -> None:
    talk = trays()
    talk.says("how much is the black tray?", "ask_price")
    turn = talk.says("An oak tray, how much is that?", "ask_price")
    assert about(turn) == {OAK.id}


@pytest.mark.parametrize(
    "text",
    [
        "trays, but not the oak one please",
        "show me trays, not nordel",
        "i don't like the oak ones, show me trays",
    ],
)
def test_a_search_leaves_out_what_is_turned_down(text: str) -> None:
    talk = trays()
    talk.says(text, "find_product")
    assert OAK.id not in talk.memory.shown


def test_anything_but_one_takes_it_out_of_the_list() -> None:
    talk = trays()
    talk.says("anything but nordel", "ask_alternatives", confidence=0.6)
    assert set(talk.memory.shown) == {TIN.id, BLACK.id}


def test_not_the_cheapest_is_not_the_cheapest() -> None:
    talk = trays()
    turn = talk.says("not the cheapest one, the most expensive one. what is the price?", "ask_price")
    assert about(turn) >= {OAK.id} and TIN.id not in talk.memory.focus


@pytest.mark.parametrize("text", ["i like the red one", "i need a kettle", "i'd really like the red one"])
def test_what_is_liked_is_not_left_out(text: str) -> None:
    assert not PHRASEBOOK.of("en").has("leaves_out", text)


def test_not_that_one_leaves_it_out_of_the_list() -> None:
    talk = Talk()
    talk.says("show me lumen phones", "find_product")
    turn = talk.says("not the pro one", "choose_product")
    assert Act.recommends in turn.acts
    assert PHONE_PRO.id not in {id_ for id_, _, _ in turn.claims}
