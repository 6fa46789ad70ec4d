"""Slips of the keyboard in the names of things in another language than English ("מיקרגל", a microwave)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

LEAST = 6  # letters of a name in which one slip may be
ONE = 1


class Slips:
    """Immutable once built. `things` are names as they are compared, each with its English."""

    def __init__(self, things: Mapping[str, str]) -> None:
        self._things = {said: what for said, what in things.items() if len(said) >= LEAST and said.isalpha()}
        self._said = list(self._things)

    def meant(self, bared: Iterable[str]) -> str | None:
        """The English of the one name that the first of these forms is a slip of; the first letter holds."""
        for form in bared:
            near = process.extract(form, self._said, scorer=OSA.distance, score_cutoff=ONE, limit=3)
            told = {self._things[said] for said, _, _ in near if said[0] == form[0]}
            if len(told) == 1:
                return told.pop()
        return None
