"""What a stopped command leaves behind: nothing."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def tidied_when_stopped() -> Iterator[None]:
    """SIGTERM ends the command as an exception does, so that folders begun are taken away; status 143."""
    before = signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
