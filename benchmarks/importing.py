"""How fast a feed is taken over: `waystage catalogue import` as an owner runs it, its start included."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, WrongAnswer
from benchmarks.generated import Made, made, write_json, write_tsv

COUNT = 20_000
BAD_EVERY = 1_000
LAST_LINE = re.compile(r"imported (\d+) of (\d+) products \((\d+) rejected\) in ([\d.]+) s")


def importing(folder: Path) -> Iterator[Figure]:
    tsv, json = folder / "feed.tsv", folder / "feed.json"
    bad = write_tsv(tsv, made(COUNT), BAD_EVERY)
    write_json(json, made(COUNT))
    good = [each for number, each in enumerate(made(COUNT), 1) if number % BAD_EVERY]
    yield from _import(tsv, "TSV", good, bad, on_sale=True, at_least=5000)
    yield from _import(json, "JSON", list(made(COUNT)), 0, on_sale=False)


def _import(
    feed: Path, name: str, good: list[Made], bad: int, *, on_sale: bool, at_least: float | None = None
) -> Iterator[Figure]:
    url = f"sqlite:///{feed.with_suffix('.sqlite')}"
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "catalogue", "import", str(feed)],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    told = LAST_LINE.search(ended.stdout)
    if ended.returncode != 0 or told is None:
        raise WrongAnswer(
            f"{name} import: exit {ended.returncode}: {ended.stdout[-300:]} {ended.stderr[-500:]}"
        )
    if tuple(map(int, told.groups()[:3])) != (len(good), len(good) + bad, bad):
        raise WrongAnswer(f"{name} import: {told[0]}; expected {len(good)} good and {bad} bad rows")
    _check(url, name, good, on_sale)
    cpu = after.ru_utime + after.ru_stime - used.ru_utime - used.ru_stime
    rows = len(good) + bad
    yield Figure("import", f"{name}, {rows:,} products", rows / float(told[4]), "/s", at_least=at_least)
    yield Figure("import", f"{name}, with the command's start", rows / wall, "/s")
    yield Figure("import", f"{name}, CPU", cpu, "s")


def _check(url: str, name: str, good: list[Made], on_sale: bool) -> None:
    """All products are read back; every one must have what the feed said."""
    from bot.records.database import Database
    from bot.records.products import load_catalogue

    database = Database(url)
    try:
        stored = load_catalogue(database)
    finally:
        database.close()
    found = {} if stored is None else {product.id: product for product in stored.products}
    if len(found) != len(good):
        raise WrongAnswer(f"{name} import: {len(found)} products stored, expected {len(good)}")
    for each in good:
        product = found[each.id]
        sale = each.sale_cents if on_sale else None
        read = (
            product.title,
            product.brand,
            product.price and product.price.minor,
            product.sale_price and product.sale_price.minor,
        )
        if read != (each.title, each.brand, each.cents, sale):
            raise WrongAnswer(f"{name} import: {each.id} was stored as {read}")
