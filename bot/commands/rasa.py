"""`waystage rasa train|shell|test|data|run actions`: Rasa's own command line on this project."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.opening import open_database
from bot.commands.stopping import tidied_when_stopped
from bot.engine import patches, rasas_own
from bot.engine.rasas_own import RasaRefused
from bot.records.database_url import in_memory
from bot.records.errors import RecordsError
from bot.settings import Settings, WrongSetting

if TYPE_CHECKING:
    from bot.catalogue.snapshot import Catalogue

THE_PROJECT = {"domain": "domain.yml", "config": "config.yml", "data": ["data"]}


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
def command(words: tuple[str, ...]) -> None:
    """Rasa's own train, shell, test, data validate and run actions on this project."""
    try:
        if words[:1] in {("-h",), ("--help",)}:
            click.echo(f"Usage: waystage rasa COMMAND [options of Rasa's own]\n\n{rasas_own.listed()}")
            return
        settings = Settings.load()
        args = rasas_own.parse(words, settings.model)
        serve: dict[str, Callable[[Settings, argparse.Namespace], None]] = {
            "train": _train,
            "shell": _shell,
            "test": _test,
            "data": lambda _, args: rasas_own.call(args),
            "run": _run_actions,
        }
        serve[args.command](settings, args)
    except (RasaRefused, WrongSetting, RecordsError) as problem:
        raise click.ClickException(str(problem)) from problem


def _train(settings: Settings, args: argparse.Namespace) -> None:
    from bot.understanding import training

    ours = all(getattr(args, name, None) == value for name, value in THE_PROJECT.items())
    made_of = training.fingerprint(training.Project())
    with tidied_when_stopped():
        model = rasas_own.train(args)
    if model is None:
        return
    if ours and model == settings.model:
        training.note(model, made_of)
    click.echo(f"trained: {model}")


def _test(settings: Settings, args: argparse.Namespace) -> None:
    """Rasa ends well where a model is missing, and where there is not one conversation to test."""
    models = getattr(args, "model", None)
    for each in models if isinstance(models, list) else [models]:
        if each is not None and not Path(each).exists():
            raise RasaRefused(f"there is no model at {each}; train it with `make train`")
    if args.func.__name__ in {"test", "run_core_test"}:
        rasas_own.refuse_without_conversations(args)
    catalogue = _catalogue(settings)
    patches.agents_know_the_shop(lambda: catalogue)
    rasas_own.call(args)


def _shell(settings: Settings, args: argparse.Namespace) -> None:
    models = getattr(args, "model", None) or settings.model
    model = Path(models[0] if isinstance(models, list) else models)
    if not model.is_file():
        raise RasaRefused(f"there is no model at {model}; train it with `make train`")
    if args.func.__name__ == "shell_nlu":
        args.model = str(model)
        catalogue = _catalogue(settings)
        patches.agents_know_the_shop(lambda: catalogue)
        rasas_own.call(args)
        return
    from bot.commands.rasa_shell import talk

    database = open_database(settings)
    try:
        talk(settings, database, model, args.conversation_id)
    finally:
        database.close()


def _run_actions(settings: Settings, args: argparse.Namespace) -> None:
    from bot.commands.action_serving import serve

    if args.auto_reload:
        raise RasaRefused("--auto-reload is not offered; start the action server again after a change")
    if args.ssl_certificate:
        raise RasaRefused("--ssl-certificate is not offered; put a reverse proxy in front")
    serve(settings, args.port, args.actions or "actions")


def _catalogue(settings: Settings) -> Catalogue | None:
    """What the shop sells, where something was imported; products are not found in messages else."""
    from bot.catalogue.goods import Goods
    from bot.catalogue.things_file import read_phrases
    from bot.engine.assistant import GOODS, MAKES, THINGS, VERBS
    from bot.engine.stocking import Stock
    from bot.records.database import Database
    from bot.records.products import current_version
    from bot.understanding import embedding

    database = Database(settings.database_url)
    try:
        file = database.is_sqlite and not in_memory(database.url) and Path(str(database.url.database))
        if (file and not file.is_file()) or current_version(database) is None:
            click.echo(f"{database.place} holds no catalogue: product names will not be known", err=True)
            return None
        read_shelf = Stock(
            database,
            embedding.opened(embedding.DEFAULT_FOLDER),
            read_phrases(THINGS),
            goods=Goods.read(GOODS, VERBS, MAKES),
        )
        return read_shelf.current
    finally:
        database.close()
