"""Where feeds come from: what a server said of its file, so that it is fetched again only once it changed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.records.base import Base
from bot.records.database import Database
from bot.records.products import CatalogueVersion
from bot.records.upsert import insert_or


class FeedSource(Base):
    """`url_hash` stands for the address, whose query may hold a secret; `shown` is what of it may be shown.
    `confirmed_at` is when the server last said or showed that this is its current file."""

    __tablename__ = "feed_sources"
    url_hash: Mapped[str] = mapped_column(primary_key=True)
    shown: Mapped[str]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    version: Mapped[int] = mapped_column(ForeignKey("catalogue_versions.id"))
    confirmed_at: Mapped[datetime]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the server said of the file that is the current catalogue."""

    etag: str | None
    last_modified: str | None


def hash_of(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()


def seen(database: Database, url: str) -> Seen | None:
    """None where the current catalogue is not this address's: then the file is wanted whatever the server
    thinks that we have."""
    with database.read() as connection:
        newest = select(func.max(CatalogueVersion.id)).scalar_subquery()
        row = connection.execute(
            select(FeedSource.etag, FeedSource.last_modified).where(
                FeedSource.url_hash == hash_of(url), FeedSource.version == newest
            )
        ).one_or_none()
    return None if row is None else Seen(row.etag, row.last_modified)


def remember(connection: Connection, url: str, shown: str, said: Seen, version: int, at: datetime) -> None:
    """In the import's own transaction: this version came from there."""
    values: dict[str, Any] = {
        "url_hash": hash_of(url),
        "shown": shown,
        "etag": said.etag,
        "last_modified": said.last_modified,
        "version": version,
        "confirmed_at": at,
    }
    statement = insert_or(connection, FeedSource.__table__).values(**values)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["url_hash"], set_={n: v for n, v in values.items() if n != "url_hash"}
        )
    )


def confirm(database: Database, url: str, at: datetime) -> None:
    """The server says that nothing has changed: the catalogue is as fresh as if it had just come."""
    with database.transaction() as connection:
        connection.execute(
            update(FeedSource).where(FeedSource.url_hash == hash_of(url)).values(confirmed_at=at)
        )


def confirmed_at(database: Database) -> datetime | None:
    """When the current catalogue was last confirmed by the server it came from; None: it came from a file."""
    with database.read() as connection:
        newest = select(func.max(CatalogueVersion.id)).scalar_subquery()
        found: datetime | None = connection.execute(
            select(func.max(FeedSource.confirmed_at)).where(FeedSource.version == newest)
        ).scalar_one()
    return found
