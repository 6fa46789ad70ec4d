"""The cells of one line with quotes in it, and whether a line reads as a row like another."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

More = Callable[[], str | None]
"""The lines that follow, up to the one that closes a quoted cell; None where none does."""
_QUOTES = re.compile('"+')
_NUMBER = re.compile(r"(?!\s)[^\W\d_]{0,4}\W{0,2}\d[\d.,]*\W{0,2}[^\W\d_]{0,4}")


class Closers:
    """The quotes of a line that end a cell: before a separator or the end of the line, and not doubled."""

    def __init__(self, text: str, separator: str) -> None:
        ends = (separator, " " + separator)
        text = text.rstrip()
        self._runs: dict[int, int] = {}
        self._places: list[int] = []
        for run in _QUOTES.finditer(text):
            start, end = run.span()
            if end == len(text) or text.startswith(ends, end):
                self._runs[start] = end
                if (end - start) % 2:
                    self._places.append(end - 1)

    @property
    def first(self) -> int:
        """The quote that ends a cell which began on an earlier line, -1 where none does."""
        return self._places[0] if self._places else -1

    def of(self, opening: int) -> int:
        """The quote that ends the cell which the quote at `opening` begins, -1 where none does."""
        end = self._runs.get(opening, opening)
        if end > opening and (end - opening) % 2 == 0:
            return end - 1
        following = bisect_right(self._places, max(opening, end - 1))
        return self._places[following] if following < len(self._places) else -1


def cells_of(text: str, separator: str, more: More | None = None) -> list[str]:
    """The cells of a line whose quotes are not in order. A cell that its line does not close goes on in what
    `more` gives; without that, its quote is text ("27 inch monitor)."""
    cells: list[str] = []
    at = base = 0
    closers = Closers(text, separator)
    while at <= len(text):
        closing = -1
        if text.startswith('"', at):
            closing = closers.of(at - base)
            closing += base if closing >= 0 else 0
            if closing < 0 and more is not None:
                following = more()
                if following is None:
                    more = None
                else:
                    text = f"{text}\n{following}"
                    base = text.rindex("\n") + 1
                    closers = Closers(text[base:], separator)
                    closing = base + closers.first
        end = text.find(separator, max(at, closing))
        end = len(text) if end < 0 else end
        if closing >= 0:
            cells.append(text[at + 1 : closing].replace('""', '"') + text[closing + 1 : end].rstrip())
        else:
            cells.append(text[at:end])
        at = end + 1
    return cells


def numbers_in(cells: Sequence[str]) -> list[int]:
    """The places of the cells that hold a number, a price or a short code."""
    return [place for place, cell in enumerate(cells) if len(cell) < 40 and _NUMBER.fullmatch(cell)]


def is_alike(cells: Sequence[str], other: Sequence[str], numbers: Sequence[int]) -> bool:
    """Whether `other` has as many cells as a row whose `numbers` are known, with numbers in these places."""
    return len(other) == len(cells) and set(numbers) <= set(numbers_in(other))
