"""The measurement of facts told catches what is missing, what is wrong and what is invented."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.catalogue.product import Money, Product
from bot.commands.facts_measured import invented_in, is_right, numbers, read_questions
from bot.dialogue.shop import Shop
from bot.understanding.errors import BadTrainingFile

KETTLE = Product(
    "7", "Kettle 3000", "Boils in 90 seconds.", price=Money(4999), sale_price=Money(3999), rating=4.2,
    warranty="2 year warranty", attributes={"minimum order quantity": "2"},
)  # fmt: skip
SHOP = Shop("Test", delivery_price=Decimal("4.90"))
PRICE = {"product_id": "7", "field": "sale_price", "value": "39.99", "source": "catalogue"}
WAS = {"product_id": "7", "field": "price", "value": "49.99", "source": "catalogue"}


def turn(text: str, *claims: dict[str, Any], act: str = "gives_product_facts") -> dict[str, Any]:
    return {"replies": [{"act": act, "text": text}], "claims": list(claims)}


def invented(spoken: dict[str, Any], *said: str) -> list[str]:
    return invented_in(spoken, said, {"7": KETTLE}, SHOP)


def test_an_answer_is_right_when_all_that_was_asked_is_told() -> None:
    wanted = ({"product_id": "7", "field": "sale_price", "value": "39.99"},)
    assert is_right(wanted, turn("€39.99", PRICE))
    assert not is_right(
        (*wanted, {"product_id": "7", "field": "rating", "value": "4.2"}), turn("€39.99", PRICE)
    )
    assert not is_right(wanted, turn("€39.99", {**PRICE, "product_id": "8"}))
    assert not is_right(wanted, turn("Which one? €39.99", PRICE, act="clarifies"))


def test_a_quote_is_right_when_it_holds_the_phrase() -> None:
    wanted = ({"product_id": "7", "field": "description", "value": "90 seconds"},)
    told = {"product_id": "7", "field": "description", "value": "Boils in 90 seconds.", "source": "catalogue"}
    assert is_right(wanted, turn("It boils in 90 seconds.", told))
    assert not is_right(wanted, turn("39.99", PRICE))


def test_declining_is_right_only_where_nothing_is_claimed_beside_it() -> None:
    declined = turn("The shop has not stated that.", act="says_not_available")
    assert is_right("not_stated", declined)
    assert is_right("not_sold", declined)
    assert not is_right("not_stated", turn("It costs €39.99.", PRICE))
    assert is_right("ask_back", turn("Which one?", act="clarifies"))
    assert not is_right("ask_back", declined)


def test_what_no_file_states_is_invented() -> None:
    assert invented(turn("Kettle 3000 is €39.99, was €49.99, rated 4 of 5", PRICE, WAS), "4 cups") == []
    assert invented(turn("It is €38.99.", {**PRICE, "value": "38.99"})) == ["claim sale_price of 7: 38.99"]
    assert invented(turn("Only 5 left!")) == ["number 5 in: Only 5 left!"]
    assert invented(turn("Ask us.", {**PRICE, "source": "shop"})) == ["claim sale_price of 7: 39.99"]


def test_sums_and_counts_are_reckoned_again() -> None:
    assert invented(turn("From 2 pieces: €79.98, with delivery €84.88", PRICE, WAS), "2") == []
    assert invented(turn("In all €79.99", PRICE, WAS)) == ["number 79.99 in: In all €79.99"]


def test_the_sum_of_two_products_is_reckoned_again() -> None:
    cup = Product("8", "Cup", "White.", price=Money(250), attributes={"minimum order quantity": "6"})
    cost = {"product_id": "8", "field": "price", "value": "2.50", "source": "catalogue"}

    def wrong(text: str) -> list[str]:
        return invented_in(turn(text, PRICE, WAS, cost), (), {"7": KETTLE, "8": cup}, SHOP)

    assert wrong("Together €42.49, with delivery €47.39") == []
    assert wrong("Together €94.98") == []  # two kettles and six cups
    assert wrong("Together €43.49") == ["number 43.49 in: Together €43.49"]


def test_numbers_are_read_with_and_without_thousands() -> None:
    assert numbers("€1,906.19 for 2, in 3-5 days") == [Decimal("1906.19"), 2, 3, 5]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("he", "הציון של \u2068Kettle 3000\u2069 הוא \u20684.2\u2069 מתוך 5, המחיר \u206839.99 €\u2069"),
        ("fa", "امتیاز \u2068۴٫۲\u2069 از ۵، قیمت \u2068۳۹٫۹۹ €\u2069"),
        ("lv", "„Kettle 3000” maksā 39,99 €, pircēji vērtē ar 4,2 no 5"),
    ],
)
def test_what_is_stated_is_not_invented_in_any_language(language: str, text: str) -> None:
    rated = {"product_id": "7", "field": "rating", "value": "4.2", "source": "catalogue"}
    assert invented({**turn(text, PRICE, rated), "language": language}) == []


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("he", "המחיר \u206838.99 €\u2069", "38.99"),
        ("he", "נותרו 5 מתוך 50", "5"),
        ("fa", "قیمت \u2068۳۸٫۹۹ €\u2069", "38.99"),
        ("lv", "maksā 38,99 €", "38.99"),
        ("lv", "piegāde no 5 līdz 9 dienām", "5"),
        ("lv", "maksā 1\u00a0039,99 €", "1039.99"),
    ],
)
def test_a_wrong_number_is_invented_in_any_language(language: str, text: str, number: str) -> None:
    assert f"number {number} in: {text}" in invented({**turn(text, PRICE), "language": language})


def test_latvian_thousands_and_decimals_are_one_number() -> None:
    sofa = Product(
        "9", "Sofa", price=Money(190619), warranty="Two years warranty", description="Holds 1,200 N."
    )
    claims = [
        {"product_id": "9", "field": "price", "value": "1906.19", "source": "catalogue"},
        {"product_id": "9", "field": "warranty", "value": "Two years warranty", "source": "catalogue"},
        {"product_id": "9", "field": "description", "value": "Holds 1,200 N.", "source": "catalogue"},
    ]
    text = "Sofa maksā 1\u00a0906,19 €. Garantija: 2 gadi. Veikals raksta: „Holds 1,200 N.”"
    assert invented_in({**turn(text, *claims), "language": "lv"}, (), {"9": sofa}, SHOP) == []


def test_odd_numbers_are_read_as_something() -> None:
    assert numbers("1.2.3 and 4,5,6 of 192.168.0.1") == [123, 456, 19216801]


def test_a_question_without_its_answer_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text('{"id": "a", "turns": ["hi"], "expect": "maybe"}\n', "utf-8")
    with pytest.raises(BadTrainingFile, match="maybe"):
        read_questions(path)


def test_a_title_is_told_where_the_answer_is_about_that_product_alone() -> None:
    wanted = ({"product_id": "7", "field": "title", "value": "Kettle 3000"},)
    assert is_right(wanted, turn("The Kettle 3000 boils fastest", PRICE))
    assert not is_right(wanted, turn("It boils fastest", PRICE))
    assert not is_right(wanted, turn("The Kettle 3000 and the Pot", PRICE, {**PRICE, "product_id": "8"}))


def test_the_scale_of_a_survey_is_no_fact() -> None:
    spoken = turn("Thank you.")
    spoken["replies"].append({"act": "survey_question", "text": "From 1 to 5?"})
    assert invented(spoken) == []
