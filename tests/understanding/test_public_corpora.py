"""Public corpora: templates filled, first lines taken, and a package that is missing is said to be."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.errors import UnderstandingError
from bot.understanding.public_corpora import AT_MOST, CHAT, HOME, KNOWLEDGE, read_corpora
from bot.understanding.templates import Unsaid, Wording, lists_of

WORDING = Wording(
    {"on": "(turn|switch) on", "loop": "<loop>"}, {"area": ["kitchen", "hall[way]"], "empty": []}
)


def said(template: str) -> set[str]:
    return {WORDING.said(template, Random(seed)) for seed in range(200)}


@pytest.mark.parametrize(
    ("template", "sentences"),
    [
        ("plain words", {"plain words"}),
        ("(a|b) c", {"a c", "b c"}),
        ("[please] stop", {"please stop", "stop"}),
        ("<on> it", {"turn on it", "switch on it"}),
        ("the {area:room}", {"the kitchen", "the hall", "the hallway"}),
        ("(now;go)", {"now go", "go now"}),
        ("light(s|)", {"lights", "light"}),
        ("[very [very]] nice", {"nice", "very nice", "very very nice"}),
        ("a|b", {"a", "b"}),
    ],
)
def test_a_template_says_each_of_its_sentences(template: str, sentences: set[str]) -> None:
    assert said(template) == sentences


@pytest.mark.parametrize("template", ["{empty}", "{nobody}", "<nobody>", "<loop>", "(a", "a)", "[a)"])
def test_a_template_that_cannot_be_filled_is_left_unsaid(template: str) -> None:
    with pytest.raises(Unsaid):
        for seed in range(20):
            WORDING.said(template, Random(seed))


@given(st.text("ab<>{}()[]|; ", max_size=30))
def test_any_text_is_said_or_left_unsaid(template: str) -> None:
    with suppress(Unsaid):
        assert not set(WORDING.said(template, Random(1))) & set("()[]|;")


def test_lists_are_values_and_ranges_and_what_takes_anything_is_none() -> None:
    stated = {
        "state": {"values": ["on", {"in": "off", "out": 0}]},
        "share": {"range": {"from": 0, "to": 100}},
        "message": {"wildcard": True},
    }
    found = lists_of(stated, {"name": ["lamp"]})
    assert found["state"] == ["on", "off"]
    assert found["share"][:3] == ["0", "5", "10"]
    assert "message" not in found
    assert found["name"] == ["lamp"]


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    home = tmp_path / "home_assistant_intents/data"
    home.mkdir(parents=True)
    stated = {
        "intents": {
            "HassTurnOn": {"data": [{"sentences": ["(turn|switch) on {name} [please]", "shout {message}"]}]},
            "HassNevermind": {"data": [{"sentences": ["never mind"]}]},
        },
        "lists": {"message": {"wildcard": True}},
        "expansion_rules": {},
    }
    for language in ("en", "lv"):
        (home / f"{language}.json").write_text(json.dumps(stated), "utf-8")
    own = tmp_path / "chatterbot_corpus/data/english"
    own.mkdir(parents=True)
    (own / "history.yml").write_text(
        "conversations:\n- - Who was Caesar?\n  - A Roman.\n- - Who was Caesar?\n  - X\n"
    )
    (own / "greetings.yml").write_text("conversations:\n- - Hello\n  - Hi\n- []\n")
    (own / "tech_support.yml").write_text("conversations:\n- - My kettle broke\n  - Oh\n")
    return tmp_path


def test_a_corpus_is_what_people_say_each_once_without_what_shops_hear_too(packages: Path) -> None:
    found = {corpus.name: set(corpus.texts) for corpus in read_corpora(packages, "en")}
    assert found[KNOWLEDGE] == {"Who was Caesar?"}
    assert found[CHAT] == {"Hello"}
    home = found[HOME]
    assert {f"{verb} on {name}" for verb in ("turn", "switch") for name in ("lamp", "fan", "gate")} <= home
    assert not any("never" in text or "shout" in text for text in home)


def test_the_sample_is_the_same_every_time_and_not_too_large(packages: Path) -> None:
    first, again = read_corpora(packages, "lv"), read_corpora(packages, "lv")
    assert first == again
    assert [corpus.name for corpus in first] == [HOME]
    assert 0 < len(first[0].texts) <= AT_MOST


def test_a_package_that_is_not_installed_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UnderstandingError, match="not installed; run: make eval-public"):
        read_corpora(tmp_path, "en")


def test_a_package_of_another_form_is_said(packages: Path) -> None:
    (packages / "home_assistant_intents/data/en.json").write_text("[]")
    with pytest.raises(UnderstandingError, match="another form than expected"):
        read_corpora(packages, "en")
