"""The started product on one core, in a process and a database of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

TOKEN = "token of the benchmark"
READY_WITHIN_SECONDS = 120


def cores() -> tuple[int, int]:
    """(the product's, the client's): the same one where there is only one."""
    here = sorted(os.sched_getaffinity(0))
    return here[0], here[-1]


class Product:
    """`start` returns once it is ready. Its environment names nothing of the caller's."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.file = folder / "product.sqlite"
        self.log = folder / "product.log"
        self.environ = {
            **os.environ,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "REST_TOKEN": TOKEN,
            "DATABASE_URL": f"sqlite:///{self.file}",
            "SHOP": "data/shop/shop.yml",
            "SIGNING_KEY": "a key for the benchmark",
            "REST_TURNS_PER_MINUTE": "1000000",
            "SEED": "1",
        }
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def start(self) -> float:
        """Seconds until it was ready."""
        ready_before = self.said().count("ready on")
        began = time.monotonic()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                ["taskset", "-c", str(cores()[0]), sys.executable, "-m", "bot", "run"],
                env=self.environ,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        while self.said().count("ready on") == ready_before:
            if self.process.poll() is not None or time.monotonic() - began > READY_WITHIN_SECONDS:
                self.stop()
                raise RuntimeError(f"the product did not start:\n{self.said()}")
            time.sleep(0.02)
        return time.monotonic() - began

    def said(self) -> str:
        return self.log.read_text() if self.log.exists() else ""

    def stop(self) -> int:
        if self.process is None:
            return 0
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
