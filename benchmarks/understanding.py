"""What understanding a message costs in each language, on messages that no model was trained on where there
are any."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figures import Figure, WrongAnswer, percentile

if TYPE_CHECKING:
    from bot.understanding.pipeline import Understander

LANGUAGES = ("en", "he", "fa", "lv")
HELD_OUT = Path("data/heldout")
LEARNT = Path("data/nlu")
MESSAGES = 200
RIGHT_SHARE = 0.75  # a broken model is far below; `make eval` measures how good it is
SPOKEN_SHARE = 0.9  # of one or two words not all tell their language


def understanding() -> Iterator[Figure]:
    from bot.engine import lean

    lean.install()
    lean.quiet_logs()
    from bot.understanding.pipeline import Understander

    began = time.process_time()
    reader = Understander.load()
    yield Figure("understanding", "model load", time.process_time() - began, "s")
    reader.understand("a first message")
    for language in LANGUAGES:
        yield from _of(reader, language)


def _of(reader: Understander, language: str) -> Iterator[Figure]:
    """A message's CPU in one language, with its answers checked."""
    lines, source = _messages(language)
    chosen = lines[:: max(1, len(lines) // MESSAGES)][:MESSAGES]
    spent, right, spoken = [], 0, 0
    for text, intent in chosen:
        began = time.process_time()
        heard = reader.understand(text)
        spent.append((time.process_time() - began) * 1000)
        right += heard.meanings[0].intent == intent
        spoken += heard.language == language
    if right < RIGHT_SHARE * len(chosen):
        raise WrongAnswer(f"understanding: {right} of {len(chosen)} intents are right in {language}")
    if spoken < SPOKEN_SHARE * len(chosen):
        raise WrongAnswer(f"understanding: {spoken} of {len(chosen)} are heard as {language}")
    group = f"understanding {language}"
    yield Figure(group, "CPU a message", sum(spent) / len(spent), "ms")
    yield Figure(group, "CPU a message, p50", percentile(spent, 0.5), "ms")
    yield Figure(group, "CPU a message, p95", percentile(spent, 0.95), "ms")
    yield Figure(group, f"intents right of {len(chosen)} {source}", 100 * right / len(chosen), "%")
    yield Figure(group, f"language right of {len(chosen)}", 100 * spoken / len(chosen), "%")


def _messages(language: str) -> tuple[list[tuple[str, str]], str]:
    """Texts with their intents: held out, or where none are, learnt ones (those cost the same)."""
    path = HELD_OUT / language / "messages.jsonl"
    if path.exists():
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [(row["text"], row["intent"]) for row in rows], "held out"
    from bot.understanding.intents import load_intents
    from bot.understanding.utterances import read_folder

    return [(one.text, one.intent) for one in read_folder(LEARNT / language, load_intents())], "learnt"
