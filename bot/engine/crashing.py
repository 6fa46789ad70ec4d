"""Ends the process in the middle of a turn, for system tests on the started product and nothing else.

`WAYSTAGE_CRASH_AT=answered:3` kills it with SIGKILL when a turn gets to "answered" (replies are known,
nothing is written) for the third time. The points: accepted, understood, answered, committed.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

POINTS = ("accepted", "understood", "answered", "committed")


def crash_at(written: str | None) -> Callable[[str], None] | None:
    """The checkpoint for a value of WAYSTAGE_CRASH_AT; None where it is not set. Raises ValueError."""
    if not written:
        return None
    point, _, count = written.partition(":")
    if point not in POINTS or not (count or "1").isdigit():
        raise ValueError(
            f"WAYSTAGE_CRASH_AT is {written!r}; expected one of {', '.join(POINTS)}, or point:count"
        )
    left = int(count or "1")

    def checkpoint(reached: str) -> None:
        nonlocal left
        if reached == point:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return checkpoint
