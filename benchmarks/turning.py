"""What a turn costs at the beginning and at the end of one long conversation."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import httpx

from benchmarks import processes, script
from benchmarks.figures import Figure, mean
from benchmarks.product import TOKEN, Product
from benchmarks.script import Answer

EARLY_CONVERSATIONS = 5
TURNS = 505
LATE = 50  # as many turns as the early ones: the mean over the last of them


def in_process(folder: Path) -> Iterator[Figure]:
    """Through the real engine: CPU of this whole process."""
    from bot.engine.assistant import build_assistant
    from bot.records.database import Database
    from bot.settings import Settings

    database = Database(f"sqlite:///{folder / 'product.sqlite'}")
    database.migrate()
    assistant = build_assistant(Settings.load({}, None), database, seed=1)
    assistant.engine.start()
    from bot.dialogue.values import Inbound

    clock = datetime.now(UTC)

    def say(conversation: str, number: int, text: str) -> Answer:
        nonlocal clock
        clock += timedelta(seconds=20)
        inbound = Inbound(conversation, f"m{number}", clock, text=text, channel="benchmark")
        return [(reply.act, reply.text) for reply in assistant.engine.handle_blocking(inbound).replies]

    try:
        yield from _measured("turn, in process", say, lambda: (time.process_time(), time.perf_counter()))
    finally:
        assistant.stop()
        database.close()


def over_http(product: Product) -> Iterator[Figure]:
    """At the REST door of the started product: CPU of its processes, wall as the client sees it."""
    with httpx.Client(base_url=product.url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=30) as http:

        def say(conversation: str, number: int, text: str) -> Answer:
            document = {"sender": conversation, "message": text, "message_id": f"m{number}"}
            answer = http.post("/webhooks/rest/webhook", json=document)
            answer.raise_for_status()
            return script.said(answer.json())

        def spent() -> tuple[float, float]:
            return processes.cpu_seconds(product.pid), time.perf_counter()

        yield from _measured("turn, over HTTP", say, spent)


def _measured(
    part: str, say: Callable[[str, int, str], Answer], spent: Callable[[], tuple[float, float]]
) -> Iterator[Figure]:
    """CPU and wall are taken over ten or fifty turns, since a tick of CPU time is 10 ms."""
    asked: list[script.Line] = []
    answers: list[Answer] = []

    def talk(conversation: str, lines: Iterator[script.Line], first: int, count: int) -> tuple[float, float]:
        cpu, wall = spent()
        for number, line in enumerate(islice(lines, count), first):
            asked.append(line)
            answers.append(say(conversation, number, line.text))
        cpu_after, wall_after = spent()
        return (cpu_after - cpu) / count * 1000, (wall_after - wall) / count * 1000

    talk(f"{part}: warm", script.lines(99), 1, 10)
    early = [talk(f"{part}: {n}", script.lines(n), 1, 10) for n in range(EARLY_CONVERSATIONS)]
    long = script.lines(EARLY_CONVERSATIONS)
    talk(f"{part}: long", long, 1, TURNS - LATE)
    late = talk(f"{part}: long", long, TURNS - LATE + 1, LATE)
    right = script.right_share(asked, answers)
    cpu_early, wall_early = mean([cpu for cpu, _ in early]), mean([wall for _, wall in early])
    yield Figure(part, "CPU a turn, turns 1 to 10", cpu_early, "ms", at_most=20)
    yield Figure(part, f"CPU a turn, turns {TURNS - LATE + 1} to {TURNS}", late[0], "ms")
    yield Figure(part, "turn 500 over turn 5", late[0] / cpu_early, "times", at_most=1.2)
    yield Figure(part, "wall a turn, turns 1 to 10", wall_early, "ms")
    yield Figure(part, f"wall a turn, turns {TURNS - LATE + 1} to {TURNS}", late[1], "ms")
    yield Figure(part, "answered rightly", right * 100, "%", at_least=98)
    script.check(asked, answers)
