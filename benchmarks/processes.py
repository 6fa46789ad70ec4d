"""What a process and its children have used, read from /proc (Linux)."""

from __future__ import annotations

import os
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


def tree(pid: int) -> list[int]:
    """The process and all that descend from it."""
    found = [pid]
    for each in found:
        for thread in Path(f"/proc/{each}/task").glob("*/children"):
            found.extend(int(child) for child in thread.read_text().split())
    return found


def cpu_seconds(pid: int) -> float:
    """Of the tree, children that have ended included; in steps of 10 ms."""
    total = 0
    for each in tree(pid):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += sum(int(ticks) for ticks in fields[11:15])
    return total / TICKS_PER_SECOND


def resident_megabytes(pid: int) -> float:
    """Of the tree; pages that two of its processes share are counted for both."""
    pages = sum(int(Path(f"/proc/{each}/statm").read_text().split()[1]) for each in tree(pid))
    return pages * PAGE_BYTES / 1e6
