from __future__ import annotations

import pytest

from bot.records import trackers, turns
from bot.records.database import Database
from bot.records.errors import StaleWriter
from bot.records.log_names import log_name
from bot.records.trackers import Window
from bot.records.writing import TrackerEvent, TrackerWrites

from .turning import NOON, answer, count, inbound, rows


def events(*names: str) -> tuple[TrackerEvent, ...]:
    return tuple(TrackerEvent("slot", {"event": "slot", "name": name}, NOON) for name in names)


def named(*names: str) -> tuple[dict[str, str], ...]:
    return tuple({"event": "slot", "name": name} for name in names)


def test_events_are_appended_with_their_turn_and_read_back(database: Database) -> None:
    first, second = turns.accept(database, inbound(number=1)), turns.accept(database, inbound(number=2))
    answer(database, first, tracker=TrackerWrites(0, events("a", "b")))
    answer(database, second, tracker=TrackerWrites(2, events("c")))
    assert trackers.read_window(database, "c1") == Window(3, 0, (), named("a", "b", "c"))
    assert trackers.read_window(database, "c2") is None


def test_a_moved_window_reads_its_prefix_and_only_the_events_since(database: Database) -> None:
    trackers.save_alone(database, "c1", TrackerWrites(0, events("a", "b", "c")))
    prefix = ({"event": "session_started"},)
    trackers.save_alone(database, "c1", TrackerWrites(3, events("d"), window=(2, prefix)))
    assert trackers.read_window(database, "c1") == Window(4, 2, prefix, named("c", "d"))
    assert trackers.read_all(database, "c1") == named("a", "b", "c", "d")
    assert trackers.conversation_ids(database) == ["c1"]


@pytest.mark.parametrize("expected_seq", [0, 1, 3])
def test_a_second_writer_is_refused_and_its_turn_stays_unfinished(
    database: Database, expected_seq: int
) -> None:
    trackers.save_alone(database, "c1", TrackerWrites(0, events("a", "b")))
    accepted = turns.accept(database, inbound())
    with pytest.raises(StaleWriter, match=log_name("c1")):
        answer(database, accepted, tracker=TrackerWrites(expected_seq, events("x")))
    assert trackers.read_all(database, "c1") == named("a", "b")
    assert (count(database, "replies"), rows(database, "SELECT status FROM turns")) == (0, [("received",)])


def test_payloads_come_back_with_every_value_they_had(database: Database) -> None:
    payload = {"text": "שלום ✓ \u0000", "n": 2**70, "f": 0.1, "none": None, "list": [1, {"x": True}]}
    trackers.save_alone(database, "c1", TrackerWrites(0, (TrackerEvent("user", payload, NOON),)))
    assert trackers.read_all(database, "c1") == (payload,)
