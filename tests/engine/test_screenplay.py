from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.dialogue.values import OrderEvent, Page
from bot.engine.screenplay import START, BadScreenplay, read_screenplay


def read(*turns: Any, **more: Any) -> Any:
    return read_screenplay({"id": "c1", "turns": list(turns), **more})


def test_only_id_and_what_the_visitor_says_are_needed() -> None:
    play = read({"visitor": "hi"}, {"visitor": "a kettle"})

    assert [(turn.text, turn.sent_at) for turn in play.turns] == [
        ("hi", START),
        ("a kettle", START + timedelta(seconds=20)),
    ]


def test_the_clock_follows_start_at_waits_and_orders() -> None:
    play = read(
        {"visitor": "hi"},
        {"visitor": "kettle", "at": "2026-05-01T10:05:00Z"},
        {"wait": "PT30M"},
        {"visitor": "still there?"},
        {"order": {"order_id": "7", "status": "placed", "products": [83], "at": "2026-05-03T09:00:00+02:00"}},
        {"button": "/x"},
        start="2026-05-01T10:00:00Z",
    )
    minutes = [
        (turn.sent_at - datetime(2026, 5, 1, 10, tzinfo=UTC)).total_seconds() / 60 for turn in play.turns
    ]

    assert [round(each, 2) for each in minutes] == [0, 5, 35, 35.33, 2700, 2700.33]
    assert play.waits == {"turn-3": "PT30M"}
    assert play.turns[4].order == OrderEvent("7", "placed", ("83",), datetime(2026, 5, 3, 7, tzinfo=UTC))
    assert play.turns[5].button == "/x"


def test_the_clock_never_runs_backwards() -> None:
    play = read(
        {"visitor": "a", "at": "2026-05-01T10:00:00Z"}, {"visitor": "b", "at": "2026-04-01T10:00:00Z"}
    )

    assert play.turns[0].sent_at == play.turns[1].sent_at


def test_page_visitor_and_locale_come_along() -> None:
    page = {"type": "product", "url": "/p/83", "product_id": 83, "cart_value": 12.5, "more": 1}
    turn = read({"visitor": "a", "page": page}, visitor_id="v1", locale="lv").turns[0]

    assert (turn.page, turn.visitor_id, turn.locale) == (Page("product", "/p/83", "83", "12.5"), "v1", "lv")


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        ({"visitor": 5}, "turn 1, field visitor: 5; expected text"),
        ({}, "turn 1, expected exactly one of the fields visitor, button, wait, order; found none of them"),
        ({"visitor": "a", "wait": "PT1S"}, "found visitor and wait"),
        ({"wait": "30 minutes"}, "turn 1, field wait: '30 minutes'; expected an ISO 8601 duration"),
        ({"wait": "-PT30M"}, "turn 1, field wait"),
        ({"wait": "P9999Y"}, "turn 1, field wait"),
        ({"wait": None}, "turn 1, field wait"),
        ({"visitor": "a", "at": "noon"}, "turn 1, field at: 'noon'"),
        (
            {"visitor": "a", "page": {"type": "shelf"}},
            "turn 1, field page.type: 'shelf'; expected one of home",
        ),
        ({"order": {"order_id": "1", "status": "lost"}}, "turn 1, field order.status: 'lost'"),
        ({"order": {"status": "placed"}}, "turn 1, field order.order_id: None"),
        ("hi", "turn 1, is no JSON object"),
    ],
)
def test_what_cannot_be_played_names_the_turn_and_the_field(turn: Any, said: str) -> None:
    with pytest.raises(BadScreenplay) as refused:
        read(turn)

    assert said in str(refused.value)


@pytest.mark.parametrize(
    "document", [None, [], "x", {}, {"id": "c"}, {"id": "", "turns": []}, {"id": "c", "turns": []}]
)
def test_what_is_no_conversation_is_refused(document: Any) -> None:
    with pytest.raises(BadScreenplay):
        read_screenplay(document)
