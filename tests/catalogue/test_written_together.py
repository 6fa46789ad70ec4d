"""Names written otherwise than in the title: run together, parted, with a slip, a number in letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.goods import Goods
from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from tests.catalogue.shelves import product

ROOT = Path(__file__).parents[2]
GOODS = Goods.read(ROOT / "data/words/en/goods.txt", ROOT / "data/words/en/verbs.txt")


def shelf() -> Catalogue:
    phones = ("Phones",)
    rows: list[Product] = [
        product("1", "Lumen Glide N8", brand="Lumen", category=phones),
        product("2", "Lumen Glide N8 Plus", brand="Lumen", category=phones),
        product("3", "Lumen X", brand="Lumen", category=phones),
        product("4", "Lumen 6", brand="Lumen", category=phones),
        product("5", "Orva QT One", brand="Orva Mabelle", category=("Perfumes",)),
        product("6", "White Canvas Backpack", category=("Backpacks",)),
        product("7", "Watch Gold for Women", brand="Aurum Gold", category=("Watches",)),
        product("8", "Orva Mabelle Sandals", brand="Orva Mabelle", category=("Sandals",)),
        product("9", "Boxed Grinder", category=("Kitchen",)),
        product("10", "Long Sleeve Jersey", category=("Tops",)),
    ]
    return Catalogue.build(rows, goods=GOODS)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("how much is the glide n 8", ("1",)),
        ("lumen glide n8plus price", ("2",)),
        ("lumenx, is it in stock", ("3",)),
        ("lumen ten please", ("3",)),
        ("the lumen 10", ("3",)),
        ("qt1 send-back period", ("5",)),
        ("the qt 1", ("5",)),
        ("I am after the wite bakpack", ("6",)),
        ("the long sleeved jersey", ("10",)),
    ],
)
def test_a_name_is_known_however_its_words_are_joined_or_parted(text: str, ids: tuple[str, ...]) -> None:
    assert [m.candidates for m in shelf().mentions(text) if m.kind == "product"] == [ids]


@pytest.mark.parametrize(
    ("text", "kind", "stored"),
    [
        ("the orva mabele, when is it sent", "brand", "Orva Mabelle"),
        ("which backpaks do you have", "category", "Backpacks"),
    ],
)
def test_brands_and_kinds_are_known_with_slips_in_their_words(text: str, kind: str, stored: str) -> None:
    assert [(m.kind, m.candidates) for m in shelf().mentions(text)] == [(kind, (stored,))]


@pytest.mark.parametrize(
    "text",
    [
        "orva mabelle boxers in a three pack",
        "do you sell watches for men",
        "I have a 10 year old and 8 cats",
        "one or two of them",
    ],
)
def test_what_only_looks_like_a_piece_of_a_name_names_no_product(text: str) -> None:
    assert [m for m in shelf().mentions(text) if m.kind == "product"] == []


def test_those_ones_are_no_number_of_a_title() -> None:
    assert [m.kind for m in shelf().mentions("those orva mabelle ones")] == ["brand"]


def test_colours_are_heard_with_slips() -> None:
    catalogue = Catalogue.build([product("1", "Green and Black Scarf")])
    assert catalogue.vocabulary.colours_in("scarf in gren n blak") == {"green", "black"}


def test_a_name_that_one_description_alone_has_means_its_product() -> None:
    rows = [
        product("1", "Sonar Box", description="A speaker that listens to Marla, your helper."),
        product("2", "Sonar Mini", description="A small speaker."),
    ]
    vocabulary = Catalogue.build(rows).vocabulary
    assert vocabulary.told_of_one("Marla") == "1"
    assert vocabulary.told_of_one("speaker") is None
