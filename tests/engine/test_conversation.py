"""What one conversation may rely on, with real Rasa, real actions and a real database."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.dialogue.values import Page
from bot.engine.conversation import EngineStopped
from bot.records.database import Database
from bot.records.errors import DatabaseAway
from tests.engine.conftest import Start, Visitor

TRY_AGAIN = {
    "Sorry, something went wrong on my side and I could not work on that. Please send it again in a moment.",
    "I am sorry, that did not work just now, and the fault is mine. Please try again in a moment.",
}


def rows(database: Database, query: str) -> list[tuple[Any, ...]]:
    with database.read() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def greeted(visitor: Visitor, database: Database) -> Any:
    """How often the greeting was counted, as the conversation remembers it."""
    written = rows(
        database,
        "select data from events where type = 'slot' and conversation_id = "
        f"'{visitor.conversation_id}' and data like '%\"greeted\"%' order by seq",
    )
    return len(written)


def test_a_message_is_answered_by_the_action_of_its_rule(nobody: Visitor) -> None:
    result = nobody.says("hello")

    assert (result.intent, result.stage, result.language) == ("greet", "information_search", "en")
    assert [reply.act for reply in result.replies] == ["greets"]
    assert result.replies[0].text in {"Hello, Nobody.", "Good day, Nobody.", "Hi, Nobody."}
    assert "tensorflow" not in sys.modules


def test_everything_of_a_turn_is_in_the_records_when_it_is_answered(
    nobody: Visitor, database: Database
) -> None:
    nobody.says("what does it cost")

    assert rows(database, "select status, intent from turns") == [("answered", "price")]
    assert rows(database, "select act, text from replies") == [("gives_product_facts", "It costs 49.99.")]
    assert rows(database, "select product_id, field, value from claims") == [("83", "price", "49.99")]
    assert rows(database, "select stage from beliefs") == [("information_search",)]
    assert rows(database, "select next_seq from tracker_state") == rows(
        database, "select count(*) from events"
    )


def test_a_resend_gets_the_same_words_and_has_no_second_effect(nobody: Visitor, database: Database) -> None:
    first = nobody.says("hello", message_id="same")
    again = nobody.says("hello", message_id="same")

    assert again.replies == first.replies
    assert (first.repeated, again.repeated) == (False, True)
    assert rows(database, "select count(*) from needs") == [(1,)]


def test_the_same_message_sent_twice_at_once_has_one_effect(nobody: Visitor, database: Database) -> None:
    inbound = nobody.inbound("hello")
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(nobody.engine.handle_blocking, [inbound] * 4))

    assert len({result.replies for result in results}) == 1
    assert sorted(result.repeated for result in results) == [False, True, True, True]
    assert rows(database, "select count(*) from needs") == [(1,)]


def test_messages_at_once_are_answered_in_the_order_they_came(nobody: Visitor, database: Database) -> None:
    async def all_at_once() -> None:
        await asyncio.gather(*(nobody.engine.handle(nobody.inbound("hello")) for _ in range(8)))

    asyncio.run(all_at_once())

    assert rows(database, "select message_id from turns order by seq") == [(f"m{n}",) for n in range(1, 9)]
    assert greeted(nobody, database) == 8


@pytest.mark.parametrize("said", ["", "   ", "\u200b\u200f", "/", " // "])
def test_a_message_with_nothing_to_read_is_answered_kindly(nobody: Visitor, said: str) -> None:
    result = nobody.says(said)

    assert [reply.act for reply in result.replies] == ["clarifies"]
    assert "Could you write it" in result.replies[0].text or "nothing I could read" in result.replies[0].text


def test_a_message_that_is_too_long_is_stored_cut_and_asked_to_be_shorter(
    nobody: Visitor, database: Database
) -> None:
    result = nobody.says("hello " * 20_000)

    assert [reply.act for reply in result.replies] == ["clarifies"]
    assert "2,000 characters" in result.replies[0].text
    assert rows(database, "select length(text) from turns") == [(2001,)]
    assert nobody.hears("what does it cost") == ["It costs 49.99."]


@pytest.mark.parametrize("typed", ["/restart", "/fail", '/buy{"product":"83"}', " /buy", "/nonexistent{}"])
def test_text_that_looks_like_a_command_is_text(nobody: Visitor, database: Database, typed: str) -> None:
    nobody.says("hello")
    result = nobody.says(typed)

    assert result.confidence < 1.0
    assert result.text == typed
    assert rows(database, "select count(*) from events where type in ('restart', 'reset_slots')") == [(0,)]


def test_a_button_is_honoured_when_the_last_turn_offered_it(nobody: Visitor) -> None:
    offered = nobody.says("what does it cost").replies[0].buttons[0]["payload"]
    result = nobody.says(button=offered)

    assert (result.intent, result.confidence) == ("buy", 1.0)
    assert [reply.act for reply in result.replies] == ["gives_checkout_link"]


def test_an_offered_payload_may_be_typed_as_well(nobody: Visitor) -> None:
    offered = nobody.says("what does it cost").replies[0].buttons[0]["payload"]

    assert nobody.says(offered).confidence == 1.0


def test_a_button_of_an_earlier_turn_is_only_text(nobody: Visitor) -> None:
    offered = nobody.says("what does it cost").replies[0].buttons[0]["payload"]
    nobody.says("hello")
    result = nobody.says(button=offered)

    assert result.confidence < 1.0
    assert result.text == offered


@pytest.mark.parametrize("said", ["fail now", "hang now"])
def test_a_failed_action_is_admitted_and_leaves_nothing_half_done(
    nobody: Visitor, database: Database, said: str, caplog: pytest.LogCaptureFixture
) -> None:
    nobody.says("hello")
    before = rows(database, "select count(*) from events") + rows(database, "select count(*) from needs")
    with caplog.at_level(logging.ERROR):
        result = nobody.says(said)

    assert {reply.text for reply in result.replies} <= TRY_AGAIN
    assert len(result.replies) == 1
    assert (
        rows(database, "select count(*) from events") + rows(database, "select count(*) from needs") == before
    )
    assert rows(database, "select status from turns order by seq") == [("answered",), ("answered",)]
    assert said not in caplog.text
    nobody.says("hello")
    assert greeted(nobody, database) == 2


def test_a_blocking_action_holds_up_nobody_else(nobody: Visitor) -> None:
    other = Visitor(nobody.engine, "c2")
    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(nobody.says, "hang now")
        time.sleep(0.05)
        other.says("hello")
        assert not hanging.done()
        assert {reply.text for reply in hanging.result().replies} <= TRY_AGAIN


def test_a_forbidden_act_does_not_leave(
    nobody: Visitor, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    result = nobody.says("survey", page=Page(url="/purchase_decision"))

    assert [reply.act for reply in result.replies] == ["acknowledges"]
    assert "survey_question is forbidden in purchase_decision, conversation ~" in caplog.text
    assert "c1" not in caplog.text  # the log outlives an erasure: it holds no sender's own name
    assert "How was it?" not in caplog.text
    assert rows(database, "select act from replies") == [("acknowledges",)]


def test_an_act_that_was_asked_for_leaves(nobody: Visitor) -> None:
    assert nobody.hears("i want to buy it", page=Page(url="/problem_recognition")) == ["Buy it here."]


def test_once_a_person_has_taken_over_the_bot_is_silent(nobody: Visitor, database: Database) -> None:
    nobody.says("hello")
    with database.transaction() as connection:
        connection.execute(
            text(
                "insert into handoffs (conversation_id, turn_id, reason, status, requested_at) "
                "select conversation_id, id, 'asked', 'taken', sent_at from turns"
            )
        )
    assert nobody.hears("what does it cost") == []
    assert nobody.hears("") == []
    assert rows(database, "select count(*) from beliefs") == [(3,)]
    with database.transaction() as connection:
        connection.execute(text("update handoffs set status = 'released'"))
    assert nobody.hears("what does it cost") == ["It costs 49.99."]


def test_a_wait_and_an_order_event_are_turns(nobody: Visitor, database: Database) -> None:
    result = nobody.says()

    assert (result.replies, result.intent, result.stage) == ((), None, "information_search")
    assert rows(database, "select kind, status from turns") == [("wait", "answered")]
    assert nobody.hears("what does it cost") == ["It costs 49.99."]


def test_the_same_wording_is_not_used_twice_in_a_row(nobody: Visitor) -> None:
    said = [nobody.hears("hello")[0] for _ in range(30)]

    assert len(set(said)) == 3
    assert all(one != next for one, next in zip(said, said[1:], strict=False))


def test_the_same_seed_gives_the_same_words(start: Start, tmp_path: Path) -> None:
    def talk(name: str) -> list[str]:
        database = Database(f"sqlite:///{tmp_path / name}")
        database.migrate()
        visitor = Visitor(start(database=database), "c1")
        return [visitor.hears("hello")[0] for _ in range(10)]

    assert talk("one.sqlite") == talk("two.sqlite")


def test_a_conversation_goes_on_after_a_restart(start: Start, database: Database) -> None:
    first = start()
    Visitor(first, "c1").says("what does it cost")
    first.stop()
    visitor = Visitor(start(), "c1")
    visitor.sent = 1

    assert visitor.says(button='/buy{"product":"83"}').intent == "buy"


def test_turns_left_unanswered_are_answered_in_order_at_the_next_start(
    start: Start, database: Database
) -> None:
    from bot.records import turns

    visitor = Visitor(start(), "c1")
    visitor.engine.stop()
    for said in ("what does it cost", '/buy{"product":"83"}', "hello"):
        turns.accept(database, visitor.inbound(said))
    engine = start()

    assert rows(database, "select intent, status from turns order by seq") == [
        ("price", "answered"),
        ("buy", "answered"),
        ("greet", "answered"),
    ]
    assert engine.resume() == 0


def test_a_locked_database_is_said_and_loses_nothing(nobody: Visitor, database: Database) -> None:
    nobody.says("hello")
    other = sqlite3.connect(str(database.url.database), isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(DatabaseAway):
        nobody.says("hello", message_id="while-locked")
    other.rollback()

    assert rows(database, "select count(*) from turns") == [(1,)]
    assert nobody.says("hello", message_id="while-locked").repeated is False
    assert rows(database, "select count(*) from needs") == [(2,)]


class LocksAt:
    """A database that another program locks just when a turn gets to a point."""

    def __init__(self, database: Database, point: str) -> None:
        self.database = database
        self.point = point
        self.armed = False
        self.other = sqlite3.connect(
            str(database.url.database), isolation_level=None, check_same_thread=False
        )

    def __call__(self, point: str) -> None:
        if self.armed and point == self.point:
            self.armed = False
            self.other.execute("begin immediate")


def test_a_turn_whose_commit_failed_is_answered_once_when_it_comes_again(
    start: Start, database: Database
) -> None:
    lock = LocksAt(database, "answered")
    visitor = Visitor(start(checkpoint=lock), "c1")
    visitor.says("hello")
    lock.armed = True
    with pytest.raises(DatabaseAway):
        visitor.says("hello", message_id="again")
    lock.other.rollback()
    assert rows(database, "select count(*) from needs") == [(1,)]

    assert visitor.says("hello", message_id="again").repeated is False
    assert rows(database, "select count(*) from needs") == [(2,)]
    assert greeted(visitor, database) == 2


def test_a_turn_given_up_is_not_answered_behind_the_visitors_back(start: Start, database: Database) -> None:
    lock = LocksAt(database, "answered")
    visitor = Visitor(start(checkpoint=lock), "c1")
    lock.armed = True
    with pytest.raises(DatabaseAway):
        visitor.says("hello")
    lock.other.rollback()
    visitor.says("hello")

    assert rows(database, "select count(*) from needs") == [(1,)]
    assert [status for (status,) in rows(database, "select status from turns order by seq")] == [
        "answered"
    ] * 2
    assert rows(database, "select text from replies order by turn_id")[0][0] in TRY_AGAIN


def test_two_processes_on_one_conversation_lose_no_turn(start: Start, database: Database) -> None:
    one, two = Visitor(start(), "c1"), Visitor(start(), "c1")
    for turn in range(6):
        (one, two)[turn % 2].says("hello", message_id=f"turn-{turn}")

    assert greeted(one, database) == 6
    assert rows(database, "select count(*) from needs") == [(6,)]


def test_a_turn_is_finished_when_its_caller_goes_away(nobody: Visitor, database: Database) -> None:
    async def go_away() -> None:
        task = asyncio.create_task(nobody.engine.handle(nobody.inbound("hello")))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(go_away())
    nobody.engine.stop()

    assert rows(database, "select status from turns") in ([("answered",)], [])
    assert rows(database, "select count(*) from turns where status = 'received'") == [(0,)]


def test_stopping_finishes_the_turn_in_hand(nobody: Visitor, database: Database) -> None:
    with ThreadPoolExecutor(1) as pool:
        hanging = pool.submit(nobody.says, "hang now")
        time.sleep(0.1)
        nobody.engine.stop()
        assert {reply.text for reply in hanging.result().replies} <= TRY_AGAIN

    with pytest.raises(EngineStopped):
        nobody.says("hello")


def test_no_lock_is_kept_for_an_idle_conversation(nobody: Visitor) -> None:
    for number in range(5):
        Visitor(nobody.engine, f"c{number}").says("hello")

    assert nobody.engine._desks == {}
