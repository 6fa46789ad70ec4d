"""`waystage train`: trains when the model is stale and says what it did in one line."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sys
from pathlib import Path

import click

from bot.commands.stopping import tidied_when_stopped
from bot.engine import lean
from bot.understanding.errors import UnderstandingError


@click.command()
@click.option("--force", is_flag=True, help="Train even when the model is current.")
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=Path(), hidden=True)
@click.option("--model", type=click.Path(dir_okay=False, path_type=Path), default=None, hidden=True)
def command(force: bool, project: Path, model: Path | None) -> None:
    """Train the model from data/ where the current one is stale."""
    lean.install()
    quieten_rasa()
    from bot.understanding import training
    from bot.understanding.pipeline import MODEL

    try:
        # rasa prints a line of its own
        with contextlib.redirect_stdout(io.StringIO()), tidied_when_stopped():
            trained = training.train(training.Project(project), model or MODEL, force=force)
    except UnderstandingError as error:
        raise click.ClickException(str(error)) from error
    for warning in trained.warnings:
        click.echo(f"warning: {warning}", err=True)
    if trained.seconds is None:
        click.echo(f"{trained.path} is current ({trained.utterances} utterances, {trained.intents} intents)")
    else:
        click.echo(
            f"trained {trained.intents} intents on {trained.utterances} utterances "
            f"in {trained.seconds:.0f} s: {trained.path}"
        )


def quieten_rasa() -> None:
    """Rasa's own log tells of every graph node; ours is one line."""
    import structlog

    os.environ["LOG_LEVEL"] = "WARNING"  # rasa.shared.utils.io: its progress bars look at nothing else
    logging.getLogger("rasa").setLevel(logging.WARNING)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
