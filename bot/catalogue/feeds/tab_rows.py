"""Rows of a tab-separated file, with quoted cells that may hold tabs and line ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

MOST_LINES = 2000  # of one quoted cell; a quote that is not closed within them is an ordinary character


def tab_rows(handle: TextIO) -> Iterator[tuple[int, list[str]]]:
    """(line on which the row begins, cells); blank lines are left out."""
    pending: list[str] = []
    line = 0
    while True:
        text = pending.pop(0) if pending else handle.readline()
        if not text:
            return
        line += 1
        if '"' not in text:
            bare = text.rstrip("\r\n")
            if bare.strip():
                yield line, bare.split("\t")
            continue
        used, cells = _quoted(text, pending, handle)
        if any(cell.strip() for cell in cells):
            yield line, cells
        line += used


def _quoted(text: str, pending: list[str], handle: TextIO) -> tuple[int, list[str]]:
    """Cells of a row with quotes, and how many further lines it took from `pending` or the file."""
    cells: list[str] = []
    used, at = 0, 0
    text = text.rstrip("\r\n")
    while at <= len(text):
        if not text.startswith('"', at):
            end = text.find("\t", at)
            end = len(text) if end < 0 else end
            cells.append(text[at:end])
            at = end + 1
            continue
        closing = _closing(text, at + 1)
        taken: list[str] = []
        whole = text
        while closing < 0 and used + len(taken) < MOST_LINES:
            more = pending[len(taken)] if len(taken) < len(pending) else handle.readline()
            if not more:
                break
            if len(taken) >= len(pending):
                pending.append(more)
            taken.append(more)
            start = len(whole) + 1
            whole = f"{whole}\n{more.rstrip(chr(13) + chr(10))}"
            closing = _closing(whole, start)
        if (
            closing < 0
        ):  # never closed: the quote is text ("27 inch monitor), the lines stay rows of their own
            end = text.find("\t", at)
            end = len(text) if end < 0 else end
            cells.append(text[at:end])
            at = end + 1
            continue
        del pending[: len(taken)]
        used += len(taken)
        text = whole
        cells.append(text[at + 1 : closing].replace('""', '"'))
        end = text.find("\t", closing)
        tail = text[closing + 1 : len(text) if end < 0 else end]
        cells[-1] += tail
        at = (len(text) if end < 0 else end) + 1
    return used, cells


def _closing(text: str, start: int) -> int:
    """The quote that ends a cell: one before a tab or the end of a line; doubled ones are passed over."""
    at = start
    while (at := text.find('"', at)) >= 0:
        if text.startswith('""', at):
            at += 2
            continue
        if at + 1 == len(text) or text[at + 1] == "\t":
            return at
        at += 1
    return -1
