"""Whole turns: the first, two questions in one, leaving, buying, complaining, handing over, new journeys."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from bot.dialogue.notes import (
    HandoffRequested,
    NeedTold,
    ObstacleNamed,
    OrderReported,
    TicketFiled,
)
from bot.dialogue.values import Page
from bot.journey.acts import Act
from tests.dialogue.shelf import BARE_SHOP
from tests.dialogue.talk import Talk

CART = Page("cart")


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("hello", "greet"),
        ("what does the lumen x1 cost?", "ask_price"),
        ("my kettle broke", "describe_need"),
        ("never mind, bye", "leave"),
        ("it arrived broken", "complain"),
        ("tell me a joke", "out_of_scope"),
    ],
)
def test_the_first_turn_says_it_is_a_virtual_assistant_and_how_to_reach_a_person(
    text: str, intent: str
) -> None:
    talk = Talk()
    first = talk.says(text, intent)
    assert first.line_ids.count("discloses") == 1
    assert "virtual assistant" in first.text
    assert "person" in first.text
    second = talk.says("and its price?", "ask_price")
    assert "discloses" not in second.line_ids


def test_two_questions_in_one_message_are_both_answered_in_their_order() -> None:
    turn = Talk().says_both(
        ("what does the brisk kettle cost", "ask_price"), ("is the lumen x1 in stock", "ask_stock")
    )
    assert turn.text.index("39.90") < turn.text.index("12 pieces")
    other = Talk().says_both(
        ("is the lumen x1 in stock", "ask_stock"), ("what does the brisk kettle cost", "ask_price")
    )
    assert other.text.index("12 pieces") < other.text.index("39.90")


def test_small_talk_beside_a_question_needs_no_answer_of_its_own() -> None:
    turn = Talk().says_both(("hello", "greet"), ("what does the brisk kettle cost", "ask_price"))
    assert "39.90" in turn.text
    assert turn.acts.count(Act.greets) == 0


def test_the_need_is_kept_in_the_visitors_own_words_without_the_greeting() -> None:
    talk = Talk()
    turn = talk.says("hi, my old kettle broke", "describe_need")
    assert talk.memory.need == "my old kettle broke"
    assert turn.noted(NeedTold) == [NeedTold("my old kettle broke")]
    assert Act.asks_need in turn.acts
    assert turn.text.count("?") == 1


def test_a_need_is_met_without_prices_or_offers() -> None:
    turn = Talk().says("I need something for my morning tea", "describe_need")
    assert not {Act.recommends, Act.gives_checkout_link} & set(turn.acts)
    assert "€" not in turn.text


def test_at_the_decision_the_need_is_repeated_in_their_words() -> None:
    talk = Talk()
    talk.says("I carry a laptop to work", "describe_need")
    turn = talk.says("how fast is delivery of the city backpack?", "ask_delivery", page=CART)
    assert turn.prepared.stage == "purchase_decision"
    assert Act.reminds_need in turn.acts
    assert "I carry a laptop to work" in turn.text


def test_whoever_leaves_is_won_back_once_by_what_interested_them() -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    first = talk.says("I will not buy it", "leave")
    assert first.acts == [Act.win_back]
    assert "City Backpack" in first.text
    assert len(first.buttons) >= 6
    again = talk.says("no, I am leaving", "leave")
    assert Act.win_back not in again.acts
    assert again.acts == [Act.thanks_and_closes]


def test_the_obstacle_tapped_is_noted_with_its_product() -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    win_back = talk.says("I will not buy it", "leave")
    payload = next(p for p in win_back.buttons if '"price"' in p)
    turn = talk.taps(payload)
    (note,) = turn.noted(ObstacleNamed)
    assert (note.obstacle, note.product_id) == ("price", "32")
    assert turn.acts == [Act.acknowledges]


@pytest.mark.parametrize(
    ("words", "intent", "obstacle"),
    [
        ("it is just too expensive", "object_price", "price"),
        ("delivery takes too long", "name_obstacle", "delivery"),
        ("I could not find my size", "name_obstacle", "not_found"),
        ("I do not trust this shop", "name_obstacle", "trust"),
        ("just browsing", "just_looking", "just_looking"),
        ("no particular thing", "deny", "other"),
    ],
)
def test_the_obstacle_said_in_words_is_noted(words: str, intent: str, obstacle: str) -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    talk.says("I will not buy it", "leave")
    (note,) = talk.says(words, intent).noted(ObstacleNamed)
    assert note.obstacle == obstacle


def test_a_question_asked_while_leaving_is_answered() -> None:
    talk = Talk()
    talk.says("what does the city backpack cost?", "ask_price")
    turn = talk.says_both(("I am leaving", "leave"), ("can I return it?", "ask_returns"))
    assert "14 days" in turn.text


def test_buying_gives_one_link_of_exactly_this_product_with_the_sum() -> None:
    turn = Talk().says("I want to buy the city backpack", "buy")
    assert turn.acts.count(Act.gives_checkout_link) == 1
    assert "https://corner.example/checkout?product=32" in turn.text
    assert "€64.50" in turn.text


def test_the_link_is_not_pushed_again_with_every_answer() -> None:
    talk = Talk()
    talk.says("I want to buy the city backpack", "buy", page=CART)
    following = [
        talk.says("how fast is delivery?", "ask_delivery", page=CART),
        talk.says("and can I pay by card?", "ask_payment", page=CART),
    ]
    assert [Act.gives_checkout_link in turn.acts for turn in following] == [False, False]


def test_a_first_question_about_a_policy_is_answered_without_a_push() -> None:
    talk = Talk()
    first = talk.says("does the city backpack have a warranty?", "ask_warranty")
    assert Act.reassures in first.acts and Act.gives_checkout_link not in first.acts
    second = talk.says("and can I return it?", "ask_returns")
    assert second.acts.count(Act.gives_checkout_link) == 1


def test_a_need_told_in_several_sentences_is_said_again_in_one() -> None:
    talk = Talk()
    talk.says("My son starts school. He needs a backpack for heavy books. I am new here.", "describe_need")
    turn = talk.says("can I return the city backpack?", "ask_returns", page=CART)
    assert "He needs a backpack for heavy books." in turn.text
    assert "I am new here" not in turn.text


def test_a_smallest_order_is_told_before_the_link() -> None:
    turn = Talk().says("I want to buy the basmati rice", "buy")
    assert "6 pieces" in turn.text
    assert turn.text.index("6 pieces") < turn.text.index("https://")
    assert ("41", "minimum order quantity", "6") in turn.claims


def test_what_is_out_of_stock_is_not_sold() -> None:
    turn = Talk().says("I want to buy the hush kettle", "buy")
    assert turn.acts == [Act.says_not_available]
    assert "https://" not in turn.text
    assert "out of stock" in turn.text


def test_a_yes_to_something_similar_shows_it() -> None:
    talk = Talk()
    talk.says("I want to buy the hush kettle", "buy")
    turn = talk.says("yes please", "affirm")
    assert "Brisk Kettle" in turn.text


def test_a_shop_without_a_checkout_address_gives_no_link() -> None:
    turn = Talk(shop=BARE_SHOP).says("I want to buy the city backpack", "buy")
    assert Act.gives_checkout_link not in turn.acts
    assert "https://" not in turn.text


def test_a_complaint_gets_an_apology_and_a_reference_number() -> None:
    talk = Talk()
    talk.order("delivered")
    turn = talk.says("the lumen x1 arrived with a cracked screen", "complain")
    (ticket,) = turn.noted(TicketFiled)
    assert Act.apologises_and_files_complaint in turn.acts
    assert ticket.number in turn.text
    assert ticket.number.startswith("T-")
    assert (ticket.product_id, ticket.order_id) == ("11", "CS-1001")
    assert ticket.summary == "the lumen x1 arrived with a cracked screen"


def test_nothing_is_sold_while_a_complaint_is_open() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.says("the lumen x1 arrived with a cracked screen", "complain")
    turn = talk.says_both(("it is still broken", "complain"), ("show me phones", "find_product"))
    assert not {Act.recommends, Act.gives_checkout_link, Act.survey_question} & set(turn.acts)


def test_a_person_is_called_and_the_bot_is_silent_from_then_on() -> None:
    talk = Talk()
    turn = talk.says("I want to talk to a person", "ask_human")
    assert turn.acts == [Act.hands_over]
    assert turn.noted(HandoffRequested) == [HandoffRequested("I want to talk to a person")]
    assert turn.handed_over
    after = talk.says("what does the lumen x1 cost?", "ask_price")
    assert after.replies == ()
    assert after.prepared.intent == "ask_price"
    assert after.prepared.belief != turn.prepared.belief


def test_too_little_understood_is_asked_back_instead_of_answered() -> None:
    turn = Talk().says("blorp zong frump", "ask_price", confidence=0.1)
    assert turn.acts == [Act.clarifies]
    assert not turn.claims


def test_only_what_is_not_the_shops_business_is_redirected() -> None:
    turn = Talk().says("who won the match?", "out_of_scope")
    assert turn.acts == [Act.out_of_scope_redirect]
    assert turn.prepared.event == "out_of_scope"


def test_an_order_event_is_noted_and_moves_the_belief_without_a_word() -> None:
    talk = Talk()
    talk.says("I want to buy the lumen x1", "buy")
    turn = talk.order("delivered")
    assert turn.prepared.stage == "post_purchase"
    assert turn.prepared.why[0].startswith("order delivered x")
    assert not turn.replies
    (report,) = turn.noted(OrderReported)
    assert (report.event.order_id, report.told) == ("CS-1001", False)


@pytest.mark.parametrize(("status", "due"), [("delivered", True), ("placed", False), ("shipped", False)])
def test_only_a_delivery_makes_the_survey_due(status: str, due: bool) -> None:
    talk = Talk()
    talk.order(status)
    assert talk.memory.survey_due is due


def test_the_status_of_their_own_order_is_told_and_of_no_other() -> None:
    talk = Talk()
    talk.order("shipped")
    own = talk.says("where is my order CS-1001?", "order_status")
    assert "on its way" in own.text
    other = talk.says("and CS-2002?", "order_status")
    assert "CS-2002" in other.text
    assert "on its way" not in other.text


def test_an_order_number_given_on_request_goes_on_with_the_question() -> None:
    talk = Talk()
    asked = talk.says("where is my parcel?", "order_status")
    assert asked.acts == [Act.order_help]
    turn = talk.says("CS-3003", "out_of_scope")
    assert turn.prepared.intent == "order_status"
    assert "CS-3003" in turn.text


@pytest.mark.parametrize(("days", "journey"), [(29, 1), (30, 2), (400, 2)])
def test_a_journey_ends_30_days_after_its_last_turn(days: int, journey: int) -> None:
    talk = Talk()
    talk.says("I need a gift for my aunt", "describe_need")
    talk.waits(timedelta(days=days))
    talk.says("hello", "greet")
    assert talk.memory.journey == journey
    assert (talk.memory.need is None) is (journey == 2)


def test_a_new_journey_begins_with_the_prior_belief() -> None:
    talk = Talk()
    talk.order("delivered")
    talk.says("it has arrived", "report_arrival")
    talk.waits(timedelta(days=31))
    turn = talk.says("my lamp broke", "describe_need")
    assert turn.prepared.stage == "problem_recognition"


def test_what_is_remembered_is_plain_json() -> None:
    talk = Talk()
    talk.says("I carry a laptop to work", "describe_need")
    talk.says("compare the trail backpack and the city backpack", "compare_products")
    talk.says("I want to buy the city backpack", "buy")
    assert json.loads(json.dumps(talk.slots)) == talk.slots
