"""Guards over what is learnt and measured: enough of it, none of it twice, none of it in both."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from bot.understanding.errors import BadTrainingFile
from bot.understanding.intents import load_intents
from bot.understanding.likeness import NEAR_DUPLICATE, normalised, similar_pairs
from bot.understanding.utterances import Utterance, disagreements, read_folder

ROOT = Path(__file__).parents[2]
INTENTS = load_intents(ROOT / "data/intents.yml")


LANGUAGES = ("en", "he", "fa", "lv")


@pytest.fixture(scope="module")
def said() -> dict[str, list[Utterance]]:
    return {language: read_folder(ROOT / "data/nlu" / language, INTENTS) for language in LANGUAGES}


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def held_out_texts(language: str) -> list[str]:
    folder = ROOT / "data/heldout" / language
    messages = [row["text"] for row in lines_of(folder / "messages.jsonl")]
    turns = [
        turn["visitor"]
        for row in lines_of(folder / "conversations.jsonl")
        for turn in row["turns"]
        if "visitor" in turn
    ]
    questions = [text for row in lines_of(folder / "facts.jsonl") for text in row["turns"]]
    return [*messages, *turns, *questions]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_sixty_utterances(language: str, said: dict[str, list[Utterance]]) -> None:
    counts = Counter(one.intent for one in said[language])
    assert {name: counts[name] for name in INTENTS if counts[name] < 60} == {}


def test_every_intent_of_the_domain_is_in_the_intents_file_and_the_other_way() -> None:
    import yaml

    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    assert set(domain["intents"]) == set(INTENTS)


def _as_written(text: str) -> str:
    """Numbers count as different in different scripts ("9", "۹"), words as the same in any case."""
    return normalised(text) if any(c.isalpha() for c in text) else text


def test_no_utterance_stands_under_two_intents_in_any_language(said: dict[str, list[Utterance]]) -> None:
    assert disagreements(one for language in LANGUAGES for one in said[language]) == []


@pytest.mark.parametrize(("one", "other"), [*combinations(LANGUAGES, 2)])
def test_what_two_languages_say_alike_means_the_same(
    one: str, other: str, said: dict[str, list[Utterance]]
) -> None:
    left, right = said[one], said[other]
    pairs = similar_pairs([u.text for u in left], [u.text for u in right], NEAR_DUPLICATE)
    found = [
        f"{left[a].path.name}:{left[a].line} {left[a].text!r} is {left[a].intent}, "
        f"{right[b].path.name}:{right[b].line} {right[b].text!r} is {right[b].intent}"
        for a, b, _ in pairs
        if left[a].intent != right[b].intent and len(normalised(left[a].text)) > 4
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_utterance_stands_twice(language: str, said: dict[str, list[Utterance]]) -> None:
    counts = Counter(_as_written(one.text) for one in said[language])
    assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_something_held_out(language: str) -> None:
    assert len(held_out_texts(language)) > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_held_out_was_learnt(language: str, said: dict[str, list[Utterance]]) -> None:
    learnt, held = said[language], held_out_texts(language)
    longer = [
        text for text in held if len(normalised(text)) > 12
    ]  # everybody says "yes please" in the same words
    found = [
        f"{learnt[at].path.name}:{learnt[at].line} {learnt[at].text!r} is like held-out {longer[other]!r}"
        for at, other, _ in similar_pairs([one.text for one in learnt], longer, NEAR_DUPLICATE)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_of_a_development_conversation_exists(language: str) -> None:
    rows = lines_of(ROOT / "data/conversations" / f"{language}.jsonl")
    assert {turn["intent"] for row in rows for turn in row["turns"] if "visitor" in turn} <= set(INTENTS)


def test_near_duplicates_are_found_whatever_their_punctuation() -> None:
    pairs = list(similar_pairs(["Where is my order?", "how much is it"], ["where is my order!!", "no"]))
    assert [(left, right) for left, right, _ in pairs] == [(0, 0)]


@pytest.mark.parametrize(
    ("written", "line", "why"),
    [
        ("nlu:\n- intent: greet\n  examples: |\n    - hi\n- intent: gret\n  examples: |\n    - yo\n", 5,
         "intent 'gret' is not in data/intents.yml"),
        ("nlu:\n- intent: greet\n  examples: |\n    - hi\n    -\n", 5, "an empty utterance of greet"),
        ("nlu:\n- intent: greet\n  examples: |\n    - hi\n    hello\n", 5, "'hello' has to start with"),
        ("nlu:\n- intent: greet\n  examples: [hi\n", 4, "is not YAML"),
        ("nlu:\n- intent: greet\n  example: |\n    - hi\n", 2,
         'a block needs "intent: name" and "examples: |"'),
        ("intents: {}\n", 1, 'has no list under "nlu"'),
        ("", 1, 'has no list under "nlu"'),
    ],
)  # fmt: skip
def test_a_faulty_file_is_named_with_its_line(tmp_path: Path, written: str, line: int, why: str) -> None:
    (tmp_path / "talk.yml").write_text(written)
    with pytest.raises(BadTrainingFile) as caught:
        read_folder(tmp_path, ["greet"])
    assert str(caught.value).startswith(f"{tmp_path}/talk.yml:{line}: ")
    assert why in str(caught.value)


def test_an_utterance_knows_its_line(tmp_path: Path) -> None:
    (tmp_path / "talk.yml").write_text("nlu:\n- intent: greet\n  examples: |\n    - hi\n    - hello there\n")
    assert [(one.text, one.line) for one in read_folder(tmp_path, ["greet"])] == [
        ("hi", 4),
        ("hello there", 5),
    ]


def test_one_sentence_under_two_intents_is_told_with_both_places(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("nlu:\n- intent: greet\n  examples: |\n    - Good day!\n")
    (tmp_path / "b.yml").write_text("nlu:\n- intent: goodbye\n  examples: |\n    - good day\n")
    (said,) = disagreements(read_folder(tmp_path, ["greet", "goodbye"]))
    assert "b.yml:4: 'good day' is goodbye here and greet in" in said and "a.yml:4" in said


def test_an_intents_file_with_an_unknown_event_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "intents.yml"
    path.write_text("greet: {means: Says hello.}\nleave: {means: Breaks off., event: gone}\n")
    with pytest.raises(BadTrainingFile, match=r"intents\.yml:2: event 'gone' of leave is none of"):
        load_intents(path)
