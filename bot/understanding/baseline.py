"""The figures that the next evaluation is held against: docs/evaluation.json, in the repository."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understanding.errors import UnderstandingError
from bot.understanding.measures import Figure
from bot.understanding.sheet import COUNTS, LESS_IS_BETTER, Sheet

Figures = Mapping[str, Mapping[str, Figure]]
"""By language, then by name."""


@dataclass(frozen=True, slots=True)
class Fall:
    """A figure that is worse than the end of the interval it had."""

    language: str
    name: str
    now: float
    was: Figure

    def __str__(self) -> str:
        verb = "rose" if self.name in LESS_IS_BETTER else "fell"
        now, was, low, high = (
            _shown(self.name, number) for number in (self.now, self.was.value, self.was.low, self.was.high)
        )
        return f'{self.language}: "{self.name}" {verb} to {now}, was {was} ({low} to {high})'


def falls(before: Figures, sheets: Mapping[str, Sheet]) -> list[Fall]:
    """Figures that were not measured this time are not judged (see `unmeasured`)."""
    found = []
    for language, sheet in sheets.items():
        for name, was in before.get(language, {}).items():
            figure = sheet.figures.get(name)
            if figure is None or figure.value is None or was.low is None or was.high is None:
                continue
            if figure.value > was.high if name in LESS_IS_BETTER else figure.value < was.low:
                found.append(Fall(language, name, figure.value, was))
    return found


def unmeasured(before: Figures, sheets: Mapping[str, Sheet]) -> list[tuple[str, str]]:
    """(language, figure) that the baseline has and this evaluation has not."""
    return [
        (language, name)
        for language, sheet in sheets.items()
        for name, was in before.get(language, {}).items()
        if was.value is not None and (name not in sheet.figures or sheet.figures[name].value is None)
    ]


def read_baseline(path: Path) -> Figures:
    """Empty where there is no file yet. Raises UnderstandingError."""
    if not path.exists():
        return {}
    try:
        languages = json.loads(path.read_text("utf-8"))["languages"]
        return {
            language: {name: _figure(cells) for name, cells in figures.items()}
            for language, figures in languages.items()
        }
    except (OSError, UnicodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnderstandingError(
            f"{path}: is no baseline of figures by language ({error}); "
            "take it back from git, or write a new one with: waystage evaluate --accept"
        ) from error


def accepted(before: Figures, sheets: Mapping[str, Sheet], sources: Mapping[str, str]) -> str:
    """The file's text: what was measured now, and what was not as it stood."""
    languages = {
        language: {
            **{name: _cells(figure) for name, figure in before.get(language, {}).items()},
            **{
                name: _cells(figure)
                for name, figure in (sheets[language].figures.items() if language in sheets else ())
                if figure.value is not None
            },
        }
        for language in sorted({*before, *sheets})
    }
    head = ",\n".join(f" {json.dumps(k)}: {json.dumps(v)}" for k, v in sources.items())
    blocks = []
    for language, figures in languages.items():
        lines = ",\n".join(f"   {json.dumps(name)}: {json.dumps(cells)}" for name, cells in figures.items())
        blocks.append(f"  {json.dumps(language)}: {{\n{lines}\n  }}")
    return "{\n" + head + ',\n "languages": {\n' + ",\n".join(blocks) + "\n }\n}\n"


def _figure(cells: Any) -> Figure:
    if not isinstance(cells, dict) or any(
        isinstance(cells[key], str | bool) for key in ("value", "low", "high")
    ):
        raise ValueError(f"{cells!r} is no figure with value, low, high and n")
    value, low, high = (None if cells[key] is None else float(cells[key]) for key in ("value", "low", "high"))
    return Figure(value, low, high, int(cells["n"]))


def _cells(figure: Figure) -> dict[str, float | int | None]:
    def rounded(number: float | None) -> float | None:
        return None if number is None else round(number, 4)

    return {
        "value": rounded(figure.value),
        "low": rounded(figure.low),
        "high": rounded(figure.high),
        "n": figure.n,
    }


def _shown(name: str, number: float | None) -> str:
    if number is None:
        return "-"
    return f"{number:g}" if name in COUNTS else f"{100 * number:.1f} %"
