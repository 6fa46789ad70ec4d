"""`GET /health`: 200 only when a message would be answered now."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.catalogue.snapshot import Catalogue
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.models import Turn
from bot.web.channel import Answers
from bot.web.json_answer import json_answer

KEPT_SECONDS = 1.0
"""Asking more often than this gets the last finding: health checks must not load the database."""


@dataclass(slots=True)
class Health:
    engine: Answers
    database: Database
    catalogue: Callable[[], Catalogue]
    looked_at: float = 0.0
    failing: str | None = None

    def routes(self) -> list[BaseRoute]:
        return [Route("/health", self.health)]

    async def health(self, request: Request) -> Response:
        if not self.engine.running:
            return json_answer(
                {"status": "failing", "part": "engine", "why": "the engine is not running"}, 503
            )
        if time.monotonic() - self.looked_at > KEPT_SECONDS:
            self.failing = await run_in_threadpool(self.look)
            self.looked_at = time.monotonic()
        if self.failing is not None:
            return json_answer({"status": "failing", "part": "database", "why": self.failing}, 503)
        return json_answer({"status": "ok", "catalogue_version": self.catalogue().version})

    def look(self) -> str | None:
        """A message is stored before it is thought about: the database must be writable, not only there."""
        try:
            with self.database.transaction() as connection:
                connection.execute(select(Turn.id).limit(1))
        except RecordsError as problem:
            return str(problem)
        return None
