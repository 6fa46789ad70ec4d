"""Many visitors write at once while the product is killed again and again; each of them sends its message
again until it is answered, as the chat does."""

from __future__ import annotations

import csv
import sqlite3
import threading
import time
from pathlib import Path

import httpx
import pytest

from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

VISITORS = 5
TURNS = 6
DEATHS = ("understood:7", "answered:8", "committed:6")


def shelf() -> list[tuple[str, str]]:
    """(id, name) of products that no other product's name contains."""
    with (Path("data/shop/catalogue.tsv")).open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    names = [row["title"].partition(",")[0] for row in rows]
    return [
        (row["id"], name)
        for row, name in zip(rows, names, strict=True)
        if sum(name in each for each in names) == 1
    ]


class Visitor(threading.Thread):
    """Asks for the price of one product after another, of which nobody else asks."""

    def __init__(self, product: Product, number: int, products: list[tuple[str, str]]) -> None:
        super().__init__(daemon=True)
        self.product, self.sender = product, f"visitor-{number}"
        self.asked = products[number * TURNS : (number + 1) * TURNS]
        self.heard: list[list[dict[str, str]]] = []

    def run(self) -> None:
        for number, (_, name) in enumerate(self.asked):
            self.heard.append(self.answer(f"What does the {name} cost?", f"m{number}"))

    def answer(self, question: str, message_id: str) -> list[dict[str, str]]:
        body = {"sender": self.sender, "message": question, "message_id": message_id}
        while True:
            try:
                # A client of its own: the product is shared by threads, and dies.
                answer = httpx.post(
                    f"{self.product.url}/webhooks/rest/webhook",
                    json=body,
                    headers=self.product.http.headers,
                    timeout=60,
                )
            except httpx.HTTPError:
                time.sleep(0.1)
                continue
            if answer.status_code == 200:
                return list(answer.json())
            time.sleep(0.1)


def test_every_message_is_answered_once_and_with_its_own_answer(tmp_path: Path) -> None:
    product = Product(tmp_path, WAYSTAGE_CRASH_AT=DEATHS[0])
    product.start()
    visitors = [Visitor(product, number, shelf()) for number in range(VISITORS)]
    for visitor in visitors:
        visitor.start()
    for death in (*DEATHS[1:], ""):
        assert product.process is not None
        assert product.process.wait(timeout=120) == -9
        product.environ["WAYSTAGE_CRASH_AT"] = death
        product.start()
    for visitor in visitors:
        visitor.join(timeout=120)
        assert not visitor.is_alive(), product.said()
    assert product.stop() == 0

    records = sqlite3.connect(tmp_path / "product.sqlite")
    turns = records.execute("SELECT status, count(*) FROM turns GROUP BY status").fetchall()
    assert turns == [("answered", VISITORS * TURNS)]
    beliefs = records.execute("SELECT count(*) FROM beliefs").fetchone()
    assert beliefs == (VISITORS * TURNS,)
    for visitor in visitors:
        for (_, name), replies in zip(visitor.asked, visitor.heard, strict=True):
            assert any(name in reply["text"] for reply in replies), (name, replies)
        check_rows(records, visitor)


def check_rows(records: sqlite3.Connection, visitor: Visitor) -> None:
    said = records.execute(
        "SELECT t.message_id, r.text FROM replies r JOIN turns t ON t.id = r.turn_id"
        " WHERE t.conversation_id = ? ORDER BY t.seq, r.position",
        (visitor.sender,),
    ).fetchall()
    assert said == [
        (f"m{number}", reply["text"]) for number, replies in enumerate(visitor.heard) for reply in replies
    ]
    told = records.execute(
        "SELECT t.message_id, c.product_id, c.field FROM claims c JOIN turns t ON t.id = c.turn_id"
        " WHERE t.conversation_id = ? AND c.source = 'catalogue'",
        (visitor.sender,),
    ).fetchall()
    assert len(told) >= TURNS // 2
    assert len(told) == len(set(told)), "a claim was stored twice"
    for message_id, product_id, _ in told:
        assert product_id == visitor.asked[int(message_id[1:])][0]
    heard = records.execute(
        "SELECT count(*) FROM events WHERE conversation_id = ? AND type = 'user'", (visitor.sender,)
    ).fetchone()
    assert heard == (TURNS,)
