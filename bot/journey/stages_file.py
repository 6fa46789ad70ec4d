"""Reads data/stages.yml, the numbers a marketer can read and change."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.journey.stages import STAGES, StageModel, Vector

KINDS = {"intents": "intent", "pages": "page", "orders": "order"}


class BadStagesFile(ValueError):
    """Names the file, the field and what is expected there."""


def read_stages(path: Path) -> StageModel:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise BadStagesFile(f"{path}: no such file; the stages' numbers live there") from None
    return parsed(path, text)


def parsed(path: Path, text: str) -> StageModel:
    """The numbers in `text`; `path` is what errors name."""
    try:
        numbers = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise BadStagesFile(f"{path}: not readable as YAML: {error}") from None
    if not isinstance(numbers, dict):
        raise BadStagesFile(f"{path}: expected the keys acts_on, start, moves, intents, pages, orders")
    start = row(path, "start", numbers.get("start"))
    from_stage = section(path, numbers, "moves")
    moves = [row(path, f"moves.{stage}", from_stage.get(stage.value)) for stage in STAGES]
    likelihoods = {
        (kind, str(name)): weights * len(STAGES)
        for heading, kind in KINDS.items()
        for name, cells in section(path, numbers, heading).items()
        for weights in [row(path, f"{heading}.{name}", cells)]
    }
    acts_on = section(path, numbers, "acts_on")
    return StageModel(
        start=start,
        moves=np.array(moves),
        likelihoods=likelihoods,
        at_least=share(path, "acts_on.at_least", acts_on.get("at_least")),
        lead=share(path, "acts_on.lead", acts_on.get("lead")),
    )


def section(path: Path, numbers: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """The fields under a heading; none when the heading is missing."""
    fields = numbers.get(name) or {}
    if not isinstance(fields, dict):
        raise BadStagesFile(f"{path}: {name}: expected names with numbers, got {fields!r}")
    return fields


def row(path: Path, field: str, cells: Any) -> Vector:
    """Five weights, normalised to sum 1: a list in the order of the stages, or a mapping by their names."""
    if isinstance(cells, dict):
        unknown = set(cells) - {stage.value for stage in STAGES}
        if unknown:
            raise BadStagesFile(f"{path}: {field}: unknown stage {sorted(unknown)[0]!r}")
        cells = [cells.get(stage.value) for stage in STAGES]
    numeric = isinstance(cells, list) and all(is_number(c) and c >= 0 for c in cells)
    if not numeric or len(cells) != len(STAGES) or sum(cells) <= 0:
        raise BadStagesFile(f"{path}: {field}: expected five numbers >= 0, one per stage, got {cells!r}")
    weights: Vector = np.array(cells, dtype=np.float64)
    normalised: Vector = weights / weights.sum()
    return normalised


def share(path: Path, field: str, value: Any) -> float:
    if not is_number(value) or not 0 <= value <= 1:
        raise BadStagesFile(f"{path}: {field}: expected a number from 0 to 1, got {value!r}")
    return float(value)


def is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
