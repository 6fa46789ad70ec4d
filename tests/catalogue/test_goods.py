"""Everyday names of goods: what is the same kind of thing, what is not, and what the shop calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.catalogue.goods import Goods, ShopWords
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.things_file import BadThingsFile
from bot.catalogue.words import words
from tests.catalogue.shelves import product, real_catalogue

FILE = Path(__file__).parents[2] / "data/words/en/goods.txt"
GOODS = Goods.read(FILE)


@pytest.mark.parametrize(
    ("thing", "title", "is_one"),
    [
        ("couches", "Annibale Colombo Sofa", True),
        ("motorbikes", "Scooter Motorcycle", True),
        ("mens jeans", "Man Plaid Shirt", False),
        ("mountain bikes", "Scooter Motorcycle", False),
        ("badminton racket", "Tennis Racket", False),
        ("espresso machine", "iPhone 12 Silicone Case with MagSafe Plum", False),
        ("serving tray", "Tray", True),
        ("a gift for my aunt", "Tray", None),
    ],
)
def test_names_tell_whether_a_product_is_the_thing(thing: str, title: str, is_one: bool | None) -> None:
    found = next(p for p in real_catalogue().products.values() if p.title == title)
    assert GOODS.is_one(thing, found) is is_one


def test_a_kind_that_the_name_spells_out_is_one() -> None:
    assert GOODS.is_one("robot vacuum", product("1", "Rover 2 robot vacuum cleaner")) is True
    assert GOODS.is_one("robot vacuum", product("1", "Calm bagged vacuum cleaner")) is not True


def test_a_wider_word_covers_its_kinds() -> None:
    assert GOODS.is_one("footwear", product("1", "Red Sneakers")) is True
    assert GOODS.is_one("footwear", product("1", "Oak Table")) is None


def test_what_holds_a_thing_is_not_the_thing() -> None:
    assert GOODS.is_one("coffee mugs", product("1", "Oak Mug Stand")) is False
    assert GOODS.is_one("coffee mug", product("1", "Oak Mug")) is True


def test_a_bag_that_is_called_no_more_than_that_may_be_a_handbag() -> None:
    assert GOODS.is_one("arden purse", product("1", "Arden Women Bag")) is None
    assert GOODS.is_one("arden purse", product("1", "Arden Toiletry Bag")) is False


def test_what_a_thing_has_is_not_what_it_is() -> None:
    assert GOODS.is_one("basin", product("1", "Oak Sink With Mirror")) is True
    assert GOODS.is_one("basin with mirror", product("1", "Oak Sink With Mirror")) is True


def test_the_shop_is_asked_in_its_own_words() -> None:
    own = ShopWords(
        GOODS, ["Oak Sofa", "Red Nail Polish", "Football"], {"oak", "sofa", "red", "nail", "polish"}
    )
    assert own.said("Do you have couches, or a settee?") == "Do you have sofa, or a sofa?"
    assert own.said("red nail varnish under 1,000.50") == "red nail polish under 1,000.50"
    assert own.said("a soccer ball") == "a football"
    assert own.said("a table and a lamp") == "a table and a lamp"
    spoken = own.joined(words("my couch is old"))
    assert [(w.form, w.start, w.end) for w in spoken][1] == ("sofa", 3, 8)


def test_the_words_of_a_title_in_another_order_are_its_own() -> None:
    own = ShopWords(GOODS, ["Iron Golf"], {"iron", "golf"})
    assert own.said("is the golf iron heavy") == "is the golf iron heavy"


def test_a_longer_name_holds_no_shorter_one() -> None:
    own = ShopWords(GOODS, ["City Motorcycle"], {"city", "motorcycle"})
    assert own.said("a bike") == "a motorcycle"
    assert own.said("a mountain bike") == "a mountain bike"


def test_what_is_called_otherwise_is_found_and_named() -> None:
    shelf = [product("1", "Annibale Sofa"), product("2", "Oak Table"), product("3", "Red Nail Polish")]
    catalogue = Catalogue.build(shelf, goods=GOODS)
    assert [hit.product.id for hit in catalogue.search("couch")] == ["1"]
    assert [m.candidates for m in catalogue.mentions("how much is the red nail varnish")] == [("3",)]


@pytest.mark.parametrize("line", ["sofa, , couch", "> shoe, boot", "a > b > c", "sofa,"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "goods.txt"
    path.write_text(f"# names\nlamp, light\n{line}\n")
    with pytest.raises(BadThingsFile, match=":3: expected names between commas"):
        Goods.read(path)


def test_every_narrower_name_of_the_list_is_a_kind() -> None:
    lines = [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    kinds = {name.strip() for line in lines if ">" not in line for name in line.split(",")}
    narrow = {n.strip() for line in lines if ">" in line for n in line.partition(">")[2].split(",")}
    assert narrow - kinds == set()
    assert all(line == line.casefold() for line in lines)
