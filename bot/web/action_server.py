"""The door of an action server, as Rasa's own SDK has it: POST /webhook, GET /health, GET /actions."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Sequence
from typing import Any, Protocol

import orjson
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.records.database import Database
from bot.records.errors import DatabaseAway, InboundRefused, RecordsError
from bot.web.json_answer import BodyTooLarge, BodyUnreadable, json_answer

logger = logging.getLogger(__name__)

MAX_CALL_BYTES = 32 * 1024 * 1024
"""Rasa sends the whole conversation with every call."""


class Desk(Protocol):
    """bot.engine.action_desk.ActionDesk has it."""

    @property
    def names(self) -> Sequence[str]: ...

    def answer(self, document: Any) -> dict[str, Any]: ...


class ActionDoor:
    """`refused` are the errors of a call that is wrong (400), `unknown` of an action that is not there (404),
    both as rasa_sdk's endpoint answers them."""

    def __init__(
        self,
        desk: Desk,
        database: Database,
        refused: tuple[type[Exception], ...],
        unknown: tuple[type[Exception], ...],
    ) -> None:
        self._desk = desk
        self._database = database
        self._refused: tuple[type[Exception], ...] = (BodyUnreadable, InboundRefused, *refused)
        self._unknown = unknown

    @property
    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/webhook", self.webhook, methods=["POST"]),
                Route("/health", self.health),
                Route("/actions", self.actions),
            ]
        )

    async def health(self, request: Request) -> Response:
        try:
            await run_in_threadpool(self._look)
        except RecordsError as problem:
            return json_answer({"status": "failing", "error": str(problem)}, 503)
        return json_answer({"status": "ok"})

    async def actions(self, request: Request) -> Response:
        return json_answer([{"name": name} for name in self._desk.names])

    async def webhook(self, request: Request) -> Response:
        action = ""
        try:
            document = await read_call(request)
            action = str(document.get("next_action") or "")
            return json_answer(await run_in_threadpool(self._desk.answer, document))
        except BodyTooLarge:
            return _error(413, f"the body is over {MAX_CALL_BYTES // 1024 // 1024} MB", action)
        except self._refused as problem:
            return _error(400, str(getattr(problem, "message", problem)), action)
        except self._unknown as problem:
            return _error(404, str(getattr(problem, "message", problem)), action)
        except DatabaseAway as problem:
            logger.warning("%s: %s", action, problem)
            return _error(503, "the database is away; nothing was written, ask again", action)
        except Exception as problem:
            logger.error("%s failed: %s", action, type(problem).__name__)
            return _error(500, f"{action} failed: {type(problem).__name__}", action)

    def _look(self) -> None:
        with self._database.read() as connection:
            connection.exec_driver_sql("SELECT 1")


async def read_call(request: Request) -> dict[str, Any]:
    """Errors: BodyTooLarge, BodyUnreadable. Rasa may compress the body (COMPRESS_ACTION_SERVER_REQUEST)."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_CALL_BYTES:
            raise BodyTooLarge
    if request.headers.get("content-encoding") == "deflate":
        body = bytearray(_inflated(bytes(body)))
    try:
        document = orjson.loads(bytes(body))
    except orjson.JSONDecodeError:
        raise BodyUnreadable("the body is not JSON") from None
    if not isinstance(document, dict):
        raise BodyUnreadable("the body is not a JSON object")
    return document


def _inflated(body: bytes) -> bytes:
    reader = zlib.decompressobj()
    try:
        plain = reader.decompress(body, MAX_CALL_BYTES)
    except zlib.error:
        raise BodyUnreadable("the body is not what Content-Encoding: deflate says") from None
    if reader.unconsumed_tail:
        raise BodyTooLarge
    return plain


def _error(status: int, why: str, action: str) -> Response:
    return json_answer({"error": why, "action_name": action}, status)
