"""`waystage understand < in.jsonl > out.jsonl`: what messages mean, a line for a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol

import click

from bot.commands.train import quieten_rasa
from bot.dialogue.values import Understanding
from bot.engine import lean
from bot.journey.stages import StageModel
from bot.understanding.errors import UnderstandingError
from bot.understanding.intents import load_intents
from bot.understanding.stages import stage_of


class Reads(Protocol):
    def understand(self, text: str) -> Understanding: ...


@click.command()
@click.option(
    "--intents", "list_intents", is_flag=True, help="Print the intents with a sentence each, and stop."
)
@click.option("--model", type=click.Path(dir_okay=False, path_type=Path), default=None, hidden=True)
def command(list_intents: bool, model: Path | None) -> None:
    """Say what messages mean (JSON lines in, JSON lines out)."""
    try:
        if list_intents:
            for intent in load_intents().values():
                click.echo(f"{intent.name}: {intent.means}")
            return
        lean.install()
        quieten_rasa()
        from bot.understanding.pipeline import MODEL, Understander

        events = {name: intent.event for name, intent in load_intents().items()}
        reader = Understander.load(model or MODEL)
        stages = StageModel.load(Path("data/stages.yml"))
    except UnderstandingError as error:
        raise click.ClickException(str(error)) from error
    faulty = False
    for answer in answers(sys.stdin.buffer, reader, stages, events):
        faulty = faulty or "error" in answer
        click.echo(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    sys.exit(1 if faulty else 0)


def answers(
    lines: Iterable[bytes], reader: Reads, stages: StageModel, events: dict[str, str | None]
) -> Iterator[dict[str, Any]]:
    """One document a line; a line without anything on it is no line of JSON either."""
    for number, line in enumerate(lines, start=1):
        try:
            asked = json.loads(line)
        except ValueError as error:
            yield {"error": f"line {number}: is not JSON ({error})"}
            continue
        text = asked.get("text") if isinstance(asked, dict) else None
        if not isinstance(text, str):
            yield {"error": f'line {number}: has no "text" that is a string'}
            continue
        yield answer(text, reader, stages, events)


def answer(text: str, reader: Reads, stages: StageModel, events: dict[str, str | None]) -> dict[str, Any]:
    understanding = reader.understand(text)
    meaning = understanding.meanings[0]
    said = bool(text.strip())
    return {
        "text": text,
        "language": understanding.language,
        "intent": meaning.intent if said else None,
        "confidence": round(meaning.confidence, 4) if said else 0,
        "stage": stage_of(understanding, stages).value,
        "event": events.get(meaning.intent) if said else "out_of_scope",
    }
