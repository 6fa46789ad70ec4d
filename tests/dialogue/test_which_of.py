"""Which one of a kind is it that the shop says something of."""

from __future__ import annotations

from functools import lru_cache

import pytest

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
    ],
)
def test_the_one_of_a_kind_that_the_shop_says_it_of_is_named(text: str, intent: str, told: str) -> None:
    turn = Talk(catalogue=watches()).says(text, intent)
    assert turn.acts == [Act.gives_product_facts]
    assert told in turn.text
    assert {product_id for product_id, _, _ in turn.claims} == {p.id for p in SHELF if p.title == told}


@pytest.mark.parametrize("text", ["which of your watches is best", "which of your watches has a compass"])
def test_what_tells_none_of_them_apart_is_weighed_as_before(text: str) -> None:
    assert Act.gives_product_facts not in Talk(catalogue=watches()).says(text, "ask_which_better").acts
