"""A form that a browser sent: small, plain, each field once."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.web.console.visit import Refused

MAX_BODY_BYTES = 64 * 1024
MAX_FIELDS = 40
FORM = "application/x-www-form-urlencoded"


async def read_form(request: Request) -> dict[str, str]:
    """The first value of each field. Raises Refused."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != FORM:
        raise Refused(415, f"A form is expected here ({FORM}).")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise Refused(413, "That is too much at once: 64 kB are taken.")
    try:
        fields = parse_qsl(
            bytes(body).decode("utf-8"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="replace"
        )
    except ValueError:
        raise Refused(400, "The form cannot be read: UTF-8 and at most 40 fields are expected.") from None
    found: dict[str, str] = {}
    for name, value in fields:
        found.setdefault(name, value.replace("\r\n", "\n"))
    return found
