from __future__ import annotations

import sqlite3
from pathlib import Path

from starlette.testclient import TestClient

from bot.records.database import Database
from bot.web.app import build_app
from tests.web.cast import CATALOGUE, KEY, SHOP, Corner, ToldEngine


def test_health_is_good_while_a_message_would_be_answered(corner: Corner) -> None:
    answer = corner.client.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok", "catalogue_version": 7})


def test_health_names_the_engine_when_it_does_not_run(corner: Corner) -> None:
    corner.engine.running = False
    answer = corner.client.get("/health")
    assert (answer.status_code, answer.json()["part"]) == (503, "engine")


def test_health_names_the_database_when_it_cannot_be_written(tmp_path: Path) -> None:
    file = tmp_path / "busy.sqlite"
    database = Database(f"sqlite:///{file}", busy_timeout_seconds=0.05)
    database.migrate()
    client = TestClient(build_app(ToldEngine(), database, SHOP, lambda: CATALOGUE, KEY).app)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    answer = client.get("/health")
    assert (answer.status_code, answer.json()["part"]) == (503, "database")
    assert "busy.sqlite" in answer.json()["why"]
    other.close()
