"""What one turn writes, and the buffer that gathers its notes while actions run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.catalogue.claims import Claim
from bot.dialogue.notes import Note
from bot.journey.acts import Stage
from bot.records.errors import NoteOutsideTurn


@dataclass(frozen=True, slots=True)
class SpokenButton:
    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class SpokenReply:
    """One bot message as the visitor gets it, in final words. `act` is one of bot.journey.acts.Act."""

    act: str
    text: str
    buttons: tuple[SpokenButton, ...] = ()
    custom: Mapping[str, Any] | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class TrackerEvent:
    """`payload` is the event's `as_dict()`, `at` its time (UTC)."""

    type: str
    payload: Mapping[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class TrackerWrites:
    """Events to append after the `expected_seq` ones that the writer knows of (0: a new conversation).

    `window`, where the working window moves: (seq of its first stored event, the events before it that carry
    the slots over). None leaves it where it is.
    """

    expected_seq: int
    events: tuple[TrackerEvent, ...]
    window: tuple[int, tuple[Mapping[str, Any], ...]] | None = None


@dataclass(frozen=True, slots=True)
class BeliefAfter:
    """`probabilities` has all five stages; `from_stage` is the stage before the turn (None: the first)."""

    probabilities: Mapping[Stage, float]
    stage: Stage
    acted_on: bool
    why: tuple[str, ...] = ()
    from_stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class TurnWrites:
    """Everything that one turn writes, in one transaction, besides the inbound that is stored already.
    `clues`: whether some may be stored with that, to be forgotten now."""

    turn_id: int
    answered_at: datetime
    language: str | None = None
    intent: str | None = None
    confidence: float | None = None
    event: str | None = None
    tracker: TrackerWrites | None = None
    belief: BeliefAfter | None = None
    replies: tuple[SpokenReply, ...] = ()
    claims: tuple[Claim, ...] = ()
    notes: tuple[Note, ...] = ()
    clues: bool = True


@dataclass(slots=True)
class NoteBuffer:
    """Notes told so far. Once closed it takes no more: an action that timed out and goes on in its thread
    must not write into a turn that is over."""

    notes: list[Note] = field(default_factory=list)
    closed: bool = False


_buffer: ContextVar[NoteBuffer | None] = ContextVar("waystage_notes", default=None)


@contextmanager
def gathering() -> Iterator[NoteBuffer]:
    """Notes told inside (also in threads and tasks begun inside) land in this buffer; buffers nest, the inner
    one keeps its notes to itself."""
    buffer = NoteBuffer()
    token = _buffer.set(buffer)
    try:
        yield buffer
    finally:
        buffer.closed = True
        _buffer.reset(token)


def note(told: Note) -> None:
    """Remember `told` with the turn in hand. Raises NoteOutsideTurn where no turn gathers notes (any more);
    actions that run outside the engine open `bot.records.by_message.by_message` around themselves."""
    buffer = _buffer.get()
    if buffer is None:
        raise NoteOutsideTurn(f"a {type(told).__name__} was told outside a turn and is not stored")
    if buffer.closed:
        raise NoteOutsideTurn(f"a {type(told).__name__} came after its turn was over and is not stored")
    buffer.notes.append(told)
