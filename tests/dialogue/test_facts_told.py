"""Facts: only what is stated is told, each figure with its claim, and gaps are said to be gaps."""

from __future__ import annotations

import re

import pytest

from bot.dialogue.notes import QuestionUnanswered
from bot.journey.acts import Act
from tests.dialogue.shelf import BARE_SHOP, CATALOGUE, IMPORTED_AT, PRODUCTS, SHOP
from tests.dialogue.talk import Talk, Turn

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(text: str) -> set[float]:
    return {float(found.replace(",", "")) for found in NUMBER.findall(text)}


def test_the_price_to_pay_comes_with_the_list_price_it_was_lowered_from() -> None:
    turn = Talk().says("what does the lumen x1 cost?", "ask_price")
    assert Act.gives_product_facts in turn.acts
    assert "449.00" in turn.text
    assert "was €499.00" in turn.text
    assert {("11", "sale_price", "449.00"), ("11", "price", "499.00")} <= turn.claims


def test_a_price_that_is_not_lowered_stands_alone() -> None:
    turn = Talk().says("how much is the brisk kettle?", "ask_price")
    assert "€39.90" in turn.text
    assert "was" not in turn.text.split("\n")[-1].replace("Brisk", "")
    assert ("21", "price", "39.90") in turn.claims


def test_a_product_without_a_price_has_none_told_and_the_gap_is_noted() -> None:
    turn = Talk().says("what does the mystery box cost?", "ask_price")
    assert Act.says_not_available in turn.acts
    assert not turn.claims
    (note,) = turn.noted(QuestionUnanswered)
    assert (note.product_id, note.field) == ("51", "price")


def test_a_claim_carries_the_time_of_its_feed_and_its_source() -> None:
    turn = Talk().says("is the lumen x1 in stock?", "ask_stock")
    assert turn.claimed
    assert {claim.feed_at for claim in turn.claimed} == {IMPORTED_AT}
    assert {claim.source for claim in turn.claimed} == {"catalogue"}


def test_stock_is_told_with_the_number_left() -> None:
    turn = Talk().says("is the lumen x1 in stock?", "ask_stock")
    assert "12 pieces" in turn.text
    assert {("11", "availability", "in_stock"), ("11", "quantity", "12")} <= turn.claims


def test_out_of_stock_is_said_and_no_date_is_invented() -> None:
    turn = Talk().says("is the hush kettle in stock?", "ask_stock")
    assert "out of stock" in turn.text
    assert numbers(turn.text) == set()


def test_an_attribute_of_the_feed_is_told_in_its_own_words() -> None:
    turn = Talk().says("how long is the battery life of the lumen x1 pro?", "ask_feature")
    assert "48 hours" in turn.text
    assert ("12", "battery life", "48 hours") in turn.claims


def test_an_unknown_feature_is_not_stated_and_the_question_is_noted() -> None:
    turn = Talk().says("does the brisk kettle have bluetooth?", "ask_feature")
    assert turn.acts == [Act.says_not_available]
    assert "the shop has not stated that" in turn.text.lower()
    assert not turn.claims
    (note,) = turn.noted(QuestionUnanswered)
    assert (note.product_id, note.field) == ("21", "feature")


def test_a_question_heard_as_a_search_for_what_it_names_is_answered() -> None:
    turn = Talk().says("brisk kettle capacity or is it not said?", "find_product")
    assert turn.acts == [Act.gives_product_facts]
    assert ("21", "capacity", "1.7 l") in turn.claims


def test_other_peoples_opinions_come_with_the_rating_their_number_and_quotes() -> None:
    turn = Talk().says("what do people say about the lumen x1?", "ask_reviews")
    assert "4.4 of 5" in turn.text
    assert "23 customers" in turn.text
    assert "Best screen I have had." in turn.text
    assert "The speaker crackles." in turn.text
    assert ("11", "rating", "4.4") in turn.claims


def test_nobody_has_rated_is_said_where_nobody_has() -> None:
    turn = Talk().says("any reviews of the mystery box?", "ask_reviews")
    assert turn.acts == [Act.says_not_available]
    assert numbers(turn.text) == set()


@pytest.mark.parametrize(
    ("question", "intent", "said", "field"),
    [
        ("can i return the brisk kettle?", "ask_returns", "cannot be returned", "returns"),
        ("is there a warranty on the brisk kettle?", "ask_warranty", "warranty", "warranty"),
    ],
)
def test_no_policy_is_said_plainly_and_not_covered_by_the_shops_general_word(
    question: str, intent: str, said: str, field: str
) -> None:
    turn = Talk().says(question, intent)
    assert Act.reassures in turn.acts
    assert said in turn.text
    assert "14 days" not in turn.text
    assert "two-year" not in turn.text
    assert ("21", field, f"No {'return policy' if field == 'returns' else 'warranty'}") in turn.claims


def test_a_policy_is_the_products_own_before_the_categorys_before_the_shops() -> None:
    own = Talk().says("can i return the lumen x1?", "ask_returns")
    assert "30 days return policy" in own.text
    assert "14 days" not in own.text
    category = Talk().says("can i return the basmati rice?", "ask_returns")
    assert "Food cannot be returned." in category.text
    assert "14 days" not in category.text
    shops = Talk().says("can i return the trail backpack?", "ask_returns")
    assert "Unused items can be returned within 14 days." in shops.text
    (word,) = [claim for claim in shops.claimed if claim.field == "returns"]
    assert (word.source, word.value) == ("shop", SHOP.policies["returns"])


@pytest.mark.parametrize(
    "intent",
    ["ask_delivery", "ask_returns", "ask_warranty", "ask_payment", "ask_authenticity", "ask_support"],
)
def test_a_shop_that_has_stated_nothing_promises_nothing(intent: str) -> None:
    turn = Talk(shop=BARE_SHOP).says("what about that?", intent)
    assert Act.says_not_available in turn.acts
    assert "the shop has not stated" in turn.text.lower()
    assert not turn.claims
    assert turn.noted(QuestionUnanswered)


def test_the_sum_is_the_price_to_pay_with_delivery_below_the_free_limit() -> None:
    turn = Talk().says("what is the brisk kettle in all, with delivery?", "ask_total")
    assert "€39.90" in turn.text
    assert "€4.90" in turn.text
    assert "€44.80" in turn.text


def test_delivery_is_free_from_the_stated_limit() -> None:
    turn = Talk().says("total for the city backpack?", "ask_total")
    assert "€64.50" in turn.text
    assert "delivery is free" in turn.text
    assert "4.90" not in turn.text


def test_a_sum_is_told_without_delivery_where_its_cost_is_not_stated() -> None:
    turn = Talk(shop=BARE_SHOP).says("total for the city backpack?", "ask_total")
    assert "not stated what delivery costs" in turn.text


def test_an_unknown_product_is_not_had_and_nothing_is_told_of_it() -> None:
    turn = Talk().says("what does the zanzibar teapot 3000 cost?", "ask_price")
    assert Act.gives_product_facts not in turn.acts
    assert turn.acts[0] in {Act.says_not_available, Act.clarifies}


QUESTIONS = [
    ("what does the {name} cost?", "ask_price"),
    ("is the {name} on sale?", "ask_discount"),
    ("is the {name} in stock?", "ask_stock"),
    ("tell me about the {name}", "ask_description"),
    ("reviews of the {name}?", "ask_reviews"),
    ("weak points of the {name}?", "ask_drawbacks"),
    ("what weight is the {name}?", "ask_feature"),
    ("can i return the {name}?", "ask_returns"),
    ("warranty on the {name}?", "ask_warranty"),
    ("delivery of the {name}?", "ask_delivery"),
    ("total for the {name}?", "ask_total"),
    ("i want to buy the {name}", "buy"),
    ("the {name} is too expensive", "object_price"),
    ("compare the {name} with the lumen x1 pro", "compare_products"),
    ("which colours does the {name} come in?", "ask_variants"),
]


def figures_allowed(turn: Turn, visitor: str) -> set[float]:
    """Claims, names, the visitor's own figures, the scale of five, counts of products named, sums."""
    allowed = numbers(" ".join(claim.value for claim in turn.claimed)) | numbers(visitor) | {5.0}
    allowed |= {number for product in CATALOGUE.products.values() for number in numbers(product.title)}
    allowed |= {float(len(turn.memory.shown)), float(len(turn.memory.focus))}
    links = [str(line.args.get("link", "")) for reply in turn.replies for line in reply.lines]
    allowed |= numbers(" ".join(links))
    quoted = {claim.value for claim in turn.claimed if claim.field == "reviews"}
    allowed |= {r.rating for p in PRODUCTS for r in p.reviews if r.comment in quoted}
    least = [float(claim.value) for claim in turn.claimed if claim.field == "minimum order quantity"]
    allowed |= {round(number * pieces, 2) for number in allowed for pieces in least}
    delivery = float(SHOP.delivery_price or 0)
    return allowed | {round(number + delivery, 2) for number in allowed}


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda p: p.title)
@pytest.mark.parametrize(("question", "intent"), QUESTIONS, ids=[intent for _, intent in QUESTIONS])
def test_every_figure_told_is_claimed(product: object, question: str, intent: str) -> None:
    said = question.format(name=product.title)  # type: ignore[attr-defined]
    turn = Talk().says(said, intent)
    assert turn.replies
    untold = numbers(turn.text) - figures_allowed(turn, said)
    assert not untold, f"{untold} in {turn.text!r} without a claim"


@pytest.mark.parametrize(("question", "intent"), QUESTIONS, ids=[intent for _, intent in QUESTIONS])
def test_every_claim_is_what_the_feed_or_the_shop_states(question: str, intent: str) -> None:
    turn = Talk().says(question.format(name="Lumen X1"), intent)
    for claim in turn.claimed:
        if claim.source == "shop":
            stated = {*SHOP.policies.values(), str(SHOP.delivery_price), str(SHOP.free_from)}
            stated |= set(SHOP.contacts.values())
        else:
            owner = CATALOGUE.get(claim.product_id or "")
            assert owner is not None
            fields = ("price", "sale_price", "availability", "quantity", "rating", "review_count", "brand",
                      "warranty", "returns", "shipping", "description", "title")  # fmt: skip
            stated = {str(getattr(owner, name)) for name in fields}
            stated |= {*owner.attributes.values(), *(review.comment for review in owner.reviews)}
            stated |= set(re.split(r"(?<=\.) ", owner.description))
        assert claim.value in stated, claim
