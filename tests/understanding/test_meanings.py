"""Several meanings in one message are told apart; one meaning stays one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.clauses import Clause, clauses
from bot.understanding.meanings import Judged, Part, composed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("how much is it and do you have it in blue", ["how much is it", "do you have it in blue"]),
        ("Is it waterproof? How long is the warranty?", ["Is it waterproof?", "How long is the warranty?"]),
        ("thanks! where is my order", ["thanks!", "where is my order"]),
        ("hi, my kettle broke", ["hi, my kettle broke"]),
        ("tell me, how much is it and is it waterproof", ["how much is it", "is it waterproof"]),
        ("quick question: is it in stock?", ["quick question: is it in stock?"]),
        ("ok so does it fold? and when does it come", ["does it fold?", "when does it come"]),
        ("it is great, was cheap", ["it is great, was cheap"]),
        ("yes, the second one", ["yes", "the second one"]),
        ("not sure yet, what if it doesn't fit", ["not sure yet", "what if it doesn't fit"]),
        ("I need a phone and a case", ["I need a phone and a case"]),
        ("it costs 49.99 e.g. in red", ["it costs 49.99 e.g. in red"]),
        ("black and white", ["black and white"]),
        ("?!", ["?!"]),
    ],
)
def test_a_message_parts_where_something_new_is_said(text: str, parts: list[str]) -> None:
    assert [clause.text for clause in clauses(text)] == parts


@given(st.text(max_size=120))
def test_clauses_keep_their_places_and_order(text: str) -> None:
    found = clauses(text)
    assert 1 <= len(found) <= 5
    assert all(text[clause.start : clause.end] == clause.text for clause in found)
    assert all(one.end <= two.start for one, two in zip(found, found[1:], strict=False))


def judged(text: str, intent: str, sure: float = 0.9) -> Judged:
    return Judged(text, 0, len(text), intent, sure)


def part(text: str, of: str, intent: str, sure: float = 0.9, *, firm: bool = True) -> Part:
    start = of.index(text)
    return Clause(text, start, start + len(text), firm), intent, sure, None


TWO = "how much is it and when does it come"
HELLO = "hi, my kettle broke"


def test_two_sure_clauses_of_different_intents_are_two_meanings_in_order() -> None:
    found = composed(
        judged(TWO, "ask_price", 0.5),
        [
            part("how much is it", TWO, "ask_price"),
            part("when does it come", TWO, "ask_delivery", firm=False),
        ],
    )
    assert [(one.intent, one.text) for one in found] == [
        ("ask_price", "how much is it"),
        ("ask_delivery", "when does it come"),
    ]


def test_clauses_of_one_intent_stay_one_meaning() -> None:
    found = composed(
        judged(TWO, "ask_price"),
        [part("how much is it", TWO, "ask_price"), part("when does it come", TWO, "ask_price", firm=False)],
    )
    assert [(one.intent, one.text) for one in found] == [("ask_price", TWO)]


def test_an_unsure_clause_is_no_meaning_of_its_own() -> None:
    found = composed(
        judged(TWO, "ask_price"),
        [
            part("how much is it", TWO, "ask_price"),
            part("when does it come", TWO, "ask_delivery", 0.6, firm=False),
        ],
    )
    assert [one.intent for one in found] == ["ask_price"]


def test_courtesy_rides_along_with_what_is_said() -> None:
    found = composed(
        judged(HELLO, "greet", 0.6),
        [part("hi", HELLO, "greet"), part("my kettle broke", HELLO, "describe_need")],
    )
    assert [(one.intent, one.text) for one in found] == [("describe_need", HELLO)]


def test_a_yes_before_something_else_becomes_its_answer() -> None:
    text = "yes, the second one"
    found = composed(
        judged(text, "choose_product"),
        [part("yes", text, "affirm"), part("the second one", text, "choose_product")],
    )
    assert [(one.intent, one.answer) for one in found] == [("choose_product", "yes")]


def test_a_yes_alone_stays_a_yes() -> None:
    assert [(one.intent, one.answer) for one in composed(judged("yes", "affirm"), [])] == [("affirm", None)]


def test_a_clause_outside_the_shop_is_no_meaning_beside_one_within() -> None:
    found = composed(
        judged(TWO, "ask_price"),
        [part("how much is it", TWO, "ask_price"), part("when does it come", TWO, "out_of_scope", 0.99)],
    )
    assert [one.intent for one in found] == ["ask_price"]
