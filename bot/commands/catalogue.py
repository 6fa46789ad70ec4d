"""`waystage catalogue import|export|sync|show`: take over a product feed, look at what is sold."""

from __future__ import annotations

from pathlib import Path

import click

from bot.catalogue.importing import Stopwatch
from bot.catalogue.showing import history_lines, product_lines, summary_lines
from bot.catalogue.snapshot import Catalogue
from bot.commands.export_catalogue import export
from bot.commands.piped import readable_again
from bot.commands.sync_catalogue import sync
from bot.commands.taking_over import choices, options, take_over
from bot.commands.telling_errors import told
from bot.records.database import Database
from bot.records.price_history import price_history
from bot.records.products import StoredCatalogue, load_catalogue
from bot.settings import Settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Import, export and look at the product catalogue."""


command.add_command(export)
command.add_command(sync)


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@options
def import_(
    file: Path,
    format_: str = "auto",
    mapping: Path | None = None,
    replace: bool = True,
    accept_rejects: bool = False,
    report: Path | None = None,
    database: str | None = None,
    shop: Path | None = None,
) -> None:
    """Take over the product feed FILE: wholly, or not at all."""
    watch = Stopwatch()
    with told(), readable_again(file) as feed:
        chosen = choices(format_, mapping, replace, accept_rejects, report, database, shop)
        made = take_over(feed, chosen, str(file) if feed != file else "")
    click.echo(made.last_line(watch.seconds()))


@command.command()
@click.argument("words", nargs=-1)
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def show(words: tuple[str, ...], database: str | None) -> None:
    """Show one product by its id, with what it cost and when; products found by WORDS; or a summary."""
    text = " ".join(words)
    with told():
        records = Database(database or Settings.load().database_url)
        try:
            records.migrate()
            stored = load_catalogue(records)
            history = price_history(records, text) if text else []
        finally:
            records.close()
        if stored is None:
            raise click.ClickException(
                "the catalogue is empty: import a feed with `waystage catalogue import FILE`"
            )
    catalogue = Catalogue.build(stored.products, stored.version, stored.imported_at, gone=stored.gone)
    if (product := catalogue.get(text)) is not None:
        lines = product_lines(product, gone=text not in catalogue.products) + history_lines(history)
    else:
        lines = _found(catalogue, stored, text)
    click.echo("\n".join(lines))


def _found(catalogue: Catalogue, stored: StoredCatalogue, text: str) -> list[str]:
    if not text:
        return summary_lines(catalogue, stored.file)
    hits = catalogue.search(text, limit=10)
    if not hits:
        raise click.ClickException(f"no product with the id {text!r} and none found by these words")
    if len(hits) == 1:
        return product_lines(hits[0].product)
    return [_one_line(hit.product.id, hit.product.title, str(hit.product.to_pay or "-")) for hit in hits]


def _one_line(id_: str, title: str, price: str) -> str:
    return f"{id_:>12}  {price:>12}  {title}"
