"""Bringing a database to this version's tables: Alembic from the installed package, without an ini file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from bot.records.database import Database
from bot.records.database_url import in_memory
from bot.records.errors import DatabaseNewer

if TYPE_CHECKING:
    from alembic.config import Config

LATEST = "0005"  # saves importing Alembic at every start; a test holds it against the migrations
MIGRATIONS = Path(__file__).with_name("migrations")
STARTING_TOGETHER = 0x57415953  # an advisory lock's key, any constant: "WAYS"


def migrate(database: Database) -> None:
    """Raises DatabaseNewer when the database was written by a later version, DatabaseAway or DatabaseCorrupt.

    Several processes may start at once: the first one migrates, the others wait for it."""
    if database.is_sqlite and not in_memory(database.url):
        Path(str(database.url.database)).parent.mkdir(parents=True, exist_ok=True)
    with database.read() as connection:
        if current(connection) == LATEST:
            return
    move(database, "head")


def move(database: Database, revision: str, *, down: bool = False) -> None:
    """Up to `revision` ("head", "0001") or down to it ("base")."""
    from alembic import command

    with database.transaction() as connection:
        if not database.is_sqlite:
            connection.execute(text("SET LOCAL lock_timeout = 0"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": STARTING_TOGETHER})
        config = alembic_config(connection)
        found = current(connection)
        if found is not None and found not in known(config):
            raise DatabaseNewer(
                f"{database.place} has tables of version {found}, unknown to this Waystage (it knows "
                f"{LATEST}): run the newer Waystage, or put back a copy from before its first start"
            )
        (command.downgrade if down else command.upgrade)(config, revision)


def current(connection: Connection) -> str | None:
    """The revision the tables are at; None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(
        text("SELECT version_num FROM alembic_version")
    ).scalar_one_or_none()
    return found


def known(config: Config) -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def alembic_config(connection: Connection | None = None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
