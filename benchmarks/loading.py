"""Many conversations at once at the REST door: the product on one core, its clients on another."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from itertools import islice

import httpx

from benchmarks import processes, script
from benchmarks.figures import Figure, WrongAnswer, percentile
from benchmarks.product import TOKEN, Product, cores

TURNS_EACH = {1: 60, 8: 15, 32: 8, 128: 4}


def loading(product: Product) -> Iterator[Figure]:
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cores()[1]})
    try:
        for conversations, turns in TURNS_EACH.items():
            yield from _load(product, conversations, turns)
    finally:
        os.sched_setaffinity(0, before)


def _load(product: Product, conversations: int, turns: int) -> Iterator[Figure]:
    """Each conversation sends its next message when the last is answered."""
    asked: list[script.Line] = []
    answers: list[script.Answer] = []
    waited: list[float] = []

    async def converse(http: httpx.AsyncClient, number: int) -> None:
        for line in islice(script.lines(conversations + number), turns):
            began = time.perf_counter()
            document = {"sender": f"load {conversations}: {number}", "message": line.text}
            answer = await http.post("/webhooks/rest/webhook", json=document)
            waited.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 200:
                raise WrongAnswer(f"{conversations} conversations: {answer.status_code} {answer.text}")
            asked.append(line)
            answers.append(script.said(answer.json()))

    async def all_of_them() -> None:
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=None)
        async with (
            httpx.AsyncClient(
                base_url=product.url, headers={"Authorization": f"Bearer {TOKEN}"}, timeout=60, limits=limits
            ) as http,
            asyncio.TaskGroup() as group,
        ):
            for number in range(conversations):
                group.create_task(converse(http, number))

    cpu, wall = processes.cpu_seconds(product.pid), time.perf_counter()
    asyncio.run(all_of_them())
    cpu, wall = processes.cpu_seconds(product.pid) - cpu, time.perf_counter() - wall
    part = f"{conversations} conversation{'s' if conversations > 1 else ''}"
    at_least = 45 if conversations == 32 else None
    yield Figure(part, "turns a second", len(asked) / wall, "/s", at_least=at_least)
    yield Figure(part, "turns a second of the product's CPU", len(asked) / cpu, "/s")
    yield Figure(part, "wait for an answer, p50", percentile(waited, 0.5), "ms")
    yield Figure(part, "wait for an answer, p99", percentile(waited, 0.99), "ms")
    script.check(asked, answers)
