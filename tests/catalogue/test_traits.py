"""What a search asks a thing to be is decided by what the shop states, not by words that are near."""

from __future__ import annotations

import pytest

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.wishes import Wishes
from bot.catalogue.words_file import read_tongues
from tests.catalogue.shelves import product
from tests.dialogue.talk import ROOT

AUDIO = ("Electronics", "Headphones")
SHELF: list[Product] = [
    product(
        "over",
        "Drift wireless headphones, sand",
        "99.00",
        category=AUDIO,
        description="Over-ear headphones with active noise cancelling.",
        attributes={"colour": "sand", "bluetooth version": "5.3", "weight": "0.26 kg"},
    ),
    product(
        "wire",
        "Bird wired in-ear headphones",
        "24.90",
        category=AUDIO,
        description="Plain wired earphones.",
        attributes={"colour": "black", "cable length": "1.2 m", "weight": "0.02 kg"},
    ),
    product(
        "buds",
        "Pebble earbuds",
        "59.00",
        category=("Electronics", "Earbuds"),
        tags=("headphones",),
        description="Small earbuds, headphones for running. There is no active noise cancelling.",
        attributes={"noise cancelling": "No", "bluetooth version": "5.3"},
    ),
    product("tent2", "Lodge 2 tent", "229.00", category=("Tents",), attributes={"people": "2"}),
    product("tent4", "Home 4 tent", "349.00", category=("Tents",), attributes={"people": "4"}),
    product("knife", "Ronin chef's knife", "89.00", category=("Kitchen", "Knives")),
    product("stone", "Whet sharpening stone", "34.00", category=("Kitchen", "Knives")),
    product("lamp", "Arc desk lamp", "79.00", category=("Home", "Lamps")),
    product("riser", "Perch desk riser", "149.00", category=("Home", "Standing desks")),
    product(
        "barista",
        "Barista coffee machine",
        "479.00",
        category=("Coffee machines",),
        attributes={"grinder": "Steel cone"},
    ),
    product(
        "piccolo",
        "Piccolo coffee machine",
        "249.00",
        category=("Coffee machines",),
        attributes={"grinder": "No"},
    ),
    product(
        "pack",
        "Commuter laptop backpack",
        "89.00",
        category=("Backpacks",),
        attributes={"laptop size": "Up to 15.6 inch", "volume": "22 l"},
    ),
    product("day", "Pico backpack", "39.00", category=("Backpacks",), attributes={"volume": "12 l"}),
    product("laptop", "Studio 16 laptop", "1699.00", category=("Laptops",), description="A 16 inch laptop."),
    product("run40", "Tempo running shoes", "119.00", category=("Shoes",), attributes={"size": "40"}),
    product("run41", "Fox running shoes", "139.00", category=("Shoes",), attributes={"size": "41"}),
    product("loud", "Storm vacuum cleaner", "200.00", category=("Vacuums",), attributes={"noise": "78 dB"}),
    product("soft", "Calm vacuum cleaner", "220.00", category=("Vacuums",), attributes={"noise": "62 dB"}),
]
CATALOGUE = Catalogue.build(SHELF, tongues=read_tongues(ROOT / "data/words"))


def ids(text: str, wishes: Wishes | None = None) -> set[str]:
    return {hit.product.id for hit in CATALOGUE.search(text, wishes, 10)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wireless headphones", {"over", "buds"}),
        ("headphones but not wired ones", {"over", "buds"}),
        ("headphones without a cable", {"over", "buds"}),
        ("noise cancelling headphones", {"over"}),
        ("headphones with anc", {"over"}),
        ("headphones that block the noise", {"over"}),
        ("headphones, not in ear", {"over"}),
        ("tent for 4 people", {"tent4"}),
        ("tent for two people", {"tent2", "tent4"}),
        ("coffee machine with a grinder", {"barista"}),
        ("coffee machine without grinder", {"piccolo"}),
        ("quiet vacuum cleaner", {"soft"}),
        ("a smaller backpack", {"day"}),
    ],
)
def test_a_requirement_leaves_out_what_is_not_stated_to_be_so(text: str, found: set[str]) -> None:
    assert ids(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("austiņas bez vada", {"over", "buds"}),
        ("austiņas ar trokšņu slāpēšanu", {"over"}),
        ("telts četriem", {"tent4"}),
        ("אוזניות בלי חוט", {"over", "buds"}),
        ("אוזניות עם סינון רעשים", {"over"}),
        ("אוהל לארבעה אנשים", {"tent4"}),
        ("هدفون بدون سیم", {"over", "buds"}),
        ("هدفون نویزکنسلینگ", {"over"}),
        ("چادر چهار نفره", {"tent4"}),
    ],
)
def test_requirements_are_heard_in_every_language(text: str, found: set[str]) -> None:
    assert ids(text) == found


def test_what_lies_beside_a_kind_on_its_shelf_is_not_of_it() -> None:
    assert ids("kitchen knife") == {"knife"}
    assert ids("desk lamp") == {"lamp"}
    assert "stone" in ids("sharpening stone")


def test_nothing_that_is_so_means_the_nearest_is_told_as_such() -> None:
    found = CATALOGUE.find("tent for 6 people")
    assert found.hits == () and found.near and "people" in found.emptied_by


def test_a_measure_is_held_against_the_stated_range() -> None:
    found = CATALOGUE.find("backpack for my 16 inch laptop")
    assert "laptop" not in {hit.product.id for hit in (*found.hits, *found.near)}
    assert "pack" not in {hit.product.id for hit in found.hits}


def test_a_colour_is_known_by_its_finer_names() -> None:
    assert ids("headphones", Wishes(attributes={"colour": "beige"})) == {"over"}
    assert CATALOGUE.wanted.states_all(CATALOGUE.products["over"], "the beige one")


def test_a_message_without_a_thing_of_its_own_says_only_how() -> None:
    assert CATALOGUE.wanted.told_of("not wired").anything
    assert CATALOGUE.wanted.told_of("in black").attributes == ("colour",)
    said = CATALOGUE.wanted.told_of("a quiet vacuum cleaner")
    assert any(map(CATALOGUE.wanted.names_thing, said.rest))
