"""Nothing that is measured on was learnt or estimated from, in any language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.understanding.intents import load_intents
from bot.understanding.likeness import NEAR_DUPLICATE, normalised, similar_pairs
from bot.understanding.utterances import read_folder

ROOT = Path(__file__).parents[2]
LANGUAGES = ["en", "he", "fa", "lv"]
EVERYBODY_S = 12
"""So short that everybody says it in the same words."""


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def said_in(path: Path) -> list[str]:
    return [turn["visitor"] for row in lines(path) for turn in row["turns"] if "visitor" in turn]


def held_out(language: str) -> list[str]:
    folder = ROOT / "data/heldout" / language
    texts = [row["text"] for row in lines(folder / "messages.jsonl")]
    texts += said_in(folder / "conversations.jsonl")
    texts += [text for row in lines(folder / "facts.jsonl") for text in row["turns"]]
    return [text for text in texts if len(normalised(text)) > EVERYBODY_S]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_utterance_is_like_a_held_out_one(language: str) -> None:
    learnt = [
        one.text for one in read_folder(ROOT / "data/nlu" / language, load_intents(ROOT / "data/intents.yml"))
    ]
    held = held_out(language)
    assert len(held) > 500
    found = [(learnt[at], held[other]) for at, other, _ in similar_pairs(learnt, held, NEAR_DUPLICATE)]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_of_a_development_conversation_exists(language: str) -> None:
    intents = load_intents(ROOT / "data/intents.yml")
    rows = lines(ROOT / "data/conversations" / f"{language}.jsonl")
    assert {turn["intent"] for row in rows for turn in row["turns"] if "visitor" in turn} <= set(intents)
