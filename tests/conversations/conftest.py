from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.answers import take_over
from bot.commands.replay import stock_shelves
from bot.dialogue.shop import read_shop
from bot.engine.assistant import Assistant, build_assistant
from bot.records.database import Database
from bot.settings import Settings
from tests.conversations.playing import Player

ROOT = Path(__file__).parents[2]

Play = Callable[..., Player]


@pytest.fixture(scope="session")
def shop_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """The demo shop, stocked with its own catalogue."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('conversations') / 'waystage.sqlite'}")
    database.migrate()
    shop = read_shop(ROOT / "data/shop/shop.yml")
    stock_shelves(database, ROOT / "data/shop/catalogue.tsv", shop)
    take_over(ROOT / "data/shop/answers.yml", database, shop.language, again=False)
    yield database
    database.close()


@pytest.fixture(scope="session")
def assistant(shop_database: Database) -> Iterator[Assistant]:
    """The whole product, started once. `make test` has trained the model; a missing one is trained here."""
    from bot.engine import lean

    lean.install()
    lean.quiet_logs()
    model = ROOT / Settings.load({}, None).model
    if not model.is_file():
        from bot.understanding import training

        training.train(training.Project(ROOT), model)
    settings = replace(Settings.load({}, None), model=model, shop=ROOT / "data/shop/shop.yml")
    assistant = build_assistant(settings, shop_database, seed=1)
    assistant.counter.catalogue = assistant.stock.filled()
    assistant.engine.start()
    yield assistant
    assistant.stop()


@pytest.fixture
def play(assistant: Assistant, shop_database: Database, request: pytest.FixtureRequest) -> Play:
    """`play()` begins a conversation of a new visitor; `play(visitor_id="v")` of that one."""
    numbers = itertools.count(1)

    def begin(visitor_id: str | None = None) -> Player:
        name = f"{request.node.nodeid.rpartition('::')[2]}-{next(numbers)}"
        return Player(assistant, shop_database, name, visitor_id or f"visitor of {name}")

    return begin
