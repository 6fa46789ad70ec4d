"""`make bench-stock`: stock Rasa 3.6.21 beside ours, on the same intents, rules and messages, in one run.

Where stock Rasa cannot be had it says so in one line and ends well: it is not needed for anything else.
"""

from __future__ import annotations

import json
import os
import platform
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from benchmarks.beside import LATE, TURNS, Measured, measure
from benchmarks.contenders import Ours, Stock, environ
from benchmarks.figures import Figure, WrongAnswer, table
from benchmarks.product import free_port
from benchmarks.starting import stock as stock_shelves
from benchmarks.stock_project import EPOCHS, UTTERANCES_EACH, families, made_of, make_project, train
from benchmarks.stock_python import Installed, NoStock, find_python, install

VAR = Path("var")
VENV, PROJECT = VAR / "stock-venv", VAR / "stock-bot"


def main(find: Callable[[], Path] = find_python) -> int:
    """0 also where there is no Python 3.10; 1 for a wrong answer or a server that does not start."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the servers are stopped with it
    began = time.monotonic()
    try:
        python = find()
        _tell(began, f"stock Rasa goes into {VENV} with {python} (2.7 GB, some minutes, once)")
        installed = install(python, VENV)
    except NoStock as problem:
        print(f"stock Rasa is not measured here: {problem}")
        return 0
    ports = free_port(), free_port()
    try:
        trained = _trained(installed, ports[1], began)
        with tempfile.TemporaryDirectory(prefix="waystage-beside-") as name:
            ours = Ours(Path(name))
            stock_shelves(ours.product)
            both = []
            for contender in (Stock(installed.python, PROJECT, ports, families()), ours):
                _tell(began, f"measuring {contender.name}")
                both.append(measure(contender))
                _tell(began, json.dumps(both[-1].as_dict()))
        _report(both[0], both[1], installed, trained, time.monotonic() - began)
        for each in both:
            each.check()
        if both[1].unanswered:
            raise WrongAnswer(f"{ours.name} left {both[1].unanswered} turns unanswered")
    except (WrongAnswer, RuntimeError, httpx.HTTPError) as problem:
        print(f"WRONG: {type(problem).__name__}: {problem}")
        return 1
    return 0


def _trained(installed: Installed, action_port: int, began: float) -> float:
    """Seconds of training, of this run or of the one that made the model."""
    note = PROJECT / "trained.json"
    now = made_of()
    if note.exists() and (known := json.loads(note.read_text(encoding="utf-8")))["made_of"] == now:
        make_project(PROJECT, action_port)
        return float(known["seconds"])
    make_project(PROJECT, action_port)
    _tell(began, "training stock Rasa (some minutes)")
    note.unlink(missing_ok=True)
    started = time.monotonic()
    train(installed.python, PROJECT, environ(), PROJECT / "training.log")
    seconds = time.monotonic() - started
    note.write_text(json.dumps({"made_of": now, "seconds": round(seconds)}), encoding="utf-8")
    return seconds


def ratios(stock: Measured, ours: Measured) -> list[Figure]:
    """How many times better ours is, beside what it should reach."""

    def figure(name: str, value: float, at_least: float | None = None) -> Figure:
        return Figure("ratio", name, value, "times", at_least=at_least)

    found = [
        figure("start, CPU", stock.start_cpu_seconds / ours.start_cpu_seconds, 10),
        figure("start, wall", stock.start_wall_seconds / ours.start_wall_seconds, 10),
        figure("memory after the first answer", stock.memory_mb / ours.memory_mb, 3.5),
        figure("CPU a turn, turns 1 to 10", stock.cpu_turn_5_ms / ours.cpu_turn_5_ms),
        figure("CPU a turn at turn 500", stock.cpu_turn_500_ms / ours.cpu_turn_500_ms, 30),
    ]
    for many, rate in ours.turns_per_second.items():
        reach = 4 if many == 32 else None
        found.append(figure(f"turns/s, {many} at once", rate / stock.turns_per_second[many], reach))
    return found


def figures(measured: Measured) -> list[Figure]:
    rows = [
        ("start, CPU", measured.start_cpu_seconds, "s"),
        ("start, wall", measured.start_wall_seconds, "s"),
        ("memory after the first answer", measured.memory_mb, "MB"),
        ("memory at the end", measured.memory_after_mb, "MB"),
        ("CPU a turn, turns 1 to 10", measured.cpu_turn_5_ms, "ms"),
        (f"CPU a turn, turns {TURNS - LATE + 1} to {TURNS}", measured.cpu_turn_500_ms, "ms"),
        *((f"turns/s, {n} at once", rate, "/s") for n, rate in measured.turns_per_second.items()),
        ("answered rightly", measured.right * 100, "%"),
        ("not answered at all, under load", measured.unanswered, "turns"),
    ]
    return [Figure(measured.name, name, value, unit) for name, value, unit in rows]


def _report(stock: Measured, ours: Measured, installed: Installed, trained: float, seconds: float) -> None:
    compared = ratios(stock, ours)
    print(table([*figures(stock), *figures(ours), *compared]))
    print(
        f"stock: installed in {installed.seconds:.0f} s, {installed.megabytes:,.0f} MB; trained in "
        f"{trained:.0f} s on {UTTERANCES_EACH} utterances an intent, epochs {EPOCHS}"
    )
    now = datetime.now(UTC)
    document: Mapping[str, Any] = {
        "at": now.isoformat(),
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "load": os.getloadavg()[0],
        },
        "seconds": round(seconds),
        "stock_installed": {"seconds": installed.seconds, "megabytes": round(installed.megabytes)},
        "stock_trained": {
            "seconds": round(trained),
            "epochs": EPOCHS,
            "utterances_an_intent": UTTERANCES_EACH,
        },
        "measured": [stock.as_dict(), ours.as_dict()],
        "ratios": [each.as_dict() for each in compared],
    }
    VAR.mkdir(exist_ok=True)
    path = VAR / f"bench-stock-{now:%Y%m%d-%H%M%S}.json"
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    print(path)


def _tell(began: float, what: str) -> None:
    print(f"{what} ({time.monotonic() - began:.0f} s)", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
