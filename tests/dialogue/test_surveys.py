"""The survey in the conversation: when it may begin, what it asks, how it ends."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.dialogue.counter import SurveyHistory
from bot.dialogue.notes import SurveyAnswered, SurveyBegun, SurveyClosed
from bot.dialogue.values import Page
from bot.journey.acts import Act
from tests.dialogue.talk import START, Talk


def owner(**history: object) -> Talk:
    """A visitor whose order has been delivered."""
    talk = Talk(surveys=SurveyHistory(**history))  # type: ignore[arg-type]
    talk.order("delivered")
    return talk


def answered(talk: Talk, *answers: str) -> Talk:
    talk.says("it has arrived", "report_arrival")
    for answer in answers:
        talk.says(answer, "give_score")
    return talk


def test_it_begins_when_the_visitor_says_that_it_has_arrived() -> None:
    turn = owner().says("it has arrived", "report_arrival")
    assert turn.acts == [Act.acknowledges, Act.survey_question]
    assert turn.noted(SurveyBegun) == [SurveyBegun("CS-1001")]
    assert turn.memory.survey is not None
    assert turn.memory.survey["asking"] == "csat"


def test_after_a_delivery_it_follows_the_answer_to_what_was_asked() -> None:
    turn = owner().says("how do I set up the lumen x1?", "ask_setup")
    assert turn.acts[-1] is Act.survey_question
    assert len(turn.acts) > 1


@pytest.mark.parametrize("status", ["placed", "paid", "shipped"])
def test_it_never_begins_before_delivery(status: str) -> None:
    talk = Talk()
    talk.order(status)
    for text, intent in [("where is my order?", "order_status"), ("thanks", "thank"), ("hello", "greet")]:
        assert Act.survey_question not in talk.says(text, intent).acts


def test_it_never_begins_while_a_complaint_is_open() -> None:
    talk = owner()
    turn = talk.says("it arrived broken", "complain")
    assert Act.survey_question not in turn.acts
    again = talk.says("it is really broken", "complain")
    assert Act.survey_question not in again.acts


@pytest.mark.parametrize(("days", "begins"), [(1, False), (6, False), (7, True), (30, True)])
def test_a_visitor_is_asked_at_most_every_7_days(days: int, begins: bool) -> None:
    turn = owner(asked_at=START - timedelta(days=days)).says("it has arrived", "report_arrival")
    assert (Act.survey_question in turn.acts) is begins


@pytest.mark.parametrize(("days", "asked_next"), [(30, "expectation"), (89, "expectation"), (91, "nps")])
def test_nps_is_asked_at_most_every_90_days(days: int, asked_next: str) -> None:
    before = START - timedelta(days=days)
    talk = answered(owner(asked_at=before, nps_asked_at=before), "5")
    assert talk.memory.survey is not None
    assert talk.memory.survey["asking"] == asked_next


def test_it_is_never_asked_twice_in_a_conversation() -> None:
    talk = answered(owner(), "5", "9", "better than expected", "The screen is lovely.")
    assert talk.memory.surveyed
    turn = talk.says("it has arrived", "report_arrival")
    assert Act.survey_question not in turn.acts


def test_four_questions_in_order_and_thanks_at_the_end() -> None:
    talk = owner()
    talk.says("it has arrived", "report_arrival")
    asked, notes = ["csat"], []
    for answer in ("5", "9/10", "better than expected", "The screen is lovely."):
        turn = talk.says(answer, "give_score")
        notes += turn.noted(SurveyAnswered)
        assert turn.memory.survey is not None
        asked.append(turn.memory.survey["asking"])
    assert asked == ["csat", "nps", "expectation", "comment", None]
    assert notes == [
        SurveyAnswered("csat", "5"),
        SurveyAnswered("nps", "9"),
        SurveyAnswered("expectation", "exceeded"),
        SurveyAnswered("comment", "The screen is lovely."),
    ]
    assert turn.noted(SurveyClosed) == [SurveyClosed("completed")]
    assert turn.acts[-1] is Act.thanks_and_closes


@pytest.mark.parametrize(
    ("said", "intent", "value"),
    [
        ("۵", "out_of_scope", "5"),
        ("٤", "chitchat", "4"),
        ("חמש", "deny", "5"),
        ("five stars", "give_score", "5"),
        ("⭐⭐⭐", "out_of_scope", "3"),
        ("very satisfied", "give_opinion", "5"),
    ],
)
def test_a_short_answer_is_taken_whatever_the_classifier_makes_of_it(
    said: str, intent: str, value: str
) -> None:
    talk = answered(owner())
    turn = talk.says(said, intent, confidence=0.4)
    assert turn.noted(SurveyAnswered) == [SurveyAnswered("csat", value)]


@pytest.mark.parametrize("said", ["11", "9.5", "4-5", "9/10", "0", "1+1", "5/0", "5%", "5 minutes ago"])
def test_what_the_scale_does_not_have_gets_one_friendly_re_ask_then_the_next_question(said: str) -> None:
    talk = answered(owner())
    first = talk.says(said, "give_score")
    assert first.acts == [Act.survey_question]
    assert not first.noted(SurveyAnswered)
    assert talk.memory.survey is not None
    assert talk.memory.survey["asking"] == "csat"
    second = talk.says(said, "give_score")
    assert talk.memory.survey["asking"] == "nps"
    assert not second.noted(SurveyAnswered)


def test_a_tap_answers_the_question_it_stands_under() -> None:
    talk = owner()
    turn = talk.says("it has arrived", "report_arrival")
    four = next(payload for payload in turn.buttons if '"4"' in payload)
    assert talk.taps(four).noted(SurveyAnswered) == [SurveyAnswered("csat", "4")]


def test_a_question_can_be_skipped() -> None:
    talk = answered(owner())
    turn = talk.says("skip", "skip")
    assert not turn.noted(SurveyAnswered)
    assert talk.memory.survey is not None
    assert talk.memory.survey["asking"] == "nps"


def test_stop_ends_it_and_keeps_what_was_given() -> None:
    talk = answered(owner(), "4")
    turn = talk.says("stop asking", "stop")
    assert turn.noted(SurveyClosed) == [SurveyClosed("stopped")]
    assert talk.memory.survey is not None
    assert talk.memory.survey["asking"] is None
    assert talk.memory.survey["answers"] == {"csat": "4"}
    assert talk.memory.surveyed


def test_a_second_answer_replaces_the_first() -> None:
    talk = answered(owner(), "2")
    turn = talk.says("sorry, 4 of 5", "give_score")
    assert turn.noted(SurveyAnswered) == [SurveyAnswered("csat", "4")]
    assert talk.memory.survey is not None
    assert talk.memory.survey["answers"] == {"csat": "4"}


@pytest.mark.parametrize(("csat", "low"), [("1", True), ("2", True), ("3", False), ("5", False)])
def test_a_low_score_offers_a_ticket_and_a_person(csat: str, low: bool) -> None:
    talk = answered(owner())
    turn = talk.says(csat, "give_score")
    assert ("/ask_human" in turn.buttons) is low
    assert ("/complain" in turn.buttons) is low


@pytest.mark.parametrize(("said", "question", "value"), [("9/10", "nps", "9"), ("4 stars", "csat", "4")])
def test_a_volunteered_score_is_the_first_answer_of_the_question_it_names(
    said: str, question: str, value: str
) -> None:
    turn = owner().says(f"I give it {said}", "give_score")
    assert SurveyAnswered(question, value) in turn.noted(SurveyAnswered)
    assert turn.noted(SurveyBegun) == [SurveyBegun("CS-1001")]


def test_a_real_question_during_the_survey_is_answered() -> None:
    talk = answered(owner())
    turn = talk.says("can I return the lumen x1?", "ask_returns")
    assert "30 days return policy" in turn.text
    assert not turn.noted(SurveyAnswered)


@pytest.mark.parametrize("said", ["my order number is CS-1001", "it was order 4", "room 5 please", "WS-1"])
def test_a_number_that_names_something_is_no_score(said: str) -> None:
    turn = answered(owner()).says(said, "give_score")
    assert not turn.noted(SurveyAnswered)


def test_a_changed_mind_replaces_the_last_score_where_it_fits() -> None:
    talk = answered(owner(), "5")
    assert talk.says("I changed my mind, 4", "give_score").noted(SurveyAnswered) == [
        SurveyAnswered("csat", "4")
    ]
    assert talk.says("I changed my mind, 9", "give_score").acts == [Act.survey_question]
    talk.says("8", "give_score")
    assert talk.says("nine actually", "give_score").noted(SurveyAnswered) == [SurveyAnswered("nps", "9")]


@pytest.mark.parametrize(
    ("said", "intent", "confidence"),
    [
        ("10/10", "give_score", 0.95),
        ("still here", "report_arrival", 0.65),
        ("it's here that I live", "report_arrival", 0.96),
        ("my friend said it arrived wet", "report_arrival", 0.9),
        ("I love it", "give_opinion", 0.9),
    ],
)
def test_who_has_bought_nothing_is_not_asked(said: str, intent: str, confidence: float) -> None:
    talk = Talk()
    talk.says("I want to buy the city backpack", "buy")
    turn = talk.says(said, intent, confidence)
    assert Act.survey_question not in turn.acts
    assert not talk.memory.bought
    assert Act.survey_question not in talk.says("5", "give_score").acts


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("it has arrived", "report_arrival"),
        ("bought the lumen x1 last week. It came today", "report_arrival"),
        ("I'd give it 9/10, love the phone I bought", "give_score"),
    ],
)
def test_who_tells_of_a_purchase_is_asked(said: str, intent: str) -> None:
    assert Act.survey_question in Talk().says(said, intent).acts


@pytest.mark.parametrize(
    ("said", "intent"), [("it's great, I love it", "give_opinion"), ("8/10", "give_score")]
)
def test_an_order_on_its_way_is_not_asked_about(said: str, intent: str) -> None:
    talk = Talk()
    talk.order("shipped")
    assert Act.survey_question not in talk.says(said, intent).acts
    assert Act.survey_question in talk.says("it has just arrived", "report_arrival").acts


def test_a_new_journey_keeps_the_open_survey_and_begins_no_second_one() -> None:
    talk = answered(owner(), "4", "8")
    talk.says("what does the brisk kettle cost?", "ask_price")
    talk.says("compare it with the hush kettle", "compare_products")
    assert talk.memory.survey is not None
    assert talk.memory.survey["answers"] == {"csat": "4", "nps": "8"}
    talk.order("delivered", "CS-1002")
    turn = talk.says("as I expected", "give_opinion")
    assert not turn.noted(SurveyBegun)
    assert turn.noted(SurveyAnswered) == [SurveyAnswered("expectation", "met")]


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("I want to send it back", "request_return"),
        ("cancel my order", "manage_order"),
        ("no thanks", "deny"),
        ("stop", "stop"),
        ("the same again please", "reorder"),
        ("where is CS-1002?", "order_status"),
    ],
)
def test_it_does_not_follow_where_it_would_be_out_of_place(said: str, intent: str) -> None:
    talk = owner()
    talk.order("placed", "CS-1002")
    assert Act.survey_question not in talk.says(said, intent).acts


def test_it_is_about_the_order_that_was_delivered() -> None:
    talk = owner()
    talk.order("placed", "CS-1002")
    turn = talk.says("it has arrived", "report_arrival")
    assert turn.noted(SurveyBegun) == [SurveyBegun("CS-1001")]


@pytest.mark.parametrize(("said", "intent"), [("hello", "greet"), ("thanks", "thank"), ("ok", "affirm")])
def test_a_kind_word_is_answered_and_the_question_stays_open(said: str, intent: str) -> None:
    talk = answered(owner())
    for _ in range(3):
        turn = talk.says(said, intent)
        assert len(turn.acts) == 2
        assert turn.acts[-1] is Act.survey_question
    assert talk.memory.survey is not None
    assert talk.memory.survey["asking"] == "csat"
    assert talk.memory.survey["refused"] == 0


def test_a_ticket_is_offered_for_the_low_answer_alone() -> None:
    talk = answered(owner(), "1")
    assert "/complain" not in talk.says("9", "give_score").buttons


def test_no_second_ticket_is_offered() -> None:
    talk = answered(owner(), "1")
    talk.taps("/complain")
    assert "/complain" not in talk.says("0", "give_score").buttons


def test_words_that_are_no_number_are_asked_again() -> None:
    turn = answered(owner(), "5").says("not likely at all", "deny")
    assert turn.acts == [Act.survey_question]
    assert not turn.noted(SurveyAnswered)


def test_praise_in_numbers_and_blame_in_words_is_asked_again() -> None:
    turn = answered(owner()).says("5/5 for the worst service", "give_score")
    assert turn.acts == [Act.survey_question]
    assert not turn.noted(SurveyAnswered)


def test_after_the_end_what_was_left_out_is_still_taken_with_the_right_words() -> None:
    talk = answered(owner())
    talk.says("stop", "stop")
    late = talk.says("worse than expected", "give_opinion")
    assert late.noted(SurveyAnswered) == [SurveyAnswered("expectation", "below")]
    score = talk.says("9/10", "give_score")
    assert score.noted(SurveyAnswered) == [SurveyAnswered("nps", "9")]
    assert "recorded-nps" in score.line_ids
    again = talk.says("8/10", "give_score")
    assert "score-replaced" in again.line_ids


@pytest.mark.parametrize("said", ["the parcel arrived", "my parcel came"])
def test_telling_of_the_arrival_again_is_no_answer_and_no_refusal(said: str) -> None:
    talk = answered(owner())
    turn = talk.says(said, "report_arrival")
    assert turn.acts[-1] is Act.survey_question
    assert talk.memory.survey is not None
    assert talk.memory.survey["refused"] == 0


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("exceeded", "exceeded"),
        ("better than I expected", "exceeded"),
        ("it did not meet my expectations", "below"),
        ("as expected", "met"),
        ("כמו שציפיתי", "met"),
        ("بهتر از انتظار", "exceeded"),
        ("sliktāk, nekā gaidīju", "below"),
    ],
)
def test_an_expectation_told_before_it_is_asked_is_kept_and_the_open_question_goes_on(
    said: str, value: str
) -> None:
    talk = answered(owner())
    turn = talk.says(said, "give_opinion")
    assert turn.noted(SurveyAnswered) == [SurveyAnswered("expectation", value)]
    assert turn.acts == [Act.records_score, Act.survey_question]
    asked = []
    for answer in ("4", "9"):
        assert talk.memory.survey is not None
        asked.append(talk.memory.survey["asking"])
        talk.says(answer, "give_score")
    assert talk.memory.survey is not None
    assert [*asked, talk.memory.survey["asking"]] == ["csat", "nps", "comment"]
    assert talk.memory.survey["answers"] == {"expectation": value, "csat": "4", "nps": "9"}


def test_a_score_and_an_expectation_in_one_message_are_both_kept() -> None:
    turn = answered(owner()).says("5, better than I expected", "give_score")
    assert set(turn.noted(SurveyAnswered)) == {
        SurveyAnswered("csat", "5"),
        SurveyAnswered("expectation", "exceeded"),
    }
    assert turn.memory.survey is not None and turn.memory.survey["asking"] == "nps"


@pytest.mark.parametrize("said", ["better", "it is worse", "same"])
def test_what_may_tell_of_satisfaction_as_well_is_asked_again(said: str) -> None:
    turn = answered(owner()).says(said, "give_opinion")
    assert turn.acts == [Act.survey_question] and not turn.noted(SurveyAnswered)


CHECKOUT = Page("checkout")


@pytest.mark.parametrize(
    ("said", "intent"),
    [("how do I set up the lumen x1?", "ask_setup"), ("it has arrived", "report_arrival"), ("hi", "greet")],
)
def test_it_waits_on_the_checkout_page_for_the_next_message_off_it(said: str, intent: str) -> None:
    talk = owner()
    held = talk.says(said, intent, page=CHECKOUT)
    assert held.acts and Act.survey_question not in held.acts
    assert not held.noted(SurveyBegun)
    turn = talk.says("how do I set up the lumen x1?", "ask_setup", page=Page("home"))
    assert turn.acts[-1] is Act.survey_question
    assert turn.noted(SurveyBegun) == [SurveyBegun("CS-1001")]


def test_a_score_volunteered_at_the_checkout_is_kept_and_the_next_question_waits() -> None:
    talk = owner()
    held = talk.says("I give it 5 stars", "give_score", page=CHECKOUT)
    assert held.noted(SurveyAnswered) == [SurveyAnswered("csat", "5")]
    assert held.acts == [Act.records_score]
    assert Act.survey_question not in talk.says("thanks", "thank", page=CHECKOUT).acts
    turn = talk.says("how do I set up the lumen x1?", "ask_setup")
    assert turn.acts[-1] is Act.survey_question and not turn.noted(SurveyBegun)
    assert turn.memory.survey is not None and turn.memory.survey["asking"] == "nps"
    assert Act.survey_question not in talk.says("how do I set up the lumen x1?", "ask_setup").acts


def test_an_open_question_is_not_put_again_at_the_checkout() -> None:
    talk = answered(owner())
    assert talk.says("thanks", "thank", page=CHECKOUT).acts == [Act.thanks_and_closes]
    assert talk.says("11", "give_score", page=CHECKOUT).line_ids == ["again-csat"]
    assert talk.says("skip", "skip", page=CHECKOUT).acts == [Act.acknowledges]
    back = talk.says("how do I set up the lumen x1?", "ask_setup", page=Page("order"))
    assert back.acts[-1] is Act.survey_question


def test_whoever_goes_on_at_the_checkout_is_buying_again_and_is_asked_nothing() -> None:
    talk = owner()
    for _ in range(3):
        held = talk.says("hi", "greet", page=CHECKOUT)
        assert Act.survey_question not in held.acts
    assert held.prepared.slots["buying_stage"] == "purchase_decision"
    assert Act.survey_question not in talk.says("thanks", "thank").acts
