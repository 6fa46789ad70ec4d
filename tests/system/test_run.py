"""`make run`: ready when it says so, answering, and ending without losing anything."""

from __future__ import annotations

import contextlib
import json
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    started = Product(tmp_path_factory.mktemp("product"))
    started.start()
    yield started
    started.stop()


def test_when_ready_it_is_healthy_and_the_shop_sells_the_demo_catalogue(product: Product) -> None:
    assert product.http.get("/health").status_code == 200
    assert f"ready on {product.url}" in product.said()
    assert "(100 products)" in product.said()
    assert "Auvelle Drift 300" in product.http.get("/product/WD-1001").text


def test_the_first_answer_says_that_it_is_a_virtual_assistant_and_how_to_reach_a_person(
    product: Product,
) -> None:
    said = " ".join(reply["text"] for reply in product.say("hi there", "first").json())
    assert "virtual assistant" in said
    assert "person" in said


def test_a_fact_comes_from_the_catalogue(product: Product) -> None:
    replies = product.say("What does the Brennholt Gradient temperature kettle cost?", "facts").json()
    assert any("89.00" in reply["text"] for reply in replies)


def test_the_same_message_id_gives_the_same_answer_and_one_turn(product: Product) -> None:
    first = product.say("do you have tents?", "twice", message_id="m-1").json()
    assert product.say("do you have tents?", "twice", message_id="m-1").json() == first
    with sqlite3.connect(product.environ["DATABASE_URL"].removeprefix("sqlite:///")) as records:
        found = records.execute("select count(*) from turns where conversation_id = 'twice'").fetchone()
    assert found == (1,)


def test_a_message_over_the_limit_is_answered_with_a_request_to_shorten_it(product: Product) -> None:
    answer = product.say("word " * 500, "long")
    assert answer.status_code == 200
    assert "2,000" in answer.json()[-1]["text"]


def test_a_command_typed_by_a_visitor_is_only_text(product: Product) -> None:
    product.say("hello", "slash")
    answer = product.say('/give_score{"score": 9}', "slash")
    assert answer.status_code == 200
    assert [reply for reply in answer.json() if reply["act"] == "records_score"] == []


def test_a_new_catalogue_is_noticed_without_a_restart(product: Product, tmp_path: Path) -> None:
    feed = tmp_path / "feed.json"
    mended = [{"id": "N-1", "title": "Nightfall lantern", "price": 19.5, "category": "Outdoors"}]
    feed.write_text(json.dumps(mended))
    imported = subprocess.run(
        [sys.executable, "-m", "bot", "catalogue", "import", str(feed), "--merge"],
        env=product.environ, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert imported.returncode == 0, imported.stderr
    until = time.monotonic() + 20
    while product.http.get("/product/N-1").status_code != 200:
        assert time.monotonic() < until
        time.sleep(0.2)


def test_a_port_in_use_is_told_at_once_and_by_name(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        second = Product(tmp_path, PORT=str(taken.getsockname()[1]))
        began = time.monotonic()
        ended = subprocess.run(
            [sys.executable, "-m", "bot", "run"],
            env=second.environ,
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 1
    assert f"PORT {second.environ['PORT']}: cannot be used (Address already in use)" in ended.stderr
    assert not (tmp_path / "product.sqlite").exists()
    assert time.monotonic() - began < 30


def ended_at_once(product: Product) -> subprocess.CompletedProcess[str]:
    """A start that must fail; it is not waited for beyond the time that reading settings takes."""
    return subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        env=product.environ,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        ("PORT", "many", "PORT is 'many'; expected a whole number"),
        ("SHOP", "nowhere/shop.yml", "nowhere/shop.yml: no such file"),
        ("SIGNING_KEY", "short", "SIGNING_KEY is '*****'; expected at least 16 characters"),
        ("DATABASE_URL", "sqlite:////proc/waystage.sqlite", "/proc/waystage.sqlite"),
    ],
)
def test_a_wrong_setting_stops_the_start_and_is_named(
    tmp_path: Path, setting: str, value: str, told: str
) -> None:
    ended = ended_at_once(Product(tmp_path, **{setting: value}))
    assert ended.returncode == 1
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_file_that_is_no_database_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("shopping list " * 100)
    ended = ended_at_once(Product(tmp_path, DATABASE_URL=f"sqlite:///{notes}"))
    assert ended.returncode == 1
    assert "notes.txt is damaged or is no SQLite database" in ended.stderr
    assert notes.read_text() == "shopping list " * 100


def test_a_turn_in_hand_is_answered_before_the_end_and_the_exit_is_clean(tmp_path: Path) -> None:
    product = Product(tmp_path)
    product.start()
    answers: list[httpx.Response] = []

    def ask() -> None:
        answers.append(product.say("compare the Glide S and the Glide Pro", "last", message_id="last-1"))

    asking = threading.Thread(target=ask)
    asking.start()
    database = sqlite3.connect(tmp_path / "product.sqlite")
    while database.execute("select count(*) from turns").fetchone() == (0,):
        time.sleep(0.002)
    assert product.stop() == 0
    asking.join()
    assert answers[0].status_code == 200
    assert "stopped; every message taken was answered" in product.said()


def test_a_killed_product_answers_after_the_restart_what_it_had_taken(tmp_path: Path) -> None:
    product = Product(tmp_path)
    product.start()

    def ask() -> None:
        with contextlib.suppress(httpx.HTTPError):
            product.say("is the Lodge 2 tent waterproof?", "killed", message_id="killed-1")

    asking = threading.Thread(target=ask)
    asking.start()
    database = sqlite3.connect(tmp_path / "product.sqlite")
    while database.execute("select count(*) from turns").fetchone() == (0,):
        time.sleep(0.001)
    product.stop(signal.SIGKILL)
    asking.join()
    product.start()
    replies = product.say("is the Lodge 2 tent waterproof?", "killed", message_id="killed-1").json()
    assert replies
    assert database.execute("select count(*), min(status) from turns").fetchone() == (1, "answered")
    assert product.stop() == 0


def test_the_console_opens_with_the_password_that_the_first_start_printed_once(tmp_path: Path) -> None:
    product = Product(tmp_path)
    product.start()
    told = re.search(rf"console    {product.url}/console\n +name ada, password (\S+)\n", product.said())
    assert told is not None, product.said()
    browser = httpx.Client(base_url=product.url, timeout=30, follow_redirects=True)
    token = re.search(r'name="token" value="([^"]+)"', browser.get("/console").text)
    assert token is not None
    form = {"name": "ada", "password": told[1], "token": token[1]}
    assert "Conversations</h1>" in browser.post("/console/log-in", data=form).text
    assert product.stop() == 0
    product.start()
    assert product.said().count("password") == 2  # both of the first start: itself, and how to make a new one
    assert product.stop() == 0
