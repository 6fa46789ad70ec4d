"""When a sale price holds: the days that feeds write, and whether today is among them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

_NUMBERS = re.compile(
    r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?(?:,?[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)\s*([AP]M)?)?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})", re.I)
_SECONDS = re.compile(r"\d{9,10}(\d{3})?")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
LONGEST = 40
EARLIEST = 1900  # 1404/05/31 is of another calendar
LIKE = "write it as 2026-01-31"


class BadDate(ValueError):
    """A day that cannot be read; the message is the reason, without the value."""


def out_of_force(begins: str, ends: str, now: datetime | None) -> str:
    """Why a sale price of these days is left out, for a warning; "" where it holds, or today is not known."""
    if now is None or not (begins or ends):
        return ""
    try:
        if holds(begins, ends, now):
            return ""
    except BadDate as bad:
        return f"has a day {' or '.join(filter(None, (begins, ends)))} that {bad}; ignored"
    return f"holds only {begins or 'until'}{' to ' if begins and ends else ' '}{ends}".rstrip() + "; ignored"


def holds(begins: str, ends: str, now: datetime) -> bool:
    """Whether `now` lies between two days, both included; an empty one sets no bound. "01/02/2026" may be
    read in two ways, and is where both say the same. Raises BadDate."""
    verdicts = set()
    for month_first in (False, True):
        start = _moment(begins, time.min, now, month_first)
        end = _moment(ends, time.max, now, month_first)
        if start is not None and end is not None:
            verdicts.add(start <= now <= end)
    if len(verdicts) != 1:
        raise BadDate(f"{'can be read in two ways' if verdicts else 'cannot be read'}, {LIKE}")
    return verdicts.pop()


def _moment(text: str, at: time, now: datetime, month_first: bool) -> datetime | None:
    """None where the text is no day. A day without a time is its beginning or its end, as `at` says."""
    bare = text.strip()
    if not bare:
        return now + (timedelta(days=-1) if at == time.min else timedelta(days=1))
    if len(bare) > LONGEST:
        return None
    try:
        found, timed = _read(bare, month_first)
    except (ValueError, OverflowError):
        return None
    if found.year < EARLIEST:
        return None
    if not timed:
        found = datetime.combine(found.date(), at, found.tzinfo)
    return found if found.tzinfo else found.replace(tzinfo=now.tzinfo or UTC)


def _read(text: str, month_first: bool) -> tuple[datetime, bool]:
    """(moment, whether a time of day is stated). Raises ValueError."""
    if seconds := _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text) // (1000 if seconds.group(1) else 1), UTC), True
    if numbers := _NUMBERS.fullmatch(text):
        *places, clock, half = numbers.groups()
        day = datetime.combine(_day(places, month_first), time.min)
        return (day, False) if clock is None else (datetime.combine(day, _clock(clock, half)), True)
    if named := _NAMED.fullmatch(text):
        first, month, second, year = named.groups()
        found = date(int(year), _MONTHS.index(month[:3].lower()) + 1, int(first or second or 0))
        return datetime.combine(found, time.min), False
    return datetime.fromisoformat(text), ":" in text or "T" in text


def _day(places: list[str], month_first: bool) -> date:
    first, second, third = places
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    year = int(third) + (2000 if len(third) == 2 else 0)
    month, day = (first, second) if month_first else (second, first)
    return date(year, int(month), int(day))


def _clock(text: str, half: str | None) -> time:
    hour, minute, second = (int(part) for part in f"{text}:0".split(":")[:3])
    if half and half.lower() == "am" and hour == 12:
        hour = 0
    elif half and half.lower() == "pm" and hour < 12:
        hour += 12
    return time(hour, minute, second)
