"""`make bench`: prints a table, writes it as JSON; exits 1 when an answer was wrong, not when a reach is
missed."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import Figure, WrongAnswer, table
from benchmarks.importing import importing
from benchmarks.loading import loading
from benchmarks.product import Product
from benchmarks.searching import searching
from benchmarks.starting import starting, stock
from benchmarks.turning import in_process, over_http
from benchmarks.understanding import understanding

OUT = Path("var")
PARTS = ("product", "turn", "import", "search", "understanding")


def main() -> int:
    chosen = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    chosen.add_argument("--only", choices=PARTS, nargs="+", default=PARTS, help="parts to measure")
    parts = chosen.parse_args().only
    figures: list[Figure] = []
    wrong: list[str] = []
    began = time.monotonic()

    def measure(what: str, part: Callable[[], Iterable[Figure]]) -> None:
        print(f"measuring {what} ({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)
        try:
            for figure in part():
                figures.append(figure)
        except* WrongAnswer as answers:
            wrong.extend(str(each) for each in answers.exceptions)

    with tempfile.TemporaryDirectory(prefix="waystage-bench-") as name:
        folder = Path(name)
        if "understanding" in parts:
            measure("understanding", understanding)
        if "product" in parts or "turn" in parts:
            product = Product(folder)
            stock(product)
            if "product" in parts:
                _with_product(product, measure)
            if "turn" in parts:
                measure("turns in process", lambda: in_process(folder))
        if "import" in parts:
            measure("imports", lambda: importing(folder))
        if "search" in parts:
            measure("searches", searching)
    return _tell(figures, wrong, time.monotonic() - began)


def _with_product(product: Product, measure: Callable[[str, Callable[[], Iterable[Figure]]], None]) -> None:
    try:
        measure("the start", lambda: starting(product))
        measure("turns over HTTP", lambda: over_http(product))
        measure("many conversations", lambda: loading(product))
    finally:
        product.stop()


def _tell(figures: list[Figure], wrong: list[str], seconds: float) -> int:
    now = datetime.now(UTC)
    load = os.getloadavg()[0]
    print(table(figures))
    for each in wrong:
        print(f"WRONG ANSWER: {each}")
    cores, python = os.cpu_count(), platform.python_version()
    print(f"{seconds:.0f} s; {cores} cores, Python {python}, load {load:.1f} at the end")
    OUT.mkdir(exist_ok=True)
    path = OUT / f"bench-{now:%Y%m%d-%H%M%S}.json"
    document = {
        "at": now.isoformat(),
        "machine": {"cores": cores, "python": python, "load": load},
        "seconds": round(seconds),
        "wrong": wrong,
        "figures": [each.as_dict() for each in figures],
    }
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    print(path)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
