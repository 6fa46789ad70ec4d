"""A feed file taken over as the catalogue, wholly or not at all: what `import` and `sync` have in common."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click
from sqlalchemy import Connection

from bot.catalogue.feeds.mapping import read_mapping
from bot.catalogue.feeds.rows import BadFeedRow, Feed, FeedError, Row, UnreadableFeed, Warned
from bot.catalogue.feeds.texts import shown
from bot.catalogue.formats import NAMES, open_feed
from bot.catalogue.importing import Report, judged, must_be_good
from bot.catalogue.spool import Spool
from bot.dialogue.shop import read_shop
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.products import store_catalogue, to_document
from bot.settings import Settings

SHOWN_WARNINGS = 5
Command = TypeVar("Command", bound=Callable[..., object])
Stored = Callable[[Connection, int, datetime], None]
"""Called in the import's transaction with the new version's number and time."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the command line chose; `database`, `currency` and `shop` are settled already."""

    database: str
    currency: str | None = None
    format: str = "auto"
    mapping: Path | None = None
    replace: bool = True
    accept_rejects: bool = False
    report: Path | None = None
    charset: str | None = None


def choices(
    format: str,
    mapping: Path | None,
    replace: bool,
    accept_rejects: bool,
    report: Path | None,
    database: str | None,
    shop: Path | None,
) -> Choices:
    """Raises BadShopFile, WrongSetting, click.ClickException."""
    settings = Settings.load()
    if report is not None:
        writable(report)
    currency = _currency(shop, settings.shop)
    return Choices(
        database or settings.database_url, currency, format, mapping, replace, accept_rejects, report
    )


def options(command: Command) -> Command:
    """The options of every command that takes over a feed."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_FILE = click.Path(path_type=Path)
_OPTIONS = (
    click.option("--format", "format_", type=click.Choice(NAMES), default="auto", show_default=True),
    click.option(
        "--mapping", type=_FILE, help="YAML file: which fields a JSON feed has (docs/catalogue.md)."
    ),
    click.option(
        "--replace/--merge",
        default=True,
        help="Make products absent from the feed unavailable, or keep them.",
    ),
    click.option(
        "--accept-rejects", is_flag=True, help="Import what is good even if most of the feed is rejected."
    ),
    click.option("--report", type=_FILE, help="Write a JSON report of every rejected row."),
    click.option("--database", help="Database URL (default: DATABASE_URL)."),
    click.option("--shop", type=_FILE, help="Shop file, for the currency (default: SHOP)."),
)


def take_over(file: Path, chosen: Choices, name: str = "", stored: Stored | None = None) -> Report:
    """`name` is what the file is called in reports. Raises FeedError, RecordsError, UnicodeError."""
    made = Report(name or file.name, chosen.format, "")
    try:
        fields = read_mapping(chosen.mapping) if chosen.mapping else None
        now = datetime.now(UTC)
        made.format, made.encoding, feed = open_feed(
            file, chosen.format, fields, chosen.currency, now, chosen.charset
        )
        with Spool() as spool:
            with progress(feed, file) as watched:
                for product in judged(watched, made):
                    spool.add(product.id, to_document(product))
            must_be_good(made, chosen.accept_rejects)
            _store(Database(chosen.database), made, spool, chosen.replace, stored)
    except UnreadableFeed as bad:
        made.imported = 0
        if not name:
            raise
        raise UnreadableFeed(_by_name(str(bad), file, name)) from bad
    except (FeedError, RecordsError, UnicodeError):
        made.imported = 0
        raise
    finally:
        if chosen.report is not None:
            write_report(chosen.report, made.as_dict())
    tell_odd_rows(made)
    return made


def _by_name(message: str, file: Path, name: str) -> str:
    """What is wrong with a file, told of what it is called rather than of where it lies meanwhile."""
    for own in (f"{file}:", f"{file.name}:"):
        if message.startswith(own):
            return f"{name}:{message.removeprefix(own)}"
    return message


def _store(database: Database, made: Report, spool: Spool, replace: bool, stored: Stored | None) -> None:
    try:
        database.migrate()
        now = datetime.now(UTC)
        version = {
            "imported_at": now,
            "file": made.file,
            "format": made.format,
            "encoding": made.encoding,
            "read": made.read,
            "imported": made.imported,
            "rejected": made.rejected,
        }
        with database.transaction() as connection:
            number = store_catalogue(connection, spool.documents(), version, replace)
            if stored is not None:
                stored(connection, number, now)
    finally:
        database.close()


@contextmanager
def progress(feed: Feed, file: Path) -> Iterator[Feed]:
    """The feed, with a bar on a terminal that grows with the line reached; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield feed
        return
    with click.progressbar(length=_lines(file), label="reading", file=sys.stderr) as bar:
        yield _counted(feed, bar.update, lambda: bar.pos)


def _counted(feed: Feed, advance: Callable[[int], None], reached: Callable[[], int]) -> Feed:
    for item in feed:
        if isinstance(item, Row | BadFeedRow) and item.line > reached():
            advance(item.line - reached())
        yield item


def _lines(file: Path) -> int:
    with file.open("rb") as handle:
        return 1 + sum(
            part.count(b"\n") or part.count(b"\r") for part in iter(lambda: handle.read(1 << 20), b"")
        )


def write_report(report: Path, document: dict[str, object]) -> None:
    report.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def writable(report: Path) -> None:
    if not report.parent.is_dir():
        raise click.ClickException(
            f"--report {report}: the folder {report.parent} does not exist; nothing was imported"
        )


def tell_odd_rows(made: Report) -> None:
    told: list[BadFeedRow | Warned] = [*made.rejects[:SHOWN_WARNINGS], *made.warned[:SHOWN_WARNINGS]]
    for odd in told:
        about = f"line {odd.line}: {odd.id or 'no id'}: {odd.field} {odd.value[:60]!r}"
        click.echo(shown(f"{about} {odd.reason}"), err=True)
    left = made.rejected + made.warnings - len(told)
    if left:
        click.echo(f"and {left} more; --report FILE names every rejected row", err=True)


def _currency(shop: Path | None, default: Path) -> str | None:
    """The shop file's currency; a default shop file that is not there names none."""
    chosen = shop or default
    if shop is None and not chosen.exists():
        return None
    return read_shop(chosen).currency
