"""What may be remembered of a page's address: path and campaign (utm_*), never host or query."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

LONGEST_PATH = 500
LONGEST_VALUE = 100


def cut_url(url: str, redact: Callable[[str], str]) -> str | None:
    """None for what is no address of a web page. Path and values are redacted one by one, decoded."""
    try:
        parts = urlsplit(url.strip())
        fields = parse_qsl(parts.query, max_num_fields=100)
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https"):
        return None
    path = "/" + "/".join(_clean(piece, redact) for piece in parts.path.lstrip("/").split("/"))
    campaign = [
        (name.lower(), redact(value[:LONGEST_VALUE]))
        for name, value in fields
        if name.lower().startswith("utm_")
    ]
    query = f"?{urlencode(campaign, safe='[]')}" if campaign else ""
    return path[:LONGEST_PATH] + query


def _clean(piece: str, redact: Callable[[str], str]) -> str:
    decoded = unquote(piece)
    redacted = redact(decoded)
    return piece if redacted == decoded else redacted
