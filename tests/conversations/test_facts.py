"""Facts told, measured through the real engine: never fewer than before, and never one invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.facts_measured import measure_facts, read_questions
from bot.settings import Settings
from tests.conversations.conftest import ROOT
from tests.understanding.test_utterances import held_out_texts

FEED = ROOT / "../shared/catalogues/dummyjson/products.json"
QUESTIONS = ROOT / "data/heldout/en/facts.jsonl"
EACH = 4  # of the questions is asked here; `make eval` asks all
FLOOR = 0.91
"""The lower end of the measured share (docs/evaluation.md)."""


@pytest.mark.timeout(300)
@pytest.mark.skipif(not FEED.exists(), reason=f"{FEED} is absent")
def test_facts_are_right_and_none_is_invented(tmp_path: Path) -> None:
    settings = replace(Settings.load({}, None), shop=ROOT / "data/shop/shop.yml")
    measured = measure_facts(read_questions(QUESTIONS)[::EACH], FEED, settings)
    assert measured.right.n and measured.right.n > 300
    assert measured.invented == ()
    assert measured.right.value is not None
    assert measured.right.value >= FLOOR, [a.question.turns for a in measured.failures]


def test_the_questions_are_no_training_examples() -> None:
    asked = {text for question in read_questions(QUESTIONS) for text in question.turns}
    assert asked <= set(held_out_texts("en"))
