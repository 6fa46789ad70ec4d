"""What a page of the console gets: who looks, what was asked and sent, when; and how it answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from starlette.responses import RedirectResponse, Response

from bot.catalogue.snapshot import Catalogue
from bot.records import reads
from bot.records.accounts import Known
from bot.records.database import Database

SUPPORT, MARKETER, ADMIN = "support", "marketer", "admin"
READERS = frozenset({SUPPORT, ADMIN})
"""Who may read what visitors wrote; every look is recorded."""
COUNTERS = frozenset({MARKETER, ADMIN})
ALL = frozenset({SUPPORT, MARKETER, ADMIN})


class Refused(Exception):
    """The request cannot be answered as asked: `status` with one sentence for people."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


@dataclass(frozen=True, slots=True)
class Visit:
    """`query` and `form` hold the first value of each name; `form` is empty but for a POST that came from
    our own form. `draw` renders a template with the frame."""

    database: Database
    catalogue: Callable[[], Catalogue]
    account: Known
    query: Mapping[str, str]
    form: Mapping[str, str]
    now: datetime
    draw: Callable[..., Response]

    @property
    def reads_transcripts(self) -> bool:
        return self.account.role in READERS

    @property
    def is_marketer(self) -> bool:
        return self.account.role == MARKETER

    def show(self, template: str, *, status: int = 200, **shown: Any) -> Response:
        return self.draw(template, status=status, visit=self, **shown)

    def go_to(self, path: str, **query: str) -> Response:
        return RedirectResponse(link(path, query), status_code=303)

    def record_read(self, what: str, conversation_id: str | None = None) -> None:
        """Before anything of it is shown. Raises DatabaseAway."""
        reads.record(self.database, self.account.name, what, at=self.now, conversation_id=conversation_id)

    def product_name(self, product_id: str | None) -> str:
        if product_id is None:
            return ""
        product = self.catalogue().get(product_id)
        return product.title if product else product_id


@dataclass(frozen=True, slots=True)
class Page:
    """`roles` see it; the others are told so. `menu`: its name in the menu, if it stands there."""

    path: str
    roles: frozenset[str]
    answer: Callable[[Visit], Response]
    method: str = "GET"
    menu: str | None = None


def link(path: str, query: Mapping[str, str | None]) -> str:
    given = {name: value for name, value in query.items() if value}
    return f"{path}?{urlencode(given)}" if given else path
