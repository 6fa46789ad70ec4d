"""The shop's own answers through the real engine: told as the shop's, and only where they fit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.answers.answer import ShopAnswer
from bot.commands.answers import groups_of, lost_cases
from bot.engine.assistant import Assistant
from bot.records.database import Database
from bot.records.shop_answers import ADDED, ShopAnswerRow, add_answer, load_cases, open_questions
from tests.conversations.conftest import Play


@pytest.mark.parametrize(
    "asked",
    ["do you do gift wrapping?", "is it possible to have it gift wrapped?",
     "do you match prices of other shops?",
     "vai iepakojums ir bez plastmasas?", "do you sell gift cards?"],
)  # fmt: skip
def test_the_shops_answer_is_told_as_the_shops(play: Play, asked: str) -> None:
    turn = play().says(asked)
    (claim,) = [claim for claim in turn.result.claims if claim.field == "answer"]
    assert claim.source == "shop" and claim.product_id is None
    assert claim.value in turn.text and "reassures" in turn.acts
    assert turn.text.split("\n")[-1].startswith(("The shop", "Veikals saka", "Veikala atbilde"))


@pytest.mark.parametrize(
    "asked",
    ["I need a gift for my wife", "how much is the Wirebird?", "what are your opening hours?",
     "how long does delivery take?", "can I return the Wirebird?", "I want to buy the Wirebird", "hello"],
)  # fmt: skip
def test_what_the_assistant_answers_by_itself_stays_its_own(play: Play, asked: str) -> None:
    assert play().says(asked).told("answer") == []


@pytest.mark.parametrize(
    "asked",
    ["do you rent?", "do you repair?", "can you repair my old kettle?", "can you engrave my name on it?",
     "do you engrave?", "is the shop wheelchair accessible?", "is there parking?", "are you hiring?",
     "can I bring my dog to the shop?", "do you have wifi in the store?", "who owns the shop?",
     "do you donate to charity?", "יש חניה ליד החנות?", "אתם מתקנים טלפונים?", "پارکینگ دارین جلو مغازه",
     "تعمیر می‌کنید؟", "vai ir stāvvieta pie veikala", "vai jūs labojat telefonus?"],
)  # fmt: skip
def test_what_the_shop_has_no_word_on_is_listed(play: Play, shop_database: Database, asked: str) -> None:
    turn = play().says(asked)
    assert "says_not_available" in turn.acts
    assert not {"reassures", "order_help", "acknowledges"} & set(turn.acts)
    with shop_database.read() as connection:
        assert asked in {question.text for question in open_questions(connection)}


@pytest.mark.parametrize(
    ("asked", "field"),
    [("what are your opening hours?", "hours"), ("do u have a store near me", "address"),
     ("how do I contact you?", "email"), ("tell me about your shop", "address"),
     ("do you have spare parts?", "support"), ("can you help me if it breaks?", "support"),
     ("what support do I get after buying?", "support"), ("is there a loyalty programme?", "loyalty"),
     ("how do I cancel my order?", "order_changes"), ("מה שעות הפתיחה?", "hours"),
     ("ساعت کاری شما چیست؟", "hours"), ("cikos atveraties", "hours"),
     ("kur atrodas jūsu veikals?", "address")],
)  # fmt: skip
def test_what_the_shop_states_is_told(play: Play, asked: str, field: str) -> None:
    turn = play().says(asked)
    assert turn.told(field) and "says_not_available" not in turn.acts


@pytest.fixture
def added(assistant: Assistant, shop_database: Database) -> Iterator[None]:
    """What the test adds is gone afterwards."""
    before = assistant.counter.answers
    yield
    assistant.counter.answers = before
    with shop_database.transaction() as connection:
        connection.execute(sa.delete(ShopAnswerRow).where(ShopAnswerRow.origin == ADDED))


def test_an_unanswered_question_is_closed_by_an_answer_and_tested_from_then_on(
    play: Play, assistant: Assistant, shop_database: Database, added: None
) -> None:
    asked = "what is the battery life of the Wirebird?"
    first = play().says(asked)
    assert "says_not_available" in first.acts
    play().says("how long does the battery of the Wirebird last?")
    group = next(g for g in groups_of(shop_database) if any(q.text == asked for q in g))
    assert group[0].product_id is not None
    with shop_database.transaction() as connection:
        answer = ShopAnswer("About eight hours.", (), product_id=group[0].product_id)
        add_answer(connection, answer, group, datetime(2026, 5, 2, tzinfo=UTC))
    assert not any(q.text == asked for g in groups_of(shop_database) for q in g)
    assert asked in {case.question.text for case in load_cases(shop_database)}
    assert lost_cases(shop_database, load_cases(shop_database)) == []

    assert assistant.answers.refresh()
    assistant.counter.answers = assistant.answers.current
    again = play().says(asked)
    assert again.told("answer") == ["About eight hours."]
    assert "gives_product_facts" in again.acts and "says_not_available" not in again.acts
    assert play().says("what is the battery life of the Drift 300?").told("answer") == []
    assert play().says("is the Wirebird waterproof?").told("answer") == []
    price = play().says("how much is the Wirebird?")
    assert price.told("answer") == [] and price.told("price") == ["24.90"]
