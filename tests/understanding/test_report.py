"""docs/evaluation.md: a column a language, every figure with its interval and number."""

from __future__ import annotations

from datetime import date

import pytest

from bot.understanding.measures import Figure, PerClass
from bot.understanding.report import as_markdown, cell
from bot.understanding.sheet import INTENT, INVENTED, UNSEEN, Sheet

ENGLISH = Sheet(
    {
        INTENT: Figure(0.9, 0.85, 0.95, 100),
        INVENTED: Figure(0.0, 0.0, 0.0, 50),
        UNSEEN: Figure(None, None, None, 0),
    },
    [PerClass("buy", 1.0, 0.5, 2 / 3, 4)],
    [PerClass("purchase_decision", 0.75, 1.0, 0.86, 3)],
    [("buy", "reorder", 2)],
    [("purchase_decision", "purchase_decision", 3), ("post_purchase", "purchase_decision", 1)],
    6.5,
)
LATVIAN = Sheet({INTENT: Figure(0.8, 0.7, 0.9, 60)}, [PerClass("leave", 1.0, 1.0, 1.0, 2)])


@pytest.fixture(scope="module")
def text() -> str:
    return as_markdown({"en": ENGLISH, "lv": LATVIAN}, date(2026, 11, 25), {"held-out data": "abc"})


def test_the_date_and_the_data_are_named(text: str) -> None:
    assert "on 2026-11-25; held-out data `abc`." in text


def test_languages_are_columns_of_one_summary(text: str) -> None:
    assert "| % | English | Latvian |" in text
    assert "| intent | **90.0** (85.0–95.0, n 100) | **80.0** (70.0–90.0, n 60) |" in text
    assert "| CPU a message | 6.5 ms | - |" in text


def test_a_count_is_shown_as_one_and_what_nobody_measured_not_at_all(text: str) -> None:
    assert "| invented facts | 0 (n 50) | - |" in text
    assert f"| {UNSEEN} |" not in text


def test_stages_intents_and_confusions_are_told_by_language(text: str) -> None:
    assert "| purchase_decision | 0 | 0 | 0 | 3 | 0 | 75.0 % | 100.0 % |" in text
    assert "| post_purchase | 0 | 0 | 0 | 1 | 0 | - | - |" in text
    assert "| buy | 67 (4) | - |" in text
    assert "| leave | - | 100 (2) |" in text
    assert "English (is, taken for, times): buy → reorder 2." in text
    assert "Latvian (is, taken for, times): none." in text


def test_every_row_of_a_table_has_as_many_cells_as_its_head(text: str) -> None:
    for block in text.split("\n\n"):
        rows = [line.count("|") for line in block.splitlines() if line.startswith("|")]
        assert len(set(rows)) <= 1


def test_an_empty_cell_is_a_dash() -> None:
    assert cell(INTENT, None) == cell(INTENT, Figure(None, None, None, 0)) == "-"
