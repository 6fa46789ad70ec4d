"""What is kept of a message before anybody reads it."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from bot.dialogue.values import Inbound
from bot.engine.inbound import LONGEST_TEXT, cut


def said(text: str) -> Inbound:
    return Inbound("c1", "m1", datetime(2026, 5, 4, 12, tzinfo=UTC), text=text)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("two  blanks", "two  blanks"),
        ("a" + " " * 1900 + "b", "a  b"),
        ("a" + "\t" * 1900 + "b", "a  b"),
        ("one\n\n\n\ntwo", "one\n\ntwo"),
        ("one \n two", "one\n\ntwo"),
    ],
)
def test_long_runs_of_blanks_are_kept_short(written: str, kept: str) -> None:
    assert cut(said(written)).text == kept


def test_a_text_of_blanks_is_measured_without_them() -> None:
    assert cut(said(" " * 1_000_000 + "kettle")).text == "  kettle"


def test_a_text_too_long_is_cut_in_no_time() -> None:
    begun = time.process_time()
    text = cut(said("a b" * 500_000)).text
    assert text is not None and len(text) == LONGEST_TEXT + 1
    assert time.process_time() - begun < 1
