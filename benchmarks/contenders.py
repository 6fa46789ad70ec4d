"""Two servers with the same REST door, started and watched in the same way: stock Rasa, and ours."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import httpx

from benchmarks import processes
from benchmarks.figures import WrongAnswer
from benchmarks.product import TOKEN, Product, cores
from benchmarks.script import INTENTS, Line

READY_WITHIN_SECONDS = 300


class Contender(Protocol):
    name: str
    url: str
    headers: Mapping[str, str]

    def start(self) -> float:
        """Seconds until it would answer."""

    def stop(self) -> None: ...

    def cpu_seconds(self) -> float:
        """Of all its processes so far."""

    def megabytes(self) -> float: ...

    def right(self, number: int, line: Line, replies: list[dict[str, Any]]) -> bool:
        """Whether the reply to line `number` (from 0) of a conversation is the right one."""


class Ours:
    """`waystage run`, with the demo shop stocked."""

    name = "Waystage"

    def __init__(self, folder: Path) -> None:
        self.product = Product(folder)
        self.url = self.product.url
        self.headers = {"Authorization": f"Bearer {TOKEN}"}

    def start(self) -> float:
        return self.product.start()

    def stop(self) -> None:
        self.product.stop()

    def cpu_seconds(self) -> float:
        return processes.cpu_seconds(self.product.pid)

    def megabytes(self) -> float:
        return processes.resident_megabytes(self.product.pid)

    def right(self, number: int, line: Line, replies: list[dict[str, Any]]) -> bool:
        return line.answered_by([(reply["act"], reply["text"]) for reply in replies])


class Stock:
    """`rasa run` and `rasa run actions` of the project in `folder`, both on one core as ours is."""

    name = "stock Rasa"

    def __init__(
        self, python: Path, folder: Path, ports: tuple[int, int], families: Mapping[str, str]
    ) -> None:
        self._python, self._folder = python, folder
        self._rest_port, self._action_port = ports
        self._families = families
        self.url = f"http://127.0.0.1:{self._rest_port}"
        self.headers: Mapping[str, str] = {}
        self._log = folder / "server.log"
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self) -> float:
        began = time.monotonic()
        rest = ["run", "-i", "127.0.0.1", "-p", str(self._rest_port), "--model", "models/stock.tar.gz"]
        self._running = [self._begin(["run", "actions", "-p", str(self._action_port)]), self._begin(rest)]
        for port, path in ((self._action_port, "/health"), (self._rest_port, "/")):
            while not _answers(f"http://127.0.0.1:{port}{path}"):
                ended = [each for each in self._running if each.poll() is not None]
                if ended or time.monotonic() - began > READY_WITHIN_SECONDS:
                    self.stop()
                    raise RuntimeError(f"stock Rasa did not start:\n{self._log.read_text()[-3000:]}")
                time.sleep(0.05)
        return time.monotonic() - began

    def stop(self) -> None:
        for each in self._running:
            if each.poll() is None:
                each.send_signal(signal.SIGTERM)
        for each in self._running:
            try:
                each.wait(timeout=20)
            except subprocess.TimeoutExpired:
                each.kill()
                each.wait()
        self._running = []

    def cpu_seconds(self) -> float:
        return sum(processes.cpu_seconds(each.pid) for each in self._running)

    def megabytes(self) -> float:
        return sum(processes.resident_megabytes(each.pid) for each in self._running)

    def right(self, number: int, line: Line, replies: list[dict[str, Any]]) -> bool:
        intent = INTENTS[number % len(INTENTS)]
        said = [reply.get("text") for reply in replies]
        if len(said) != 1:
            raise WrongAnswer(f"stock Rasa answered {line.text!r} with {said}, expected one reply")
        return said == [f"{self._families[intent].removeprefix('action_')} answers {intent}"]

    def _begin(self, words: Sequence[str]) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            return subprocess.Popen(
                ["taskset", "-c", str(cores()[0]), str(self._python), "-m", "rasa", *words],
                cwd=self._folder,
                env=environ(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )


def environ() -> dict[str, str]:
    """Of stock Rasa: it tells nobody of itself, listens on this machine only, and logs as by default."""
    ours = {key: value for key, value in os.environ.items() if key not in {"LOG_LEVEL", "PYTHONPATH"}}
    return {
        **ours,
        "RASA_TELEMETRY_ENABLED": "false",
        "SANIC_HOST": "127.0.0.1",
        "TF_CPP_MIN_LOG_LEVEL": "2",
    }


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).status_code == 200
    except httpx.HTTPError:
        return False
