"""Which one of a kind is it that the shop says something of."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from bot.catalogue.product import Availability
from bot.catalogue.snapshot import Catalogue
from bot.journey.acts import Act
from tests.catalogue.shelves import product
from tests.dialogue.talk import Talk

SHELF = [
    product(
        "1",
        "Moor Watch",
        description="A legendary dive watch for the sea.",
        category=("watches",),
        warranty="1 year",
    ),
    product(
        "2",
        "Heath Watch",
        description="A slim dress watch for the evening.",
        category=("watches",),
        warranty="Lifetime",
    ),
    product(
        "3",
        "Dale Watch",
        description="A watch with a leather strap.",
        category=("watches",),
        warranty="2 years",
        availability=Availability.out_of_stock,
    ),
]


@lru_cache
def watches() -> Catalogue:
    return Catalogue.build(SHELF)


@pytest.mark.parametrize(
    ("text", "intent", "told"),
    [
        ("which of your watches is for diving", "ask_which_better", "Moor Watch"),
        ("one of your watches had a leather strap. which one is it?", "ask_feature", "Dale Watch"),
        ("which of your watches has a lifetime warranty", "ask_warranty", "Heath Watch"),
        ("which of your watches is covered for life", "ask_warranty", "Heath Watch"),
        ("which of your watches is sold out", "ask_stock", "Dale Watch"),
    ],
)
def test_the_one_of_a_kind_that_the_shop_says_it_of_is_named(text: str, intent: str, told: str) -> None:
    turn = Talk(catalogue=watches()).says(text, intent)
    assert turn.acts == [Act.gives_product_facts]
    assert told in turn.text
    assert {product_id for product_id, _, _ in turn.claims} == {p.id for p in SHELF if p.title == told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which watch has a strap of leather", "Dale Watch"),
        ("a watch with a strap. Do you have one, and which?", "Dale Watch"),
        ("is there a watch among yours for a dive", "Moor Watch"),
    ],
)
def test_which_one_it_is_is_asked_in_many_ways(text: str, told: str) -> None:
    assert told in Talk(catalogue=watches()).says(text, "find_product").text


def test_words_that_stand_nowhere_mean_the_one_nearest_in_meaning_where_it_leads() -> None:
    first, second, third = np.eye(3, 8, dtype=np.float32)
    vectors = {"1": first, "2": second, "3": third}
    catalogue = Catalogue.build(
        SHELF, embed=lambda text: second if "banquet" in text or "dress" in text else third, vectors=vectors
    )
    assert [p.id for p, _ in catalogue.nearest_of(SHELF, "for a banquet")][0] == "2"
    assert Catalogue.build(SHELF).nearest_of(SHELF, "for a banquet") == []
    told = Talk(catalogue=catalogue).says("which of your watches is for a banquet", "find_product")
    assert {product_id for product_id, _, _ in told.claims} == {"2"}


@pytest.mark.parametrize("text", ["which of your watches is best", "which of your watches has a compass"])
def test_what_tells_none_of_them_apart_is_weighed_as_before(text: str) -> None:
    assert Act.gives_product_facts not in Talk(catalogue=watches()).says(text, "ask_which_better").acts


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("which watch of yours has a strap of leather?", "Dale Watch"),
        ("which one of yours can I dive with, I need a watch", "Moor Watch"),
        ("what watch of yours is for the evening", "Heath Watch"),
    ],
)
def test_which_one_of_yours_is_asked_of_the_kind(text: str, told: str) -> None:
    turn = Talk(catalogue=watches()).says(text, "ask_feature")
    assert turn.acts == [Act.gives_product_facts] and told in turn.text


@pytest.mark.parametrize("number", ["two", "2", "dual"])
def test_a_number_of_parts_is_found_in_any_words(number: str) -> None:
    two = product("8", "Twin Lamp", description="A lamp with dual bulbs.", category=("lamps",))
    one = product("9", "Mono Lamp", description="A lamp with a bulb.", category=("lamps",))
    shelf = Catalogue.build([two, one])
    turn = Talk(catalogue=shelf).says(f"which of your lamps has {number} bulbs?", "ask_feature")
    assert {product_id for product_id, _, _ in turn.claims} == {"8"}
