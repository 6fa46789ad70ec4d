"""What a language's words for satisfaction look like; `opinions` reads them in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """Patterns over `folding.folded` text. `expectation` is tried in order, each taking its words away: ""
    is what was said not to be so ("not worse") and tells nothing. In `satisfaction` the first that fits
    gives 1 to 5, None where it says less than that."""

    expectation: tuple[tuple[str, Pattern], ...]
    satisfaction: tuple[tuple[int | None, Pattern], ...]
    changed: Pattern
    afterthought: Pattern
    condemns: Pattern


def compiled_expectation(rows: Sequence[tuple[str, str]]) -> tuple[tuple[str, Pattern], ...]:
    return tuple((name, re.compile(source)) for name, source in rows)


def compiled_satisfaction(rows: Sequence[tuple[int | None, str]]) -> tuple[tuple[int | None, Pattern], ...]:
    return tuple((value, re.compile(source)) for value, source in rows)
