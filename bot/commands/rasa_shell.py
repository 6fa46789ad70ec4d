"""`waystage rasa shell`: Rasa's own agent on this terminal, its actions in this process.

Rasa's shell talks to its web server, which is not part of Waystage; the agent, the policies and what is
printed are Rasa's own.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.commands.action_serving import open_desk
from bot.commands.opening import stock_where_empty
from bot.dialogue.shop import read_shop
from bot.records.database import Database
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.engine.rasas_own import Shell

STOP = "/stop"


def talk(settings: Settings, database: Database, model: Path, conversation_id: str) -> None:
    """Until /stop or the end of what is typed. Raises BadShopFile, RecordsError, RasaRefused."""
    from bot.engine import rasas_own

    shop = read_shop(settings.shop)
    stock_where_empty(settings, database, shop)
    desk, stock = open_desk(settings, database, shop)
    try:
        shell = rasas_own.Shell.open(model, desk, lambda: stock.current)
        click.echo(f"Bot loaded. Type a message and press enter (use '{STOP}' to exit):")
        _converse(shell, conversation_id)
    finally:
        stock.stop()


def _converse(shell: Shell, conversation_id: str) -> None:
    with asyncio.Runner() as runner:
        while True:
            click.echo("Your input ->  ", nl=False)
            line = sys.stdin.readline()
            said = line.strip()
            if not line or said == STOP:
                return
            if not sys.stdin.isatty():
                click.echo(said)
            if said:
                shell.show(runner.run(shell.answer(said, conversation_id)))
