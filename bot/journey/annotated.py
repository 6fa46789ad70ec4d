"""Conversations as the stages' numbers are estimated and measured from: step by step what was seen, and the
stage where a person has said which."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.journey.acts import Stage
from bot.journey.stages import Evidence

MADE = frozenset(("placed", "paid", "shipped", "delivered"))
"""Order events after which a purchase stands; what a cancelled order leaves behind is for people to say."""

Row = Mapping[str, Any]
Hears = Callable[[Row], Sequence[Evidence]]


class BadConversation(ValueError):
    def __init__(self, path: Path, line: int, why: str) -> None:
        super().__init__(f"{path}:{line}: {why}")


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the belief. `stage` None: nobody has said which. `said` is False for an order event."""

    evidence: tuple[Evidence, ...]
    stage: Stage | None = None
    said: bool = True


Talk = tuple[Moment, ...]


def read_conversations(path: Path) -> list[Row]:
    """JSON lines as `waystage replay` takes them, with `stage` (and `intent`) on the visitor's turns. Raises
    BadConversation with the line at fault."""
    rows = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise BadConversation(path, 1, f"cannot be read ({error})") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            rows.append(_row(path, number, line))
    return rows


def talk_of(row: Row, hears: Hears, with_pages: bool = True) -> Talk:
    """`hears` gives the evidence of the words of a turn. Waits and taps move nothing here."""
    moments = []
    for turn in row["turns"]:
        if "order" in turn:
            status = str(turn["order"]["status"])
            stage = Stage.post_purchase if status in MADE else None
            moments.append(Moment((Evidence("order", status),), stage, said=False))
        elif "visitor" in turn:
            page = (turn.get("page") or {}).get("type") if with_pages else None
            seen = [*hears(turn), *([Evidence("page", page)] if page and page != "other" else ())]
            moments.append(Moment(tuple(seen), Stage(turn["stage"]) if turn.get("stage") else None))
    return tuple(moments)


def as_annotated(turn: Row) -> tuple[Evidence, ...]:
    """The intent that a person wrote on the turn, as sure as the file says (or quite sure)."""
    intent = turn.get("intent")
    return (Evidence("intent", intent, float(turn.get("confidence", 1.0))),) if intent else ()


def _row(path: Path, number: int, line: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise BadConversation(path, number, f"is not JSON ({error})") from error
    turns = row.get("turns") if isinstance(row, dict) else None
    if not isinstance(turns, list) or not all(isinstance(turn, dict) for turn in turns):
        raise BadConversation(path, number, 'needs "turns", a list of turns')
    for at, turn in enumerate(turns, 1):
        if why := _fault(turn):
            raise BadConversation(path, number, f"turn {at}: {why}")
    return dict(row)


def _fault(turn: Row) -> str | None:
    stages = [stage.value for stage in Stage]
    if turn.get("stage") is not None and turn["stage"] not in stages:
        return f"field stage: {turn['stage']!r}; expected one of {', '.join(stages)}"
    if not isinstance(turn.get("visitor", ""), str):
        return f"field visitor: {turn['visitor']!r}; expected text"
    if not isinstance(turn.get("intent") or "", str):
        return f"field intent: {turn['intent']!r}; expected the name of an intent"
    sure = turn.get("confidence", 1.0)
    if isinstance(sure, bool) or not isinstance(sure, int | float) or not 0 <= sure <= 1:
        return f"field confidence: {sure!r}; expected a number from 0 to 1"
    page, order = turn.get("page"), turn.get("order", {"status": ""})
    if page is not None and not (isinstance(page, dict) and isinstance(page.get("type") or "", str)):
        return f"field page: {page!r}; expected an object with a type"
    if not isinstance(order, dict) or not isinstance(order.get("status"), str):
        return f"field order: {order!r}; expected an object with a status"
    return None
