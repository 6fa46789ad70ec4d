"""Measures a trained model on messages and conversations it has never seen."""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, Protocol

import numpy as np

from bot.dialogue.values import Understanding
from bot.journey.annotated import Hears, Row, talk_of
from bot.journey.estimating import Judged, judged
from bot.journey.stages import Evidence, StageModel, evidence_of
from bot.understanding import measures, sheet
from bot.understanding.calibration import expected_error
from bot.understanding.errors import BadTrainingFile
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.measures import Figure
from bot.understanding.sheet import Sheet
from bot.understanding.stages import stage_of
from bot.understanding.typos import with_slips

SHOWN_CONFUSIONS = 40
LEAST_WORDS = 3


class Reads(Protocol):
    def understand(self, text: str) -> Understanding: ...


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
    language: str = "en",
) -> Sheet:
    """`messages`: text, intent, stage (or null where none can be told), event, optionally language (null
    where nobody can tell it) and intents (of a message with several); `conversations`: as for replay, with a
    stage on the visitor's turns. `language` is that of the messages that name no other."""
    started = time.process_time()
    read = [reader.understand(str(row["text"])) for row in messages]
    spent = (time.process_time() - started) / max(1, len(messages)) * 1000
    truth = [str(row["intent"]) for row in messages]
    said = [one.meanings[0].intent for one in read]
    staged = [
        (row["stage"], stage_of(one, stages).value)
        for row, one in zip(messages, read, strict=True)
        if row.get("stage")
    ]
    hears = _heard_by(reader)
    turns = _placed(conversations, stages, hears)
    acted_on = [[turn for turn in talk if _acts(turn, stages)] for talk in turns]
    figures = {
        **_intent_figures(messages, read, truth, said),
        sheet.SLIP_1: _with_slips(reader, messages, 1),
        sheet.SLIP_2: _with_slips(reader, messages, 2),
        sheet.EVENT: measures.share(
            [row.get("event") == events.get(intent) for row, intent in zip(messages, said, strict=True)]
        ),
        **_language_figures(messages, read, language),
        **_scope_figures(read, truth),
        sheet.STAGE_MESSAGE: measures.share([t == s for t, s in staged]),
        sheet.STAGE_TALK: measures.share_over_groups(_rights(turns)),
        sheet.STAGE_BARE: measures.share_over_groups(
            _rights(_placed(conversations, stages, hears, with_pages=False))
        ),
        sheet.STAGE_ACTED: measures.share_over_groups(_rights(acted_on)),
        sheet.ERROR_STAGE: _error_of_stages(turns),
    }
    flat = [turn for talk in turns for turn in talk]
    pairs = Counter((turn.truth.value, turn.said.value) for turn in flat)
    return Sheet(
        figures,
        measures.per_class(truth, said),
        measures.per_class([turn.truth.value for turn in flat], [turn.said.value for turn in flat]),
        measures.confusions(truth, said)[:SHOWN_CONFUSIONS],
        [(true, taken, count) for (true, taken), count in sorted(pairs.items())],
        spent,
    )


def digest(paths: Sequence[Path]) -> str:
    """Of the files an evaluation read, so that a report names its data."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def calibration_error(confidences: Sequence[float], right: Sequence[bool]) -> Figure:
    sure, truth = np.array(confidences, np.float32), np.array(right, bool)
    return measures.bootstrapped(lambda at: expected_error(sure[at], truth[at]), len(sure))


def _intent_figures(
    messages: Sequence[Row], read: Sequence[Understanding], truth: Sequence[str], said: Sequence[str]
) -> dict[str, Figure]:
    right = [t == s for t, s in zip(truth, said, strict=True)]
    several = [
        set(row["intents"]) <= {meaning.intent for meaning in one.meanings}
        for row, one in zip(messages, read, strict=True)
        if len(row.get("intents") or ()) > 1
    ]
    alone = [
        len(one.meanings) == 1
        for row, one in zip(messages, read, strict=True)
        if len(row.get("intents") or ()) < 2
    ]
    return {
        sheet.INTENT: measures.share(right),
        sheet.FIRST_THREE: measures.share(
            [t in [name for name, _ in one.ranking[:3]] for t, one in zip(truth, read, strict=True)]
        ),
        sheet.MACRO_F1: measures.bootstrapped(
            lambda places: measures.macro_f1([truth[at] for at in places], [said[at] for at in places]),
            len(truth),
        ),
        sheet.ERROR_INTENT: calibration_error([one.meanings[0].confidence for one in read], right),
        sheet.SEVERAL: measures.share(several),
        sheet.ONE: measures.share(alone),
    }


def _language_figures(
    messages: Sequence[Row], read: Sequence[Understanding], language: str
) -> dict[str, Figure]:
    """Of the messages that tell their language: all with a letter, and those of three words and more."""
    right = [
        (_words(str(row["text"])), row.get("language", language) == one.language)
        for row, one in zip(messages, read, strict=True)
        if row.get("language", language) is not None and any(c.isalpha() for c in str(row["text"]))
    ]
    return {
        sheet.LANGUAGE: measures.share([told for _, told in right]),
        sheet.LANGUAGE_LONG: measures.share([told for words, told in right if words >= LEAST_WORDS]),
    }


def _words(text: str) -> int:
    """Those with a letter and no digit: "S10" is no word of a language."""
    return sum(any(c.isalpha() for c in word) and not any(c.isdigit() for c in word) for word in text.split())


def _scope_figures(read: Sequence[Understanding], truth: Sequence[str]) -> dict[str, Figure]:
    inside = [one.in_scope for one, t in zip(read, truth, strict=True) if t != OUT_OF_SCOPE]
    outside = [one.in_scope for one, t in zip(read, truth, strict=True) if t == OUT_OF_SCOPE]
    return {
        sheet.SCOPE_AREA: measures.bootstrapped_between(measures.area_under_roc, inside, outside),
        sheet.SCOPE_CAUGHT: measures.bootstrapped_between(measures.caught_at, inside, outside),
    }


def _with_slips(reader: Reads, messages: Sequence[Row], edits: int) -> Figure:
    dice = Random(edits)  # noqa: S311 - the same slips every time
    return measures.share(
        [
            reader.understand(with_slips(str(row["text"]), edits, dice)).meanings[0].intent == row["intent"]
            for row in messages
        ]
    )


def _heard_by(reader: Reads) -> Hears:
    """The meanings of a turn as evidence; a text is read once."""
    known: dict[str, tuple[Evidence, ...]] = {}

    def hears(turn: Mapping[str, Any]) -> tuple[Evidence, ...]:
        text = str(turn["visitor"])
        if text not in known:
            understanding = reader.understand(text)
            told = [(m.intent, m.confidence) for m in understanding.meanings]
            ranking = understanding.ranking if len(told) == 1 else ()
            known[text] = tuple(evidence_of(intent, sure, ranking) for intent, sure in told)
        return known[text]

    return hears


def _placed(
    conversations: Sequence[Row], stages: StageModel, hears: Hears, with_pages: bool = True
) -> list[list[Judged]]:
    """The belief filter on its own (no interpretation by what the bot asked): messages, pages, order
    events."""
    return [judged([talk_of(row, hears, with_pages)], stages) for row in conversations]


def _acts(turn: Judged, stages: StageModel) -> bool:
    second, top = np.sort(turn.belief)[-2:]
    return bool(top >= stages.at_least and top - second >= stages.lead)


def _rights(turns: Sequence[Sequence[Judged]]) -> list[list[bool]]:
    return [[turn.right for turn in talk] for talk in turns]


def _error_of_stages(turns: Sequence[Sequence[Judged]]) -> Figure:
    """Expected calibration error of the belief in the likeliest stage."""
    flat = [turn for talk in turns for turn in talk]
    return calibration_error([float(turn.belief.max()) for turn in flat], [turn.right for turn in flat])
