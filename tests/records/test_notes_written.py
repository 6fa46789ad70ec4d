from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dialogue.notes import (
    HandoffRequested,
    NeedTold,
    ObstacleNamed,
    OrderReported,
    QuestionUnanswered,
    SurveyAnswered,
    SurveyBegun,
    SurveyClosed,
    TicketExtended,
    TicketFiled,
)
from bot.dialogue.values import OrderEvent
from bot.records import turns
from bot.records.database import Database
from bot.records.errors import TicketNumberTaken
from bot.records.notes_written import LONGEST_SUMMARY
from bot.records.surveys import LastAsked, last_asked

from .turning import NOON, answer, count, inbound, rows, turn


def test_each_note_becomes_its_row(database: Database) -> None:
    turn(
        database,
        1,
        NeedTold("my kettle broke"),
        QuestionUnanswered("is it loud?", "83", "noise"),
        ObstacleNamed("price", "too dear", "83"),
        TicketFiled("T-1", "complaint", "arrived broken", "83", "1001"),
        HandoffRequested("asked for a person"),
    )
    assert rows(database, "SELECT text FROM needs") == [("my kettle broke",)]
    assert rows(database, "SELECT text, product_id, field FROM unanswered_questions") == [
        ("is it loud?", "83", "noise")
    ]
    assert rows(database, "SELECT obstacle, text, product_id FROM obstacles") == [("price", "too dear", "83")]
    assert rows(database, "SELECT number, kind, status, summary, product_id, order_id FROM tickets") == [
        ("T-1", "complaint", "open", "arrived broken", "83", "1001")
    ]
    assert rows(database, "SELECT reason, status FROM handoffs") == [("asked for a person", "waiting")]


def test_more_words_are_written_below_those_of_the_ticket(database: Database) -> None:
    turn(database, 1, TicketFiled("T-1", "complaint", "arrived broken"))
    turn(database, 2, TicketExtended("T-1", "and the box was torn"))
    assert rows(database, "SELECT summary FROM tickets") == [("arrived broken\nand the box was torn",)]
    turn(database, 3, TicketExtended("T-1", "x" * 9_000))
    ((summary,),) = rows(database, "SELECT summary FROM tickets")
    assert len(summary) == LONGEST_SUMMARY


def test_more_words_reach_no_ticket_of_another_conversation(database: Database) -> None:
    turn(database, 1, TicketFiled("T-1", "complaint", "arrived broken"))
    other = turns.accept(database, inbound(of="c2"))
    answer(database, other, TicketExtended("T-1", "not mine"))
    assert rows(database, "SELECT summary FROM tickets") == [("arrived broken",)]


def test_a_ticket_number_belongs_to_one_ticket(database: Database) -> None:
    turn(database, 1, TicketFiled("T-1", "complaint", "broken"))
    other = turns.accept(database, inbound(of="c2"))
    with pytest.raises(TicketNumberTaken, match="T-1"):
        answer(database, other, NeedTold("x"), TicketFiled("T-1", "complaint", "late"))
    assert (count(database, "tickets"), count(database, "needs")) == (1, 0)


def test_a_conversation_is_handed_over_once_until_it_is_released(database: Database) -> None:
    turn(database, 1, HandoffRequested("a"))
    turn(database, 2, HandoffRequested("b"))
    assert rows(database, "SELECT reason FROM handoffs") == [("a",)]
    assert turns.accept(database, inbound(number=3)).handed_over
    assert not turns.accept(database, inbound(of="c2")).handed_over


def test_a_second_answer_replaces_the_first_and_the_history_is_kept(database: Database) -> None:
    turn(database, 1, SurveyBegun("1001"), SurveyAnswered("csat", "2"))
    turn(database, 2, SurveyAnswered("csat", "5"), SurveyClosed("completed"))
    assert rows(database, "SELECT order_id, status FROM surveys") == [("1001", "completed")]
    assert rows(database, "SELECT question, value FROM survey_answers ORDER BY id") == [
        ("csat", "2"),
        ("csat", "5"),
    ]


def test_a_conversation_has_one_survey_and_a_volunteered_score_begins_it(database: Database) -> None:
    turn(database, 1, SurveyAnswered("nps", "9"))
    turn(database, 2, SurveyBegun("1001"))
    assert rows(database, "SELECT order_id, status FROM surveys") == [(None, "begun")]
    assert count(database, "survey_answers") == 1


def test_a_closed_survey_stays_as_it_was_closed(database: Database) -> None:
    turn(database, 1, SurveyBegun(None), SurveyClosed("stopped"), SurveyClosed("completed"))
    assert rows(database, "SELECT status FROM surveys") == [("stopped",)]


def test_it_is_known_when_a_visitor_was_last_asked(database: Database) -> None:
    assert last_asked(database, "c1", "v1") == LastAsked(None, None, False)
    turn(database, 1, SurveyBegun("1001"), visitor_id="v1")
    turn(database, 2, SurveyAnswered("nps", "9"), visitor_id="v1", sent_at=NOON + timedelta(hours=1))
    turn(database, 1, of="c2", visitor_id="v1", sent_at=NOON + timedelta(days=2))
    turn(database, 1, of="c3", visitor_id="v2")
    assert last_asked(database, "c1") == LastAsked(NOON, NOON + timedelta(hours=1), True)
    assert last_asked(database, "c2") == LastAsked(NOON, NOON + timedelta(hours=1), False)
    assert last_asked(database, "c3") == LastAsked(None, None, False)


def report(
    status: str, hours: int, *, told: bool = False, products: tuple[str, ...] = ("83",)
) -> OrderReported:
    return OrderReported(OrderEvent("1001", status, products, NOON + timedelta(hours=hours)), told)


ORDER = "SELECT conversation_id, status, confirmed FROM orders"


def test_an_order_keeps_its_history_and_a_repeated_event_counts_once(database: Database) -> None:
    turn(database, 1, report("placed", 0), report("shipped", 1), report("shipped", 1))
    assert [(of, status, bool(sure)) for of, status, sure in rows(database, ORDER)] == [
        ("c1", "shipped", True)
    ]
    assert rows(database, "SELECT status FROM order_statuses ORDER BY id") == [("placed",), ("shipped",)]


def test_events_out_of_order_do_not_turn_the_order_back(database: Database) -> None:
    turn(database, 1, report("delivered", 5), report("shipped", 1))
    assert rows(database, "SELECT status FROM orders") == [("delivered",)]


def test_a_visitors_word_never_changes_a_signed_order(database: Database) -> None:
    turn(database, 1, report("shipped", 1))
    turn(database, 1, report("delivered", 2, told=True), of="c2")
    assert rows(database, "SELECT conversation_id, status FROM orders") == [("c1", "shipped")]


def test_a_signed_event_confirms_a_told_order_and_makes_it_its_conversations(database: Database) -> None:
    turn(database, 1, report("delivered", 9, told=True), of="c2")
    turn(database, 1, report("placed", 1, products=()))
    assert [(of, status, bool(sure)) for of, status, sure in rows(database, ORDER)] == [
        ("c1", "placed", True)
    ]
