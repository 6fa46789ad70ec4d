"""Work in a process of its own, beside this one: two long computations at a time, and neither disturbs the
other (threads would share the interpreter's lock and liblinear's one sequence of random numbers)."""

from __future__ import annotations

import multiprocessing
import warnings
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Starts the work and returns what waits for its result; an error in it is raised there. Where processes
    cannot be forked the work is done when it is waited for."""
    if "fork" not in multiprocessing.get_all_start_methods():
        return work
    context = multiprocessing.get_context("fork")
    mine, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_tell, args=(work, theirs), daemon=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # threads that only wait are no danger to a fork
        child.start()
    theirs.close()

    def result() -> T:
        try:
            done, value = mine.recv()
        except EOFError:
            raise RuntimeError("the process beside ended without a result; was it killed?") from None
        finally:
            child.join()
            mine.close()
        if not done:
            raise value
        told: T = value
        return told

    return result


def _tell(work: Callable[[], Any], outcome: Any) -> None:
    try:
        outcome.send((True, work()))
    except Exception as error:  # noqa: BLE001 - raised again where the result is waited for
        outcome.send((False, error))
