"""The console: every page behind its log-in, its role and, where something is sent, its form token."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import quote

from limits import RateLimitItemPerMinute
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.catalogue.snapshot import Catalogue
from bot.records import accounts
from bot.records.database import Database
from bot.records.errors import DatabaseAway
from bot.web.console import menu
from bot.web.console.forms import read_form
from bot.web.console.frame import Frame, guarded
from bot.web.console.gate import FORM_COOKIE, HOME, Entered, Gate, safe_next, set_cookie
from bot.web.console.visit import Page, Refused, Visit
from bot.web.origin import same_origin
from bot.web.throttle import Throttle

log = logging.getLogger(__name__)
PER_NAME = RateLimitItemPerMinute(10, 5)
ALTOGETHER = RateLimitItemPerMinute(60)
LONGEST_NAME, LONGEST_PASSWORD = 200, 500
LOG_IN = "/console/log-in"
WRONG = "Name and password do not belong together."
EXPIRED = "This form is too old, or was not ours. Nothing was changed; please try again."


@dataclass(slots=True)
class Console:
    database: Database
    catalogue: Callable[[], Catalogue]
    gate: Gate
    frame: Frame
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    throttle: Throttle = field(default_factory=Throttle)

    def routes(self) -> list[BaseRoute]:
        pages = [Route(page.path, partial(self.page, page), methods=[page.method]) for page in menu.PAGES]
        return [
            Route(LOG_IN, self.log_in_form),
            Route(LOG_IN, self.log_in, methods=["POST"]),
            Route("/console/log-out", self.log_out, methods=["POST"]),
            *pages,
        ]

    async def page(self, page: Page, request: Request) -> Response:
        try:
            now = self.now()
            entered = await run_in_threadpool(self.gate.entered, request, now)
            form = await read_form(request) if page.method == "POST" else {}
            if entered is None:
                return self.not_logged_in(request, form)
            if page.method == "POST" and not self.is_ours(request, form, entered.key):
                raise Refused(403, EXPIRED)
            visit = self.visit(entered, request, form, now)
            if entered.account.role not in page.roles:
                raise Refused(403, menu.not_for(entered.account.role))
            response = await run_in_threadpool(page.answer, visit)
            self.gate.keep(response, request, entered.key, now)
        except Refused as refused:
            response = self.frame.said(refused.status, refused.why)
        except DatabaseAway as away:
            log.warning("console: %s", away)
            response = self.frame.said(503, "The records cannot be reached right now. Please try again.")
        return guarded(response)

    def visit(self, entered: Entered, request: Request, form: dict[str, str], now: datetime) -> Visit:
        draw = partial(self.frame.draw, token=partial(self.gate.form_token, entered.key))
        query = {name: request.query_params.getlist(name)[0] for name in request.query_params}
        return Visit(self.database, self.catalogue, entered.account, query, form, now, draw)

    def is_ours(self, request: Request, form: dict[str, str], key: str) -> bool:
        return same_origin(request) and self.gate.fits(form.get("token", ""), key)

    def not_logged_in(self, request: Request, form: dict[str, str]) -> Response:
        """Whatever was written is shown again, so that it can be copied and sent after the log-in."""
        words = form.get("text") or form.get("note")
        if words:
            return guarded(
                self.log_in_page(request, 401, HOME, "You were logged out. Nothing was sent.", words=words)
            )
        wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        to = LOG_IN if request.method == "POST" else f"{LOG_IN}?next={quote(safe_next(wanted), safe='')}"
        return guarded(RedirectResponse(to, status_code=303))

    async def log_in_form(self, request: Request) -> Response:
        try:
            if await run_in_threadpool(self.gate.entered, request, self.now()) is not None:
                return guarded(RedirectResponse(HOME, status_code=303))
        except DatabaseAway as away:
            log.warning("console: %s", away)
        return guarded(self.log_in_page(request, 200, safe_next(request.query_params.get("next", ""))))

    def log_in_page(
        self, request: Request, status: int, next_: str, problem: str | None = None, **shown: Any
    ) -> Response:
        nonce = secrets.token_urlsafe(18)
        response = self.frame.draw(
            "log_in",
            status=status,
            token=partial(self.gate.form_token, nonce),
            next=next_,
            problem=problem,
            **shown,
        )
        set_cookie(response, request, FORM_COOKIE, nonce)
        return response

    async def log_in(self, request: Request) -> Response:
        try:
            return guarded(await self.let_in(request))
        except Refused as refused:
            return guarded(self.frame.said(refused.status, refused.why))
        except DatabaseAway as away:
            log.warning("console: %s", away)
            return guarded(self.frame.said(503, "The records cannot be reached right now. Please try again."))

    async def let_in(self, request: Request) -> Response:
        form = await read_form(request)
        next_ = safe_next(form.get("next", ""))
        if not self.is_ours(request, form, request.cookies.get(FORM_COOKIE, "")):
            return self.log_in_page(request, 403, next_, EXPIRED)
        name = form.get("name", "")[:LONGEST_NAME]
        wait = self.throttle.wait_seconds(
            (PER_NAME, "console name", accounts.plain_name(name)), (ALTOGETHER, "console", "all")
        )
        if wait is not None:
            problem = f"Too many attempts. Please wait {wait} seconds."
            response = self.log_in_page(request, 429, next_, problem)
            response.headers["Retry-After"] = str(wait)
            return response
        password = form.get("password", "")[:LONGEST_PASSWORD].strip()
        now = self.now()
        key = await run_in_threadpool(accounts.log_in, self.database, name, password, at=now)
        if key is None:
            log.info("console: a log-in failed")
            return self.log_in_page(request, 401, next_, WRONG, name=name)
        response = RedirectResponse(next_, status_code=303)
        self.gate.keep(response, request, key, now)
        response.delete_cookie(FORM_COOKIE, path="/console")
        return response

    async def log_out(self, request: Request) -> Response:
        try:
            form = await read_form(request)
            entered = await run_in_threadpool(self.gate.entered, request, self.now())
            if entered is not None:
                if not self.is_ours(request, form, entered.key):
                    raise Refused(403, EXPIRED)
                await run_in_threadpool(accounts.log_out, self.database, entered.key)
        except Refused as refused:
            return guarded(self.frame.said(refused.status, refused.why))
        except DatabaseAway:
            return guarded(self.frame.said(503, "You are still logged in: the records cannot be reached."))
        response = RedirectResponse(LOG_IN, status_code=303)
        self.gate.forget(response)
        return guarded(response)
