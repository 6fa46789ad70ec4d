"""What breaks around the started product: each time a clear message, and nothing lost or stored twice."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

ROOT = Path(__file__).parents[2]
QUESTION = "What does the Brennholt Gradient temperature kettle cost?"


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program writes to the database and does not come to an end."""
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def run(product: Product, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *command],
        env=product.environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def rows(product_file: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(product_file) as records:
        return records.execute(query).fetchall()


def test_a_locked_database_is_told_and_the_message_sent_again_is_stored_once(tmp_path: Path) -> None:
    product = Product(tmp_path)
    product.start()
    file = tmp_path / "product.sqlite"
    try:
        assert product.say("hello", message_id="before").status_code == 200
        with locked(file):
            refused = product.say(QUESTION, message_id="during")
            unwell = product.http.get("/health")
        again = product.say(QUESTION, message_id="during")
        once_more = product.say(QUESTION, message_id="during")
    finally:
        assert product.stop() == 0
    assert refused.status_code == 503
    assert "send the message again" in refused.text
    assert int(refused.headers["retry-after"]) > 0
    assert unwell.status_code == 503
    assert "another program has been writing" in unwell.json()["why"]
    assert any("89.00" in reply["text"] for reply in again.json())
    assert once_more.json() == again.json()
    assert rows(file, "SELECT message_id, status FROM turns ORDER BY seq") == [
        ("before", "answered"),
        ("during", "answered"),
    ]
    assert rows(file, "SELECT field, value FROM claims") == [("price", "89.00")]


def copied_model(folder: Path) -> Path:
    """The model of these tests, with the note that says what it was trained from."""
    trained = Path(Settings.load({}, None).model)
    started = run(Product(folder), "train")
    assert started.returncode == 0, started.stderr
    for file in (trained, trained.with_name("waystage.json")):
        shutil.copy(ROOT / file, folder / file.name)
    return folder / trained.name


def test_a_corrupt_model_is_named_with_what_to_do_and_nothing_is_started(tmp_path: Path) -> None:
    model = copied_model(tmp_path)
    whole = model.read_bytes()
    half = len(whole) // 2
    model.write_bytes(whole[:half] + bytes(1000) + whole[half + 1000 :])
    ended = run(Product(tmp_path, MODEL=str(model)), "run")
    assert ended.returncode == 1
    assert f"the model {model} cannot be loaded" in ended.stderr
    assert "make train" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "ready on" not in ended.stdout


def test_a_missing_model_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "none.tar.gz"
    ended = run(Product(tmp_path), "understand", "--model", str(missing))
    assert ended.returncode == 1
    assert str(missing) in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_database_damaged_in_the_middle_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "product.sqlite"
    with sqlite3.connect(file) as whole:
        whole.execute("CREATE TABLE turns (id INTEGER PRIMARY KEY, text TEXT)")
        whole.executemany("INSERT INTO turns (text) VALUES (?)", [("a long message " * 20,)] * 500)
    whole.close()
    damaged = file.read_bytes()[:4096] + b"\xff" * 4096 + file.read_bytes()[8192:]
    file.write_bytes(damaged)
    ended = run(Product(tmp_path), "run")
    assert ended.returncode == 1
    assert str(file) in ended.stderr
    assert "Traceback" not in ended.stderr
    assert file.read_bytes()[4096:8192] == b"\xff" * 4096


def test_a_database_that_is_away_is_named_without_its_password(tmp_path: Path) -> None:
    url = "postgresql://shop:secret-word@127.0.0.1:1/waystage"
    ended = run(Product(tmp_path, DATABASE_URL=url), "run")
    assert ended.returncode == 1
    assert "127.0.0.1:1" in ended.stderr
    assert "secret-word" not in ended.stderr + ended.stdout
    assert "Traceback" not in ended.stderr
