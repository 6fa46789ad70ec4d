"""JSON read element by element: a list at the root, under a key, or one document a line."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from bot.catalogue.feeds.rows import UnreadableFeed

CHUNK = 1 << 18
CONTAINERS = ("products", "items", "data", "results", "entries", "catalog", "catalogue", "offers", "rows")
_SPACE = " \t\r\n\ufeff"


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON number")


class _Stream:
    """A window on the file's text that grows when a document does not fit and knows its line."""

    def __init__(self, handle: TextIO, name: str) -> None:
        self._handle, self._name = handle, name
        self._text, self._at, self._ended = "", 0, False
        self.line, self._column = 1, 1
        self._decoder = json.JSONDecoder(parse_constant=_no_constant)

    def _more(self) -> bool:
        if self._ended:
            return False
        if self._at > CHUNK:
            self._text, self._at = self._text[self._at :], 0
        part = self._handle.read(max(CHUNK, len(self._text)))
        self._ended = not part
        self._text += part
        return bool(part)

    def _pass(self, end: int) -> None:
        lines = self._text.count("\n", self._at, end)
        if lines:
            self.line += lines
            self._column = end - self._text.rfind("\n", self._at, end)
        else:
            self._column += end - self._at
        self._at = end

    def peek(self, beyond: str = "") -> str:
        """The next character that is no space (nor one of `beyond`), "" at the end."""
        skip = _SPACE + beyond
        end = self._at
        while True:
            while end < len(self._text) and self._text[end] in skip:
                end += 1
            if end < len(self._text):
                break
            self._pass(end)
            if not self._more():
                return ""
            end = self._at
        self._pass(end)
        return self._text[end]

    def take(self, wanted: str) -> None:
        found = self.peek()
        if found != wanted:
            raise self.broken(
                f"expected {wanted!r}, found {found!r}" if found else f"ends where {wanted!r} is expected"
            )
        self._pass(self._at + 1)

    def value(self) -> Any:
        """The next document; raises UnreadableFeed with line and column."""
        self.peek()
        while True:
            try:
                found, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as bad:
                if self._more():
                    continue
                self._pass(min(bad.pos, len(self._text)))
                ended = bad.pos >= len(self._text.rstrip()) or "Unterminated" in bad.msg
                raise self.broken("the file ends in the middle (truncated?)" if ended else bad.msg) from None
            except (ValueError, RecursionError) as bad:
                raise self.broken(str(bad)) from None
            if end == len(self._text) and self._more():
                continue  # a number may go on in the next part
            self._pass(end)
            return found

    def broken(self, why: str) -> UnreadableFeed:
        return UnreadableFeed(
            f"{self._name}: line {self.line}, column {self._column}: {why}; no product was imported"
        )


def documents(
    path: Path, encoding: str, keys: Sequence[str] = (), containers: Collection[str] = CONTAINERS
) -> Iterator[tuple[int, Any]]:
    """(line, document) for every element; `keys` is the path to the list, empty to find it under one of the
    usual names in `containers`."""
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        stream = _Stream(handle, path.name)
        match stream.peek():
            case "":
                raise UnreadableFeed(f"{path.name}: the file is empty; no product was imported")
            case "[":
                yield from _elements(stream)
            case "{":
                yield from _under(stream, list(keys)) if keys else _objects(stream, containers)
            case other:
                raise stream.broken(f"JSON begins with a list or an object, found {other!r}")


def _elements(stream: _Stream) -> Iterator[tuple[int, Any]]:
    stream.take("[")
    if stream.peek() == "]":
        stream.take("]")
        return
    while True:
        if not stream.peek():
            raise stream.broken("the file ends in the middle (truncated?)")
        line = stream.line
        yield line, stream.value()
        if stream.peek() == "]":
            stream.take("]")
            return
        stream.take(",")


def _members(stream: _Stream) -> Iterator[str]:
    """The keys of an object; the caller takes each value."""
    stream.take("{")
    while stream.peek() != "}":
        key = stream.value()
        stream.take(":")
        yield str(key)
        if stream.peek() == "}":
            break
        stream.take(",")
    stream.take("}")


def _under(stream: _Stream, keys: list[str]) -> Iterator[tuple[int, Any]]:
    found = False
    for key in _members(stream):
        if key != keys[0]:
            stream.value()
            continue
        found = True
        if len(keys) > 1 and stream.peek() == "{":
            yield from _under(stream, keys[1:])
        elif len(keys) == 1 and stream.peek() == "[":
            yield from _elements(stream)
        else:
            raise stream.broken(f"there is no list under {'.'.join(keys)!r}")
    if not found:
        raise stream.broken(f"there is no key {keys[0]!r}")


def _objects(stream: _Stream, containers: Collection[str]) -> Iterator[tuple[int, Any]]:
    """An object with the list under a usual key, or objects one after the other (JSON lines)."""
    first_line = stream.line
    first: dict[str, Any] = {}
    for key in _members(stream):
        if key in containers and stream.peek() == "[":
            yield from _elements(stream)
            for _ in _rest_of(stream):
                pass
            return
        first[key] = stream.value()
    lists = [v for k, v in first.items() if isinstance(v, list) and v and all(isinstance(e, dict) for e in v)]
    guess = containers is CONTAINERS  # who names others knows the layout
    if guess and not stream.peek() and not {"id", "title", "name", "sku"} & set(first) and len(lists) == 1:
        yield from ((first_line, element) for element in lists[0])
        return
    yield first_line, first
    while stream.peek():
        line = stream.line
        yield line, stream.value()


def _rest_of(stream: _Stream) -> Iterator[str]:
    """What follows the list in its object: read to the end, so that a truncated file is noticed."""
    while stream.peek() == ",":
        stream.take(",")
        key = stream.value()
        stream.take(":")
        stream.value()
        yield str(key)
    stream.take("}")
