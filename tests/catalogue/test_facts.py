"""Facts are the shop's own words or None."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.catalogue.claims import Claim, Source
from bot.catalogue.facts import claim, fact, find_attribute
from tests.catalogue.shelves import product, real_catalogue


def asked(id_: str, question: str) -> tuple[str, str] | None:
    found = find_attribute(real_catalogue().products[id_], question)
    return (found.field, found.value) if found else None


def test_canonical_fields_are_told_exactly_as_stored() -> None:
    macbook = real_catalogue().products["78"]
    values = {name: found.value for name in ("price", "sale_price", "availability", "quantity", "brand",
    "warranty",
              "returns", "shipping", "rating", "review_count") if (found := fact(macbook, name))}  # fmt: skip
    assert values == {
        "price": "1999.99",
        "sale_price": "1906.19",
        "availability": "in_stock",
        "quantity": "24",
        "brand": "Apple",
        "warranty": "3 year warranty",
        "returns": "90 days return policy",
        "shipping": "Ships in 2 weeks",
        "rating": "3.65",
        "review_count": "3",
    }


def test_what_is_not_stated_is_none() -> None:
    apple = real_catalogue().products["16"]
    assert [fact(apple, name) for name in ("brand", "colour", "condition", "battery life", "nonsense")] == [
        None
    ] * 5
    assert fact(product("1", "x"), "availability") is None


def test_a_claim_names_product_field_value_source_and_feed_time() -> None:
    at = datetime(2026, 5, 1, tzinfo=UTC)
    stated = fact(real_catalogue().products["78"], "price")
    assert stated is not None
    assert claim(stated, at) == Claim("78", "price", "1999.99", Source.catalogue, at)


@pytest.mark.parametrize(
    ("id_", "question", "field", "part"),
    [
        ("78", "how heavy is it?", "weight", "9"),
        ("5", "What is the minimum order for the red nail polish?", "minimum order quantity", "22"),
        ("93", "Who makes the brown leather belt watch?", "brand", "Fashion Timepieces"),
        ("15", "measurements of the wooden bathroom sink please", "dimensions", "7.98 x 8.88 x 28.46"),
        ("106", "does the apple watch series 4 measure heart rate", "description", "heart rate monitoring"),
        ("190", "What is the case of the IWC Ingenieur made of?", "description", "stainless steel case"),
        ("193", "is the gold watch for women solid gold?", "description", "gold-plated case"),
        ("12", "how big is the sofa", "dimensions", "12.75 x 20.55 x 19.06"),
        ("78", "what chip does it have", "description", "M1 Pro chip"),
        ("78", "is the display retina?", "description", "Retina display"),
        ("1", "is it cruelty free", "description", "cruelty-free"),
        ("48", "what is it made of", "description", "bamboo"),
        ("173", "is it real leather?", "description", "leather bag"),
        ("98", "is it waterproof", "description", "water resistance"),
        ("106", "does it track the heart rate?", "description", "heart rate monitoring"),
        ("99", "does it work with alexa", "description", "Alexa"),
        ("136", "is there a fingerprint sensor", "description", "fingerprint sensor"),
        ("159", "what colour is it", "title", "Starlight"),
        ("10", "does gucci bloom smell of roses", "description", "tuberose"),
        ("12", "what about the guarantee", "warranty", "Lifetime"),
    ],
)
def test_a_question_finds_the_statement_about_it(id_: str, question: str, field: str, part: str) -> None:
    found = asked(id_, question)
    assert found is not None and found[0] == field and part in found[1]


@pytest.mark.parametrize(
    ("id_", "question"),
    [
        ("1", "battery life"),
        ("1", "does it have bluetooth"),
        ("1", "who makes it waterproof?"),
        ("78", "how big is the screen"),
        ("78", "how long does the battery last"),
        ("78", "how many usb ports does it have"),
        ("66", "how many watts"),
        ("64", "is the knife dishwasher safe"),
        ("11", "does it come with a mattress?"),
        ("20", "what are the ingredients"),
        ("106", "does it have gps"),
        ("123", "does it have a headphone jack"),
        ("99", "does it have a screen protector"),
        ("42", "is it sparkling"),
        ("34", "how long does it last"),
        ("194", "what is the strap made of"),
        ("52", "Where is the carbon steel wok manufactured, which country?"),
        ("5", "what"),
        ("5", ""),
    ],
)
def test_what_the_shop_has_not_stated_is_declined(id_: str, question: str) -> None:
    assert asked(id_, question) is None


def test_attributes_are_found_by_their_name_before_any_sentence() -> None:
    headphones = product(
        "1",
        "Drift 300",
        description="The battery is great.",
        attributes={
            "battery life": "32 hours",
            "driver size": "40 mm",
            "product weight": "0.262 kg",
            "color": "Sand",
        },
    )
    assert find_attribute(headphones, "how long does the battery last").value == "32 hours"  # type: ignore[union-attr]
    assert find_attribute(headphones, "what's the weight").value == "0.262 kg"  # type: ignore[union-attr]
    assert find_attribute(headphones, "which colour").value == "Sand"  # type: ignore[union-attr]
    assert find_attribute(headphones, "size of the driver").value == "40 mm"  # type: ignore[union-attr]
    assert find_attribute(headphones, "is it waterproof") is None
    plug = product("2", "Drift 500", attributes={"charging port": "USB-C"})
    assert find_attribute(plug, "does it have usb-c?").value == "USB-C"  # type: ignore[union-attr]
    assert find_attribute(plug, "does it have usb-a?") is None
