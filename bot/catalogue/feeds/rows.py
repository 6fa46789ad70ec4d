"""What feeds yield: products, rejected rows and warnings.

FeedError
├── UnreadableFeed      the file as a whole cannot be read
│   └── UnknownFeed     it is in no known format
├── BadMapping          the field-mapping file is wrong
└── BadFeedRow          one row is rejected (yielded, not raised, by feeds)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.catalogue.product import Product

CUT = 200


class FeedError(Exception):
    """Something of a feed cannot be used; the text says file, line, field and what to do."""


class UnreadableFeed(FeedError):
    pass


class UnknownFeed(UnreadableFeed):
    pass


class BadMapping(FeedError):
    pass


class BadFeedRow(FeedError):
    """A row that cannot become a product. `value` is cut at 200 characters."""

    def __init__(self, line: int, id: str | None, field: str, value: object, reason: str) -> None:
        self.line, self.id, self.field, self.reason = line, id, field, reason
        text = value if isinstance(value, str) else "" if value is None else str(value)
        self.value = text[:CUT]
        super().__init__(f"line {line}: {field} {self.value!r} {reason}")

    def as_dict(self) -> dict[str, object]:
        return {
            "line": self.line,
            "id": self.id,
            "field": self.field,
            "value": self.value,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Warned:
    """Something odd in a row that is imported all the same."""

    line: int
    id: str | None
    field: str
    value: str
    reason: str

    def as_dict(self) -> dict[str, object]:
        return {
            "line": self.line,
            "id": self.id,
            "field": self.field,
            "value": self.value[:CUT],
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Row:
    """A good row with the line on which it begins."""

    line: int
    product: Product


FeedItem = Row | BadFeedRow | Warned
Feed = Iterator[FeedItem]
