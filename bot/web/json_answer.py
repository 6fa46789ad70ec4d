"""JSON in and out: bodies read with a cap, answers written by orjson."""

from __future__ import annotations

from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

MAX_BODY_BYTES = 64 * 1024


class BodyTooLarge(Exception):
    """The body is over MAX_BODY_BYTES; reading stopped there."""


class BodyUnreadable(Exception):
    """One sentence saying why the body is not of the expected form."""


def json_answer(content: Any, status: int = 200, headers: dict[str, str] | None = None) -> Response:
    answer = Response(
        orjson.dumps(content), status_code=status, media_type="application/json", headers=headers
    )
    answer.headers.setdefault("Cache-Control", "no-store")
    return answer


def refusal(status: int, why: str, retry_after_seconds: int | None = None) -> Response:
    headers = {} if retry_after_seconds is None else {"Retry-After": str(retry_after_seconds)}
    return json_answer({"error": why}, status, headers)


async def read_json_object(request: Request) -> dict[str, Any]:
    """Errors: BodyTooLarge, BodyUnreadable."""
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > MAX_BODY_BYTES:
        raise BodyTooLarge
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY_BYTES:
            raise BodyTooLarge
    try:
        document = orjson.loads(bytes(body))
    except orjson.JSONDecodeError:
        raise BodyUnreadable("the body is not JSON") from None
    if not isinstance(document, dict):
        raise BodyUnreadable("the body is not a JSON object")
    return document


def optional_text(document: dict[str, Any], field: str, longest: int) -> str | None:
    """The field as text; absent and null are the same. Errors: BodyUnreadable."""
    value = document.get(field)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BodyUnreadable(f"{field} must be a text")
    if len(value) > longest:
        raise BodyUnreadable(f"{field} must not be longer than {longest} characters")
    return value
