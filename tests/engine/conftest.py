from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.dialogue.counter import AT_HAND
from bot.dialogue.turn import Prepared
from bot.dialogue.values import Inbound, Meaning, Understanding
from bot.engine.building import Parts, assemble
from bot.engine.conversation import Engine
from bot.engine.responses import Responses
from bot.engine.turn_result import TurnResult
from bot.journey.acts import Act, Stage
from bot.records.database import Database
from tests.engine import tinybot

ROOT = Path(__file__).parents[2]
START = datetime(2026, 5, 1, 10, tzinfo=UTC)
EVEN = dict.fromkeys((stage.value for stage in Stage), 0.2)


@pytest.fixture(autouse=True)
def no_counter_at_hand() -> Iterator[None]:
    """Whatever another test left there: these engines have no shop behind them."""
    before = AT_HAND.set(None)  # type: ignore[arg-type]
    yield
    AT_HAND.reset(before)


def prepare(inbound: Inbound, understanding: Understanding | None, slots: Mapping[str, Any]) -> Prepared:
    """A core that believes in nothing: it only names the intent, and the stage that a test asks for by a
    page."""
    if understanding is not None:
        meanings = understanding.meanings
    elif inbound.button is not None:
        meanings = (Meaning(inbound.button[1:].partition("{")[0], 1.0, inbound.button),)
    else:
        meanings = ()
    stage = (inbound.page.url or "/")[1:] if inbound.page else "information_search"
    return Prepared(
        intent=meanings[0].intent if meanings else "",
        confidence=meanings[0].confidence if meanings else 0.0,
        meanings=meanings,
        slots={"buying_stage": stage, "language": "en", "belief": [0.2] * 5},
        belief=EVEN,
        stage=stage,
        acted_on=False,
        why=("even",),
        event=None,
        overlays=frozenset(),
        asked=frozenset({Act.gives_checkout_link} if meanings and meanings[0].intent == "buy" else ()),
        silent=bool(slots.get("handed_over")),
    )


def read_meaning(parsed: Mapping[str, Any], language: str) -> Understanding:
    intent = parsed["intent"]
    meaning = Meaning(intent["name"], intent["confidence"], parsed["text"])
    return Understanding(parsed["text"], language, (meaning,), ((intent["name"], intent["confidence"]),), 1.0)


@pytest.fixture(scope="session")
def model() -> Path:
    return tinybot.trained("tiny", tinybot.files())


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    shutil.copytree(Path(__file__).parent / "tiny_words", folder, dirs_exist_ok=True)
    shutil.copy(ROOT / "data/responses/en/engine.ftl", folder / "en")
    return folder


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path / 'waystage.sqlite'}", busy_timeout_seconds=0.3)
    database.migrate()
    yield database
    database.close()


class Visitor:
    """Writes to an engine, each message 20 s after the last."""

    def __init__(self, engine: Engine, conversation_id: str) -> None:
        self.engine = engine
        self.conversation_id = conversation_id
        self.sent = 0

    def inbound(self, text: str | None = None, **more: Any) -> Inbound:
        self.sent += 1
        fixed = {"message_id": f"m{self.sent}", "sent_at": START + timedelta(seconds=20 * self.sent)}
        return Inbound(self.conversation_id, text=text, **{**fixed, **more})

    def says(self, text: str | None = None, **more: Any) -> TurnResult:
        return self.engine.handle_blocking(self.inbound(text, **more))

    def hears(self, text: str | None = None, **more: Any) -> list[str]:
        return [reply.text for reply in self.says(text, **more).replies]


Start = Callable[..., Engine]


@pytest.fixture
def start(model: Path, words: Path, database: Database) -> Iterator[Start]:
    """Starts an engine on the test's database; several may run, as several processes would."""
    begun: list[Engine] = []

    def start(**parts: Any) -> Engine:
        given = {
            "model": model,
            "database": database,
            "responses": Responses(words),
            "prepare": prepare,
            "read_meaning": read_meaning,
            "actions": ("tests.engine.tiny_actions",),
            "action_timeout_seconds": 0.5,
        }
        engine = assemble(Parts(**{**given, **parts}))
        begun.append(engine)
        engine.start()
        return engine

    yield start
    for engine in begun:
        engine.stop()


@pytest.fixture
def nobody(start: Start) -> Visitor:
    return Visitor(start(), "c1")
