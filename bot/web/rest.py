"""Rasa's REST door (`POST /webhooks/rest/webhook`), for programs that hold the token."""

from __future__ import annotations

import hmac
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.dialogue.values import Inbound
from bot.engine.conversation import EngineStopped
from bot.engine.turn_result import TurnReply
from bot.records.errors import DatabaseAway, InboundRefused
from bot.web import page_context
from bot.web.channel import Answers
from bot.web.json_answer import (
    MAX_BODY_BYTES,
    BodyTooLarge,
    BodyUnreadable,
    json_answer,
    optional_text,
    read_json_object,
    refusal,
)
from bot.web.throttle import Throttle, per_minute

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class RestDoor:
    """`token` None: the door does not exist. The sender names the conversation."""

    engine: Answers
    token: str | None
    turns_per_minute: int = 1200
    throttle: Throttle = field(default_factory=Throttle)

    def routes(self) -> list[BaseRoute]:
        return [Route("/webhooks/rest/webhook", self.webhook, methods=["POST"])] if self.token else []

    async def webhook(self, request: Request) -> Response:
        if not self.holds_token(request):
            answer = refusal(401, "expected the header Authorization: Bearer with the REST token")
            answer.headers["WWW-Authenticate"] = "Bearer"
            return answer
        try:
            inbound = read_inbound(await read_json_object(request))
        except BodyTooLarge:
            return refusal(413, "the body is over 64 kB")
        except BodyUnreadable as problem:
            return refusal(400, str(problem))
        wait = self.throttle.wait_seconds(
            (per_minute(self.turns_per_minute), "sender", inbound.conversation_id)
        )
        if wait is not None:
            return refusal(429, "too many messages of this sender", wait)
        try:
            result = await self.engine.handle(inbound)
        except InboundRefused as problem:
            return refusal(400, str(problem))
        except DatabaseAway:
            return refusal(503, "the database is away; send the message again with the same message_id", 5)
        except EngineStopped:
            return refusal(503, "the assistant is shutting down; send the message again", 5)
        return json_answer([reply_form(inbound.conversation_id, reply) for reply in result.replies])

    def holds_token(self, request: Request) -> bool:
        scheme, _, given = request.headers.get("authorization", "").partition(" ")
        expected = (self.token or "").encode()
        return scheme.lower() == "bearer" and hmac.compare_digest(given.strip().encode(), expected)


def read_inbound(document: dict[str, Any]) -> Inbound:
    """Errors: BodyUnreadable."""
    sender = optional_text(document, "sender", LONGEST_NAME)
    if not sender or not sender.strip():
        raise BodyUnreadable("sender must be a text that names the conversation")
    text = optional_text(document, "message", MAX_BODY_BYTES)
    button = optional_text(document, "button", MAX_BODY_BYTES)
    if text is None and button is None:
        raise BodyUnreadable("message must be a text")
    message_id = optional_text(document, "message_id", LONGEST_NAME)
    if message_id is not None and not message_id.strip():
        raise BodyUnreadable("message_id must not be empty")
    metadata = document.get("metadata")
    if metadata is not None and not isinstance(metadata, dict):
        raise BodyUnreadable("metadata must be an object")
    return Inbound(
        conversation_id=sender,
        message_id=message_id or uuid.uuid4().hex,
        sent_at=datetime.now(UTC),
        text=None if button is not None else text,
        button=button,
        page=page_context.strict((metadata or {}).get("page")),
        locale=page_context.locale((metadata or {}).get("locale")),
        channel="rest",
    )


def reply_form(sender: str, reply: TurnReply) -> dict[str, Any]:
    form: dict[str, Any] = {"recipient_id": sender, "text": reply.text, "act": reply.act}
    if reply.buttons:
        form["buttons"] = [dict(button) for button in reply.buttons]
    if reply.image:
        form["image"] = reply.image
    if reply.custom is not None:
        form["custom"] = reply.custom
    return form
