"""What a question about a named product asks for is told by its words, where the classifier is in doubt."""

from __future__ import annotations

import pytest

from bot.dialogue.asking import asked_of_product
from bot.dialogue.memory import Memory
from bot.dialogue.several_asked import BESIDE
from bot.dialogue.values import Meaning, Mention, Quantity
from tests.dialogue.talk import PHRASEBOOK

ENGLISH = PHRASEBOOK.of("en")
FORK = Mention("product", "fork", 0, 4, ("58",), 1.0)


def asked(text: str, intent: str, confidence: float = 0.6, **memory: object) -> list[str]:
    meaning = Meaning(intent, confidence, text, mentions=(FORK,))
    return [m.intent for m in asked_of_product(text, (meaning,), Memory(**memory), ENGLISH)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "heard", "means"),
    [
        ("what is the minimum order for the fork", "ask_price", ["ask_feature"]),
        ("how much does the fork weigh", "ask_price", ["ask_feature"]),
        ("who makes the fork", "find_product", ["ask_feature"]),
        ("can the fork get here tomorrow", "out_of_scope", ["ask_delivery"]),
        ("when does the fork ship", "order_status", ["ask_delivery"]),
        ("price and warranty of the fork?", "ask_warranty", ["ask_price", "ask_warranty"]),
        ("how many calories are in the fork", "out_of_scope", ["ask_feature"]),
        ("how much is delivery of the fork", "ask_delivery", ["ask_delivery"]),
        ("do you sell a fork", "find_product", ["find_product"]),
        ("when does my fork ship", "order_status", ["order_status"]),
        ("the fork arrived broken, I want a refund", "complain", ["complain"]),
        ("price + how fast u ship the fork", "ask_delivery", ["ask_price", "ask_delivery"]),
        (
            "what do you want for the fork and how soon is it sent",
            "ask_delivery",
            ["ask_price", "ask_delivery"],
        ),
        ("how many fork pieces you got hanging about", "ask_stock", ["ask_stock"]),
        ("is the fork affordable", "ask_feature", ["ask_price"]),
        ("fork - got any", "report_arrival", ["ask_stock"]),
        ("do i have to buy a lot of forks or can i buy 1", "ask_stock", ["ask_feature"]),
        ("is 20 enough for the fork", "ask_feature", ["ask_price"]),
        ("is the fork under 20", "ask_feature", ["ask_price"]),
        ("is the fork under 20 high", "ask_price", ["ask_feature"]),
        ("he says the fork is covered for life. Is that true?", "ask_feature", ["ask_warranty"]),
        ("I want only one fork, or compulsory to purchase more?", "reorder", ["ask_feature"]),
        (
            "I want the fork. How many units you still have, and in how much time you send?",
            "buy",
            ["ask_stock", "ask_delivery"],
        ),
        ("can I get the fork from you at the moment", "ask_delivery", ["ask_stock"]),
        ("does the fork have minimum two years guarantee", "ask_feature", ["ask_warranty"]),
        ("in which country is the fork sewn", "ask_shop", ["ask_feature"]),
        ("what does one pay for a fork", "ask_payment", ["ask_price"]),
        ("I only have one question: does the fork have a lid", "ask_feature", ["ask_feature"]),
        ("is 5 kg enough of the fork", "ask_fit", ["ask_fit"]),
        ("with the discount, how long does delivery of the fork take", "ask_delivery", ["ask_delivery"]),
        ("by when will the fork be here?", "ask_delivery", ["ask_delivery"]),
        ("can you supply a lid with the fork", "ask_feature", ["ask_feature"]),
        ("I buy the fork for my barbershop. How many exactly?", "buy", ["ask_stock"]),
        ("does the fork have any money off it", "ask_feature", ["ask_price"]),
        ("how far has the fork come down", "ask_feature", ["ask_price"]),
        ("quote me for the fork", "ask_feature", ["ask_price"]),
        ("fork: orderable?", "ask_feature", ["ask_stock"]),
        ("has somebody beaten me to the fork?", "ask_feature", ["ask_stock"]),
        ("is the fork a final sale", "ask_feature", ["ask_returns"]),
        ("is the fork a next day job", "ask_feature", ["ask_delivery"]),
        ("fork: H, W and D please", "find_product", ["ask_feature"]),
        ("what's the min I can take of the fork", "ask_price", ["ask_feature"]),
        ("can I buy just three of the fork", "buy", ["ask_feature"]),
        ("is it easy to carry it, the fork", "ask_fit", ["ask_feature"]),
        ("the fork takes up how much room", "ask_delivery", ["ask_feature"]),
        ("will somebody mend the fork without charging me", "ask_support", ["ask_warranty"]),
        ("will the fork be on my table by noon", "ask_stock", ["ask_delivery"]),
        ("when is the fork in my hands", "ask_stock", ["ask_delivery"]),
        ("what does the fork come to once it is reduced", "ask_discount", ["ask_price"]),
        ("what would I owe for the fork", "ask_payment", ["ask_price"]),
        ("do the forks bend, do they keep their shine?", "ask_stock", ["ask_feature"]),
        ("the fork, has it got a case with it", "ask_stock", ["ask_feature"]),
        ("is the fork going to hurt my gums?", "ask_price", ["ask_feature"]),
        ("does my fork ship yet?", "order_status", ["order_status"]),
        ("what do you let it go for, the fork", "ask_stock", ["ask_price"]),
        ("fork: how far has it come down lately", "ask_stock", ["ask_price"]),
        ("have you lowered the price of the fork", "ask_stock", ["ask_price"]),
        ("does the fork still have a cap", "ask_stock", ["ask_feature"]),
        ("do you still have the fork", "find_product", ["ask_stock"]),
        ("how fast does the fork dry", "ask_feature", ["ask_feature"]),
        ("how fast can the fork be here", "ask_stock", ["ask_delivery"]),
        ("do you force people to buy more of the fork", "find_product", ["ask_feature"]),
        ("put the fork on the scales", "find_product", ["ask_feature"]),
    ],
)
def test_the_words_of_a_question_tell_its_property(text: str, heard: str, means: list[str]) -> None:
    assert asked(text, heard) == means


def test_what_a_part_asks_in_words_of_no_list_is_asked_beside() -> None:
    text = "fork cruelty free? + price"
    meaning = Meaning("ask_price", 0.9, text, mentions=(FORK,))
    price, other = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert (price.intent, other.intent, other.text) == ("ask_price", "ask_feature", "fork cruelty free")
    assert other.entities[BESIDE] is True


def test_a_word_of_a_property_in_a_story_asks_nothing_beside_a_question() -> None:
    text = "The cat's on a new diet. What's the price of your fork and how many must I take at least?"
    meaning = Meaning("ask_price", 0.9, text, mentions=(FORK,))
    found = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert [m.intent for m in found] == ["ask_price", "ask_feature"]
    assert found[1].entities == {"field": "minimum order quantity"}


def test_what_was_heard_well_needs_no_word_of_a_list() -> None:
    assert asked("the fork, has anyone used it and lived?", "ask_reviews", 0.92) == ["ask_reviews"]
    assert asked("the fork, has anyone used it and lived?", "ask_reviews", 0.8) == ["ask_feature"]
    assert asked("must I rob a bank for the fork?", "ask_price", 0.72) == ["ask_price"]


def test_a_word_of_a_sentence_that_asks_nothing_is_no_question_beside_what_was_heard() -> None:
    text = "I am a delivery rider and break forks. Is there a safety net if the fork gives in?"
    assert asked(text, "ask_warranty", 0.86) == ["ask_warranty"]
    assert asked("The fork is nice. The price, please?", "ask_description", 0.86) == ["ask_price"]


def test_a_second_question_of_the_sentence_is_asked_beside_its_property() -> None:
    text = "fork: how many must I take at least, and does it rust quickly?"
    meaning = Meaning("ask_feature", 0.99, text, mentions=(FORK,))
    least, other = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert (least.entities["fields"], other.text) == (["minimum order quantity"], "and does it rust quickly?")
    assert other.entities[BESIDE] is True


def test_the_one_of_two_of_a_name_is_asked_about_by_the_words_of_the_question() -> None:
    either = Mention("product", "fork", 0, 4, ("58", "59"), 1.0)
    text = "the ladies' fork: is it below 15,500?"
    asked_of = asked_of_product(
        text, (Meaning("ask_stock", 0.5, text, mentions=(either,)),), Memory(), ENGLISH
    )
    assert [m.intent for m in asked_of] == ["ask_price"]


def test_a_sure_reading_stays_unless_a_plain_word_stands_against_it() -> None:
    assert asked("is there a guarantee that the fork is in time", "ask_delivery", 0.99) == ["ask_delivery"]
    assert asked("what does the fork weigh", "ask_price", 0.99) == ["ask_feature"]


def test_a_property_surely_heard_stays_beside_a_word_of_another() -> None:
    text = "is there a set number of forks i have to buy"
    surely = {"asked": "minimum_order", "surely": True}
    meaning = Meaning("ask_feature", 0.97, text, mentions=(FORK,), entities=surely)
    (asked_for,) = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert (asked_for.intent, asked_for.entities["asked"]) == ("ask_feature", "minimum_order")


def test_a_wish_is_no_question_for_what_it_should_be() -> None:
    kettles = Mention("category", "ketri", 3, 8, ("Kettles",), 1.0)
    text = "ye ketri mikham ke bi seda bashe"
    meaning = Meaning("find_product", 0.43, text, mentions=(kettles,))
    (wish,) = asked_of_product(text, (meaning,), Memory(), PHRASEBOOK.of("fa"))
    assert wish.intent == "find_product"


def test_who_has_bought_speaks_of_the_order() -> None:
    assert asked("when does the fork ship", "order_status", bought=True) == ["order_status"]


def test_a_plain_property_is_looked_up_by_its_name() -> None:
    meaning = Meaning("ask_feature", 0.5, "how few forks may I order?", mentions=(FORK,))
    guessed = Meaning("ask_discount", 0.5, meaning.text, mentions=(FORK,))
    (found,) = asked_of_product(meaning.text, (guessed,), Memory(), ENGLISH)
    assert (found.intent, found.entities) == ("ask_feature", {"field": "minimum order quantity"})


BATTERY = Mention("product", "travel battery", 0, 14, ("7",), 1.0)


def test_a_word_of_the_name_asks_for_nothing() -> None:
    text = "can i still get the travel battery"
    meaning = Meaning("ask_stock", 0.77, text, mentions=(BATTERY,))
    assert [m.intent for m in asked_of_product(text, (meaning,), Memory(), ENGLISH)] == ["ask_stock"]


def test_a_bound_without_a_unit_is_one_of_money() -> None:
    text = "is the fork under 10?"
    ten = Quantity("money", "10", 18, 20, None, 10.0)
    meaning = Meaning("ask_feature", 0.9, text, mentions=(FORK,), quantities=(ten,))
    assert [m.intent for m in asked_of_product(text, (meaning,), Memory(), ENGLISH)] == ["ask_price"]


def test_how_many_is_heard_before_a_question_mark_too() -> None:
    for text in ("how many?", "ok how many of it", "how many of them?"):
        meaning = Meaning("ask_price", 0.7, text)
        found = asked_of_product(text, (meaning,), Memory(focus=("58",)), ENGLISH)
        assert [m.intent for m in found] == ["ask_stock"], text


def test_which_colour_is_no_weight_whatever_was_heard() -> None:
    text = "the fork, which colour is it"
    meaning = Meaning("ask_variants", 0.7, text, mentions=(FORK,), entities={"asked": "weight"})
    (found,) = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert found.intent == "ask_feature" and "asked" not in found.entities


def test_questions_surely_heard_in_one_message_are_each_answered() -> None:
    text = "fork: what do I hand over for one, and who stands behind it?"
    paid = Meaning("ask_price", 0.81, "what do I hand over for one", mentions=(FORK,))
    maker = Meaning("ask_feature", 0.97, "who stands behind it?", entities={"asked": "brand"})
    found = asked_of_product(text, (paid, maker), Memory(), ENGLISH)
    assert [(m.intent, m.mentions) for m in found] == [("ask_price", (FORK,)), ("ask_feature", (FORK,))]
    assert found[1].entities == {"asked": "brand"}


def test_the_and_of_a_name_parts_no_question() -> None:
    slippers = Mention("product", "black and brown slippers", 21, 45, ("185",), 1.0)
    meaning = Meaning("ask_feature", 0.85, "What make are those black and brown slippers?", (slippers,))
    (found,) = asked_of_product(meaning.text, (meaning,), Memory(), ENGLISH)
    assert found.entities["field"] == "brand"


def test_a_number_that_is_asked_for_in_stock_is_no_size() -> None:
    text = "you have enough, 40 of it?"
    meaning = Meaning("ask_variants", 0.5, text)
    found = asked_of_product(text, (meaning,), Memory(focus=("58",)), ENGLISH)
    assert [m.intent for m in found] == ["ask_stock"]


def test_how_big_it_is_altogether_asks_for_no_sum() -> None:
    meaning = Meaning("ask_total", 0.94, "how big is it altogether", mentions=(FORK,))
    (found,) = asked_of_product(meaning.text, (meaning,), Memory(focus=("58",)), ENGLISH)
    assert found.intent == "ask_feature"


def test_which_of_two_is_cheaper_asks_the_price_of_both() -> None:
    knife = Mention("product", "knife", 30, 35, ("64",), 1.0)
    text = "is the fork cheaper than the knife?"
    meaning = Meaning("ask_delivery", 0.4, text, mentions=(FORK, knife))
    (found,) = asked_of_product(text, (meaning,), Memory(), ENGLISH)
    assert (found.intent, found.mentions) == ("ask_price", (FORK, knife))


def test_no_part_ends_within_a_name() -> None:
    named = Mention("product", "fork s8 plus", 9, 21, ("58",), 1.0)
    text = "send the fork s8 plus back and its price?"
    asked_of = asked_of_product(
        text, (Meaning("ask_feature", 0.9, text, mentions=(named,)),), Memory(), ENGLISH
    )
    assert {m.intent for m in asked_of} == {"ask_returns", "ask_price"}


@pytest.mark.parametrize("text", ["is the first one under 50", "is it under 50"])
def test_a_bound_without_a_unit_is_one_of_money_for_what_is_talked_about(text: str) -> None:
    bound = Quantity("money", "under 50", 0, 8, None, 50.0)
    place = Quantity("ordinal", "first", 7, 12, 1.0, 1.0)
    meaning = Meaning("ask_feature", 0.6, text, quantities=(bound, place) if "first" in text else (bound,))
    assert [m.intent for m in asked_of_product(text, (meaning,), Memory(focus=("58",)), ENGLISH)] == [
        "ask_price"
    ]
