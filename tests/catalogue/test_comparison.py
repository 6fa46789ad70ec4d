"""Side by side: differences first, unknown stays unknown, drawbacks and needs on stated facts."""

from __future__ import annotations

import pytest

from bot.catalogue.comparison import compare, drawbacks, fit, price_steps
from bot.catalogue.fitting import Verdict
from bot.catalogue.product import Availability, Money, Review
from bot.catalogue.spans import days, refuses
from tests.catalogue.shelves import product, real_catalogue


def test_rows_that_differ_come_first_and_unknown_is_none() -> None:
    one = product("1", "A", rating=4.0, warranty="2 years", attributes={"weight": "1 kg", "colour": "Red"})
    two = product("2", "B", "12.00", rating=4.0, attributes={"weight": "2 kg", "colour": "red"})
    rows = compare([one, two]).rows
    assert [(r.field, r.values, r.differs) for r in rows] == [
        ("price", ("10.00", "12.00"), True),
        ("warranty", ("2 years", None), True),
        ("weight", ("1 kg", "2 kg"), True),
        ("rating", ("4.0", "4.0"), False),
        ("colour", ("Red", "red"), False),
    ]


@pytest.mark.parametrize("count", [0, 1, 6])
def test_only_two_to_five_products_are_compared(count: int) -> None:
    with pytest.raises(ValueError, match=f"{count} products given; 2 to 5"):
        compare([product(str(n), "x") for n in range(count)])


def test_drawbacks_rest_on_stated_facts() -> None:
    dear = product("1", "A", "90.00", rating=2.5, returns="No return policy", warranty="No warranty",
                   shipping="Ships in 1 month", availability=Availability.out_of_stock,
                   reviews=(Review(1.0, "Waste of money!"), Review(5.0, "Great")))  # fmt: skip
    cheap = product("2", "B", "10.00", rating=4.5, warranty="2 year warranty", shipping="Ships overnight")
    found = {d.kind: (d.field, d.value) for d in drawbacks(dear, [dear, cheap])}
    assert found == {
        "out_of_stock": ("availability", "out_of_stock"),
        "dearest": ("price", "90.00"),
        "low_rating": ("rating", "2.5"),
        "no_returns": ("returns", "No return policy"),
        "no_warranty": ("warranty", "No warranty"),
        "slow_shipping": ("shipping", "Ships in 1 month"),
        "poor_review": ("reviews", "Waste of money!"),
    }
    assert drawbacks(cheap, [dear]) == ()
    assert drawbacks(product("3", "nothing stated")) == ()


def test_needs_are_mapped_on_evidence_only() -> None:
    macbook, zenbook = real_catalogue().products["78"], real_catalogue().products["79"]
    fits = compare([macbook, zenbook], ["dual screen", "under 1700", "long battery life"]).fits
    assert [[f.verdict for f in row] for row in fits] == [
        [Verdict.unknown, Verdict.fits],
        [Verdict.does_not, Verdict.fits],
        [Verdict.unknown, Verdict.unknown],
    ]
    assert fits[1][0].evidence is not None and fits[1][0].evidence.value == "1906.19"


def test_a_stated_no_does_not_fit() -> None:
    one = product("1", "A", attributes={"foldable": "No"}, description="It is not waterproof at all.")
    assert fit(one, "foldable").verdict is Verdict.does_not
    assert fit(one, "waterproof").verdict is Verdict.does_not


def test_what_a_dearer_product_buys() -> None:
    dear = product("1", "A", "90.00", warranty="2 years", rating=4.5, category=("x",))
    cheap = product("2", "B", "60.00", warranty="1 year", category=("x",))
    dearer = product("3", "C", "95.00")
    steps = price_steps(dear, [cheap, dearer])
    assert [(s.cheaper.id, s.saves) for s in steps] == [("2", Money(3000))]
    assert [(r.field, r.values) for r in steps[0].rows] == [("warranty", ("1 year", "2 years"))]


@pytest.mark.parametrize(
    ("stated", "length"),
    [
        ("3 months warranty", 90),
        ("Lifetime warranty", float("inf")),
        ("No warranty", 0),
        ("Ships in 3-5 business days", 5),
        ("Ships overnight", 1),
        ("30 days return policy", 30),
        ("No return policy", 0),
        ("Covered", None),
        ("No questions asked returns within 14 days", 14),
    ],
)
def test_lengths_of_time_are_read_from_the_shops_words(stated: str, length: float | None) -> None:
    assert days(stated) == length


def test_a_refusal_is_told_from_a_promise() -> None:
    assert refuses("No return policy") and refuses("This item cannot be returned")
    assert not refuses("No questions asked within 30 days") and not refuses("Return unused within 30 days")
