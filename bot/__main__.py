"""`waystage`: one command a module in bot/commands/, loaded only when it is called."""

from __future__ import annotations

import importlib
import sys

import click

COMMANDS = {
    "run": "Start the assistant and the demo shop.",
    "train": "Train the model from data/ where the current one is stale.",
    "understand": "Say what messages mean (JSON lines in, JSON lines out).",
    "replay": "Play whole conversations through the real engine.",
    "chat": "Talk to the assistant in this terminal.",
    "catalogue": "Import and look at the product catalogue.",
    "answers": "The shop's own answers: import, list, what is unanswered, add, test.",
    "orders": "Import the shop's orders and look at one.",
    "handoff": "List, answer and release conversations that want a person.",
    "console": "Who may log in to the console: new passwords, new people.",
    "erase": "Remove a visitor everywhere and print the receipt.",
    "export": "Write everything about a visitor as one JSON document.",
    "retain": "Remove what is older than TRANSCRIPT_DAYS; figures stay.",
    "reminders": "List the reminders that are due; say that they were sent.",
    "rasa": "Rasa's own train, shell, test, data validate and run actions on this project.",
    "stages": "Estimate the numbers behind the buying stages anew, or explain them.",
    "evaluate": "Measure understanding on the held-out messages and conversations.",
}


class LazyCommands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"bot.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="waystage")
def main() -> None:
    """A conversational customer assistant for online shops that knows the buying stage at every turn."""


if __name__ == "__main__":
    sys.exit(main())
