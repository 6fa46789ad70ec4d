"""How fast a feed is taken over: `waystage catalogue import` as an owner runs it, its start included."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from benchmarks.feeds import write_graph, write_pages, write_shopify, write_woocommerce, write_xml
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
    everything = list(made(COUNT))
    idle = _idle_megabytes()
    yield from _import(tsv, "TSV", good, bad, idle, on_sale=True)
    yield from _import(json, "JSON", everything, 0, idle, on_sale=False)
    for name, file, write in OTHERS:
        write(folder / file, made(COUNT))
        yield from _import(folder / file, name, everything, 0, idle, on_sale=True)


OTHERS: tuple[tuple[str, str, Callable[[Path, Iterable[Made]], None]], ...] = (
    ("Google XML", "google.xml", write_xml),
    ("Shopify", "shopify.csv", write_shopify),
    ("WooCommerce", "woocommerce.csv", write_woocommerce),
    ("JSON-LD graph", "graph.json", write_graph),
    ("JSON-LD pages", "pages.html", write_pages),
)
MEASURED = """
import pathlib, runpy, sys
sys.argv = ["waystage", *sys.argv[1:]]
try:
    runpy.run_module("bot", run_name="__main__")
finally:
    status = pathlib.Path("/proc/self/status").read_text()
    print("PEAK", status.split("VmHWM:")[1].split()[0], file=sys.stderr)
"""


def _run(words: list[str], url: str) -> tuple[subprocess.CompletedProcess[str], float]:
    """The command's end and its peak memory in MB (1,000,000 bytes), counted from its own begin: what is
    counted from the fork holds the benchmark's own."""
    ended = subprocess.run(
        [sys.executable, "-c", MEASURED, *words],
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    told = re.search(r"PEAK (\d+)", ended.stderr)
    return ended, int(told[1]) * 1024 / 1e6 if told else 0.0


def _idle_megabytes() -> float:
    """What the command takes when it has nothing to import."""
    return _run(["catalogue", "import", "--help"], "sqlite://")[1]


def _import(
    feed: Path, name: str, good: list[Made], bad: int, idle: float, *, on_sale: bool
) -> Iterator[Figure]:
    url = f"sqlite:///{feed.with_suffix('.sqlite')}"
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    ended, peak = _run(["catalogue", "import", str(feed)], url)
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
    seconds = float(told[4])
    at_least = 5000 if name == "TSV" else None
    yield Figure("import", f"{name}, {rows:,} products", rows / seconds, "/s", at_least=at_least)
    yield Figure("import", f"{name}, {rows:,} products, time", seconds, "s", at_most=10)
    yield Figure("import", f"{name}, with the command's start", rows / wall, "/s")
    yield Figure("import", f"{name}, CPU", cpu, "s")
    yield Figure("import", f"{name}, memory over idle", peak - idle, "MB", at_most=150)


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
