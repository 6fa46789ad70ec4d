"""Keeps the counter's answers of the shop current: an import or a new answer is noticed while running."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable

import numpy as np

from bot.answers.everyday import EVERYDAY
from bot.answers.finding import ShopAnswers
from bot.answers.likeness import Compass, Embed
from bot.catalogue.vectors import fill_vectors, text_hash
from bot.engine.stocking import LOOK_EVERY_SECONDS, Embeds
from bot.records import shop_answers
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.products import VectorShelf

logger = logging.getLogger(__name__)


def never() -> bool:
    return False


class AnswerStock:
    """`current` is what is known now. Without an `embedding` answers are found by words alone."""

    def __init__(self, database: Database, embedding: Embeds | None = None) -> None:
        self._database = database
        self._embedding = embedding
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._version: int | None = None
        self.current = ShopAnswers()
        self.refresh()

    def refresh(self) -> bool:
        """Whether there was something new. Raises RecordsError."""
        version = shop_answers.current_version(self._database)
        if version == self._version:
            return False
        answers = shop_answers.load_answers(self._database)
        compass = None
        if answers and self._embedding is not None:
            asked = (question.text for answer in answers for question in answer.questions)
            everyday = (text for texts in EVERYDAY.values() for text in texts)
            compass = Compass(self._kept(self._embedding, (*everyday, *asked)))
        self.current = ShopAnswers(answers, compass)
        self._version = version
        return True

    def _kept(self, embedding: Embeds, texts: Iterable[str]) -> Embed:
        """The embedding, with the vectors of `texts` worked out once and kept in the records: a start reads
        them back, where it would take a third of a second to think them anew."""
        shelf = VectorShelf(self._database, embedding.digest)
        hashes = {text: text_hash(text) for text in texts}
        fill_vectors(shelf, hashes, lambda batch: np.stack([embedding.query(text) for text in batch]), never)
        known = shelf.vectors(hashes.values())
        vectors = {text: known[key].astype(np.float32) for text, key in hashes.items()}
        return lambda text: vectors[text] if text in vectors else embedding.query(text)

    def watch(self, changed: Callable[[ShopAnswers], None]) -> None:
        """Look for new answers until `stop`, in a thread of its own."""
        self._thread = threading.Thread(target=self._watching, args=(changed,), name="answers", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        if self._thread is not None:
            self._thread.join()

    def _watching(self, changed: Callable[[ShopAnswers], None]) -> None:
        away = False
        while not self._stop.wait(LOOK_EVERY_SECONDS):
            try:
                if self.refresh():
                    changed(self.current)
                    logger.info("the shop's answers: %d", len(self.current.answers))
                away = False
            except RecordsError as error:
                if not away:
                    logger.warning("the shop's answers cannot be looked at: %s", error)
                away = True
