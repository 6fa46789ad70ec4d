"""The one way to the database: short transactions, reads, and errors that say what is wrong and where."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolExhausted

from bot.records.compacting import compact
from bot.records.database_url import in_memory, is_sqlite, parse_url, place
from bot.records.errors import DatabaseAway, DatabaseCorrupt, RecordsError

BUSY_TIMEOUT_SECONDS = 2.0
CONNECT_TIMEOUT_SECONDS = 3


class Database:
    """Made once by whoever starts the program; nothing is opened before the first transaction or read.

    Both context managers raise DatabaseAway (or DatabaseCorrupt) instead of the driver's operational errors;
    integrity errors pass through for the caller to name. `busy_timeout_seconds`: how long a writer waits for
    another one.
    """

    def __init__(self, url: str | URL, *, busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS) -> None:
        self.url = parse_url(url if isinstance(url, str) else url.render_as_string(hide_password=False))
        self.place = place(self.url)
        self.is_sqlite = is_sqlite(self.url)
        self._busy_ms = int(busy_timeout_seconds * 1000)
        self.engine = self._engine()
        self._writing = self.engine.execution_options(waystage_writes=True) if self.is_sqlite else self.engine

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All inside is committed at the end, or nothing. On SQLite the write lock is taken at once."""
        with self._explained(), self._writing.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent look (a snapshot on SQLite); whatever is written inside is undone."""
        with self._explained(), self.engine.connect() as connection:
            yield connection

    def migrate(self) -> None:
        """Bring the tables to this version's form. Raises DatabaseNewer when they are ahead of the code."""
        from bot.records.migrating import migrate

        migrate(self)

    def compact(self, within_seconds: float = 10.0) -> bool:
        """Write a SQLite file anew without what was deleted, and empty its log (WAL): then not a byte of it
        is left in the files. False where other programs did not let us in time. PostgreSQL sees to its files
        by itself (docs/privacy.md)."""
        return not self.is_sqlite or in_memory(self.url) or compact(self.engine, within_seconds)

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, InterfaceError, InternalError) as error:
            raise self._explain(error) from error
        except PoolExhausted as error:
            raise DatabaseAway(f"{self.place} is too busy: no connection became free; try again") from error
        except ProgrammingError as error:
            if type(error.orig).__name__ == "UndefinedTable":
                raise self._explain(error) from error
            raise
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.DatabaseError) and type(error.orig) is sqlite3.DatabaseError:
                raise self._explain(error) from error
            raise

    def _explain(self, error: DBAPIError) -> RecordsError:
        said = (
            str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
        )
        unmigrated = "; it was never migrated: start it once with `waystage run`"
        if isinstance(error, ProgrammingError):
            return DatabaseAway(f"{self.place} cannot be used: {said}{unmigrated}")
        if not self.is_sqlite:
            said = said.replace(self.url.password, "***") if self.url.password else said
            return DatabaseAway(f"{self.place} is away: {said}")
        if "not a database" in said or "malformed" in said:
            return DatabaseCorrupt(
                f"{self.place} is damaged or is no SQLite database ({said}); "
                "put a backup in its place, or move it away to begin with an empty one"
            )
        hint = ""
        if "unable to open" in said and not Path(str(self.url.database)).parent.is_dir():
            hint = "; its folder does not exist"
        elif "locked" in said:
            hint = f"; another program has been writing to it for more than {self._busy_ms / 1000:g} s"
        elif "full" in said:
            hint = "; make room on that disk"
        elif "no such table" in said:
            hint = unmigrated
        return DatabaseAway(f"{self.place} cannot be used: {said}{hint}")

    def _engine(self) -> Engine:
        common: dict[str, Any] = {"json_serializer": to_json, "json_deserializer": orjson.loads}
        if not self.is_sqlite:
            arguments: dict[str, Any] = {"connect_timeout": CONNECT_TIMEOUT_SECONDS}
            asked = self.url.query.get("options", "")
            arguments["options"] = f"-c timezone=UTC -c lock_timeout={self._busy_ms} {asked}"
            return create_engine(self.url, pool_pre_ping=True, connect_args=arguments, **common)
        if in_memory(self.url):
            common |= {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
        else:
            common |= {"pool_size": 8, "max_overflow": 24}
        engine = create_engine(
            self.url, connect_args={"check_same_thread": False, "timeout": self._busy_ms / 1000}, **common
        )
        event.listen(engine, "connect", self._prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    def _prepare_sqlite(self, connection: Any, record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves: the driver's own comes too late for reads
        connection.execute(f"PRAGMA busy_timeout = {self._busy_ms}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that will write takes the lock at once: upgrading later fails without waiting."""
    writes = connection.get_execution_options().get("waystage_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def to_json(value: Any) -> str:
    try:
        return orjson.dumps(value, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS).decode()
    except TypeError:  # whole numbers over 64 bits
        return json.dumps(value, ensure_ascii=False)
