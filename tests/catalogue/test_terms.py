"""Statements of feeds that are wholly understood, and those that are left in the shop's own words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from bot.catalogue.terms import Kind, Span, Term, read_measure, read_term


@pytest.mark.parametrize(
    ("field", "stated", "term"),
    [
        ("warranty", "3 months warranty", Term(Kind.span, Span(3, 3, "month"))),
        ("warranty", "1 year warranty", Term(Kind.span, Span(1, 1, "year"))),
        ("warranty", "Two-year guarantee", Term(Kind.span, Span(2, 2, "year"))),
        ("warranty", "2 years", Term(Kind.span, Span(2, 2, "year"))),
        ("warranty", "2 years manufacturer's warranty.", Term(Kind.span, Span(2, 2, "year"), by_maker=True)),
        ("warranty", "Lifetime warranty", Term(Kind.lifetime)),
        ("warranty", "No warranty", Term(Kind.none)),
        ("returns", "30 days return policy", Term(Kind.span, Span(30, 30, "day"))),
        ("returns", "Return within 30 days.", Term(Kind.span, Span(30, 30, "day"))),
        ("returns", "  NO  return policy ", Term(Kind.none)),
        ("shipping", "Ships in 3-5 business days", Term(Kind.sent, Span(3, 5, "business_day"))),
        ("shipping", "Ships in 1 month", Term(Kind.sent, Span(1, 1, "month"))),
        ("shipping", "Ships overnight", Term(Kind.overnight)),
        ("shipping", "Delivery: 2 to 4 working days", Term(Kind.arrives, Span(2, 4, "business_day"))),
        (
            "shipping",
            "Posted within 1 working day, delivered in 2 to 4 working days.",
            Term(Kind.sent, Span(1, 1, "business_day"), Span(2, 4, "business_day")),
        ),
    ],
)
def test_a_statement_that_is_wholly_understood_is_read(field: str, stated: str, term: Term) -> None:
    assert read_term(field, stated) == term


@pytest.mark.parametrize(
    ("field", "stated"),
    [
        ("warranty", "2 years on seams and membrane."),
        ("warranty", "2 years warranty, ear pads excluded"),
        ("warranty", "0 months warranty"),
        ("warranty", "3 months or 10000 cups"),
        ("warranty", "2 gadi garantija"),
        ("warranty", ""),
        ("returns", "Return unused within 30 days; return postage is free."),
        ("returns", "No questions asked returns within 14 days"),
        ("returns", "5 to 3 days"),
        ("returns", "99999999999999999999 days"),
        ("returns", "٣٠ days return policy"),
        ("shipping", "Ships in 3-5 business days; Carrier: 9.90 EUR"),
        ("shipping", "Ships in 3 business months"),
        ("shipping", "3 months warranty"),
        ("shipping", "ships in " * 40),
        ("price", "30 days"),
    ],
)
def test_a_statement_that_says_anything_more_is_not_read(field: str, stated: str) -> None:
    assert read_term(field, stated) is None


@pytest.mark.parametrize(
    ("stated", "measure"),
    [
        ("450 g", (Decimal(450), "mass-gram")),
        ("1.5kg", (Decimal("1.5"), "mass-kilogram")),
        (" 30 hours ", (Decimal(30), "duration-hour")),
        ("12 x 3 cm", None),
        ("1,5 kg", None),
        ("4", None),
        ("4 stars", None),
        ("1.5 kg without battery", None),
    ],
)
def test_a_measure_is_an_amount_with_a_known_unit_and_nothing_else(
    stated: str, measure: tuple[Decimal, str] | None
) -> None:
    assert read_measure(stated) == measure
