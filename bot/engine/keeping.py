"""Keeps the promises about time while the server runs: forgets who was erased, and what is too old."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.records.database import Database
from bot.records.erasing import erasures_counted
from bot.records.errors import RecordsError
from bot.records.retaining import Retained, retain

logger = logging.getLogger(__name__)

LOOK_EVERY_SECONDS = 1.0
RETAIN_EVERY = timedelta(days=1)
REST_SECONDS = 0.05
"""Between two small transactions, so that messages are not held up."""


class Keeper:
    """`forget` is called when somebody was erased, by whatever program; `now` is the clock. With `days` None
    nothing is ever too old."""

    def __init__(
        self, database: Database, days: int | None, now: Callable[[], datetime], forget: Callable[[], None]
    ) -> None:
        self._database = database
        self._days = days
        self._now = now
        self._forget = forget
        self._erased: int | None = None
        self._retained_at: datetime | None = None
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._watch, name="keeper", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Ends after the transaction in hand. May be called again."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def look(self) -> None:
        """Whatever is due now. Raises RecordsError."""
        erased = erasures_counted(self._database)
        if self._erased is not None and erased != self._erased:
            self._forget()
        self._erased = erased
        now = self._now()
        if self._days is not None and (self._retained_at is None or now - self._retained_at >= RETAIN_EVERY):
            self._retain(self._days, now)
            self._retained_at = now

    def _retain(self, days: int, now: datetime) -> None:
        done = Retained()
        for so_far in retain(self._database, days, now):
            done = so_far
            if self._stop.wait(REST_SECONDS):
                return
        if done.anything:
            self._forget()
            logger.info(
                "words older than %d days are gone: %d conversations, %d turns of others",
                days,
                done.conversations,
                done.turns,
            )

    def _watch(self) -> None:
        while not self._stop.is_set():
            try:
                self.look()
            except RecordsError as error:
                logger.warning("promises are kept later: %s", error)
            except Exception as error:  # noqa: BLE001 - a thread that dies would keep no promise any more
                logger.error("promises are kept later: %s", type(error).__name__)
            self._stop.wait(LOOK_EVERY_SECONDS)
