"""From a feed file to a judged import: what was read, what is wrong, whether it may replace the catalogue."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.catalogue.feeds.rows import BadFeedRow, Feed, FeedError, Row, Warned
from bot.catalogue.product import Product

MOST_REPORTED = 10_000  # rejects and warnings listed; the counts are always whole
PROGRESS_EVERY = 5_000


class RefusedImport(FeedError):
    """The feed as a whole is refused; the old catalogue stays."""


@dataclass(slots=True)
class Report:
    """What an import did. `imported` counts products, so a repeated id counts once."""

    file: str
    format: str
    encoding: str
    read: int = 0
    imported: int = 0
    rejected: int = 0
    warnings: int = 0
    rejects: list[BadFeedRow] = field(default_factory=list)
    warned: list[Warned] = field(default_factory=list)

    def as_dict(self) -> dict[str, object]:
        return {
            "file": self.file,
            "format": self.format,
            "encoding": self.encoding,
            "read": self.read,
            "imported": self.imported,
            "rejected": self.rejected,
            "warnings": self.warnings,
            "rejects": [row.as_dict() for row in self.rejects],
            "warned": [warning.as_dict() for warning in self.warned],
        }

    def last_line(self, seconds: float) -> str:
        return (
            f"imported {self.imported} of {self.read} products ({self.rejected} rejected) in {seconds:.1f} s"
        )


Progress = Callable[[int], None]


def judged(feed: Feed, report: Report, progress: Progress | None = None) -> Iterator[Product]:
    """The good products of a feed, in its order, with the report filled in on the way. Of a repeated id every
    row is yielded, the last one being the one to keep; the repetition is a warning."""
    lines: dict[str, int] = {}
    for item in feed:
        if isinstance(item, Warned):
            _warn(report, item)
            continue
        report.read += 1
        if progress is not None and report.read % PROGRESS_EVERY == 0:
            progress(report.read)
        if isinstance(item, BadFeedRow):
            report.rejected += 1
            if len(report.rejects) < MOST_REPORTED:
                report.rejects.append(item)
            continue
        earlier = lines.get(item.product.id)
        if earlier is not None:
            reason = f"stands on line {earlier} too; the later row is kept"
            _warn(report, Warned(item.line, item.product.id, "id", item.product.id, reason))
        lines[item.product.id] = item.line
        yield item.product
    report.imported = len(lines)


def _warn(report: Report, warning: Warned) -> None:
    report.warnings += 1
    if len(report.warned) < MOST_REPORTED:
        report.warned.append(warning)


def must_be_good(report: Report, accept_rejects: bool = False) -> None:
    """Raises RefusedImport when nothing is good, or more than half is rejected and that was not accepted."""
    first = f" The first: {report.rejects[0]}." if report.rejects else ""
    if report.imported == 0:
        what = f"none of {report.read} rows is good" if report.read else "it holds no product"
        raise RefusedImport(
            f"{report.file}: refused, {what}; the old catalogue stays.{first}{_advice(report)}"
        )
    if report.rejected * 2 > report.read and not accept_rejects:
        raise RefusedImport(
            f"{report.file}: refused, {report.rejected} of {report.read} rows are rejected, more than half; "
            f"the old catalogue stays.{first} Mend the feed, or import what is good with --accept-rejects."
            f"{_advice(report)}"
        )


def _advice(report: Report) -> str:
    """What to do where a JSON feed lacks what every product needs: it may have it under names of its own."""
    if report.format == "jsonld" and not report.read:
        return " No schema.org Product is stated in it: is it a page to log in, or an error's?"
    lacking = report.rejects and report.rejects[0].field in ("id", "title", "price")
    if report.format != "json" or not lacking:
        return ""
    return (
        " Where the feed keeps its id, title and price elsewhere, --mapping FILE says so (docs/catalogue.md)."
    )


def read_products(path: Path, currency: str | None = None) -> tuple[list[Product], Report]:
    """A whole feed in memory, for replay and tests. Raises FeedError."""
    from bot.catalogue.formats import open_feed

    name, encoding, feed = open_feed(path, currency=currency)
    report = Report(path.name, name, encoding)
    products = {product.id: product for product in judged(feed, report)}
    must_be_good(report)
    return list(products.values()), report


class Stopwatch:
    """Wall time of a command, for its last line; the core itself reads no clock."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()

    def seconds(self) -> float:
        return time.perf_counter() - self._begun


__all__ = [
    "Progress",
    "RefusedImport",
    "Report",
    "Row",
    "Stopwatch",
    "judged",
    "must_be_good",
    "read_products",
]
