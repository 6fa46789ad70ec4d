"""Whether the visitor's browser may remember the chat (`POST /chat/consent`): asked by the panel, kept as a
row. Until then the browser knows its conversation as long as the tab is open, and no longer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.records.consents import agree, withdraw
from bot.records.database import Database
from bot.records.errors import ConversationUnknown, DatabaseAway
from bot.web.json_answer import (
    BodyTooLarge,
    BodyUnreadable,
    json_answer,
    optional_text,
    read_json_object,
    refusal,
)
from bot.web.origin import same_origin
from bot.web.page_context import locale
from bot.web.throttle import PER_ADDRESS, Throttle, address_of
from bot.web.tokens import Tokens

STORAGE_WORDING = "storage-1"
"""Names the words of `panel-remember`: change it with them."""


@dataclass(slots=True)
class ConsentDoor:
    """Takes `{"token", "remember": true or false, "locale"?}`."""

    database: Database
    tokens: Tokens
    throttle: Throttle = field(default_factory=Throttle)

    def routes(self) -> list[BaseRoute]:
        return [Route("/chat/consent", self.consent, methods=["POST"])]

    async def consent(self, request: Request) -> Response:
        if not same_origin(request):
            return refusal(403, "consent is taken from the shop's own pages only")
        try:
            document = await read_json_object(request)
            conversation_id = self.tokens.read(optional_text(document, "token", 200) or "")
        except BodyTooLarge:
            return refusal(413, "the body is over 64 kB")
        except BodyUnreadable as problem:
            return refusal(400, str(problem))
        remember = document.get("remember")
        if not isinstance(remember, bool):
            return refusal(400, "remember must be true or false")
        if conversation_id is None:
            return refusal(401, "this token was not issued here")
        wait = self.throttle.wait_seconds((PER_ADDRESS, "consent", address_of(request)))
        if wait is not None:
            return refusal(429, "too many changes at once", wait)
        language = locale(document.get("locale")) or ""
        try:
            await run_in_threadpool(self.keep, conversation_id, remember, language)
        except ConversationUnknown:
            return refusal(404, "this conversation is not known any more")
        except DatabaseAway:
            return refusal(503, "the assistant cannot be reached right now; try again", 5)
        return json_answer({"remembered": remember})

    def keep(self, conversation_id: str, remember: bool, language: str) -> None:
        """Errors: ConversationUnknown, DatabaseAway."""
        now = datetime.now(UTC)
        if remember:
            agree(self.database, conversation_id, "storage", f"{STORAGE_WORDING} {language}".strip(), at=now)
        else:
            withdraw(self.database, conversation_id, "storage", at=now)
