"""Several products at once: one sum for both, side by side by what tells them apart, each name once."""

from __future__ import annotations

import pytest

from bot.catalogue.drawbacks import warns
from bot.catalogue.product import Money, Product
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.asking import asks_for_sum
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning
from bot.understanding.quantities import quantities
from tests.dialogue.talk import PHRASEBOOK, Talk

STRONG = Product(
    id="s",
    title="Gale strong vacuum",
    description="It digs pet hair out of deep rugs. The hose squeaks.",
    category=("Home", "Vacuums"),
    price=Money(30000, "EUR"),
    rating=4.5,
    warranty="2 years.",
    attributes={"weight": "3 kg", "color": "Red", "suction power": "220 AW", "noise": "76 dB"},
)
LIGHT = Product(
    id="l",
    title="Breeze light vacuum",
    category=("Home", "Vacuums"),
    price=Money(20000, "EUR"),
    rating=4.2,
    warranty="3 years.",
    attributes={"weight": "2 kg", "color": "Blue", "suction power": "150 AW", "noise": "74 dB"},
)
SHELF = Catalogue.build((STRONG, LIGHT))


def talk() -> Talk:
    return Talk(catalogue=SHELF)


def test_what_tells_two_apart_comes_before_colours_and_terms() -> None:
    said = talk().says("compare gale strong and breeze light", "compare_products").text
    assert said.index("suction power") < said.index("colour")
    assert "warranty: " not in said or said.index("colour") < said.index("warranty: ")


def test_what_was_asked_comes_first_and_no_verdict_by_price() -> None:
    turn = talk().says("which is better for pet hair, gale strong or breeze light", "ask_which_better")
    assert "digs pet hair" in turn.text
    assert "judge-cheapest" not in turn.line_ids


def test_the_verdict_by_price_is_a_sentence() -> None:
    said = talk().says("which is better, gale strong or breeze light", "ask_which_better").text
    assert "The cheapest is Breeze light vacuum, at €200.00." in said


def test_what_speaks_against_one_is_told_and_of_two_one_costs_more() -> None:
    said = talk().says("compare gale strong and breeze light", "compare_products").text
    assert "squeaks" in said
    assert "costs the most" not in said


def test_a_need_that_nothing_is_stated_of_is_left_out() -> None:
    one = talk()
    one.says("I need something for my allotment", "describe_need")
    turn = one.says("compare gale strong and breeze light", "compare_products")
    assert "allotment" not in turn.text


def test_both_come_to_one_sum() -> None:
    turn = talk().says("how much are gale strong and breeze light together", "ask_total")
    assert "€500.00" in turn.text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how much for both?"),
        ("he", "כמה שתיהן ביחד?"),
        ("fa", "هر دوتاش با هم چقدر میشه؟"),
        ("lv", "cik abas kopā?"),
    ],
)
def test_a_sum_of_several_is_heard(language: str, text: str) -> None:
    memory = Memory(focus=("s", "l"), shown=("s", "l"))
    assert asks_for_sum(Meaning("ask_price", 0.9, text), text, (), memory, PHRASEBOOK.of(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "and two of them?"), ("fa", "۲ تا ازش بخرم چقدر میشه؟"), ("lv", "cik maksās 2 tādas?")],
)
def test_so_many_of_one_are_heard(language: str, text: str) -> None:
    meaning = Meaning("ask_price", 0.6, text, (), quantities(text, []))
    assert asks_for_sum(meaning, text, (), Memory(focus=("s",)), PHRASEBOOK.of(language))


def test_a_name_is_said_once_in_several_lines() -> None:
    said = talk().says("tell me about the gale strong vacuum", "ask_description").text
    assert said.count("Gale strong vacuum") == 1


@pytest.mark.parametrize(
    ("sentence", "warning"),
    [
        ("The fabric rustles when you walk.", True),
        ("Too rich for oily skin.", True),
        ("The seat is firm, which some take a week to like.", True),
        ("It keeps out a whole day of rain.", False),
    ],
)
def test_the_shops_own_warnings_are_known(sentence: str, warning: bool) -> None:
    assert warns(sentence) is warning
