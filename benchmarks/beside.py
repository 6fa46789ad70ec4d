"""The same measure for whoever answers at a REST door of Rasa's form."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

import httpx

from benchmarks import script
from benchmarks.contenders import Contender
from benchmarks.figures import WrongAnswer, mean
from benchmarks.loading import TURNS_EACH
from benchmarks.product import cores

TURNS = 505
LATE = 20
EARLY_CONVERSATIONS = 5
# A server closes a connection that has been idle for 5 s: one kept as long may be gone when it is used.
LIMITS = httpx.Limits(max_connections=None, max_keepalive_connections=None, keepalive_expiry=1)
WEBHOOK = "/webhooks/rest/webhook"
LEAST_RIGHT = 0.5  # with few epochs stock Rasa misreads some; below this it is not answering the questions


@dataclass(frozen=True, slots=True)
class Measured:
    """`cpu_*_ms` is CPU a turn, of all processes: of turns 1 to 10, and of the last LATE turns of a
    conversation of TURNS. `turns_per_second` by the number of conversations at once; `unanswered` turns are
    not counted there."""

    name: str
    start_cpu_seconds: float
    start_wall_seconds: float
    memory_mb: float
    memory_after_mb: float
    cpu_turn_5_ms: float
    cpu_turn_500_ms: float
    turns_per_second: dict[int, float]
    right: float
    unanswered: int = 0

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    def check(self) -> None:
        """Raises WrongAnswer where it was fast and wrong."""
        if self.right < LEAST_RIGHT:
            raise WrongAnswer(f"{self.name}: {self.right:.0%} of its turns were answered rightly")


class Tally:
    """Counts right answers; a fast wrong answer is worth nothing."""

    def __init__(self, contender: Contender) -> None:
        self._contender = contender
        self.asked = self.right = 0

    def count(self, number: int, line: script.Line, replies: list[dict[str, Any]]) -> None:
        if not replies:
            raise WrongAnswer(f"{self._contender.name}: {line.text!r} got no reply")
        self.asked += 1
        self.right += self._contender.right(number, line, replies)

    @property
    def share(self) -> float:
        return self.right / self.asked


def measure(contender: Contender, turns: int = TURNS, load: dict[int, int] = TURNS_EACH) -> Measured:
    """Starts it, measures it, stops it. Raises WrongAnswer."""
    tally = Tally(contender)
    before = os.sched_getaffinity(0)
    wall = contender.start()
    try:
        os.sched_setaffinity(0, {cores()[1]})
        cpu = contender.cpu_seconds()
        with httpx.Client(
            base_url=contender.url, headers=contender.headers, timeout=120, limits=LIMITS
        ) as http:
            talk = Talk(contender, http, tally)
            talk.turns("first", script.lines(99), 0, 1)
            memory = contender.megabytes()
            talk.turns("warm", script.lines(98), 0, 10)
            early = mean(
                [talk.turns(f"early {n}", script.lines(n), 0, 10) for n in range(EARLY_CONVERSATIONS)]
            )
            long = script.lines(EARLY_CONVERSATIONS)
            talk.turns("long", long, 0, turns - LATE)
            late = talk.turns("long", long, turns - LATE, LATE)
        rates = {many: _rate(contender, tally, many, each) for many, each in load.items()}
        unanswered = sum(given_up for _, given_up in rates.values())
        after = contender.megabytes()
    finally:
        os.sched_setaffinity(0, before)
        contender.stop()
    per_second = {many: rate for many, (rate, _) in rates.items()}
    return Measured(
        contender.name, cpu, wall, memory, after, early, late, per_second, tally.share, unanswered
    )


@dataclass(frozen=True, slots=True)
class Talk:
    contender: Contender
    http: httpx.Client
    tally: Tally

    def turns(self, sender: str, lines: Iterator[script.Line], first: int, count: int) -> float:
        """CPU a turn in milliseconds; `first` is the number of the next line in this conversation."""
        began = self.contender.cpu_seconds()
        for number, line in enumerate(islice(lines, count), first):
            answer = self.http.post(WEBHOOK, json={"sender": sender, "message": line.text})
            answer.raise_for_status()
            self.tally.count(number, line, answer.json())
        return (self.contender.cpu_seconds() - began) / count * 1000


def _rate(contender: Contender, tally: Tally, conversations: int, turns: int) -> tuple[float, int]:
    """Turns answered a second, and how many were not answered at all: stock Rasa's server cancels a turn that
    has waited a minute, and drops connections. Each conversation sends its next message when the last is
    answered."""
    given_up = 0

    async def converse(http: httpx.AsyncClient, who: int) -> None:
        nonlocal given_up
        for number, line in enumerate(islice(script.lines(conversations + who), turns)):
            document = {"sender": f"load {conversations}: {who}", "message": line.text}
            try:
                answer = await http.post(WEBHOOK, json=document)
            except httpx.TransportError:  # stock Rasa's server drops connections when it is behind
                given_up += 1
                continue
            if answer.status_code != 200 or not answer.json():
                given_up += 1
            else:
                tally.count(number, line, answer.json())

    async def all_of_them() -> None:
        async with httpx.AsyncClient(
            base_url=contender.url, headers=contender.headers, timeout=300, limits=LIMITS
        ) as http:
            await asyncio.gather(*(converse(http, who) for who in range(conversations)))

    began = time.perf_counter()
    asyncio.run(all_of_them())
    wall = time.perf_counter() - began
    return (conversations * turns - given_up) / wall, given_up
