"""Sam, Mira and Ada at the console, and visitors with figures that can be counted on the fingers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape

from httpx import Response
from starlette.testclient import TestClient

from bot.dialogue.notes import (
    Note,
    ObstacleNamed,
    OrderReported,
    SurveyAnswered,
    SurveyBegun,
    SurveyClosed,
)
from bot.dialogue.values import Inbound, OrderEvent
from bot.journey.acts import Stage
from bot.records import accounts, turns
from bot.records.database import Database
from bot.records.writing import BeliefAfter, SpokenButton, SpokenReply, TurnWrites
from tests.web.cast import Corner

MAY = datetime(2026, 5, 6, 12, tzinfo=UTC)
ROLES = {"sam": "support", "mira": "marketer", "ada": "admin"}
TOKEN = re.compile(r'name="token" value="([^"]+)"')


@dataclass
class Person:
    """A browser of somebody; `password` as the console made it."""

    name: str
    password: str
    client: TestClient

    def get(self, path: str, **query: str) -> Response:
        return self.client.get(path, params=query or None)

    def token(self) -> str:
        return form_token(self.client.get("/console/log-in").text)

    def log_in(self, password: str | None = None, next_: str = "") -> Response:
        form = {
            "name": self.name,
            "password": self.password if password is None else password,
            "next": next_,
            "token": self.token(),
        }
        return self.client.post("/console/log-in", data=form, follow_redirects=False)

    def send(self, path: str, page: str, **fields: str) -> Response:
        """The form of `page` as a browser sends it: with the page's hidden fields."""
        shown = self.client.get(page).text
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', shown))
        form = {name: unescape(value) for name, value in hidden.items()} | fields
        return self.client.post(path, data=form, follow_redirects=False)


def form_token(page: str) -> str:
    found = TOKEN.search(page)
    assert found is not None, page[:400]
    return found[1]


def comes(corner: Corner, name: str, *, logged_in: bool = True) -> Person:
    """Somebody of the cast, with an account of their role."""
    made = accounts.add(corner.database, name, ROLES[name], at=MAY)
    person = Person(name, made, TestClient(corner.web.app, base_url="http://shop.test"))
    if logged_in:
        assert person.log_in().status_code == 303
    return person


def said(
    database: Database,
    of: str,
    text: str | None = "hello",
    *notes: Note,
    number: int = 1,
    at: datetime = MAY,
    stage: Stage = Stage.information_search,
    before: Stage | None = None,
    language: str = "en",
    event: str | None = None,
    **more: object,
) -> int:
    """One answered turn of conversation `of`; returns its id."""
    accepted = turns.accept(database, Inbound(of, f"m{number}", at, text=text))
    chances = {one: 0.8 if one is stage else 0.05 for one in Stage}
    writes: Mapping[str, object] = {
        "language": language,
        "intent": "ask_price",
        "confidence": 0.9,
        "event": event,
        "belief": BeliefAfter(chances, stage, True, ("ask_price x2.0",), before),
        "replies": (SpokenReply("gives_product_facts", "It costs 39.90.", (SpokenButton("Buy", "/buy"),)),),
        **more,
    }
    turns.finish(database, TurnWrites(accepted.turn_id, at, notes=tuple(notes), **writes))  # type: ignore[arg-type]
    return accepted.turn_id


def surveyed(
    database: Database,
    of: str,
    csat: int | None = None,
    nps: int | None = None,
    expectation: str | None = None,
    comment: str | None = None,
    *,
    closed: str | None = "completed",
    at: datetime = MAY,
    language: str = "en",
    product: str = "K1",
) -> None:
    """A visitor whose parcel came and who answered what is not None."""
    given = {"csat": csat, "nps": nps, "expectation": expectation, "comment": comment}
    order = OrderEvent(f"WS-{of}", "delivered", (product,), at)
    notes: list[Note] = [OrderReported(order, told=False), SurveyBegun(f"WS-{of}")]
    notes += [SurveyAnswered(name, str(value)) for name, value in given.items() if value is not None]
    notes += [SurveyClosed(closed)] if closed else []
    said(database, of, "it came", *notes, at=at, stage=Stage.post_purchase, language=language)


def twelve_surveys(database: Database) -> None:
    """Twelve answers in English, three in Persian: CSAT 5 5 5 5 5 4 4 4 4 4 3 2, then 1 1 1."""
    scores = [5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 2]
    for place, score in enumerate(scores):
        at = MAY + timedelta(days=place // 6 * 7)
        surveyed(database, f"en{place}", score, 2 * score, at=at, comment=f"remark {place}")
    for place in range(3):
        surveyed(database, f"fa{place}", 1, 0, language="fa", at=MAY)


def left(database: Database, of: str, obstacle: str, words: str | None = None) -> None:
    said(database, of, "bye", ObstacleNamed(obstacle, words, "K1"), event="leaving")
