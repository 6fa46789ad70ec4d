"""A table of text: which separator it has, its header, its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bot.catalogue.feeds.rows import BadFeedRow, UnknownFeed, UnreadableFeed
from bot.catalogue.feeds.separated_rows import SEPARATORS, separated_rows

_SEP_LINE = re.compile(r"^\ufeff?\"?sep=(.)\"?$", re.IGNORECASE)
_FORMULA = re.compile(r'="((?:[^"]|"")*)"\s*')
MOST_COLUMNS = 10_000
LONGEST_NAME = 300  # of a column; what is longer is cut
MOST_ABOVE = 10  # rows over the header
FEWEST_NAMES = 3  # of columns, for a row below the first to be the header
Known = Callable[[str], bool]
_PERSIAN = str.maketrans("يىك", "ییک")
_BETWEEN = re.compile(r"[\W_]+")


def plain_name(cell: str) -> str:
    """A column's name without case, punctuation and BOM: "Variant Price " and "variant_price" are one. Arabic
    ye and kaf are the Persian ones, which older keyboards and Windows-1256 do not have."""
    return _BETWEEN.sub(" ", cell.casefold().translate(_PERSIAN)).strip()


@dataclass(frozen=True, slots=True)
class Table:
    """`above` counts the rows over the header: a title, a date, what the columns mean."""

    path: Path
    encoding: str
    separator: str
    header: tuple[str, ...]
    above: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(plain_name(cell) for cell in self.header)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """(line, cells) of every row below the header."""
        with self.path.open(encoding=self.encoding, errors="replace", newline="") as handle:
            rows = separated_rows(handle, self.separator, self.path.name, self.above)
            for line, cells in islice(rows, self.above + 1, None):
                yield line, [_formula(cell) if cell.startswith('="') else cell for cell in cells]

    def overlong(self, line: int, cells: list[str], id_: str | None) -> BadFeedRow | None:
        """The rejection of a row with more cells than the header names; None where it has no such."""
        width = len(self.header)
        if len(cells) <= width or not any(cell.strip() for cell in cells[width:]):
            return None
        astray = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}[self.separator]
        reason = f"has {len(cells)} cells where the header has {width}; is {astray} or a quote astray?"
        return BadFeedRow(line, id_, "row", self.separator.join(cells), reason)


def open_table(path: Path, encoding: str, known: Known) -> Table:
    """`known` tells whether a plain name is a column of some format: the separator that gives most of them is
    the file's. The header is the first row, or one of the next where that names hardly a column. Raises
    UnknownFeed where nothing does, UnreadableFeed."""
    found, table = max(
        (
            _scored(table, known)
            for separator in SEPARATORS
            for table in _headers(path, encoding, separator, 0)
        ),
        key=lambda scored: (scored[0], len(scored[1].header)),
    )
    if found < 2:
        found, table = _below(path, encoding, known) or (found, table)
    if found == 0:
        begins = " ".join(table.header)[:60]
        raise UnknownFeed(
            f"{path.name}: line 1: this looks like no known feed (begins {begins!r}); a table needs a header "
            "with columns named id, title and price"
        )
    if len(table.header) > MOST_COLUMNS:
        raise UnreadableFeed(
            f"{path.name}: line 1: the header has more than {MOST_COLUMNS:,} columns (is a line end missing?)"
        )
    return table


def _below(path: Path, encoding: str, known: Known) -> tuple[int, Table] | None:
    for separator in SEPARATORS:
        for table in _headers(path, encoding, separator, MOST_ABOVE):
            found, _ = _scored(table, known)
            if found >= FEWEST_NAMES:
                return found, table
    return None


def _headers(path: Path, encoding: str, separator: str, most_above: int) -> Iterator[Table]:
    """The table with each of its first rows as the header."""
    begun = False
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        for above, (_, cells) in enumerate(separated_rows(handle, separator, path.name, MOST_ABOVE)):
            if not _is_sep(cells, separator):
                header = tuple(cell[:LONGEST_NAME] for cell in cells[: MOST_COLUMNS + 1])
                yield Table(path, encoding, separator, header, above)
                begun = True
            if begun and above >= most_above:
                return
    if not begun:
        raise UnreadableFeed(f"{path.name}: the file is empty")


def _scored(table: Table, known: Known) -> tuple[int, Table]:
    return sum(map(known, table.names)), table


def _formula(cell: str) -> str:
    """The text that a spreadsheet's formula keeps from being taken for a number: ="00123" is 00123."""
    text = _FORMULA.fullmatch(cell)
    return text.group(1).replace('""', '"') if text else cell


def _is_sep(cells: list[str], separator: str) -> bool:
    """ "sep=;", which Excel writes above the header."""
    return _SEP_LINE.match(separator.join(cells)) is not None
