"""Slips of the keyboard put right by the words of the training texts."""

from __future__ import annotations

import pytest

from bot.understanding.spelling import Spelling, one_slip_from

COUNTS = {
    "delivery": 30,
    "now": 40,
    "price": 90,
    "prize": 2,
    "kettle": 9,
    "once": 1,
    "כמה": 90,
    "על": 80,
    "משלוח": 60,
    "כמהה": 1,
    "אחריות": 40,
    "הגדול": 20,
    "גדול": 25,
    "קר": 20,
    "לקיר": 30,
    "قیمت": 50,
    "چند": 40,
    "piegade": 30,
    "cik": 60,
}
WHOLE = {"paris"}


def corrected(text: str) -> str:
    return Spelling(COUNTS, WHOLE.__contains__).corrected(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("delivry", "delivery"),  # lost
        ("delivvery", "delivery"),  # doubled
        ("deilvery", "delivery"),  # swapped
        ("edlivery", "delivery"),  # the first two swapped
        ("delibery", "delivery"),  # struck beside its key
        ("niw", "now"),  # three letters
        ("כמצ", "כמה"),
        ("עלל", "על"),
        ("מששלוח", "משלוח"),
        ("قمیت", "قیمت"),
        ("چدن", "چند"),
        ("piegde", "piegade"),
    ],
)
def test_an_unknown_word_becomes_the_known_one_a_slip_away(typed: str, meant: str) -> None:
    assert corrected(typed) == meant


def test_of_several_the_likeliest_is_meant() -> None:
    assert corrected("prie") == "price"
    assert corrected("גהדול") == "הגדול"  # swapped, where another word is an added letter away


def test_a_word_seen_once_may_be_a_slip_itself() -> None:
    assert corrected("כמהה") == "כמה"
    assert corrected("once") == "once"


@pytest.mark.parametrize("word", ["paris", "kettles", "xq", "now", "zzzzzz", "oncf"])
def test_known_words_and_words_that_are_near_to_none_stay(word: str) -> None:
    assert corrected(word) == word


def test_hebrew_words_are_known_with_what_is_written_on_them() -> None:
    assert corrected("ואחריות") == "ואחריות"
    assert corrected("ואחירות") == "ואחריות"
    assert corrected("ופלפל") == "ופלפל"
    assert corrected("לקר") == "לקר"


def test_a_text_stays_as_it_was_typed_where_nothing_is_put_right() -> None:
    assert corrected("Now, the Kettle!") == "Now, the Kettle!"
    assert corrected("Nwo, the Kettle!") == "now, the kettle!"


def test_the_words_a_slip_away_keep_their_script_and_all_but_one_letter() -> None:
    near = dict(one_slip_from("על", "abאבלע"))
    assert near.keys() == {"לע", "עא", "עב", "עע", "עאל", "עבל", "עלל", "עעל", "עלא", "עלב", "עלע"}
    assert set(near.values()) <= {1.0, 0.5, 0.35, 0.02}
