"""INSERT ... ON CONFLICT in the dialect of the database at hand."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite


def insert_or(connection: Connection, table: Any) -> sqlite.Insert | postgresql.Insert:
    """Both know `on_conflict_do_nothing` and `on_conflict_do_update` with the same arguments."""
    return insert_into(connection.dialect.name, table)


def insert_into(dialect: str, table: Any) -> sqlite.Insert | postgresql.Insert:
    return postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
