"""Schema.org documents as they lie in a file: in the scripts of HTML pages, or as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from bot.catalogue.feeds.json_stream import documents
from bot.catalogue.feeds.rows import BadFeedRow, UnreadableFeed

CHUNK = 1 << 18
LARGEST = 64 << 20
_SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)
_END = re.compile(r"</script\s*>", re.IGNORECASE)
_PAGE = re.compile(r"<html\b|<!doctype\s+html", re.IGNORECASE)
_LINKED = re.compile(r"""type\s*=\s*["']?\s*application/(?:ld\+json|json\+ld)""", re.IGNORECASE)
_WRAPPED = re.compile(
    r"^\s*(?:(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/|//)?)+|(?:(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?)+\s*;?\s*$"
)
_TRAILING = re.compile(r",(\s*[}\]])")
_COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|/\*.*?\*/|(?<![:"\w])//[^\n]*', re.DOTALL)

Page = list[tuple[int, Any]]
"""The documents of one page with their lines; what they refer to by @id is looked for among them."""


def pages(path: Path, encoding: str) -> Iterator[Page | BadFeedRow]:
    """Raises UnreadableFeed for what is cut off; a script that is no JSON is a rejected row."""
    with path.open(encoding=encoding, errors="replace") as handle:
        begin = handle.read(4096).lstrip("\ufeff \t\r\n")
    if begin.startswith(("{", "[")):
        for line, document in documents(path, encoding, containers=("@graph", "itemListElement")):
            yield [(line, document)]
        return
    page: Page = []
    for line, document in _scripts(path, encoding):
        if document is None:  # the next page begins
            yield page
            page = []
        elif isinstance(document, str):
            try:
                page.append((line, parsed(document)))
            except ValueError as bad:
                yield BadFeedRow(line, None, "json-ld", document.strip(), f"is no JSON: {bad}")
    yield page


def _scripts(path: Path, encoding: str) -> Iterator[tuple[int, str | None]]:
    """(line, text) of every JSON-LD script, (line, None) where a page begins; the file is never held
    whole."""
    with path.open(encoding=encoding, errors="replace") as handle:
        text, line = "", 1
        ended = False
        while True:
            found = _SCRIPT.search(text)
            end = _END.search(text, found.end()) if found else None
            if found and end:
                if _PAGE.search(text, 0, found.start()):
                    yield line, None
                if _LINKED.search(found.group(1)):
                    yield line + text.count("\n", 0, found.end()), text[found.end() : end.start()]
                line += text.count("\n", 0, end.end())
                text = text[end.end() :]
                continue
            if ended:
                if found and _LINKED.search(found.group(1)):
                    line += text.count("\n", 0, found.start())
                    raise UnreadableFeed(
                        f"{path.name}: line {line}: the file ends inside a script (truncated?); "
                        "no product was imported"
                    )
                return
            if found is None and len(text) > CHUNK:
                kept = text[-1000:]
                if _PAGE.search(text, 0, len(text) - 1000):
                    yield line, None
                line += text.count("\n", 0, len(text) - 1000)
                text = kept
            if len(text) > LARGEST:
                raise UnreadableFeed(
                    f"{path.name}: line {line}: one script holds more than 64 million characters"
                )
            part = handle.read(max(CHUNK, len(text)))
            ended = not part
            text += part


def parsed(text: str) -> Any:
    """A script's JSON; comments around and in it, commas too many, raw line ends and HTML's entities are
    passed
    over. Raises ValueError."""
    bare = _WRAPPED.sub("", text).strip().rstrip(";")
    attempts: tuple[Callable[[], str], ...] = (
        lambda: bare,
        lambda: _TRAILING.sub(r"\1", _COMMENT.sub(lambda m: m.group(1) or "", bare)),
        lambda: unescape(bare),
    )
    first: ValueError | None = None
    for attempt in attempts:
        try:
            return json.loads(attempt(), strict=False, parse_constant=_no_constant)
        except RecursionError:
            raise ValueError("lists and objects stand too deep in each other") from None
        except ValueError as bad:
            first = first or bad
    raise ValueError(str(first))


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")
