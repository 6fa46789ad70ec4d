"""`waystage catalogue sync URL`: fetch the shop's feed where it has changed, and take it over."""

from __future__ import annotations

import tempfile
from dataclasses import replace as changed
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from bot.catalogue.importing import Report, Stopwatch
from bot.commands.fetching import Fetched, FetchError, fetch, shown
from bot.commands.taking_over import Choices, choices, options, take_over
from bot.commands.telling_errors import told
from bot.commands.unpacking import unpacked
from bot.records import feed_sources
from bot.records.database import Database
from bot.records.feed_sources import Seen


@click.command()
@click.argument("url")
@options
@click.option("--timeout-seconds", type=click.FloatRange(1, 3600), default=120, show_default=True)
@click.option("--most-megabytes", type=click.FloatRange(0.001, 4000), default=500, show_default=True)
@click.option("--always", is_flag=True, help="Fetch it even if the server says that it has not changed.")
def sync(
    url: str,
    format_: str,
    mapping: Path | None,
    replace: bool,
    accept_rejects: bool,
    report: Path | None,
    database: str | None,
    shop: Path | None,
    timeout_seconds: float,
    most_megabytes: float,
    always: bool,
) -> None:
    """Fetch the feed at URL (http or https) and take it over where it has changed: wholly, or not at all."""
    watch = Stopwatch()
    with told():
        chosen = choices(format_, mapping, replace, accept_rejects, report, database, shop)
        records = Database(chosen.database)
        try:
            records.migrate()
            known = None if always else feed_sources.seen(records, url)
            with tempfile.TemporaryDirectory(prefix="waystage-sync-") as folder:
                most_bytes = int(most_megabytes * 1_000_000)
                got = fetch(url, Path(folder), _conditions(known), timeout_seconds, most_bytes)
                if got.file is None:
                    feed_sources.confirm(records, url, datetime.now(UTC))
                    click.echo(f"{shown(url)} has not changed; the catalogue stays ({watch.seconds():.1f} s)")
                    return
                file = unpacked(got.file, Path(folder), most_bytes, shown(url))
                last = _taken_over(url, got, file, chosen).last_line(watch.seconds())
        except FetchError as bad:
            raise click.ClickException(f"{bad}; the old catalogue stays") from bad
        finally:
            records.close()
    click.echo(last)


def _conditions(known: Seen | None) -> dict[str, str]:
    stated = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified} if known else {}
    return {name: value for name, value in stated.items() if value}


def _taken_over(url: str, got: Fetched, file: Path, chosen: Choices) -> Report:
    def remember(connection: Connection, version: int, at: datetime) -> None:
        said = Seen(got.etag, got.last_modified)
        feed_sources.remember(connection, url, shown(url), said, version, at)

    return take_over(file, changed(chosen, charset=got.charset), shown(url), remember)
