"""Rows of text separated by tabs, commas, semicolons or bars, with quoted cells that may hold separators and
line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from bot.catalogue.feeds.rows import UnreadableFeed

MOST_LINES = 50_000  # of one quoted cell; a quote that is not closed within them is an ordinary character
MOST_CHARACTERS = 8 << 20
USUAL_LINES = 200
SEPARATORS = "\t,;|"


def separated_rows(handle: TextIO, separator: str = "\t", name: str = "") -> Iterator[tuple[int, list[str]]]:
    """(line on which the row begins, cells); blank lines are left out. Raises UnreadableFeed where the file
    ends inside a quoted cell or in the middle of its last row."""
    return _Rows(handle, separator, name).rows()


class _Rows:
    """`_pending` are lines read ahead in search of a closing quote; the first `_barren` of them have none."""

    def __init__(self, handle: TextIO, separator: str, name: str) -> None:
        self._handle, self._separator, self._name = handle, separator, name
        self._pending: list[str] = []
        self._taken = 0
        self._barren = 0
        self._line = 0
        self._ends_open = False

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        width = widest = 0
        ragged = False
        while text := self._next():
            line = self._line
            bare = '"' not in text  # most rows
            cells = text.rstrip("\r\n").split(self._separator) if bare else self._quoted(text)
            if not any(cell and not cell.isspace() for cell in cells):
                continue
            width = width or len(cells)
            if len(cells) < width and self._ends_open and not self._more() and widest and not ragged:
                raise UnreadableFeed(
                    f"{self._name}: line {line}: the file ends in the middle of a row, with {len(cells)} of "
                    f"{width} cells (truncated?); no product was imported"
                )
            ragged = ragged or len(cells) < width
            yield line, cells
            widest = max(widest, len(cells)) if line > 1 else 0

    def _read(self) -> str:
        text = self._handle.readline()
        if text:
            self._ends_open = not text.endswith(("\n", "\r"))
        return text

    def _next(self) -> str:
        if self._taken < len(self._pending):
            text = self._pending[self._taken]
            self._taken += 1
            self._barren = max(0, self._barren - 1)
            if self._taken == len(self._pending):
                self._pending, self._taken = [], 0
        else:
            text = self._read()
        if text:
            self._line += 1
        return text

    def _more(self) -> bool:
        """Whether anything but blank lines follows."""
        while True:
            if any(text.strip() for text in self._pending[self._taken :]):
                return True
            text = self._read()
            if not text:
                return False
            self._pending.append(text)

    def _quoted(self, text: str) -> list[str]:
        """The cells of a row that begins with this line: read at once where its quotes are in order."""
        lines = [text]
        quotes = text.count('"')
        at = self._taken
        while quotes % 2 and len(lines) < USUAL_LINES:
            if at == len(self._pending):
                more = self._read()
                if not more:
                    break
                self._pending.append(more)
            lines.append(self._pending[at])
            quotes += lines[-1].count('"')
            at += 1
        if quotes % 2 == 0 and (cells := self._strictly(lines)) is not None:
            if len(lines) > 1:
                self._skip(len(lines) - 1)
            return cells
        return self._by_hand(text)

    def _strictly(self, lines: list[str]) -> list[str] | None:
        """None where a quote stands as shops' exporters put it, but not where it belongs."""
        try:
            rows = list(csv.reader(lines, delimiter=self._separator, strict=True))
        except csv.Error:
            return None
        return rows[0] if len(rows) == 1 else None

    def _skip(self, count: int) -> None:
        """The next `count` lines, which were read ahead, belong to the row in hand."""
        self._line += count
        self._taken += count
        self._barren = max(0, self._barren - count)
        if self._taken == len(self._pending):
            self._pending, self._taken = [], 0

    def _by_hand(self, text: str) -> list[str]:
        cells: list[str] = []
        at = 0
        text = text.rstrip("\r\n")
        separator = self._separator
        while at <= len(text):
            closing = -1
            if text.startswith('"', at):
                closing = _closing(text, at + 1, separator)
                if closing < 0:
                    more = self._up_to_closing(text[at + 1 :])
                    if more is not None:
                        start = len(text) + 1
                        text = f"{text}\n{more}"
                        closing = _closing(
                            text, max(start, len(text) - len(more.rpartition(chr(10))[2])), separator
                        )
            if closing >= 0:
                end = text.find(separator, closing)
                end = len(text) if end < 0 else end
                cells.append(text[at + 1 : closing].replace('""', '"') + text[closing + 1 : end].rstrip())
            else:  # no quote here, or one that is never closed: then it is text ("27 inch monitor)
                end = text.find(separator, at)
                end = len(text) if end < 0 else end
                cells.append(text[at:end])
            at = end + 1
        return cells

    def _up_to_closing(self, begun: str) -> str | None:
        """The following lines up to the one that closes a quoted cell, taken from the file; None: no such."""
        place = self._taken + self._barren
        size = 0
        while place - self._taken < MOST_LINES and size < MOST_CHARACTERS:
            if place == len(self._pending):
                text = self._read()
                if not text:
                    self._refuse_if_cut()
                    return None
                self._pending.append(text)
            text = self._pending[place].rstrip("\r\n")
            size += len(text)
            place += 1
            if _closing(text, 0, self._separator) >= 0:
                lines = [line.rstrip("\r\n") for line in self._pending[self._taken : place]]
                self._skip(len(lines))
                self._barren = 0
                return "\n".join(lines)
            self._barren = place - self._taken
        return None

    def _refuse_if_cut(self) -> None:
        if self._ends_open and self._separator != "\t":
            raise UnreadableFeed(
                f"{self._name}: line {self._line}: the file ends inside a quoted cell (truncated?); "
                "no product was imported"
            )


def _closing(text: str, start: int, separator: str) -> int:
    """The quote that ends a cell: one before a separator or the end of a line; doubled ones are passed
    over."""
    at = start
    while (at := text.find('"', at)) >= 0:
        if text.startswith('""', at):
            at += 2
            continue
        after = text[at + 1 : at + 3].lstrip(" ")
        if (
            at + 1 == len(text)
            or text[at + 1] == separator
            or (after[:1] == separator and text[at + 1] == " ")
        ):
            return at
        if not text[at + 1 :].strip():
            return at
        at += 1
    return -1
