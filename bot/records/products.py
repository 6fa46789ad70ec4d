"""The catalogue in the database: versions, products as JSON, vectors by the hash of their text.

A product is kept as one JSON document, since it is only ever read whole into the snapshot. Products that a
new feed no longer holds stay (present = false) for the claims and orders that name them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray
from sqlalchemy import Connection, ForeignKey, Index, LargeBinary, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from bot.catalogue.product import Availability, Money, Product, Review
from bot.records.base import Base
from bot.records.database import Database
from bot.records.price_history import write_changes, write_gone
from bot.records.upsert import insert_or

BATCH = 1000
Halves = NDArray[np.float16]


class CatalogueVersion(Base):
    """One import that was taken over. The greatest id is the current catalogue."""

    __tablename__ = "catalogue_versions"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    imported_at: Mapped[datetime]
    file: Mapped[str]
    format: Mapped[str]
    encoding: Mapped[str]
    read: Mapped[int]
    imported: Mapped[int]
    rejected: Mapped[int]
    replaced: Mapped[bool]


class ProductRow(Base):
    """`version` is the last feed that held the product; `place` its order there."""

    __tablename__ = "products"
    __table_args__ = (Index("ix_products_present_place", "present", "place"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(ForeignKey("catalogue_versions.id"))
    place: Mapped[int]
    present: Mapped[bool]
    document: Mapped[bytes] = mapped_column(LargeBinary)


class ProductVector(Base):
    """A sentence vector as 16-bit floats; `model` names the weights it was computed with."""

    __tablename__ = "product_vectors"
    model: Mapped[str] = mapped_column(primary_key=True)
    text_hash: Mapped[str] = mapped_column(primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


@dataclass(frozen=True, slots=True)
class StoredCatalogue:
    """`gone` are products that the current feed no longer holds."""

    version: int
    imported_at: datetime
    file: str
    products: tuple[Product, ...]
    gone: tuple[Product, ...]


def to_document(product: Product) -> bytes:
    return orjson.dumps(product)


def from_document(document: bytes) -> Product:
    """The product as it was stored: from_document(to_document(p)) == p."""
    stored: dict[str, Any] = orjson.loads(document)
    for name in ("price", "sale_price"):
        if stored[name] is not None:
            stored[name] = Money(**stored[name])
    stored["availability"] = Availability(stored["availability"])
    stored["reviews"] = tuple(
        Review(r["rating"], r["comment"], date.fromisoformat(r["written_on"]) if r["written_on"] else None)
        for r in stored["reviews"]
    )
    for name in ("category", "highlights", "tags"):
        stored[name] = tuple(stored[name])
    return Product(**stored)


def store_catalogue(
    connection: Connection,
    documents: Iterable[tuple[str, bytes]],
    version: Mapping[str, Any],
    replace: bool,
) -> int:
    """Writes one version in the caller's transaction; ids must not repeat. `version` has the columns of
    CatalogueVersion but id and replaced. Returns the version's id."""
    inserted = connection.execute(insert_or(connection, CatalogueVersion).values(**version, replaced=replace))
    key = inserted.inserted_primary_key
    assert key is not None
    number = int(key[0])
    table = ProductRow.__table__
    statement = insert_or(connection, table)
    statement = statement.on_conflict_do_update(
        index_elements=["id"],
        set_={name: statement.excluded[name] for name in ("version", "place", "present", "document")},
    )
    feed_at = version["imported_at"]
    for batch in _batches(documents):
        rows = [
            {"id": id_, "version": number, "place": place, "present": True, "document": document}
            for place, (id_, document) in batch
        ]
        connection.execute(statement, rows)
        write_changes(connection, number, feed_at, [each for _, each in batch])
    if replace:
        absent = (ProductRow.version != number, ProductRow.present)
        ids = connection.execute(select(ProductRow.id).where(*absent).order_by(ProductRow.id)).scalars()
        for some in _some(ids.all()):
            write_gone(connection, number, feed_at, some)
        connection.execute(update(ProductRow).where(*absent).values(present=False))
    return number


def _some(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))


def _batches(documents: Iterable[tuple[str, bytes]]) -> Iterator[list[tuple[int, tuple[str, bytes]]]]:
    numbered = enumerate(documents)
    while batch := list(islice(numbered, BATCH)):
        yield batch


def present_documents(connection: Connection) -> Iterator[bytes]:
    """The products on sale in the order of their feed, read as they are asked for."""
    rows = connection.execution_options(yield_per=BATCH).execute(
        select(ProductRow.document).where(ProductRow.present).order_by(ProductRow.version, ProductRow.place)
    )
    yield from rows.scalars()


def current_version(database: Database) -> int | None:
    """The current catalogue's number, asked by a running server to notice a new one. None: no import yet."""
    with database.read() as connection:
        return connection.execute(select(func.max(CatalogueVersion.id))).scalar_one()


def load_catalogue(database: Database) -> StoredCatalogue | None:
    """The current catalogue in one consistent look; None before the first import."""
    with database.read() as connection:
        version = connection.execute(
            select(CatalogueVersion.id, CatalogueVersion.imported_at, CatalogueVersion.file)
            .order_by(CatalogueVersion.id.desc())
            .limit(1)
        ).one_or_none()
        if version is None:
            return None
        rows = connection.execute(
            select(ProductRow.present, ProductRow.document).order_by(ProductRow.version, ProductRow.place)
        ).all()
    present = tuple(from_document(row.document) for row in rows if row.present)
    gone = tuple(from_document(row.document) for row in rows if not row.present)
    return StoredCatalogue(version.id, version.imported_at, version.file, present, gone)


class VectorShelf:
    """Product vectors of one model, by text hash (bot.catalogue.vectors.VectorStore)."""

    def __init__(self, database: Database, model: str) -> None:
        self._database, self._model = database, model

    def missing_vectors(self, hashes: Iterable[str]) -> set[str]:
        with self._database.read() as connection:
            known = connection.execute(
                select(ProductVector.text_hash).where(ProductVector.model == self._model)
            ).scalars()
            return set(hashes) - set(known)

    def save_vectors(self, vectors: Mapping[str, Halves]) -> None:
        rows = [
            {
                "model": self._model,
                "text_hash": key,
                "vector": np.ascontiguousarray(vector, np.float16).tobytes(),
            }
            for key, vector in vectors.items()
        ]
        if rows:
            with self._database.transaction() as connection:
                statement = insert_or(connection, ProductVector.__table__).on_conflict_do_nothing()
                connection.execute(statement, rows)

    def vectors(self, hashes: Iterable[str]) -> dict[str, Halves]:
        wanted = set(hashes)
        with self._database.read() as connection:
            rows = connection.execute(
                select(ProductVector.text_hash, ProductVector.vector).where(
                    ProductVector.model == self._model
                )
            )
            return {key: np.frombuffer(raw, np.float16) for key, raw in rows if key in wanted}
