"""Rows of text separated by tabs, commas, semicolons or bars, with quoted cells that may hold separators and
line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TextIO

from bot.catalogue.feeds.quoted_cells import Closers, cells_of, is_alike, numbers_in
from bot.catalogue.feeds.rows import UnreadableFeed

MOST_LINES = 50_000  # of one quoted cell; a quote that is not closed within them is an ordinary character
MOST_CHARACTERS = 8 << 20
USUAL_LINES = 200
MANY_ROWS = 5
LOOKED_AT = 3  # rows below a quote that is not closed in its line
SEPARATORS = "\t,;|"


def separated_rows(
    handle: TextIO, separator: str = "\t", name: str = "", above: int = 0
) -> Iterator[tuple[int, list[str]]]:
    """(line on which the row begins, cells); blank lines are left out. The first `above` rows stand over the
    header and have any width. Raises UnreadableFeed where the file
    ends inside a quoted cell or in the middle of its last row."""
    return _Rows(handle, separator, name).rows(above)


class _Ahead:
    """The lines of a file, some of them read ahead; the first `barren` of those close no quoted cell."""

    def __init__(self, handle: TextIO) -> None:
        self._handle = handle
        self._pending: list[str] = []
        self._taken = 0
        self.barren = 0
        self.line = 0
        self.ends_open = False

    def next(self) -> str:
        """The next line, "" at the end."""
        text = self.at(0)
        if text:
            self.skip(1)
        return text

    def at(self, place: int) -> str:
        """The line so many below the next one, "" beyond the end."""
        place += self._taken
        while place >= len(self._pending):
            text = self._handle.readline()
            if not text:
                return ""
            self.ends_open = not text.endswith(("\n", "\r"))
            self._pending.append(text)
        return self._pending[place]

    def skip(self, count: int) -> None:
        """The next `count` lines, which were read ahead, are done with."""
        self.line += count
        self._taken += count
        self.barren = max(0, self.barren - count)
        if self._taken == len(self._pending):
            self._pending.clear()
            self._taken = 0

    def more(self) -> bool:
        """Whether anything but blank lines follows."""
        place = 0
        while (text := self.at(place)) and text.isspace():
            place += 1
        return bool(text)


class _Rows:
    """`_strays` tells that a quote stood as text where a quoted cell could begin, `_tall` that quoted cells
    have had line ends, `_ragged` that rows were shorter than the header."""

    def __init__(self, handle: TextIO, separator: str, name: str) -> None:
        self._lines = _Ahead(handle)
        self._separator, self._name = separator, name
        self._width = 0
        self._strays = self._tall = self._ragged = False

    def rows(self, above: int) -> Iterator[tuple[int, list[str]]]:
        whole = -1
        while text := self._lines.next():
            line = self._lines.line
            bare = '"' not in text  # most rows
            cells = text.rstrip("\r\n").split(self._separator) if bare else self._quoted(text)
            if not any(cell and not cell.isspace() for cell in cells):
                continue
            if above:
                above -= 1
                yield line, cells
                continue
            self._width = self._width or len(cells)
            if len(cells) < self._width:
                if whole > 0 and not self._ragged:
                    self._refuse_if_last(line, len(cells), whole)
                self._ragged = True
            yield line, cells
            whole += 1

    def _refuse_if_last(self, line: int, cells: int, whole: int) -> None:
        """A short row that has its line end is one cut off where many were whole; a single cell may be
        a closing remark."""
        doubtful = cells == 1 or whole < MANY_ROWS
        if not self._lines.more() and (self._lines.ends_open or not doubtful):
            raise UnreadableFeed(
                f"{self._name}: line {line}: the file ends in the middle of a row, with {cells} of "
                f"{self._width} cells (truncated?)"
            )

    def _quoted(self, text: str) -> list[str]:
        """The cells of a row that begins with this line: read at once where its quotes are in order."""
        cells, count = self._in_order(text, 0)
        if cells is None:
            return self._by_hand(text)
        if count == 1:
            return cells
        if text.count('"') == 1 and (alone := self._apart(text)) is not None:
            return alone
        self._tall = True
        self._lines.skip(count - 1)
        return cells

    def _in_order(self, text: str, place: int) -> tuple[list[str] | None, int]:
        """(cells, lines) of the row of this line and those from `place` on; None where a quote stands as
        shops' exporters put it, but not where it belongs."""
        lines = [text]
        quotes = text.count('"')
        while quotes % 2 and len(lines) < USUAL_LINES and (more := self._lines.at(place + len(lines) - 1)):
            lines.append(more)
            quotes += more.count('"')
        if quotes % 2:
            return None, 1
        try:
            rows = list(csv.reader(lines, delimiter=self._separator, strict=True))
        except csv.Error:
            return None, 1
        return (rows[0], len(lines)) if len(rows) == 1 else (None, 1)

    def _apart(self, text: str) -> list[str] | None:
        """The cells of a line that, for all its quote, is a row by itself as the next ones are, although
        a later quote could close it in order. A quote in the last column tells nothing."""
        alone = self._alone(text)
        opened = next(place for place, cell in enumerate(alone) if '"' in cell)
        if 0 < opened < self._width - 1 and self._is_row(alone):
            return alone
        return None

    def _alone(self, text: str) -> list[str]:
        return cells_of(text.rstrip("\r\n"), self._separator)

    def _is_row(self, alone: list[str]) -> bool:
        """Whether a line is a row by itself: as wide as the header, with numbers where one of the next rows
        has them. A space behind a separator is one of a sentence."""
        prose = any(cell.startswith(" ") and not cell.isspace() for cell in alone)
        numbers = numbers_in(alone) if len(alone) == self._width and not prose else []
        return bool(numbers) and any(is_alike(alone, cells, numbers) for cells in self._next_rows())

    def _next_rows(self) -> Iterator[list[str]]:
        """A few rows below, none below a line that closes a quoted cell: they would be rows anyway."""
        place = found = 0
        while found < LOOKED_AT and (text := self._lines.at(place)):
            if text.isspace():
                place += 1
                continue
            cells, count = self._in_order(text, place + 1) if '"' in text else (None, 1)
            yield self._alone(text) if cells is None else cells
            if '"' in text and Closers(text, self._separator).first >= 0:
                return
            place += count
            found += 1

    def _by_hand(self, text: str) -> list[str]:
        """The cells of a row with a quote where none belongs."""
        alone = self._alone(text)
        settled: list[bool] = []

        def more() -> str | None:
            if not settled:
                settled.append(self._is_row(alone))
            following = None if settled[0] else self._up_to_closing(alone)
            self._strays = self._strays or following is None
            return following

        return cells_of(text.rstrip("\r\n"), self._separator, more)

    def _up_to_closing(self, alone: list[str]) -> str | None:
        """The following lines up to the one that closes a quoted cell, taken from the file; None: no such."""
        lines = self._lines
        place = lines.barren
        size = 0
        while place < MOST_LINES and size < MOST_CHARACTERS:
            text = lines.at(place)
            if not text:
                self._refuse_if_cut(alone)
                return None
            size += len(text)
            place += 1
            if '"' in text and Closers(text, self._separator).first >= 0:
                joined = "\n".join(lines.at(each).rstrip("\r\n") for each in range(place))
                lines.skip(place)
                lines.barren = 0
                self._tall = True
                return joined
            lines.barren = place
        return None

    def _refuse_if_cut(self, alone: list[str]) -> None:
        """No quote closes the cell. It is text where its line is a whole row, or rows go on below it, or the
        file has had such quotes; else the file was cut off in it."""
        if self._separator != "\t" and self._lines.ends_open:
            cut = True
        elif self._strays or any(len(cells) == self._width for cells in self._next_rows()):
            cut = False
        elif len(alone) < self._width:
            cut = self._tall or not self._ragged
        else:
            paired = all(cell.count('"') % 2 == 0 for cell in alone if cell.startswith('"'))
            cut = self._tall and self._separator != "\t" and not paired
        if cut:
            raise UnreadableFeed(
                f"{self._name}: line {self._lines.line}: the file ends inside a quoted cell that begins here "
                "(truncated?)"
            )
