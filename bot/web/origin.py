"""Is a request from our own pages? Decides whether it may have an effect in a browser's name."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.requests import Request


def same_origin(request: Request) -> bool:
    """Browsers send Sec-Fetch-Site or Origin with a POST; a program that sends neither holds no cookies of a
    visitor, and is let through."""
    site = request.headers.get("sec-fetch-site")
    if site is not None and site not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    return urlsplit(origin).netloc == request.headers.get("host") and origin != "null"
