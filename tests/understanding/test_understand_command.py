"""`waystage understand`: a line for a line, in order, whatever the lines hold."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from bot.commands import understand
from bot.dialogue.values import Meaning, Understanding
from bot.journey.stages import StageModel

ROOT = Path(__file__).parents[2]
EVENTS = {"buy": None, "leave": "leaving", "out_of_scope": "out_of_scope"}


class OneIntent:
    """Takes the whole text for the name of its intent."""

    def understand(self, text: str) -> Understanding:
        if not text.strip():
            return Understanding(text, "en", (Meaning("out_of_scope", 0.0, text),), (), 0.0)
        return Understanding(text, "lv", (Meaning(text, 0.9, text),), ((text, 0.9),), 1.0)


def asked(*lines: bytes) -> list[dict[str, object]]:
    stages = StageModel.load(ROOT / "data/stages.yml")
    return list(understand.answers(lines, OneIntent(), stages, EVENTS))


def test_a_message_is_answered_in_the_contract_s_form() -> None:
    assert asked(b'{"text": "buy", "more": 1}\n') == [
        {"text": "buy", "language": "lv", "intent": "buy", "confidence": 0.9, "stage": "purchase_decision",
         "event": None}
    ]  # fmt: skip


def test_an_event_is_that_of_the_intent() -> None:
    assert [answer["event"] for answer in asked(b'{"text": "leave"}', b'{"text": "buy"}')] == [
        "leaving",
        None,
    ]


def test_a_text_without_words_means_nothing_but_has_a_stage() -> None:
    for written in (b'{"text": ""}', b'{"text": "  \\n"}'):
        (answer,) = asked(written)
        assert (answer["intent"], answer["confidence"], answer["event"]) == (None, 0, "out_of_scope")
        assert answer["stage"] == "problem_recognition"


def test_a_faulty_line_is_named_and_the_others_are_answered_in_order() -> None:
    faulty = (b"not json", b'{"txt": "buy"}', b'["buy"]', b'{"text": 7}', b"\xff\xfe", b"")
    found = asked(b'{"text": "buy"}', *faulty, b'{"text": "leave"}')
    assert [sorted(answer)[0] for answer in found] == ["confidence", *["error"] * 6, "confidence"]
    assert [str(answer["error"]).partition(":")[0] for answer in found[1:7]] == [
        f"line {n}" for n in range(2, 8)
    ]


def test_the_intents_are_printed_with_a_sentence_each() -> None:
    printed = CliRunner().invoke(understand.command, ["--intents"])
    lines = printed.output.splitlines()
    assert printed.exit_code == 0
    assert len(lines) == 58
    assert "ask_human: Wants to talk to a person." in lines


def test_a_missing_model_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    failed = CliRunner().invoke(understand.command, ["--model", str(tmp_path / "none.tar.gz")], input="")
    assert failed.exit_code == 1
    assert "none.tar.gz: there is no trained model; build it anew with: make train" in failed.output
