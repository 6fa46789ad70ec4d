from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.handoff import command
from bot.dialogue.notes import HandoffRequested
from bot.records import handoffs, turns
from bot.records.database import Database
from bot.records.errors import ConversationUnknown

from .turning import NOON, inbound, rows, turn


def test_from_the_wish_to_the_release_a_person_has_the_conversation(database: Database) -> None:
    turn(database, 1, HandoffRequested("wants a person"))
    assert handoffs.is_taken(database, "c1")
    assert [(one.status, one.last_said) for one in handoffs.waiting_or_taken(database)] == [
        ("waiting", "message 1")
    ]
    handoffs.reply(database, "c1", "Sam here", agent="Sam", at=NOON + timedelta(minutes=2))
    assert [one.status for one in handoffs.waiting_or_taken(database)] == ["taken"]
    assert handoffs.is_taken(database, "c1")
    assert handoffs.release(database, "c1", at=NOON + timedelta(minutes=9))
    assert not handoffs.is_taken(database, "c1")
    assert not turns.accept(database, inbound(number=2)).handed_over
    assert handoffs.waiting_or_taken(database) == []


def test_a_released_conversation_can_be_handed_over_again(database: Database) -> None:
    turn(database, 1, HandoffRequested("first"))
    handoffs.release(database, "c1", at=NOON)
    turn(database, 2, HandoffRequested("second"))
    assert rows(database, "SELECT reason, status FROM handoffs ORDER BY id") == [
        ("first", "released"),
        ("second", "waiting"),
    ]


def test_the_widget_gets_each_message_of_a_person_once(database: Database) -> None:
    turn(database, 1, HandoffRequested("x"))
    turn(database, 1, of="c2")
    first = handoffs.reply(database, "c1", "Sam here", agent="Sam", at=NOON)
    handoffs.reply(database, "c1", "How can I help?", agent="Sam", at=NOON)
    assert [one.text for one in handoffs.messages_after(database, "c1")] == ["Sam here", "How can I help?"]
    assert [one.text for one in handoffs.messages_after(database, "c1", first)] == ["How can I help?"]
    assert handoffs.messages_after(database, "c2") == []


def test_a_person_may_join_unasked(database: Database) -> None:
    turn(database, 1)
    handoffs.reply(database, "c1", "Sam here", agent="Sam", at=NOON)
    assert rows(database, "SELECT reason, status FROM handoffs") == [("Sam joined", "taken")]


def test_an_unknown_conversation_gets_a_hint_and_stores_nothing(database: Database) -> None:
    turn(database, 1, of="conversation-1")
    with pytest.raises(ConversationUnknown, match="did you mean conversation-1"):
        handoffs.reply(database, "conversation-2", "hi", agent="Sam", at=NOON)
    with pytest.raises(ConversationUnknown, match="handoff list"):
        handoffs.release(database, "zzz", at=NOON)
    assert rows(database, "SELECT * FROM agent_messages") == []


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    url = f"sqlite:///{tmp_path}/w.sqlite"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.chdir(tmp_path)
    database = Database(url)
    database.migrate()
    return database


def waystage_handoff(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_list_shows_who_waits_and_why_without_steering_the_terminal(shop: Database) -> None:
    assert waystage_handoff("list").output == "no conversation waits for a person\n"
    turn(shop, 1, HandoffRequested("wants a person"))
    turns.accept(shop, inbound("\x1b[2Jdeliver\nwhere? " + "x" * 90, number=2))
    shown = waystage_handoff("list")
    assert shown.exit_code == 0
    head, row = shown.output.splitlines()
    assert head.split() == ["conversation", "status", "since", "why", "last", "said"]
    assert row.startswith(
        "c1            waiting  2026-05-01 12:00 UTC  wants a person  ·[2Jdeliver where? xxx"
    )
    assert row.endswith("x…")


def test_reply_and_release_say_what_they_did(shop: Database) -> None:
    turn(shop, 1, HandoffRequested("x"))
    sent = waystage_handoff("reply", "c1", "Sam here", "--agent", "Sam")
    assert (sent.exit_code, sent.output.split(";")[0]) == (0, "sent to c1")
    assert [(one.agent, one.text) for one in handoffs.messages_after(shop, "c1")] == [("Sam", "Sam here")]
    assert waystage_handoff("release", "c1").output == "released c1: the bot speaks again\n"
    assert waystage_handoff("release", "c1").output.startswith("c1 was not handed over")


def test_failing_commands_exit_with_one_line_and_a_code(
    shop: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = waystage_handoff("reply", "nobody", "hi")
    assert (unknown.exit_code, unknown.output.count("\n")) == (1, 1)
    assert "there is no conversation 'nobody'" in unknown.output
    assert waystage_handoff("reply", "c1", "  ").exit_code == 2
    monkeypatch.setenv("DATABASE_URL", "mysql://a:geheim@b/c")
    wrong = waystage_handoff("list")
    assert wrong.exit_code == 1
    assert "DATABASE_URL" in wrong.output
    assert "geheim" not in wrong.output
