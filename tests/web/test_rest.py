"""The REST door, line by line as contracts/README.md has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.values import Page
from bot.engine.conversation import EngineStopped
from bot.engine.turn_result import TurnReply
from bot.records.errors import DatabaseAway, InboundRefused
from tests.web.cast import REST_TOKEN, Corner, open_corner


def test_without_a_token_in_the_settings_the_door_does_not_exist(tmp_path: Path) -> None:
    closed = open_corner(tmp_path, rest_token=None)
    assert closed.rest({"sender": "abc", "message": "hi"}).status_code == 404
    assert closed.engine.heard == []


@pytest.mark.parametrize("token", [None, "wrong", "", REST_TOKEN + "x", "tökén"])
def test_only_the_holder_of_the_token_is_heard(corner: Corner, token: str | None) -> None:
    headers = {} if token is None else {"Authorization": f"Bearer {token}".encode()}
    answer = corner.client.post(
        "/webhooks/rest/webhook", json={"sender": "a", "message": "hi"}, headers=headers
    )
    assert answer.status_code == 401
    assert corner.engine.heard == []


def test_a_message_is_answered_in_rasas_form_with_the_act(corner: Corner) -> None:
    corner.engine.replies = (
        TurnReply("greets", "Hello."),
        TurnReply(
            "clarifies",
            "Which?",
            ({"title": "Black", "payload": '/choose{"id":"1"}'},),
            {"type": "rating"},
            "/i.svg",
        ),
    )
    answer = corner.rest({"sender": "abc", "message": "hi"})
    assert answer.status_code == 200
    assert answer.json() == [
        {"recipient_id": "abc", "text": "Hello.", "act": "greets"},
        {
            "recipient_id": "abc",
            "text": "Which?",
            "act": "clarifies",
            "buttons": [{"title": "Black", "payload": '/choose{"id":"1"}'}],
            "image": "/i.svg",
            "custom": {"type": "rating"},
        },
    ]


def test_sender_page_and_locale_reach_the_engine_with_the_address_cut_to_its_campaign(corner: Corner) -> None:
    page = {
        "type": "product",
        "url": "https://x.example/p?utm_source=mail&email=a@b.example",
        "product_id": "83",
        "cart_value": 12.5,
    }
    corner.rest(
        {"sender": "abc", "message": "hi", "message_id": "m1", "metadata": {"page": page, "locale": "lv"}}
    )
    (heard,) = corner.engine.heard
    assert (heard.conversation_id, heard.message_id, heard.text, heard.button) == ("abc", "m1", "hi", None)
    assert (heard.locale, heard.channel) == ("lv", "rest")
    assert heard.page == Page("product", "/p?utm_source=mail", "83", "12.5")


def test_a_button_goes_in_as_a_button(corner: Corner) -> None:
    corner.rest({"sender": "abc", "message": "Black", "button": "/choose"})
    (heard,) = corner.engine.heard
    assert (heard.text, heard.button) == (None, "/choose")


def test_without_a_message_id_every_post_is_a_new_message_and_with_one_it_is_the_same(corner: Corner) -> None:
    for body in ({}, {}, {"message_id": "m1"}, {"message_id": "m1"}):
        corner.rest({"sender": "abc", "message": "hi", **body})
    first, second, third, fourth = (inbound.message_id for inbound in corner.engine.heard)
    assert first != second
    assert third == fourth == "m1"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("no json", "the body is not JSON"),
        ("[]", "the body is not a JSON object"),
        ("{}", "sender must be a text that names the conversation"),
        ('{"sender": " ", "message": "hi"}', "sender must be a text that names the conversation"),
        ('{"sender": 5, "message": "hi"}', "sender must be a text"),
        ('{"sender": "a"}', "message must be a text"),
        ('{"sender": "a", "message": null}', "message must be a text"),
        ('{"sender": "a", "message": ["hi"]}', "message must be a text"),
        ('{"sender": "a", "message": "hi", "message_id": 7}', "message_id must be a text"),
        ('{"sender": "a", "message": "hi", "message_id": ""}', "message_id must not be empty"),
        ('{"sender": "a", "message": "hi", "button": {}}', "button must be a text"),
        ('{"sender": "a", "message": "hi", "metadata": "x"}', "metadata must be an object"),
        ('{"sender": "a", "message": "hi", "metadata": {"page": []}}', "metadata.page must be an object"),
        (
            '{"sender": "a", "message": "hi", "metadata": {"page": {"url": 1}}}',
            "metadata.page.url must be a text",
        ),
    ],
)
def test_a_body_of_another_form_is_refused_with_one_sentence(corner: Corner, body: str, why: str) -> None:
    answer = corner.client.post(
        "/webhooks/rest/webhook", content=body, headers={"Authorization": f"Bearer {REST_TOKEN}"}
    )
    assert answer.status_code == 400
    assert answer.json() == {"error": why}
    assert corner.engine.heard == []


def test_an_unknown_page_type_is_refused_naming_those_there_are(corner: Corner) -> None:
    answer = corner.rest({"sender": "a", "message": "hi", "metadata": {"page": {"type": "moon"}}})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("metadata.page.type must be one of home, landing, category")


def test_a_body_over_64_kilobytes_is_refused_and_one_just_below_is_heard(corner: Corner) -> None:
    frame = len('{"sender":"a","message":""}')
    assert corner.rest({"sender": "a", "message": "x" * (64 * 1024 - frame)}).status_code == 200
    assert corner.rest({"sender": "a", "message": "x" * (64 * 1024 - frame + 1)}).status_code == 413
    assert len(corner.engine.heard) == 1


def test_a_body_that_hides_its_size_is_cut_off_as_well(corner: Corner) -> None:
    answer = corner.client.post(
        "/webhooks/rest/webhook",
        content=(b"x" * 1024 for _ in range(80)),
        headers={"Authorization": f"Bearer {REST_TOKEN}"},
    )
    assert answer.status_code == 413


def test_too_many_messages_of_one_sender_have_to_wait_and_others_need_not(tmp_path: Path) -> None:
    corner = open_corner(tmp_path, rest_turns_per_minute=2)
    codes = [corner.rest({"sender": "a", "message": "hi"}).status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    late = corner.rest({"sender": "a", "message": "hi"})
    assert 1 <= int(late.headers["Retry-After"]) <= 60
    assert corner.rest({"sender": "b", "message": "hi"}).status_code == 200


@pytest.mark.parametrize("failure", [DatabaseAway("var/x.sqlite is locked"), EngineStopped("stopping")])
def test_while_nothing_can_be_stored_the_door_says_try_again(corner: Corner, failure: Exception) -> None:
    corner.engine.failure = failure
    answer = corner.rest({"sender": "a", "message": "hi"})
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert "locked" not in answer.text


def test_an_identifier_that_cannot_be_kept_is_refused_by_name(corner: Corner) -> None:
    corner.engine.failure = InboundRefused("conversation_id", "holds a card number")
    answer = corner.rest({"sender": "a", "message": "hi"})
    assert (answer.status_code, answer.json()) == (400, {"error": "conversation_id holds a card number"})
