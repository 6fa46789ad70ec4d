"""A short answer means what the open question makes of it; anything else means what it says."""

from __future__ import annotations

import re

import pytest

from bot.dialogue.interpretation import interpret
from bot.dialogue.memory import Memory
from bot.dialogue.open_questions import obstacle_of, read_payload
from bot.dialogue.payloads import payload
from bot.dialogue.values import Meaning, Understanding
from bot.dialogue.wanting import own_words
from bot.feedback.survey import Survey
from bot.journey.acts import Stage
from tests.dialogue.talk import PHRASEBOOK

ENGLISH = PHRASEBOOK.of("en")
ORDER_NUMBER = re.compile(r"CS-\d{4}")
OFFER = {"question": "offer", "payload": '/ask_alternatives{"product": "21"}'}
OBSTACLE = {"question": "obstacle"}
NEED = {"question": "need"}
WHICH = {"question": "which", "resume": "ask_price"}
ORDER = {"question": "order_number", "resume": "order_status"}


def meant(
    text: str,
    intent: str,
    memory: Memory,
    confidence: float = 0.8,
    stage: Stage = Stage.information_search,
    sells: bool = False,
) -> Meaning:
    understanding = Understanding(
        text, "en", (Meaning(intent, confidence, text),), ((intent, confidence),), 1
    )
    return interpret(understanding, memory, stage, ORDER_NUMBER, lambda _: sells, lambda _: None, ENGLISH)[0]


@pytest.mark.parametrize(
    ("pending", "text", "intent", "becomes"),
    [
        (OFFER, "yes", "affirm", "ask_alternatives"),
        (OFFER, "no", "deny", "deny"),
        (OFFER, "how much is it?", "ask_price", "ask_price"),
        (OBSTACLE, "too expensive", "object_price", "name_obstacle"),
        (OBSTACLE, "the shipping takes weeks", "ask_delivery", "name_obstacle"),
        (OBSTACLE, "nothing really", "deny", "name_obstacle"),
        (OBSTACLE, "I want a person", "ask_human", "ask_human"),
        (NEED, "for my morning runs", "describe_need", "describe_need"),
        (NEED, "mostly work", "chitchat", "describe_need"),
        (NEED, "talk to a person", "ask_human", "ask_human"),
        (NEED, "bye", "goodbye", "goodbye"),
        (NEED, "what is your name?", "ask_bot", "ask_bot"),
        (WHICH, "the first", "choose_product", "ask_price"),
        (WHICH, "where is my order?", "order_status", "order_status"),
        (ORDER, "CS-1234", "out_of_scope", "order_status"),
        (ORDER, "I don't have it", "deny", "deny"),
        (None, "yes", "affirm", "affirm"),
        (None, "too expensive", "object_price", "object_price"),
    ],
)
def test_the_open_question_reads_a_short_answer(
    pending: dict[str, str] | None, text: str, intent: str, becomes: str
) -> None:
    assert meant(text, intent, Memory(pending=pending)).intent == becomes


def test_a_yes_to_an_offer_carries_what_was_offered() -> None:
    assert meant("yes", "affirm", Memory(pending=OFFER)).entities == {"product": "21"}


def test_an_order_number_is_taken_out_of_the_answer() -> None:
    assert meant("it's CS-1234, thanks", "thank", Memory(pending=ORDER)).entities == {"order_id": "CS-1234"}


@pytest.mark.parametrize(("sells", "becomes"), [(True, "describe_need"), (False, "out_of_scope")])
def test_odd_words_are_a_need_when_the_shop_sells_something_for_them(sells: bool, becomes: str) -> None:
    assert meant("astronomy", "out_of_scope", Memory(pending=NEED), sells=sells).intent == becomes


SURVEYING = {
    question: Memory(survey=Survey(asking=question).to_dict())
    for question in ("csat", "nps", "expectation", "comment")
}


@pytest.mark.parametrize(
    ("asking", "text", "intent", "becomes"),
    [
        ("csat", "5", "choose_product", "give_score"),
        ("csat", "hmm dunno", "chitchat", "give_score"),
        ("csat", "skip", "skip", "skip"),
        ("csat", "stop", "stop", "stop"),
        ("csat", "where is my invoice?", "manage_order", "manage_order"),
        ("csat", "I want to talk to a person", "ask_human", "ask_human"),
        ("nps", "ten", "out_of_scope", "give_score"),
        ("expectation", "as expected", "give_opinion", "give_score"),
        ("comment", "The lid leaks a little.", "complain", "give_score"),
        ("comment", "The box was lovely.", "chitchat", "give_score"),
        ("comment", "no", "deny", "skip"),
        ("comment", "no thanks", "thank", "skip"),
        ("comment", "can I get an invoice?", "manage_order", "manage_order"),
    ],
)
def test_a_survey_question_reads_its_answer(asking: str, text: str, intent: str, becomes: str) -> None:
    assert meant(text, intent, SURVEYING[asking]).intent == becomes


@pytest.mark.parametrize(
    ("memory", "stage", "becomes"),
    [
        (Memory(focus=("32",)), Stage.purchase_decision, "leave"),
        (Memory(shown=("32", "31")), Stage.evaluation_of_alternatives, "leave"),
        (Memory(), Stage.purchase_decision, "goodbye"),
        (Memory(focus=("32",)), Stage.information_search, "goodbye"),
        (Memory(focus=("32",), bought=True), Stage.purchase_decision, "goodbye"),
        (Memory(focus=("32",), won_back=True), Stage.purchase_decision, "goodbye"),
    ],
)
def test_a_goodbye_in_the_middle_of_deciding_is_leaving(memory: Memory, stage: Stage, becomes: str) -> None:
    assert meant("bye", "goodbye", memory, stage=stage).intent == becomes


@pytest.mark.parametrize(
    ("text", "obstacle"),
    [
        ("It costs too much", "price"),
        ("postage is slow", "delivery"),
        ("I cannot send it back", "returns"),
        ("no size for me", "not_found"),
        ("looks like a scam", "trust"),
        ("just looking", "just_looking"),
        ("my dog ate my homework", "other"),
    ],
)
def test_an_obstacle_is_named_by_its_words(text: str, obstacle: str) -> None:
    assert obstacle_of(text, PHRASEBOOK.of("en")) == obstacle


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("hi, my kettle broke", "my kettle broke"),
        ("Good morning! I need a bag", "I need a bag"),
        ("hey there, something for tea", "something for tea"),
        ("  my kettle broke ", "my kettle broke"),
        ("hello", "hello"),
        ("history books for my son", "history books for my son"),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_need_is_kept_in_their_words_without_the_greeting(said: str, words: str) -> None:
    assert own_words(said, ENGLISH) == words


def test_a_payload_reads_back_what_it_was_made_of() -> None:
    made = payload("compare_products", products=["31", "32"], note="für “zwei” {x}")
    assert read_payload(made) == ("compare_products", {"products": ["31", "32"], "note": "für “zwei” {x}"})
    assert read_payload(payload("ask_human")) == ("ask_human", {})
