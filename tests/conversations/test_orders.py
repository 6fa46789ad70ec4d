"""Orders through the real engine: told of only to whoever proves them, and the survey after a delivery."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.orders.order import Proofs, ShopOrder, ToldOrder, Tracking
from bot.records.database import Database
from bot.records.shop_orders import ShopOrderRow, store_order
from bot.settings import Settings
from tests.conversations.conftest import Play
from tests.conversations.playing import BEGIN, Player

PROOFS = Proofs(frozenset({"jane@mail.example"}), frozenset({"1010"}))
TRACK = "https://carrier.example/t/4711"
NUMBERS = itertools.count(30_001)
"""Each test has an order of its own: tries are counted by number."""


@dataclass(frozen=True)
class Told:
    database: Database
    number: str


def shipped(number: str) -> ShopOrder:
    sent = BEGIN - timedelta(days=2)
    return ShopOrder(number, "shipped", sent, ("WD-1007",), Tracking("DPD", "4711", TRACK), {"shipped": sent})


def tell(database: Database, order: ShopOrder, visitor: str | None = None) -> None:
    """What an import or a webhook does."""
    with database.transaction() as connection:
        told = ToldOrder(order, PROOFS, visitor)
        store_order(connection, told, Settings.load({}, None).order_key(), BEGIN + timedelta(days=400))


@pytest.fixture
def orders(shop_database: Database) -> Iterator[Told]:
    """The shop has told of one order; everything of it is gone afterwards."""
    number = f"WS-{next(NUMBERS)}"
    tell(shop_database, shipped(number))
    yield Told(shop_database, number)
    with shop_database.transaction() as connection:
        connection.execute(sa.delete(ShopOrderRow))


def delivered(number: str, days_ago: float = 0) -> ShopOrder:
    at = BEGIN + timedelta(hours=1) - timedelta(days=days_ago)
    return ShopOrder(number, "delivered", at, ("WD-1007",), Tracking(), {"delivered": at})


def proven(play: Play, number: str) -> Player:
    visitor = play()
    visitor.says(f"where is my order {number}?")
    visitor.says("jane@mail.example")
    return visitor


@pytest.mark.parametrize(
    "proof",
    ["jane@mail.example", "It is Jane@Mail.Example.", "jane (at) mail.example", "LV-1010", "1010",
     "my postcode is LV 1010", "۱۰۱۰"],
)  # fmt: skip
def test_an_order_is_told_of_once_its_number_and_a_proof_are_given(
    play: Play, orders: Told, proof: str
) -> None:
    visitor = play()
    asked = visitor.says("where is my order?")
    assert asked.acts[-1] == "order_help" and "number" in asked.text
    asked = visitor.says(orders.number)
    assert "e-mail" in asked.text and "postcode" in asked.text
    assert "way" not in asked.text and "shipped" not in asked.text
    told = visitor.says(proof)
    assert "on its way" in told.text
    assert "29" in told.text and "April" in told.text
    assert TRACK in told.text and "DPD 4711" in told.text
    assert told.result.replies[0].custom["status"] == "shipped"


def test_number_and_proof_may_come_in_one_message(play: Play, orders: Told) -> None:
    assert "on its way" in play().says(f"where is order {orders.number.lower()}? I am jane@mail.example").text


def test_once_proven_it_stays_proven_in_that_conversation_and_in_no_other(play: Play, orders: Told) -> None:
    visitor = proven(play, orders.number)
    assert "on its way" in visitor.says(f"and where is {orders.number} now?").text
    assert "on its way" in visitor.says("where is my order?").text
    assert "on its way" not in play().says(f"where is {orders.number}?").text


def wrong(visitor: Player, number: str, proof: str) -> str:
    visitor.says(f"where is my order {number}?")
    return visitor.says(proof).text


@pytest.mark.parametrize("proof", ["eve@mail.example", "2020"])
def test_a_wrong_number_is_answered_exactly_like_a_wrong_proof(play: Play, orders: Told, proof: str) -> None:
    answers = []
    for number in (orders.number, "WS-99999"):
        text = wrong(play(), number, proof)
        assert "on its way" not in text
        answers.append(text.partition(",")[0])
    assert set(answers) <= {
        "I could not match that to an order. Please check the number",
        "That number together with that proof does not lead me to an order. Please check both",
    }
    assert len(answers) == 2


def test_after_five_tries_no_more_is_checked_for_an_hour_even_when_right(play: Play, orders: Told) -> None:
    visitor = play()
    visitor.says(f"where is my order {orders.number}?")
    for each in range(5):
        assert "check" in visitor.says(f"eve{each}@mail.example").text
    stopped = visitor.says("jane@mail.example")
    assert "on its way" not in stopped.text and "an hour" in stopped.text
    visitor.says(f"where is my order {orders.number}?")
    assert "on its way" not in visitor.says("jane@mail.example").text
    visitor.now += timedelta(minutes=61)
    visitor.says(f"where is my order {orders.number}?")
    assert "on its way" in visitor.says("jane@mail.example").text


def test_the_tries_on_one_number_are_counted_over_all_conversations(play: Play, orders: Told) -> None:
    tell(orders.database, ShopOrder("WS-30002", "paid", BEGIN))
    for each in range(5):
        wrong(play(), "WS-30002", f"eve{each}@mail.example")
    right = play()
    assert "paid" not in wrong(right, "WS-30002", "jane@mail.example")


def test_one_message_cannot_try_many_postcodes(play: Play, orders: Told) -> None:
    many = " ".join(str(code) for code in range(1000, 1030))
    assert "on its way" not in wrong(play(), orders.number, many)


def test_neither_address_nor_postcode_is_stored_anywhere(play: Play, orders: Told) -> None:
    visitor = play()
    visitor.says(f"where is my order {orders.number}?")
    visitor.says("my postcode is 98765-4321 or maybe jane@mail.example")
    visitor.says("where is it then?")
    with orders.database.read() as connection:
        tables = [sa.table(name) for name in sa.inspect(connection).get_table_names()]
        found = [connection.execute(sa.select(sa.text("*")).select_from(table)) for table in tables]
        dump = "\n".join(str(row) for rows in found for row in rows)
        assert connection.execute(sa.text("select count(*) from turn_clues")).scalar_one() == 0
    assert orders.number in dump
    assert "jane@mail" not in dump and re.search(r"(?<!\d)98765(?!\d)", dump) is None


def test_something_else_may_be_asked_instead_of_proving(play: Play, orders: Told) -> None:
    visitor = play()
    visitor.says(f"where is my order {orders.number}?")
    assert "€24.90" in visitor.says("never mind, how much is the Wirebird?").text


def test_what_is_no_proof_is_asked_for_again(play: Play, orders: Told) -> None:
    visitor = play()
    visitor.says(f"where is my order {orders.number}?")
    assert "postcode" in visitor.says("Jane Smith").text


@pytest.mark.parametrize("wish", ["I want to cancel order {}", "I want to return order {}"])
def test_changing_or_sending_back_a_given_order_needs_the_proof_too(
    play: Play, orders: Told, wish: str
) -> None:
    visitor = play()
    assert "postcode" in visitor.says(wish.format(orders.number)).text
    told = visitor.says("1010")
    assert "on its way" in told.text and len(told.result.claims) >= 1


def test_a_shop_that_tells_of_no_orders_asks_for_no_proof(play: Play, shop_database: Database) -> None:
    assert "postcode" not in play().says("where is my order WS-29999?").text


def test_a_delivery_told_by_the_shop_opens_the_survey_in_the_next_message(play: Play, orders: Told) -> None:
    visitor = proven(play, orders.number)
    assert "survey_question" not in visitor.says("thanks").acts
    tell(orders.database, delivered(orders.number))
    visitor.now = BEGIN + timedelta(days=2)
    asked = visitor.says("hello")
    assert asked.acts[-1] == "survey_question" and asked.stage == "post_purchase"
    assert "records_score" in visitor.says("5").acts


def test_an_order_bound_by_the_visitors_id_is_known_in_a_new_conversation(play: Play, orders: Told) -> None:
    tell(orders.database, ShopOrder("WS-30007", "paid", BEGIN, ("WD-1007",)), visitor="v-bound")
    assert "paid" in play("v-bound").says("where is my order?").text
    assert "paid" not in play("v-other").says("where is my order?").text


def test_nobody_is_asked_about_an_order_twice_nor_within_seven_days(play: Play, orders: Told) -> None:
    tell(orders.database, delivered("WS-30008"), visitor="v-asked")
    first = play("v-asked")
    first.now = BEGIN + timedelta(days=1)
    assert first.says("hello").acts[-1] == "survey_question"
    first.says("stop")
    tell(orders.database, delivered("WS-30009"), visitor="v-asked")
    second = play("v-asked")
    second.now = BEGIN + timedelta(days=6)
    assert "survey_question" not in second.says("hello").acts
    third = play("v-asked")
    third.now = BEGIN + timedelta(days=9)
    assert third.says("hello").acts[-1] == "survey_question"
    assert third.transcript().as_contract()["survey"] is not None
    fourth = play("v-asked")
    fourth.now = BEGIN + timedelta(days=20)
    assert "survey_question" not in fourth.says("hello").acts


def test_a_delivery_of_long_ago_opens_no_survey(play: Play, orders: Told) -> None:
    tell(orders.database, delivered("WS-30010", days_ago=40), visitor="v-late")
    assert "survey_question" not in play("v-late").says("hello").acts


def test_an_event_that_comes_late_does_not_turn_the_order_back(play: Play) -> None:
    visitor = play()
    visitor.order("WS-40001", "delivered", "WD-1007")
    visitor.now -= timedelta(days=1)
    visitor.order("WS-40001", "shipped", "WD-1007")
    visitor.now += timedelta(days=1)
    assert "delivered" in visitor.says("where is my order WS-40001?").text
