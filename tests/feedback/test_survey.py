"""The survey: which question an answer belongs to, what comes next, and what is kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feedback.survey import QUESTIONS, SCALES, Answer, Survey, is_low_answer, read_answer


@given(st.integers(1, 5), st.sampled_from("0٠۰०０"))
def test_every_csat_of_the_scale_is_taken_in_every_script(score: int, zero: str) -> None:
    assert read_answer(chr(ord(zero) + score), "csat") == Answer("csat", str(score))


@given(st.integers(0, 10), st.sampled_from("0٠۰०０"))
def test_every_nps_of_the_scale_is_taken_in_every_script(score: int, zero: str) -> None:
    text = "".join(chr(ord(zero) + int(digit)) for digit in str(score))
    assert read_answer(text, "nps") == Answer("nps", str(score))


@given(st.integers(-50, 200))
def test_a_number_is_taken_only_when_the_scale_has_it(number: int) -> None:
    for asking, (low, high) in SCALES.items():
        taken = str(number) if low <= number <= high else None
        assert read_answer(str(number), asking) == Answer(asking, taken)


@pytest.mark.parametrize("asking", ["csat", "nps"])
@pytest.mark.parametrize("text", ["11", "9.5", "7-8", "12/10", "-1", "4 or 5"])
def test_what_no_scale_has_is_asked_again(asking: str, text: str) -> None:
    answer = read_answer(text, asking)
    assert answer is not None
    assert answer.value is None


@pytest.mark.parametrize(
    ("text", "asking", "answer"),
    [
        ("9/10", "csat", Answer("csat", None)),
        ("10", "csat", Answer("csat", None)),
        ("0", "csat", Answer("csat", None)),
        ("7 of 7", "csat", Answer("csat", None)),
        ("4 of 5", "csat", Answer("csat", "4")),
        ("4 stars", "csat", Answer("csat", "4")),
        ("⭐⭐⭐⭐⭐", "csat", Answer("csat", "5")),
        ("⭐⭐⭐⭐⭐⭐", "csat", Answer("csat", None)),
        ("very satisfied", "csat", Answer("csat", "5")),
        ("9/10", "nps", Answer("nps", "9")),
        ("nine", "nps", Answer("nps", "9")),
        ("עשר", "nps", Answer("nps", "10")),
        ("4 of 5", "nps", Answer("csat", "4")),
        ("better than expected", "expectation", Answer("expectation", "exceeded")),
        ("4 of 5", "expectation", Answer("csat", "4")),
        ("3", "expectation", Answer("expectation", None)),
        ("not disappointed", "expectation", None),
        ("The lid leaks.", "comment", Answer("comment", "The lid leaks.")),
        ("5 days late", "comment", Answer("comment", "5 days late")),
        ("2 of 5 screws were missing", "comment", Answer("comment", "2 of 5 screws were missing")),
        ("actually, make it 4 of 5", "comment", Answer("csat", "4")),
        ("it took 2 weeks", "csat", None),
        ("this one is lovely", "csat", None),
        ("where is my order", "nps", None),
    ],
)
def test_an_answer_belongs_to_the_open_question_or_to_the_scale_it_names(
    text: str, asking: str, answer: Answer | None
) -> None:
    assert read_answer(text, asking) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("9/10", Answer("nps", "9")),
        ("I'd give it 9 out of 10", Answer("nps", "9")),
        ("4 of 5", Answer("csat", "4")),
        ("4 stars", Answer("csat", "4")),
        ("⭐⭐⭐⭐", Answer("csat", "4")),
        ("12/10", Answer("nps", None)),
        ("5", None),
        ("3 of 4 arrived", None),
        ("lovely", None),
    ],
)
def test_a_score_volunteered_counts_for_the_question_whose_scale_it_names(
    text: str, answer: Answer | None
) -> None:
    assert read_answer(text, None) == answer


def test_the_questions_come_in_order_and_the_comment_is_the_last() -> None:
    survey = Survey()
    asked = []
    while survey.asking is not None:
        asked.append(survey.asking)
        survey = survey.record(survey.asking, "5")
    assert asked == ["csat", "nps", "expectation", "comment"]


def test_every_question_can_be_skipped_and_is_not_asked_again() -> None:
    survey = Survey()
    for question in QUESTIONS:
        assert survey.asking == question
        survey = survey.skip()
    assert survey.asking is None
    assert survey.answers == {}


def test_an_unreadable_answer_is_asked_again_once_and_then_passed_over() -> None:
    once = Survey().refuse()
    assert (once.asking, once.refused) == ("csat", 1)
    twice = once.refuse()
    assert (twice.asking, twice.refused) == ("nps", 0)
    assert twice.passed == ("csat",)


def test_each_question_has_its_own_re_ask() -> None:
    survey = Survey().refuse().record("csat", "4")
    assert (survey.asking, survey.refused) == ("nps", 0)


def test_a_second_answer_replaces_the_first_and_asks_nothing_twice() -> None:
    survey = Survey().record("csat", "2").record("csat", "5")
    assert survey.answers == {"csat": "5"}
    assert survey.asking == "nps"


def test_a_score_volunteered_for_a_later_question_is_not_asked_for_again() -> None:
    survey = Survey().record("nps", "9")
    assert survey.asking == "csat"
    assert survey.record("csat", "4").asking == "expectation"


@pytest.mark.parametrize(
    ("answers", "low"),
    [
        ({}, False),
        ({"csat": "1"}, True),
        ({"csat": "2"}, True),
        ({"csat": "3"}, False),
        ({"nps": "0"}, True),
        ({"nps": "6"}, True),
        ({"nps": "7"}, False),
        ({"csat": "5", "nps": "6"}, True),
        ({"expectation": "below"}, False),
    ],
)
def test_a_low_score_is_csat_up_to_2_or_nps_up_to_6(answers: dict[str, str], low: bool) -> None:
    assert any(is_low_answer(question, value) for question, value in answers.items()) is low


steps = st.lists(st.sampled_from(["skip", "refuse", "record"]), max_size=9)


@given(steps)
def test_a_survey_always_ends_and_survives_being_stored(moves: list[str]) -> None:
    survey = Survey(order_id="1001")
    for move in moves:
        if survey.asking is None:
            break
        survey = survey.record(survey.asking, "5") if move == "record" else getattr(survey, move)()
        assert Survey.from_dict(json.loads(json.dumps(survey.to_dict()))) == survey
        assert not set(survey.answers) & set(survey.passed)
    if len([m for m in moves if m != "refuse"]) >= len(QUESTIONS):
        assert survey.asking is None
