"""DATABASE_URL: what is accepted, and how to name a database without its password."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.records.errors import DatabaseUrlWrong

EXPECTED = (
    "sqlite:///path/to/file.sqlite (three slashes: from the working directory, four: absolute) "
    "or postgresql://name:password@host:5432/database"
)
DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "sqlite+pysqlite": "sqlite+pysqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}


def parse_url(text: str) -> URL:
    """Raises DatabaseUrlWrong, which repeats the value without its password."""
    try:
        url = make_url(text.strip())
    except (ArgumentError, ValueError):
        raise DatabaseUrlWrong(f"DATABASE_URL is {hide_password(text)!r}; expected {EXPECTED}") from None
    if url.drivername not in DRIVERS:
        raise DatabaseUrlWrong(
            f"DATABASE_URL is {hide_password(text)!r}: {url.drivername!r} is no database Waystage can use; "
            f"expected {EXPECTED}"
        )
    url = url.set(drivername=DRIVERS[url.drivername])
    if is_sqlite(url):
        if url.host or url.username:
            raise DatabaseUrlWrong(
                f"DATABASE_URL is {hide_password(text)!r}: a SQLite file has no host; expected {EXPECTED}"
            )
        if url.database and url.database != ":memory:" and Path(url.database).is_dir():
            raise DatabaseUrlWrong(
                f"DATABASE_URL names the folder {url.database}; expected a file: {EXPECTED}"
            )
    elif not url.database:
        raise DatabaseUrlWrong(
            f"DATABASE_URL is {hide_password(text)!r}: no database named; expected {EXPECTED}"
        )
    return url


def is_sqlite(url: URL) -> bool:
    return url.get_backend_name() == "sqlite"


def in_memory(url: URL) -> bool:
    return is_sqlite(url) and url.database in (None, "", ":memory:")


def place(url: URL) -> str:
    """How messages name the database: its file, or host and database name; never name or password."""
    if is_sqlite(url):
        return "the in-memory database" if in_memory(url) else f"the database file {url.database}"
    host = url.host or "the local socket"
    return f"the database {url.database} on {host}" + (f":{url.port}" if url.port else "")


def hide_password(text: str) -> str:
    """Also in text that is no URL: what stands between the first ":" after "//" and the last "@"."""
    scheme, slashes, rest = text.partition("//")
    if not slashes or "@" not in rest:
        return text
    credentials, _, place_ = rest.rpartition("@")
    name, colon, _ = credentials.partition(":")
    return f"{scheme}//{name}{':***' if colon else ''}@{place_}"
