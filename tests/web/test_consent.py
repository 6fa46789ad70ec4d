"""Consent to being remembered: taken from our own pages, for a conversation that is there, kept as a row."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.records.models_promises import Consent
from bot.records.turns import accept
from bot.web.tokens import Tokens
from tests.records.turning import inbound
from tests.web.cast import KEY, Corner

TOKEN = Tokens(KEY).issue("c1")


def kept(corner: Corner) -> list[tuple[str, str, str, bool]]:
    with corner.database.read() as connection:
        rows = connection.execute(select(Consent).order_by(Consent.id))
        return [(row.visitor_id, row.kind, row.wording, row.withdrawn_at is None) for row in rows]


def ask(corner: Corner, **body: object):
    return corner.client.post(
        "/chat/consent", json={"token": TOKEN, "remember": True, "locale": "lv", **body}
    )


def test_a_yes_is_one_row_and_a_no_withdraws_it(corner: Corner) -> None:
    accept(corner.database, inbound())
    assert ask(corner).json() == {"remembered": True}
    assert ask(corner).status_code == 200
    assert kept(corner) == [("c1", "storage", "storage-1 lv", True)]
    assert ask(corner, remember=False).json() == {"remembered": False}
    assert kept(corner) == [("c1", "storage", "storage-1 lv", False)]
    ask(corner)
    assert [row[3] for row in kept(corner)] == [False, True]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"remember": "yes"}, 400), ({"remember": None}, 400), ({"remember": 1}, 400), ({"token": 5}, 400),
        ({"token": "c1.forged"}, 401), ({"token": None}, 401),
        ({"token": Tokens(KEY).issue("nobody")}, 404), ({"locale": "x" * 70_000}, 413),
    ],
)  # fmt: skip
def test_what_is_no_consent_keeps_nothing(corner: Corner, body: dict[str, object], status: int) -> None:
    accept(corner.database, inbound())
    assert ask(corner, **body).status_code == status
    assert kept(corner) == []


def test_another_site_cannot_consent_for_a_visitor(corner: Corner) -> None:
    accept(corner.database, inbound())
    headers = {"Origin": "https://evil.test", "Sec-Fetch-Site": "cross-site"}
    answer = corner.client.post("/chat/consent", json={"token": TOKEN, "remember": True}, headers=headers)
    assert answer.status_code == 403
    assert kept(corner) == []


def test_a_locale_that_is_none_is_left_out(corner: Corner) -> None:
    accept(corner.database, inbound())
    ask(corner, locale="<script>")
    assert kept(corner) == [("c1", "storage", "storage-1", True)]
