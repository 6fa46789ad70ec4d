"""What a running server has in memory of somebody who is erased: it goes, and comes back by no way."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.engine.keeping import Keeper
from bot.records.database import Database
from bot.records.erasing import erase
from bot.records.models import ReplyRow, TrackerEventRow, Turn
from tests.engine.conftest import START, Start, Visitor

MARK = "zebramarker"


def left(database: Database) -> str:
    with database.read() as connection:
        tables = (Turn, ReplyRow, TrackerEventRow)
        return "\n".join(repr(tuple(row)) for each in tables for row in connection.execute(select(each)))


def test_what_was_in_memory_is_not_written_back(nobody: Visitor, database: Database) -> None:
    nobody.says(f"hello {MARK}")
    nobody.says("hello")
    erase(database, "c1", at=START)
    nobody.says("hello")
    assert MARK not in left(database)
    with database.read() as connection:
        first = (
            connection.execute(select(TrackerEventRow.data).order_by(TrackerEventRow.seq)).scalars().first()
        )
    assert first is not None
    assert first["name"] == "action_session_start"


def test_whoever_is_erased_while_being_answered_is_answered_and_not_kept(
    start: Start, database: Database
) -> None:
    at_point, go_on = threading.Event(), threading.Event()

    def checkpoint(point: str) -> None:
        if point == "answered" and not go_on.is_set():
            at_point.set()
            go_on.wait(10)

    visitor = Visitor(start(checkpoint=checkpoint), "c1")
    answers: list[list[str]] = []
    asking = threading.Thread(target=lambda: answers.append(visitor.hears(f"hello {MARK}")))
    asking.start()
    assert at_point.wait(10)
    erase(database, "c1", at=START)
    go_on.set()
    asking.join(10)
    assert len(answers[0]) == 1
    assert MARK not in left(database)
    assert Visitor(visitor.engine, "c2").hears("hello") != []
    assert MARK not in left(database)


def test_the_server_forgets_when_anybody_was_erased_and_only_then(
    database: Database, nobody: Visitor
) -> None:
    forgotten: list[int] = []
    keeper = Keeper(database, None, lambda: START, lambda: forgotten.append(1))
    nobody.says("hello")
    keeper.look()
    keeper.look()
    assert forgotten == []
    erase(database, "c1", at=START)
    keeper.look()
    keeper.look()
    assert forgotten == [1]


def test_once_a_day_what_is_too_old_goes(database: Database, nobody: Visitor) -> None:
    nobody.says(f"hello {MARK}")
    now = [START + timedelta(days=89)]
    keeper = Keeper(database, 90, lambda: now[0], lambda: None)
    keeper.look()
    assert MARK in left(database)
    now[0] += timedelta(hours=23)
    keeper.look()
    assert MARK in left(database)
    now[0] += timedelta(days=2)
    keeper.look()
    assert MARK not in left(database)


def test_it_watches_by_itself_goes_on_after_a_failure_and_ends(
    database: Database, nobody: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.engine.keeping.LOOK_EVERY_SECONDS", 0.01)
    forgot = threading.Event()
    failures = [RuntimeError("once")]

    def forget() -> None:
        if failures:
            raise failures.pop()
        forgot.set()

    keeper = Keeper(database, 90, lambda: START, forget)
    nobody.says("hello")
    keeper.look()
    keeper.start()
    erase(database, "c1", at=START)
    assert forgot.wait(5)
    keeper.stop()
    keeper.stop()
