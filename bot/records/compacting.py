"""A SQLite file without the bytes of what was deleted from it."""

from __future__ import annotations

import sqlite3
import time

from sqlalchemy import Engine

PAUSE_SECONDS = 0.05


def compact(engine: Engine, within_seconds: float) -> bool:
    """Deleting overwrites a row where it stands (secure_delete); copies that once lay elsewhere in a page
    only go when the file is written anew. Both steps wait for other programs, at most `within_seconds`."""
    until = time.monotonic() + within_seconds
    raw = engine.raw_connection()
    try:
        connection = raw.driver_connection
        assert isinstance(connection, sqlite3.Connection)
        while not (_vacuumed(connection) and _log_emptied(connection)):
            if time.monotonic() > until:
                return False
            time.sleep(PAUSE_SECONDS)
        return True
    finally:
        raw.close()


def _vacuumed(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            return False
        raise
    return True


def _log_emptied(connection: sqlite3.Connection) -> bool:
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy
