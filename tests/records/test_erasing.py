"""A visitor who asks for it is gone: from every table and every byte of the files. What was counted stays."""

from __future__ import annotations

import json
import re
import secrets
import threading
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from bot.catalogue.claims import Claim, Source
from bot.dialogue import notes
from bot.dialogue.values import OrderEvent, Page
from bot.journey.acts import Stage
from bot.records import handoffs, turns
from bot.records.belongings import of_visitor, table
from bot.records.database import Database
from bot.records.erasing import erase, find_visitor
from bot.records.errors import VisitorUnknown
from bot.records.exporting import export
from bot.records.models_promises import Consent, Contact, Reminder
from bot.records.sealing import Seal, fresh_key
from bot.records.shop_orders import bind, whose
from bot.records.tables import metadata
from bot.records.transcripts import read_transcript
from bot.records.writing import SpokenButton, SpokenReply, TrackerEvent, TrackerWrites, TurnWrites

from .turning import NOON, answer, belief, count, inbound, rows, turn

MARK = "zebra7marker"
SEAL = Seal([fresh_key()])
OF_NOBODY = {
    "alembic_version", "catalogue_versions", "products", "product_vectors", "erasures", "price_history",
    "feed_sources", "shop_orders", "order_bindings", "webhook_deliveries", "shop_answers", "answers_versions",
    "console_accounts", "console_log_ins", "transcript_reads",
}  # fmt: skip
"""Tables that hold nothing of a visitor; a binding is a keyed hash and goes by `unbind`."""
ORDER_KEY = b"a key of order proofs"


def planted(database: Database, who: str = "v1", of: str = "c1", mark: str = MARK, count_: int = 1) -> None:
    """A conversation that leaves the mark in every table that can hold words."""
    order = OrderEvent(f"WS-{mark}-{of}", "delivered", ("83",), NOON)
    told = (
        notes.NeedTold(mark), notes.QuestionUnanswered(mark, "83", "weight"),
        notes.ObstacleNamed("price", mark, "83"), notes.OrderReported(order, told=False),
        notes.SurveyBegun(order.order_id), notes.SurveyAnswered("csat", "5"),
        notes.SurveyAnswered("nps", "9"),
        notes.SurveyAnswered("comment", mark), notes.TicketFiled(f"T-{of}", "complaint", mark),
        notes.HandoffRequested(mark),
    )  # fmt: skip
    for number in range(1, count_ + 1):
        page = Page("product", f"/{mark}?utm_source={mark}", mark, "12.00")
        came = inbound(f"{mark} {number}", of, number, visitor_id=who, page=page)
        accepted = turns.accept(database, replace(came, message_id=f"{mark}-{number}"))
        event = TrackerEvent("user", {"text": mark, "number": number}, NOON)
        reply = SpokenReply("greets", mark, (SpokenButton(mark, f"/x{mark}"),), {"why": mark}, f"/{mark}.png")
        turns.finish(
            database,
            TurnWrites(
                accepted.turn_id, NOON, "en", "greet", 0.9, "complaint" if number == 1 else None,
                TrackerWrites(number - 1, (event,), (0, ({"text": mark},))),
                belief(Stage.post_purchase, Stage.post_purchase if number > 1 else None), (reply,),
                (Claim("83", "price", mark, Source.catalogue),), told if number == 1 else (),
            ),
        )  # fmt: skip
    handoffs.reply(database, of, mark, agent="Sam", at=NOON)
    with database.transaction() as connection:
        whose = {"visitor_id": who}
        connection.execute(
            insert(Consent),
            {**whose, "kind": "reminder", "wording": mark, "given_at": NOON, "withdrawn_at": None},
        )
        if connection.execute(select(Contact.id).where(Contact.visitor_id == who)).first() is None:
            sealed = {"sealed": SEAL.seal(f"{mark}@x.lv"), "lookup": SEAL.lookup(f"{mark}@x.lv")}
            connection.execute(insert(Contact), {**whose, **sealed, "given_at": NOON})
        due = {"product_id": mark, "language": "en", "due_at": NOON, "sent_at": None}
        connection.execute(insert(Reminder), {**whose, **due})
        connection.execute(table("addresses_awaited").insert(), {"conversation_id": of, "seq": 1})
        turn_id = connection.execute(text("SELECT max(id) FROM turns")).scalar_one()
        connection.execute(table("action_runs").insert(), {"turn_id": turn_id, "action": mark})
        connection.execute(table("turn_clues").insert(), {"turn_id": turn_id, "clues": [mark]})
        connection.execute(table("proofs_awaited").insert(), {"conversation_id": of})
        tried = {"turn_id": turn_id, "conversation_id": of, "number_hash": mark, "at": NOON, "proven": False}
        connection.execute(table("proof_tries").insert(), tried)
        ticket_id = connection.execute(text("SELECT max(id) FROM tickets")).scalar_one()
        closed = {"ticket_id": ticket_id, "status": "closed", "note": mark, "agent": "Sam", "at": NOON}
        connection.execute(table("ticket_changes").insert(), closed)
        question_id = connection.execute(text("SELECT max(id) FROM unanswered_questions")).scalar_one()
        answer = {"origin": "test", "answer": "Yes.", "language": "en", "questions": [], "given_at": NOON}
        answer_id = connection.execute(
            table("shop_answers").insert().returning(text("id")), answer
        ).scalar_one()
        case = {"answer_id": answer_id, "conversation_id": of, "text": mark, "language": "en"}
        connection.execute(table("answer_cases").insert(), case)
        connection.execute(
            table("closed_questions").insert(), {"question_id": question_id, "answer_id": answer_id}
        )


def all_rows(database: Database) -> list[str]:
    with database.read() as connection:
        return [
            f"{name}: {tuple(row)!r}"
            for name, each in metadata.tables.items()
            for row in connection.execute(select(each).order_by(*each.primary_key.columns))
        ]


def everything(database: Database) -> str:
    """Every row of every table as text, and where the database is a file its bytes as well."""
    found = "\n".join(all_rows(database))
    if database.is_sqlite:
        place = Path(str(database.url.database))
        for file in place.parent.glob(f"{place.name}*"):
            found += file.read_bytes().decode("latin-1")
    return found


def test_no_table_is_forgotten(database: Database) -> None:
    assert {*of_visitor("v1")} | OF_NOBODY == {*metadata.tables, "alembic_version"}
    planted(database)
    empty = [name for name in of_visitor("v1") if count(database, f'"{name}"') == 0]
    assert empty == [], "the plant of this test leaves them empty, so that it proves nothing of them"


def test_an_erased_visitor_is_in_no_table_and_no_byte(database: Database) -> None:
    other = "okapi3marker"
    for number in range(8):
        planted(database, "v1", f"c{MARK}{number}", count_=4)
        planted(database, "v2", f"d{number}", other, count_=3)
    assert MARK in everything(database)
    before = [row for row in all_rows(database) if other in row]
    assert len(before) > 100

    receipt = erase(database, "v1", at=NOON)
    assert database.compact()

    left = everything(database)
    assert MARK not in left
    assert not re.search(r"'v1'|'T-cz", left)
    assert receipt.removed["turns"] == 32
    assert receipt.removed["contacts"] == 1
    assert rows(database, "SELECT number FROM erasures") == [(receipt.number,)]
    assert [row for row in all_rows(database) if other in row] == before


def test_what_figures_count_stays_without_words_and_without_a_way_back(database: Database) -> None:
    planted(database, count_=3)
    figures = (
        "SELECT count(*) FROM conversations", "SELECT status FROM surveys",
        "SELECT question, value FROM survey_answers WHERE question <> 'comment' ORDER BY id",
        "SELECT obstacle, product_id FROM obstacles", "SELECT to_stage FROM transitions",
        "SELECT product_id, field FROM unanswered_questions", "SELECT status, told FROM order_statuses",
        "SELECT b.stage FROM beliefs b JOIN obstacles o ON o.turn_id = b.turn_id",
        "SELECT t.event FROM turns t WHERE t.event IS NOT NULL",
        "SELECT o.product_ids FROM surveys s JOIN orders o ON o.order_id = s.order_id",
    )  # fmt: skip
    before = [rows(database, query) for query in figures]
    assert all(before)
    erase(database, "v1", at=NOON)
    assert [rows(database, query) for query in figures] == before
    names = rows(database, "SELECT id, visitor_id FROM conversations")[0]
    assert all(re.fullmatch("kept-[0-9a-f]{24}", name) for name in names)
    for gone in ("replies", "claims", "needs", "events", "tracker_state", "tickets", "handoffs", "contacts"):
        assert count(database, gone) == 0


def test_days_and_distances_stay_but_not_the_time_of_day(database: Database) -> None:
    begun = datetime(2026, 5, 1, 22, 47, 11, tzinfo=UTC)
    for number, minutes in enumerate((0, 20, 90), 1):
        came = inbound("hi", "c1", number, visitor_id="v1", sent_at=begun + timedelta(minutes=minutes))
        answer(database, turns.accept(database, came), notes.ObstacleNamed("price", "hm"))
    erase(database, "v1", at=NOON)
    with database.read() as connection:
        times = list(
            connection.execute(select(table("turns").c.sent_at).order_by(table("turns").c.id)).scalars()
        )
    assert [time_.date() for time_ in times] == [begun.date(), begun.date(), date(2026, 5, 2)]
    assert times[1] - times[0] == timedelta(minutes=20)
    assert times[2] - times[0] == timedelta(minutes=90)
    assert all(time_.second == 0 for time_ in times)
    assert times[0].time() != begun.time()


def test_a_visitor_is_found_by_id_conversation_and_address(database: Database) -> None:
    planted(database)
    turn(database, 1, of="jane@mail.com")
    assert find_visitor(database, visitor="v1") == "v1"
    assert find_visitor(database, conversation="c1") == "v1"
    assert find_visitor(database, lookups=SEAL.lookups(f" {MARK.upper()}@X.lv")) == "v1"
    assert find_visitor(database, visitor="jane@mail.com").startswith("private-")
    for nobody in ({"visitor": "v9"}, {"conversation": "v1"}, {"lookups": SEAL.lookups("a@b.lv")}):
        with pytest.raises(VisitorUnknown):
            find_visitor(database, **nobody)


def test_nobody_is_erased_twice_and_a_new_message_begins_anew(database: Database) -> None:
    planted(database)
    erase(database, "v1", at=NOON)
    with pytest.raises(VisitorUnknown):
        erase(database, "v1", at=NOON)
    assert turns.accept(database, inbound("hello again", "c1", 1, visitor_id="v1")).seq == 1
    transcript = read_transcript(database, "c1")
    assert transcript is not None
    assert len(transcript.turns) == 1


def test_messages_that_come_in_meanwhile_are_stored_after_or_gone(database: Database) -> None:
    planted(database, count_=3)
    failed: list[Exception] = []

    def write(name: int) -> None:
        for number in range(30):
            try:
                turns.accept(database, inbound("x", "c1", 1000 * name + number, visitor_id="v1"))
            except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
                failed.append(error)

    writing = [threading.Thread(target=write, args=(name,)) for name in (1, 2)]
    for thread in writing:
        thread.start()
    erase(database, "v1", at=NOON)
    for thread in writing:
        thread.join()
    assert failed == []
    assert database.compact()
    assert MARK not in everything(database)


def test_a_visitor_of_a_thousand_turns_is_erased_within_a_second(database: Database) -> None:
    """The better of two: the interpreter may tidy up after thousands of other tests in one of them."""
    planted(database, count_=1000)
    planted(database, "v2", "c2", "other", count_=200)
    planted(database, "v3", "c3", "third", count_=1000)
    took, busy = [], []
    for visitor in ("v1", "v3"):
        began, worked = time.perf_counter(), time.process_time()
        receipt = erase(database, visitor, at=NOON)
        assert database.compact()
        took.append(time.perf_counter() - began)
        busy.append(time.process_time() - worked)
        assert receipt.removed["turns"] == 1000
    assert min(busy) < 1.0, busy
    assert min(took) < 5.0, f"{took}: other work is allowed for, 0.3 to 0.4 s when there is none"
    assert MARK not in everything(database)


def test_an_export_holds_everything_and_opens_addresses(database: Database) -> None:
    planted(database, count_=2)
    planted(database, "v2", "c2", "othermarker")
    document = json.loads("".join(export(database, "v1", SEAL.open, at=NOON)))
    assert (document["visitor"], document["exported_at"]) == ("v1", "2026-05-01T12:00:00Z")
    assert list(document["tables"]) == list(of_visitor("v1"))
    assert all(document["tables"].values())
    assert [row["text"] for row in document["tables"]["turns"]] == [f"{MARK} 1", f"{MARK} 2"]
    assert document["tables"]["contacts"][0]["address"] == f"{MARK}@x.lv"
    assert {"sealed", "lookup"}.isdisjoint(document["tables"]["contacts"][0])
    assert "othermarker" not in json.dumps(document)
    stranger = Seal([fresh_key()])
    again = json.loads("".join(export(database, "v1", stranger.open, at=NOON)))
    assert again["tables"]["contacts"][0]["address"] == "sealed with a key that is not here"
    with pytest.raises(VisitorUnknown):
        next(export(database, "nobody", SEAL.open, at=NOON))


def test_after_an_erasure_an_export_finds_nobody(database: Database) -> None:
    planted(database)
    erase(database, "v1", at=NOON)
    with pytest.raises(VisitorUnknown):
        next(export(database, "v1", SEAL.open, at=NOON))


def test_a_newer_key_seals_and_older_ones_open() -> None:
    old, new = fresh_key(), fresh_key()
    before = Seal([old])
    both = Seal([new, old])
    assert both.open(before.seal("a@b.lv")) == "a@b.lv"
    assert before.lookup("A@b.lv") in both.lookups("a@b.lv ")
    assert both.seal("a@b.lv") != both.seal("a@b.lv")
    assert secrets.compare_digest(both.lookup("x@y.lv"), Seal([new]).lookup("x@y.lv"))


def test_nothing_leads_from_an_order_to_an_erased_visitor(database: Database) -> None:
    planted(database)
    with database.transaction() as connection:
        connection.execute(table("shop_orders").insert(), {
            "key": "ws1", "number": "WS-1", "status": "placed", "dates": {}, "product_ids": [], "proofs": {},
            "told_at": NOON,
        })  # fmt: skip
        bind(connection, "ws1", whose(ORDER_KEY, "visitor", "v1"))
        bind(connection, "ws1", whose(ORDER_KEY, "conversation", "c1"))
    erase(database, "v1", at=NOON, order_key=ORDER_KEY)
    assert count(database, "order_bindings") == 0
    assert count(database, "shop_orders") == 1
