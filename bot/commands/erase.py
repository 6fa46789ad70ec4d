"""`waystage erase VISITOR`: removes a visitor everywhere, also while the server runs."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from bot.commands.visitor_named import named, naming_a_visitor, opened
from bot.records.erasing import Receipt, erase

STILL_IN_THE_FILE = (
    "the rows are gone, but the file could not be written anew: another program holds it. Run "
    "`waystage retain --compact` later, so that the bytes go as well"
)


@click.command()
@naming_a_visitor
@click.option("--yes", is_flag=True, help="Do not ask.")
def command(
    visitor: str | None, conversation: str | None, email: str | None, database: str | None, yes: bool
) -> None:
    """Remove a visitor everywhere and print the receipt. Counts stay, without words or names."""
    wanted = named(visitor, conversation, email)
    with opened(database) as (records, settings):
        found = wanted.find(records, settings)
        for visitor_id in found:
            if not yes:
                click.confirm(f"Erase visitor {visitor_id}? This cannot be undone", abort=True)
            receipt = erase(records, visitor_id, at=datetime.now(UTC), order_key=settings.order_key())
            click.echo("\n".join(told(receipt)))
        if not records.compact():
            click.echo(STILL_IN_THE_FILE, err=True)


def told(receipt: Receipt) -> list[str]:
    """The receipt for people: it names nobody, and may be given to whoever asked."""
    rows = [
        f"  {name}: {count}" + (f" ({receipt.kept[name]} go on as figures)" if name in receipt.kept else "")
        for name, count in receipt.removed.items()
    ]
    return [f"receipt {receipt.number}, {receipt.at:%Y-%m-%d %H:%M:%S} UTC; rows removed:", *rows]
