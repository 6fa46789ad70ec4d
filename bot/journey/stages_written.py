"""Puts new numbers into the text of data/stages.yml; its comments, order and columns stay."""

from __future__ import annotations

import re

import numpy as np

from bot.journey.stages import STAGES, StageModel, Vector
from bot.journey.stages_file import KINDS

LEAST = 0.1
"""No number is written smaller, of a hundred: nothing is impossible for being rare."""
LEAST_SIGNED = 0.01
"""Beside an order event: a signed fact outweighs the rarest move."""
_LISTED = re.compile(r"^(?P<lead>(?P<indent> *)(?P<name>\w+): *)\[(?P<numbers>[^\]]*)\](?P<rest>.*)$")
_HEADING = re.compile(r"^(\w+):\s*(#.*)?$")


def rewritten(text: str, model: StageModel) -> str:
    """Lists that `model` does not know, lines of another form, and those that say the same already are left
    as they are."""
    heading, lines = "", []
    for line in text.splitlines():
        if opened := _HEADING.match(line):
            heading = opened[1]
        listed = _LISTED.match(line)
        row = _row_of(model, heading if listed["indent"] else "", listed["name"]) if listed else None
        if listed and row is not None and not _says(listed["numbers"], row):
            least = LEAST_SIGNED if heading == "orders" else LEAST
            shares = ", ".join(_number(share, least) for share in row / row.sum() * 100)
            line = f"{listed['lead']}[{shares}]{listed['rest']}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def _row_of(model: StageModel, heading: str, name: str) -> Vector | None:
    if not heading:
        return model.start if name == "start" else None
    if heading == "moves":
        places = {stage.value: at for at, stage in enumerate(STAGES)}
        return model.moves[places[name]] if name in places else None
    return model.likelihoods.get((KINDS.get(heading, ""), name))


def _says(numbers: str, row: Vector) -> bool:
    """Whether the numbers written are this row, whatever they come to in all."""
    try:
        written = np.array([float(number) for number in numbers.split(",")])
    except ValueError:
        return False
    if len(written) != len(row) or written.sum() <= 0:
        return False
    return bool(np.allclose(written / written.sum(), row / row.sum(), rtol=1e-9, atol=0))


def _number(share: float, least: float) -> str:
    return f"{max(share, least):.2g}" if share < 99.5 else "100"
