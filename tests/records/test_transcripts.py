from __future__ import annotations

from dataclasses import replace

from bot.catalogue.claims import Claim, Source
from bot.dialogue.notes import (
    HandoffRequested,
    NeedTold,
    ObstacleNamed,
    SurveyAnswered,
    SurveyBegun,
    TicketFiled,
)
from bot.dialogue.values import OrderEvent
from bot.journey.acts import Stage
from bot.records import handoffs, turns
from bot.records.database import Database
from bot.records.transcripts import read_transcript
from bot.records.writing import SpokenButton, SpokenReply

from .turning import NOON, answer, belief, inbound, turn


def contract(database: Database, of: str = "c1") -> dict[str, object]:
    transcript = read_transcript(database, of)
    assert transcript is not None
    return transcript.as_contract()


def test_a_turn_reads_back_in_the_form_of_the_contract(database: Database) -> None:
    accepted = turns.accept(database, inbound("how much is it?"))
    answer(
        database,
        accepted,
        NeedTold("my kettle broke"),
        language="en",
        intent="ask_price",
        confidence=0.5,
        belief=belief(Stage.information_search),
        claims=(Claim("83", "price", "49.99", Source.catalogue, NOON),),
        replies=(SpokenReply("gives_product_facts", "49.99", (SpokenButton("Buy", "/buy"),)),),
    )
    assert contract(database) == {
        "id": "c1",
        "turns": [
            {
                "visitor": "how much is it?",
                "language": "en",
                "intent": "ask_price",
                "confidence": 0.5,
                "stage": "information_search",
                "acted_on": True,
                "belief": {
                    "problem_recognition": 0.05,
                    "information_search": 0.8,
                    "evaluation_of_alternatives": 0.05,
                    "purchase_decision": 0.05,
                    "post_purchase": 0.05,
                },
                "event": None,
                "why": ["a reason"],
                "replies": [
                    {
                        "act": "gives_product_facts",
                        "text": "49.99",
                        "buttons": [{"title": "Buy", "payload": "/buy"}],
                        "custom": None,
                    }
                ],
                "claims": [{"product_id": "83", "field": "price", "value": "49.99", "source": "catalogue"}],
            }
        ],
        "survey": None,
        "tickets": [],
        "handoff": False,
        "obstacle": None,
        "need": "my kettle broke",
    }


def test_the_last_answer_need_and_obstacle_count_and_open_questions_are_null(database: Database) -> None:
    turn(
        database,
        1,
        NeedTold("a kettle"),
        ObstacleNamed("price"),
        SurveyBegun("1001"),
        SurveyAnswered("csat", "2"),
    )
    turn(
        database,
        2,
        NeedTold("a pan"),
        ObstacleNamed("trust"),
        SurveyAnswered("csat", "5"),
        SurveyAnswered("nps", "9"),
        HandoffRequested("x"),
        TicketFiled("T-1", "complaint", "broken", "83"),
    )
    turn(database, 1, NeedTold("someone else's"), of="c2")
    read = contract(database)
    assert read["survey"] == {"csat": 5, "nps": 9, "expectation": None, "comment": None}
    assert (read["need"], read["obstacle"], read["handoff"]) == ("a pan", "trust", True)
    assert read["tickets"] == [
        {"number": "T-1", "kind": "complaint", "product_id": "83", "summary": "broken"}
    ]
    assert contract(database, "c2")["survey"] is None


def test_a_begun_survey_without_answers_is_four_nulls(database: Database) -> None:
    turn(database, 1, SurveyBegun(None))
    assert contract(database)["survey"] == {"csat": None, "nps": None, "expectation": None, "comment": None}


def test_buttons_orders_and_waits_are_told_apart_and_an_unanswered_turn_has_nulls(database: Database) -> None:
    order = OrderEvent("1001", "delivered", ("83",), NOON)
    turns.accept(database, replace(inbound(None, number=1), button="/buy"))
    turns.accept(database, replace(inbound(None, number=2), order=order))
    turns.accept(database, inbound(None, number=3))
    first, second, third = contract(database)["turns"]  # type: ignore[misc]
    assert (first["button"], first["stage"], first["belief"], first["replies"]) == ("/buy", None, None, [])
    assert second["order"] == {
        "order_id": "1001",
        "status": "delivered",
        "products": ["83"],
        "at": "2026-05-01T12:00:00Z",
    }
    assert not {"visitor", "button", "order"} & set(third)


def test_an_unknown_conversation_has_no_transcript(database: Database) -> None:
    assert read_transcript(database, "nobody") is None


def test_what_people_said_is_part_of_it(database: Database) -> None:
    turn(database, 1, HandoffRequested("x"))
    handoffs.reply(database, "c1", "Sam here", agent="Sam", at=NOON)
    transcript = read_transcript(database, "c1")
    assert transcript is not None
    assert [(one.agent, one.text) for one in transcript.from_people] == [("Sam", "Sam here")]
