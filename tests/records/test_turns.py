from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.catalogue.claims import Claim, Source
from bot.dialogue.notes import NeedTold, SurveyBegun, SurveyClosed
from bot.dialogue.values import OrderEvent, Page
from bot.journey.acts import Stage
from bot.records import turns
from bot.records.database import Database
from bot.records.errors import InboundRefused, TurnUnknown
from bot.records.turns import TurnState
from bot.records.writing import SpokenButton, SpokenReply, TurnWrites

from .turning import NOON, answer, belief, count, inbound, rows, turn


def test_a_new_message_is_stored_before_anyone_thinks_about_it(database: Database) -> None:
    accepted = turns.accept(database, inbound("my kettle broke", page=Page("home", "/?utm_source=mail")))
    assert (accepted.state, accepted.seq, accepted.journey) == (TurnState.new, 1, 1)
    assert rows(database, "SELECT conversation_id, message_id, kind, status, text, page_url FROM turns") == [
        ("c1", "m1", "message", "received", "my kettle broke", "/?utm_source=mail")
    ]


def test_a_resend_before_the_answer_is_the_same_unfinished_turn(database: Database) -> None:
    first = turns.accept(database, inbound("my kettle broke"))
    again = turns.accept(database, inbound("a later edit"))
    assert (again.turn_id, again.state) == (first.turn_id, TurnState.unfinished)
    assert again.inbound.text == "my kettle broke"
    assert count(database, "turns") == 1


def test_a_resend_after_the_answer_gets_the_stored_replies(database: Database) -> None:
    said = (
        SpokenReply("greets", "Hello!", (SpokenButton("Kettles", '/inform{"category":"kettles"}'),)),
        SpokenReply("recommends", "This one.", (), {"type": "product_list", "products": ["83"]}, "/83.jpg"),
    )
    answer(database, turns.accept(database, inbound()), replies=said)
    again = turns.accept(database, inbound())
    assert (again.state, again.replies) == (TurnState.answered, said)


def test_the_same_message_id_in_another_conversation_is_another_turn(database: Database) -> None:
    assert (
        turns.accept(database, inbound(of="c1")).turn_id != turns.accept(database, inbound(of="c2")).turn_id
    )


def test_a_turn_finished_twice_is_written_once(database: Database) -> None:
    accepted = turns.accept(database, inbound())
    assert answer(database, accepted, NeedTold("a kettle")).first
    second = answer(database, accepted, NeedTold("a pan"), replies=(SpokenReply("greets", "Other words"),))
    assert (second.first, second.replies) == (False, (SpokenReply("greets", "Hello!"),))
    assert rows(database, "SELECT text FROM needs") == [("a kettle",)]


def test_a_turn_that_was_never_accepted_cannot_be_finished(database: Database) -> None:
    with pytest.raises(TurnUnknown, match="turn 12"):
        turns.finish(database, TurnWrites(12, NOON))


def test_one_commit_writes_belief_transition_replies_claims_and_what_was_understood(
    database: Database,
) -> None:
    accepted = turns.accept(database, inbound("how much is it?"))
    answer(
        database,
        accepted,
        language="en",
        intent="ask_price",
        confidence=0.93,
        event=None,
        belief=belief(Stage.information_search, Stage.problem_recognition),
        claims=(
            Claim("83", "price", "49.99", Source.catalogue, NOON),
            Claim(None, "returns", "30 days", Source.shop),
        ),
    )
    assert rows(database, "SELECT status, language, intent, confidence FROM turns") == [
        ("answered", "en", "ask_price", 0.93)
    ]
    assert rows(database, "SELECT stage, information_search, post_purchase FROM beliefs") == [
        ("information_search", 0.8, 0.05)
    ]
    assert rows(database, "SELECT from_stage, to_stage FROM transitions") == [
        ("problem_recognition", "information_search")
    ]
    assert rows(database, "SELECT product_id, field, value, source FROM claims ORDER BY id") == [
        ("83", "price", "49.99", "catalogue"),
        (None, "returns", "30 days", "shop"),
    ]


def test_staying_in_a_stage_is_no_transition(database: Database) -> None:
    accepted = turns.accept(database, inbound())
    answer(database, accepted, belief=belief(Stage.post_purchase, Stage.post_purchase))
    assert count(database, "transitions") == 0
    assert count(database, "beliefs") == 1


def test_nothing_is_written_when_one_part_fails(database: Database) -> None:
    accepted = turns.accept(database, inbound())
    wrong = TurnWrites(
        accepted.turn_id,
        NOON,
        notes=(NeedTold("a kettle"),),
        replies=(SpokenReply("greets", "Hello!"),),
        claims=(Claim("83", "price", "49.99", "rumour"),),  # type: ignore[arg-type]
    )
    with pytest.raises(Exception, match="ck_claims_source"):
        turns.finish(database, wrong)
    assert (count(database, "replies"), count(database, "needs")) == (0, 0)
    assert rows(database, "SELECT status FROM turns") == [("received",)]


def test_unfinished_turns_come_back_in_order_exactly_as_they_were_received(database: Database) -> None:
    came = [
        inbound(
            "hello",
            "c1",
            1,
            page=Page("product", "/kettles?utm_source=mail", "83", "49.99"),
            locale="en",
            visitor_id="v1",
        ),
        replace(inbound(None, "c2", 1), button='/inform{"category":"kettles"}'),
        replace(
            inbound(None, "c2", 2),
            order=OrderEvent("1001", "delivered", ("83", "84"), NOON - timedelta(hours=1)),
        ),
        inbound(None, "c1", 3, visitor_id="v1", channel="rest"),
    ]
    for one in came:
        turns.accept(database, one)
    answer(database, turns.accept(database, inbound("done", "c3", 1)))
    left = [accepted.inbound for accepted in turns.unfinished(database)]
    assert left == [replace(one, visitor_id=one.visitor_id or one.conversation_id) for one in came]
    assert rows(database, "SELECT kind FROM turns WHERE status = 'received' ORDER BY id") == [
        ("message",),
        ("button",),
        ("order",),
        ("wait",),
    ]


def test_only_the_last_turn_with_replies_offers_its_buttons(database: Database) -> None:
    assert turns.last_replies(database, "c1") == ()
    offered = (SpokenReply("asks_need", "What for?", (SpokenButton("A gift", "/inform"),)),)
    answer(database, turns.accept(database, inbound(number=1)))
    answer(database, turns.accept(database, inbound(number=2)), replies=offered)
    answer(database, turns.accept(database, inbound(number=3)), replies=())
    assert turns.last_replies(database, "c1") == offered


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("conversation_id", ""),
        ("message_id", "x" * 201),
        ("visitor_id", ""),
        ("sent_at", NOON.replace(tzinfo=None)),
    ],
)
def test_ids_and_times_that_cannot_be_kept_are_refused_by_name(
    database: Database, field: str, value: object
) -> None:
    with pytest.raises(InboundRefused, match=field):
        turns.accept(database, replace(inbound(), **{field: value}))  # type: ignore[arg-type]
    assert count(database, "turns") == 0


def test_what_no_database_can_hold_is_left_out(database: Database) -> None:
    assert turns.accept(database, inbound("nul\0 half\ud800 שלום")).inbound.text == "nul half? שלום"


def test_nothing_personal_is_ever_stored(database: Database) -> None:
    marker = "john@mail.com"
    accepted = turns.accept(
        database,
        replace(
            inbound(
                f"I am {marker}, card 4111 1111 1111 1111, +371 29123456, DE89370400440532013000", of=marker
            ),
            page=Page(
                marker, f"https://shop.test/a/{marker}?email={marker}&utm_source={marker}#x", marker, marker
            ),
            visitor_id=marker,
            locale=marker,
            message_id=marker,
        ),
    )
    assert accepted.inbound.text == "I am [email], card [card], [phone], [iban]"
    assert accepted.inbound.page == Page(
        "other", "/a/[email]?utm_source=[email]", accepted.inbound.visitor_id, None
    )
    stored = str(
        [rows(database, f"SELECT * FROM {table}") for table in ("visitors", "conversations", "turns")]
    )
    assert "private-" in stored
    for personal in ("john", "mail.com", "4111", "29123456", "DE89"):
        assert personal not in stored


def test_a_journey_ends_thirty_days_after_its_last_turn(database: Database) -> None:
    assert turn(database, 1, visitor_id="v1").journey == 1
    assert turn(database, 2, visitor_id="v1", sent_at=NOON + timedelta(days=30)).journey == 1
    later = NOON + timedelta(days=60, seconds=1)
    assert turn(database, 3, of="c2", visitor_id="v1", sent_at=later).journey == 2


def test_a_journey_ends_with_its_survey_and_the_next_starts_at_once(database: Database) -> None:
    assert turn(database, 1, SurveyBegun("1001"), SurveyClosed("completed")).journey == 1
    assert turn(database, 2).journey == 2
    assert turn(database, 3).journey == 2


def test_a_visitor_named_after_consent_keeps_the_conversation(database: Database) -> None:
    turn(database, 1)
    turn(database, 2, visitor_id="v1")
    turn(database, 3, visitor_id="v2")
    assert rows(database, "SELECT visitor_id FROM conversations") == [("v1",)]
    assert rows(database, "SELECT id FROM visitors") == [("v1",)]


def _accept_many(
    url: str, barrier: threading.Barrier, found: Callable[[list[tuple[int, int]]], None]
) -> None:
    own = Database(url, busy_timeout_seconds=20)
    barrier.wait()
    accepted = [turns.accept(own, inbound(number=number)) for number in range(40)]
    found([(one.turn_id, one.seq) for one in accepted])
    own.close()


def test_two_processes_that_accept_the_same_messages_make_one_row_of_each(database: Database) -> None:
    url = database.url.render_as_string(hide_password=False)
    spawn = multiprocessing.get_context("spawn")
    barrier, queue = spawn.Barrier(2), spawn.Queue()
    racers = [spawn.Process(target=_accept_many, args=(url, barrier, queue.put)) for _ in range(2)]
    for racer in racers:
        racer.start()
    first, second = queue.get(timeout=60), queue.get(timeout=60)
    for racer in racers:
        racer.join(timeout=60)
    assert first == second
    assert [seq for _, seq in first] == list(range(1, 41))
    assert count(database, "turns") == 40


def test_many_threads_that_accept_different_messages_number_them_without_gaps(database: Database) -> None:
    def speak(who: int) -> None:
        for number in range(10):
            turns.accept(database, inbound(number=100 * who + number))

    threads = [threading.Thread(target=speak, args=(who,)) for who in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert rows(database, "SELECT seq FROM turns ORDER BY seq") == [(number,) for number in range(1, 61)]


def test_two_threads_that_finish_the_same_turn_write_it_once(database: Database) -> None:
    accepted = turns.accept(database, inbound())
    barrier, firsts = threading.Barrier(2), []

    def finish() -> None:
        barrier.wait()
        firsts.append(answer(database, accepted, NeedTold("a kettle")).first)

    threads = [threading.Thread(target=finish) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(firsts) == [False, True]
    assert count(database, "needs") == 1
