"""When a shop says that its people are there, read where every word of it is understood."""

from __future__ import annotations

import re
from datetime import time

from bot.dialogue.values import City, Line, Stated, Value

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
_TO = r"\s*(?:-|–|to)\s*"
_TIME = r"[0-2]?\d(?::[0-5]\d)?"
_SPAN = re.compile(
    rf"(?P<first>{_DAY})(?:{_TO}(?P<last>{_DAY}))?,?\s*(?:from\s+)?(?P<opens>{_TIME}){_TO}(?P<closes>{_TIME})"
    r"(?:\s*\((?P<city>[a-z][a-z ]*) time\))?",
    re.IGNORECASE,
)


def said(hours: str) -> Value:
    """Opening hours for a visitor: "Monday to Friday, 9:00 to 18:00 (Riga time)", several between semicolons;
    what is not wholly understood stands as the shop wrote it."""
    spans = [span_line(part.strip()) for part in hours.strip().rstrip(".").split(";")]
    known = tuple(line for line in spans if line is not None)
    if len(known) < len(spans):
        return hours
    return Stated(hours, known[0] if len(known) == 1 else Line("opening-several", {"spans": known}))


def span_line(text: str) -> Line | None:
    found = _SPAN.fullmatch(text)
    opens, closes = (clock(found[name]) if found else None for name in ("opens", "closes"))
    if found is None or opens is None or closes is None:
        return None
    hours: dict[str, Value] = {"first": day(found["first"]), "opens": opens, "closes": closes}
    line = (
        Line("opening-days", {**hours, "last": day(found["last"])})
        if found["last"]
        else Line("opening-day", hours)
    )
    return Line("opening-there", {"hours": line, "city": City(found["city"])}) if found["city"] else line


def day(name: str) -> Line:
    key = next(each for each in DAYS if each.startswith(name[:3].lower()))
    return Line("weekday", {"day": key})


def clock(text: str) -> time | None:
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute or 0)) if int(hour) < 24 else None
