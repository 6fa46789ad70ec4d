"""Slips of the keyboard, as each language's keys lie."""

from __future__ import annotations

from random import Random

import pytest

from bot.understanding.typos import with_slips

SAID = {
    "en": "how much is the kettle",
    "he": "כמה עולה הקומקום הזה",
    "fa": "قیمت این کتری چند است",
    "lv": "cik maksā šī tējkanna",
}


def slips(text: str, edits: int = 1) -> list[str]:
    return [with_slips(text, edits, Random(seed)) for seed in range(200)]


@pytest.mark.parametrize("language", SAID)
def test_a_slip_changes_the_text_by_one_stroke_in_every_script(language: str) -> None:
    text = SAID[language]
    changed = [slipped for slipped in slips(text) if slipped != text]
    assert len(changed) > 190
    assert {len(slipped) - len(text) for slipped in changed} == {-1, 0, 1}


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("שששש", {"ד"}),
        ("هههه", {"ع", "خ"}),
        ("ssss", {"a", "d"}),
        ("šššš", {"s"}),
    ],
)
def test_the_key_struck_lies_beside_the_one_that_was_meant(text: str, struck: set[str]) -> None:
    assert {letter for slipped in slips(text) for letter in slipped} - {text[0]} == struck


@pytest.mark.parametrize("text", ["", "ok", "5", "!!!", "כן"])
def test_short_texts_stay(text: str) -> None:
    assert with_slips(text, 2, Random(1)) == text
