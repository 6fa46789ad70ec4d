from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_nothing_of_rasa_is_imported_before_it_is_asked_for() -> None:
    program = "import sys, bot.engine.assistant, bot.commands.replay; print('rasa' in sys.modules)"
    assert run(program) == "False\n"


def test_rasa_comes_without_tensorflow_and_quietly() -> None:
    program = """
from bot.engine import lean
lean.install(); lean.install()
import sys, rasa.core.agent, rasa.model_training
left_out = ("tensorflow", "matplotlib", "twilio", "aiogram")
print(rasa.__version__, [name for name in left_out if name in sys.modules])
"""
    assert run(program) == "3.6.21 []\n"


def test_a_rasa_imported_before_is_refused() -> None:
    said = run("import sys; sys.modules['rasa'] = sys; from bot.engine import lean; lean.install()")
    assert "rasa was imported before bot.engine.lean.install()" in said


def test_what_is_left_out_says_so() -> None:
    program = """
from bot.engine import lean
lean.install()
from rasa.core.policies.ted_policy import TEDPolicy
TEDPolicy()
"""
    assert "TEDPolicy is not part of Waystage's Rasa" in run(program)


@pytest.mark.parametrize("written", ["answered:x", "thought", "understood:-1"])
def test_a_wrong_crash_point_is_refused(written: str) -> None:
    from bot.engine.crashing import crash_at

    with pytest.raises(ValueError, match="WAYSTAGE_CRASH_AT is"):
        crash_at(written)
