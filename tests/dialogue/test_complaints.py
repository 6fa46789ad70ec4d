"""When something is wrong: the ticket, what belongs to it, and what the visitor says beside it."""

from __future__ import annotations

import pytest

from bot.dialogue.notes import ObstacleNamed, SurveyAnswered, TicketExtended, TicketFiled
from bot.dialogue.values import Page, Understanding
from bot.journey.acts import Act
from tests.dialogue.shelf import KETTLE
from tests.dialogue.talk import Talk


def complained() -> Talk:
    """A visitor whose phone came broken, with an open ticket."""
    talk = Talk()
    talk.order("delivered")
    talk.says("the lumen x1 arrived broken", "complain")
    return talk


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("it's really annoying, I needed it for work", "name_obstacle", 0.95),
        ("I already paid 300 euros for this, unacceptable", "object_price", 0.84),
        ("I am furious", "hesitate", 0.39),
        ("black instead of white", "choose_product", 0.65),
        ("what happens now?", "chitchat", 0.29),
        ("how long will that take?", "order_status", 0.33),
        ("CS-1001", "out_of_scope", 0.84),
        ("here is my order number CS-1001", "correct", 0.9),
    ],
)
def test_what_is_not_surely_something_else_belongs_to_the_open_complaint(
    text: str, intent: str, confidence: float
) -> None:
    talk = complained()
    number = talk.memory.complaint
    turn = talk.says(text, intent, confidence)
    assert turn.acts == [Act.apologises_and_files_complaint]
    assert turn.noted(TicketExtended) == [TicketExtended(str(number), text)]
    assert not turn.noted(ObstacleNamed)
    assert talk.memory.complaint == number


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("thanks", "thank"),
        ("bye", "goodbye"),
        ("where is my order?", "order_status"),
        ("I want to send it back", "request_return"),
        ("5", "give_score"),
        ("how do I clean it?", "ask_setup"),
    ],
)
def test_a_complaint_stays_open_beside_small_talk_orders_and_scores(text: str, intent: str) -> None:
    talk = complained()
    turn = talk.says(text, intent)
    assert talk.memory.complaint is not None
    assert Act.survey_question not in turn.acts


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("show me kettles", "find_product"),
        ("what does the brisk kettle cost?", "ask_price"),
        ("when are you open?", "ask_shop"),
    ],
)
def test_a_sure_turn_to_something_else_closes_it(text: str, intent: str) -> None:
    talk = complained()
    talk.says(text, intent, 0.95)
    assert talk.memory.complaint is None
    assert talk.memory.ticket is not None


def test_a_tap_opens_the_case_asks_what_went_wrong_and_takes_the_next_words() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.says("it has arrived", "report_arrival")
    talk.says("1", "give_score")
    tapped = talk.taps("/complain")
    (ticket,) = tapped.noted(TicketFiled)
    assert ticket.summary == "survey: csat 1"
    assert "what went wrong" in tapped.text.lower()
    told = talk.says("the charger was missing", "describe_need", 0.85)
    assert told.noted(TicketExtended) == [TicketExtended(ticket.number, "the charger was missing")]


def test_the_ticket_holds_the_whole_message_and_no_return_terms_are_recited() -> None:
    talk = Talk()
    turn = talk.says_both(
        ("my order CS-7001 never arrived", "complain"), ("I want my money back", "request_return")
    )
    (ticket,) = turn.noted(TicketFiled)
    assert ticket.summary == "my order CS-7001 never arrived, I want my money back"
    assert ticket.order_id == "CS-7001"
    assert "14 days" not in turn.text


def test_what_never_came_is_a_complaint_not_a_return() -> None:
    talk = Talk()
    talk.order("shipped")
    turn = talk.says("the parcel never arrived, give me my money back", "request_return")
    assert len(turn.noted(TicketFiled)) == 1


def test_a_checkout_that_still_fails_is_no_complaint_about_a_product() -> None:
    talk = Talk()
    talk.says("I want to buy the city backpack", "buy")
    talk.says("the coupon does not work", "checkout_trouble")
    turn = talk.says("still doesn't work", "complain", 0.65)
    assert not turn.noted(TicketFiled)
    assert "/ask_human" in turn.buttons
    assert "person" in turn.text
    assert not talk.memory.bought


def test_money_taken_without_an_order_goes_to_a_person() -> None:
    talk = Talk()
    turn = talk.says("it took my money but there is no order!", "say_bought", 0.6)
    assert turn.prepared.intent == "checkout_trouble"
    assert "/ask_human" in turn.buttons
    assert not talk.memory.bought


def test_a_complaint_about_nothing_bought_makes_nobody_a_customer() -> None:
    talk = Talk()
    talk.says("your website is terrible", "complain")
    assert not talk.memory.bought


def test_a_comment_that_complains_is_kept_and_a_case_is_offered() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.says("it has arrived", "report_arrival")
    for answer in ("5", "9", "met"):
        talk.says(answer, "give_score")
    turn = talk.says("the seller was rude and the strap is torn", "complain")
    assert turn.noted(SurveyAnswered) == [
        SurveyAnswered("comment", "the seller was rude and the strap is torn")
    ]
    assert "/complain" in turn.buttons
    (ticket,) = talk.says("yes", "affirm").noted(TicketFiled)
    assert "torn" in ticket.summary


def test_a_question_beside_an_open_complaint_is_answered_and_the_complaint_stays_open() -> None:
    talk = complained()
    turn = talk.says("can I return the lumen x1?", "ask_returns", 0.6)
    assert "30 days return policy" in turn.text
    assert talk.memory.complaint is not None


def test_trouble_at_the_checkout_is_not_followed_by_another_link() -> None:
    talk = Talk()
    cart = Page("checkout")
    talk.says("I want to buy the city backpack", "buy", page=cart)
    for _ in range(4):
        turn = talk.says("it is stuck", "checkout_trouble", page=cart)
    assert Act.gives_checkout_link not in turn.acts


def test_what_broke_at_home_is_no_complaint_where_another_thing_is_asked_about_instead() -> None:
    turn = Talk().says_both(
        ("Kitchen radio is dead, thinking of the brisk kettle instead.", "complain"),
        ("What do you charge", "ask_price"),
    )
    assert Act.apologises_and_files_complaint not in turn.acts
    assert {product_id for product_id, *_ in turn.claims} == {KETTLE.id}


def test_what_goes_wrong_at_home_is_no_complaint_before_a_question_about_a_product() -> None:
    story, question = "I always burn the milk and it is ruined.", "With the brisk kettle, can I see inside?"
    talk = Talk()
    meanings = (talk.meaning(story, "complain", 0.75), talk.meaning(question, "choose_product", 0.9))
    text = f"{story} {question}"
    turn = talk.play(talk.inbound(text=text), Understanding(text, "en", meanings, (("ask_setup", 0.4),), 1.0))
    assert turn.prepared.intent == "ask_feature"
    assert Act.apologises_and_files_complaint not in turn.acts


def test_what_broke_is_not_the_product_that_is_asked_about_beside_it() -> None:
    turn = Talk().says_both(
        ("I bought a thing and it broke.", "complain"), ("is the brisk kettle in stock?", "ask_stock")
    )
    assert Act.apologises_and_files_complaint in turn.acts
    assert "with Brisk" not in turn.text and "that Brisk" not in turn.text


def test_what_broke_at_home_and_was_hardly_heard_as_a_complaint_is_a_need() -> None:
    talk = Talk()
    meaning = talk.meaning("hi, my kettle broke", "complain", 0.52)
    ranking = (("complain", 0.52), ("describe_need", 0.4))
    turn = talk.play(
        talk.inbound(text=meaning.text), Understanding(meaning.text, "en", (meaning,), ranking, 1.0)
    )
    assert turn.prepared.intent == "describe_need"
    assert Act.apologises_and_files_complaint not in turn.acts


def test_no_product_is_blamed_by_one_word_of_its_name() -> None:
    talk = Talk()
    told = talk.says("I bought a boat from you and the pack of it is torn", "complain")
    assert told.acts == [Act.apologises_and_files_complaint]
    (ticket,) = (note for note in told.notes if isinstance(note, TicketFiled))
    assert ticket.product_id is None and "Backpack" not in told.text


def test_a_number_told_after_the_complaint_belongs_to_it() -> None:
    talk = Talk()
    talk.says("the Brisk Kettle I bought leaks", "complain")
    told = talk.says("yes the order is #55123", "affirm")
    assert told.acts == [Act.apologises_and_files_complaint] and not told.handed_over
