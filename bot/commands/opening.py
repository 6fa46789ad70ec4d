"""What stands before the shop opens: a current model, a migrated database, something to sell."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click

from bot.dialogue.shop import Shop
from bot.records.database import Database
from bot.records.products import current_version
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.engine.assistant import Assistant


def train_where_stale(settings: Settings) -> None:
    """Trains in a process of its own, whose memory ends with it. Raises click.ClickException."""
    from bot.engine import lean

    lean.install()
    from bot.understanding import training

    if training.is_current(training.Project(), settings.model):
        return
    click.echo(f"training: there is no current model at {settings.model} (a minute or two)")
    trained = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bot", "train", "--model", str(settings.model)],
        env={**os.environ, "LOG_LEVEL": "ERROR"},  # Rasa's own setting: its progress bars drown the log
        check=False,
    )
    if trained.returncode != 0:
        raise click.ClickException("training failed, see above; nothing was started")


def open_database(settings: Settings) -> Database:
    """Connected and migrated. Raises RecordsError."""
    database = Database(settings.database_url)
    database.migrate()
    return database


def stock_where_empty(settings: Settings, database: Database, shop: Shop) -> None:
    """Imports the catalogue that the shop file names, where nothing was ever imported. Raises
    click.ClickException."""
    if current_version(database) is not None:
        return
    if shop.catalogue is None:
        click.echo(f"the catalogue is empty and {settings.shop} names none: `waystage catalogue import FILE`")
        return
    from bot.commands.catalogue import import_

    click.echo(f"the catalogue is empty: importing {shop.catalogue}")
    click.Context(import_).invoke(
        import_, file=shop.catalogue, database=settings.database_url, shop=settings.shop
    )


def answers_where_changed(settings: Settings, database: Database, shop: Shop) -> None:
    """Takes over answers.yml beside the shop file, where it has changed. Raises click.ClickException."""
    from bot.commands.answers import take_over_own, warn_of_lost_cases
    from bot.commands.telling_errors import told

    with told("answer"):
        take_over_own(settings, database, settings.shop, shop.language)
        warn_of_lost_cases(database)


def build_or_say_why(settings: Settings, database: Database, shop: Shop) -> Assistant:
    """Not started yet. Raises click.ClickException for what its files have wrong, and RecordsError."""
    from bot.engine.assistant import build_assistant
    from bot.engine.building import go_on
    from bot.engine.crashing import crash_at
    from bot.engine.errors import ModelError
    from bot.engine.lean import WrongRasa
    from bot.engine.wording import ResponseError
    from bot.journey.stages_file import BadStagesFile

    try:
        checkpoint = crash_at(os.environ.get("WAYSTAGE_CRASH_AT")) or go_on
        return build_assistant(settings, database, shop=shop, checkpoint=checkpoint)
    except (ResponseError, BadStagesFile, ModelError, WrongRasa, ValueError) as problem:
        raise click.ClickException(str(problem)) from problem
