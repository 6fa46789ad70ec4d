"""`waystage reminders list|mark-sent`: hands due reminders to the shop, whose mail system sends them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import click

from bot.commands.visitor_named import opened
from bot.records.reminders import due_reminders, mark_sent


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """List the reminders that are due; say that they were sent. Waystage itself sends no mail."""


@command.command("list")
@click.option("--all", "all_", is_flag=True, help="Also those that are not due yet.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def list_due(all_: bool, database: str | None) -> None:
    """Print the reminders that are due, a JSON document a line, with the address to send to."""
    with opened(database) as (records, settings):
        found = due_reminders(records, settings.seal().open, until=None if all_ else datetime.now(UTC))
    for one in found:
        if one.address is None:
            click.echo(f"reminder {one.id}: the address was sealed with another key (CONTACTS_KEY)", err=True)
            continue
        document = {
            "id": one.id,
            "address": one.address,
            "product_id": one.product_id,
            "language": one.language,
            "due_at": one.due_at.isoformat().replace("+00:00", "Z"),
        }
        click.echo(json.dumps(document, ensure_ascii=False))
    click.echo(f"{len(found)} reminders {'are waiting' if all_ else 'are due'}", err=True)


@command.command("mark-sent")
@click.argument("ids", nargs=-1, required=True, type=int)
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def sent(ids: tuple[int, ...], database: str | None) -> None:
    """Say that the reminders IDS were sent: their addresses are removed."""
    with opened(database) as (records, _):
        marked = mark_sent(records, ids, at=datetime.now(UTC))
    unknown = sorted(set(ids) - set(marked))
    click.echo(f"{len(marked)} marked as sent")
    if unknown:
        raise click.ClickException(f"no reminder waits with the id {', '.join(map(str, unknown))}")
