"""The end of a row that is asked for: the winner with its figure first, then the next one, and no table."""

from __future__ import annotations

import pytest

from bot.catalogue.extremes import EXTREMES, ranked, same_figure
from bot.catalogue.product import Availability, Money, Product
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.dialogue.talk import PHRASEBOOK, Talk


def made(id: str, title: str, price: int, gone: bool = False, **attributes: str) -> Product:
    return Product(
        id=id,
        title=title,
        category=("Kitchen", "Kettles"),
        price=Money(price * 100, "EUR"),
        availability=Availability.out_of_stock if gone else Availability.in_stock,
        attributes={name.replace("_", " "): value for name, value in attributes.items()},
    )


KETTLES = (
    made("a", "Alder kettle", 40, weight="1.1 kg", capacity="1.7 l", noise="70 dB"),
    made("b", "Birch kettle", 60, weight="900 g", capacity="1.2 l", noise="62 dB"),
    made("c", "Cedar kettle", 30, weight="1.3 kg", capacity="2 l", keep_warm="Yes"),
    made("d", "Dogwood kettle", 20, gone=True, weight="0.2 kg"),
)
SHELF = Catalogue.build(KETTLES)


def told(text: str, intent: str = "ask_which_better") -> str:
    turn = Talk(catalogue=SHELF).says(text, intent)
    assert Act.compares not in turn.acts
    return turn.text


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("which kettle is the lightest?", "The lightest is Birch kettle", "Next is Alder kettle"),
        ("the cheapest kettle", "The cheapest is Cedar kettle, at €30.00", "Next is Alder kettle"),
        ("the biggest kettle?", "The largest is Cedar kettle", "Next is Alder kettle"),
    ],
)
def test_the_winner_comes_first_with_its_figure_and_the_next_one_second(
    text: str, first: str, second: str
) -> None:
    said = told(text)
    assert first in said
    assert said.index(first) < said.index(second)


def test_what_is_sold_out_wins_nothing() -> None:
    assert "Dogwood" not in told("the cheapest kettle", "find_product")


def test_what_is_unstated_is_said() -> None:
    said = told("which kettle is the quietest?")
    assert "The quietest is Birch kettle, at 62 dB." in said
    assert "Of Cedar kettle the shop has not stated it" in said


def test_taking_the_cheapest_is_no_question() -> None:
    turn = Talk(catalogue=SHELF).says("I take the cheapest kettle", "buy")
    assert "extreme-first" not in turn.line_ids


def test_units_are_brought_to_one() -> None:
    found = ranked(KETTLES[:3], "heaviest")
    assert found is not None
    assert [p.id for p, _ in found.order] == ["c", "a", "b"]
    assert [p.id for p in same_figure(found)] == ["c"]


@pytest.mark.parametrize("language", ["en", "he", "fa", "lv"])
def test_every_language_names_every_end_of_a_row(language: str) -> None:
    assert set(PHRASEBOOK.of(language).groups["extreme"]) == set(EXTREMES)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("he", "מה יותר קל?", "lightest"),
        ("he", "איזו מאירה הכי חזק", "brightest"),
        ("he", "מה הכי שקט", "quietest"),
        ("fa", "کدومش باتریش بهتره", "longest battery"),
        ("fa", "سبک‌ترین لپ‌تاپتون کدومه؟", "lightest"),
        ("fa", "ارزون ترینش چنده", "cheapest"),
        ("lv", "visklusākais putekļu sūcējs", "quietest"),
        ("lv", "kuram ir ilgākā baterija", "longest battery"),
        ("lv", "kurš ir vieglāks?", "lightest"),
        ("en", "which has the longest battery", "longest battery"),
    ],
)
def test_the_end_of_a_row_is_heard(language: str, text: str, name: str) -> None:
    assert name in PHRASEBOOK.of(language).among("extreme", text)
