"""The items of an XML feed, one at a time and never the whole document. Document types, and with them entity
bombs and outside entities, are refused."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler

from bot.catalogue.feeds.rows import UnreadableFeed
from bot.catalogue.feeds.xml_text import mended

ITEMS = frozenset(
    """item entry product offer shopitem row artikel produkt prece good article record producto prodotto
    produit товар preke""".split()
)
DEEPEST = 64
LARGEST = 32 << 20  # characters of one item


@dataclass(slots=True)
class Element:
    """`name` is as written, with its prefix, `local` in lower case without it; `children` in their order."""

    name: str
    local: str
    attributes: dict[str, str]
    line: int
    parts: list[str] = field(default_factory=list)
    children: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.parts).strip()


Categories = dict[str, tuple[str, str]]
"""The name of every category that a feed lists, and its parent's id ("" of the widest ones), by id."""


def path_of(id_: str, categories: Categories) -> str:
    """ "Kitchen > Kettles"; "" where the feed does not list the category."""
    found: list[str] = []
    while id_ in categories and len(found) < DEEPEST:
        name, id_ = categories[id_]
        found.insert(0, name)
    return " > ".join(found)


class TooMuch(Exception):
    pass


class _Items(ContentHandler):
    def __init__(self, line: Callable[[], int | None], categories: Categories) -> None:
        super().__init__()
        self._categories = categories
        self._line = line
        self.found: deque[Element] = deque()
        self._open: list[Element] = []
        self._depth = self._size = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802  SAX calls it so
        self._depth += 1
        if self._depth > DEEPEST:
            raise TooMuch(f"elements stand more than {DEEPEST} deep in each other")
        local = name.rpartition(":")[2].lower()
        listed = local == "category" and "id" in attrs.keys()  # noqa: SIM118  SAX's are no mapping
        if not self._open and (self._depth == 1 or (local not in ITEMS and not listed)):
            return
        element = Element(name, local, dict(attrs.items()) if len(attrs) else {}, self._line() or 1)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._size = 0
        self._open.append(element)
        self._grow(len(name) + sum(map(len, element.attributes.values())) + 64)

    def endElement(self, name: str) -> None:  # noqa: N802
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open and element.local == "category":
                parent = element.attributes.get("parentId", "")
                self._categories.setdefault(element.attributes["id"], (element.text, parent))
            elif not self._open:
                self.found.append(element)

    def characters(self, content: str) -> None:
        if self._open:
            self._open[-1].parts.append(content)
            self._grow(len(content))

    def _grow(self, by: int) -> None:
        self._size += by
        if self._size > LARGEST:
            raise TooMuch(f"one item holds more than {LARGEST >> 20} million characters")


def items(path: Path, encoding: str, categories: Categories) -> Iterator[Element]:
    """The categories that the feed lists are put into `categories`. Raises UnreadableFeed with the line for
    what is no XML, is cut off, or has a document type."""
    from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
    from defusedxml.expatreader import DefusedExpatParser  # type: ignore[import-untyped]

    parser = DefusedExpatParser(forbid_dtd=True)
    handler = _Items(parser.getLineNumber, categories)
    parser.setContentHandler(handler)
    begun = False
    with path.open(encoding=encoding, errors="replace", newline="") as handle:
        try:
            for part in mended(handle):
                text = part if begun else part.lstrip("\ufeff \t\r\n")
                begun = begun or bool(text)
                if text:
                    parser.feed(text)
                while handler.found:
                    yield handler.found.popleft()
            parser.close()
        except SAXParseException as bad:
            line, said = bad.getLineNumber(), bad.getMessage()
            cut = " (truncated?)" if "no element found" in said or "unclosed" in said else ""
            raise UnreadableFeed(f"{path.name}: line {line}: is no XML: {said}{cut}") from None
        except DefusedXmlException:
            raise UnreadableFeed(
                f"{path.name}: has a document type (<!DOCTYPE>), which feeds do not need and which can hold "
                "entity bombs and outside entities; take it out"
            ) from None
        except TooMuch as much:
            raise UnreadableFeed(f"{path.name}: {much}") from None
    while handler.found:
        yield handler.found.popleft()
