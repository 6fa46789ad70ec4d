"""`POST /webhooks/orders`: the shop system tells that an order has changed (docs/orders.md)."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import orjson
from limits import RateLimitItemPerMinute
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.catalogue.feeds.rows import BadFeedRow
from bot.orders.order import ToldOrder
from bot.orders.reading import Place, read_order
from bot.orders.webhooks import Sender, about_orders, columns_of
from bot.records.database import Database
from bot.records.errors import DatabaseAway
from bot.records.redaction import redact
from bot.records.shop_orders import first_delivery, store_order
from bot.web.json_answer import BodyTooLarge, json_answer, refusal
from bot.web.throttle import Throttle, address_of
from bot.web.tokens import Tokens

MAX_BODY_BYTES = 1024 * 1024
PER_MINUTE = RateLimitItemPerMinute(600)
UNSIGNED_PER_MINUTE = RateLimitItemPerMinute(30)
REMEMBERED = timedelta(days=30)
DELIVERY_ID = re.compile(r"[\x21-\x7e]{1,200}")
WOO_PING = re.compile(rb"webhook_id=\d{1,12}")
SIGNED_BY = {
    "x-waystage-signature": Sender.waystage,
    "x-shopify-hmac-sha256": Sender.shopify,
    "x-wc-webhook-signature": Sender.woocommerce,
}
DELIVERED_AS = {
    Sender.waystage: "x-waystage-delivery",
    Sender.shopify: "x-shopify-webhook-id",
    Sender.woocommerce: "x-wc-webhook-delivery-id",
}
TOPICS = {Sender.shopify: "x-shopify-topic", Sender.woocommerce: "x-wc-webhook-topic"}


@dataclass(frozen=True, slots=True)
class OrderHooks:
    """`secret` None: the door does not exist. `key` is of the hashes kept of what proves an order."""

    database: Database
    secret: str | None
    key: bytes
    tokens: Tokens
    throttle: Throttle = field(default_factory=Throttle)

    def routes(self) -> list[BaseRoute]:
        return [Route("/webhooks/orders", self.webhook, methods=["POST"])] if self.secret else []

    async def webhook(self, request: Request) -> Response:
        try:
            body = await read_body(request)
        except BodyTooLarge:
            return refusal(413, f"the body is over {MAX_BODY_BYTES // 1024} kB")
        if WOO_PING.fullmatch(body):
            return json_answer({"outcome": "ignored"})  # WooCommerce sees whether somebody is here; unsigned
        sender = self.signer(request, body)
        if sender is None:
            wait = self.throttle.wait_seconds((UNSIGNED_PER_MINUTE, "unsigned", address_of(request)))
            if wait is not None:
                return refusal(429, "too many requests without a right signature", wait)
            expected = "the base64 HMAC-SHA256 of the body as it was sent, with ORDERS_WEBHOOK_SECRET"
            return refusal(401, f"expected X-Waystage-Signature to be {expected}")
        wait = self.throttle.wait_seconds((PER_MINUTE, "orders", sender))
        if wait is not None:
            return refusal(429, "too many order events at once; send this one again later", wait)
        topic = request.headers.get(TOPICS.get(sender, ""), None)
        if not about_orders(sender, topic):
            return json_answer({"outcome": "ignored"})
        delivery = request.headers.get(DELIVERED_AS[sender]) or hashlib.sha256(body).hexdigest()
        if not DELIVERY_ID.fullmatch(delivery):
            return refusal(400, f"{DELIVERED_AS[sender]} must be 1 to 200 plain characters")
        try:
            told = self.order_in(body, sender, topic)
        except BadBody as bad:
            return refusal(400, str(bad))
        try:
            outcome = await run_in_threadpool(self.take, told, f"{sender}:{delivery}", datetime.now(UTC))
        except DatabaseAway:
            return refusal(503, "the database is away; send the same delivery again", 5)
        return json_answer({"outcome": outcome, "order_id": told.order.number})

    def signer(self, request: Request, body: bytes) -> Sender | None:
        """Who has signed the body with our secret; None where nobody has."""
        digest = hmac.digest((self.secret or "").encode(), body, "sha256")
        expected = base64.b64encode(digest)
        for header, sender in SIGNED_BY.items():
            given = request.headers.get(header)
            if given is not None and hmac.compare_digest(given.strip().encode(), expected):
                return sender
        return None

    def order_in(self, body: bytes, sender: Sender, topic: str | None) -> ToldOrder:
        """Raises BadBody."""
        try:
            document = orjson.loads(body)
        except orjson.JSONDecodeError:
            raise BadBody("the body is not JSON") from None
        if not isinstance(document, dict):
            raise BadBody("the body is not a JSON object")
        try:
            told = read_order(columns_of(sender, document, topic), Place(1))
        except BadFeedRow as bad:
            raise BadBody(f"{bad.field}: {redact(bad.value)!r} {bad.reason}") from None
        token = document.get("conversation_token") if sender is Sender.waystage else None
        if token is None:
            return told
        conversation = self.tokens.read(token[:200]) if isinstance(token, str) else None
        if conversation is None:
            raise BadBody("conversation_token was not issued here")
        return replace(told, conversation=conversation)

    def take(self, told: ToldOrder, delivery: str, now: datetime) -> str:
        """Stored and remembered in one transaction. Raises DatabaseAway."""
        with self.database.transaction() as connection:
            if not first_delivery(connection, delivery, now, now - REMEMBERED):
                return "repeated"
            return "stored" if store_order(connection, told, self.key, now) else "unchanged"


class BadBody(Exception):
    """One sentence saying what the body has wrong; it repeats nothing personal."""


async def read_body(request: Request) -> bytes:
    """Raises BodyTooLarge."""
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated[:18]) > MAX_BODY_BYTES:
        raise BodyTooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise BodyTooLarge
    return bytes(body)
