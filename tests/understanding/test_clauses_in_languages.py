"""Where messages in Hebrew, Persian and Latvian part, and where they stay whole."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding.clauses import clauses
from tests.understanding.test_quantities_in_languages import expressions


@pytest.mark.parametrize(("parts", "text"), expressions("clauses.tsv"))
def test_a_message_parts_where_something_new_is_said(text: str, parts: str) -> None:
    assert [clause.text for clause in clauses(text)] == parts.split(" | ")


@settings(deadline=None)  # patterns are put together once for each set of languages
@given(
    st.lists(
        st.sampled_from("כמה ואפשר אבל , מתי ? چند و میشه ولی سلام cik un vai bet labi, . ! jā".split()),
        max_size=24,
    ),
    st.sampled_from([None, "he", "fa", "lv", "en"]),
)
def test_clauses_keep_their_places_and_order(words: list[str], language: str | None) -> None:
    text = " ".join(words)
    found = clauses(text, language)
    assert 1 <= len(found) <= 5
    assert all(text[clause.start : clause.end] == clause.text for clause in found)
    assert all(one.end <= two.start for one, two in zip(found, found[1:], strict=False))


def test_a_long_message_of_joints_is_parted_in_time() -> None:
    for text in ("ואפשר " * 330, "و میشه " * 280, "un vai " * 280, "سلام " * 400):
        started = time.process_time()
        clauses(text)
        assert time.process_time() - started < 1
