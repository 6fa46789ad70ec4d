"""The measure of a part is not the measure of the whole."""

from __future__ import annotations

import pytest

from bot.catalogue.parts import part_measured


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("How high is the heel on the it?", "heel"),
        ("how large is the hard drive of it", "driv"),
        ("what is the length of the cable on it", "cabl"),
        ("whats the strap width on the it??", "strap"),
        ("what size screen is on the it", "screen"),
        ("what is the bed width of it", "bed"),
        ("the inner width of it?", "inner"),
        ("which height of stem has it", "stem"),
    ],
)
def test_a_part_is_told_from_the_whole(question: str, part: str) -> None:
    assert part_measured(question) == part


@pytest.mark.parametrize(
    "question",
    [
        "how high is it?",
        "how big is the box of it",
        "what is the exact size of the it?",
        "what is the overall height of it",
        "how heavy is your it",
        "does it have a heel?",
        "the listed height of it, please",
        "I need the outer width of the it",
    ],
)
def test_the_whole_is_no_part(question: str) -> None:
    assert part_measured(question) is None
