"""The started product: `waystage run` in a process of its own, spoken to over HTTP."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx

READY_WITHIN_SECONDS = 280  # the first start may have to train
TOKEN = "system test token"  # noqa: S105


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Product:
    """`start` returns when it is ready; `stop` gives its exit status."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.port = free_port()
        self.log = folder / "product.log"
        self.environ = {
            **os.environ,
            "PORT": str(self.port),
            "REST_TOKEN": TOKEN,
            "DATABASE_URL": f"sqlite:///{folder}/product.sqlite",
            "SIGNING_KEY": "a key for system tests",
            "SEED": "1",
            **settings,
        }
        self.url = f"http://127.0.0.1:{self.port}"
        self.http = httpx.Client(base_url=self.url, timeout=30, headers={"Authorization": f"Bearer {TOKEN}"})
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], env=self.environ, stdout=log, stderr=subprocess.STDOUT
            )
        until = time.monotonic() + READY_WITHIN_SECONDS
        seen = self.said().count("ready on")
        while self.said().count("ready on") == seen:
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < until, self.said()
            time.sleep(0.1)

    def said(self) -> str:
        return self.log.read_text() if self.log.exists() else ""

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(timeout=60)

    def say(self, message: str, sender: str = "visitor", **more: object) -> httpx.Response:
        return self.http.post("/webhooks/rest/webhook", json={"sender": sender, "message": message, **more})
