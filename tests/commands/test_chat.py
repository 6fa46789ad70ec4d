"""`waystage chat`: buttons by number or title, a server spoken to over HTTP, failures told without an end."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, HTTPServer

import orjson
import pytest
from click.testing import CliRunner

from bot.commands import chat
from bot.commands.chat import NoAnswer, Reply, tapped, written

CHOICES = [{"title": "Compare them", "payload": "/compare"}, {"title": "Delivery", "payload": "/delivery"}]
SCALE = [{"title": str(number), "payload": f"/score{number}"} for number in range(11)]


@pytest.mark.parametrize(
    ("text", "offered", "payload"),
    [
        ("2", CHOICES, "/delivery"),
        ("compare THEM", CHOICES, "/compare"),
        ("3", CHOICES, None),
        ("0", CHOICES, None),
        ("hello", CHOICES, None),
        ("9", SCALE, "/score9"),
        ("0", SCALE, "/score0"),
        ("11", SCALE, None),
        ("1", [], None),
    ],
)
def test_a_number_or_a_title_taps_the_button_meant(
    text: str, offered: list[dict[str, str]], payload: str | None
) -> None:
    assert tapped(text, offered) == payload


def test_buttons_are_numbered_through_and_links_written_out() -> None:
    replies = [
        {"text": "One", "buttons": CHOICES[:1]},
        {"text": "Two", "buttons": CHOICES[1:], "custom": {"link": "/checkout", "title": "Pay"}},
    ]
    assert list(written(replies)) == [
        "One",
        "  [1] Compare them",
        "Two",
        "  -> Pay: /checkout",
        "  [2] Delivery",
    ]


class ScriptedLine:
    """Answers from a list; an exception in it is raised."""

    def __init__(self, answers: list[Sequence[Reply] | NoAnswer]) -> None:
        self.answers = answers
        self.heard: list[tuple[str | None, str | None]] = []

    def send(self, text: str | None, button: str | None) -> Sequence[Reply]:
        self.heard.append((text, button))
        answer = self.answers.pop(0)
        if isinstance(answer, NoAnswer):
            raise answer
        return answer

    def from_person(self) -> Sequence[str]:
        return ["Laura here."] if len(self.heard) == 2 else []


def test_the_talk_goes_on_after_a_failure_and_offers_what_was_offered_before() -> None:
    line = ScriptedLine(
        [[{"text": "Hi", "buttons": CHOICES}], NoAnswer("try again"), [{"text": "3 days"}], []]
    )
    typed = iter(["hello", "   ", "2", "2", "thanks", None])
    said: list[str] = []
    chat.talk(line, lambda: next(typed), said.append)
    assert line.heard == [("hello", None), (None, "/delivery"), (None, "/delivery"), ("thanks", None)]
    assert said[:5] == ["Hi", "  [1] Compare them", "  [2] Delivery", "(try again)", "[a person] Laura here."]
    assert said[5] == "3 days"
    assert "the assistant is silent" in said[6]


class Door(BaseHTTPRequestHandler):
    """A REST door that loses its first answer on the way."""

    bodies: list[dict[str, str]] = []
    status = 200

    def do_POST(self) -> None:
        body = orjson.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Door.bodies.append(body)
        if len(Door.bodies) == 1:
            self.connection.close()
            return
        answer = orjson.dumps([{"recipient_id": body["sender"], "text": "שלום", "act": "greets"}])
        self.send_response(Door.status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def door() -> Iterator[str]:
    Door.bodies, Door.status = [], 200
    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_server_is_spoken_to_and_a_lost_answer_is_asked_for_with_the_same_message_id(door: str) -> None:
    told = CliRunner().invoke(chat.command, ["--url", door, "--token", "t"], input="shalom\nquit\n")
    assert told.exit_code == 0
    assert "שלום" in told.output
    first, again = Door.bodies
    assert first == again
    assert first["message"] == "shalom"


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (401, "does not know this token"),
        (404, "REST door is closed"),
        (503, "try again"),
        (418, "the server said 418"),
    ],
)
def test_a_refusal_is_told_in_words(door: str, status: int, told: str) -> None:
    Door.status = status
    shown = CliRunner().invoke(chat.command, ["--url", door, "--token", "t"], input="hi\nquit\n")
    assert shown.exit_code == 0
    assert told in shown.output


def test_a_server_that_is_not_there_is_told_and_the_terminal_stays() -> None:
    shown = CliRunner().invoke(
        chat.command, ["--url", "http://127.0.0.1:9", "--token", "t"], input="hi\nquit\n"
    )
    assert shown.exit_code == 0
    assert "cannot be reached" in shown.output


def test_without_a_token_the_command_says_which_one_is_missing() -> None:
    shown = CliRunner().invoke(chat.command, ["--url", "http://x"], env={"REST_TOKEN": ""})
    assert shown.exit_code == 2
    assert "REST_TOKEN" in shown.output
