"""A table of text: which separator it has, its header, its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.catalogue.feeds.rows import BadFeedRow, UnknownFeed, UnreadableFeed
from bot.catalogue.feeds.separated_rows import SEPARATORS, separated_rows

_SEP_LINE = re.compile(r"^\ufeff?\"?sep=(.)\"?$", re.IGNORECASE)
MOST_COLUMNS = 10_000
LONGEST_NAME = 300  # of a column; what is longer is cut
_BETWEEN = re.compile(r"[\W_]+")


def plain_name(cell: str) -> str:
    """A column's name without case, punctuation and BOM: "Variant Price " and "variant_price" are one."""
    return _BETWEEN.sub(" ", cell.casefold()).strip()


@dataclass(frozen=True, slots=True)
class Table:
    path: Path
    encoding: str
    separator: str
    header: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(plain_name(cell) for cell in self.header)

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """(line, cells) of every row below the header."""
        begun = False
        for line, cells in self._all():
            if begun:
                yield line, cells
            begun = begun or not _is_sep(cells, self.separator)

    def _all(self) -> Iterator[tuple[int, list[str]]]:
        with self.path.open(encoding=self.encoding, errors="replace", newline="") as handle:
            yield from separated_rows(handle, self.separator, self.path.name)

    def overlong(self, line: int, cells: list[str], id_: str | None) -> BadFeedRow | None:
        """The rejection of a row with more cells than the header names; None where it has no such."""
        width = len(self.header)
        if len(cells) <= width or not any(cell.strip() for cell in cells[width:]):
            return None
        astray = {"\t": "a tab", ",": "a comma", ";": "a semicolon", "|": "a bar"}[self.separator]
        reason = f"has {len(cells)} cells where the header has {width}; is {astray} or a quote astray?"
        return BadFeedRow(line, id_, "row", self.separator.join(cells), reason)


def open_table(path: Path, encoding: str, known: Callable[[str], bool]) -> Table:
    """`known` tells whether a plain name is a column of some format: the separator that gives most of them is
    the file's. Raises UnknownFeed where nothing does, UnreadableFeed."""
    best: tuple[int, int, Table] | None = None
    for separator in SEPARATORS:
        table = _headed(path, encoding, separator)
        score = (sum(map(known, table.names)), len(table.names))
        if best is None or score > best[:2]:
            best = (*score, table)
    assert best is not None
    if best[0] == 0:
        begins = " ".join(best[2].header)[:60]
        raise UnknownFeed(f"{path.name}: line 1: this looks like no known feed (begins {begins!r})")
    if best[1] > MOST_COLUMNS:
        raise UnreadableFeed(
            f"{path.name}: line 1: the header has more than {MOST_COLUMNS:,} columns; is a line end missing? "
            "No product was imported"
        )
    return best[2]


def _headed(path: Path, encoding: str, separator: str) -> Table:
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        for _, cells in separated_rows(handle, separator, path.name):
            if not _is_sep(cells, separator):
                header = tuple(cell[:LONGEST_NAME] for cell in cells[: MOST_COLUMNS + 1])
                return Table(path, encoding, separator, header)
    raise UnreadableFeed(f"{path.name}: the file is empty; no product was imported")


def _is_sep(cells: list[str], separator: str) -> bool:
    """ "sep=;", which Excel writes above the header."""
    return _SEP_LINE.match(separator.join(cells)) is not None
