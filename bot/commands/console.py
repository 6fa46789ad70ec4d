"""`waystage console password|add|remove|list`: who may log in to the console."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import click

from bot.records import accounts
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.models_console import ROLES
from bot.settings import Settings, WrongSetting


@click.group()
def command() -> None:
    """Who may log in to the console: new passwords, new people."""


@command.command()
@click.argument("name", default=accounts.FIRST_NAME)
def password(name: str) -> None:
    """Make a new password for NAME (default: the first administrator) and end their log-ins."""
    with records() as database:
        made = accounts.first_account(database, at=datetime.now(UTC))
        if made is None or made[0] != accounts.plain_name(name):
            made = (accounts.plain_name(name), accounts.new_password(database, name))
    tell(*made)


@command.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), required=True, help="What NAME may see.")
def add(name: str, role: str) -> None:
    """Let NAME log in: support reads conversations, marketer reads figures, admin both."""
    with records() as database:
        made = accounts.add(database, name, role, at=datetime.now(UTC))
    tell(accounts.plain_name(name), made)


@command.command()
@click.argument("name")
def remove(name: str) -> None:
    """Let NAME log in no more."""
    with records() as database:
        accounts.remove(database, name)
    click.echo(f"removed {accounts.plain_name(name)}; every log-in of theirs has ended")


@command.command("list")
def list_everyone() -> None:
    """Show who may log in."""
    with records() as database:
        known = accounts.everyone(database)
    if not known:
        click.echo("nobody yet: the first `waystage run` makes an administrator and prints the password")
    for one in known:
        click.echo(f"{one.name}  {one.role}  since {one.created_at:%Y-%m-%d}")


def tell(name: str, made: str) -> None:
    click.echo(f"name {name}, password {made}")
    click.echo("told only now: write it down")


@contextmanager
def records() -> Iterator[Database]:
    """The migrated database of the settings; what is wrong is said in one line, exit status 1."""
    try:
        database = Database(Settings.load().database_url)
        try:
            database.migrate()
            yield database
        finally:
            database.close()
    except (WrongSetting, RecordsError) as problem:
        raise click.ClickException(str(problem)) from problem
