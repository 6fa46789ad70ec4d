"""`waystage catalogue import|show`: take over a product feed, look at what is sold."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.catalogue.feeds.mapping import read_mapping
from bot.catalogue.feeds.rows import BadFeedRow, FeedError, Warned
from bot.catalogue.formats import NAMES, open_feed
from bot.catalogue.importing import Report, Stopwatch, judged, must_be_good
from bot.catalogue.showing import product_lines, summary_lines
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.spool import Spool
from bot.dialogue.shop import BadShopFile, read_shop
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.products import load_catalogue, store_catalogue, to_document
from bot.settings import Settings, WrongSetting

SHOWN_WARNINGS = 5


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Import and look at the product catalogue."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option(
    "--mapping",
    type=click.Path(path_type=Path),
    help="YAML file: which fields a JSON feed has (docs/catalogue.md).",
)
@click.option(
    "--replace/--merge", default=True, help="Make products absent from the feed unavailable, or keep them."
)
@click.option(
    "--accept-rejects", is_flag=True, help="Import what is good even if most of the feed is rejected."
)
@click.option("--report", type=click.Path(path_type=Path), help="Write a JSON report of every rejected row.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
@click.option("--shop", type=click.Path(path_type=Path), help="Shop file, for the currency (default: SHOP).")
def import_(
    file: Path,
    format_: str,
    mapping: Path | None,
    replace: bool,
    accept_rejects: bool,
    report: Path | None,
    database: str | None,
    shop: Path | None,
) -> None:
    """Take over the product feed FILE: wholly, or not at all."""
    watch = Stopwatch()
    with _told():
        settings = Settings.load()
        currency = _currency(shop, settings.shop)
        fields = read_mapping(mapping) if mapping else None
        if report is not None:
            _writable(report)
        name, encoding, feed = open_feed(file, format_, fields, currency, datetime.now(UTC))
        made = Report(file.name, name, encoding)
        try:
            with Spool() as spool:
                for product in judged(feed, made, _progress if sys.stderr.isatty() else None):
                    spool.add(product.id, to_document(product))
                must_be_good(made, accept_rejects)
                _store(Database(database or settings.database_url), made, spool, replace)
        except (FeedError, RecordsError, UnicodeError):
            made.imported = 0
            raise
        finally:
            if report is not None:
                report.write_text(
                    json.dumps(made.as_dict(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
                )
    _tell_odd_rows(made)
    click.echo(made.last_line(watch.seconds()))


def _store(database: Database, made: Report, spool: Spool, replace: bool) -> None:
    try:
        database.migrate()
        version = {
            "imported_at": datetime.now(UTC),
            "file": made.file,
            "format": made.format,
            "encoding": made.encoding,
            "read": made.read,
            "imported": made.imported,
            "rejected": made.rejected,
        }
        with database.transaction() as connection:
            store_catalogue(connection, spool.documents(), version, replace)
    finally:
        database.close()


@command.command()
@click.argument("words", nargs=-1)
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def show(words: tuple[str, ...], database: str | None) -> None:
    """Show one product by its id, products found by WORDS, or a summary of the catalogue."""
    with _told():
        records = Database(database or Settings.load().database_url)
        try:
            records.migrate()
            stored = load_catalogue(records)
        finally:
            records.close()
        if stored is None:
            raise click.ClickException(
                "the catalogue is empty: import a feed with `waystage catalogue import FILE`"
            )
    catalogue = Catalogue.build(stored.products, stored.version, stored.imported_at, gone=stored.gone)
    text = " ".join(words)
    if not text:
        lines = summary_lines(catalogue, stored.file)
    elif (product := catalogue.get(text)) is not None:
        lines = product_lines(product, gone=text not in catalogue.products)
    else:
        hits = catalogue.search(text, limit=10)
        if not hits:
            raise click.ClickException(f"no product with the id {text!r} and none found by these words")
        lines = (
            product_lines(hits[0].product)
            if len(hits) == 1
            else [
                _one_line(hit.product.id, hit.product.title, str(hit.product.to_pay or "-")) for hit in hits
            ]
        )
    click.echo("\n".join(lines))


def _one_line(id_: str, title: str, price: str) -> str:
    return f"{id_:>12}  {price:>12}  {title}"


def _currency(shop: Path | None, default: Path) -> str | None:
    """The shop file's currency; a default shop file that is not there names none."""
    chosen = shop or default
    if shop is None and not chosen.exists():
        return None
    return read_shop(chosen).currency


def _writable(report: Path) -> None:
    if not report.parent.is_dir():
        raise click.ClickException(
            f"--report {report}: the folder {report.parent} does not exist; nothing was imported"
        )


def _progress(read: int) -> None:
    click.echo(f"\r{read:,} products read", nl=False, err=True)


def _tell_odd_rows(made: Report) -> None:
    shown: list[BadFeedRow | Warned] = [*made.rejects[:SHOWN_WARNINGS], *made.warned[:SHOWN_WARNINGS]]
    for odd in shown:
        about = f"line {odd.line}: {odd.id or 'no id'}: {odd.field} {odd.value[:60]!r}"
        click.echo(f"{about} {odd.reason}", err=True)
    left = made.rejected + made.warnings - len(shown)
    if left:
        click.echo(f"and {left} more; --report FILE names every rejected row", err=True)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except (FeedError, RecordsError, BadShopFile, WrongSetting) as bad:
        raise click.ClickException(str(bad)) from bad
    except UnicodeError as bad:
        raise click.ClickException(
            f"the feed's bytes do not fit its encoding ({bad}); save it as UTF-8"
        ) from bad
    except OSError as bad:
        raise click.ClickException(f"{bad.filename or ''}: {bad.strerror or bad}") from bad
