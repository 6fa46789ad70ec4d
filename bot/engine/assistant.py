"""The shop assistant whole: engine, counter and catalogue, from the settings and a database."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.catalogue.snapshot import Catalogue
from bot.catalogue.things_file import read_phrases
from bot.dialogue.counter import AT_HAND, Counter, SurveyHistory
from bot.dialogue.shop import Shop, read_shop
from bot.dialogue.turn import Prepared, prepare
from bot.dialogue.values import Inbound, Understanding
from bot.engine.building import Parts, assemble, go_on, utc_now
from bot.engine.conversation import Engine
from bot.engine.responses import Responses
from bot.engine.stocking import Stock
from bot.journey.stages import StageModel
from bot.records.database import Database
from bot.records.redaction import Spare
from bot.records.surveys import last_asked
from bot.settings import Settings
from bot.understanding import embedding
from bot.understanding.pipeline import to_understanding

PROJECT = Path(__file__).parents[2]
RESPONSES = PROJECT / "data/responses"
STAGES = PROJECT / "data/stages.yml"
THINGS = PROJECT / "data/things.yml"


@dataclass(frozen=True, slots=True)
class Assistant:
    """`counter.catalogue` is always the current snapshot."""

    engine: Engine
    counter: Counter
    stock: Stock

    def start(self) -> int:
        """Begin to answer, first what a crash left unanswered; returns how many turns that were."""
        answered = self.engine.start()
        self.stock.watch(self._restock)
        return answered

    def stop(self) -> None:
        """Finish the turns in hand. May be called again."""
        self.stock.stop()
        self.engine.stop()

    def _restock(self, catalogue: Catalogue) -> None:
        self.counter.catalogue = catalogue


def behind_the_counter(database: Database, shop: Shop) -> tuple[Counter, Stock]:
    """What answering needs beside a model. Raises BadStagesFile, BadThingsFile, RecordsError."""
    # The folder is named as the pipeline names it: `opened` then gives both the one embedding.
    stock = Stock(database, embedding.opened(embedding.DEFAULT_FOLDER), read_phrases(THINGS))

    def survey_history(visitor_id: str) -> SurveyHistory:
        asked = last_asked(database, "", visitor_id)
        return SurveyHistory(asked.survey_at, asked.nps_at)

    return Counter(shop, stock.current, StageModel.load(STAGES), survey_history), stock


def build_assistant(
    settings: Settings,
    database: Database,
    *,
    shop: Shop | None = None,
    seed: int | None = None,
    now: Callable[[], datetime] = utc_now,
    checkpoint: Callable[[str], None] = go_on,
) -> Assistant:
    """`database` is migrated. `seed` (else the settings') makes the choice of wordings repeatable.

    Raises BadShopFile, BadStagesFile, BadThingsFile, ResponseError, ModelError, RecordsError."""
    shop = read_shop(settings.shop) if shop is None else shop
    counter, stock = behind_the_counter(database, shop)

    def prepare_at_counter(
        inbound: Inbound, understanding: Understanding | None, slots: Mapping[str, Any]
    ) -> Prepared:
        AT_HAND.set(counter)
        return prepare(inbound, understanding, slots, counter)

    chosen = next((each for each in (seed, settings.seed) if each is not None), secrets.randbits(32))
    engine = assemble(
        Parts(
            model=settings.model,
            database=database,
            responses=Responses(RESPONSES, chosen),
            prepare=prepare_at_counter,
            read_meaning=to_understanding,
            shelf=lambda: counter.catalogue,
            action_timeout_seconds=settings.action_timeout_seconds,
            spare=Spare(shop.order_number, stock.is_identifier),
            now=now,
            checkpoint=checkpoint,
        )
    )
    return Assistant(engine, counter, stock)
