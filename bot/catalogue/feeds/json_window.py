"""A window on a JSON file's text, from which one document after the other is taken."""

from __future__ import annotations

import json
from typing import Any, TextIO

from bot.catalogue.feeds.rows import UnreadableFeed

CHUNK = 1 << 18
MOST_DIGITS = 4000  # Python's own limit is a little higher
TOO_DEEP = "lists and objects stand too deep in each other"
_SPACE = " \t\r\n\ufeff"


def no_constant(name: str) -> Any:
    """For NaN and Infinity, which Python reads and JSON does not know. Raises ValueError."""
    raise ValueError(f"{name} is no JSON number")


def whole_number(digits: str) -> int | str:
    """A number, or its digits where they are too many for one."""
    return int(digits) if len(digits) <= MOST_DIGITS else digits


_DECODER = json.JSONDecoder(parse_constant=no_constant)
_PATIENT = json.JSONDecoder(parse_constant=no_constant, parse_int=whole_number)  # slower


class Window:
    """A window on the file's text that grows when a document does not fit and knows its line."""

    def __init__(self, handle: TextIO, name: str) -> None:
        self._handle, self._name = handle, name
        self._text, self._at, self._end, self._ended = "", 0, 0, False
        self.line, self._column = 1, 1

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
                found, end = self._decoded()
            except json.JSONDecodeError as bad:
                if self._more():
                    continue
                self._pass(min(bad.pos, len(self._text)))
                if (mark := self._text[bad.pos : bad.pos + 1]) in ("]", "}") and mark:
                    raise self.broken(
                        f"a value is missing before {mark!r}; is there a comma too many?"
                    ) from None
                ended = bad.pos >= len(self._text.rstrip()) or "Unterminated" in bad.msg
                raise self.broken("the file ends in the middle (truncated?)" if ended else bad.msg) from None
            except RecursionError:
                raise self.broken(TOO_DEEP) from None
            except ValueError as bad:
                raise self.broken(str(bad)) from None
            if end == len(self._text) and self._more():
                continue  # a number may go on in the next part
            self._pass(end)
            return found

    def ahead(self) -> Any:
        """The next document, which `skip` then passes over; None where it is longer than a part of the file
        or broken."""
        self.peek()
        while True:
            try:
                found, self._end = self._decoded()
            except json.JSONDecodeError:
                if len(self._text) - self._at < CHUNK and self._more():
                    continue
                return None
            except (ValueError, RecursionError):
                return None
            return found

    def skip(self) -> None:
        """Pass over the document that `ahead` gave."""
        self._pass(self._end)

    def _decoded(self) -> tuple[Any, int]:
        try:
            return _DECODER.raw_decode(self._text, self._at)
        except json.JSONDecodeError:
            raise
        except ValueError:  # a number of more digits than Python takes
            return _PATIENT.raw_decode(self._text, self._at)

    def left(self, most: int = 40) -> str:
        """The beginning of what is not taken yet."""
        self.peek()
        return " ".join(self._text[self._at : self._at + most].split())

    def broken(self, why: str) -> UnreadableFeed:
        return UnreadableFeed(f"{self._name}: line {self.line}, column {self._column}: {why}")
