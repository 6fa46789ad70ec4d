"""`waystage handoff list|reply|release`: conversations that want a person, from a terminal."""

from __future__ import annotations

import getpass
import sys
import unicodedata
from datetime import UTC, datetime

import click

from bot.records import handoffs
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.settings import Settings, WrongSetting

COLUMNS = ("conversation", "status", "since", "why", "last said")
LAST_SAID_WIDTH = 60


@click.group()
def command() -> None:
    """List, answer and release conversations that want a person."""


@command.command("list")
def list_open() -> None:
    """Show the conversations that wait for a person or have one, longest waiting first."""
    with _records() as database:
        found = handoffs.waiting_or_taken(database)
    if not found:
        click.echo("no conversation waits for a person")
        return
    rows = [
        (
            one.conversation_id,
            one.status,
            f"{one.requested_at:%Y-%m-%d %H:%M} UTC",
            one.reason,
            _shortened(one.last_said or ""),
        )
        for one in found
    ]
    click.echo(_table((COLUMNS, *rows)))


@command.command()
@click.argument("conversation")
@click.argument("text")
@click.option("--agent", default=None, help="The name to sign with (default: yours on this machine).")
def reply(conversation: str, text: str, agent: str | None) -> None:
    """Say TEXT to the visitor of CONVERSATION and take the conversation over."""
    if not text.strip():
        raise click.UsageError("TEXT is empty: nothing was sent")
    with _records() as database:
        handoffs.reply(database, conversation, text, agent=agent or getpass.getuser(), at=datetime.now(UTC))
    click.echo(
        f"sent to {conversation}; the bot stays silent until `waystage handoff release {conversation}`"
    )


@command.command()
@click.argument("conversation")
def release(conversation: str) -> None:
    """Let the bot speak again in CONVERSATION."""
    with _records() as database:
        released = handoffs.release(database, conversation, at=datetime.now(UTC))
    click.echo(
        f"released {conversation}: the bot speaks again"
        if released
        else f"{conversation} was not handed over: the bot speaks there already"
    )


class _records:
    """The database of the settings; what is wrong with it is said in one line, exit status 1."""

    def __enter__(self) -> Database:
        try:
            self.database = Database(Settings.load().database_url)
        except (WrongSetting, RecordsError) as error:
            _fail(error)
        return self.database

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self.database.close()
        if isinstance(error, RecordsError):
            _fail(error)


def _fail(error: Exception) -> None:
    click.echo(f"waystage handoff: {error}", err=True)
    sys.exit(1)


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LAST_SAID_WIDTH else line[: LAST_SAID_WIDTH - 1] + "…"


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    clean = [[_printable(cell) for cell in row] for row in rows]
    widths = [max(_width(row[column]) for row in clean) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in clean
    )


def _printable(text: str) -> str:
    """Visitors' words must not steer the terminal."""
    return "".join("·" if unicodedata.category(sign) in ("Cc", "Cf") else sign for sign in text)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )
