"""How a command is told which visitor it is about, and how it says what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

import click

from bot.records.database import Database
from bot.records.erasing import find_visitor, visitors_of_address
from bot.records.errors import RecordsError, VisitorUnknown
from bot.settings import Settings, WrongSetting

Given = TypeVar("Given", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Named:
    """Exactly one of them is given."""

    visitor: str | None
    conversation: str | None
    email: str | None

    def find(self, database: Database, settings: Settings) -> list[str]:
        """The ids; several where several left the same address. Raises VisitorUnknown."""
        address = self.email or (self.visitor if self.visitor and "@" in self.visitor else None)
        lookups = settings.seal().lookups(address) if address else []
        if lookups and (found := visitors_of_address(database, lookups)):
            return found
        if self.email:
            raise VisitorUnknown(f"nobody has left the address {self.email}")
        return [find_visitor(database, self.visitor, self.conversation)]


def naming_a_visitor(command: Given) -> Given:
    """VISITOR, --conversation or --email, handed on as `named`."""
    for option in (
        click.option("--database", help="Database URL (default: DATABASE_URL)."),
        click.option("--email", help="The visitor who left this address for a reminder."),
        click.option("--conversation", help="The visitor of this conversation."),
        click.argument("visitor", required=False),
    ):
        command = option(command)
    return command


def named(visitor: str | None, conversation: str | None, email: str | None) -> Named:
    """Raises click.UsageError."""
    if sum(bool(each) for each in (visitor, conversation, email)) != 1:
        raise click.UsageError("name the visitor by VISITOR, or by --conversation ID, or by --email ADDRESS")
    return Named(visitor, conversation, email)


@contextmanager
def opened(url: str | None) -> Iterator[tuple[Database, Settings]]:
    """The migrated database with the settings; what is wrong is said in one line, exit status 1."""
    try:
        settings = Settings.load()
        database = Database(url or settings.database_url)
        try:
            database.migrate()
            yield database, settings
        finally:
            database.close()
    except (WrongSetting, RecordsError) as error:
        raise click.ClickException(str(error)) from error
