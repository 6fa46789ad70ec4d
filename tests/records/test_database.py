from __future__ import annotations

import sqlite3
import time
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError, StatementError

from bot.records import turns
from bot.records.database import Database
from bot.records.errors import DatabaseAway, DatabaseCorrupt, DatabaseUrlWrong
from bot.records.models import Visitor

from .turning import NOON, count, inbound, rows, turn


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("postgres://ada:pw@db/shop", "postgresql+psycopg"),
        ("postgresql://ada:pw@db/shop", "postgresql+psycopg"),
        ("sqlite:///var/w.sqlite", "sqlite+pysqlite"),
    ],
)
def test_the_usual_urls_are_accepted(url: str, driver: str) -> None:
    assert Database(url).url.drivername == driver


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "mysql://ada:geheim@db/shop",
        "postgresql://ada:geheim@db",
        "postgres//ada:gehe@im@db/x",
        "postgresql://ada:geheim@db:port/shop",
        "sqlite://var/w.sqlite",
        "sqlite:////tmp",
    ],
)
def test_a_wrong_url_names_the_variable_and_what_is_expected_without_the_password(url: str) -> None:
    with pytest.raises(DatabaseUrlWrong) as error:
        Database(url)
    assert str(error.value).startswith("DATABASE_URL")
    assert "sqlite:///" in str(error.value)
    assert "gehe" not in str(error.value)


def test_foreign_keys_guard_on_both_databases(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as connection:
        connection.execute(text("INSERT INTO needs (turn_id, text) VALUES (99, 'x')"))


def test_erasing_a_visitor_takes_everything_of_theirs_along(database: Database) -> None:
    turn(database, 1, visitor_id="v1")
    turn(database, 1, of="c2", visitor_id="v2")
    with database.transaction() as connection:
        connection.execute(text("DELETE FROM visitors WHERE id = 'v1'"))
    assert rows(database, "SELECT id FROM conversations") == [("c2",)]
    assert (count(database, "turns"), count(database, "replies")) == (1, 1)


def test_an_error_inside_undoes_the_whole_transaction(database: Database) -> None:
    with pytest.raises(RuntimeError), database.transaction() as connection:
        connection.execute(insert(Visitor), _visitor("v1"))
        raise RuntimeError
    assert count(database, "visitors") == 0


def test_reading_writes_nothing(database: Database) -> None:
    with database.read() as connection:
        connection.execute(insert(Visitor), _visitor("v1"))
    assert count(database, "visitors") == 0


def test_times_without_zone_are_refused_and_the_others_come_back_in_utc(database: Database) -> None:
    with pytest.raises(StatementError, match="no zone"), database.transaction() as connection:
        connection.execute(insert(Visitor), _visitor("v1") | {"first_at": NOON.replace(tzinfo=None)})
    there = datetime.fromisoformat("2026-05-01T15:00:00+03:00")
    accepted = turns.accept(database, inbound(sent_at=there))
    again = turns.unfinished(database)[0].inbound.sent_at
    assert (again, str(again.tzinfo)) == (NOON, "UTC")
    assert accepted.turn_id == 1


def test_a_database_that_was_never_migrated_is_away_and_says_so(empty_database: Database) -> None:
    with pytest.raises(DatabaseAway, match="never migrated"):
        turns.accept(empty_database, inbound())


def test_postgresql_that_refuses_is_away_and_names_the_place_without_the_password() -> None:
    database = Database("postgresql://ada:geheim@127.0.0.1:18209/shop")
    with pytest.raises(DatabaseAway, match=r"database shop on 127\.0\.0\.1:18209 is away.*refused") as error:
        turns.accept(database, inbound())
    assert "geheim" not in str(error.value)


def test_a_locked_file_is_away_after_the_wait_and_nothing_is_lost(tmp_path: Path) -> None:
    file = tmp_path / "w.sqlite"
    database = Database(f"sqlite:///{file}", busy_timeout_seconds=0.2)
    database.migrate()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(DatabaseAway, match=r"w\.sqlite.*locked.*more than 0\.2 s"):
        turns.accept(database, inbound())
    assert 0.15 < time.monotonic() - began < 2
    other.execute("ROLLBACK")
    assert turns.accept(database, inbound()).seq == 1


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    file = tmp_path / "w.sqlite"
    database = Database(f"sqlite:///{file}", busy_timeout_seconds=0.2)
    database.migrate()
    with database.transaction() as connection:
        connection.execute(insert(Visitor), _visitor("v1"))
        assert count(database, "visitors") == 0
    assert count(database, "visitors") == 1


@pytest.mark.parametrize(
    "content", [b"this is no database at all, only some words" * 100, b"SQLite format 3\0" + b"x" * 9000]
)
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "w.sqlite"
    file.write_bytes(content)
    with pytest.raises(DatabaseCorrupt, match=r"w\.sqlite is damaged"):
        Database(f"sqlite:///{file}").migrate()
    assert file.read_bytes() == content


def test_a_file_damaged_in_the_middle_is_named(tmp_path: Path) -> None:
    file = tmp_path / "w.sqlite"
    database = Database(f"sqlite:///{file}")
    database.migrate()
    turn(database, 1)
    database.close()
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(DatabaseCorrupt, match=r"w\.sqlite is damaged"):
        turns.accept(Database(f"sqlite:///{file}"), inbound())


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseAway, match="its folder does not exist"):
        turns.accept(Database(f"sqlite:///{tmp_path}/nowhere/w.sqlite"), inbound())


def test_a_full_disk_is_away_and_the_turn_can_be_sent_again(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/w.sqlite")
    database.migrate()
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 200").scalar()
    with pytest.raises(DatabaseAway, match="full; make room"):
        for number in range(100):
            turns.accept(database, inbound("x" * 20_000, number=number))
    stored = count(database, "turns")
    assert 0 < stored < 100
    with database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000").scalar()
    assert turns.accept(database, inbound("x" * 20_000, number=stored)).state == "new"


def _visitor(name: str) -> dict[str, object]:
    return {"id": name, "first_at": NOON, "last_at": NOON, "journey": 1, "journey_over": False}
