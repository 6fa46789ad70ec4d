"""`waystage rasa run actions`: the action server for a Rasa that runs elsewhere."""

from __future__ import annotations

import asyncio
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from bot.commands.opening import open_database, stock_where_empty
from bot.commands.run import log_to_standard_error
from bot.commands.serving import Server, address, bind
from bot.dialogue.shop import BadShopFile, Shop, read_shop
from bot.engine import lean
from bot.records.database import Database
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.engine.action_desk import ActionDesk
    from bot.engine.stocking import Stock


def serve(settings: Settings, port: int, package: str) -> None:
    """Until SIGTERM or SIGINT. Raises click.ClickException, RecordsError."""
    log_to_standard_error(settings.log_level)
    lean.quiet_logs()
    try:
        shop = read_shop(settings.shop)
    except BadShopFile as problem:
        raise click.ClickException(str(problem)) from problem
    if find_spec(package) is None:
        raise click.ClickException(f"--actions {package}: there is no such package here")
    with bind(settings.host, port) as listening:
        database = open_database(settings)
        stock = None
        try:
            stock_where_empty(settings, database, shop)
            desk, stock = open_desk(settings, database, shop, package)
            from bot.engine.action_desk import REFUSED, UNKNOWN
            from bot.web.action_server import ActionDoor

            door = ActionDoor(desk, database, REFUSED, UNKNOWN)
            here = address(settings.host, port)
            told = f"{len(desk.names)} actions ready on {here}/webhook"
            server = Server(door.app, lambda: click.echo(told), lambda: None)
            asyncio.run(server.serve(sockets=[listening]))
        finally:
            if stock is not None:
                stock.stop()
            database.close()


def open_desk(
    settings: Settings, database: Database, shop: Shop, package: str = "actions"
) -> tuple[ActionDesk, Stock]:
    """Needs bot.engine.lean.install(). A new import of the catalogue is noticed."""
    from bot.engine.action_desk import ActionDesk
    from bot.engine.assistant import RESPONSES, behind_the_counter
    from bot.engine.building import utc_now
    from bot.engine.responses import Responses

    behind = behind_the_counter(settings, database, shop)
    counter, stock = behind.counter, behind.stock

    def restock(catalogue: object) -> None:
        counter.catalogue = stock.current

    stock.watch(restock)
    responses = Responses(RESPONSES, settings.seed or 0)
    return ActionDesk((package,), counter, responses, database, utc_now, behind.spare), stock
