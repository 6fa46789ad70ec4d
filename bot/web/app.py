"""The ASGI application: the demo shop's pages, its chat, the REST door, the console, health."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.shop import Shop
from bot.records.database import Database
from bot.web.channel import Answers, Channel
from bot.web.consent import ConsentDoor
from bot.web.console.door import Console
from bot.web.console.frame import build_frame
from bot.web.console.gate import Gate
from bot.web.headers import SafeHeaders
from bot.web.health import Health
from bot.web.json_answer import refusal
from bot.web.order_hooks import OrderHooks
from bot.web.pages import build_pages
from bot.web.pictures import picture
from bot.web.rest import RestDoor
from bot.web.tokens import Tokens

STATIC = Path(__file__).parent / "static"
PROGRAM_PATHS = ("/chat/", "/webhooks/", "/health", "/shop/")
CONSOLE_PATH = "/console"
CONSOLE_SAID = {404: "There is no such page in the console."}
SAID = {404: ("Nothing stands here", "This page does not exist, or the product has left the shop.")}


@dataclass(frozen=True, slots=True)
class Web:
    """`stop_streams` is called when the server is told to end, so that open streams do not hold it up."""

    app: Starlette
    stop_streams: Callable[[], None]


def build_app(
    engine: Answers,
    database: Database,
    shop: Shop,
    catalogue: Callable[[], Catalogue],
    signing_key: str,
    rest_token: str | None = None,
    turns_per_minute: int = 30,
    rest_turns_per_minute: int = 1200,
    poll_seconds: float = 2.0,
    console_idle_minutes: int = 30,
    orders_webhook_secret: str | None = None,
    order_key: bytes = b"",
) -> Web:
    """`catalogue` gives the snapshot of now. The REST door opens only with its token, the
    order webhook only with its secret; `order_key` is of the hashes of what proves an order."""
    pages = build_pages(shop, catalogue)
    tokens = Tokens(signing_key)
    channel = Channel(
        engine,
        database,
        catalogue,
        tokens,
        turns_per_minute=turns_per_minute,
        poll_seconds=poll_seconds,
    )

    console = Console(
        database,
        catalogue,
        Gate(database, signing_key, timedelta(minutes=console_idle_minutes)),
        build_frame(shop.name),
    )

    async def on_http_error(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if request.url.path.startswith(PROGRAM_PATHS):
            return refusal(status, error.detail if isinstance(error, HTTPException) else "an error of ours")
        if request.url.path.startswith(CONSOLE_PATH):
            return console.frame.said(status, CONSOLE_SAID.get(status, "Please go back and try again."))
        heading, words = SAID.get(status, ("That did not work", "Please go back and try again."))
        return pages.page("error", "other", status=status, heading=heading, words_said=words)

    app = Starlette(
        routes=[
            *pages.routes(),
            *channel.routes(),
            *ConsentDoor(database, tokens).routes(),
            *RestDoor(engine, rest_token, rest_turns_per_minute).routes(),
            *console.routes(),
            *OrderHooks(database, orders_webhook_secret, order_key, tokens).routes(),
            *Health(engine, database, catalogue).routes(),
            Route("/pictures/{name}.svg", picture),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(SafeHeaders), Middleware(GZipMiddleware, minimum_size=1000)],
        exception_handlers={HTTPException: on_http_error, 500: on_http_error},
    )

    def stop_streams() -> None:
        channel.stopping = True

    return Web(app, stop_streams)
