"""The engine: takes turns in, one at a time in each conversation, in a thread and on a loop of its own.

Whoever serves visitors awaits `handle` on any loop and is never held up by the model or the database.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Coroutine
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from bot.dialogue.values import Inbound
from bot.engine.turn_result import TurnResult
from bot.records.errors import DatabaseAway
from bot.records.turns import Accepted, TurnState

if TYPE_CHECKING:
    from bot.engine.turns import Turns

logger = logging.getLogger(__name__)

Given = TypeVar("Given")


class EngineStopped(RuntimeError):
    """The engine was not started, or finishes its last turns: try again when it is up."""


@dataclass(slots=True)
class _Desk:
    """A conversation in hand. Messages are stored in the order they arrive and thought about in that
    order."""

    arriving: asyncio.Lock = field(default_factory=asyncio.Lock)
    thinking: asyncio.Lock = field(default_factory=asyncio.Lock)
    visitors_here: int = 0
    left_over: dict[int, Accepted] = field(default_factory=dict)


class Engine:
    """`make_turns` builds the turn machinery on the engine's loop; `close` is called when it has stopped."""

    def __init__(self, make_turns: Callable[[], Turns], close: Callable[[], None] = lambda: None) -> None:
        self._make_turns = make_turns
        self._close = close
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._desks: dict[str, _Desk] = {}
        self._in_hand: set[asyncio.Task[Any]] = set()
        self._turns: Turns

    @property
    def running(self) -> bool:
        return self._loop is not None

    def start(self) -> int:
        """Begin to take turns, first those that a crash left unanswered. Returns how many those were.

        Raises DatabaseAway."""
        if self._loop is not None:
            return 0
        loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=_run, args=(loop,), name="engine", daemon=True)
        self._thread.start()
        self._loop = loop
        try:
            asyncio.run_coroutine_threadsafe(self._build(), loop).result()
            return self.resume()
        except BaseException:
            self.stop()
            raise

    async def handle(self, inbound: Inbound) -> TurnResult:
        """One turn, answered and stored. The same message id again gives the same replies and no second
        effect; when the caller goes away, the turn is finished nevertheless.

        Raises DatabaseAway (nothing was written that would come back later), InboundRefused,
        EngineStopped."""
        return await asyncio.wrap_future(self._submit(self._shielded(inbound)))

    def handle_blocking(self, inbound: Inbound) -> TurnResult:
        """`handle` for callers without a loop."""
        return self._submit(self._shielded(inbound)).result()

    def resume(self) -> int:
        """Answer, in their order, the turns that were received and never answered. Returns how many."""
        return self._submit(self._resumed()).result()

    def forget(self) -> None:
        """Drop what is in memory of conversations: somebody was erased. The next turn of each reads it
        again."""
        self._submit(self._forgotten()).result()

    def stop(self) -> None:
        """Finish the turns in hand, take no more."""
        loop, self._loop = self._loop, None
        if loop is None or self._thread is None:
            return
        asyncio.run_coroutine_threadsafe(self._finished(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        self._thread.join()
        loop.close()
        self._close()

    def _submit(self, job: Coroutine[Any, Any, Given]) -> Future[Given]:
        if self._loop is None:
            job.close()
            raise EngineStopped("the engine is not running")
        return asyncio.run_coroutine_threadsafe(job, self._loop)

    async def _build(self) -> None:
        self._turns = self._make_turns()

    async def _forgotten(self) -> None:
        self._turns.forget()

    async def _shielded(self, inbound: Inbound) -> TurnResult:
        task = asyncio.create_task(self._take(inbound))
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)
        return await asyncio.shield(task)

    async def _finished(self) -> None:
        while self._in_hand:
            await asyncio.wait(list(self._in_hand))

    async def _take(self, inbound: Inbound) -> TurnResult:
        async with self._desk(inbound.conversation_id) as desk:
            async with desk.arriving:
                accepted = await self._turns.accept(inbound)
                waits = desk.thinking.locked()
            self._turns.accepted()
            async with desk.thinking:
                if waits:  # what was thought about meanwhile may have answered it or called for a person
                    accepted = await self._turns.accept(accepted.inbound)
                return await self._answer(desk, accepted)

    async def _answer(self, desk: _Desk, accepted: Accepted) -> TurnResult:
        """Turns whose visitor was told "try again" because the database was away, and who then sent
        something else, are closed with just those words: thought about now, they would be answered out of
        their place."""
        desk.left_over.pop(accepted.turn_id, None)
        try:
            for turn_id in list(desk.left_over):
                await self._turns.give_up(desk.left_over[turn_id], None)
                del desk.left_over[turn_id]
            return await self._turns.answer(accepted)
        except DatabaseAway:
            desk.left_over[accepted.turn_id] = accepted
            raise

    async def _resumed(self) -> int:
        answered = 0
        for left in await self._turns.unfinished():
            conversation_id = left.inbound.conversation_id
            async with self._desk(conversation_id) as desk, desk.thinking:
                accepted = await self._turns.accept(left.inbound)
                if accepted.state is TurnState.unfinished:
                    await self._answer(desk, accepted)
                    answered += 1
        if answered:
            logger.info("%d turns left unanswered by the last run are answered now", answered)
        return answered

    @asynccontextmanager
    async def _desk(self, conversation_id: str) -> AsyncIterator[_Desk]:
        desk = self._desks.setdefault(conversation_id, _Desk())
        desk.visitors_here += 1
        try:
            yield desk
        finally:
            desk.visitors_here -= 1
            if not desk.visitors_here and not desk.left_over:
                self._desks.pop(conversation_id, None)


def _run(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    loop.run_forever()
