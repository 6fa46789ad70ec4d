"""The started product on PostgreSQL: the same answers, the same rows."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.records.database import Database
from bot.records.errors import DatabaseAway
from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

SERVER = os.environ.get("TEST_POSTGRES_URL", "postgresql://root@127.0.0.1:5432/test")


@pytest.fixture
def url() -> Iterator[str]:
    """A schema of this test's own, dropped at the end."""
    server, schema = Database(SERVER), f"waystage_{os.getpid()}_{secrets.token_hex(4)}"
    try:
        with server.transaction() as connection:
            connection.execute(text(f"CREATE SCHEMA {schema}"))
    except DatabaseAway as away:
        if os.environ.get("CI") == "true":
            pytest.fail(f"PostgreSQL is NOT tested: {away}")
        pytest.skip(f"PostgreSQL is NOT tested: {away} (set TEST_POSTGRES_URL)")
    try:
        yield f"{SERVER}{'&' if '?' in SERVER else '?'}options=-c%20search_path%3D{schema}"
    finally:
        with server.transaction() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        server.close()


def test_a_killed_turn_is_answered_after_the_restart_and_stored_once(tmp_path: Path, url: str) -> None:
    product = Product(tmp_path, DATABASE_URL=url, WAYSTAGE_CRASH_AT="answered:2")
    product.start()
    product.say("hello", message_id="one")
    with pytest.raises(Exception, match="disconnected|reset|closed"):
        product.say("What does the Brennholt Gradient temperature kettle cost?", message_id="two")
    assert product.process is not None
    assert product.process.wait(timeout=30) == -9
    del product.environ["WAYSTAGE_CRASH_AT"]
    product.start()
    again = product.say("anything, since the message id is known", message_id="two").json()
    assert product.stop() == 0
    assert any("89.00" in reply["text"] for reply in again)
    database = Database(url)
    with database.read() as connection:
        turns = connection.execute(text("SELECT message_id, status FROM turns ORDER BY seq")).all()
        claims = connection.execute(text("SELECT product_id, field, value FROM claims")).all()
    database.close()
    assert [tuple(turn) for turn in turns] == [("one", "answered"), ("two", "answered")]
    assert [tuple(claim) for claim in claims] == [("WD-1014", "price", "89.00")]
