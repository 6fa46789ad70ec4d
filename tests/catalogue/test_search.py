"""Search by words over the real catalogue: what it finds, what it refuses, what constraints do."""

from __future__ import annotations

import numpy as np
import pytest

from bot.catalogue.constraints import states
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.wishes import Wishes
from tests.catalogue.shelves import product, real_catalogue


def titles(text: str, wishes: Wishes | None = None, limit: int = 5) -> list[str]:
    return [hit.product.title for hit in real_catalogue().search(text, wishes, limit)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("sunglases", "Sunglasses"),
        ("lipstick", "Red Lipstick"),
        ("hedphones", "Apple AirPods Max Silver"),
        ("t shirt", "Gigabyte Aorus Men Tshirt"),
        ("rolling pins", "Wooden Rolling Pin"),
        ("dog food", "Dog Food"),
    ],
)
def test_words_find_products_through_plurals_typos_and_compounds(text: str, title: str) -> None:
    assert title in titles(text)


@pytest.mark.parametrize(
    "text", ["lawn mower", "piano", "xylophone", "asdfgh", "", "the of and", "refrigerator"]
)
def test_nothing_is_found_rather_than_junk(text: str) -> None:
    assert titles(text) == []


def test_a_word_within_a_longer_one_finds_the_kind() -> None:
    categories = [h.product.category[0] for h in real_catalogue().search("phone", limit=12)]
    assert set(categories) == {"smartphones", "mobile-accessories"}
    assert categories.count("smartphones") > 6


def test_constraints_are_hard() -> None:
    found = real_catalogue().search("watch", Wishes(price_high=200), 20)
    assert found and all(float(str(h.product.to_pay)) <= 200 for h in found)
    found = real_catalogue().search("laptop", Wishes(min_rating=3.5, brands=("apple",)), 20)
    assert [h.product.id for h in found] == ["78"]
    assert real_catalogue().search("", Wishes(categories=("womens-bags",)), 20)
    reds = titles("shoes", Wishes(attributes={"colour": "red"}), 10)
    assert reds and all("Red" in title for title in reds)


def test_the_order_asked_for_is_the_order_given() -> None:
    prices = [float(str(h.product.to_pay)) for h in real_catalogue().search("cheapest rolex", limit=9)]
    assert len(prices) == 6 and prices == sorted(prices)
    prices = [float(str(h.product.to_pay)) for h in real_catalogue().search("most expensive rolex", limit=9)]
    assert prices == sorted(prices, reverse=True)
    ratings = [h.product.rating for h in real_catalogue().search("", Wishes(order="best_rated"), limit=5)]
    assert ratings == sorted(ratings, key=lambda r: -(r or 0)) and (ratings[0] or 0) > 4.9


def test_an_emptied_search_says_by_what_and_shows_the_nearest() -> None:
    found = real_catalogue().find("laptop", Wishes(price_high=50), 3)
    assert (found.hits, found.emptied_by) == ((), ("price",))
    assert found.near[0].product.title == "Lenovo Yoga 920"  # the cheapest
    found = real_catalogue().find("laptop", Wishes(price_high=50, brands=("Rolex",)), 3)
    assert found.hits == () and set(found.emptied_by) == {"price", "brand"} and found.near


def test_what_is_absent_is_not_excused_by_a_constraint() -> None:
    found = real_catalogue().find("lawn mower", Wishes(price_high=50), 3)
    assert (found.hits, found.emptied_by, found.near) == ((), (), ())


def axis(place: int) -> np.ndarray:  # type: ignore[type-arg]
    vector = np.zeros(384, np.float32)
    vector[place] = 1
    return vector


def test_meaning_finds_what_no_word_names() -> None:
    rows = [product(str(n), f"Thing {n}", category=(f"kind {n}",)) for n in range(4)]
    vectors = {str(n): axis(n) for n in range(4)}
    meanings = {"something to sit on": axis(2)}
    catalogue = Catalogue.build(rows, embed=lambda text: meanings.get(text, axis(100)), vectors=vectors)
    hits = catalogue.search("something to sit on")
    assert [hit.product.id for hit in hits] == ["2"]
    assert hits[0].why == ("meaning",)
    assert catalogue.search("xyzzy") == []


def test_a_search_for_a_stated_colour_compares_the_catalogue_with_the_thing_once() -> None:
    asked: list[str] = []

    def embed(text: str) -> np.ndarray:  # type: ignore[type-arg]
        asked.append(text)
        return axis(2 if "chair" in text else 100)

    rows = [product(str(n), f"Chair {n}", attributes={"colour": ("red", "blue")[n % 2]}) for n in range(4)]
    vectors = {row.id: axis(2) for row in rows}
    catalogue = Catalogue.build(rows, embed=embed, vectors=vectors)
    asked.clear()
    assert [hit.product.id for hit in catalogue.search("red chair")] == ["0", "2"]
    assert len(asked) == 1


def test_a_colour_is_stated_by_the_attribute_before_the_title() -> None:
    stating = product("1", "Red Baron kite", attributes={"colour": "navy"})
    assert states(stating, "colour", "blue") and states(stating, "color", "navy")
    assert not states(stating, "colour", "red")
    assert states(product("2", "Red kite"), "colour", "red")


def test_products_whose_vector_is_still_to_come_are_found_by_words() -> None:
    rows = [product("1", "Kettle"), product("2", "Chair")]
    catalogue = Catalogue.build(rows, embed=lambda text: axis(5), vectors={"2": axis(2)})
    assert [hit.product.id for hit in catalogue.search("kettle")] == ["1"]


def test_of_variants_one_is_shown() -> None:
    shirts = [product(str(n), f"Linen shirt, size {n}", item_group_id="S") for n in range(4)]
    catalogue = Catalogue.build([*shirts, product("9", "Linen shirt, plain")])
    assert sorted(hit.product.item_group_id or "" for hit in catalogue.search("linen shirt")) == ["", "S"]


def test_a_bound_in_the_words_is_no_description() -> None:
    catalogue = Catalogue.build([product("1", "Drift 300"), product("2", "Pebble kettle")])
    assert [hit.product.id for hit in catalogue.search("kettle under 300")] == ["2"]
    assert [hit.product.id for hit in catalogue.search("drift 300")] == ["1"]


def test_an_empty_catalogue_answers_nothing() -> None:
    catalogue = Catalogue.build([])
    assert (
        catalogue.search("x"),
        catalogue.mentions("x"),
        catalogue.find("x", Wishes(price_high=1)).hits,
    ) == ([], (), ())


def test_variants_and_similar_products() -> None:
    shirts = [product(str(n), f"Shirt {n}", item_group_id="S", category=("shirts",)) for n in range(3)]
    other = product("9", "Shirt plain", "5.00", category=("shirts",))
    catalogue = Catalogue.build([*shirts, other])
    assert [p.id for p in catalogue.variants(shirts[0])] == ["1", "2"]
    assert [p.id for p in catalogue.similar(shirts[0])] == ["9"]
    assert [p.id for p in catalogue.similar(shirts[0], cheaper=True)] == ["9"]
    assert catalogue.similar(other, cheaper=True) == ()
