"""A question about a product leads, whatever story stands around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.dialogue.stories import led_to, question_alone, whether_sold, without_asides
from bot.dialogue.values import Meaning, Mention, Understanding
from tests.dialogue.talk import PHRASEBOOK

ENGLISH = PHRASEBOOK.of("en")
KETTLE = Mention("product", "kettle", 0, 6, ("1",), 1.0)


def understood(text: str, *meanings: Meaning) -> Understanding:
    return Understanding(text, "en", meanings, ((meanings[0].intent, 0.9),), 1)


def led(text: str, *meanings: Meaning, memory: Memory | None = None) -> list[tuple[str, str]]:
    found = led_to(understood(text, *meanings), memory or Memory(), lambda words: None, ENGLISH)
    return [(m.intent, m.text) for m in found or ()]


@pytest.mark.parametrize(
    ("story", "question", "heard", "intent"),
    [
        ("My hands shake these days.", "Is the kettle heavy?", "describe_need", "ask_feature"),
        ("I can't decide, honestly.", "Does the kettle come with a warranty?", "hesitate", "ask_warranty"),
        ("My boss won't sign without it.", "what does the kettle cost", "leave", "ask_price"),
        ("It is cold here.", "does the kettle whistle", "chitchat", "ask_feature"),
    ],
)
def test_a_question_about_a_product_by_name_leads(story: str, question: str, heard: str, intent: str) -> None:
    for text in (f"{story} {question}", f"{question.rstrip('?')}? {story}"):
        asked = led(text, Meaning(heard, 0.9, story, (KETTLE,)))
        assert [name for name, _ in asked] == [intent]
        assert "kettle" in asked[0][1]


def test_what_broke_elsewhere_is_no_complaint_to_this_shop() -> None:
    broke = Meaning("complain", 0.9, "The last one I got from another shop broke.", (KETTLE,))
    assert led("The last one I got from another shop broke. Is the kettle solid?", broke) == [
        ("ask_feature", "Is the kettle solid?")
    ]


def test_what_broke_here_stays_a_complaint() -> None:
    broke = Meaning("complain", 0.9, "The lid broke off.", (KETTLE,))
    assert led("The lid broke off. Is the kettle solid?", broke) == []


def test_an_owner_and_an_open_question_are_not_talked_over() -> None:
    need = Meaning("describe_need", 0.9, "My hands shake.", (KETTLE,))
    for memory in (Memory(bought=True), Memory(pending={"question": "need"})):
        assert led("My hands shake. Is the kettle heavy?", need, memory=memory) == []


def test_another_sure_question_keeps_its_answer() -> None:
    need = Meaning("describe_need", 0.9, "My hands shake.", (KETTLE,))
    hours = Meaning("ask_shop", 0.95, "I would come by on Sunday.")
    text = "My hands shake. Is the kettle heavy? I would come by on Sunday."
    assert [name for name, _ in led(text, need, hours)] == ["ask_feature", "ask_shop"]


def test_whoever_says_goodbye_is_not_asked_about_a_product() -> None:
    left = Meaning("leave", 0.9, "Too dear for me, bye.", (KETTLE,))
    assert led("Is the kettle on sale? Too dear for me, bye.", left) == []


def sold(text: str, *meanings: Meaning, memory: Memory | None = None) -> tuple[str, str] | None:
    things = ("biltong", "walking stick")

    def thing(words: str) -> str | None:
        return next((name for name in things if name in words), None)

    found = whether_sold(understood(text, *meanings), memory or Memory(), thing, ENGLISH)
    return (found.intent, found.text) if found is not None else None


@pytest.mark.parametrize(
    ("text", "heard", "asked"),
    [
        ("You have biltong? My son cries for it", "ask_payment", "You have biltong?"),
        ("do u have biltong pls, my daughter turns 16", "describe_need", "do u have biltong pls"),
        ("A walking stick, dear, the folding kind. Do you keep them?", "ask_privacy", "walking stick"),
    ],
)
def test_whether_a_thing_is_sold_leads_whatever_is_told_around_it(text: str, heard: str, asked: str) -> None:
    assert sold(text, Meaning(heard, 0.6, text)) == ("find_product", asked)


def test_a_thing_asked_for_beside_another_sure_question_or_a_fault_does_not_lead() -> None:
    text = "do you have biltong? and can I return food?"
    also = Meaning("ask_returns", 0.95, "can I return food?")
    assert sold(text, Meaning("find_product", 0.9, "do you have biltong?"), also) is None
    broken = "I bought a bag here and it broke. Do you have another bag?"
    assert sold(broken, Meaning("say_bought", 0.7, broken)) is None
    assert sold(text, Meaning("ask_payment", 0.6, text), memory=Memory(bought=True)) is None


def test_a_thing_asked_for_behind_a_happy_purchase_leads() -> None:
    bought = "I bought a bag here. Do you have biltong too?"
    assert sold(bought, Meaning("say_bought", 0.7, bought)) == ("find_product", "Do you have biltong too?")


def test_a_question_that_names_nothing_is_about_what_the_story_named() -> None:
    text = "The kettle looks lovely. Could you give me the measurements? Our room is small."
    opinion = Meaning("give_opinion", 0.95, "The kettle looks lovely.", (KETTLE,))
    asked = "Could you give me the measurements?"
    measure = Meaning("ask_feature", 0.91, asked, entities={"asked": "weight"})
    found = led_to(understood(text, opinion, measure), Memory(), lambda words: None, ENGLISH)
    assert found is not None and [(m.intent, m.mentions) for m in found] == [("ask_feature", (KETTLE,))]
    assert found[0].entities == {"asked": "weight", "field": "dimensions"}
    two = Meaning("give_opinion", 0.95, "The kettle looks lovely.", (KETTLE, KETTLE))
    assert led(text, two, measure) == []


def test_a_question_asks_by_its_words_about_what_the_story_named_whatever_was_heard() -> None:
    story, question = "The kettle went over the fence again.", "I may buy just two of them, yes?"
    gone, buys = Meaning("describe_need", 0.86, story, (KETTLE,)), Meaning("buy", 0.71, question)
    found = led_to(understood(f"{story} {question}", gone, buys), Memory(), lambda words: None, ENGLISH)
    assert found is not None and found[0].mentions == (KETTLE,)
    assert found[0].entities == {"field": "minimum order quantity"}
    question = "Which toaster is the heaviest?"
    asks = Meaning("ask_which_better", 0.71, question)
    told = understood(f"{story} {question}", gone, asks)
    other = led_to(told, Memory(), lambda words: "toaster" if "toaster" in words else None, ENGLISH)
    assert other is not None and other[0].mentions == ()


def test_got_any_of_a_named_product_asks_whether_it_is_there() -> None:
    text = "u got any kettle? mine died"
    heard = Meaning("find_product", 0.92, text, (KETTLE,))
    assert led(text, heard) == [("ask_stock", "u got any kettle?")]


def test_a_second_question_within_the_sentence_keeps_its_answer() -> None:
    text = "have you got biltong in stock and how long till it gets here?"
    both = (
        Meaning("ask_stock", 0.99, "have you got biltong in stock"),
        Meaning("ask_delivery", 0.91, "how long till it gets here?"),
    )
    assert sold(text, *both) is None


def test_news_of_a_purchase_that_nobody_made_stands_beside_no_question() -> None:
    finished = Meaning("say_bought", 0.86, "My taxi phone is finished o", ())
    asked = Meaning("ask_price", 0.9, "what is the kettle", (KETTLE,))
    assert without_asides((finished, asked), "", Memory(), ENGLISH) == (asked,)
    bought = Meaning("say_bought", 0.86, "I bought the kettle yesterday", (KETTLE,))
    assert without_asides((bought, asked), "", Memory(), ENGLISH) == (bought, asked)
    assert without_asides((finished, asked), "", Memory(bought=True), ENGLISH) == (finished, asked)
    assert without_asides((finished,), "", Memory(), ENGLISH) == (finished,)


def test_what_lies_in_the_basket_has_not_arrived() -> None:
    basket = Meaning("report_arrival", 0.92, "I've got the kettle in my basket", (KETTLE,))
    asked = Meaning("ask_feature", 0.74, "it doesn't tell me which colour it is?")
    assert [m.intent for m in without_asides((basket, asked), "", Memory(), ENGLISH)] == ["ask_feature"]
    arrived = Meaning("report_arrival", 0.92, "I've got the kettle at last", (KETTLE,))
    assert [m.intent for m in without_asides((arrived, asked), "", Memory(), ENGLISH)][0] == "report_arrival"


def test_a_name_alone_is_what_the_question_after_it_is_about() -> None:
    named = Meaning("ask_description", 0.7, "Hello, about the kettle.", (KETTLE,))
    asked = Meaning("ask_feature", 0.9, "Does it whistle?")
    (found,) = without_asides((named, asked), "", Memory(), ENGLISH)
    assert (found.intent, found.mentions) == ("ask_feature", (KETTLE,))
    weighed = Meaning("ask_feature", 0.9, "the kettle or the pan?", (KETTLE, replace(KETTLE, text="pan")))
    sent = Meaning("ask_delivery", 0.98, "Which gets sent sooner")
    assert [m.intent for m in without_asides((sent, weighed), "", Memory(), ENGLISH)] == ["ask_delivery"]


def test_what_is_told_beside_one_question_is_left_out_of_it() -> None:
    text = "Is the kettle from Greece? My husband only likes the Greek ones."
    main = Meaning("ask_feature", 0.98, text, (KETTLE,))
    assert [m.text for m in question_alone((main,), text, ENGLISH)] == ["Is the kettle from Greece?"]
    for other in ("Is the kettle big? And how heavy is it", "The kettle looks nice. Is it?"):
        said = Meaning("ask_feature", 0.98, other, (KETTLE,))
        assert [m.text for m in question_alone((said,), other, ENGLISH)] == [other]


def test_a_thing_asked_for_in_stock_is_told_in_stock() -> None:
    text = "need a walking stick asap, have u got any in stock?"
    found = whether_sold(
        understood(text, Meaning("ask_stock", 0.99, text)), Memory(), lambda w: "walking stick", ENGLISH
    )
    assert found is not None and found.entities == {"stock": True}
