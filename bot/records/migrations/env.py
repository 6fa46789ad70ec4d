"""Alembic runs this file; the connection comes from bot.records.migrating, inside its transaction."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context

from bot.records.base import UtcTime
from bot.records.tables import metadata


def plain_types(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """A migration is history: it names plain column types, not our classes that may change."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcTime) else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=plain_types,
    compare_type=True,
)
context.run_migrations()
