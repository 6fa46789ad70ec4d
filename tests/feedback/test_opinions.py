"""Expectation and satisfaction in words; what could mean either way gets a re-ask, never a guess."""

from __future__ import annotations

import pytest

from bot.feedback.opinions import read_expectation, read_satisfaction

EXPECTATIONS = {
    "exceeded": [
        "better", "better than expected", "much better than I thought", "it exceeded my expectations",
        "above my expectations", "beyond expectations", "couldn't be better", "could not have been better",
        "couldn’t ask for more", "more than I hoped", "I expected worse", "it surpassed everything",
        "better than expected, I was not disappointed at all",
    ],
    "met": [
        "as expected", "As I expected", "met my expectations", "exactly", "exactly what I expected",
        "just as described", "as described", "the same", "about what I expected", "more or less as expected",
        "it lived up to the reviews",
    ],
    "below": [
        "below", "worse", "worse than expected", "below my expectations", "disappointing", "I'm disappointed",
        "it didn't meet my expectations", "did not meet expectations", "never met my expectations",
        "not as described", "not what I expected", "not like I expected", "it fell short",
        "didn't live up to the hype", "less than I expected", "could be better", "could have been better",
        "I expected more", "expected better", "underwhelming", "wasn't what I expected",
    ],
}  # fmt: skip
EITHER_WAY = [
    "not disappointed", "I wasn't disappointed", "it did not disappoint", "not better than expected",
    "no better than expected", "not worse than expected", "it didn't exceed my expectations", "okay", "yes",
    "no", "it works", "more than happy to help", "under the Christmas tree", "I understand", "",
    "worse in colour, better in sound",
]  # fmt: skip


@pytest.mark.parametrize(("said", "meant"), [(t, name) for name, ts in EXPECTATIONS.items() for t in ts])
def test_an_expectation_is_read_from_words(said: str, meant: str) -> None:
    assert read_expectation(said) == meant


@pytest.mark.parametrize("said", EITHER_WAY)
def test_an_expectation_that_could_be_either_is_left_unread(said: str) -> None:
    assert read_expectation(said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("very satisfied", 5),
        ("I'm really happy with it", 5),
        ("satisfied", 4),
        ("happy", 4),
        ("neutral", 3),
        ("neither happy nor unhappy", 3),
        ("so-so", 3),
        ("not satisfied", 2),
        ("not very satisfied", 2),
        ("I'm not really happy", 2),
        ("I wasn’t happy with it", 2),
        ("dissatisfied", 2),
        ("very dissatisfied", 1),
        ("not at all satisfied", 1),
        ("not satisfied at all", 1),
        ("not unhappy", None),
        ("I would be happy if it worked", None),
        ("happy to answer", None),
        ("it is blue", None),
    ],
)
def test_satisfaction_is_read_from_the_words_of_the_scale(said: str, meant: int | None) -> None:
    assert read_satisfaction(said) == meant
