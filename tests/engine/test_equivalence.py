"""Our store and patches change nothing but the cost: held against stock Rasa over 1,100 random turns."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.engine import lean
from tests.engine import formbot, tinybot

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.timeout(600)  # the stock engine takes a minute, more on a busy machine


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    model = tinybot.trained("formbot", formbot.files())
    folder = tmp_path_factory.mktemp("equivalence")
    sides = ("stock", "ours")
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.engine.formbot", side, str(model), str(folder / f"{side}.json")],
            cwd=ROOT,
        )
        for side in sides
    ]
    assert [run.wait(timeout=500) for run in runs] == [0, 0]
    stock, ours = (json.loads((folder / f"{side}.json").read_text()) for side in sides)
    return stock, ours


def test_every_answer_is_the_same(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    stock, ours = both
    assert len(stock["answers"]) >= 1_000
    for expected, given in zip(stock["answers"], ours["answers"], strict=True):
        assert given == expected
    assert sum(1 for _, _, replies in stock["answers"] if replies) >= 700


def test_every_slot_form_and_event_is_the_same(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    stock, ours = both
    assert stock["ended"].keys() == ours["ended"].keys()
    for who, expected in stock["ended"].items():
        assert ours["ended"][who]["slots"] == expected["slots"], who
        assert ours["ended"][who]["loop"] == expected["loop"], who
        # The stock store forgets what was before a restart; ours keeps it.
        kept = ours["ended"][who]["events"]
        assert kept[len(kept) - len(expected["events"]) :] == expected["events"], who


def test_the_talk_reaches_into_forms_and_past_the_window(both: tuple[dict[str, Any], dict[str, Any]]) -> None:
    _, ours = both
    events = [event for ended in ours["ended"].values() for event in ended["events"]]
    assert sum(event["event"] == "active_loop" for event in events) >= 50
    assert any(event["event"] == "restart" for event in events)
    assert max(sum(e["event"] == "user" for e in ended["events"]) for ended in ours["ended"].values()) > 20


def test_patches_are_of_this_rasa_and_say_what_they_replace() -> None:
    lean.install()
    from bot.engine import patches

    patches.apply()
    names = patches.applied()

    assert len(names) == 6
    assert all("Replaces " in (getattr(patches, name).__doc__ or "") for name in names)
