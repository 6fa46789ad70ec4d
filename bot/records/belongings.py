"""Which rows of which tables belong to a visitor or a conversation: whatever goes with them when they go.

Found by the foreign keys that cascade, so that a table that is added later is erased, exported and counted
without anybody remembering to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Table, select

from bot.records.models import Conversation, Visitor
from bot.records.tables import metadata

NEAREST = ("visitors", "conversations", "turns")
"""Where a table has several ways to its owner, the shortest is taken."""

Belongings = Mapping[str, ColumnElement[bool]]
"""Table name -> condition, parents before children."""


def of_visitor(visitor_id: str) -> Belongings:
    return _reached(Visitor.__table__, Visitor.id == visitor_id)


def of_conversations(conversation_ids: list[str]) -> Belongings:
    return _reached(Conversation.__table__, Conversation.id.in_(conversation_ids))


def table(name: str) -> Table:
    return metadata.tables[name]


def _reached(start: Any, condition: ColumnElement[bool]) -> Belongings:
    found: dict[str, ColumnElement[bool]] = {start.name: condition}
    for each in metadata.sorted_tables:
        ways = [
            key
            for key in each.foreign_keys
            if (key.ondelete or "").upper() == "CASCADE"
            and key.column.table.name in found
            and each.name not in found
        ]
        if ways:
            way = min(ways, key=lambda key: _distance(key.column.table.name))
            parent = way.column.table
            found[each.name] = way.parent.in_(select(way.column).where(found[parent.name]))
    return found


def _distance(parent: str) -> int:
    return NEAREST.index(parent) if parent in NEAREST else len(NEAREST)
