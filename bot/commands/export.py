"""`waystage export VISITOR`: everything about a visitor, as one JSON document."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

import click

from bot.commands.visitor_named import named, naming_a_visitor, opened
from bot.records.exporting import export


@click.command()
@naming_a_visitor
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Where to write (default: stdout)."
)
def command(
    visitor: str | None, conversation: str | None, email: str | None, database: str | None, out: Path | None
) -> None:
    """Write everything that is kept about a visitor as one JSON document (docs/privacy.md)."""
    wanted = named(visitor, conversation, email)
    with opened(database) as (records, settings):
        found = wanted.find(records, settings)
        if len(found) > 1:
            raise click.ClickException(
                f"several visitors left this address: {', '.join(found)}; name one of them"
            )
        pieces = export(records, found[0], settings.seal().open, at=datetime.now(UTC))
        with written_to(out) as stream:
            for piece in pieces:
                stream.write(piece.encode())
    if out is not None:
        click.echo(f"wrote everything about visitor {found[0]} to {out}", err=True)


@contextmanager
def written_to(out: Path | None) -> Iterator[IO[bytes]]:
    """A file is made readable by its owner only: it holds all that is known of somebody."""
    if out is None:
        yield sys.stdout.buffer
        return
    try:
        with open(out, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as stream:  # noqa: PTH123
            yield stream
    except OSError as error:
        raise click.ClickException(f"--out {out}: cannot be written ({error.strerror})") from error
