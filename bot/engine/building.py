"""Puts an engine together. Nothing of Rasa is imported before `assemble` is called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.engine import lean, patches
from bot.engine.conversation import Engine
from bot.engine.responses import Responses
from bot.engine.workers import Workers
from bot.records.database import Database
from bot.records.order_desk import OrderDesk
from bot.records.redaction import NOTHING_SPARED, Spare
from bot.records.sealing import Seal

if TYPE_CHECKING:
    from bot.engine.thinking import Prepare, ReadMeaning
    from bot.engine.turns import Turns


def utc_now() -> datetime:
    return datetime.now(UTC)


def go_on(point: str) -> None:
    """The checkpoint of everyday: nothing happens there."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What an engine is made of. `actions` are packages of Rasa SDK actions; `shelf` is where the pipeline
    finds the current catalogue; `now` dates the answers; for `checkpoint` see Turns; `desk` knows the shop's
    orders; `seal` gives the keys for addresses that visitors leave."""

    model: Path
    database: Database
    responses: Responses
    prepare: Prepare
    read_meaning: ReadMeaning
    shelf: Callable[[], Any] | None = None
    actions: Sequence[str] = ("actions",)
    action_timeout_seconds: float = 10.0
    spare: Spare = field(default=NOTHING_SPARED)
    now: Callable[[], datetime] = utc_now
    checkpoint: Callable[[str], None] = go_on
    desk: OrderDesk | None = None
    seal: Callable[[], Seal] | None = None


def assemble(parts: Parts) -> Engine:
    """An engine ready to `start()`. Raises ModelMissing or ModelUnusable, and lean.WrongRasa."""
    lean.install()
    patches.apply()
    lean.quiet_logs()
    from bot.engine.actions import ActionsHere
    from bot.engine.models import load_processor
    from bot.engine.store import RecordsMemory, WindowStore
    from bot.engine.thinking import Thinker
    from bot.engine.turns import Turns

    workers = Workers("engine-worker")
    store = WindowStore(RecordsMemory(parts.database))
    actions = ActionsHere(parts.actions, workers, parts.action_timeout_seconds)
    processor = load_processor(parts.model, store, actions)
    if parts.shelf is not None:
        from bot.understanding.shelf import set_catalogue

        set_catalogue(processor.graph_runner, parts.shelf)
    thinker = Thinker(processor, parts.responses, parts.prepare, parts.read_meaning, parts.checkpoint)

    def make_turns() -> Turns:
        return Turns(
            thinker,
            store,
            parts.database,
            workers,
            parts.spare,
            parts.now,
            parts.checkpoint,
            parts.desk,
            parts.seal,
        )

    return Engine(make_turns, workers.close)
