"""Rasa's own command line on this project: its parser, its commands, under the lean imports.

What differs from `rasa` is stated in docs/rasa.md: defaults that name our model and folders, no plots, and
commands that need what Waystage leaves out are refused by name. Nothing of Rasa is imported before `run`.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bot.engine import lean, patches

logger = logging.getLogger(__name__)

OFFERED = {
    "train": "Trains the model (also: train nlu, train core).",
    "shell": "Lets you talk to the model through Rasa's own agent (also: shell nlu).",
    "test": "Runs conversation tests and the evaluation of understanding (also: test core, test nlu).",
    "data": "Validates, splits, converts the training files (data validate).",
    "run": "Serves the actions to a Rasa elsewhere (run actions).",
}
TESTS = "tests/rasa"
MODEL_NAME = "waystage"


class RasaRefused(Exception):
    """A command, an option or a file that cannot be used here; says why and what to do."""


def parse(words: Sequence[str], model: Path) -> argparse.Namespace:
    """The arguments as Rasa reads them, with our defaults. Ends the process on `--help`, as argparse does.

    Raises RasaRefused; SystemExit with status 2 for what Rasa's parser refuses."""
    name = next((each for each in words if not each.startswith("-")), None)
    if name not in OFFERED:
        raise RasaRefused(_not_offered(name))
    lean.install()
    patches.apply()
    if "LOG_LEVEL" in os.environ:  # ours may be written small; Rasa's must not
        os.environ["LOG_LEVEL"] = os.environ["LOG_LEVEL"].upper()
    from rasa.__main__ import create_argument_parser

    parser = create_argument_parser()
    _set_defaults(parser, model)
    args: argparse.Namespace = parser.parse_args(list(words))
    args.command = name
    if not hasattr(args, "func"):
        raise RasaRefused(f"`waystage rasa {' '.join(words)}` needs a command more; see --help")
    if name == "run" and args.func.__name__ != "run_actions":
        raise RasaRefused(
            "`rasa run` is served by `waystage run`, with the same REST door; "
            "for a Rasa elsewhere there is `waystage rasa run actions`"
        )
    return args


def call(args: argparse.Namespace) -> None:
    """Runs the command as rasa.__main__.main would. Ends the process where Rasa does (SystemExit)."""
    import rasa.utils.io
    from rasa.plugin import plugin_manager
    from rasa.shared.exceptions import RasaException
    from rasa.shared.utils.cli import print_error
    from rasa.utils.common import configure_logging_and_warnings
    from rasa.utils.log_utils import configure_structlog

    level = getattr(args, "loglevel", None)
    configure_logging_and_warnings(
        level, getattr(args, "logging_config_file", None), warn_only_once=True, filter_repeated_logs=True
    )
    sys.path.insert(1, os.getcwd())  # components of the project are found by their module path
    rasa.utils.io.configure_colored_logging(level)
    plugin_manager().hook.configure_commandline(cmdline_arguments=args)
    configure_structlog(level)
    try:
        args.func(args)
    except RasaException as error:
        print_error(f"{type(error).__name__}: {error}")
        sys.exit(1)
    except Exception as error:
        logger.debug("the command failed", exc_info=True)
        raise RasaRefused(f"`rasa {args.command}` failed: {type(error).__name__}: {error}") from error


def train(args: argparse.Namespace) -> Path | None:
    """Trains into a folder beside the target and moves the model there whole. None after a dry run.

    Raises RasaRefused where no model came of it; the one in place then stays as it is."""
    import tempfile

    os.environ["RASA_MAX_CACHE_SIZE"] = "0"  # its cache knows a component's class, not the code beneath
    out = Path(args.out)
    fixed = Path(args.fixed_model_name).name.removesuffix(".tar.gz") if args.fixed_model_name else None
    if fixed is None and args.func.__name__ == "<lambda>" and args.out == args.default_out:
        fixed = MODEL_NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".training-", dir=out)
    except OSError as error:
        raise RasaRefused(f"--out {out}: no model can be written there ({error.strerror})") from error
    with folder as name:
        args.out, args.fixed_model_name = name, fixed
        call(args)
        made = sorted(Path(name).rglob("*.tar.gz"))
        if getattr(args, "dry_run", False):
            return None
        if not made:
            raise RasaRefused("Rasa trained no model, see above; the one in place is as it was")
        for each in made:
            target = out / each.relative_to(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(each, target)
    return target


class Shell:
    """Rasa's agent with our actions at hand; its conversations live in memory, as Rasa's shell has them."""

    def __init__(self, agent: Any) -> None:
        self._agent = agent

    @classmethod
    def open(cls, model: Path, desk: Any, shelf: Callable[[], Any]) -> Shell:
        """Raises RasaRefused where the file is no model."""
        from rasa.core.agent import Agent

        from bot.engine.action_desk import DeskHere

        patches.agents_know_the_shop(shelf)
        lean.quiet_logs()
        try:
            agent = Agent.load(str(model), action_endpoint=DeskHere(desk))
        except Exception as error:
            raise RasaRefused(
                f"the model {model} cannot be loaded ({type(error).__name__}: {error})"
            ) from error
        return cls(agent)

    async def answer(self, said: str, conversation_id: str) -> list[dict[str, Any]]:
        try:
            messages = await self._agent.handle_text(said, sender_id=conversation_id)
        except patches.TurnAborted as error:
            raise RasaRefused(f"an action failed: {error}") from error
        return list(messages or ())

    def show(self, messages: Sequence[dict[str, Any]]) -> None:
        """As rasa.core.channels.console prints them, which imports the web server's channel."""
        from rasa.cli.utils import button_to_string
        from rasa.shared.utils.cli import print_color
        from rasa.shared.utils.io import bcolors

        for message in messages:
            if "text" in message:
                print_color(message["text"], color=bcolors.OKBLUE)
            for number, button in enumerate(message.get("buttons") or ()):
                print_color(button_to_string(button, number), color=bcolors.OKBLUE)
            if "image" in message:
                print_color("Image: " + message["image"], color=bcolors.OKBLUE)


def refuse_without_conversations(args: argparse.Namespace) -> None:
    """Rasa tests no conversation at all and is content. Raises RasaRefused."""
    from rasa.shared.importers.importer import TrainingDataImporter

    if not Path(args.stories).exists():
        raise RasaRefused(f"--stories {args.stories}: there is no such file or folder")
    importer = TrainingDataImporter.load_from_dict(training_data_paths=[args.stories])
    tests = args.func.__name__ == "test" or args.e2e
    graph = importer.get_conversation_tests() if tests else importer.get_stories()
    if not graph.story_steps:
        kind = "conversation tests (files named test_*.yml)" if tests else "stories"
        raise RasaRefused(f"--stories {args.stories}: holds no {kind}")


def listed() -> str:
    """The commands with a sentence each."""
    return "\n".join(f"  {each:<7}{says}" for each, says in OFFERED.items())


def _not_offered(name: str | None) -> str:
    if name is None:
        return f"name a command:\n{listed()}"
    return f"`rasa {name}` is no part of Waystage's Rasa, or no command at all. Offered:\n{listed()}"


def _set_defaults(parser: argparse.ArgumentParser, model: Path) -> None:
    """Where Rasa's own defaults name folders of a project that `rasa init` made."""
    train_out = str(model.parent)
    for path, each in _parsers(parser, ()):
        for action in each._actions:
            match path[:1], action.dest:
                case ("train",), "out":
                    action.default = train_out
                case ("test",), "out":
                    action.default = "var/rasa-results"
                case ("test",), "stories":
                    action.default = TESTS
                case ("test",), "disable_plotting":
                    action.default = True
                case ("test" | "shell",), "model":
                    action.default = [str(model)] if action.nargs else str(model)
        if path[:1] == ("train",):
            each.set_defaults(default_out=train_out)
        if path == ("test",):  # Rasa sets its own for the command without `core` or `nlu`
            each.set_defaults(stories=TESTS)


def _parsers(
    parser: argparse.ArgumentParser, path: tuple[str, ...]
) -> list[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    found = [(path, parser)]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, child in action.choices.items():
                found += _parsers(child, (*path, name))
    return found
