"""Counts small enough to point at somebody are hidden from marketers, and whatever would give them away."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

LEAST = 5
Key = TypeVar("Key", bound=Hashable)


def hidden(counts: Mapping[Key, int]) -> frozenset[Key]:
    """Which cells of a table with a known total must not be shown.

    Every cell below LEAST; and where what the total leaves for the hidden ones would still tell (a single
    cell, or fewer than LEAST people in them together), the smallest of the others too, until it does not."""
    small = [key for key, count in counts.items() if count < LEAST]
    if not any(counts[key] for key in small):
        return frozenset(small)  # nobody is in them: what is left over is nothing
    shown = sorted((key for key in counts if key not in small), key=lambda key: counts[key])
    while shown and (len(small) < 2 or sum(counts[key] for key in small) < LEAST):
        small.append(shown.pop(0))
    return frozenset(small)


def may_show(n: int) -> bool:
    """Whether a figure that stands on `n` answers may be shown to a marketer; 0 tells of nobody."""
    return n == 0 or n >= LEAST
