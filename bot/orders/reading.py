"""One row or document of an order file, or the body of a webhook, as an order.

A row that cannot be one raises BadFeedRow with line, field, value and reason; values of personal fields are
not repeated there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.orders.fields import blank, named, plain_name
from bot.orders.order import LONGEST_NUMBER, Proofs, ShopOrder, ToldOrder, Tracking, number_key
from bot.orders.proofs import email_of, postcode_of
from bot.orders.statuses import UnknownStatus, status_of, two_statuses
from bot.orders.times import BadTime, time_of

HIDDEN = "(not repeated here)"
LONGEST_TEXT = 200
LONGEST_LINK = 1000
MOST_PRODUCTS = 200
OF_STATUS = frozenset({"at", "status at", "status changed at"})
"""Columns that say since when the status holds; a mere time of the last change does not."""
DATED = ("placed", "paid", "shipped", "delivered", "cancelled", "refunded")
PRINTABLE = re.compile(r"[^\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+")
LINK = re.compile(r"https?://[^\s<>\"'\\]{4,}", re.IGNORECASE)
LISTED = re.compile(r"[,;|\n]+")

Warn = Callable[[Warned], None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands, and how its times without a zone are read. `warn` takes what is odd."""

    line: int
    zone: tzinfo | None = None
    warn: Warn = field(default=lambda warned: None)

    def odd(self, number: str | None, column: str, value: object, reason: str) -> None:
        self.warn(Warned(self.line, number, column, str(value)[:LONGEST_TEXT], reason))


@dataclass(frozen=True, slots=True)
class PartOfOrder:
    """A row of an order that may have several (one a line item); `status` is None where it says none."""

    number: str
    status: str | None
    told: ToldOrder


def read_order(columns: Mapping[str, Any], place: Place) -> ToldOrder:
    """A whole order in one document. Raises BadFeedRow."""
    part = read_part(columns, place)
    if part.status is None:
        raise BadFeedRow(place.line, part.number, "status", "", "is missing; every order has a status")
    return part.told


def read_part(columns: Mapping[str, Any], place: Place) -> PartOfOrder:
    """Raises BadFeedRow."""
    found = named(columns)
    number = _number(found, place)
    status = _status(found, number, place)
    dates = {each: at for each in DATED if (at := _time(found, f"{each}_at", number, place)) is not None}
    at = _time(found, "at", number, place)
    if status is not None:
        if at is not None and plain_name(found["at"][0]) in OF_STATUS:
            dates.setdefault(status, at)
        at = at or dates.get(status) or max(dates.values(), default=None)
    order = ShopOrder(
        number=number,
        status=status or "placed",
        at=at,
        products=_products(found, number, place),
        tracking=_tracking(found, number, place),
        dates=dates,
        expected_at=_time(found, "expected_at", number, place),
    )
    return PartOfOrder(
        number,
        status,
        ToldOrder(order, _proofs(found, number, place), _id(found, "visitor", place),
                  _id(found, "conversation", place)),
    )  # fmt: skip


def _number(found: Mapping[str, tuple[str, Any]], place: Place) -> str:
    if "number" not in found:
        raise BadFeedRow(place.line, None, "number", "", "is missing; every order has a number")
    column, value = found["number"]
    written = _plain(value)
    if written is None or not PRINTABLE.fullmatch(written):
        raise BadFeedRow(place.line, None, column, value, "is no order number")
    written = written.removeprefix("#").strip()
    if len(written) > LONGEST_NUMBER:
        raise BadFeedRow(place.line, None, column, value, f"is longer than {LONGEST_NUMBER} characters")
    if "@" in written:
        raise BadFeedRow(place.line, None, column, HIDDEN, "is an e-mail address, not an order number")
    if not number_key(written):
        raise BadFeedRow(place.line, None, column, value, "has no letter or digit")
    return written


def _status(found: Mapping[str, tuple[str, Any]], number: str, place: Place) -> str | None:
    def word(field: str) -> str:
        return _plain(found[field][1]) or "" if field in found else ""

    try:
        if "status" in found:
            return status_of(word("status"))
        if "financial" in found or "fulfilment" in found:
            return two_statuses(word("financial") or "paid", word("fulfilment"), "cancelled_at" in found)
    except UnknownStatus as bad:
        column, value = found[bad.field]
        raise BadFeedRow(place.line, number, column, value, bad.expected) from None
    return "cancelled" if "cancelled_at" in found else None


def _time(found: Mapping[str, tuple[str, Any]], field: str, number: str, place: Place) -> datetime | None:
    if field not in found:
        return None
    column, value = found[field]
    try:
        at, stated = time_of(value, place.zone)
    except BadTime as bad:
        raise BadFeedRow(place.line, number, column, value, str(bad)) from None
    if not stated and place.zone is None and "gmt" not in column.casefold():
        place.odd(number, column, value, "has no time zone; read as UTC (say which with --timezone)")
    return at


def _products(found: Mapping[str, tuple[str, Any]], number: str, place: Place) -> tuple[str, ...]:
    if "products" not in found:
        return ()
    column, value = found["products"]
    items = value if isinstance(value, list) else LISTED.split(_plain(value) or "")
    ids: list[str] = []
    for item in items:
        if isinstance(item, Mapping):
            item = next((item[k] for k in ("sku", "product_id", "id") if not blank(item.get(k))), None)
        if isinstance(item, Mapping | list):
            raise BadFeedRow(place.line, number, column, item, "is no product id")
        id_ = _plain(item)
        if id_ is None or not id_.strip():
            continue
        if len(id_) > LONGEST_TEXT or not PRINTABLE.fullmatch(id_):
            raise BadFeedRow(place.line, number, column, id_, "is no product id")
        ids.append(id_.strip())
    if len(ids) > MOST_PRODUCTS:
        place.odd(number, column, len(ids), f"products are more than {MOST_PRODUCTS}; the rest is left out")
    return tuple(dict.fromkeys(ids))[:MOST_PRODUCTS]


def _tracking(found: Mapping[str, tuple[str, Any]], number: str, place: Place) -> Tracking:
    nested = found.get("tracking_number", ("", None))[1]
    if isinstance(nested, Mapping):  # {"tracking": {"number", "link", "carrier"}}
        inner = {
            "carrier": nested.get("carrier") or nested.get("company"),
            "tracking_number": nested.get("number"),
            "tracking_link": nested.get("link") or nested.get("url"),
        }
        found = {k: v for k, v in found.items() if k not in inner} | {
            k: (f"tracking.{k}", v) for k, v in inner.items() if not blank(v)
        }
    texts: dict[str, str | None] = {}
    for each in ("carrier", "tracking_number", "tracking_link"):
        column, value = found.get(each, (each, None))
        text = None if value is None else _plain(value)
        longest = LONGEST_LINK if each == "tracking_link" else LONGEST_TEXT
        fits = text is None or (len(text) <= longest and PRINTABLE.fullmatch(text) is not None)
        if each == "tracking_link" and text is not None:
            fits = fits and LINK.fullmatch(text) is not None
        if value is not None and (text is None or not fits):
            place.odd(number, column, value, "cannot be told to a customer; left out")
            text = None
        texts[each] = text
    return Tracking(texts["carrier"], texts["tracking_number"], texts["tracking_link"])


def _proofs(found: Mapping[str, tuple[str, Any]], number: str, place: Place) -> Proofs:
    emails, postcodes = set(), set()
    if "email" in found:
        column, value = found["email"]
        email = email_of(_plain(value) or "")
        if email is None:
            raise BadFeedRow(place.line, number, column, HIDDEN, "is no e-mail address")
        emails.add(email)
    for each in ("postcode", "billing_postcode"):
        if each not in found:
            continue
        column, value = found[each]
        postcode = postcode_of((_plain(value) or "").strip("'"))  # spreadsheets mark text with a quote
        if postcode is None:
            place.odd(number, column, HIDDEN, "is no postcode with digits; it proves nothing")
        else:
            postcodes.add(postcode)
    return Proofs(frozenset(emails), frozenset(postcodes))


def _id(found: Mapping[str, tuple[str, Any]], field: str, place: Place) -> str | None:
    if field not in found:
        return None
    column, value = found[field]
    text = _plain(value)
    if text is None or len(text) > LONGEST_TEXT or not PRINTABLE.fullmatch(text):
        raise BadFeedRow(place.line, None, column, HIDDEN, f"is no text of 1 to {LONGEST_TEXT} characters")
    return text


def _plain(value: object) -> str | None:
    """Text of a cell; a whole number as its digits; None for anything else."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, str | int):
        return str(value).strip()
    return None
