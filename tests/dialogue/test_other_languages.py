"""Short answers in Hebrew, Persian and Latvian: obstacles, doubts, a decision, a question, a pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.dialogue.open_questions import is_question, obstacle_of, takes_it
from bot.dialogue.other_languages import (
    doubt_elsewhere,
    hearsay_elsewhere,
    owns_elsewhere,
    passes_elsewhere,
)

READERS: dict[str, Callable[[str], str | bool | None]] = {
    "obstacle": obstacle_of,
    "doubt": doubt_elsewhere,
    "takes": takes_it,
    "asks": is_question,
    "passes": passes_elsewhere,
    "owns": owns_elsewhere,
    "hearsay": hearsay_elsewhere,
}
WORDS = {True: "yes", False: "no", None: "none"}


def expressions() -> list[list[str]]:
    text = (Path(__file__).parent / "expressions" / "short-answers.tsv").read_text("utf-8")
    return [
        line.replace("\t", " ", 1).split(" ", 2) for line in text.splitlines() if not line.startswith("#")
    ]


@pytest.mark.parametrize(("reader", "expected", "said"), expressions())
def test_a_short_answer_is_told_by_its_words(reader: str, expected: str, said: str) -> None:
    found = READERS[reader](said)
    assert (found if isinstance(found, str) else WORDS[found]) == expected


def test_a_long_answer_is_read_in_time() -> None:
    for text in ("לא מצאתי " * 220, "می خرم ن " * 220, "nav mana " * 220, "ه" * 2000):
        for read in READERS.values():
            started = time.process_time()
            read(text)
            assert time.process_time() - started < 1
