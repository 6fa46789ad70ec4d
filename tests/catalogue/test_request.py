"""What a search text says besides the thing is a constraint, not a word to be found."""

from __future__ import annotations

import pytest

from bot.catalogue.product import Availability, Product
from bot.catalogue.request import read_request
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.stated_values import StatedValues
from bot.catalogue.wishes import Wishes
from tests.catalogue.shelves import product


def read(text: str) -> tuple[str, Wishes, tuple[str, ...]]:
    request = read_request(text, Wishes(), {"earbuds", "speakers", "leather", "knives", "bags"}.__contains__)
    return " ".join(request.text.split()), request.wishes, request.excluded


@pytest.mark.parametrize(
    ("text", "left", "wishes"),
    [
        ("headphones nothing over 100", "headphones", Wishes(price_high=100)),
        ("i don't want to spend more than 300 on a vacuum", "i on a vacuum", Wishes(price_high=300)),
        ("kettle under 50 euro", "kettle", Wishes(price_high=50)),
        ("watches above 500", "watches", Wishes(price_low=500)),
        ("headphones between 50 and 100 euros", "headphones", Wishes(price_low=50, price_high=100)),
        ("backpack under 1 kg", "backpack under 1 kg", Wishes()),
        ("bottle over 0.5 l", "bottle over 0.5 l", Wishes()),
        ("phone rating above 4", "phone", Wishes(min_rating=4)),
        ("4 stars and up vacuum", "vacuum", Wishes(min_rating=4)),
        ("laptop under 1000 and over 4 stars", "laptop and", Wishes(price_high=1000, min_rating=4)),
        ("kettles in stock only", "kettles", Wishes(in_stock_only=True)),
        ("best rated headphones", "headphones", Wishes(order="best_rated")),
        ("cheapest kettle", "cheapest kettle", Wishes(order="cheapest")),
    ],
)
def test_bounds_order_and_stock_are_read_and_taken_out(text: str, left: str, wishes: Wishes) -> None:
    assert read(text) == (left, wishes, ())


@pytest.mark.parametrize(
    ("text", "left", "excluded"),
    [
        ("no earbuds, speakers", ", speakers", ("earbuds",)),
        ("shoes, not leather", "shoes,", ("leather",)),
        ("not leather bags please", "please", ("leather bags",)),
        ("they already have knives", "they", ("knives",)),
        ("nah those are earbuds, i want over ear", ", i want over ear", ("earbuds",)),
        ("no earbuds or speakers", "", ("earbuds", "speakers")),
        ("no idea what to get my mom", "no idea what to get my mom", ()),
    ],
)
def test_what_is_turned_down_is_not_searched_for(text: str, left: str, excluded: tuple[str, ...]) -> None:
    assert read(text) == (left, Wishes(), excluded)


def test_wishes_given_win_over_the_words() -> None:
    given = Wishes(price_high=20, min_rating=3, order="dearest")
    assert read_request("cheapest kettle under 50, 4 stars", given, lambda _: False).wishes == given


def shoe(id_: str, size: str, colour: str, stock: Availability = Availability.in_stock) -> Product:
    return product(
        id_,
        f"Tempo running shoes, size {size}, {colour}",
        category=("Running shoes",),
        item_group_id="T",
        availability=stock,
        attributes={"size": size, "color": colour},
    )


def shop() -> Catalogue:
    return Catalogue.build(
        [
            shoe("40", "40", "coral", Availability.out_of_stock),
            shoe("42", "42", "black"),
            shoe("44", "44", "black"),
            product("lamp", "Arc desk lamp", category=("Lamps",), attributes={"color": "Deep blue"}),
            product("knife", "Sharp knife", category=("Knives",)),
            product("boots", "Fell boots", category=("Boots",), attributes={"material": "Nubuck leather"}),
        ]
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("size 42 running shoes", {"size": "42"}),
        ("in 44", {"size": "44"}),
        ("in 44 days", {}),
        ("a blue lamp", {"colour": "blue"}),
        ("coral shoes", {"colour": "coral"}),
        ("leather bag", {"material": "leather"}),
        ("pink shoes", {}),  # no such colour here
        ("do you have laptops", {}),
    ],
)
def test_values_that_the_catalogue_states_are_found_in_a_text(text: str, named: dict[str, str]) -> None:
    assert shop().attributes_in(text) == named


def test_letters_are_sizes_only_as_sizes() -> None:
    values = StatedValues([product("1", "Jacket", attributes={"size": "L"})])
    assert values.attributes_in("size l") == values.attributes_in("an L jacket") == {"size": "l"}
    assert values.attributes_in("i'll take it") == values.attributes_in("kettle 1.7 l") == {}


def found(text: str) -> list[str]:
    return [hit.product.id for hit in shop().search(text)]


def test_size_and_colour_choose_the_variant() -> None:
    assert found("size 44 running shoes") == ["44"]
    assert found("black running shoes") == ["42"]
    assert found("running shoes") == ["42"]  # 40 is out of stock
    assert found("blue knife") == ["knife"]  # no knife states a colour


def test_a_size_that_is_not_there_empties_the_search() -> None:
    result = shop().find("size 39 running shoes")
    assert (result.hits, result.emptied_by) == ((), ("size",))
    assert [hit.product.id for hit in result.near] == ["42"]
    assert shop().find("blue running shoes").emptied_by == ("colour",)


def test_what_is_turned_down_is_left_out() -> None:
    assert found("boots") == ["boots"]
    assert found("boots, not leather") == []


def test_bounds_alone_are_no_search() -> None:
    assert found("under 35000") == found("do you ship") == []


def test_the_longest_stated_colour_is_heard_wherever_it_stands() -> None:
    stated = ("navy", "dusty rose", "rose")
    values = StatedValues([product(n, "Shawl", attributes={"colour": n}) for n in stated])
    heard = values.attributes_in("a NAVY one, or one of Dusty Rose")
    assert heard == {"colour": "dusty rose"}
    assert values.attributes_in("a primrose one") == {}
