"""The chat of our own pages: messages in, replies out, the conversation again after a reload."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.values import Inbound
from bot.engine.conversation import EngineStopped
from bot.engine.turn_result import TurnResult
from bot.records.database import Database
from bot.records.errors import DatabaseAway, InboundRefused
from bot.records.handoffs import PersonMessage, is_taken, messages_after
from bot.web import page_context
from bot.web.history import History, read_history
from bot.web.json_answer import (
    BodyTooLarge,
    BodyUnreadable,
    json_answer,
    optional_text,
    read_json_object,
    refusal,
)
from bot.web.origin import same_origin
from bot.web.panel_words import panel_in
from bot.web.presenting import reply_form
from bot.web.throttle import PER_ADDRESS, PER_STREAM, Throttle, address_of, per_minute
from bot.web.tokens import Tokens

MESSAGE_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")
LONGEST_RAW_TEXT = 20_000
"""Longer than any answer needs; the engine itself asks to shorten what is over its own limit."""


class Answers(Protocol):
    """The engine, as far as the doors know it."""

    @property
    def running(self) -> bool: ...
    async def handle(self, inbound: Inbound) -> TurnResult: ...


@dataclass(slots=True)
class Channel:
    """`stopping` is set when the server is told to end: open streams then close by themselves."""

    engine: Answers
    database: Database
    catalogue: Callable[[], Catalogue]
    tokens: Tokens
    throttle: Throttle = field(default_factory=Throttle)
    turns_per_minute: int = 30
    poll_seconds: float = 2.0
    stopping: bool = False

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/chat/messages", self.message, methods=["POST"]),
            Route("/chat/history", self.history),
            Route("/chat/events", self.events),
        ]

    async def message(self, request: Request) -> Response:
        if not same_origin(request):
            return refusal(403, "messages are taken from the shop's own pages only")
        try:
            document = await read_json_object(request)
            inbound = self.read_inbound(document)
        except BodyTooLarge:
            return refusal(413, "the message is over 64 kB")
        except BodyUnreadable as problem:
            return refusal(400, str(problem))
        if inbound is None:
            return refusal(401, "this token was not issued here")
        wait = self.throttle.wait_seconds(
            (per_minute(self.turns_per_minute), "conversation", inbound.conversation_id),
            (PER_ADDRESS, "address", address_of(request)),
        )
        if wait is not None:
            return refusal(429, "too many messages at once", wait)
        try:
            result = await self.engine.handle(inbound)
        except InboundRefused as problem:
            return refusal(400, str(problem))
        except (DatabaseAway, EngineStopped):
            return refusal(503, "the assistant cannot be reached right now; try again", 5)
        return json_answer(self.answer(result, panel_shown(document.get("panel"))))

    def read_inbound(self, document: dict[str, Any]) -> Inbound | None:
        """None for a token that is not ours. Errors: BodyUnreadable."""
        message_id = optional_text(document, "message_id", 64) or ""
        if not MESSAGE_ID.fullmatch(message_id):
            raise BodyUnreadable("message_id must be 16 to 64 letters, digits, - or _")
        text = optional_text(document, "text", LONGEST_RAW_TEXT)
        button = optional_text(document, "button", LONGEST_RAW_TEXT)
        if (text is None) == (button is None):
            raise BodyUnreadable("exactly one of text and button is expected")
        token = optional_text(document, "token", 200)
        conversation_id = self.tokens.first(message_id) if token is None else self.tokens.read(token)
        if conversation_id is None:
            return None
        return Inbound(
            conversation_id=conversation_id,
            message_id=message_id,
            sent_at=datetime.now(UTC),
            text=text,
            button=button,
            page=page_context.lenient(document.get("page")),
            locale=page_context.locale(document.get("locale")),
            channel="web",
        )

    def answer(self, result: TurnResult, panel: str | None = None) -> dict[str, Any]:
        """`panel` is the language that the visitor's panel is in: in another one its words go along."""
        catalogue = self.catalogue()
        return {
            "token": self.tokens.issue(result.conversation_id),
            "replies": [reply_form(reply, catalogue) for reply in result.replies],
            "stage": result.stage,
            "panel": panel_in(result.language, panel),
            "handed_over": not result.replies or any(reply.act == "hands_over" for reply in result.replies),
        }

    async def history(self, request: Request) -> Response:
        conversation_id = self.tokens.read(request.query_params.get("token", "")[:200])
        if conversation_id is None:
            return refusal(401, "this token was not issued here")
        wait = self.throttle.wait_seconds((PER_ADDRESS, "history", address_of(request)))
        if wait is not None:
            return refusal(429, "too many reloads at once", wait)
        try:
            history = await run_in_threadpool(read_history, self.database, conversation_id)
        except DatabaseAway:
            return refusal(503, "the assistant cannot be reached right now; try again", 5)
        return json_answer(self.told(history, panel_shown(request.query_params.get("panel"))))

    def told(self, history: History, panel: str | None = None) -> dict[str, Any]:
        """Turns and what a person wrote, in the order the visitor saw them."""
        catalogue = self.catalogue()
        lines: list[Mapping[str, Any]] = []
        persons = list(history.persons)
        for position, turn in enumerate(history.turns):
            while persons and persons[0].after_turns <= position:
                lines.append({"person": {"id": persons[0].id, "text": persons.pop(0).text}})
            lines.append(
                {
                    "message_id": turn.message_id,
                    "said": turn.said,
                    "replies": [reply_form(reply, catalogue) for reply in turn.replies],
                }
            )
        lines += [{"person": {"id": person.id, "text": person.text}} for person in persons]
        return {
            "turns": lines,
            "handed_over": history.handed_over,
            "panel": panel_in(history.language, panel),
        }

    async def events(self, request: Request) -> Response:
        conversation_id = self.tokens.read(request.query_params.get("token", "")[:200])
        if conversation_id is None:
            return refusal(401, "this token was not issued here")
        last = request.headers.get("last-event-id") or request.query_params.get("after", "0")
        after = int(last) if last.isascii() and last.isdigit() and len(last) < 16 else 0
        wait = self.throttle.wait_seconds((PER_STREAM, "stream", conversation_id))
        if wait is not None:
            return refusal(429, "too many streams at once", wait)
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        stream = self.person_stream(request, conversation_id, after)
        return StreamingResponse(stream, media_type="text/event-stream", headers=headers)

    async def person_stream(self, request: Request, conversation_id: str, after: int) -> AsyncIterator[bytes]:
        """A person's messages as they are written; ends when the conversation is released."""
        yield b"retry: 3000\n\n"
        while not self.stopping and not await request.is_disconnected():
            try:
                taken, messages = await run_in_threadpool(self.from_person, conversation_id, after)
            except DatabaseAway:
                return  # the browser comes back by itself
            for message in messages:
                after = message.id
                said = orjson.dumps({"id": message.id, "text": message.text})
                yield b"id: %d\nevent: person\ndata: %s\n\n" % (message.id, said)
            if not taken:
                yield b"event: released\ndata: {}\n\n"
                return
            if not messages:
                yield b": still here\n\n"
            await self.pause()

    def from_person(self, conversation_id: str, after: int) -> tuple[bool, list[PersonMessage]]:
        """Asked in this order, nothing written before a release is missed. Errors: DatabaseAway."""
        taken = is_taken(self.database, conversation_id)
        return taken, messages_after(self.database, conversation_id, after)

    async def pause(self) -> None:
        until = time.monotonic() + self.poll_seconds
        while not self.stopping and (left := until - time.monotonic()) > 0:
            await asyncio.sleep(min(left, 0.25))


def panel_shown(stated: Any) -> str | None:
    """The language that a panel says it is in; a panel that says none keeps its words."""
    return stated if isinstance(stated, str) and 2 <= len(stated) <= 35 else None
