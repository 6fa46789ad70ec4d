"""How often one conversation and one address may write; counted in memory only and never stored."""

from __future__ import annotations

import hashlib
import hmac
import math
import secrets
import time
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from starlette.requests import Request


class Limit(NamedTuple):
    """So many hits in any stretch of so many seconds."""

    hits: int
    seconds: float


def per_minute(hits: int, minutes: int = 1) -> Limit:
    return Limit(hits, 60 * minutes)


PER_ADDRESS = per_minute(240)
PER_STREAM = per_minute(40)
SWEPT_EVERY_SECONDS = 60


class Throttle:
    """Names are kept as a keyed hash under a key that dies with the process, no longer than their hits
    count."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._hits: dict[tuple[Limit, str], deque[float]] = {}
        self._swept = now()
        self._key = secrets.token_bytes(32)

    def wait_seconds(self, *counted: tuple[Limit, str, str]) -> int | None:
        """Counts one hit for each (limit, kind, name); the seconds to wait when one of them is used up."""
        now = self._now()
        if now - self._swept >= SWEPT_EVERY_SECONDS:
            self._swept = now
            over = [at for at, hits in self._hits.items() if not hits or hits[-1] <= now - at[0].seconds]
            for at in over:
                del self._hits[at]
        for limit, kind, name in counted:
            hidden = hmac.new(self._key, f"{kind}:{name}".encode(), hashlib.sha256).hexdigest()
            hits = self._hits.setdefault((limit, hidden), deque())
            while hits and hits[0] <= now - limit.seconds:
                hits.popleft()
            if len(hits) >= limit.hits:
                return max(1, math.ceil(hits[0] + limit.seconds - now)) if hits else math.ceil(limit.seconds)
            hits.append(now)
        return None


def address_of(request: Request) -> str:
    return request.client.host if request.client else "unknown"
