"""Words are kept for ninety days; what was counted stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, text

from bot.dialogue import notes
from bot.records import turns
from bot.records.database import Database
from bot.records.models_promises import Contact, Reminder
from bot.records.retaining import Retained, due, retain
from bot.records.trackers import read_window
from bot.records.writing import SpokenReply, TrackerEvent, TrackerWrites, TurnWrites

from .test_erasing import MARK, all_rows, everything, planted
from .turning import NOON, count, inbound, rows

LATER = NOON + timedelta(days=100)


def run(database: Database, now: Any = LATER, days: int = 90) -> Retained:
    *_, done = retain(database, days, now)
    return done


def said(database: Database, number: int, at: Any, what: str, of: str = "c1") -> None:
    accepted = turns.accept(database, inbound(what, of, number, visitor_id="v1", sent_at=at))
    event = TrackerEvent("user", {"text": what}, at)
    writes = TurnWrites(
        accepted.turn_id, at, "en", tracker=TrackerWrites(number - 1, (event,)),
        replies=(SpokenReply("greets", f"about {what}"),),
        notes=(notes.NeedTold(what), notes.ObstacleNamed("price", what)),
    )  # fmt: skip
    turns.finish(database, writes)


def test_conversations_at_rest_go_on_as_figures(database: Database) -> None:
    for number in range(60):
        planted(database, f"v{number}", f"c{number}")
    figures = "SELECT question, value FROM survey_answers WHERE question <> 'comment' ORDER BY id"
    before = rows(database, figures)
    with database.transaction() as connection:
        connection.execute(text("UPDATE reminders SET sent_at = due_at"))
    steps = [done.conversations for done in retain(database, 90, LATER)]
    assert steps[0] < 60, "one small transaction after another, so that messages come through"
    assert rows(database, figures) == before
    assert count(database, "conversations") == 60
    assert not [row for row in all_rows(database) if MARK in row]
    assert database.compact()
    assert MARK not in everything(database)


def test_doing_it_again_changes_nothing(database: Database) -> None:
    planted(database, count_=3)
    said(database, 4, LATER, "new words")
    run(database)
    after = all_rows(database)
    again = run(database)
    assert not again.anything
    assert all_rows(database) == after


def test_a_conversation_that_goes_on_loses_only_its_old_words(database: Database) -> None:
    said(database, 1, NOON, "old words")
    said(database, 2, LATER - timedelta(days=1), "young words")
    done = run(database)
    assert (done.conversations, done.turns) == (0, 1)
    assert rows(database, "SELECT text FROM turns ORDER BY seq") == [(None,), ("young words",)]
    assert rows(database, "SELECT text FROM replies") == [("about young words",)]
    assert rows(database, "SELECT text FROM needs") == [("young words",)]
    assert rows(database, "SELECT obstacle, text FROM obstacles ORDER BY id") == [
        ("price", None),
        ("price", "young words"),
    ]
    assert "old words" not in "\n".join(all_rows(database))
    assert read_window(database, "c1") is None


def test_young_conversations_are_not_touched(database: Database) -> None:
    planted(database)
    before = all_rows(database)
    assert not run(database, NOON + timedelta(days=89)).anything
    assert all_rows(database) == before


def test_a_dry_run_counts_and_changes_nothing(database: Database) -> None:
    planted(database, count_=2)
    said(database, 1, NOON, "old", of="c2")
    said(database, 2, LATER, "young", of="c2")
    before = all_rows(database)
    found = due(database, 90, LATER)
    assert (found.conversations, found.turns, found.removed["turns"]) == (1, 1, 2)
    assert all_rows(database) == before


@pytest.mark.parametrize("sent", [True, False])
def test_a_visitor_waits_for_a_reminder_that_was_not_sent(database: Database, sent: bool) -> None:
    said(database, 1, NOON, "hi")
    with database.transaction() as connection:
        connection.execute(
            insert(Contact), {"visitor_id": "v1", "sealed": "x", "lookup": "y", "given_at": NOON}
        )
        sent_at = NOON if sent else None
        row = {"visitor_id": "v1", "product_id": None, "language": "en", "due_at": NOON, "sent_at": sent_at}
        connection.execute(insert(Reminder), row)
    run(database)
    assert count(database, "contacts") == (0 if sent else 1)
    assert (("v1",) in rows(database, "SELECT id FROM visitors")) is not sent
