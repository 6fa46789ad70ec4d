"""`waystage replay IN --out OUT`: plays whole conversations through the real engine (contracts/README.md)."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.catalogue.feeds.rows import FeedError
from bot.catalogue.importing import read_products
from bot.commands.answers import take_over_own
from bot.dialogue.cues_file import BadWordsFile
from bot.dialogue.shop import BadShopFile, Shop, read_shop
from bot.engine.assistant import Assistant, build_assistant
from bot.engine.errors import ModelError
from bot.engine.screenplay import START, BadScreenplay, Screenplay, read_screenplay
from bot.engine.wording import ResponseError
from bot.journey.stages_file import BadStagesFile
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.products import current_version, store_catalogue, to_document
from bot.records.redaction import private_id
from bot.records.sealing import Seal, fresh_key
from bot.records.transcripts import Transcript, read_transcript
from bot.settings import Settings, WrongSetting

CANNOT_BEGIN = (
    BadShopFile,
    BadStagesFile,
    BadWordsFile,
    FeedError,
    ModelError,
    OSError,
    RecordsError,
    ResponseError,
    WrongSetting,
)


@click.command()
@click.argument("conversations", metavar="IN", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Where to write.")
@click.option("--catalogue", type=click.Path(path_type=Path), help="Product feed (default: the shop's own).")
@click.option("--shop", type=click.Path(path_type=Path), help="Shop file (default: SHOP).")
@click.option("--database", help="Database URL (default: a temporary one).")
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed gives the same words.")
def command(
    conversations: Path,
    out: Path,
    catalogue: Path | None,
    shop: Path | None,
    database: str | None,
    seed: int,
) -> None:
    """Play whole conversations through the real engine (JSON lines in, JSON lines out)."""
    try:
        settings = Settings.load()
        profile = read_shop(shop or settings.shop)
        with opened(database) as records:
            stock_shelves(records, catalogue, profile)
            take_over_own(settings, records, shop or settings.shop, profile.language)
            # What is kept for the length of a play is sealed with a key that goes with it.
            seal = Seal([fresh_key()]) if database is None else None
            with theatre(settings, records, profile, seed, seal) as stage:
                played, failed = _play_all(conversations, out, stage)
    except CANNOT_BEGIN as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"played {played} conversations, {failed} could not be played: {out}", err=True)
    sys.exit(1 if failed else 0)


@dataclass(slots=True)
class Theatre:
    """`clock` is now for the engine: the time of the turn being played."""

    assistant: Assistant
    records: Database
    clock: list[datetime]
    seen: set[str] = field(default_factory=set)

    def play(self, line: bytes, number: int) -> dict[str, Any]:
        """The contract's output for one line, or {"id", "error"}."""
        id = None
        try:
            document = json.loads(line)
            id = document.get("id") if isinstance(document, dict) else None
            screenplay = read_screenplay(document)
            self._must_be_new(screenplay)
            return self._played(screenplay)
        except ValueError as error:
            reason = str(error) if isinstance(error, BadScreenplay) else f"is not JSON ({error})"
            return {"id": id, "error": f"line {number}: {reason}"}
        except RecordsError as error:
            return {"id": id, "error": f"line {number}: {error}"}

    def _must_be_new(self, screenplay: Screenplay) -> None:
        if screenplay.id in self.seen or self._stored(screenplay) is not None:
            raise BadScreenplay(f"field id: a conversation {screenplay.id!r} was played before")
        self.seen.add(screenplay.id)

    def _stored(self, screenplay: Screenplay) -> Transcript | None:
        """An id that is somebody's address is stored under another name."""
        return read_transcript(self.records, private_id(screenplay.id))

    def _played(self, screenplay: Screenplay) -> dict[str, Any]:
        for inbound in screenplay.turns:
            self.clock[0] = inbound.sent_at
            self.assistant.engine.handle_blocking(inbound)
        transcript = self._stored(screenplay)
        assert transcript is not None
        document = {**transcript.as_contract(), "id": screenplay.id}
        for inbound, turn in zip(screenplay.turns, document["turns"], strict=True):
            if inbound.message_id in screenplay.waits:
                turn["wait"] = screenplay.waits[inbound.message_id]
        return document


def _play_all(conversations: Path, out: Path, theatre: Theatre) -> tuple[int, int]:
    played = failed = 0
    lines = [line for line in enumerate(conversations.read_bytes().splitlines(), 1) if line[1].strip()]
    with out.open("w", encoding="utf-8") as written:
        for number, line in lines:
            document = theatre.play(line, number)
            failed += "error" in document
            played += "error" not in document
            written.write(json.dumps(document, ensure_ascii=False).encode("utf-8", "replace").decode() + "\n")
            _progress(played + failed, len(lines))
    return played, failed


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{done} of {of} conversations", nl=done == of, err=True)
    elif done % 50 == 0:
        click.echo(f"{done} of {of} conversations", err=True)


@contextmanager
def opened(url: str | None) -> Iterator[Database]:
    with tempfile.TemporaryDirectory(prefix="waystage-replay-") as folder:
        database = Database(url or f"sqlite:///{folder}/replay.sqlite")
        try:
            database.migrate()
            yield database
        finally:
            database.close()


@contextmanager
def theatre(
    settings: Settings, records: Database, shop: Shop, seed: int, seal: Seal | None = None
) -> Iterator[Theatre]:
    clock = [START]
    assistant = build_assistant(
        settings,
        records,
        shop=shop,
        seed=seed,
        now=lambda: clock[0],
        seal=None if seal is None else lambda: seal,
    )
    assistant.counter.catalogue = assistant.stock.filled()
    assistant.engine.start()
    try:
        yield Theatre(assistant, records, clock)
    finally:
        assistant.stop()


def stock_shelves(records: Database, feed: Path | None, shop: Shop) -> None:
    """Import the feed that is named; else the shop's own, where the database has no catalogue yet."""
    if feed is None:
        if current_version(records) is not None or shop.catalogue is None:
            return
        feed = shop.catalogue
    products, report = read_products(feed, shop.currency)
    counts = {"read": report.read, "imported": report.imported, "rejected": report.rejected}
    version = {"imported_at": datetime.now(UTC), "file": report.file, "format": report.format}
    with records.transaction() as connection:
        documents = ((product.id, to_document(product)) for product in products)
        store_catalogue(connection, documents, {**version, "encoding": report.encoding, **counts}, True)
