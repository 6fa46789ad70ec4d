"""Keeps the counter's catalogue current: a new import is noticed, vectors are worked out in the
background."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.catalogue.feed_language import looked_through
from bot.catalogue.goods import Goods
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.things import Things
from bot.catalogue.told_apart import told_apart
from bot.catalogue.tongue import Tongue
from bot.catalogue.vectors import fill_vectors, product_text, text_hash
from bot.records import feed_sources, products
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.products import StoredCatalogue, VectorShelf
from bot.understanding.threads import one_thread_of_algebra

logger = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 2.0


class Embeds(Protocol):
    """bot.understanding.embedding.Embedding has it; `digest` names the weights."""

    digest: str

    def has_word(self, word: str) -> bool: ...

    def query(self, text: str) -> NDArray[np.float32]: ...

    def computed(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]: ...


class Stock:
    """`current` is the snapshot of now; `watch` replaces it while the engine runs. Without an `embedding`
    products are found by words alone."""

    def __init__(
        self,
        database: Database,
        embedding: Embeds | None = None,
        phrases: Mapping[str, bool] | None = None,
        tongues: Iterable[Tongue] = (),
        goods: Goods | None = None,
    ) -> None:
        """`phrases` tells of each whether it names a thing to buy (bot.catalogue.things); `tongues` are the
        languages beside English in which the catalogue can be asked, `goods` the everyday names of things."""
        self._tongues, self._goods = tuple(tongues), goods or Goods()
        self._phrases = dict(phrases or {})
        self._database = database
        self._embedding = embedding
        self._vectors = None if embedding is None else VectorShelf(database, embedding.digest)
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._identifiers: tuple[int, frozenset[str]] = (-1, frozenset())
        self._things: Things | None = None
        self.current = self._built(products.load_catalogue(database))

    def is_identifier(self, text: str) -> bool:
        """Whether a product has this number: such a number is no visitor's telephone."""
        catalogue = self.current
        if self._identifiers[0] != catalogue.version:
            found = {each for p in catalogue.products.values() for each in (p.id, p.gtin, p.mpn) if each}
            self._identifiers = (catalogue.version, frozenset(found))
        return text in self._identifiers[1]

    def filled(self) -> Catalogue:
        """The snapshot of now with every vector worked out, however long that takes. Raises RecordsError."""
        self._fill()
        return self.current

    def _fill(self) -> int:
        """Work out the vectors that are missing and take them in. Returns how many."""
        embedding, shelf = self._embedding, self._vectors
        if embedding is None or shelf is None:
            return 0
        batch = lambda texts: np.stack([embedding.computed(text)[0] for text in texts])  # noqa: E731
        products_ = looked_through(list(self.current.products.values()), self._tongues)
        texts = [product_text(product) for product in products_]
        filled = fill_vectors(shelf, [*self._phrases, *self._samples(), *texts], batch, self._stop.is_set)
        if filled:
            self.current = self._built(products.load_catalogue(self._database))
        return filled

    def watch(self, changed: Callable[[Catalogue], None]) -> None:
        """Look for a new catalogue until `stop`, in a thread of its own; `changed` gets every new
        snapshot."""
        self._thread = threading.Thread(target=self._watching, args=(changed,), name="stock", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _watching(self, changed: Callable[[Catalogue], None]) -> None:
        filled_version = -1
        away = False
        while True:
            try:
                version = products.current_version(self._database)
                if version is not None and version != self.current.version:
                    self.current = self._built(products.load_catalogue(self._database))
                    changed(self.current)
                    logger.info("catalogue version %d: %d products", version, len(self.current.products))
                self.current.confirmed_at = feed_sources.confirmed_at(self._database)
                if filled_version != self.current.version:
                    filled_version = self.current.version
                    if self._fill():
                        changed(self.current)
                away = False
            except RecordsError as error:
                if not away:
                    logger.warning("the catalogue cannot be looked at: %s", error)
                away = True
            if self._stop.wait(LOOK_EVERY_SECONDS):
                return

    def _built(self, stored: StoredCatalogue | None) -> Catalogue:
        if stored is None:
            return Catalogue.build((), tongues=self._tongues)
        vectors = {}
        shelf = told_apart(stored.products)
        if self._vectors is not None:
            seen = looked_through(shelf, self._tongues)
            hashes = {product.id: text_hash(product_text(product)) for product in seen}
            known = self._vectors.vectors(hashes.values())
            vectors = {id_: known[key].astype(np.float32) for id_, key in hashes.items() if key in known}
        embed = None if self._embedding is None else self._embedding.query
        is_word = None if self._embedding is None else self._embedding.has_word
        self._things = self._things or self._learnt()
        built = Catalogue.build(
            shelf,
            stored.version,
            stored.imported_at,
            embed,
            vectors,
            stored.gone,
            self._things,
            is_word,
            self._tongues,
            self._centres(),
            self._goods,
        )
        built.confirmed_at = feed_sources.confirmed_at(self._database)
        return built

    def _samples(self) -> list[str]:
        return [phrase for tongue in self._tongues for phrase in tongue.sample]

    def _centres(self) -> dict[str, NDArray[np.float32]]:
        """By language, of those whose samples have their vectors."""
        if self._vectors is None:
            return {}
        hashes = {phrase: text_hash(phrase) for phrase in self._samples()}
        known = self._vectors.vectors(hashes.values())
        return {
            tongue.language: np.mean([known[hashes[p]] for p in tongue.sample], axis=0, dtype=np.float32)
            for tongue in self._tongues
            if tongue.sample and all(hashes[p] in known for p in tongue.sample)
        }

    def _learnt(self) -> Things | None:
        """From the phrases of data/things.yml, once their vectors are there."""
        if self._vectors is None or not self._phrases:
            return None
        hashes = {phrase: text_hash(phrase) for phrase in self._phrases}
        known = self._vectors.vectors(hashes.values())
        if len(known) < len(set(hashes.values())):
            return None
        vectors = np.stack([known[key].astype(np.float32) for key in hashes.values()])
        with one_thread_of_algebra():  # a second one only spins, up to a second of CPU where cores are busy
            return replace(Things.learnt(vectors, list(self._phrases.values())), goods=self._goods)
