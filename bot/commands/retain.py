"""`waystage retain`: removes words of visitors that are too old; the server does the same once a day."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

import click

from bot.commands.visitor_named import opened
from bot.records.retaining import Retained, due, retain

REST_SECONDS = 0.01


@click.command()
@click.option(
    "--days", type=click.IntRange(1, 3650), help="Keep words for so many days (default: TRANSCRIPT_DAYS)."
)
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
@click.option("--compact", is_flag=True, help="Then write a SQLite file anew, so that the bytes go as well.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def command(days: int | None, dry_run: bool, compact: bool, database: str | None) -> None:
    """Remove what is older than TRANSCRIPT_DAYS; figures stay."""
    with opened(database) as (records, settings):
        kept_days = days or settings.transcript_days
        now = datetime.now(UTC)
        if dry_run:
            click.echo("\n".join(told(due(records, kept_days, now), kept_days, "would go")))
            return
        done = Retained()
        for so_far in retain(records, kept_days, now):
            done = so_far
            _progress(done)
            time.sleep(REST_SECONDS)  # whoever waits to write comes first
        click.echo("\n".join(told(done, kept_days, "are gone")))
        if compact and not records.compact():
            raise click.ClickException(
                "the file could not be written anew: another program holds it; try later"
            )


def told(done: Retained, days: int, what: str) -> list[str]:
    head = (
        f"words older than {days} days {what}: {done.conversations} conversations at rest, "
        f"{done.turns} turns of others"
    )
    return [head, *(f"  {name}: {count}" for name, count in done.removed.items() if count)]


def _progress(done: Retained) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done.conversations:,} conversations, {done.turns:,} turns", nl=False, err=True)
