"""Guards over what is learnt and measured: enough of it, none of it twice, none of it in both."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.understanding.errors import BadTrainingFile
from bot.understanding.intents import load_intents
from bot.understanding.likeness import NEAR_DUPLICATE, normalised, similar_pairs
from bot.understanding.utterances import Utterance, disagreements, read_folder

ROOT = Path(__file__).parents[2]
INTENTS = load_intents(ROOT / "data/intents.yml")


@pytest.fixture(scope="module")
def english() -> list[Utterance]:
    return read_folder(ROOT / "data/nlu/en", INTENTS)


def held_out_texts() -> list[str]:
    folder = ROOT / "data/heldout/en"
    messages = [
        json.loads(line)["text"] for line in (folder / "messages.jsonl").read_text("utf-8").splitlines()
    ]
    turns = [
        turn["visitor"]
        for line in (folder / "conversations.jsonl").read_text("utf-8").splitlines()
        for turn in json.loads(line)["turns"]
        if "visitor" in turn
    ]
    questions = [
        text
        for line in (folder / "facts.jsonl").read_text("utf-8").splitlines()
        for text in json.loads(line)["turns"]
    ]
    return [*messages, *turns, *questions]


def test_every_intent_has_sixty_utterances_in_english(english: list[Utterance]) -> None:
    counts = Counter(one.intent for one in english)
    assert {name: counts[name] for name in INTENTS if counts[name] < 60} == {}


def test_every_intent_of_the_domain_is_in_the_intents_file_and_the_other_way() -> None:
    import yaml

    domain = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))
    assert set(domain["intents"]) == set(INTENTS)


def _as_written(text: str) -> str:
    """Numbers count as different in different scripts ("9", "۹"), words as the same in any case."""
    return normalised(text) if any(c.isalpha() for c in text) else text


def test_no_utterance_stands_under_two_intents(english: list[Utterance]) -> None:
    assert disagreements(english) == []


def test_no_utterance_stands_twice(english: list[Utterance]) -> None:
    counts = Counter(_as_written(one.text) for one in english)
    assert [text for text, count in counts.items() if count > 1] == []


def test_nothing_held_out_was_learnt(english: list[Utterance]) -> None:
    held = held_out_texts()
    assert len(held) > 500
    longer = [
        text for text in held if len(normalised(text)) > 12
    ]  # everybody says "yes please" in the same words
    found = [
        f"{english[at].path.name}:{english[at].line} {english[at].text!r} is like held-out {longer[other]!r}"
        for at, other, _ in similar_pairs([one.text for one in english], longer, NEAR_DUPLICATE)
    ]
    assert found == []


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
