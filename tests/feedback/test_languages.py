"""Scores and opinions in Hebrew, Persian and Latvian, as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.feedback.opinions import read_expectation, read_satisfaction
from bot.feedback.scores import Score, read_score
from bot.feedback.survey import Answer, Survey, read_answer, read_change

EXPRESSIONS = Path(__file__).parent / "expressions"


def expressions(name: str) -> list[tuple[str, str]]:
    lines = (EXPRESSIONS / name).read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(text, expected) for expected, text in pairs]


def told(score: Score | None) -> str:
    if score is None:
        return "none"
    if score.value is None:
        return "?"
    return str(score.value) if score.scale is None else f"{score.value}/{score.scale}"


@pytest.mark.parametrize(("text", "expected"), expressions("scores.tsv"))
def test_a_score_is_read_in_every_language(text: str, expected: str) -> None:
    assert told(read_score(text)) == expected


@pytest.mark.parametrize(("text", "expected"), expressions("opinions.tsv"))
def test_an_opinion_is_read_in_every_language_and_never_guessed(text: str, expected: str) -> None:
    asked, value = expected.split()
    found = read_expectation(text) if asked == "expectation" else read_satisfaction(text)
    assert str(found) == (value if value != "-" else "None")


NUMBERS = {
    "he": "אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע עשר".split(),
    "fa": "صفر یک دو سه چهار پنج شش هفت هشت نه ده".split(),
    "lv": "nulle viens divi trīs četri pieci seši septiņi astoņi deviņi desmit".split(),
}
OUT_OF = {"he": "מתוך", "fa": "از", "lv": "no"}


@settings(deadline=None)  # patterns are put together once for each set of languages
@given(st.integers(0, 10), st.sampled_from([5, 10]), st.sampled_from(sorted(NUMBERS)))
def test_a_fraction_in_words_names_its_scale(value: int, scale: int, language: str) -> None:
    words = NUMBERS[language]
    assert read_score(f"{words[value]} {OUT_OF[language]} {words[scale]}") == Score(value, scale)


@pytest.mark.parametrize(
    ("text", "asking", "answer"),
    [
        ("חמש", "csat", Answer("csat", "5")),
        ("מאוד מרוצה", "csat", Answer("csat", "5")),
        ("תשע מתוך עשר", "csat", Answer("csat", None)),
        ("תשע מתוך עשר", None, Answer("nps", "9")),
        ("11", "nps", Answer("nps", None)),
        ("۵", "csat", Answer("csat", "5")),
        ("۱۱", "nps", Answer("nps", None)),
        ("۹٫۵", "nps", Answer("nps", None)),
        ("راضی نیستم", "csat", Answer("csat", "2")),
        ("۴ ستاره", "nps", Answer("csat", "4")),
        ("ده از ده", None, Answer("nps", "10")),
        ("بهتر از انتظارم", "expectation", Answer("expectation", "exceeded")),
        ("desmit no desmit", None, Answer("nps", "10")),
        ("pieci", "csat", Answer("csat", "5")),
        ("7 vai 8", "nps", Answer("nps", None)),
        ("kā gaidīju", "expectation", Answer("expectation", "met")),
        ("4 zvaigznes", None, Answer("csat", "4")),
        ("5/5 לשירות הכי גרוע", "csat", Answer("csat", None)),
        ("۵ از ۵ برای بدترین خدمات", "csat", Answer("csat", None)),
        ("5 no 5 par briesmīgu servisu", "csat", Answer("csat", None)),
    ],
)
def test_an_answer_of_another_language_belongs_to_its_question(
    text: str, asking: str | None, answer: Answer
) -> None:
    assert read_answer(text, asking) == answer


@pytest.mark.parametrize(
    "text", ["התכוונתי 4", "بعدا عوضش کن به ۴", "منظورم ۴ بود", "labojiet uz 4", "es domāju mainīt uz 4"]
)
def test_a_score_is_put_right_in_every_language(text: str) -> None:
    assert read_change(text, Survey().record("csat", "2")) == Answer("csat", "4")


@settings(deadline=None)  # patterns are put together once for each set of languages
@given(
    st.text(alphabet="אבגמתוך עשר חמש ۵۹از ستاره پنج ده ī no desmit zvaigznes 0123456789/.,-", max_size=50)
)
def test_any_mixture_can_be_read(text: str) -> None:
    score = read_score(text)
    assert score is None or score.value is None or score.value >= 0
    assert read_expectation(text) in {None, "below", "met", "exceeded"}
    assert read_satisfaction(text) in {None, 1, 2, 3, 4, 5}
