"""`make` as a newcomer uses it: the contract's targets, and a product in the foreground that ends cleanly."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import httpx
import pytest

from tests.system.product import READY_WITHIN_SECONDS, Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

ROOT = Path(__file__).parents[2]


def environ(product: Product) -> dict[str, str]:
    """Without what the make that runs these tests hands down."""
    return {name: value for name, value in product.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}


def test_help_names_every_target_of_the_contract() -> None:
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = {line.split()[0] for line in told.splitlines()}
    assert named >= {"install", "run", "test", "test-slow", "train", "eval", "bench", "check"}


def test_sigterm_reaches_the_product_through_make_and_nothing_is_left_running(tmp_path: Path) -> None:
    product = Product(tmp_path)
    log = tmp_path / "make.log"
    with log.open("wb") as stream:
        make = subprocess.Popen(
            ["make", "run"], cwd=ROOT, env=environ(product), stdout=stream, stderr=subprocess.STDOUT
        )
    until = time.monotonic() + READY_WITHIN_SECONDS
    while f"ready on {product.url}" not in log.read_text():
        assert make.poll() is None and time.monotonic() < until, log.read_text()
        time.sleep(0.1)
    assert product.say("hello").status_code == 200
    os.kill(make.pid, signal.SIGTERM)
    make.wait(timeout=60)
    assert "stopped; every message taken was answered" in log.read_text()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{product.url}/health")
