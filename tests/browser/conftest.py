"""A real Chromium on the real pages; only the engine behind them is told what to say."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from bot.dialogue.notes import HandoffRequested
from bot.dialogue.shop import Shop
from bot.dialogue.values import Inbound
from bot.engine.turn_result import TurnReply, TurnResult
from bot.records.database import Database
from bot.records.turns import accept, finish, replies_of
from bot.records.writing import SpokenButton, SpokenReply, TurnWrites
from bot.web.app import build_app
from tests.web.cast import CATALOGUE, KEY, SHOP, ToldEngine

CHROMIUM = Path("/usr/bin/chromium")
ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
).split()


@dataclass
class KeepingEngine(ToldEngine):
    """Keeps turns as the real engine does, so that a reload finds them and a resend changes nothing."""

    database: Database | None = None
    delay_seconds: float = 0.0

    async def handle(self, inbound: Inbound) -> TurnResult:
        assert self.database is not None
        await asyncio.sleep(self.delay_seconds)
        accepted = accept(self.database, inbound)
        if not accepted.replies:
            await super().handle(inbound)
            said = tuple(
                SpokenReply(r.act, r.text, tuple(SpokenButton(**b) for b in r.buttons), r.custom)
                for r in self.replies
            )
            handed = any(reply.act == "hands_over" for reply in self.replies)
            notes = (HandoffRequested("asked for a person"),) if handed else ()
            finish(
                self.database,
                TurnWrites(accepted.turn_id, inbound.sent_at, self.language, replies=said, notes=notes),
            )
        with self.database.read() as connection:
            replies = tuple(TurnReply.of(one) for one in replies_of(connection, accepted.turn_id))
        return TurnResult(inbound.conversation_id, inbound.message_id, replies, self.language)


@dataclass
class Open:
    """The shop, served; `url` has no slash at its end."""

    url: str
    engine: KeepingEngine
    database: Database


@contextmanager
def served(tmp_path: Path, profile: Shop) -> Iterator[Open]:
    database = Database(f"sqlite:///{tmp_path}/shop.sqlite")
    database.migrate()
    engine = KeepingEngine(database=database)
    web = build_app(engine, database, profile, lambda: CATALOGUE, KEY, poll_seconds=0.1)
    server = uvicorn.Server(uvicorn.Config(web.app, port=0, ws="none", log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Open(f"http://127.0.0.1:{port}", engine, database)
    web.stop_streams()
    server.should_exit = True
    thread.join(10)
    database.close()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Open]:
    with served(tmp_path, SHOP) as opened:
        yield opened


@pytest.fixture
def hebrew_shop(tmp_path: Path) -> Iterator[Open]:
    with served(tmp_path, replace(SHOP, language="he")) as opened:
        yield opened


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        message = f"{CHROMIUM} is not installed: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Fails the test where the page's own policy was broken or a script threw."""
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "console", lambda said: wrong.append(said.text) if "Content Security Policy" in said.text else None
    )
    yield opened
    context.close()
    assert wrong == []
