"""Times as shops export them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, tzinfo

_OFFSET = re.compile(r"\s+([+-]\d\d:?\d\d)$")
_DAY_FIRST = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)")
"""With dots the day stands first in every country that writes so; 03/04/2026 could be either."""
_NAMED = re.compile(r"\s*(?:UTC|GMT|Z)$", re.IGNORECASE)
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LATEST = datetime(2100, 1, 1, tzinfo=UTC)
EXPECTED = "is no time between 2000 and 2100; expected one like 2026-05-03T09:00:00+02:00"


class BadTime(ValueError):
    pass


def time_of(written: object, zone: tzinfo | None) -> tuple[datetime, bool]:
    """(the time in UTC, whether its zone was written). Without one it is taken to be in `zone`, or else UTC.
    Whole numbers are seconds (or milliseconds) since 1970. Raises BadTime."""
    if isinstance(written, bool) or not isinstance(written, str | int | float):
        raise BadTime(EXPECTED)
    text = str(written).strip()
    try:
        if re.fullmatch(r"\d{10}(?:\.\d+)?|\d{13}", text):
            seconds = float(text) / (1000 if len(text) == 13 else 1)
            found, stated = datetime.fromtimestamp(seconds, UTC), True
        else:
            text = _DAY_FIRST.sub(lambda day: f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}", text)
            text = _NAMED.sub("+00:00", _OFFSET.sub(r"\1", text))
            found = datetime.fromisoformat(text)
            stated = found.tzinfo is not None
            found = (found if stated else found.replace(tzinfo=zone or UTC)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise BadTime(EXPECTED) from None
    if re.fullmatch(r"\d{1,9}", text) or not EARLIEST <= found < LATEST:
        raise BadTime(EXPECTED)
    return found, stated
