"""`waystage run`: from a fresh clone to a shop that answers."""

from __future__ import annotations

import asyncio
import gc
import logging
import socket
import warnings
from datetime import UTC, datetime

import click

from bot.commands.opening import (
    answers_where_changed,
    build_or_say_why,
    open_database,
    stock_where_empty,
    train_where_stale,
)
from bot.commands.serving import Server, address, bind
from bot.dialogue.shop import BadShopFile, read_shop
from bot.records.accounts import first_account
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.settings import Settings, WrongSetting


@click.command()
def command() -> None:
    """Start the assistant and the demo shop."""
    try:
        settings = Settings.load()
        log_to_standard_error(settings.log_level)
        with bind(settings.host, settings.port) as listening:
            serve(settings, listening)
    except (WrongSetting, BadShopFile, RecordsError) as problem:
        raise click.ClickException(str(problem)) from problem


def serve(settings: Settings, listening: socket.socket) -> None:
    """Until SIGTERM or SIGINT. Raises click.ClickException, WrongSetting, BadShopFile, RecordsError."""
    shop = read_shop(settings.shop)
    key = settings.conversation_key()
    settings.seal()  # a key that cannot be read is told now, not to the first visitor who agrees
    database = open_database(settings)
    train_where_stale(settings)
    stock_where_empty(settings, database, shop)
    answers_where_changed(settings, database, shop)
    here = address(settings.host, settings.port)
    tell_console(database, f"{here}/console")  # while little is loaded: to hash a password takes 64 MB
    gc.disable()  # a start makes a million things and drops few: to walk them again and again is 0.4 s
    from bot.web.app import build_app

    assistant = build_or_say_why(settings, database, shop)
    try:
        left = assistant.start()
        if left:
            click.echo(f"answered {left} messages that the last run had left")
        web = build_app(
            assistant.engine,
            database,
            shop,
            lambda: assistant.counter.catalogue,
            key,
            rest_token=settings.rest_token,
            turns_per_minute=settings.turns_per_minute,
            rest_turns_per_minute=settings.rest_turns_per_minute,
            console_idle_minutes=settings.console_idle_minutes,
            orders_webhook_secret=settings.orders_webhook_secret,
            order_key=settings.order_key(),
        )
        door = f"{here}/webhooks/rest/webhook" if settings.rest_token else "closed; REST_TOKEN opens it"

        orders = (
            f"{here}/webhooks/orders"
            if settings.orders_webhook_secret
            else ("no webhook; ORDERS_WEBHOOK_SECRET opens it, `waystage orders import FILE` takes a file")
        )

        # What the start has made stays: the collector need not walk it again, 0.2 s that a visitor waits.
        gc.freeze()
        gc.enable()

        def tell() -> None:
            click.echo(f"shop       {here}/  ({len(assistant.counter.catalogue.products)} products)")
            click.echo(f"REST door  {door}")
            click.echo(f"orders     {orders}")
            click.echo(f"health     {here}/health")
            click.echo(f"database   {database.place}")
            click.echo(f"ready on {here}")

        server = Server(web.app, tell, web.stop_streams)
        asyncio.run(server.serve(sockets=[listening]))
    finally:
        assistant.stop()
        database.close()
    click.echo("stopped; every message taken was answered")


def tell_console(database: Database, place: str) -> None:
    """Where it is; and, the first time, who may log in: made and told in one go, so that no password is made
    that nobody reads."""
    click.echo(f"console    {place}")
    first = first_account(database, at=datetime.now(UTC))
    if first is not None:
        name, password = first
        click.echo(f"           name {name}, password {password}")
        click.echo(f"           (told only now; `waystage console password {name}` makes a new one)")


def log_to_standard_error(level: str) -> None:
    """Ours at `level`; of what stands beneath us only what went wrong, unless debugging."""
    logging.basicConfig(level=level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    if level != "debug":
        for name in ("alembic", "uvicorn", "rasa", "sqlalchemy"):
            logging.getLogger(name).setLevel(logging.WARNING)
        warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"importlib\._bootstrap")
