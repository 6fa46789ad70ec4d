"""`waystage orders import|show`: take over the shop's orders, look one up."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from bot.catalogue.feeds.rows import BadFeedRow, FeedError, Warned
from bot.catalogue.importing import Stopwatch
from bot.commands.telling_errors import told
from bot.dialogue.shop import read_shop
from bot.orders.files import NAMES, open_orders
from bot.orders.importing import OrderReport, judged, must_be_good
from bot.orders.order import ToldOrder, number_key
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.redaction import Spare, redact
from bot.records.shop_orders import known_order, store_order
from bot.settings import Settings

SHOWN = 5
BATCH = 1_000


class Zone(click.ParamType[ZoneInfo]):
    name = "zone"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> ZoneInfo:
        try:
            return ZoneInfo(str(value))
        except (ValueError, OSError, ZoneInfoNotFoundError):
            self.fail(f"{value!r} is no time zone; expected a name like Europe/Riga", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Import the shop's orders and look at one."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(NAMES), default="auto", show_default=True)
@click.option("--timezone", type=Zone(), help="Zone of times that name none (default: UTC).")
@click.option(
    "--accept-rejects", is_flag=True, help="Import what is good even if most of the file is rejected."
)
@click.option("--report", type=click.Path(path_type=Path), help="Write a JSON report of every rejected row.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def import_(
    file: Path,
    format_: str,
    timezone: ZoneInfo | None,
    accept_rejects: bool,
    report: Path | None,
    database: str | None,
) -> None:
    """Take over the orders in FILE (CSV or JSON). The same file again changes nothing."""
    watch = Stopwatch()
    with told("order"):
        settings = Settings.load()
        if report is not None and not report.parent.is_dir():
            raise click.ClickException(
                f"--report {report}: the folder {report.parent} does not exist; nothing was imported"
            )
        name, encoding, rows = open_orders(file, format_)
        made = OrderReport(file.name, name, encoding, lambda value: redact(value, NUMBERS_STAY))
        changed = 0
        try:
            orders = judged(rows, made, timezone)
            must_be_good(made, accept_rejects)
            _warn_of_hidden_numbers(orders, settings.shop, made)
            changed = _store(Database(database or settings.database_url), orders, settings.order_key())
        except (FeedError, RecordsError, UnicodeError):
            made.imported = 0
            raise
        finally:
            if report is not None:
                document = json.dumps(made.as_dict(), ensure_ascii=False, indent=1)
                report.write_text(document + "\n", encoding="utf-8", errors="replace")
    _tell_odd_rows(made)
    click.echo(f"{changed} of them new or changed")
    click.echo(made.last_line(watch.seconds()))


NUMBERS_STAY = Spare()


def _store(database: Database, orders: list[ToldOrder], key: bytes) -> int:
    """In one transaction: readers see the orders before or after. Returns how many have changed."""
    now = datetime.now(UTC)
    try:
        database.migrate()
        with database.transaction() as connection, _progress(len(orders)) as bar:
            changed = 0
            for number, order in enumerate(orders, 1):
                changed += store_order(connection, order, key, now)
                if number % BATCH == 0:
                    bar.update(BATCH)
            return changed
    finally:
        database.close()


def _progress(length: int) -> AbstractContextManager[Any]:
    return click.progressbar(length=length, label="storing", file=sys.stderr, hidden=not sys.stderr.isatty())


def _warn_of_hidden_numbers(orders: list[ToldOrder], shop_file: Path, made: OrderReport) -> None:
    """Numbers that a chat would take for a telephone's are lost to it, unless the shop file tells
    their form."""
    shop = read_shop(shop_file) if shop_file.exists() else None
    spare = Spare(shop.order_number if shop else None)
    hidden = next((o.order.number for o in orders if redact(o.order.number, spare) != o.order.number), None)
    if hidden is not None:
        reason = (
            f"reads like a telephone number in a chat and is taken out; state order_number in {shop_file}"
        )
        made.warn(Warned(1, hidden, "number", hidden, reason))


def _tell_odd_rows(made: OrderReport) -> None:
    shown: list[BadFeedRow | Warned] = [*made.rejects[:SHOWN], *made.warned[:SHOWN]]
    for odd in shown:
        about = f"line {odd.line}: {odd.id or 'no number'}: {odd.field} {odd.value[:60]!r}"
        click.echo(f"{about} {odd.reason}", err=True)
    left = made.rejected + made.warnings - len(shown)
    if left:
        click.echo(f"and {left} more; --report FILE names every rejected row", err=True)


@command.command()
@click.argument("number")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def show(number: str, database: str | None) -> None:
    """Show what is known of the order NUMBER; no personal part of it is kept."""
    with told():
        records = Database(database or Settings.load().database_url)
        try:
            records.migrate()
            with records.read() as connection:
                known = known_order(connection, number_key(number))
        finally:
            records.close()
        if known is None:
            raise click.ClickException(f"no order {number!r} was imported")
    order = known.order
    click.echo(f"order     {order.number}")
    click.echo(f"status    {order.status}" + (f" since {order.at:%Y-%m-%d %H:%M} UTC" if order.at else ""))
    for status, at in sorted(order.dates.items(), key=lambda dated: dated[1]):
        click.echo(f"          {status} {at:%Y-%m-%d %H:%M} UTC")
    click.echo(f"products  {', '.join(order.products) or '-'}")
    tracking = order.tracking
    click.echo(
        "tracking  " + (" ".join(filter(None, (tracking.carrier, tracking.number, tracking.link))) or "-")
    )
    click.echo(f"proofs    {len(known.hashes)} kept as hashes")
