"""Every test that asks for `database` runs on SQLite and on PostgreSQL (TEST_POSTGRES_URL)."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.records.database import Database
from bot.records.errors import DatabaseAway

POSTGRES_URL = os.environ.get("TEST_POSTGRES_URL", "postgresql://root@127.0.0.1:5432/test")


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a schema of this run's own, dropped at the end."""
    server, schema = Database(POSTGRES_URL), f"waystage_{os.getpid()}_{secrets.token_hex(4)}"
    try:
        with server.transaction() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except DatabaseAway as away:
        reason = f"PostgreSQL is NOT tested: {away} (set TEST_POSTGRES_URL)"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    try:
        separator = "&" if "?" in POSTGRES_URL else "?"
        yield f"{POSTGRES_URL}{separator}options=-c%20search_path%3D{schema}"
    finally:
        with server.transaction() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        server.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """No tables yet."""
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path}/records.sqlite")
    else:
        database = Database(request.getfixturevalue("postgres_url"))
        with database.transaction() as connection:
            schema = connection.execute(text("SELECT current_schema()")).scalar_one()
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    yield database
    database.close()


@pytest.fixture
def database(empty_database: Database) -> Database:
    empty_database.migrate()
    return empty_database
