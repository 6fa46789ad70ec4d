from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from tests.system.product import Product

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

LIMIT_MB = 400  # as promised; the peak of a first start with four languages was 385 on 2026-11-29
MESSAGES = (
    "hi",
    "I am looking for a laptop under 1500",
    "compare the first and the second",
    "how heavy is it?",
    "what is your return policy?",
    "show me headphones",
)


def peak_mb(product: Product) -> float:
    """The most that was resident since the process began."""
    assert product.process is not None
    status = Path(f"/proc/{product.process.pid}/status").read_text()
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert peak is not None, status
    return int(peak[1]) / 1024


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_first_start_and_sixty_turns_stay_within_the_memory(tmp_path: Path) -> None:
    product = Product(tmp_path)
    product.start()
    try:
        for number in range(60):
            answer = product.say(f"{MESSAGES[number % len(MESSAGES)]} {number}", f"visitor {number // 12}")
            assert answer.json(), number
        peak = peak_mb(product)
    finally:
        product.stop()
    assert 100 < peak <= LIMIT_MB, peak
