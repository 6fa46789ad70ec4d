"""A computation beside this one gives its result, its error, or word that it was killed."""

from __future__ import annotations

import os
import signal

import pytest

from bot.understanding.beside import beside


def killed() -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 1


def failed() -> int:
    raise ValueError("no such intent")


def test_the_result_of_another_process_is_waited_for() -> None:
    waiting = beside(os.getpid)
    assert waiting() != os.getpid()


def test_an_error_beside_is_raised_here() -> None:
    waiting = beside(failed)
    with pytest.raises(ValueError, match="no such intent"):
        waiting()


def test_a_killed_process_is_told() -> None:
    waiting = beside(killed)
    with pytest.raises(RuntimeError, match="ended without a result"):
        waiting()


def test_without_fork_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert beside(os.getpid)() == os.getpid()
