"""Annotated conversations: read with the line at fault, and fit to estimate the stages from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.journey.acts import Stage
from bot.journey.annotated import BadConversation, Moment, as_annotated, read_conversations, talk_of
from bot.journey.stages import Evidence

DEVELOPMENT = Path(__file__).parents[2] / "data/conversations"
SAID = {
    "visitor": "how much",
    "intent": "ask_price",
    "stage": "information_search",
    "page": {"type": "product"},
}


def write(tmp_path: Path, *lines: Any) -> Path:
    path = tmp_path / "talks.jsonl"
    path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in lines), "utf-8")
    return path


def test_a_turn_is_its_intent_its_page_and_its_stage() -> None:
    (moment,) = talk_of({"turns": [SAID]}, as_annotated)
    assert moment.evidence == (Evidence("intent", "ask_price"), Evidence("page", "product"))
    assert moment.stage is Stage.information_search


def test_pages_can_be_left_out() -> None:
    (moment,) = talk_of({"turns": [SAID]}, as_annotated, with_pages=False)
    assert moment.evidence == (Evidence("intent", "ask_price"),)


def test_an_order_is_a_step_of_its_own_and_makes_a_customer() -> None:
    placed = {"order": {"order_id": "1", "status": "placed"}}
    assert talk_of({"turns": [placed]}, as_annotated) == (
        Moment((Evidence("order", "placed"),), Stage.post_purchase, said=False),
    )


def test_what_a_cancelled_order_leaves_behind_is_not_said() -> None:
    (moment,) = talk_of({"turns": [{"order": {"status": "cancelled"}}]}, as_annotated)
    assert moment.stage is None


def test_waits_and_taps_move_nothing() -> None:
    assert talk_of({"turns": [{"wait": "P1D"}, {"button": "/buy"}]}, as_annotated) == ()


def test_an_annotation_may_be_less_than_sure() -> None:
    assert as_annotated({"visitor": "hm", "intent": "hesitate", "confidence": 0.5}) == (
        Evidence("intent", "hesitate", 0.5),
    )
    assert as_annotated({"visitor": "hm"}) == ()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "is not JSON"),
        ("[]", 'needs "turns"'),
        ({"turns": "none"}, 'needs "turns"'),
        ({"turns": ["hi"]}, 'needs "turns"'),
        ({"turns": [SAID, {"visitor": "hi", "stage": "bying"}]}, "turn 2: field stage: 'bying'"),
        ({"turns": [{"visitor": 5}]}, "turn 1: field visitor: 5"),
        ({"turns": [{"visitor": "hi", "intent": 5}]}, "turn 1: field intent: 5"),
        ({"turns": [{"visitor": "hi", "confidence": 2}]}, "turn 1: field confidence: 2"),
        ({"turns": [{"visitor": "hi", "page": "home"}]}, "turn 1: field page: 'home'"),
        ({"turns": [{"order": "placed"}]}, "turn 1: field order: 'placed'"),
        ({"turns": [{"order": {}}]}, "turn 1: field order"),
    ],
)
def test_a_faulty_line_is_named(tmp_path: Path, line: Any, why: str) -> None:
    path = write(tmp_path, {"turns": [SAID]}, line)
    with pytest.raises(BadConversation) as caught:
        read_conversations(path)
    assert str(caught.value).startswith(f"{path}:2: ")
    assert why in str(caught.value)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "talks.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadConversation, match=r"talks\.jsonl:1: cannot be read"):
        read_conversations(path)


@pytest.mark.parametrize("language", ["en", "he", "fa", "lv"])
def test_the_development_conversations_show_every_stage_with_and_without_pages(language: str) -> None:
    rows = read_conversations(DEVELOPMENT / f"{language}.jsonl")
    assert len(rows) >= 14
    said = [turn for row in rows for turn in row["turns"] if "visitor" in turn]
    assert {turn.get("stage") for turn in said} == {stage.value for stage in Stage}
    assert all(turn.get("intent") for turn in said)
    with_pages = [row for row in rows if any("page" in turn for turn in row["turns"])]
    assert len(rows) / 5 <= len(with_pages) <= len(rows) * 2 / 3
    assert any("order" in turn for row in rows for turn in row["turns"])


def test_no_conversation_has_the_number_of_another() -> None:
    ids = [row["id"] for path in DEVELOPMENT.glob("*.jsonl") for row in read_conversations(path)]
    assert len(ids) >= 90
    assert len(set(ids)) == len(ids)
