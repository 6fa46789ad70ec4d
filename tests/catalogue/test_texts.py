"""Plain text out of descriptions, whatever HTML is in them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue.feeds.texts import code, one_line, plain, shown


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("a<br/>b<BR>c", "a\nb\nc"),
        ("<a title=\"a > b\" href='x'>link</a>", "link"),
        ("x<script>alert(1)</script>y<style>p{}</style>", "xy"),
        ("&lt;p&gt;twice&lt;/p&gt;", "twice"),
        ("5 &lt; 6 &amp; 7 > 2", "5 < 6 & 7 > 2"),
        ("a <!-- no --> b", "a b"),
        ("fish &amp; chips &eacute; &#8364;", "fish & chips é €"),
        ("<![0 odd", "< ![0 odd"),
        ("\u05e9\u05dc\u05d5\u05dd <b>\u05e2\u05d5\u05dc\u05dd</b>", "שלום עולם"),
    ],
)
def test_tags_and_entities_become_text(written: str, read: str) -> None:
    assert plain(written) == read


def test_scripts_are_hidden_among_very_many_tags_too() -> None:
    assert "alert" not in plain("<script>alert(1)</script>" + "<p>word</p>" * 5000)


@pytest.mark.parametrize(
    "part", ['<a "', "<a ", "<", "<!--", "<a b='", "&", "&lt;", "</", "<![", "<script>", "<?"]
)
def test_a_megabyte_of_what_never_ends_takes_no_long_time(part: str) -> None:
    began = time.process_time()
    plain(part * (1_000_000 // len(part)))
    assert time.process_time() - began < 5


@given(st.text(st.sampled_from("<>&;!-/ab \n'\"=[#")))
def test_any_text_is_read_and_one_line_is_one(text: str) -> None:
    assert "\n" not in one_line(text) and plain(text) == plain(text).strip()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("A-1", "A-1"),
        ("\u200f1\u200f", "1"),
        ("D&amp;4", "D&4"),
        ("a&b", "a&b"),
        ("a&copy", "a&copy"),
        ("A\x00\x1b[31mB", "A[31mB"),
        ("\ufeff\u202bאב-1\u202c", "אב-1"),
        ("می\u200cخوام", "می\u200cخوام"),
    ],
)
def test_a_code_is_what_can_be_seen_of_it(written: str, read: str) -> None:
    assert code(written) == read


def test_embedded_directions_are_no_part_of_a_text() -> None:
    assert plain("\u202bכיסא\u202c") == "כיסא"


def test_what_steers_a_terminal_is_shown_as_its_number() -> None:
    assert shown("a\x1b[2Jb\u202ec\nשלום ā\u200c") == "a\\x1b[2Jb\\u202ec\nשלום ā\u200c"
