"""One turn from the door to the commit: accepted, thought about, written in one transaction.

Import it after lean.install().
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from bot.dialogue.values import Inbound
from bot.engine.inbound import cut
from bot.engine.patches import TurnAborted
from bot.engine.responses import Spoken
from bot.engine.store import Unsaved, WindowStore
from bot.engine.thinking import Thinker, Thought
from bot.engine.turn_result import TurnReply, TurnResult
from bot.engine.workers import Workers
from bot.journey.acts import Stage
from bot.records import trackers, turns
from bot.records.database import Database
from bot.records.errors import DatabaseAway, StaleWriter, TicketNumberTaken, TurnUnknown
from bot.records.log_names import log_name
from bot.records.order_desk import OrderDesk
from bot.records.redaction import Spare
from bot.records.sealing import Seal
from bot.records.turns import Accepted, TurnState
from bot.records.writing import BeliefAfter, SpokenButton, SpokenReply, TurnWrites, gathering

logger = logging.getLogger(__name__)

ATTEMPTS = 3
Given = TypeVar("Given")


class Turns:
    """`checkpoint` is called with "accepted", "understood", "answered" and "committed" when a turn gets
    there."""

    def __init__(
        self,
        thinker: Thinker,
        store: WindowStore,
        database: Database,
        workers: Workers,
        spare: Spare,
        now: Callable[[], datetime],
        checkpoint: Callable[[str], None],
        desk: OrderDesk | None = None,
        seal: Callable[[], Seal] | None = None,
    ) -> None:
        self._thinker = thinker
        self._store = store
        self._database = database
        self._workers = workers
        self._spare = spare
        self._now = now
        self._checkpoint = checkpoint
        self._desk = desk
        self._seal = seal
        # SQLite has one writer at a time: waiting here, in order, is cheaper than inside the database.
        self._writing: Any = asyncio.Lock() if database.is_sqlite else nullcontext()

    async def accept(self, inbound: Inbound) -> Accepted:
        """Stored before anyone thinks about it. Raises DatabaseAway, InboundRefused."""
        return await self._write(self._taken_in, cut(inbound))

    def _taken_in(self, inbound: Inbound) -> Accepted:
        """All that the records are asked before a turn, in one go: to change threads costs as much."""
        if self._desk is not None:
            inbound = self._desk.at_the_door(inbound)
        return turns.accept(self._database, inbound, self._spare, self._seal, self._desk)

    def accepted(self) -> None:
        self._checkpoint("accepted")

    def forget(self) -> None:
        """What is in memory of conversations that are not being answered; they are read again when needed."""
        self._store.forget_all()

    async def unfinished(self) -> list[Accepted]:
        return await self._workers.call(turns.unfinished, self._database)

    async def answer(self, accepted: Accepted) -> TurnResult:
        """Think and write; a second writer that came first makes us think again from what it wrote.

        Raises DatabaseAway: then nothing was written, and the turn waits for the same message id again."""
        if accepted.state is TurnState.answered:
            return _repeated(accepted, accepted.replies)
        for _ in range(ATTEMPTS):
            try:
                return await self._attempt(accepted)
            except (StaleWriter, TicketNumberTaken) as error:
                logger.info("turn %d is thought about again: %s", accepted.turn_id, error)
                if self._desk is not None:
                    inbound = await self._workers.call(self._desk.with_orders, accepted.inbound)
                    accepted = replace(accepted, inbound=inbound)
        return await self.give_up(accepted, None)

    async def give_up(self, accepted: Accepted, language: str | None) -> TurnResult:
        """Answer the turn with the honest "please try again" and nothing else."""
        said = self._thinker.apology(accepted, language)
        writes = TurnWrites(
            accepted.turn_id,
            self._now(),
            language,
            replies=tuple(stored(each) for each in said),
            clues=bool(accepted.inbound.clues),
        )
        return await self._finish(accepted, writes, None, None, said)

    async def _attempt(self, accepted: Accepted) -> TurnResult:
        conversation_id = accepted.inbound.conversation_id
        tracker = await self._tracker(conversation_id)
        language = tracker.current_slot_values().get("language")
        try:
            with gathering() as gathered:
                thought = await self._thinker.think(accepted, tracker)
                notes = tuple(gathered.notes)
            unsaved = self._store.unsaved(tracker)
        except (Exception, TurnAborted) as error:
            self._store.drop(conversation_id)
            if isinstance(error, DatabaseAway) or isinstance(error.__cause__, DatabaseAway):
                raise DatabaseAway(str(error)) from error
            logger.error(
                "turn %d of conversation %s failed: %s",
                accepted.turn_id,
                log_name(conversation_id),
                where(error),
            )
            return await self.give_up(accepted, language)
        prepared = thought.prepared
        writes = TurnWrites(
            turn_id=accepted.turn_id,
            answered_at=self._now(),
            language=prepared.slots.get("language") or language,
            intent=prepared.intent or None,
            confidence=prepared.confidence,
            event=prepared.event,
            tracker=unsaved.writes,
            belief=belief_of(thought),
            replies=tuple(stored(each) for each in thought.said),
            claims=tuple(claim for each in thought.said for claim in each.claims),
            notes=(*prepared.notes, *notes),
            clues=bool(accepted.inbound.clues),
        )
        return await self._finish(accepted, writes, thought, unsaved, thought.said)

    async def _tracker(self, conversation_id: str) -> Any:
        tracker = self._store.take(conversation_id)
        if tracker is None:
            window = await self._workers.call(trackers.read_window, self._database, conversation_id)
            tracker = self._store.adopt(conversation_id, window)
        return self._thinker.new_tracker(conversation_id) if tracker is None else tracker

    async def _finish(
        self,
        accepted: Accepted,
        writes: TurnWrites,
        thought: Thought | None,
        unsaved: Unsaved | None,
        said: tuple[Spoken, ...],
    ) -> TurnResult:
        self._checkpoint("answered")
        try:
            finished = await self._write(turns.finish, self._database, writes)
        except TurnUnknown:  # the visitor was erased meanwhile: they are answered, and nothing is kept
            self._store.drop(accepted.inbound.conversation_id)
            return _result(accepted, writes, thought, said)
        except BaseException:
            self._store.drop(accepted.inbound.conversation_id)
            raise
        self._checkpoint("committed")
        if not finished.first:
            self._store.drop(accepted.inbound.conversation_id)
            # Of a visitor erased meanwhile nothing is stored; they are answered all the same.
            return _repeated(accepted, finished.replies or writes.replies)
        if unsaved is not None:
            self._store.keep(unsaved)
        return _result(accepted, writes, thought, said)

    async def _write(self, job: Callable[..., Given], *arguments: Any) -> Given:
        async with self._writing:
            return await self._workers.call(job, *arguments)


def where(error: BaseException) -> str:
    """What broke, and in which line of ours: not its message, which may repeat what the visitor wrote."""
    broken = error.__cause__ or error
    frames = traceback.extract_tb(broken.__traceback__)
    ours = [frame for frame in frames if "site-packages" not in frame.filename] or frames
    place = f"{ours[-1].filename}:{ours[-1].lineno}" if ours else "an unknown place"
    return f"{type(broken).__name__} at {place}"


def stored(spoken: Spoken) -> SpokenReply:
    buttons = tuple(SpokenButton(each.title, each.payload) for each in spoken.buttons)
    return SpokenReply(spoken.act, spoken.text, buttons, spoken.custom, spoken.image)


def belief_of(thought: Thought) -> BeliefAfter:
    prepared = thought.prepared
    probabilities = {Stage(name): share for name, share in prepared.belief.items()}
    return BeliefAfter(
        probabilities, Stage(prepared.stage), prepared.acted_on, prepared.why, thought.stage_before
    )


def _repeated(accepted: Accepted, replies: tuple[SpokenReply, ...]) -> TurnResult:
    inbound = accepted.inbound
    said = tuple(TurnReply.of(each) for each in replies)
    return TurnResult(inbound.conversation_id, inbound.message_id, said, text=_text(inbound), repeated=True)


def _text(inbound: Inbound) -> str | None:
    return inbound.text if inbound.text is not None else inbound.button


def _result(
    accepted: Accepted, writes: TurnWrites, thought: Thought | None, said: tuple[Spoken, ...]
) -> TurnResult:
    inbound = accepted.inbound
    replies = tuple(TurnReply.of(each) for each in said)
    if thought is None:
        return TurnResult(
            inbound.conversation_id,
            inbound.message_id,
            replies,
            language=writes.language,
            text=_text(inbound),
        )
    prepared = thought.prepared
    return TurnResult(
        inbound.conversation_id,
        inbound.message_id,
        replies,
        language=writes.language,
        intent=writes.intent,
        confidence=prepared.confidence,
        stage=prepared.stage,
        acted_on=prepared.acted_on,
        belief=prepared.belief,
        event=prepared.event,
        why=prepared.why,
        claims=writes.claims,
        text=_text(inbound),
    )
