"""Threads beside the engine's loop: for actions, which may block, and for the database.

A worker that does not come back in time is given up, not waited for: it costs a thread and nothing else.
They are daemon threads, so that a hanging one cannot keep the process alive (concurrent.futures would join
it at exit).
"""

from __future__ import annotations

import asyncio
import contextvars
import queue
import threading
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

Result = TypeVar("Result")

IDLE_WORKERS = 16


class _Worker(threading.Thread):
    """Runs one job after another; each has a loop at hand, since actions may be coroutines."""

    def __init__(self, pool: Workers, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.jobs: queue.SimpleQueue[Callable[[asyncio.AbstractEventLoop], None] | None] = queue.SimpleQueue()
        self._pool = pool

    def run(self) -> None:
        loop = asyncio.new_event_loop()
        try:
            while (job := self.jobs.get()) is not None:
                job(loop)
                del job
                if not self._pool.rest(self):
                    return
        finally:
            loop.close()


class Workers:
    """As many threads as there are jobs at the same time; up to IDLE_WORKERS are kept for the next ones."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._idle: list[_Worker] = []
        self._lock = threading.Lock()
        self._begun = 0
        self._closed = False

    async def call(self, job: Callable[..., Result], *arguments: Any) -> Result:
        """`job(*arguments)` in a worker, with the caller's context variables."""
        return await self._started(lambda loop: job(*arguments))

    async def complete(self, job: Callable[[], Awaitable[Result]], timeout_seconds: float) -> Result:
        """The coroutine `job()` in a worker, blocking or not. Raises TimeoutError when it is not done in
        time; it then goes on in its thread, and what it gives is dropped."""
        return await asyncio.wait_for(
            self._started(lambda loop: loop.run_until_complete(_awaited(job))), timeout_seconds
        )

    def _started(self, job: Callable[[asyncio.AbstractEventLoop], Result]) -> asyncio.Future[Result]:
        home = asyncio.get_running_loop()
        answer: asyncio.Future[Result] = home.create_future()
        context = contextvars.copy_context()

        def run(loop: asyncio.AbstractEventLoop) -> None:
            try:
                result = context.run(job, loop)
            except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to the one who waits
                _tell(home, answer, answer.set_exception, error)
            else:
                _tell(home, answer, answer.set_result, result)

        self._worker().jobs.put(run)
        return answer

    def _worker(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise RuntimeError(f"the {self._name} workers are closed")
            if self._idle:
                return self._idle.pop()
            self._begun += 1
            worker = _Worker(self, f"{self._name}-{self._begun}")
        worker.start()
        return worker

    def rest(self, worker: _Worker) -> bool:
        """Whether the worker, done with its job, is kept for another one."""
        with self._lock:
            if self._closed or len(self._idle) >= IDLE_WORKERS:
                return False
            self._idle.append(worker)
            return True

    def close(self) -> None:
        """Lets idle workers end; busy ones end with their job."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.jobs.put(None)


async def _awaited(job: Callable[[], Awaitable[Result]]) -> Result:
    return await job()


def _tell(home: asyncio.AbstractEventLoop, answer: Any, tell: Callable[[Any], None], what: Any) -> None:
    def unless_given_up() -> None:
        if not answer.done():
            tell(what)

    try:
        home.call_soon_threadsafe(unless_given_up)
    except RuntimeError:  # the engine has stopped meanwhile
        return
