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


def test_serving_loads_neither_what_only_training_needs_nor_a_second_web_server() -> None:
    program = """
from bot.engine import lean, patches
lean.install(); patches.apply()
import sys, bot.web.app, bot.engine.actions, bot.engine.models, bot.engine.store, bot.engine.turns
import bot.understanding.components.intents
left_out = ("sklearn", "scipy.stats", "onnx", "redis", "cryptography", "setuptools", "rasa.model_training")
print("rasa.core.processor" in sys.modules, [name for name in left_out if name in sys.modules])
print(sorted(name for name in sys.modules if name.startswith("sanic")))
print([name for name in ("aiohttp.client", "apscheduler.job", "dask.core") if name in sys.modules])
"""
    assert run(program) == "True []\n['sanic', 'sanic.request', 'sanic.response']\n[]\n"


def test_training_still_finds_what_serving_leaves_aside() -> None:
    program = """
from bot.engine import lean
lean.install()
import dask, pkg_resources, pathlib
print(dask.get({"two": 2, "four": (lambda two: two + two, "two")}, "four"))
print(pkg_resources.get_distribution("rasa").version)
print(pathlib.Path(pkg_resources.resource_filename("rasa.telemetry", "version.py")).is_file())
"""
    assert run(program) == "4\n3.6.21\nTrue\n"


def test_rows_of_different_length_become_an_array_of_objects_as_in_rasa() -> None:
    program = """
from bot.engine import lean
lean.install()
import numpy
from rasa.utils.tensorflow.model_data import ragged_array_to_ndarray
even = ragged_array_to_ndarray([numpy.array([1, 2]), numpy.array([3, 4])])
ragged = ragged_array_to_ndarray([numpy.array([1]), numpy.array([3, 4])])
print(even.shape, even.dtype.kind, ragged.shape, ragged.dtype.kind)
"""
    assert run(program) == "(2, 2) i (2,) O\n"


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
