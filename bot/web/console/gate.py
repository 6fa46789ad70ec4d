"""Who is at the door: the signed cookie, how long it holds, the tokens of forms, where to go afterwards."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from bot.records import accounts
from bot.records.accounts import Known
from bot.records.database import Database

COOKIE = "waystage-console"
FORM_COOKIE = "waystage-console-form"
PATH = "/console"
HOME = "/console"
OWN_PATH = re.compile(r"/console(?:/[a-z-]+(?:\.csv)?)*(?:\?[!-~]*)?")


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody logged in, with the key that their cookie names."""

    account: Known
    key: str


class Gate:
    """`key` signs; `idle` is how long a browser may be silent before the password is asked for again."""

    def __init__(self, database: Database, key: str, idle: timedelta) -> None:
        self._database = database
        self._key = hashlib.sha256(b"waystage console forms:" + key.encode()).digest()
        self._signer = URLSafeSerializer(key, salt="waystage console")
        self._idle = idle

    def entered(self, request: Request, now: datetime) -> Entered | None:
        """Raises DatabaseAway."""
        key = self._key_of(request.cookies.get(COOKIE, ""), now)
        known = None if key is None else accounts.logged_in(self._database, key, at=now)
        return None if key is None or known is None else Entered(known, key)

    def keep(self, response: Response, request: Request, key: str, now: datetime) -> None:
        """The cookie anew: whoever goes on working stays in."""
        signed = self._signer.dumps([key, int(now.timestamp())])
        text = signed if isinstance(signed, str) else signed.decode()
        set_cookie(response, request, COOKIE, text)

    def forget(self, response: Response) -> None:
        response.delete_cookie(COOKIE, path=PATH)

    def form_token(self, key: str) -> str:
        """Different in every page, so that compressed answers do not give it away."""
        pad = secrets.token_urlsafe(12)
        return f"{pad}.{self._sealed(key, pad)}"

    def fits(self, token: str, key: str) -> bool:
        pad, _, seal = token.partition(".")
        return bool(key) and hmac.compare_digest(seal.encode(), self._sealed(key, pad).encode())

    def _sealed(self, key: str, pad: str) -> str:
        return hmac.new(self._key, f"{key}:{pad}".encode(), hashlib.sha256).hexdigest()

    def _key_of(self, cookie: str, now: datetime) -> str | None:
        try:
            key, seconds = self._signer.loads(cookie)
        except (BadSignature, TypeError, ValueError):
            return None
        silent = now.timestamp() - seconds
        return str(key) if -60 <= silent <= self._idle.total_seconds() else None


def set_cookie(response: Response, request: Request, name: str, value: str) -> None:
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, path=PATH, httponly=True, samesite="lax", secure=secure)


def safe_next(wanted: str) -> str:
    """Where to go after the log-in: a page of the console and nothing else."""
    return wanted if len(wanted) <= 2000 and OWN_PATH.fullmatch(wanted) else HOME
