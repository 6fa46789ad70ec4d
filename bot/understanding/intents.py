"""The intents of data/intents.yml: what each means, and the event it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.understanding.errors import BadTrainingFile

EVENTS = frozenset({"leaving", "complaint", "handoff", "smalltalk", "out_of_scope"})


@dataclass(frozen=True, slots=True)
class Intent:
    """`means` is a sentence for people; `event` is None for what belongs to a buying stage; `properties` are
    what an utterance may ask for within the intent (written "intent/property" in the training data)."""

    name: str
    means: str
    event: str | None = None
    properties: tuple[str, ...] = ()


def load_intents(path: Path = Path("data/intents.yml")) -> Mapping[str, Intent]:
    """In the order of the file. Raises BadTrainingFile with the line at fault."""
    try:
        read = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise BadTrainingFile(path, line, f"is not YAML ({error.problem})") from error
    except OSError as error:
        raise BadTrainingFile(path, 1, f"cannot be read ({error.strerror})") from error
    if not isinstance(read, dict):
        raise BadTrainingFile(path, 1, "has to map intents to their meaning")
    lines = {
        line.partition(":")[0]: at for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    }
    found = {}
    for name, entry in read.items():
        if not isinstance(entry, dict) or not isinstance(entry.get("means"), str):
            raise BadTrainingFile(path, lines.get(name, 1), f'intent {name} has no sentence under "means"')
        if entry.get("event") not in EVENTS | {None}:
            why = f"event {entry['event']!r} of {name} is none of {', '.join(sorted(EVENTS))}"
            raise BadTrainingFile(path, lines.get(name, 1), why)
        found[name] = Intent(name, entry["means"], entry.get("event"), tuple(entry.get("properties") or ()))
    return found
