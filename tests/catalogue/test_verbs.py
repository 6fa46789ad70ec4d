"""English verbs say something of a thing and are no part of its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.goods import Goods
from bot.catalogue.mention import Mention
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.surroundings import without_asides
from bot.catalogue.things import runs
from bot.catalogue.things_file import BadThingsFile
from bot.catalogue.verbs import Verbs, regular
from tests.catalogue.shelves import real_catalogue

WORDS = Path(__file__).parents[2] / "data/words/en"
GOODS = Goods.read(WORDS / "goods.txt", WORDS / "verbs.txt")
VERBS = GOODS.verbs


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("how many do you hold", None),
        ("does the food stick in it", "food"),
        ("is a usb stick any good", "usb stick"),
        ("how much is a sleeping bag", "sleeping bag"),
        ("what does your walnut cracker do", "walnut cracker"),
    ],
)
def test_a_verb_ends_what_names_a_thing(text: str, thing: str | None) -> None:
    assert next(iter(runs(text, verbs=VERBS)), None) == thing


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("wash", {"wash", "washes", "washed", "washing"}),
        ("carry", {"carry", "carries", "carried", "carrying"}),
        ("use", {"use", "uses", "used", "using"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
    ],
)
def test_regular_verbs_have_their_forms(verb: str, forms: set[str]) -> None:
    assert set(regular(verb)) == forms


def test_what_is_also_a_name_of_goods_is_no_firm_verb() -> None:
    assert {"stick", "iron", "cutting"}.isdisjoint(VERBS.firm)
    assert {"held", "rests", "made"} <= VERBS.firm


def test_a_line_of_another_form_is_named(tmp_path: Path) -> None:
    path = tmp_path / "verbs.txt"
    path.write_text("hold held\nRun, ran\n")
    with pytest.raises(BadThingsFile, match=":2: expected a verb"):
        Verbs.read(path, ())


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("how many soccer balls u got", ["Football"]),
        ("what is the head of your golf iron made of", ["Iron Golf"]),
        ("two things on the milk, what's it cost", ["Milk"]),
        ("the measures of the white backpack of fake leather", ["White Faux Leather Backpack"]),
        ("will the slotted turner let the oil drip off", ["Slotted Turner"]),
        ("is the slotted turner cheaper than the oil", ["Slotted Turner", "Cooking Oil"]),
        ("does the lenovo yoga fold so I can draw on it", ["Lenovo Yoga 920"]),
        ("the lemon squeezer, is that yellow?", ["Citrus Squeezer Yellow"]),
    ],
)
def test_names_end_where_something_is_said_of_them(text: str, titles: list[str]) -> None:
    catalogue = Catalogue.build(real_catalogue().products.values(), goods=GOODS)
    assert [catalogue.products[m.candidates[0]].title for m in catalogue.mentions(text)] == titles


def test_a_weak_name_beside_a_well_told_one_is_left_out() -> None:
    well = Mention("product", "pan", 0, 3, ("1",), 1.0)
    weak = Mention("product", "oil", 8, 11, ("2",), 0.75)
    assert without_asides("pan for oil", (well, weak)) == (well,)
    assert without_asides("pan and oil", (well, weak)) == (well, weak)
