"""The plain form of a Reply: what an action hands to `dispatcher.utter_message(response=...,
reply=to_dict(reply))`.

It crosses JSON when the same actions run under `rasa run actions`, so that amounts, dates and lines inside
it are marked: {"$money": [minor, currency, exponent]}, {"$date": "2026-05-01"}, {"$line": {"id", "args"}},
{"$measure": ["1.5", "mass-gram"]}, {"$stated": [text, line or measure]}. A list among a line's arguments is a
tuple.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, cast

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money
from bot.dialogue.values import Button, City, Country, Line, Measure, Reply, Stated
from bot.journey.acts import Act


def to_dict(reply: Reply) -> dict[str, Any]:
    """The reply as JSON's own types; `from_dict(to_dict(reply)) == reply`."""
    return {
        "act": reply.act.value,
        "lines": [_line_out(line) for line in reply.lines],
        "buttons": [{"title": _line_out(each.title), "payload": each.payload} for each in reply.buttons],
        "custom": None if reply.custom is None else _out(reply.custom),
        "claims": [claim_to_dict(claim) for claim in reply.claims],
    }


def from_dict(form: Mapping[str, Any]) -> Reply:
    """Raises KeyError or ValueError naming what is missing or is no act."""
    custom = form.get("custom")
    return Reply(
        act=Act(form["act"]),
        lines=tuple(_line_in(line) for line in form["lines"]),
        buttons=tuple(Button(_line_in(each["title"]), each["payload"]) for each in form.get("buttons") or ()),
        custom=None if custom is None else cast(Mapping[str, Any], _in(custom)),
        claims=tuple(claim_from_dict(each) for each in form.get("claims") or ()),
    )


def claim_to_dict(claim: Claim) -> dict[str, Any]:
    return {
        "product_id": claim.product_id,
        "field": claim.field,
        "value": claim.value,
        "source": claim.source.value,
        "feed_at": None if claim.feed_at is None else claim.feed_at.isoformat(),
    }


def claim_from_dict(form: Mapping[str, Any]) -> Claim:
    feed_at = form.get("feed_at")
    return Claim(
        product_id=form["product_id"],
        field=form["field"],
        value=form["value"],
        source=Source(form["source"]),
        feed_at=None if feed_at is None else datetime.fromisoformat(feed_at),
    )


def _line_out(line: Line) -> dict[str, Any]:
    return {"id": line.id, "args": {name: _out(value) for name, value in line.args.items()}}


def _line_in(form: Mapping[str, Any]) -> Line:
    args = {name: _in(value) for name, value in (form.get("args") or {}).items()}
    return Line(
        form["id"], {n: tuple(value) if isinstance(value, list) else value for n, value in args.items()}
    )


def _out(value: Any) -> Any:
    match value:
        case Money():
            return {"$money": [value.minor, value.currency, value.exponent]}
        case date():
            return {"$date": value.isoformat()}
        case Line():
            return {"$line": _line_out(value)}
        case Measure():
            return {"$measure": [str(value.amount), value.unit]}
        case time():
            return {"$time": value.isoformat()}
        case Country():
            return {"$country": value.code}
        case City():
            return {"$city": value.name}
        case Stated():
            return {"$stated": [value.text, _out(value.otherwise), value.begins]}
        case Mapping():
            return {str(name): _out(each) for name, each in value.items()}
        case list() | tuple():
            return [_out(each) for each in value]
        case None | bool() | int() | float() | str():
            return value
    raise ValueError(f"a reply cannot hold a {type(value).__name__}: {value!r}")


def _in(form: Any) -> Any:
    match form:
        case {"$money": [minor, currency, exponent]}:
            return Money(minor, currency, exponent)
        case {"$date": str(written)}:
            return date.fromisoformat(written) if len(written) == 10 else datetime.fromisoformat(written)
        case {"$line": line}:
            return _line_in(line)
        case {"$measure": [str(amount), str(unit)]}:
            return Measure(Decimal(amount), unit)
        case {"$country": str(code)}:
            return Country(code)
        case {"$time": str(written)}:
            return time.fromisoformat(written)
        case {"$city": str(name)}:
            return City(name)
        case {"$stated": [str(text), otherwise, bool(begins)]}:
            return Stated(text, _in(otherwise), begins)
        case dict():
            return {name: _in(each) for name, each in form.items()}
        case list():
            return [_in(each) for each in form]
    return form
