"""The chat of the shop's pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.dialogue.values import Inbound, Page
from bot.engine.turn_result import TurnReply
from bot.records import handoffs
from bot.records.errors import DatabaseAway
from bot.records.turns import accept, finish
from bot.records.writing import SpokenButton, SpokenReply, TurnWrites
from bot.web.tokens import Tokens
from tests.web.cast import FIRST_ID, KEY, Corner, open_corner

AT = datetime(2026, 5, 1, 10, tzinfo=UTC)


def test_the_first_message_gets_a_token_and_the_next_one_goes_on_with_it(corner: Corner) -> None:
    told = corner.write().json()
    assert [reply["text"] for reply in told["replies"]] == ["Hello."]
    corner.write(message_id="second-message-1", token=told["token"])
    first, second = corner.engine.heard
    assert first.conversation_id == second.conversation_id
    assert first.channel == "web"


def test_a_first_message_sent_twice_meets_the_same_conversation(corner: Corner) -> None:
    assert corner.write().json()["token"] == corner.write().json()["token"]
    first, again = corner.engine.heard
    assert (first.conversation_id, first.message_id) == (again.conversation_id, again.message_id)


def test_two_visitors_never_share_a_conversation(corner: Corner) -> None:
    corner.write()
    corner.write(message_id="fedcba9876543210")
    first, second = corner.engine.heard
    assert first.conversation_id != second.conversation_id


@pytest.mark.parametrize("token", ["", "w123", "w123.abc", Tokens("another key, longer").issue("w1")])
def test_a_token_that_was_not_issued_here_opens_nothing(corner: Corner, token: str) -> None:
    assert corner.write(token=token).status_code == 401
    assert corner.client.get("/chat/history", params={"token": token}).status_code == 401
    assert corner.client.get("/chat/events", params={"token": token}).status_code == 401
    assert corner.engine.heard == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_message_from_another_site_is_refused(corner: Corner, headers: dict[str, str]) -> None:
    body = {"message_id": FIRST_ID, "text": "hi"}
    assert corner.client.post("/chat/messages", json=body, headers=headers).status_code == 403
    assert corner.engine.heard == []


def test_a_message_from_our_own_page_is_heard_and_no_other_origin_may_read(corner: Corner) -> None:
    headers = {"Origin": "http://shop.test", "Sec-Fetch-Site": "same-origin"}
    answer = corner.client.post(
        "/chat/messages", json={"message_id": FIRST_ID, "text": "hi"}, headers=headers
    )
    assert answer.status_code == 200
    assert "access-control-allow-origin" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ({"text": "hi"}, "message_id must be 16 to 64 letters, digits, - or _"),
        ({"message_id": "short", "text": "hi"}, "message_id must be 16 to 64 letters, digits, - or _"),
        ({"message_id": FIRST_ID}, "exactly one of text and button is expected"),
        ({"message_id": FIRST_ID, "text": "a", "button": "b"}, "exactly one of text and button is expected"),
        ({"message_id": FIRST_ID, "text": 4}, "text must be a text"),
        ({"message_id": FIRST_ID, "text": "x" * 20_001}, "text must not be longer than 20000 characters"),
    ],
)
def test_an_odd_message_is_refused_with_one_sentence(
    corner: Corner, body: dict[str, object], why: str
) -> None:
    answer = corner.client.post("/chat/messages", json=body)
    assert (answer.status_code, answer.json()) == (400, {"error": why})


def test_an_oversized_message_is_refused(corner: Corner) -> None:
    assert corner.client.post("/chat/messages", content=b" " * 65_537).status_code == 413


def test_a_page_that_makes_no_sense_is_left_out_and_the_message_is_still_heard(corner: Corner) -> None:
    corner.write(
        page={"type": "moon", "url": "javascript:alert(1)", "product_id": 5, "cart_value": "1"},
        locale="x" * 99,
    )
    (heard,) = corner.engine.heard
    assert heard.page == Page("other", None, None, "1")
    assert heard.locale is None


def test_one_conversation_cannot_flood_the_engine(tmp_path: Path) -> None:
    corner = open_corner(tmp_path, turns_per_minute=3)
    answers = [corner.write() for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    assert len(corner.engine.heard) == 3


def test_with_the_database_away_the_visitor_is_told_to_try_again(corner: Corner) -> None:
    corner.engine.failure = DatabaseAway("locked")
    answer = corner.write()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")


def test_products_shown_lead_to_our_pages_and_load_no_foreign_picture(corner: Corner) -> None:
    card = {
        "id": "K1",
        "title": "Swift",
        "link": "https://cdn.example/1",
        "image": "https://cdn.example/1.png",
    }
    unknown = {"id": "X9", "title": "Gone", "image": "https://cdn.example/2.png"}
    corner.engine.replies = (
        TurnReply("recommends", "Look:", (), {"type": "product_list", "products": [card, unknown]}),
    )
    shown = corner.write().json()["replies"][0]["custom"]["products"]
    assert (shown[0]["link"], shown[0]["image"]) == ("/product/K1", "/pictures/kettle-black.svg")
    assert shown[1]["image"] is None


@pytest.mark.parametrize(
    ("replies", "expected"),
    [
        ((TurnReply("hands_over", "A colleague comes."),), True),
        ((), True),
        ((TurnReply("greets", "Hi"),), False),
    ],
)
def test_the_page_learns_when_a_person_has_taken_over(
    corner: Corner, replies: tuple[TurnReply, ...], expected: bool
) -> None:
    corner.engine.replies = replies
    assert corner.write().json()["handed_over"] is expected


def told_before(corner: Corner, conversation_id: str) -> None:
    """Two turns, the second a tap on a button of the first."""
    button = SpokenButton("Yes, the black one", "/choose")
    for number, (text, tap, reply) in enumerate(
        [
            ("hello", None, SpokenReply("greets", "Hi. The black one?", (button,))),
            (None, "/choose", SpokenReply("hands_over", "A person comes.")),
        ]
    ):
        at = AT + timedelta(minutes=number)
        accepted = accept(corner.database, Inbound(conversation_id, f"m{number}", at, text, tap))
        finish(corner.database, TurnWrites(accepted.turn_id, at, replies=(reply,)))
    handoffs.reply(
        corner.database, conversation_id, "Laura here.", agent="Laura", at=AT + timedelta(minutes=5)
    )


def test_after_a_reload_the_conversation_reads_as_the_visitor_saw_it(corner: Corner) -> None:
    told_before(corner, "w1")
    history = corner.client.get("/chat/history", params={"token": Tokens(KEY).issue("w1")}).json()
    assert history["handed_over"] is True
    first, second, person = history["turns"]
    assert (first["message_id"], first["said"]) == ("m0", "hello")
    assert first["replies"] == [
        {
            "act": "greets",
            "text": "Hi. The black one?",
            "buttons": [{"title": "Yes, the black one", "payload": "/choose"}],
            "custom": None,
        }
    ]
    assert (second["said"], second["replies"][0]["text"]) == ("Yes, the black one", "A person comes.")
    assert person == {"person": {"id": 1, "text": "Laura here."}}


def test_a_persons_messages_are_streamed_until_the_conversation_is_released(corner: Corner) -> None:
    told_before(corner, "w1")
    handoffs.reply(corner.database, "w1", "Still there?", agent="Laura", at=AT + timedelta(minutes=6))
    handoffs.release(corner.database, "w1", at=AT + timedelta(minutes=7))
    token = Tokens(KEY).issue("w1")
    stream = corner.client.get("/chat/events", params={"token": token, "after": "1"})
    assert stream.headers["content-type"].startswith("text/event-stream")
    assert stream.text.split("\n\n")[1:3] == [
        'id: 2\nevent: person\ndata: {"id":2,"text":"Still there?"}',
        "event: released\ndata: {}",
    ]


def test_an_open_stream_ends_when_the_server_is_told_to_end(tmp_path: Path) -> None:
    corner = open_corner(tmp_path, poll_seconds=0.01)
    told_before(corner, "w1")
    corner.web.stop_streams()
    stream = corner.client.get("/chat/events", params={"token": Tokens(KEY).issue("w1")})
    assert stream.text == "retry: 3000\n\n"
