"""The tracker store: events append only, a bounded working tracker, one owner of a tracker at a time.

Import it after lean.install(). A tracker leaves the store with `retrieve` and comes back with `keep`: a
turn that dies in between leaves nothing dirty behind, the next one reads the conversation from the records
again.
"""

from __future__ import annotations

import itertools
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Protocol

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.window import Cut, find_cut
from bot.records import trackers
from bot.records.database import Database
from bot.records.trackers import Window
from bot.records.writing import TrackerEvent, TrackerWrites

KEEP_MESSAGES = 4
SLACK_MESSAGES = 4
TRACKERS_IN_MEMORY = 2_000
RANKING_KEPT = 3


class TrackerMemory(Protocol):
    """Where events are stored. `append` raises StaleWriter when another writer came first."""

    def window(self, conversation_id: str) -> Window | None: ...

    def everything(self, conversation_id: str) -> tuple[Mapping[str, Any], ...]: ...

    def append(self, conversation_id: str, writes: TrackerWrites) -> None: ...

    def conversation_ids(self) -> list[str]: ...


class RecordsMemory:
    """The events in the records; inside a turn they are written by its one transaction and not by
    `append`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def window(self, conversation_id: str) -> Window | None:
        return trackers.read_window(self._database, conversation_id)

    def everything(self, conversation_id: str) -> tuple[Mapping[str, Any], ...]:
        return trackers.read_all(self._database, conversation_id)

    def append(self, conversation_id: str, writes: TrackerWrites) -> None:
        trackers.save_alone(self._database, conversation_id, writes)

    def conversation_ids(self) -> list[str]:
        return trackers.conversation_ids(self._database)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a working tracker stands in the stored events: it has `known` events in memory that are stored,
    the first `prefix` of them carried over; the one after those is number `window_seq`, the next
    `next_seq`."""

    next_seq: int = 0
    known: int = 0
    prefix: int = 0
    window_seq: int = 0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What a turn added to a tracker: `writes` for the records, the rest for `keep` once they are
    committed."""

    tracker: Any
    writes: TrackerWrites
    cut: Cut | None
    place: Place


class WindowStore(TrackerStore):  # type: ignore[misc]
    """`keep` and `slack`: messages of the visitor that the working tracker holds at least, and may grow
    by."""

    def __init__(
        self,
        memory: TrackerMemory,
        domain: Any = None,
        keep: int = KEEP_MESSAGES,
        slack: int = SLACK_MESSAGES,
        capacity: int = TRACKERS_IN_MEMORY,
    ) -> None:
        super().__init__(domain)
        self._memory = memory
        self._keep, self._slack, self._capacity = keep, slack, capacity
        self._at_rest: OrderedDict[str, tuple[Any, Place]] = OrderedDict()
        self._out: dict[str, Place] = {}

    async def retrieve(self, sender_id: str) -> Any | None:
        """The working tracker; it is the caller's until `keep` (or `save`) brings it back."""
        held = self.take(sender_id)
        return held if held is not None else self.adopt(sender_id, self._memory.window(sender_id))

    def take(self, sender_id: str) -> Any | None:
        """The working tracker if it is in memory; never reads the records."""
        held = self._at_rest.pop(sender_id, None)
        if held is None:
            return None
        tracker, self._out[sender_id] = held
        return tracker

    def adopt(self, sender_id: str, window: Window | None) -> Any | None:
        """The working tracker built from what the records hold."""
        if window is None:
            self._out[sender_id] = Place()
            return None
        tracker = self._replayed(sender_id, [*window.prefix, *window.events])
        known = len(tracker.events)
        self._out[sender_id] = Place(window.next_seq, known, len(window.prefix), window.window_seq)
        return tracker

    def unsaved(self, tracker: Any) -> Unsaved:
        """What has to be written for the tracker. Slims messages on the way (see `_slimmed`)."""
        place = self._out.get(tracker.sender_id, Place())
        events = list(tracker.events)
        new = events[place.known :]
        for event in new:
            if isinstance(event, UserUttered):
                _slim(event)
        cut = find_cut(
            events, {slot.name: slot.initial_value for slot in self.domain.slots}, self._keep, self._slack
        )
        if cut is not None and cut.index < place.prefix:
            cut = None
        window = None
        if cut is not None:
            window_seq = place.window_seq + cut.index - place.prefix
            window = (window_seq, tuple(event.as_dict() for event in cut.prefix))
        rows = tuple(
            TrackerEvent(event.type_name, event.as_dict(), datetime.fromtimestamp(event.timestamp, UTC))
            for event in new
        )
        return Unsaved(tracker, TrackerWrites(place.next_seq, rows, window), cut, place)

    def keep(self, unsaved: Unsaved) -> None:
        """The writes are committed: the tracker, cut where they say so, is at rest again."""
        tracker, cut, place = unsaved.tracker, unsaved.cut, unsaved.place
        next_seq = place.next_seq + len(unsaved.writes.events)
        if cut is not None:
            assert unsaved.writes.window is not None
            shorter = DialogueStateTracker.from_events(
                tracker.sender_id,
                [*cut.prefix, *itertools.islice(tracker.events, cut.index, None)],
                self.domain.slots,
            )
            shorter.model_id, shorter.assistant_id = tracker.model_id, tracker.assistant_id
            tracker = shorter
            place = replace(place, prefix=len(cut.prefix), window_seq=unsaved.writes.window[0])
        place = replace(place, next_seq=next_seq, known=len(tracker.events))
        self._out.pop(tracker.sender_id, None)
        self._at_rest[tracker.sender_id] = (tracker, place)
        self._at_rest.move_to_end(tracker.sender_id)
        while len(self._at_rest) > self._capacity:
            self._at_rest.popitem(last=False)

    def drop(self, sender_id: str) -> None:
        """Forget the working tracker: the next `retrieve` reads the records."""
        self._out.pop(sender_id, None)
        self._at_rest.pop(sender_id, None)

    def forget_all(self) -> None:
        """Nothing stays in memory of conversations that nobody is answering now."""
        self._at_rest.clear()

    async def save(self, tracker: Any) -> None:
        """Rasa's own way, outside a turn: writes at once. An empty tracker is not worth a row."""
        unsaved = self.unsaved(tracker)
        if unsaved.writes.events:
            self._memory.append(tracker.sender_id, unsaved.writes)
            self.keep(unsaved)

    async def retrieve_full_tracker(self, conversation_id: str) -> Any | None:
        """All events since the conversation began; not a working tracker, it is never saved."""
        events = self._memory.everything(conversation_id)
        return self._replayed(conversation_id, list(events)) if events else None

    async def keys(self) -> Iterable[str]:
        return self._memory.conversation_ids()

    def _replayed(self, sender_id: str, events: list[Mapping[str, Any]]) -> Any:
        return DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)


def _slim(message: Any) -> None:
    """Keep of the parse data what people and rules read: not the turn's own facts for its actions, not the
    tokens, and only the top of the ranking."""
    parsed = message.parse_data
    for name in [
        name for name in parsed if name not in {"intent", "entities", "text", "message_id", "metadata"}
    ]:
        if name == "intent_ranking":
            parsed[name] = list(parsed[name] or ())[:RANKING_KEPT]
        else:
            del parsed[name]
