"""Several meanings in one message are told apart; one meaning stays one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.clauses import Clause, clauses
from bot.understanding.halves import Halves, Joint, halves, lists_on
from bot.understanding.meanings import APART, Judged, Part, chance_apart, composed, stand_apart


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


STORY = "my last one packed in after a year. how long is the warranty"


def test_a_story_before_a_sure_question_is_no_meaning() -> None:
    told = part("my last one packed in after a year.", STORY, "complain", 0.7)
    asked = part("how long is the warranty", STORY, "ask_warranty")
    found = composed(judged(STORY, "complain", 0.5), [told, asked])
    assert [(one.intent, one.text) for one in found] == [("ask_warranty", STORY)]


def test_a_sure_complaint_beside_a_question_is_heard_and_a_need_leads_to_it() -> None:
    asked = part("how long is the warranty", STORY, "ask_warranty")
    for told, heard in (("complain", ["complain", "ask_warranty"]), ("describe_need", ["ask_warranty"])):
        before = part("my last one packed in after a year.", STORY, told, 0.95)
        assert [one.intent for one in composed(judged(STORY, told, 0.5), [before, asked])] == heard


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("price and returns?", ("price", "returns?")),
        ("is the wok induction safe how do i season it", ("is the wok induction safe", "how do i season it")),
        ("cost + delivery time?", ("cost", "delivery time?")),
        ("כמה הערסל ויש אותו במלאי?", ("כמה הערסל", "יש אותו במלאי?")),
        ("قیمت و هزینه ارسال؟", ("قیمت", "هزینه ارسال؟")),
        ("cena, piegade?", ("cena", "piegade?")),
    ],
)
def test_a_message_has_a_place_where_it_may_part(text: str, sides: tuple[str, str]) -> None:
    assert sides in [(found.first.text, found.second.text) for found in halves(text)]


@pytest.mark.parametrize(
    "text", ["how much is the red lipstick?", "i want to know how to wash it", "hello", ""]
)
def test_a_question_does_not_part_within(text: str) -> None:
    assert list(halves(text)) == []


@given(st.text(max_size=120))
def test_halves_keep_their_places(text: str) -> None:
    for found in halves(text):
        first, second = found.first, found.second
        assert text[first.start :].startswith(first.text) and text[second.start :].startswith(second.text)
        assert first.end <= second.start


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("price on that. returns on that?", Joint.END),
        ("price on that, returns on that", Joint.PAUSE),
        ("price on that and returns on that", Joint.WORD),
        ("قیمت این چنده راستی ارسالش رایگانه", Joint.WORD),
        ("a price on that when does it come", Joint.NOTHING),
    ],
)
def test_what_stands_between_the_halves_is_told(text: str, joint: Joint) -> None:
    assert joint in [found.joint for found in halves(text)]


def apart(joint: Joint, both: float, whole: float, *intents: str, least: int = 3) -> bool:
    clause = Clause("", 0, 0, True)
    first, second = intents or ("ask_price", "ask_returns")
    return chance_apart(Halves(clause, clause, joint, least), first, second, both, whole) >= APART


def test_halves_stand_apart_by_their_sureness_by_what_joins_them_and_by_the_doubt_of_the_whole() -> None:
    assert apart(Joint.WORD, 0.8, 0.9)
    assert not apart(Joint.WORD, 0.2, 0.9)
    assert not apart(Joint.PAUSE, 0.8, 0.9)
    assert apart(Joint.PAUSE, 0.98, 0.6)
    assert not apart(Joint.NOTHING, 0.98, 0.98)
    assert not apart(Joint.WORD, 0.99, 0.5, "ask_price", "ask_price")
    assert not apart(Joint.WORD, 0.99, 0.5, "thank", "ask_price")


def test_halves_that_no_word_joins_stand_where_both_are_sure_and_heard_in_the_whole() -> None:
    clause = Clause("", 0, 0, True)
    sides = Halves(clause, clause, Joint.NOTHING, 3)
    taken = [("ask_price", 0.96), ("ask_returns", 0.97)]
    assert stand_apart(sides, taken, 0.97, {"ask_price", "ask_returns"})
    assert not stand_apart(sides, taken, 0.97, {"ask_price"})
    assert not stand_apart(
        sides, [("ask_price", 0.96), ("ask_returns", 0.8)], 0.97, {"ask_price", "ask_returns"}
    )
    assert stand_apart(sides, taken[:1], 0.97, {"ask_price"})  # as far as the first one tells


def test_a_story_stands_beside_a_question_where_it_is_as_sure() -> None:
    told = part("my last one packed in after a year.", STORY, "complain", 0.7)
    for sure, heard in ((0.65, ["complain", "ask_warranty"]), (0.75, ["ask_warranty"])):
        asked = part("how long is the warranty", STORY, "ask_warranty", sure)
        assert [one.intent for one in composed(judged(STORY, "complain", 0.5), [told, asked])] == heard


def test_clauses_of_one_sentence_that_hardly_stand_are_one_meaning() -> None:
    first, second = "the second one,", "what is its story"
    text = f"{first} {second}"
    parts = [part(first, text, "choose_product", 0.7), part(second, text, "ask_fit", 0.66, firm=False)]
    assert [one.intent for one in composed(judged(text, "ask_description", 0.8), parts)] == [
        "ask_description"
    ]
    sure = [part(first, text, "choose_product", 0.98), part(second, text, "ask_fit", 0.98, firm=False)]
    assert len(composed(judged(text, "ask_description", 0.5), sure)) == 2


def test_a_plain_question_beside_words_that_say_nothing_is_heard_where_the_whole_is_in_doubt() -> None:
    text = "got any printers? student budget"
    parts = [
        part("got any printers?", text, "find_product", 0.81),
        part("student budget", text, "out_of_scope", 0.89),
    ]
    assert [one.intent for one in composed(judged(text, "ask_discount", 0.47), parts)] == ["find_product"]
    assert [one.intent for one in composed(judged(text, "ask_discount", 0.7), parts)] == ["ask_discount"]
    parts[0] = part("got any printers?", text, "checkout_trouble", 0.87)
    assert [one.intent for one in composed(judged(text, "ask_discount", 0.47), parts)] == ["ask_discount"]


def test_a_need_leaves_its_words_out_of_the_question_it_leads_to() -> None:
    text = "We need the wicket for the school. What pieces are in it?"
    told = part("We need the wicket for the school.", text, "describe_need", 0.84)
    asked = part("What pieces are in it?", text, "ask_feature", 0.71)
    (found,) = composed(judged(text, "ask_stock", 0.3), [told, asked])
    assert (found.intent, found.text) == ("ask_feature", "What pieces are in it?")
    assert (found.start, found.end) == (0, len(text))


@pytest.mark.parametrize(
    ("after", "on"),
    [
        ("the red nail polish for me please: which costs less?", True),
        ("black ones", True),
        ("the protein powder?", True),
        ("cricket wicket both in stock", True),
        ("how long is the warranty", False),
        ("delivery to Riga?", False),
        ("un piegāde?", False),
    ],
)
def test_an_english_list_goes_on_behind_and(after: str, on: bool) -> None:
    assert lists_on(after) is on
