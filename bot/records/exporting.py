"""Everything that is kept about a visitor, as one JSON document (docs/privacy.md), written as it is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, exists, select

from bot.records.belongings import of_visitor, table
from bot.records.database import Database
from bot.records.errors import AddressUnreadable, VisitorUnknown
from bot.records.models import Visitor

FORMAT = "waystage visitor export 1"
ROWS_AT_A_TIME = 500
NO_ADDRESS = "sealed with a key that is not here"

Opens = Callable[[str], str]
"""A sealed address -> the address. Raises AddressUnreadable."""


def export(database: Database, visitor_id: str, opens: Opens, *, at: datetime) -> Iterator[str]:
    """Pieces of the document, a row a line: tables in the order in which they lean on each other, rows in the
    order of their keys. Raises VisitorUnknown before the first piece."""
    with database.read() as connection:
        known = connection.execute(select(exists().where(Visitor.id == visitor_id))).scalar()
        if not known:
            raise VisitorUnknown(f"no visitor {visitor_id!r} is known here")
        head = {"format": FORMAT, "exported_at": at, "visitor": visitor_id}
        yield _json(head)[:-1] + ',"tables":{'
        for number, (name, condition) in enumerate(of_visitor(visitor_id).items()):
            yield ("," if number else "") + f"\n{_json(name)}:["
            yield from _rows(connection, name, condition, opens)
            yield "]"
        yield "\n}}\n"


def _rows(connection: Connection, name: str, condition: Any, opens: Opens) -> Iterator[str]:
    wanted = table(name)
    query = select(wanted).where(condition).order_by(*wanted.primary_key.columns)
    found = connection.execute(query.execution_options(yield_per=ROWS_AT_A_TIME))
    for number, row in enumerate(found):
        yield ("," if number else "") + "\n" + _json(_shown(name, row, opens))


def _shown(name: str, row: Row[Any], opens: Opens) -> dict[str, Any]:
    shown = dict(row._mapping)
    if name == "contacts":
        del shown["lookup"]
        try:
            shown["address"] = opens(shown.pop("sealed"))
        except AddressUnreadable:
            shown["address"] = NO_ADDRESS
    return shown


def _json(value: Any) -> str:
    return orjson.dumps(value, default=str, option=orjson.OPT_UTC_Z | orjson.OPT_NON_STR_KEYS).decode()
