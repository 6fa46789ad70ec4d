"""The shop assistant whole: engine, counter and catalogue, from the settings and a database."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from bot.answers.finding import ShopAnswers
from bot.catalogue.goods import Goods
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.things_file import read_phrases
from bot.catalogue.words_file import read_tongues
from bot.dialogue import cues_file
from bot.dialogue.counter import AT_HAND, Counter, SurveyHistory
from bot.dialogue.cues import Phrasebook
from bot.dialogue.shop import Shop, read_shop
from bot.dialogue.turn import Prepared, prepare
from bot.dialogue.values import Inbound, Understanding
from bot.engine import wording
from bot.engine.answer_stock import AnswerStock
from bot.engine.building import Parts, assemble, go_on, utc_now
from bot.engine.checked import read_checked
from bot.engine.conversation import Engine
from bot.engine.countries import with_countries
from bot.engine.keeping import Keeper
from bot.engine.responses import Responses
from bot.engine.stocking import Stock
from bot.journey.stages import StageModel
from bot.records.consents import address_kept
from bot.records.database import Database
from bot.records.order_desk import OrderDesk
from bot.records.redaction import Spare
from bot.records.sealing import Seal
from bot.records.surveys import last_asked
from bot.settings import Settings
from bot.understanding import embedding
from bot.understanding.pipeline import to_understanding

PROJECT = Path(__file__).parents[2]
RESPONSES = PROJECT / "data/responses"
STAGES = PROJECT / "data/stages.yml"
THINGS = PROJECT / "data/things.yml"
WORDS = PROJECT / "data/words"
GOODS, VERBS, MAKES = WORDS / "en/goods.txt", WORDS / "en/verbs.txt", WORDS / "en/makes.txt"


@dataclass(frozen=True, slots=True)
class Assistant:
    """`counter.catalogue` is always the current snapshot."""

    engine: Engine
    counter: Counter
    stock: Stock
    answers: AnswerStock
    keeper: Keeper

    def start(self) -> int:
        """Begin to answer, first what a crash left unanswered; returns how many turns that were."""
        answered = self.engine.start()
        self.stock.watch(self._restock)
        self.answers.watch(self._answer_anew)
        self.keeper.start()
        return answered

    def stop(self) -> None:
        """Finish the turns in hand. May be called again."""
        self.keeper.stop()
        self.stock.stop()
        self.answers.stop()
        self.engine.stop()

    def _answer_anew(self, answers: ShopAnswers) -> None:
        self.counter.answers = answers

    def _restock(self, catalogue: Catalogue) -> None:
        self.counter.catalogue = catalogue


@dataclass(frozen=True, slots=True)
class Behind:
    """What answering needs beside a model; `stock` and `answers` are to be watched while it is used."""

    counter: Counter
    stock: Stock
    answers: AnswerStock
    desk: OrderDesk
    spare: Spare


def behind_the_counter(settings: Settings, database: Database, shop: Shop) -> Behind:
    """Raises BadStagesFile, BadThingsFile, BadWordsFile, RecordsError."""
    # The folder is named as the pipeline names it: `opened` then gives both the one embedding.
    opened = embedding.opened(embedding.DEFAULT_FOLDER)
    goods = Goods.read(GOODS, VERBS, MAKES)
    stock = Stock(database, opened, read_phrases(THINGS), read_tongues(WORDS), goods)

    def survey_history(visitor_id: str) -> SurveyHistory:
        asked = last_asked(database, "", visitor_id)
        return SurveyHistory(asked.survey_at, asked.nps_at)

    spare = Spare(shop.order_number, stock.is_identifier)
    answers = AnswerStock(database, opened)
    desk = OrderDesk(database, settings.order_key, spare)
    counter = Counter(
        shop,
        stock.current,
        StageModel.load(STAGES),
        with_countries(_phrasebook(settings)),
        survey_history,
        desk.check,
        answers.current,
        settings.feed_stale_hours,
        partial(address_kept, database),
    )
    return Behind(counter, stock, answers, desk, spare)


def build_assistant(
    settings: Settings,
    database: Database,
    *,
    shop: Shop | None = None,
    seed: int | None = None,
    now: Callable[[], datetime] = utc_now,
    checkpoint: Callable[[str], None] = go_on,
    seal: Callable[[], Seal] | None = None,
) -> Assistant:
    """`database` is migrated. `seed` (else the settings') makes the choice of wordings repeatable; `seal`
    (else the settings') seals addresses.

    Raises BadShopFile, BadStagesFile, BadThingsFile, BadWordsFile, ResponseError, ModelError,
    RecordsError."""
    shop = read_shop(settings.shop) if shop is None else shop
    behind = behind_the_counter(settings, database, shop)
    counter = behind.counter

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
            responses=_responses(settings, chosen),
            prepare=prepare_at_counter,
            read_meaning=to_understanding,
            shelf=lambda: counter.catalogue,
            action_timeout_seconds=settings.action_timeout_seconds,
            spare=behind.spare,
            desk=behind.desk,
            now=now,
            checkpoint=checkpoint,
            seal=seal or settings.seal,
        )
    )
    keeper = Keeper(database, settings.transcript_days, now, engine.forget)
    return Assistant(engine, counter, behind.stock, behind.answers, keeper)


def _phrasebook(settings: Settings) -> Phrasebook:
    files = [Path(cues_file.__file__), *sorted(WORDS.glob(f"*/{cues_file.FILE}"))]
    note = settings.model.with_name("words.checked")
    return read_checked(note, files, lambda checked: cues_file.read_phrasebook(WORDS, checked))


def _responses(settings: Settings, seed: int) -> Responses:
    files = [Path(wording.__file__), *sorted(RESPONSES.glob("*/*.ftl"))]
    note = settings.model.with_name("responses.checked")
    return read_checked(note, files, lambda checked: Responses(RESPONSES, seed, checked))
