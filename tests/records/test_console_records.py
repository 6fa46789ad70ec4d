"""What the console reads and writes, on both databases."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.dialogue.notes import (
    HandoffRequested,
    NeedTold,
    Note,
    ObstacleNamed,
    OrderReported,
    QuestionUnanswered,
    SurveyAnswered,
    SurveyBegun,
    SurveyClosed,
    TicketFiled,
)
from bot.dialogue.values import OrderEvent
from bot.journey.acts import Stage
from bot.records import accounts, feedback_read, handoffs, reads, tickets, turns
from bot.records.conversation_filter import RATINGS, Wanted
from bot.records.database import Database
from bot.records.digests import ids_of, page_of
from bot.records.errors import AccountRefused, AnsweredMeanwhile, TicketUnknown
from bot.records.handoffs import Seen

from .turning import NOON, answer, belief, count, inbound, rows, turn


def spoken(database: Database, of: str, number: int, *notes: Note, at: datetime, **more: Any) -> None:
    """One answered turn that left `notes`."""
    accepted = turns.accept(database, inbound(f"message {number}", of, number, sent_at=at))
    answer(database, accepted, *notes, **more)


@pytest.fixture
def town(database: Database) -> Database:
    """c1 bought and was asked, c2 left, c3 only looked."""
    order = OrderEvent("WS-1", "delivered", ("83",), NOON)
    asks = (NeedTold("a kettle"), QuestionUnanswered("loud?", "83", "noise"))
    given = (("csat", "2"), ("csat", "5"), ("nps", "9"), ("comment", "good"))
    rates = [SurveyAnswered(*one) for one in given]
    buys = (OrderReported(order, told=False), SurveyBegun("WS-1"), *rates, SurveyClosed("completed"))
    searching, after = belief(Stage.information_search), belief(Stage.post_purchase, Stage.information_search)
    leaves = (ObstacleNamed("price"), ObstacleNamed("trust", "who are you?"))
    deciding = belief(Stage.purchase_decision)
    spoken(database, "c1", 1, *asks, at=NOON, belief=searching, language="lv")
    ticket = TicketFiled("T-1", "complaint", "x")
    spoken(database, "c1", 2, *buys, ticket, at=NOON + timedelta(days=2), belief=after, language="lv")
    later = NOON + timedelta(days=1)
    spoken(database, "c2", 1, *leaves, at=later, event="leaving", belief=deciding, language="en")
    spoken(database, "c3", 1, at=NOON + timedelta(days=3))
    return database


FILTERS: list[tuple[Wanted, str]] = [
    (Wanted(), "c3 c1 c2"),
    (Wanted(text="MESSAGE 2"), "c1"),
    (Wanted(text="hello!"), "c3 c1 c2"),
    (Wanted(text="%"), ""),
    (Wanted(text="T-1"), "c1"),
    (Wanted(text="\0"), "c3 c1 c2"),
    (Wanted(stage="information_search"), "c1"),
    (Wanted(event="leaving"), "c2"),
    (Wanted(event="complaint"), "c1"),
    (Wanted(language="lv"), "c1"),
    (Wanted(unanswered=True), "c1"),
    (Wanted(rating="csat-good"), "c1"),
    (Wanted(rating="csat-low"), ""),
    (Wanted(rating="none"), "c3 c2"),
    (Wanted(obstacle="trust"), "c2"),
    (Wanted(obstacle="price"), ""),
    (Wanted(since=date(2026, 5, 2), until=date(2026, 5, 2)), "c1 c2"),
    (Wanted(since=date(2026, 5, 3), until=date(2026, 5, 3), dated_by="survey"), "c1"),
    (Wanted(since=date(2026, 5, 4)), "c3"),
]


def test_one_filter_for_lists_and_exports(town: Database) -> None:
    for wanted, found in FILTERS:
        listed, more = page_of(town, wanted)
        assert [one.conversation_id for one in listed] == found.split(), wanted
        assert more is None
        assert sorted(ids_of(town, wanted)) == sorted(found.split())


def test_every_rating_that_is_offered_can_be_asked_for(town: Database) -> None:
    found = {rating: ids_of(town, Wanted(rating=rating, now=NOON)) for rating in RATINGS}
    fits = "csat-5 csat-good nps-9 promoter any-csat any-nps any-comment completed asked eligible started"
    assert {rating for rating, ids in found.items() if "c1" in ids} == set(fits.split())


def test_a_conversation_in_one_row(town: Database) -> None:
    (one,) = page_of(town, Wanted(text="c1"))[0]
    assert (one.opening, one.turns, one.language) == ("message 1", 2, "lv")
    assert one.path == ("information_search", "post_purchase")
    assert (one.csat, one.nps, one.expectation, one.comment) == ("5", "9", None, "good")
    assert (one.survey_status, one.unanswered, one.tickets) == ("completed", 1, ("T-1",))
    assert one.events == {"complaint"}


def test_keyset_pages_meet_also_where_times_are_equal(database: Database) -> None:
    for number in range(7):
        turn(database, 1, of=f"c{number}")
    seen, place = [], None
    while True:
        listed, place = page_of(database, Wanted(), place, size=3)
        seen += [one.conversation_id for one in listed]
        if place is None:
            break
    assert seen == [f"c{number}" for number in reversed(range(7))]


def test_figures_are_read_under_the_same_filter(town: Database) -> None:
    (survey,) = feedback_read.surveys(town, Wanted())
    assert (survey.csat, survey.nps, survey.expectation) == (5, 9, None)
    assert (survey.language, survey.product_id, survey.status) == ("lv", "83", "completed")
    assert feedback_read.surveys(town, Wanted(language="en")) == []
    assert feedback_read.eligible(town, Wanted()) == 1
    assert feedback_read.eligible(town, Wanted(until=date(2026, 5, 2))) == 1  # the parcel came on May 1
    assert feedback_read.surveys(town, Wanted(until=date(2026, 5, 2))) == []
    assert [name for name, _ in feedback_read.obstacles(town, Wanted())] == ["trust"]
    (question,) = feedback_read.asked_in_vain(town, Wanted())
    assert (question.product_id, question.field, question.count) == ("83", "noise", 1)
    (comment,) = feedback_read.comments(town, Wanted())
    assert (comment.text, comment.product_id, comment.stage) == ("good", "83", "post_purchase")
    entered = feedback_read.stages_entered(town, Wanted())
    assert [one.stage for one in entered] == ["information_search", "purchase_decision", "post_purchase"]
    assert [answer.value for answer in feedback_read.answers_given(town, "c1")] == ["2", "5", "9", "good"]


def test_an_erased_conversation_leaves_the_read_but_not_its_name(town: Database) -> None:
    reads.record(town, "sam", "conversation", at=NOON, conversation_id="c1")
    reads.record(town, "sam", "list", at=NOON)
    tickets.change(town, "T-1", "closed", "done", agent="sam", at=NOON)
    with town.transaction() as connection:
        connection.exec_driver_sql("DELETE FROM conversations WHERE id = 'c1'")
    assert [(one.what, one.conversation_id) for one in reads.latest(town)] == [
        ("list", None),
        ("conversation", None),
    ]
    assert count(town, "ticket_changes") == 0


def test_accounts_are_one_for_each_name_however_it_is_written(database: Database) -> None:
    password = accounts.add(database, "Mira ", "marketer", at=NOON)
    for name, role in (
        ("MIRA", "support"),
        ("", "admin"),
        ("x" * 41, "admin"),
        ("a\nb", "admin"),
        ("ok", "boss"),
    ):
        with pytest.raises(AccountRefused):
            accounts.add(database, name, role, at=NOON)
    assert accounts.log_in(database, "mira", password + "x", at=NOON) is None
    key = accounts.log_in(database, "MIRA", password, at=NOON)
    assert key is not None
    known = accounts.logged_in(database, key, at=NOON)
    assert known is not None and (known.name, known.role) == ("mira", "marketer")
    assert key not in str(rows(database, "SELECT * FROM console_log_ins"))
    accounts.log_out(database, key)
    assert accounts.logged_in(database, key, at=NOON) is None


def test_the_last_administrator_stays(database: Database) -> None:
    accounts.add(database, "ada", "admin", at=NOON)
    with pytest.raises(AccountRefused, match="last administrator"):
        accounts.remove(database, "ada")
    accounts.add(database, "eve", "admin", at=NOON)
    accounts.remove(database, "ada")
    assert [one.name for one in accounts.everyone(database)] == ["eve"]
    with pytest.raises(AccountRefused, match="nobody is called"):
        accounts.new_password(database, "ada")


def test_an_agent_is_not_talked_past(database: Database) -> None:
    turn(database, 1, HandoffRequested("x"))
    seen = handoffs.seen_now(database, "c1")
    first = handoffs.reply(database, "c1", "Ada here", agent="ada", at=NOON, seen=seen)
    with pytest.raises(AnsweredMeanwhile, match="ada answered at 12:00"):
        handoffs.reply(database, "c1", "Sam here", agent="sam", at=NOON, seen=seen)
    assert handoffs.reply(database, "c1", "Ada here", agent="ada", at=NOON, seen=seen) == first
    handoffs.release(database, "c1", at=NOON)
    with pytest.raises(AnsweredMeanwhile, match="was released"):
        handoffs.reply(database, "c1", "late", agent="ada", at=NOON, seen=seen)
    assert count(database, "agent_messages") == 1
    again = Seen(None, first)
    assert handoffs.reply(database, "c1", "late", agent="ada", at=NOON, seen=again) > first


def test_a_ticket_is_closed_once(town: Database) -> None:
    tickets.change(town, "T-1", "closed", "done\0", agent="sam", at=NOON)
    with pytest.raises(AnsweredMeanwhile, match="closed already"):
        tickets.change(town, "T-1", "closed", "again", agent="ada", at=NOON)
    with pytest.raises(TicketUnknown):
        tickets.change(town, "T-9", "closed", "x", agent="ada", at=NOON)
    ticket, history = tickets.by_number(town, "T-1")
    assert (ticket.status, [one.note for one in history]) == ("closed", ["done"])
    assert tickets.listed(town, "open") == []
