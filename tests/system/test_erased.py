"""Planted markers through every door of the started product: in no table, no log and no file; and nothing is
left of a visitor who is erased while it runs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.records.database import Database
from bot.records.tables import metadata
from tests.system.product import Product
from tests.system.test_postgresql import url as postgres_url  # noqa: F401 - a fixture

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

SECRETS = {
    "mail": "zebra.marker@mail.example.com", "persian card": "۴۱۱۱ ۱۱۱۱ ۱۱۱۱ ۱۱۱۱",
    "card": "5555-5555-5555-4444", "iban": "LV80 BANK 0000 4351 9500 1", "phone": "+371 29 123 456",
    "four": "203.0.113.77", "six": "2001:db8:85a3::8a2e:370:7334",
}  # fmt: skip
WORD = "quagga9marker"
"""Words of the visitor, which are kept until they are erased."""


@pytest.fixture(params=["sqlite", "postgresql"])
def product(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Product]:
    url = f"sqlite:///{tmp_path}/product.sqlite"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_url")
    started = Product(
        tmp_path, DATABASE_URL=url, CONTACTS_KEY_FILE=str(tmp_path / "contacts.key"), LOG_LEVEL="info"
    )
    started.start()
    yield started
    started.stop()


def command(product: Product, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words], env=product.environ, capture_output=True, text=True,
        timeout=100, check=False,
    )  # fmt: skip


def everything(product: Product, folder: Path) -> str:
    """Every table, every file beside the database, the log."""
    database = Database(str(product.environ["DATABASE_URL"]))
    with database.read() as connection:
        found = "\n".join(
            f"{name} {tuple(row)!r}"
            for name, table in metadata.tables.items()
            if not name.startswith("product")
            for row in connection.execute(select(table))
        )
    database.close()
    for file in folder.rglob("*"):
        if file.is_file():
            found += file.read_bytes().decode("utf-8", "replace")
    return found


def plant(product: Product) -> str:
    """Through the chat and the REST door: text, button, page, locale, ids. Returns the chat's token."""
    address = {"X-Forwarded-For": SECRETS["four"], "User-Agent": WORD}
    url = f"https://shop.test/x/{SECRETS['mail']}?q={WORD}&email={SECRETS['mail']}&utm_source=mail#{WORD}"
    page = {"type": "product", "url": url, "product_id": SECRETS["mail"], "cart_value": SECRETS["card"]}
    token = None
    for number, secret in enumerate(SECRETS.values()):
        body = {"message_id": f"{number:032x}", "text": f"{WORD}: my kettle broke, {secret}", "page": page}
        body |= {"locale": f"en-{WORD[:8]}", "token": token}
        answer = product.http.post("/chat/messages", json=body, headers=address)
        assert answer.status_code == 200, answer.text
        if token is None:
            assert "virtual assistant" in answer.json()["replies"][0]["text"]
        token = answer.json()["token"]
    for number, secret in enumerate((SECRETS["mail"], SECRETS["phone"], SECRETS["four"], f"c {WORD}")):
        metadata_ = {"page": page, "locale": "en", "ip": SECRETS["six"], "email": SECRETS["mail"]}
        told = {"message_id": f"{secret} {number}", "metadata": metadata_}
        answer = product.say(f"{WORD} costs too much, call {SECRETS['phone']}", sender=secret, **told)
        assert answer.status_code == 200, answer.text
        assert "virtual assistant" in answer.json()[0]["text"]
        assert product.say("x", sender=secret, button=f"/x {secret}", **told).status_code == 200
    assert isinstance(token, str)
    return token


def written(secret: str) -> list[str]:
    return [secret, re.sub(r"[ -]", "", secret)]


def test_what_identifies_somebody_is_written_nowhere_and_an_erased_visitor_is_gone(
    product: Product, tmp_path: Path
) -> None:
    token = plant(product)
    found = everything(product, tmp_path)
    assert WORD in found
    assert f"q={WORD}" not in found
    assert [name for name, secret in SECRETS.items() if any(w in found for w in written(secret))] == []
    assert "utm_source=mail" in found

    conversations = [
        token.rpartition(".")[0],
        SECRETS["mail"],
        SECRETS["phone"],
        SECRETS["four"],
        f"c {WORD}",
    ]
    for conversation in conversations:
        shown = command(product, "export", "--conversation", conversation)
        assert shown.returncode == 0, shown.stderr
        assert len(json.loads(shown.stdout)["tables"]["turns"]) > 0
        done = command(product, "erase", "--conversation", conversation, "--yes")
        assert done.returncode == 0, done.stderr
        assert re.search(r"receipt E-[0-9A-F]{12}", done.stdout)
        assert command(product, "erase", "--conversation", conversation, "--yes").returncode == 1
    time.sleep(1.5)  # the server looks once a second

    again = {"message_id": "f" * 32, "text": "hello again", "token": token}
    answer = product.http.post("/chat/messages", json=again).json()
    assert "virtual assistant" in answer["replies"][0]["text"], "whoever comes back is a new visitor"
    assert WORD not in product.http.get("/chat/history", params={"token": token}).text
    left = everything(product, tmp_path)
    assert WORD not in left
    assert product.stop() == 0
    assert WORD not in everything(product, tmp_path)


def test_the_files_of_a_played_conversation_hold_no_address(tmp_path: Path) -> None:
    turns = [{"visitor": f"hi, {WORD} {secret}", "page": {"type": "home", "url": f"/?m={secret}"}}
             for secret in SECRETS.values()]  # fmt: skip
    talk = {"id": SECRETS["mail"], "visitor_id": SECRETS["phone"], "turns": turns}
    (tmp_path / "in.jsonl").write_text(json.dumps(talk) + "\n", "utf-8")
    out = tmp_path / "out" / "out.jsonl"
    out.parent.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "bot", "replay", str(tmp_path / "in.jsonl"), "--out", str(out), "--database",
         f"sqlite:///{out.parent}/played.sqlite"],
        capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    played = json.loads(out.read_text("utf-8"))
    assert played.pop("id") == talk["id"], "the id comes back as it was given"
    out.write_text(json.dumps(played, ensure_ascii=False), "utf-8")
    found = done.stderr + "".join(
        file.read_bytes().decode("utf-8", "replace") for file in out.parent.iterdir()
    )
    assert "virtual assistant" in found
    assert [name for name, secret in SECRETS.items() if any(w in found for w in written(secret))] == []
