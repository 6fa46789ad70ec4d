"""The shop's orders in the records, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.dialogue.notes import ProofTried
from bot.dialogue.values import Inbound
from bot.dialogue.verdict import Verdict
from bot.orders.order import Proofs, ShopOrder, ToldOrder
from bot.records import turns
from bot.records.database import Database
from bot.records.order_desk import TRIES, OrderDesk
from bot.records.shop_orders import bound_orders, first_delivery, known_order, store_order, unbind, whose
from bot.records.writing import TurnWrites

from .turning import count

KEY = b"key for tests only"
AT = datetime(2026, 5, 1, 10, tzinfo=UTC)
TOLD = ToldOrder(
    ShopOrder("WS-1", "paid", AT, ("K1",)),
    Proofs(frozenset({"jane@mail.example"}), frozenset({"1010"})),
    "v1",
)


def store(database: Database, told: ToldOrder = TOLD) -> bool:
    with database.transaction() as connection:
        return store_order(connection, told, KEY, AT + timedelta(days=9))


def desk(database: Database) -> OrderDesk:
    return OrderDesk(database, lambda: KEY)


def test_the_same_told_again_changes_nothing(database: Database) -> None:
    assert store(database) is True
    assert store(database) is False
    assert (count(database, "shop_orders"), count(database, "order_bindings")) == (1, 1)


def test_an_order_comes_back_as_it_was_told(database: Database) -> None:
    store(database)
    with database.read() as connection:
        known = known_order(connection, "ws1")
    assert known is not None and known.order == TOLD.order
    assert len(known.hashes) == 2 and not known.surveyed


def test_an_earlier_status_does_not_replace_a_later_one(database: Database) -> None:
    store(database)
    assert store(database, ToldOrder(ShopOrder("ws 1", "placed", AT - timedelta(days=1)))) is False
    with database.read() as connection:
        known = known_order(connection, "ws1")
    assert known is not None and (known.order.status, known.order.number) == ("paid", "WS-1")
    assert len(known.hashes) == 2, "what was not told again is kept"


def test_after_an_erasure_nothing_leads_from_the_order_to_the_visitor(database: Database) -> None:
    store(database)
    mine = [whose(KEY, "visitor", "v1")]
    with database.transaction() as connection:
        assert [each.order.number for each in bound_orders(connection, mine)] == ["WS-1"]
        unbind(connection, KEY, ["v1"], [])
        assert bound_orders(connection, mine) == ()


def test_a_delivery_is_new_once(database: Database) -> None:
    with database.transaction() as connection:
        assert first_delivery(connection, "d1", AT, AT - timedelta(days=30))
    with database.transaction() as connection:
        assert not first_delivery(connection, "d1", AT, AT - timedelta(days=30))
        later = AT + timedelta(days=31)
        assert first_delivery(connection, "d1", later, later - timedelta(days=30))


def test_what_a_message_proves_is_kept_until_it_is_answered_and_no_longer(database: Database) -> None:
    door = desk(database).at_the_door(Inbound("c1", "m1", AT, text="I am jane@mail.example"))
    accepted = turns.accept(database, door)
    assert accepted.inbound.text == "I am [email]" and len(accepted.inbound.clues) == 1
    (left,) = turns.unfinished(database)  # as after a crash
    assert left.inbound.clues == door.clues
    turns.finish(database, TurnWrites(accepted.turn_id, AT))
    assert count(database, "turn_clues") == 0


def test_a_proof_is_checked_and_the_tries_are_counted(database: Database) -> None:
    store(database)
    asked = desk(database)
    right = asked.at_the_door(Inbound("c1", "m", AT, text="jane@mail.example")).clues
    wrong = asked.at_the_door(Inbound("c1", "m", AT, text="eve@mail.example")).clues
    assert asked.check("WS-1", (), "c1", "m0", AT).verdict is Verdict.needs_proof
    assert asked.check("WS-1", right, "c1", "m1", AT).verdict is Verdict.proven
    for number in range(TRIES):
        checked = asked.check("WS-1", wrong, f"c{number}", "m", AT)
        assert checked.verdict is Verdict.wrong
        accepted = turns.accept(database, Inbound(f"c{number}", "m", AT, text="x"))
        notes = (ProofTried(checked.number_hash or "", False),)
        turns.finish(database, TurnWrites(accepted.turn_id, AT, notes=notes))
    another_process = desk(database)
    for each in (asked, another_process):
        assert each.check("ws1", right, "c9", "m", AT + timedelta(minutes=59)).verdict is Verdict.stop
        assert each.check("ws1", right, "c9", "m", AT + timedelta(minutes=61)).verdict is Verdict.proven


def test_tries_that_are_not_written_yet_count_too(database: Database) -> None:
    store(database)
    asked = desk(database)
    for number in range(TRIES):
        assert asked.check("WS-2", ("x",), f"c{number}", "m", AT).verdict is Verdict.wrong
    assert asked.check("WS-2", ("x",), "c9", "m", AT).verdict is Verdict.stop
    assert asked.check("WS-2", ("x",), "c0", "m", AT).verdict is Verdict.wrong, "the same message again"


def test_a_visitor_whom_the_records_know_sees_their_order_at_any_door(database: Database) -> None:
    store(database)
    turns.accept(database, Inbound("c1", "m1", AT, text="hello", visitor_id="v1"))
    asked = desk(database)
    mine, another = (asked.with_orders(Inbound(each, "m2", AT, text="and?")) for each in ("c1", "c2"))
    assert [own.order.number for own in mine.orders] == ["WS-1"]
    assert another.orders == ()


def test_a_message_is_taken_in_with_the_orders_of_its_conversation(database: Database) -> None:
    store(database)
    first = Inbound("c1", "m1", AT, text="hello", visitor_id="v1")
    for _ in range(2):  # the same message again, while nobody has answered it
        taken = turns.accept(database, first, desk=desk(database))
        assert [own.order.number for own in taken.inbound.orders] == ["WS-1"]
    assert (
        turns.accept(database, Inbound("c2", "m1", AT, text="hi"), desk=desk(database)).inbound.orders == ()
    )


@pytest.mark.parametrize("text", ["where is my order 9999", "track order 727", "is it no 10077"])
def test_an_order_number_is_no_proof_of_itself(database: Database, text: str) -> None:
    store(database)
    clues = desk(database).at_the_door(Inbound("c1", "m", AT, text=text)).clues
    assert desk(database).check(text.split()[-1], clues, "c1", "m", AT).verdict is Verdict.needs_proof


@pytest.mark.parametrize("written", ["SW1A 1AA", "1012 AB", "LV 1010", "LV-1010", "123 45"])
def test_a_postcode_in_two_words_is_one(database: Database, written: str) -> None:
    whole = desk(database).at_the_door(Inbound("c1", "m", AT, text=written)).clues
    alone = desk(database).at_the_door(Inbound("c1", "m", AT, text=written.replace(" ", ""))).clues
    assert set(alone) & set(whole)
