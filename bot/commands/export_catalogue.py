"""`waystage catalogue export`: what is on sale as a feed that imports back identically."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from bot.catalogue.importing import Stopwatch
from bot.catalogue.product import Product
from bot.catalogue.writing_out import FORMATS
from bot.commands.taking_over import writable, write_report
from bot.commands.telling_errors import told
from bot.records.database import Database
from bot.records.products import current_version, from_document, present_documents
from bot.settings import Settings

ENDINGS = {".json": "json", ".tsv": "google-tsv", ".txt": "google-tsv"}


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option(
    "--format",
    "format_",
    type=click.Choice(("auto", *FORMATS)),
    default="auto",
    show_default=True,
    help="auto: by the ending of FILE (.tsv, .txt or .json).",
)
@click.option("--report", type=click.Path(path_type=Path), help="Write a JSON report.")
@click.option("--database", help="Database URL (default: DATABASE_URL).")
def export(file: Path, format_: str, report: Path | None, database: str | None) -> None:
    """Write the products on sale into FILE, wholly or not at all."""
    watch = Stopwatch()
    name = _chosen(file, format_)
    with told():
        if report is not None:
            writable(report)
        records = Database(database or Settings.load().database_url)
        try:
            records.migrate()
            if current_version(records) is None:
                raise click.ClickException(
                    "the catalogue is empty: import a feed with `waystage catalogue import FILE`"
                )
            count = _write(records, file, name)
        finally:
            records.close()
        if report is not None:
            write_report(report, {"file": file.name, "format": name, "encoding": "utf-8", "exported": count})
    click.echo(f"exported {count} products to {file} in {watch.seconds():.1f} s")


def _chosen(file: Path, format_: str) -> str:
    if format_ != "auto":
        return format_
    ending = ENDINGS.get(file.suffix.lower())
    if ending is None:
        raise click.ClickException(
            f"{file.name}: its ending names no format; end it with .tsv or .json, or choose one with --format"
        )
    return ending


def _write(records: Database, file: Path, name: str) -> int:
    """Into a file beside it first: whoever reads FILE finds the old one or the new one, whole."""
    number, beside = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    count = 0
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="") as handle, records.read() as connection:

            def products() -> Iterator[Product]:
                nonlocal count
                for document in present_documents(connection):
                    count += 1
                    yield from_document(document)

            for line in FORMATS[name](products()):
                handle.write(line)
        os.chmod(beside, 0o644)
        os.replace(beside, file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return count
