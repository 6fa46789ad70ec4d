"""`waystage stages` as Mira the marketer calls it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.stages import command
from bot.journey.stages import StageModel
from bot.records.database import Database

ROOT = Path(__file__).parents[2]


def call(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


@pytest.fixture
def stages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    path = tmp_path / "stages.yml"
    path.write_text((ROOT / "data/stages.yml").read_text("utf-8"), "utf-8")
    return path


def talks(tmp_path: Path, *said: tuple[str, str]) -> Path:
    """A conversation a turn: (intent, stage)."""
    path = tmp_path / "talks.jsonl"
    rows = [{"turns": [{"visitor": "...", "intent": intent, "stage": stage}]} for intent, stage in said]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_without_write_the_file_stays_and_the_change_is_shown(stages: Path, tmp_path: Path) -> None:
    before = stages.read_bytes()
    told = call("estimate", talks(tmp_path, *[("ask_price", "purchase_decision")] * 20), "--stages", stages)
    assert told.exit_code == 0, told.output
    assert "intents.ask_price" in told.output
    assert "counted 20 annotated conversations (20 turns) and 0 stored" in told.output
    assert stages.read_bytes() == before


def test_write_puts_the_numbers_into_the_file_and_keeps_the_comments(stages: Path, tmp_path: Path) -> None:
    file = talks(tmp_path, *[("ask_price", "purchase_decision")] * 20)
    told = call("estimate", file, "--stages", stages, "--write")
    assert told.output.splitlines()[-1] == f"written to {stages}"
    assert StageModel.load(stages).likelihoods["intent", "ask_price"].argmax() == 3
    assert "# Where the visitor was when writing." in stages.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stages.yml", "talks.jsonl"]


def test_a_row_that_comes_to_speak_for_another_stage_is_pointed_out(stages: Path, tmp_path: Path) -> None:
    file = talks(tmp_path, *[("ask_price", "purchase_decision")] * 20)
    assert "look at intent ask_price" in call("estimate", file, "--stages", stages).output


def test_the_development_conversations_change_nothing_more(stages: Path) -> None:
    before = stages.read_bytes()
    told = call("estimate", "--stages", stages, "--write")
    assert told.exit_code == 0, told.output
    assert "->" not in told.output
    assert "look at" not in told.output
    assert stages.read_bytes() == before


def test_stored_conversations_count_as_well(stages: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/shop.sqlite"
    Database(url).migrate()
    file = talks(tmp_path, ("greet", "problem_recognition"))
    told = call("estimate", file, "--stages", stages, "--stored", "--database", url)
    assert told.exit_code == 0, told.output
    assert "and 0 stored" in told.output


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "there is no conversation to count"),
        ('{"turns": [{"visitor": "hi", "stage": "bying"}]}', "talks.jsonl:1: turn 1: field stage: 'bying'"),
        ("not json", "talks.jsonl:1: is not JSON"),
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(
    stages: Path, tmp_path: Path, content: str, why: str
) -> None:
    file = tmp_path / "talks.jsonl"
    file.write_text(content)
    told = call("estimate", file, "--stages", stages, "--write")
    assert told.exit_code == 1
    assert why in told.output
    assert "Traceback" not in told.output


def test_a_stages_file_that_is_none_is_said_in_a_sentence(stages: Path) -> None:
    stages.write_text("start: [1, 2")
    told = call("estimate", "--stages", stages)
    assert told.exit_code == 1
    assert told.output.startswith(f"Error: {stages}: not readable as YAML")


def test_explain_shows_each_step_from_what_was_known_to_what_is_believed(stages: Path) -> None:
    lines = call(
        "explain", "ask_price", "--page", "product", "--sure", 0.8, "--stages", stages
    ).output.splitlines()
    assert [line[:34].strip() for line in lines[1:5]] == [
        "a first message", "times ask_price (80% sure)", "times page product", "makes",
    ]  # fmt: skip
    assert lines[-1] == "information_search; the replies follow it"


def test_explain_follows_a_visitor_whose_stage_was_known(stages: Path) -> None:
    told = call("explain", "thank", "--after", "post_purchase", "--stages", stages)
    assert "next after post_purchase" in told.output
    assert told.output.splitlines()[-1].startswith("post_purchase;")


def test_explain_says_when_the_replies_stay_neutral(stages: Path) -> None:
    assert "neutral manner" in call("explain", "thank", "--stages", stages).output


def test_explain_names_what_there_is_for_a_word_it_does_not_know(stages: Path) -> None:
    told = call("explain", "--page", "basket", "--stages", stages)
    assert told.exit_code == 1
    assert "has no page 'basket'; it has: account, cart, category" in told.output
