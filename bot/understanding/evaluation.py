"""Measures a trained model on messages and conversations it has never seen."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Protocol

import numpy as np

from bot.dialogue.values import Understanding
from bot.journey.stages import Evidence, StageModel
from bot.understanding import measures
from bot.understanding.calibration import expected_error
from bot.understanding.errors import BadTrainingFile
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.measures import Figure
from bot.understanding.stages import stage_of
from bot.understanding.typos import with_slips

Row = Mapping[str, Any]


class Reads(Protocol):
    def understand(self, text: str) -> Understanding: ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything measured: `figures` by name, per-intent lines, confusions (true, said, count)."""

    figures: Mapping[str, Figure]
    numbers: Mapping[str, float | None]
    intents: Sequence[measures.PerClass]
    stages: Sequence[measures.PerClass]
    confusions: Sequence[tuple[str, str, int]]
    sources: Mapping[str, str]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def read_lines(path: Path, needed: Sequence[str]) -> list[Row]:
    """JSON lines; raises BadTrainingFile with the line at fault."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise BadTrainingFile(path, number, f"is not JSON ({error})") from error
        for field in needed:
            if not isinstance(row, dict) or field not in row:
                raise BadTrainingFile(path, number, f'has no "{field}"')
        rows.append(row)
    return rows


def measure(
    reader: Reads,
    stages: StageModel,
    events: Mapping[str, str | None],
    messages: Sequence[Row],
    conversations: Sequence[Row] = (),
) -> Sheet:
    """`messages`: text, intent, stage (or null where none can be told), event, optionally language and
    intents (of a message with several); `conversations`: as for replay, with a stage on the visitor's
    turns."""
    started = time.process_time()
    read = [reader.understand(str(row["text"])) for row in messages]
    spent = (time.process_time() - started) / max(1, len(messages)) * 1000
    truth = [str(row["intent"]) for row in messages]
    said = [one.meanings[0].intent for one in read]
    right = [t == s for t, s in zip(truth, said, strict=True)]
    pairs = list(zip(truth, read, strict=True))
    staged = [(row["stage"], stage_of(one, stages).value) for row, one in zip(messages, read, strict=True)
              if row.get("stage")]  # fmt: skip
    figures = {
        "intent": measures.share(right),
        "intent among first three": measures.share([_among(3, t, one) for t, one in pairs]),
        "macro-F1 over intents": measures.bootstrapped(
            lambda places: measures.macro_f1([truth[at] for at in places], [said[at] for at in places]),
            len(truth),
        ),
        "stage of a message": measures.share([t == s for t, s in staged]),
        "event": measures.share(
            [row.get("event") == events.get(intent) for row, intent in zip(messages, said, strict=True)]
        ),
        "language": measures.share(
            [row.get("language", "en") == one.language for row, one in zip(messages, read, strict=True)]
        ),
        "all meanings of a message with several": measures.share(
            [set(row["intents"]) <= {m.intent for m in one.meanings}
             for row, one in zip(messages, read, strict=True) if len(row.get("intents") or ()) > 1]
        ),
        "one meaning where there is one": measures.share(
            [len(one.meanings) == 1 for row, one in zip(messages, read, strict=True)
             if len(row.get("intents") or ()) < 2]
        ),
        "intent with 1 slip": _with_slips(reader, messages, 1),
        "intent with 2 slips": _with_slips(reader, messages, 2),
        "stage in conversation": measures.share(_stages_in_conversation(reader, stages, conversations)),
    }  # fmt: skip
    inside = [one.in_scope for one, t in zip(read, truth, strict=True) if t != OUT_OF_SCOPE]
    outside = [one.in_scope for one, t in zip(read, truth, strict=True) if t == OUT_OF_SCOPE]
    confidences = np.array([one.meanings[0].confidence for one in read], np.float32)
    numbers = {
        "expected calibration error": expected_error(confidences, np.array(right)),
        "scope: area under ROC": measures.area_under_roc(inside, outside),
        "scope: caught at 5 % false rejection": measures.caught_at(inside, outside),
        "CPU ms a message": spent,
    }
    return Sheet(
        figures, numbers, measures.per_class(truth, said),
        measures.per_class([t for t, _ in staged], [s for _, s in staged]),
        measures.confusions(truth, said)[:40], {},
    )  # fmt: skip


def with_sources(sheet: Sheet, sources: Mapping[str, str]) -> Sheet:
    return replace(sheet, sources=sources)


def digest(paths: Sequence[Path]) -> str:
    """Of the files an evaluation read, so that a report names its data."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _among(first: int, intent: str, understanding: Understanding) -> bool:
    return intent in [name for name, _ in understanding.ranking[:first]]


def _with_slips(reader: Reads, messages: Sequence[Row], edits: int) -> Figure:
    dice = Random(edits)  # noqa: S311 - the same slips every time
    return measures.share(
        [reader.understand(with_slips(str(row["text"]), edits, dice)).meanings[0].intent == row["intent"]
         for row in messages]
    )  # fmt: skip


def _stages_in_conversation(reader: Reads, stages: StageModel, conversations: Sequence[Row]) -> list[bool]:
    """The belief filter on its own (no interpretation by what the bot asked): messages, pages, order
    events."""
    right = []
    for conversation in conversations:
        belief = None
        for turn in conversation["turns"]:
            evidence = _evidence(reader, turn)
            if evidence is None:
                continue
            step = stages.step(belief, evidence)
            belief = step.after
            if turn.get("stage"):
                right.append(step.stage.value == turn["stage"])
    return right


def _evidence(reader: Reads, turn: Row) -> list[Evidence] | None:
    if "order" in turn:
        return [Evidence("order", turn["order"]["status"])]
    if "visitor" not in turn:
        return None
    found = [Evidence("intent", m.intent, m.confidence) for m in reader.understand(turn["visitor"]).meanings]
    page = (turn.get("page") or {}).get("type")
    return [*found, Evidence("page", page)] if page and page != "other" else found
