"""Everyday situations lead to what they call for, never to a thing that the text does not mean."""

from __future__ import annotations

import pytest

from bot.catalogue.situations import kinds_called_for
from bot.catalogue.snapshot import Catalogue
from tests.catalogue.shelves import product


def shop() -> Catalogue:
    return Catalogue.build(
        [
            product("tent", "Lodge tent", category=("Tents",)),
            product("pan", "Iron skillet", description="For camping and at home.", category=("Pans",)),
            product("shoes", "Tempo running shoes", category=("Running shoes",)),
            product("helmet", "City bike helmet", category=("Bike helmets",)),
        ]
    )


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("got anything for camping", "tent"),
        ("my girlfriend started jogging, looking for a present", "shoes"),
        ("gift for a cyclist", "helmet"),
        ("a skillet for camping", "pan"),  # the thing itself is named
    ],
)
def test_a_situation_finds_what_it_calls_for(text: str, first: str) -> None:
    assert [hit.product.id for hit in shop().search(text)][:1] == [first]


@pytest.mark.parametrize(
    "text", ["camping stove", "running costs", "jogging pants", "rain gauge", "hiking poles"]
)
def test_another_thing_for_the_situation_calls_for_nothing(text: str) -> None:
    assert kinds_called_for(text) == ((), text)


@pytest.mark.parametrize("text", ["my back hurts", "puppy hair everywhere", "listen to music on the train"])
def test_what_the_shop_lacks_is_not_found_by_a_situation(text: str) -> None:
    assert kinds_called_for(text)[0] != ()
    assert shop().search(text) == []
