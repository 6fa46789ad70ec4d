"""`waystage erase`, `export`, `retain` and `reminders`, as a shop's staff uses them."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main
from bot.records.database import Database
from tests.records.test_erasing import MARK, SEAL, all_rows, everything, planted
from tests.records.turning import count, rows

Run = Callable[..., Result]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/shop.sqlite")
    database.migrate()
    planted(database, count_=2)
    planted(database, "v2", "c2", "othermarker")
    yield database
    database.close()


@pytest.fixture
def run(tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/shop.sqlite")
    key = tmp_path / "contacts.key"
    key.write_text(KEY)
    monkeypatch.setenv("CONTACTS_KEY_FILE", str(key))
    return lambda *words, **more: CliRunner().invoke(main, list(words), **more)


KEY = "an old key of another Waystage"


def test_erase_asks_and_a_no_changes_nothing(run: Run, database: Database) -> None:
    before = all_rows(database)
    for said in ("n\n", ""):
        refused = run("erase", "v1", input=said)
        assert refused.exit_code == 1
        assert "cannot be undone" in refused.output
    assert all_rows(database) == before


@pytest.mark.parametrize("name", [["v1"], ["--conversation", "c1"]])
def test_erase_removes_everything_and_prints_the_receipt(
    run: Run, database: Database, name: list[str]
) -> None:
    done = run("erase", *name, "--yes")
    assert done.exit_code == 0, done.output
    number = rows(database, "SELECT number FROM erasures")[0][0]
    assert f"receipt {number}" in done.output
    assert "turns: 2" in done.output
    assert MARK not in everything(database)
    assert "othermarker" in everything(database)
    again = run("erase", *name, "--yes")
    assert (again.exit_code, "is known here" in again.output) == (1, True)


@pytest.mark.parametrize("words", [["erase"], ["erase", "v1", "--conversation", "c1"], ["export"]])
def test_a_visitor_is_named_in_exactly_one_way(run: Run, words: list[str]) -> None:
    told = run(*words)
    assert told.exit_code == 2
    assert "--conversation ID" in told.output


def test_a_key_that_is_none_is_named_and_not_repeated(run: Run) -> None:
    told = run("erase", "--email", "a@b.lv", "--yes")
    assert told.exit_code == 1
    assert "CONTACTS_KEY_FILE" in told.output
    assert KEY not in told.output


def test_a_visitor_is_found_by_the_address_they_left(
    run: Run, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.settings.Settings.seal", lambda self: SEAL)
    assert "nobody has left" in run("erase", "--email", "x@y.lv", "--yes").output
    assert run("erase", "--email", f"{MARK}@x.lv", "--yes").exit_code == 0
    assert MARK not in everything(database)


def test_export_writes_one_document_for_its_owner_only(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.settings.Settings.seal", lambda self: SEAL)
    file = tmp_path / "v1.json"
    assert run("export", "v1", "--out", str(file)).exit_code == 0
    document = json.loads(file.read_text("utf-8"))
    printed = json.loads(run("export", "--conversation", "c1").output)
    assert printed["tables"] == document["tables"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    nobody = run("export", "nobody")
    assert (nobody.exit_code, "nobody" in nobody.output) == (1, True)
    nowhere = run("export", "v1", "--out", str(tmp_path / "no" / "where.json"))
    assert (nowhere.exit_code, "cannot be written" in nowhere.output) == (1, True)


def test_retain_counts_first_and_then_removes(run: Run, database: Database) -> None:
    dry = run("retain", "--days", "1", "--dry-run")
    assert (dry.exit_code, "2 conversations" in dry.output) == (0, True)
    assert count(database, "replies") == 3
    done = run("retain", "--days", "1", "--compact")
    assert done.exit_code == 0, done.output
    assert "2 conversations" in done.output
    assert count(database, "replies") == 0
    assert "0 conversations" in run("retain", "--days", "1").output
    assert run("retain", "--days", "0").exit_code == 2


def test_due_reminders_are_handed_on_and_marked(
    run: Run, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.settings.Settings.seal", lambda self: SEAL)
    listed = run("reminders", "list")
    due = [json.loads(line) for line in listed.stdout.splitlines()]
    assert [one["address"] for one in due] == [f"{MARK}@x.lv", "othermarker@x.lv"]
    assert run("reminders", "mark-sent", str(due[0]["id"])).exit_code == 0
    assert count(database, "contacts") == 1
    unknown = run("reminders", "mark-sent", "999", str(due[0]["id"]))
    assert (unknown.exit_code, "999" in unknown.output) == (1, True)
    assert len(run("reminders", "list").stdout.splitlines()) == 1
