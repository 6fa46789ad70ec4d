from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from bot.records.database import Database
from bot.records.errors import DatabaseNewer
from bot.records.migrating import LATEST, alembic_config, current, move
from bot.records.tables import metadata

from .turning import count, rows, turn


def tables(database: Database) -> set[str]:
    with database.read() as connection:
        return set(inspect(connection).get_table_names())


def test_the_migrations_make_exactly_the_tables_of_the_models(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    assert tables(database) == {*metadata.tables, "alembic_version"}


def test_every_migration_goes_down_and_up_again(empty_database: Database) -> None:
    revisions = [
        script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()
    ][::-1]
    for revision in revisions:
        move(empty_database, revision)
    for revision in [*revisions[-2::-1], "base"]:
        move(empty_database, revision, down=True)
    assert tables(empty_database) <= {"alembic_version"}
    empty_database.migrate()
    assert tables(empty_database) == {*metadata.tables, "alembic_version"}


def test_the_latest_version_named_in_the_code_is_the_last_migration() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_current_head() == LATEST


def test_migrating_again_keeps_what_is_there(database: Database) -> None:
    turn(database, 1)
    database.migrate()
    assert count(database, "turns") == 1


def test_a_database_of_a_newer_waystage_is_refused_untouched(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseNewer, match=f"9999.*{LATEST}"):
        database.migrate()
    assert rows(database, "SELECT version_num FROM alembic_version") == [("9999",)]


def _migrate(url: str) -> None:
    Database(url, busy_timeout_seconds=30).migrate()


def test_processes_that_start_together_migrate_once(empty_database: Database) -> None:
    url = empty_database.url.render_as_string(hide_password=False)
    spawn = multiprocessing.get_context("spawn")
    starting = [spawn.Process(target=_migrate, args=(url,)) for _ in range(3)]
    for process in starting:
        process.start()
    for process in starting:
        process.join(timeout=60)
    assert [process.exitcode for process in starting] == [0, 0, 0]
    with empty_database.read() as connection:
        assert current(connection) == LATEST


def test_the_folder_of_a_new_database_file_is_made(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/new%20place/100%/w.sqlite")
    database.migrate()
    assert count(database, "turns") == 0
