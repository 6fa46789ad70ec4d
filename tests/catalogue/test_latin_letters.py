"""Hebrew and Persian in Latin letters: no such spelling is listed, each is found by its sound among the words
of data/words."""

from __future__ import annotations

import pytest

from bot.catalogue.latin_letters import LatinLetters
from tests.catalogue.test_other_languages import demo_shop

SPELT = {
    "he": {
        "kumkum": "kettle",
        "kama ole ha kumkum": "kettle",
        "machshev nayad": "laptop",
        "mahshev nayad": "laptop",
        "ani mehapes naalei ritza": "running shoes",
        "yesh lachem kumkum shahor?": "kettle black",
        "ozniyot alhutiyot ad 150 euro": "earphones under 150 euro",
        "meil geshem lenashim": "rain jacket woman",
        "kise misradi": "office chair",
        "shoev avak roboti": "robot vacuum cleaner",
        "sakin shef": "chef's knife",
    },
    "fa": {
        "ketri barghi": "kettle electric",
        "kapshen barani": "rain jacket",
        "gheymate kafsh chande": "shoes",
        "man ye kafshe varzeshi mikham zire 100 euro": "sneakers under 100 euro",
        "kooleposhti laptop meshki": "backpack laptop black",
        "saate hooshmand siah": "smart watch black",
        "sandali edari": "office chair",
        "cheraghe motale": "reading lamp",
        "jaroo barghi": "vacuum cleaner",
        "kerem zedde aftab": "sunscreen",
        "meshki dare?": "black",
    },
}


@pytest.mark.parametrize(
    ("language", "said", "wanted"),
    [(language, said, wanted) for language, row in SPELT.items() for said, wanted in row.items()],
)
def test_words_in_latin_letters_are_those_of_the_language(language: str, said: str, wanted: str) -> None:
    rendering = demo_shop().in_english(said, language)
    assert rendering is not None
    assert (rendering.language, rendering.wanted) == (language, wanted)


@pytest.mark.parametrize(
    ("said", "language"),
    [("kapshen barani", "fa"), ("ketri barghi", "fa"), ("kumkum", "he"), ("machshev nayad", "he")],
)
def test_words_that_one_language_alone_has_tell_it(said: str, language: str) -> None:
    rendering = demo_shop().in_english(said)
    assert rendering is not None
    assert rendering.language == language


@pytest.mark.parametrize(
    "said",
    [
        "ok",
        "jane@mail.example",
        "[email]",
        "jane (at) mail.example",
        "super",
        "do you sell tents",
        "the red one",
        "hedphones",
        "labtop",
        "Auvelle Drift 300",
        "kettle",
    ],
)
def test_english_and_slips_of_english_are_no_hebrew_or_persian(said: str) -> None:
    assert demo_shop().in_english(said) is None


@pytest.mark.parametrize("language", ["he", "fa"])
def test_english_words_stay_english_among_them(language: str) -> None:
    rendering = demo_shop().in_english("small laptop", language)
    assert rendering is None or rendering.wanted == "small laptop"


def test_of_words_that_sound_alike_the_commoner_comes_first() -> None:
    letters = LatinLetters({"כמה": 0.0, "קמה": 0.15}, "hebrew")
    assert [word for _, word in letters.near("kama")] == ["כמה"]
    assert letters.near("כמה") == ()
    assert letters.near("k4") == ()
