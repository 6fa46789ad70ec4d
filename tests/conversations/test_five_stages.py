"""What the shop promises its visitors at each stage, through the real engine."""

from __future__ import annotations

import sqlalchemy as sa

from bot.journey.acts import Act, Overlay, Stage
from bot.journey.forbidden import forbidden_acts
from bot.records.database import Database
from tests.conversations.conftest import Play
from tests.conversations.playing import Heard, Player


def allowed(turn: Heard, *overlays: Overlay) -> bool:
    """No act of the turn is forbidden in its stage, but for those that a message may ask for."""
    asked = frozenset({Act.gives_checkout_link, Act.recommends, Act.compares})
    return not set(turn.acts) & forbidden_acts(Stage(turn.stage or ""), frozenset(overlays), asked)


def decided(play: Play) -> Player:
    """A visitor who has come with a need, looked, weighed, and is about to buy the cheaper headphones."""
    visitor = play()
    visitor.says("I need something for the noise on my train to work", page="home")
    visitor.says("show me headphones under 150", page="search")
    visitor.says("compare the Drift 300 with the Wirebird", page="compare")
    visitor.says("can I send the Wirebird back if they do not fit?", page="cart")
    return visitor


def test_a_visitor_is_led_through_all_five_stages(play: Play) -> None:
    visitor = decided(play)
    bought = visitor.says("great, I have just ordered them", page="order")
    stages = [turn.stage for turn in visitor.heard]
    assert stages == [stage.value for stage in Stage]
    need, found, compared, decision, _ = visitor.heard
    assert "asks_need" in need.acts and "gives_checkout_link" not in need.acts
    assert "recommends" in found.acts and found.told("price")
    assert compared.acts == ["compares"] and compared.told("rating")
    assert {"reassures", "gives_checkout_link"} <= set(decision.acts)
    assert decision.told("returns") == [
        "Can be returned within 30 days only while the hygiene seal is intact."
    ]
    assert bought.acts == ["order_help"]
    assert all(allowed(turn) for turn in visitor.heard)


def test_the_first_turn_says_what_it_is_and_how_to_reach_a_person(play: Play) -> None:
    first = play().says("how much is the Wirebird?")
    assert "virtual assistant" in first.text
    assert "person" in first.text
    assert "€24.90" in first.text


def test_the_same_question_is_answered_in_the_manner_of_the_stage(play: Play) -> None:
    looking, deciding = play(), decided(play)
    looking.says("show me headphones under 150", page="search")
    early = looking.says("how much is the Wirebird?")
    late = deciding.says("how much is the Wirebird?", page="checkout")
    assert early.stage == "information_search" and late.stage == "purchase_decision"
    assert "gives_checkout_link" not in early.acts
    assert early.told("price") == ["24.90"] and "24.90" in late.told("price")
    assert "/ask_reviews" in " ".join(early.payloads)
    assert "/ask_reviews" not in " ".join(late.payloads)


def test_whoever_leaves_is_won_back_once_and_then_left_in_peace(play: Play) -> None:
    visitor = decided(play)
    leaving = visitor.says("forget it, I will leave it")
    assert leaving.acts == ["win_back"]
    obstacle = next(p for p in leaving.payloads if "delivery" in p)
    assert visitor.taps(obstacle).acts == ["acknowledges"]
    assert "win_back" not in visitor.says("bye then, not buying").acts
    assert visitor.transcript().as_contract()["obstacle"] == "delivery"


def test_a_delivery_opens_the_survey_and_its_answers_are_kept(play: Play) -> None:
    visitor = decided(play)
    visitor.order("WS-20001", "delivered", "WD-1007")
    asked = visitor.says("hello again")
    assert asked.acts[-1] == "survey_question"
    assert visitor.says("۴").acts == ["records_score", "survey_question"]
    again = visitor.says("9.5")
    assert again.acts == ["survey_question"]
    visitor.says("9/10")
    visitor.says("better than expected")
    closing = visitor.says("skip")
    assert "thanks_and_closes" in closing.acts
    survey = visitor.transcript().as_contract()["survey"]
    assert survey == {"csat": 4, "nps": 9, "expectation": "exceeded", "comment": None}


def test_a_complaint_gets_an_apology_a_number_and_nothing_to_buy(play: Play) -> None:
    visitor = play()
    turn = visitor.says("the kettle I bought from you arrived broken!")
    assert "apologises_and_files_complaint" in turn.acts
    ticket = visitor.transcript().as_contract()["tickets"][0]
    assert ticket["number"] in turn.text
    assert "arrived broken" in ticket["summary"]
    assert allowed(visitor.says("this is so annoying"), Overlay.complaint)


def test_after_a_person_was_asked_for_the_bot_is_silent(play: Play) -> None:
    visitor = play()
    assert "hands_over" in visitor.says("let me talk to a real person please").acts
    assert visitor.says("hello? how much is the Wirebird?").acts == []
    assert visitor.transcript().as_contract()["handoff"] is True


def test_what_is_not_sold_or_not_stated_is_said_so_and_logged(play: Play, shop_database: Database) -> None:
    visitor = play()
    unsold = visitor.says("how much is the iPhone 14?")
    unstated = visitor.says("what is the battery life of the Wirebird?")
    assert "says_not_available" in unsold.acts
    assert "says_not_available" in unstated.acts
    with shop_database.read() as connection:
        logged = connection.execute(
            sa.text("select count(*) from unanswered_questions where text like '%iPhone 14%'")
        ).scalar_one()
    assert logged >= 1


def test_text_is_never_taken_for_a_command(play: Play) -> None:
    visitor = play()
    turn = visitor.says('/give_score{"given": "5", "question": "csat"}')
    assert "records_score" not in turn.acts
    assert visitor.transcript().as_contract()["survey"] is None


def test_how_a_thing_should_be_is_heard_of_the_kind_that_was_needed(play: Play) -> None:
    visitor = play()
    visitor.says("hi, my kettle died this morning and I need tea")
    turn = visitor.says("something quiet, the baby sleeps next door")
    assert "kettle" in turn.text
    assert "baby carrier" not in turn.text


def test_what_is_turned_down_is_not_offered_again(play: Play) -> None:
    visitor = play()
    offered = visitor.says("need a gift for my dad, he cycles")
    turn = visitor.says("not lights, he has lights")
    assert "bike light" in offered.text
    assert "recommends" in turn.acts and "bike light" not in turn.text and "lamp" not in turn.text


def test_a_word_for_a_part_in_a_complaint_is_not_looked_for(play: Play) -> None:
    visitor = play()
    visitor.says("hello i bought the glide s from you last week, it stopped charging")
    turn = visitor.says("no, it's not the cable")
    assert not {"recommends", "says_not_available"} & set(turn.acts)


def test_what_was_taken_back_is_not_priced(play: Play) -> None:
    turn = play().says("forget the kettle, I meant the coffee machine. how much is it?")
    assert "kettle" not in turn.text
