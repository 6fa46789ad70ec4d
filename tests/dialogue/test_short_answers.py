"""Short answers: obstacles, doubts, a decision, a question, a pass."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.dialogue.cues import Cues
from bot.dialogue.open_questions import obstacle_of, takes_it
from bot.dialogue.question import is_question
from tests.dialogue.talk import PHRASEBOOK

Reader = Callable[[str, Cues], str | bool | None]


def first(heading: str) -> Reader:
    return lambda text, cues: next(iter(cues.among(heading, text)), None)


def having(name: str) -> Reader:
    return lambda text, cues: cues.has(name, text)


READERS: dict[str, Reader] = {
    "obstacle": obstacle_of,
    "doubt": first("doubt"),
    "takes": takes_it,
    "asks": is_question,
    "passes": first("passes"),
    "owns": having("bought"),
    "hearsay": having("hearsay"),
}
WORDS = {True: "yes", False: "no", None: "none"}


def expressions() -> list[list[str]]:
    text = (Path(__file__).parent / "expressions" / "short-answers.tsv").read_text("utf-8")
    return [
        line.replace("\t", " ", 2).split(" ", 3) for line in text.splitlines() if not line.startswith("#")
    ]


@pytest.mark.parametrize(("language", "reader", "expected", "said"), expressions())
def test_a_short_answer_is_told_by_its_words(language: str, reader: str, expected: str, said: str) -> None:
    found = READERS[reader](said, PHRASEBOOK.of(language))
    assert (found if isinstance(found, str) else WORDS[found]) == expected


def test_a_long_answer_is_read_in_time() -> None:
    long = {"he": "לא מצאתי " * 220, "fa": "می خرم ن " * 220, "lv": "nav mana " * 220, "en": "i will " * 300}
    for language, text in (*long.items(), ("fa", "ه" * 2000)):
        for read in READERS.values():
            started = time.process_time()
            read(text, PHRASEBOOK.of(language))
            assert time.process_time() - started < 1
