"""Schema.org documents as they lie in a file: in the scripts of HTML pages, or as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

from bot.catalogue.feeds.json_stream import Layout, documents
from bot.catalogue.feeds.json_window import TOO_DEEP, no_constant, whole_number
from bot.catalogue.feeds.rows import BadFeedRow, UnreadableFeed

CHUNK = 1 << 18
LARGEST = 64 << 20
LONGEST_TAG = 1000
MOST_COMMENTS = 1000
_SCRIPT = re.compile(r"<script\b", re.IGNORECASE)
_END = re.compile(r"</script\s*>", re.IGNORECASE)
_PAGE = re.compile(r"<html\b|<!doctype\s+html", re.IGNORECASE)
_LINKED = re.compile(r"""type\s*=\s*["']?\s*application/(?:ld\+json|json\+ld)""", re.IGNORECASE)
_AROUND = ("<!--", "-->", "<![CDATA[", "]]>", "//", "/*", "*/", ";")
_TRAILING = re.compile(r",(\s*[}\]])")
_COMMENT = re.compile(r'("(?:[^"\\]|\\.)*")|/\*.*?\*/|(?<![:"\w])//[^\n]*', re.DOTALL)
LINKED = Layout(containers=("@graph", "itemListElement"), guesses=False)

Page = list[tuple[int, Any]]
"""The documents of one page with their lines; what they refer to by @id is looked for among them."""


def pages(path: Path, encoding: str) -> Iterator[Page | BadFeedRow]:
    """Raises UnreadableFeed for what is cut off; a script that is no JSON is a rejected row."""
    with path.open(encoding=encoding, errors="replace") as handle:
        begin = handle.read(4096).lstrip("\ufeff \t\r\n")
    if begin.startswith(("{", "[")):
        for line, document in documents(path, encoding, layout=LINKED):
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


class _Tag(NamedTuple):
    start: int
    end: int
    is_linked: bool


def _tag(text: str, at: int) -> _Tag | None:
    """The next script's tag that is closed; templates may write its type with entities (ld&#x2B;json)."""
    begun = _SCRIPT.search(text, at)
    closed = text.find(">", begun.end()) if begun else -1
    if begun is None or closed < 0:
        return None
    stated = text[begun.end() : closed]
    return _Tag(begun.start(), closed + 1, _LINKED.search(unescape(stated)) is not None)


def _scripts(path: Path, encoding: str) -> Iterator[tuple[int, str | None]]:
    """(line, text) of every JSON-LD script, (line, None) where a page begins; the file is never held
    whole."""
    with path.open(encoding=encoding, errors="replace") as handle:
        text, at, line = "", 0, 1
        ended = False
        while True:
            found = _tag(text, at)
            end = _END.search(text, found.end) if found else None
            if found and end:
                if _PAGE.search(text, at, found.start):
                    yield line, None
                if found.is_linked:
                    yield line + text.count("\n", at, found.end), text[found.end : end.start()]
                line += text.count("\n", at, end.end())
                at = end.end()
                continue
            if ended:
                if found and found.is_linked:
                    line += text.count("\n", at, found.start)
                    raise UnreadableFeed(
                        f"{path.name}: line {line}: the file ends inside a script (truncated?)"
                    )
                return
            passed = found.start if found else max(at, len(text) - LONGEST_TAG)
            if _PAGE.search(text, at, passed):
                yield line, None
            line += text.count("\n", at, passed)
            text, at = text[passed:], 0
            if len(text) > LARGEST:
                raise UnreadableFeed(
                    f"{path.name}: line {line}: one script holds more than {LARGEST >> 20} million characters"
                )
            part = handle.read(max(CHUNK, len(text)))
            ended = not part
            text += part


def parsed(text: str) -> Any:
    """A script's JSON; comments around and in it, commas too many, raw line ends and HTML's entities are
    passed
    over. Raises ValueError."""
    bare = _unwrapped(text)
    attempts: tuple[Callable[[], str], ...] = (
        lambda: bare,
        lambda: _TRAILING.sub(r"\1", _uncommented(bare)),
        lambda: unescape(bare),
    )
    first: ValueError | None = None
    for attempt in attempts:
        try:
            return json.loads(attempt(), strict=False, parse_constant=no_constant, parse_int=whole_number)
        except RecursionError:
            raise ValueError(TOO_DEEP) from None
        except ValueError as bad:
            first = first or bad
    raise ValueError(str(first))


def _unwrapped(text: str) -> str:
    """Without the marks by which pages hide a script from old browsers and strict parsers."""
    while True:
        bare = text.strip()
        for mark in _AROUND:
            bare = bare.removeprefix(mark).removesuffix(mark)
        if bare == text:
            return bare
        text = bare


def _uncommented(text: str) -> str:
    if text.count("/*") > MOST_COMMENTS:
        return text
    return _COMMENT.sub(lambda found: found.group(1) or "", text)
