"""How often one conversation and one address may write; counted in memory only and never stored."""

from __future__ import annotations

import hashlib
import hmac
import math
import secrets
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.requests import Request

PER_ADDRESS = RateLimitItemPerMinute(240)
PER_STREAM = RateLimitItemPerMinute(40)


def per_minute(turns: int) -> RateLimitItem:
    return RateLimitItemPerMinute(turns)


class Throttle:
    """Addresses are kept as a keyed hash under a key that dies with the process."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
        self._key = secrets.token_bytes(32)

    def wait_seconds(self, *counted: tuple[RateLimitItem, str, str]) -> int | None:
        """Counts one hit for each (limit, kind, name); the seconds to wait when one of them is used up."""
        for limit, kind, name in counted:
            hidden = hmac.new(self._key, f"{kind}:{name}".encode(), hashlib.sha256).hexdigest()
            if not self._limiter.hit(limit, hidden):
                frees_at = self._limiter.get_window_stats(limit, hidden).reset_time
                return max(1, math.ceil(frees_at - time.time()))
        return None


def address_of(request: Request) -> str:
    return request.client.host if request.client else "unknown"
