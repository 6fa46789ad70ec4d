"""Order files: CSV with any usual delimiter, JSON (a list, {"orders": [...]}, one a line)."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.encoding import encoding_of
from bot.catalogue.feeds.json_stream import documents
from bot.catalogue.feeds.rows import BadFeedRow, UnreadableFeed
from bot.orders.fields import knows_number

NAMES = ("auto", "csv", "json")
DELIMITERS = ",;\t|"
LISTS = ("orders", "data", "results")
MOST_LINES = 500
"""Of one quoted cell: a quote that is not closed within them would swallow the file."""

Row = tuple[int, Mapping[str, Any] | BadFeedRow]


def open_orders(path: Path, name: str = "auto") -> tuple[str, str, Iterator[Row]]:
    """(format, encoding, rows with the line on which each begins). Raises UnreadableFeed."""
    if path.is_file() and path.stat().st_size == 0:
        raise UnreadableFeed(f"{path.name}: the file is empty")
    encoding = encoding_of(path)
    if name == "auto":
        with path.open(encoding=encoding, errors="replace") as handle:
            begin = handle.read(4096).lstrip("\ufeff \t\r\n")
        name = "json" if begin.startswith(("[", "{")) else "csv"
    return name, encoding, (_json_rows if name == "json" else _csv_rows)(path, encoding)


def _csv_rows(path: Path, encoding: str) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as handle:
        first = next((line for line in handle if line.strip()), "")
        handle.seek(0)
        delimiter = max(DELIMITERS, key=first.count)
        reader = csv.reader(handle, delimiter=delimiter)
        header: list[str] | None = None
        line = 1
        while True:
            try:
                cells = next(reader, None)
            except csv.Error as bad:
                raise UnreadableFeed(
                    f"{path.name}: line {line}: cannot be read as CSV: {bad} (is a quote not closed?)"
                ) from None
            begun, line = line, reader.line_num + 1
            if cells is None:
                return
            if line - begun > MOST_LINES:
                raise UnreadableFeed(f"{path.name}: line {begun}: a quote that opens here is not closed")
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = _header(path, cells)
                continue
            if any(cell.strip() for cell in cells[len(header) :]):
                reason = f"has {len(cells)} cells, the header has {len(header)}; is a delimiter not quoted?"
                yield begun, BadFeedRow(begun, None, "row", "", reason)
                continue
            yield begun, dict(reversed(list(zip(header, cells, strict=False))))


def _header(path: Path, cells: list[str]) -> list[str]:
    header = [cell.strip().lstrip("\ufeff") for cell in cells]
    if not knows_number(header):
        raise UnreadableFeed(
            f"{path.name}: line 1: there is no column with the order number (order_id, Order Number, Name); "
            f"found {', '.join(header[:8])[:120]!r}"
        )
    return header


def _json_rows(path: Path, encoding: str) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as handle:
        begins = handle.read(4096).lstrip("\ufeff \t\r\n")[:1]
    listed = documents(path, encoding) if begins == "[" else _object_rows(path, encoding)
    for line, document in listed:
        if isinstance(document, Mapping):
            yield line, document
        else:
            yield line, BadFeedRow(line, None, "row", document, "is no JSON object with an order")


def _object_rows(path: Path, encoding: str) -> Iterator[tuple[int, Any]]:
    """An object that holds the list, one order, or an order a line."""
    text = path.read_text(encoding).lstrip("\ufeff")
    try:
        whole = json.loads(text)
    except RecursionError:
        raise UnreadableFeed(f"{path.name}: nested too deeply to be a list of orders") from None
    except ValueError as bad:
        lines = [line for line in enumerate(text.splitlines(), 1) if line[1].strip()]
        if len(lines) < 2 or not lines[0][1].rstrip().endswith("}"):
            raise UnreadableFeed(f"{path.name}: is no JSON ({bad})") from None
        yield from ((number, _line(written)) for number, written in lines)
        return
    key = next((each for each in LISTS if isinstance(whole.get(each), list)), None)
    if key is None:
        yield 1, whole
        return
    yield from documents(path, encoding, [key])


def _line(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return written
