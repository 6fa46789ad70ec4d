"""What understanding a message costs, on held-out messages that no model was trained on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure, WrongAnswer, percentile

HELD_OUT = Path("data/heldout/en/messages.jsonl")
MESSAGES = 200
RIGHT_SHARE = 0.75  # a broken model is far below; `make eval` measures how good it is


def understanding() -> Iterator[Figure]:
    from bot.engine import lean

    lean.install()
    lean.quiet_logs()
    from bot.understanding.pipeline import Understander

    reader = Understander.load()
    lines = [json.loads(line) for line in HELD_OUT.read_text(encoding="utf-8").splitlines() if line.strip()]
    chosen = lines[:: max(1, len(lines) // MESSAGES)][:MESSAGES]
    reader.understand("a first message")
    spent, right = [], 0
    for line in chosen:
        began = time.process_time()
        meaning = reader.understand(line["text"]).meanings[0]
        spent.append((time.process_time() - began) * 1000)
        right += meaning.intent == line["intent"]
    if right < RIGHT_SHARE * len(chosen):
        raise WrongAnswer(f"understanding: {right} of {len(chosen)} intents are right")
    yield Figure("understanding", "CPU a message", sum(spent) / len(spent), "ms")
    yield Figure("understanding", "CPU a message, p95", percentile(spent, 0.95), "ms")
    yield Figure("understanding", f"intents right of {len(chosen)}", 100 * right / len(chosen), "%")
