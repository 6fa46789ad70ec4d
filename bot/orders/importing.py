"""From an order file to judged orders: rows of one order put together, what is wrong reported by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from bot.catalogue.feeds.rows import BadFeedRow, FeedError, Warned
from bot.orders.files import Row
from bot.orders.order import RANK, ToldOrder, Tracking, number_key
from bot.orders.reading import PartOfOrder, Place, read_part

MOST_REPORTED = 10_000


class RefusedOrders(FeedError):
    """The file as a whole is refused; the orders known so far stay as they are."""


@dataclass(slots=True)
class OrderReport:
    """`read` and `rejected` count rows, `orders` the orders they make, `imported` those that are good. `hide`
    takes personal numbers and addresses out of what is reported."""

    file: str
    format: str
    encoding: str
    hide: Callable[[str], str] = str
    read: int = 0
    orders: int = 0
    imported: int = 0
    rejected: int = 0
    warnings: int = 0
    rejects: list[BadFeedRow] = field(default_factory=list)
    warned: list[Warned] = field(default_factory=list)

    def reject(self, row: BadFeedRow) -> None:
        self.rejected += 1
        if len(self.rejects) < MOST_REPORTED:
            self.rejects.append(BadFeedRow(row.line, row.id, row.field, self.hide(row.value), row.reason))

    def warn(self, warning: Warned) -> None:
        self.warnings += 1
        if len(self.warned) < MOST_REPORTED:
            self.warned.append(replace(warning, value=self.hide(warning.value)))

    def as_dict(self) -> dict[str, object]:
        return {
            "file": self.file,
            "format": self.format,
            "encoding": self.encoding,
            "read": self.read,
            "orders": self.orders,
            "imported": self.imported,
            "rejected": self.rejected,
            "warnings": self.warnings,
            "rejects": [row.as_dict() for row in self.rejects],
            "warned": [warning.as_dict() for warning in self.warned],
        }

    def last_line(self, seconds: float) -> str:
        return (
            f"imported {self.imported} of {self.orders} orders ({self.rejected} rejected) in {seconds:.1f} s"
        )


def judged(rows: Iterable[Row], report: OrderReport, zone: tzinfo | None = None) -> list[ToldOrder]:
    """The good orders in the order of the file. Rows of one order need not stand together."""
    parts: dict[str, list[tuple[int, PartOfOrder]]] = {}
    lost: set[str] = set()
    nameless = 0
    for line, columns in rows:
        report.read += 1
        try:
            if isinstance(columns, BadFeedRow):
                raise columns
            part = read_part(columns, Place(line, zone, report.warn))
        except BadFeedRow as bad:
            report.reject(bad)
            nameless += bad.id is None
            lost |= set() if bad.id is None else {number_key(bad.id)}
            continue
        parts.setdefault(part.told.order.key, []).append((line, part))
    good = []
    for written in parts.values():
        try:
            good.append(_whole(written, report))
        except BadFeedRow as bad:
            for _ in written:
                report.reject(bad)
    report.imported = len(good)
    report.orders = len({*parts, *lost}) + nameless
    return good


def _whole(written: list[tuple[int, PartOfOrder]], report: OrderReport) -> ToldOrder:
    """One order out of its rows: the latest status, every product."""
    line, first = written[0]
    stated = [(at, part) for at, part in written if part.status is not None]
    if not stated:
        raise BadFeedRow(line, first.number, "status", "", "is missing; every order has a status")
    latest_line, latest = max(stated, key=lambda each: _moment(each[1]))
    differing = {part.status for _, part in stated}
    if len(differing) > 1 and any(part.told.order.at is None for _, part in stated):
        reason = f"differs between the rows of this order ({', '.join(sorted(map(str, differing)))})"
        report.warn(Warned(latest_line, first.number, "status", str(latest.status), reason))
    orders = [part.told for _, part in written]
    proofs = orders[0].proofs
    for told in orders[1:]:
        proofs = proofs | told.proofs
    tracking = Tracking(
        next((o.order.tracking.carrier for o in orders if o.order.tracking.carrier), None),
        next((o.order.tracking.number for o in orders if o.order.tracking.number), None),
        next((o.order.tracking.link for o in orders if o.order.tracking.link), None),
    )
    whole = replace(
        latest.told.order,
        products=tuple(dict.fromkeys(id_ for o in orders for id_ in o.order.products)),
        tracking=tracking,
        dates={status: at for o in orders for status, at in o.order.dates.items()},
        expected_at=next((o.order.expected_at for o in orders if o.order.expected_at), None),
    )
    visitor = next((o.visitor for o in orders if o.visitor), None)
    return ToldOrder(whole, proofs, visitor, next((o.conversation for o in orders if o.conversation), None))


def _moment(part: PartOfOrder) -> tuple[float, int]:
    at = part.told.order.at
    return (at.timestamp() if isinstance(at, datetime) else 0.0, RANK[part.told.order.status])


def must_be_good(report: OrderReport, accept_rejects: bool = False) -> None:
    """Raises RefusedOrders when nothing is good, or more than half is rejected and that was not accepted."""
    first = f" The first: {report.rejects[0]}." if report.rejects else ""
    if report.imported == 0:
        what = f"none of {report.read} rows is good" if report.read else "it holds no order"
        raise RefusedOrders(f"{report.file}: refused, {what}; nothing was changed.{first}")
    if report.rejected * 2 > report.read and not accept_rejects:
        raise RefusedOrders(
            f"{report.file}: refused, {report.rejected} of {report.read} rows are rejected, more than half; "
            f"nothing was changed.{first} Mend the file, or import what is good with --accept-rejects."
        )
