"""`waystage chat`: talk to the assistant in a terminal, here or on a running server."""

from __future__ import annotations

import os
import secrets
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Protocol

import click
import requests

from bot.commands.opening import build_or_say_why, open_database, stock_where_empty, train_where_stale
from bot.dialogue.shop import BadShopFile, read_shop
from bot.dialogue.values import Inbound
from bot.records.errors import RecordsError
from bot.records.handoffs import messages_after
from bot.settings import Settings, WrongSetting

ANSWER_WITHIN_SECONDS = 60
LEAVE = frozenset({"quit", "exit"})
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f"))

Reply = Mapping[str, Any]


class NoAnswer(Exception):
    """The message was not answered; the text says why and what to do."""


class Line(Protocol):
    """The way to the assistant. `send` raises NoAnswer; `from_person` is what a person wrote meanwhile."""

    def send(self, text: str | None, button: str | None) -> Sequence[Reply]: ...
    def from_person(self) -> Sequence[str]: ...


@click.command()
@click.option(
    "--url", help="A running server, like http://127.0.0.1:8000 (default: the assistant runs here)."
)
@click.option("--token", envvar="REST_TOKEN", help="The server's REST_TOKEN (default: REST_TOKEN).")
def command(url: str | None, token: str | None) -> None:
    """Talk to the assistant in this terminal."""
    try:
        with line_to(url, token) if url else line_here() as line:
            click.echo(
                "You are talking to the assistant. Leave with quit or Ctrl-D; a number taps a button.\n"
            )
            talk(line, hear_until_quit, tell)
    except (WrongSetting, BadShopFile, RecordsError) as problem:
        raise click.ClickException(str(problem)) from problem


def talk(line: Line, hear: Callable[[], str | None], say: Callable[[str], None]) -> None:
    """Until `hear` gives None. A message that was not answered is told, and the talk goes on."""
    offered: Sequence[Mapping[str, str]] = ()
    while (text := hear()) is not None:
        for message in line.from_person():
            say(f"[a person] {message}")
        if not text.strip():
            continue
        button = tapped(text, offered)
        try:
            replies = line.send(None if button else text, button)
        except NoAnswer as problem:
            say(f"({problem})")
            continue
        offered = [button for reply in replies for button in reply.get("buttons") or ()]
        for shown in written(replies):
            say(shown)
        if not replies:
            say("(a person has this conversation; the assistant is silent. Enter looks for their answer.)")


def tapped(text: str, offered: Sequence[Mapping[str, str]]) -> str | None:
    """The payload meant: a button's own title first ("9" on a scale from 0), then its number in the list."""
    wanted = text.strip()
    for button in offered:
        if button["title"].strip().casefold() == wanted.casefold():
            return button["payload"]
    if wanted.isdecimal() and 1 <= int(wanted) <= len(offered) and not on_a_scale(offered):
        return offered[int(wanted) - 1]["payload"]
    return None


def on_a_scale(offered: Sequence[Mapping[str, str]]) -> bool:
    return any(button["title"].strip().isdecimal() for button in offered)


def written(replies: Sequence[Reply]) -> Iterator[str]:
    number = 0
    for reply in replies:
        yield reply["text"]
        custom = reply.get("custom") or {}
        if isinstance(custom.get("link"), str):
            yield f"  -> {custom.get('title') or 'link'}: {custom['link']}"
        buttons = reply.get("buttons") or ()
        if on_a_scale(buttons):
            yield "  " + "  ".join(f"[{button['title']}]" for button in buttons)
            number += len(buttons)
            continue
        for button in buttons:
            number += 1
            yield f"  [{number}] {button['title']}"


def ask() -> str | None:
    try:
        return input("you> ")
    except (EOFError, KeyboardInterrupt):
        click.echo()
        return None


def hear_until_quit() -> str | None:
    text = ask()
    return None if text is not None and text.strip().casefold() in LEAVE else text


def tell(text: str) -> None:
    """Marks that isolate right-to-left words are for terminals that know them; others would show boxes."""
    if os.environ.get("TERM") in {None, "dumb"}:
        text = text.translate(ISOLATES)
    encoding = sys.stdout.encoding or "ascii"
    click.echo(text.encode(encoding, "replace").decode(encoding))


@contextmanager
def line_here() -> Iterator[Line]:
    """The assistant in this process, on the database of the settings. Raises what `waystage run` raises."""
    settings = Settings.load()
    shop = read_shop(settings.shop)
    database = open_database(settings)
    train_where_stale(settings)
    stock_where_empty(settings, database, shop)
    assistant = build_or_say_why(settings, database, shop)
    try:
        assistant.start()
        yield Here(assistant.engine.handle_blocking, lambda id_, last: messages_after(database, id_, last))
    finally:
        assistant.stop()
        database.close()


class Here:
    def __init__(self, handle: Callable[[Inbound], Any], person: Callable[[str, int], Sequence[Any]]) -> None:
        self._handle, self._person = handle, person
        self._conversation_id = f"terminal-{secrets.token_hex(8)}"
        self._last_id = 0

    def send(self, text: str | None, button: str | None) -> Sequence[Reply]:
        inbound = Inbound(
            self._conversation_id, uuid.uuid4().hex, datetime.now(UTC), text, button, channel="terminal"
        )
        try:
            result = self._handle(inbound)
        except RecordsError as problem:
            raise NoAnswer(str(problem)) from problem
        return [{"text": one.text, "buttons": one.buttons, "custom": one.custom} for one in result.replies]

    def from_person(self) -> Sequence[str]:
        messages = self._person(self._conversation_id, self._last_id)
        self._last_id = max([self._last_id, *(message.id for message in messages)])
        return [message.text for message in messages]


@contextmanager
def line_to(url: str, token: str | None) -> Iterator[Line]:
    if not token:
        raise click.UsageError(
            "--token is missing: give the server's REST_TOKEN, or set it in the environment"
        )
    with requests.Session() as http:
        http.headers["Authorization"] = f"Bearer {token}"
        yield There(http, url.rstrip("/") + "/webhooks/rest/webhook")


class There:
    """A message whose answer was lost on the way is sent again with the same id: one effect."""

    def __init__(self, http: requests.Session, door: str) -> None:
        self._http, self._door = http, door
        self._sender = f"terminal-{secrets.token_hex(8)}"

    def send(self, text: str | None, button: str | None) -> Sequence[Reply]:
        body = {"sender": self._sender, "message": text or "", "message_id": uuid.uuid4().hex}
        if button is not None:
            body["button"] = button
        try:
            answer = self._post(body)
        except requests.RequestException as problem:
            raise NoAnswer(f"{self._door} cannot be reached: {type(problem).__name__}") from problem
        if answer.status_code != 200:
            raise NoAnswer(REFUSED.get(answer.status_code, "the server said {why}").format(why=why(answer)))
        replies: Sequence[Reply] = answer.json()
        return replies

    def _post(self, body: Mapping[str, str]) -> requests.Response:
        try:
            return self._http.post(self._door, json=body, timeout=ANSWER_WITHIN_SECONDS)
        except (requests.ConnectionError, requests.Timeout):
            return self._http.post(self._door, json=body, timeout=ANSWER_WITHIN_SECONDS)

    def from_person(self) -> Sequence[str]:
        return ()


REFUSED = {
    401: "the server does not know this token; give its REST_TOKEN with --token",
    404: "the server's REST door is closed; start it with REST_TOKEN set",
    429: "too many messages at once; wait a moment",
    503: "the assistant cannot answer right now; try again",
}


def why(answer: requests.Response) -> str:
    try:
        return f"{answer.status_code}: {answer.json()['error']}"
    except (ValueError, KeyError, TypeError):
        return str(answer.status_code)
