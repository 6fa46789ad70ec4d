"""Conversations written down to be played: a JSON document each (contracts/README.md, `waystage replay`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import isodate

from bot.dialogue.values import PAGE_TYPES, Inbound, OrderEvent, Page

START = datetime(2026, 1, 1, 10, tzinfo=UTC)
PAUSE = timedelta(seconds=20)
KINDS = ("visitor", "button", "wait", "order")
STATUSES = ("placed", "paid", "shipped", "delivered", "cancelled", "refunded")


class BadScreenplay(ValueError):
    """Says which turn (from 1), which field, what stands there and what is expected."""


@dataclass(frozen=True, slots=True)
class Screenplay:
    """`turns` are what comes in, with their times; `waits` maps the message id of a wait to its duration as
    written."""

    id: str
    turns: tuple[Inbound, ...]
    waits: Mapping[str, str]


def read_screenplay(document: Any) -> Screenplay:
    """Raises BadScreenplay; fields that the contract does not name are ignored."""
    if not isinstance(document, dict):
        raise BadScreenplay("is no JSON object with id and turns")
    id = _text(document, "id", "")
    if not id:
        raise BadScreenplay("field id: is missing; expected the conversation's id as text")
    turns = document.get("turns")
    if not isinstance(turns, list) or not turns:
        raise BadScreenplay("field turns: expected a list with at least one turn")
    clock = _time(document, "start", "") or START
    waits: dict[str, str] = {}
    inbounds = []
    for number, turn in enumerate(turns, 1):
        where = f"turn {number}, "
        kind = _kind(turn, where)
        message_id = f"turn-{number}"
        if kind == "wait":
            clock += _duration(turn, clock, where)
            waits[message_id] = turn["wait"]
        else:
            order = _order(turn["order"], clock, where) if kind == "order" else None
            given = order.at if order and "at" in turn["order"] else _time(turn, "at", where)
            clock = max(clock, given or (clock if number == 1 else clock + PAUSE))
        inbounds.append(
            Inbound(
                conversation_id=id,
                message_id=message_id,
                sent_at=clock,
                text=_text(turn, "visitor", where) if kind == "visitor" else None,
                button=_text(turn, "button", where) if kind == "button" else None,
                order=order if kind == "order" else None,
                page=_page(turn.get("page"), where),
                locale=_text(document, "locale", ""),
                visitor_id=_text(document, "visitor_id", ""),
                channel="replay",
            )
        )
    return Screenplay(id, tuple(inbounds), waits)


def _kind(turn: Any, where: str) -> str:
    if not isinstance(turn, dict):
        raise BadScreenplay(f"{where}is no JSON object")
    named = [kind for kind in KINDS if kind in turn]
    if len(named) != 1:
        found = " and ".join(named) or "none of them"
        raise BadScreenplay(f"{where}expected exactly one of the fields {', '.join(KINDS)}; found {found}")
    if named[0] in {"visitor", "button"} and not isinstance(turn[named[0]], str):
        raise BadScreenplay(f"{where}field {named[0]}: {turn[named[0]]!r}; expected text")
    return named[0]


def _text(holder: Mapping[str, Any], name: str, where: str) -> str | None:
    value = holder.get(name)
    if value is not None and not isinstance(value, str):
        raise BadScreenplay(f"{where}field {name}: {value!r}; expected text")
    return value


def _time(holder: Mapping[str, Any], name: str, where: str) -> datetime | None:
    written = _text(holder, name, where)
    if written is None:
        return None
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        raise BadScreenplay(
            f"{where}field {name}: {written!r}; expected a time as 2026-05-01T10:00:00Z"
        ) from None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _duration(turn: Mapping[str, Any], clock: datetime, where: str) -> timedelta:
    written = turn["wait"]
    try:
        found = isodate.parse_duration(written)
        if isinstance(found, isodate.Duration):
            found = found.totimedelta(start=clock)
        if found < timedelta():
            raise ValueError(written)
        clock + found  # noqa: B018 - beyond the year 9999 there is no time
    except (isodate.ISO8601Error, TypeError, ValueError, OverflowError):
        raise BadScreenplay(
            f"{where}field wait: {written!r}; expected an ISO 8601 duration as PT30M"
        ) from None
    return cast(timedelta, found)


def _order(order: Any, clock: datetime, where: str) -> OrderEvent:
    if not isinstance(order, dict):
        raise BadScreenplay(f"{where}field order: {order!r}; expected an object with order_id and status")
    order_id = order.get("order_id")
    if not isinstance(order_id, str) or not order_id:
        raise BadScreenplay(f"{where}field order.order_id: {order_id!r}; expected text")
    if order.get("status") not in STATUSES:
        found = order.get("status")
        raise BadScreenplay(f"{where}field order.status: {found!r}; expected one of {', '.join(STATUSES)}")
    products = order.get("products") or []
    if not isinstance(products, list):
        raise BadScreenplay(f"{where}field order.products: {products!r}; expected a list of product ids")
    at = _time(order, "at", f"{where}order, ") or clock + PAUSE
    return OrderEvent(order_id, order["status"], tuple(str(each) for each in products), at)


def _page(page: Any, where: str) -> Page | None:
    if page is None:
        return None
    if not isinstance(page, dict):
        raise BadScreenplay(f"{where}field page: {page!r}; expected an object with type")
    kind = page.get("type") or "other"
    if kind not in PAGE_TYPES:
        raise BadScreenplay(f"{where}field page.type: {kind!r}; expected one of {', '.join(PAGE_TYPES)}")
    product_id, cart_value = page.get("product_id"), page.get("cart_value")
    return Page(
        type=kind,
        url=_text(page, "url", f"{where}page, "),
        product_id=None if product_id is None else str(product_id),
        cart_value=None if cart_value is None else str(cart_value),
    )
