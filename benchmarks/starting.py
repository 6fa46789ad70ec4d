"""What a start costs, with everything loaded that a message needs."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator

import httpx

from benchmarks import processes, script
from benchmarks.figures import Figure, WrongAnswer
from benchmarks.product import TOKEN, Product

VECTORS_WITHIN_SECONDS = 120


def stock(product: Product) -> None:
    """The first start migrates, imports the demo shop and works out its vectors: not what is measured."""
    product.start()
    try:
        until = time.monotonic() + VECTORS_WITHIN_SECONDS
        while not _texts(product) <= _vectors(product):
            if time.monotonic() > until:
                raise RuntimeError("the vectors of the demo shop were not worked out in time")
            time.sleep(0.2)
    finally:
        product.stop()


def starting(product: Product) -> Iterator[Figure]:
    """Leaves the product running. Memory is read after a message that uses the embedding."""
    wall = product.start()
    cpu = processes.cpu_seconds(product.pid)
    line = next(script.lines())
    answer = httpx.post(
        f"{product.url}/webhooks/rest/webhook",
        json={"sender": "first", "message": line.text},
        headers={"Authorization": f"Bearer {TOKEN}"},
        timeout=30,
    )
    if answer.status_code != 200 or not line.answered_by(script.said(answer.json())):
        raise WrongAnswer(f"{line.text!r} right after the start: {answer.status_code} {answer.text}")
    yield Figure("start", "CPU until ready", cpu, "s", at_most=6)
    yield Figure("start", "wall until ready", wall, "s")
    memory = processes.resident_megabytes(product.pid)
    yield Figure("start", "memory after the first answer", memory, "MB", at_most=400)


def _texts(product: Product) -> set[str]:
    from bot.catalogue.vectors import product_text, text_hash
    from bot.records.database import Database
    from bot.records.products import load_catalogue

    database = Database(product.environ["DATABASE_URL"])
    try:
        stored = load_catalogue(database)
    finally:
        database.close()
    return set() if stored is None else {text_hash(product_text(each)) for each in stored.products}


def _vectors(product: Product) -> set[str]:
    """Hashes of the texts whose vectors are there. Those of the products come last: then all are."""
    with sqlite3.connect(product.file) as records:
        return {row[0] for row in records.execute("SELECT text_hash FROM product_vectors")}
