"""What happened how often among how many: obstacles, unanswered questions, ranked with intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.feedback.intervals import Figure, share

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Key]):
    """`share` is in percent of all that were counted; `count` is its numerator."""

    key: Key
    count: int
    share: Figure


def ranked(found: Iterable[Key], n: int | None = None) -> tuple[Ranked[Key], ...]:
    """Most frequent first, then by name. `n`: of how many (default: all found)."""
    counts = Counter(found)
    total = sum(counts.values()) if n is None else n
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0])))
    return tuple(Ranked(key, count, share(count, total)) for key, count in ordered)
