"""What may be remembered of a page's address: path and campaign (utm_*), never host or query."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

LONGEST_PATH = 500
LONGEST_VALUE = 100


def cut_url(url: str) -> str | None:
    """None for what is no address of a web page."""
    try:
        parts = urlsplit(url.strip())
        fields = parse_qsl(parts.query, max_num_fields=100)
    except ValueError:
        return None
    if parts.scheme not in ("", "http", "https"):
        return None
    path = "/" + parts.path.lstrip("/")
    campaign = [
        (name.lower(), value[:LONGEST_VALUE]) for name, value in fields if name.lower().startswith("utm_")
    ]
    query = f"?{urlencode(campaign)}" if campaign else ""
    return path[:LONGEST_PATH] + query
