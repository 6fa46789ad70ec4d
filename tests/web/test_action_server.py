"""`waystage rasa run actions` over HTTP: asked by Rasa's own client code, and by those who send nonsense."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.testclient import TestClient

from bot.commands.action_serving import open_desk
from bot.commands.replay import stock_shelves
from bot.dialogue.shop import read_shop
from bot.engine import lean
from bot.records.database import Database
from bot.settings import Settings
from bot.web import action_server
from bot.web.action_server import ActionDoor
from tests.engine.stock_calls import call, recorded
from tests.records.turning import rows

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    opened = Database(f"sqlite:///{tmp_path_factory.mktemp('actions') / 'records.sqlite'}")
    opened.migrate()
    stock_shelves(opened, ROOT / "data/shop/catalogue.tsv", read_shop(ROOT / "data/shop/shop.yml"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def door(database: Database) -> Iterator[ActionDoor]:
    lean.install()
    lean.quiet_logs()
    shop = read_shop(ROOT / "data/shop/shop.yml")
    desk, stock = open_desk(Settings.load({"SEED": "1"}, None), database, shop)
    from bot.engine.action_desk import REFUSED, UNKNOWN

    yield ActionDoor(desk, database, REFUSED, UNKNOWN)
    stock.stop()


@pytest.fixture(scope="module")
def client(door: ActionDoor) -> TestClient:
    return TestClient(door.app)


@pytest.fixture(scope="module")
def url(door: ActionDoor) -> Iterator[str]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()  # at once: who calls before the server is up waits
        server = uvicorn.Server(uvicorn.Config(door.app, log_config=None, ws="none"))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listening])), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.mark.parametrize("compressed", ["False", "True"])
def test_rasas_own_client_gets_events_and_messages_it_can_use(
    url: str, database: Database, monkeypatch: pytest.MonkeyPatch, compressed: str
) -> None:
    """RemoteAction is what a Rasa server calls an action server with; it refuses any other form."""
    monkeypatch.setenv("COMPRESS_ACTION_SERVER_REQUEST", compressed)
    from rasa.core.actions.action import RemoteAction
    from rasa.core.channels.channel import CollectingOutputChannel
    from rasa.shared.core.domain import Domain
    from rasa.shared.core.events import BotUttered, UserUttered
    from rasa.shared.core.trackers import DialogueStateTracker
    from rasa.utils.endpoints import EndpointConfig

    domain = Domain.load(str(ROOT / "domain.yml"))
    tracker = DialogueStateTracker("from rasa", domain.slots)
    intent = {"name": "ask_price", "confidence": 0.9}
    words = "how much is the Brennholt Swift?"
    said = UserUttered(words, intent, [], {"intent": intent, "text": words}, message_id=f"c {compressed}")
    tracker.update(said, domain)

    action = RemoteAction("action_facts", EndpointConfig(f"{url}/webhook"))
    for event in asyncio.run(action.run(CollectingOutputChannel(), None, tracker, domain)):
        tracker.update(event, domain)

    told = [event for event in tracker.events if isinstance(event, BotUttered)]
    assert any("Brennholt Swift" in event.text for event in told)
    assert {event.metadata["act"] for event in told} >= {"gives_product_facts"}
    assert tracker.get_slot("buying_stage") == "information_search"
    assert tracker.get_slot("memory")["turns"] == 1
    stored = rows(database, f"SELECT status FROM turns WHERE message_id = 'c {compressed}'")
    assert stored == [("answered",)]


def test_health_and_the_list_of_actions(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "ok"}
    names = {each["name"] for each in client.get("/actions").json()}
    rules = (ROOT / "data/rules.yml").read_text("utf-8")
    assert {line.partition("action: ")[2] for line in rules.splitlines() if "action: " in line} <= names


def test_a_database_that_cannot_be_read_is_no_health(door: ActionDoor, tmp_path: Path) -> None:
    away = Database(f"sqlite:///{tmp_path / 'none' / 'at.sqlite'}")
    answer = TestClient(ActionDoor(door._desk, away, (), ()).app).get("/health")
    assert answer.status_code == 503
    assert "its folder does not exist" in answer.json()["error"]


def test_an_action_that_is_not_there_is_404_as_the_sdk_says_it(client: TestClient) -> None:
    answer = client.post("/webhook", json=call("hi", "greet", "nobody", action="action_dance"))
    assert answer.status_code == 404
    assert answer.json() == {
        "error": "No registered action found for name 'action_dance'.",
        "action_name": "action_dance",
    }


@pytest.mark.parametrize(
    ("body", "headers", "status", "why"),
    [
        (b"", {}, 400, "the body is not JSON"),
        (b"[1]", {}, 400, "the body is not a JSON object"),
        (b'{"tracker": 5}', {}, 400, "tracker is no JSON object"),
        (b"\xff\xfe", {}, 400, "the body is not JSON"),
        (b"plain", {"content-encoding": "deflate"}, 400, "Content-Encoding: deflate"),
        (zlib.compress(b"[1]"), {"content-encoding": "deflate"}, 400, "not a JSON object"),
    ],
)
def test_nonsense_is_refused_in_a_sentence(
    client: TestClient, body: bytes, headers: dict[str, str], status: int, why: str
) -> None:
    answer = client.post("/webhook", content=body, headers=headers)
    assert answer.status_code == status
    assert why in answer.json()["error"]


def test_a_body_that_is_too_large_is_not_read_to_its_end_packed_or_not(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(action_server, "MAX_CALL_BYTES", 1024 * 1024)
    large = b'{"next_action": "' + b"x" * 2_000_000 + b'"}'
    assert client.post("/webhook", content=large).status_code == 413
    packed = zlib.compress(large)
    assert len(packed) < 10_000
    answer = client.post("/webhook", content=packed, headers={"content-encoding": "deflate"})
    assert answer.status_code == 413
    assert answer.json()["error"] == "the body is over 1 MB"


def test_a_conversation_id_that_cannot_be_kept_is_refused(client: TestClient) -> None:
    answer = client.post("/webhook", json=call("hi", "greet", "x" * 300))
    assert answer.status_code == 400


def test_what_breaks_inside_tells_no_words_of_the_visitor(
    client: TestClient, door: ActionDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(document: Any) -> dict[str, Any]:
        raise ZeroDivisionError(json.dumps(document))

    monkeypatch.setattr(door._desk, "answer", breaks)
    answer = client.post("/webhook", json=recorded())
    assert answer.status_code == 500
    assert answer.json()["error"] == "action_facts failed: ZeroDivisionError"
