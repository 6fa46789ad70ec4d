"""`waystage replay` on the product's own model and the demo shop."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

Replayed = tuple[int, list[dict[str, Any]], str]

ROOT = Path(__file__).parents[2]

CONVERSATIONS = [
    {
        "id": "c1",
        "visitor_id": "v1",
        "locale": "en",
        "start": "2026-05-01T10:00:00Z",
        "turns": [
            {"visitor": "hi, my kettle broke", "page": {"type": "home", "url": "/?utm_source=mail&q=x"}},
            {"visitor": "do you have kettles under 60?"},
            {"wait": "PT30M"},
            {"order": {"order_id": "WD-100001", "status": "delivered", "products": ["WD-1013"]}},
        ],
    },
    {"id": "bad", "turns": [{"visitor": "hi"}, {"wait": "a while"}]},
    "no conversation",
    {"id": "c1", "turns": [{"visitor": "again"}]},
    {"id": "c2", "turns": [{"visitor": ""}, {"visitor": "x" * 3000}, {"button": "/never_offered"}]},
]


def replay(folder: Path, name: str, lines: list[Any], *more: str) -> Replayed:
    given, out = folder / f"{name}.in.jsonl", folder / f"{name}.out.jsonl"
    given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "bot", "replay", str(given), "--out", str(out), *more]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=110, check=False)
    written = out.read_text(encoding="utf-8").splitlines() if out.exists() else []
    return done.returncode, [json.loads(line) for line in written], done.stdout + done.stderr


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Replayed:
    return replay(tmp_path_factory.mktemp("replay"), "all", CONVERSATIONS, "--seed", "7")


def test_each_conversation_is_a_line_in_the_order_given(
    played: Replayed,
) -> None:
    status, out, said = played

    assert [line["id"] for line in out] == ["c1", "bad", None, "c1", "c2"]
    assert status == 1
    assert "played 2 conversations, 3 could not be played" in said


def test_a_played_conversation_has_the_form_of_the_contract(
    played: Replayed,
) -> None:
    conversation = played[1][0]
    hello, kettles, wait, order = conversation["turns"]

    assert conversation.keys() >= {"id", "turns", "survey", "tickets", "handoff", "obstacle", "need"}
    assert hello["visitor"] == "hi, my kettle broke"
    assert (hello["intent"], hello["stage"]) == ("describe_need", "problem_recognition")
    assert abs(sum(hello["belief"].values()) - 1) < 0.01
    assert hello["replies"][0].keys() >= {"act", "text", "buttons", "custom"}
    assert kettles["claims"][0].keys() >= {"product_id", "field", "value", "source"}
    assert (wait["wait"], wait["replies"]) == ("PT30M", [])
    assert order["order"]["status"] == "delivered"
    assert order["stage"] == "post_purchase"
    assert (conversation["handoff"], conversation["tickets"]) == (False, [])


def test_what_cannot_be_played_names_its_line_turn_and_field(
    played: Replayed,
) -> None:
    errors = [line["error"] for line in played[1] if "error" in line]

    assert errors[0].startswith("line 2: turn 2, field wait: 'a while'")
    assert errors[1] == "line 3: is no JSON object with id and turns"
    assert errors[2] == "line 4: field id: a conversation 'c1' was played before"


def test_odd_messages_are_answered_kindly(played: Replayed) -> None:
    blank, long, command = played[1][4]["turns"]

    acts = [reply["act"] for reply in blank["replies"] + long["replies"]]
    assert acts == ["greets", "clarifies", "clarifies"]  # the first turn discloses, whatever was said
    assert "2,000" in long["replies"][0]["text"]
    assert command["button"] == "/never_offered"
    assert command["intent"] != "never_offered"


def test_the_same_seed_gives_the_same_words(tmp_path: Path) -> None:
    first = replay(tmp_path, "first", CONVERSATIONS[:1], "--seed", "11")
    second = replay(tmp_path, "second", CONVERSATIONS[:1], "--seed", "11")

    assert first[0] == second[0] == 0
    assert first[1] == second[1]


def test_a_feed_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    status, out, said = replay(
        tmp_path, "no", CONVERSATIONS[:1], "--catalogue", str(tmp_path / "nowhere.json")
    )

    assert (status, out) == (1, [])
    assert "nowhere.json" in said
