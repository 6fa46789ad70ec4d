"""What the engine says of itself where nothing could be read: also then the first turn discloses."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.dialogue.counter import AT_HAND, Counter
from bot.dialogue.cues_file import read_phrasebook
from bot.dialogue.values import Inbound
from bot.engine import lean
from bot.engine.inbound import Kind, kind_of
from bot.journey.stages import StageModel
from tests.dialogue.shelf import CATALOGUE, SHOP

lean.install()

from bot.engine.thinking import OWN_WORDS, disclosed  # noqa: E402

STAGES = StageModel.load(Path(__file__).parents[2] / "data" / "stages.yml")
PHRASEBOOK = read_phrasebook(Path(__file__).parents[2] / "data" / "words")
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("kind", [Kind.blank, Kind.too_long, Kind.expired])
def test_the_first_turn_discloses_whatever_came_and_only_once(kind: Kind) -> None:
    token = AT_HAND.set(Counter(SHOP, CATALOGUE, STAGES, PHRASEBOOK))
    try:
        said, slots = disclosed(OWN_WORDS[kind], {"memory": {"turns": 1}})
        again, _ = disclosed(OWN_WORDS[kind], slots)
    finally:
        AT_HAND.reset(token)
    assert [reply.lines[0].id for reply in said] == ["discloses", OWN_WORDS[kind][0].lines[0].id]
    assert said[0].lines[0].args == {"shop": "Corner Shop"}
    assert slots["memory"] == {"turns": 1, "disclosed": True}
    assert again == OWN_WORDS[kind]


def test_a_tap_on_an_earlier_button_is_told_apart_from_typed_words() -> None:
    tapped = Inbound("c1", "m1", NOON, button="/ask_human")
    typed = Inbound("c1", "m2", NOON, text="/ask_human")
    assert kind_of(tapped, frozenset()) is Kind.expired
    assert kind_of(tapped, frozenset({"/ask_human"})) is Kind.button
    assert kind_of(typed, frozenset()) is Kind.words
