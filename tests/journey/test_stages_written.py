"""New numbers go into data/stages.yml without touching what people wrote around them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.journey.stages import StageModel
from bot.journey.stages_file import parsed
from bot.journey.stages_written import rewritten

FILE = Path(__file__).parents[2] / "data/stages.yml"
TEXT = FILE.read_text("utf-8")
MODEL = parsed(FILE, TEXT)


def test_the_same_numbers_read_back_the_same() -> None:
    again = parsed(FILE, rewritten(TEXT, MODEL))
    assert again.start == pytest.approx(MODEL.start, abs=0.01)
    assert again.moves == pytest.approx(MODEL.moves, abs=0.01)
    for key, row in MODEL.likelihoods.items():
        assert again.likelihoods[key] == pytest.approx(row, abs=0.05)


def test_writing_twice_changes_nothing_more() -> None:
    once = rewritten(TEXT, MODEL)
    assert rewritten(once, parsed(FILE, once)) == once


def test_comments_order_and_columns_stay() -> None:
    text = (
        "# Mine\nacts_on: {at_least: 0.5, lead: 0.15}\nstart: [1, 1, 1, 1, 1]  # so far\n\n"
        "intents:\n  buy:   [1, 1, 1, 1, 1]  # !\n"
    )
    numbers = StageModel(
        np.array([0.5, 0.2, 0.1, 0.1, 0.1]),
        np.eye(5),
        {("intent", "buy"): np.array([0, 0, 0, 4.5, 0.5])},
        0.5,
        0.15,
    )
    assert rewritten(text, numbers) == (
        "# Mine\nacts_on: {at_least: 0.5, lead: 0.15}\nstart: [50, 20, 10, 10, 10]  # so far\n\n"
        "intents:\n  buy:   [0.1, 0.1, 0.1, 90, 10]  # !\n"
    )


def test_rows_that_are_not_known_are_left_alone() -> None:
    text = (
        "intents:\n  brand_new: [5, 4, 3, 2, 1]\n"
        "pages:\n  buy: [5, 4, 3, 2, 1]\nmoves:\n  nowhere: [1, 1, 1, 1, 1]\n"
    )
    assert rewritten(text, MODEL) == text
