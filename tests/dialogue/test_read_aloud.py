"""What a reader stumbled over when whole conversations were read aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.values import Line, Reply
from bot.dialogue.wanting import own_words
from bot.journey.acts import Act
from tests.catalogue.test_other_languages import demo_shop
from tests.dialogue.shelf import IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, PRODUCTS, QUIET_KETTLE
from tests.dialogue.talk import PHRASEBOOK, RESPONSES, Talk


def shop_with(*more: Product) -> Talk:
    return Talk(catalogue=Catalogue.build((*PRODUCTS, *more), 1, IMPORTED_AT))


def test_yes_remind_me_asks_for_consent_and_sells_nothing() -> None:
    talk = Talk()
    talk.says("what does the Lumen X1 Pro cost?", "ask_price")
    talk.says("I am leaving", "leave")
    talk.says("price", "ask_price")
    turn = talk.says("yes remind me", "affirm")
    assert turn.line_ids == ["reminder-consent"]


def test_a_thing_right_behind_a_bare_no_is_not_looked_for() -> None:
    talk = Talk()
    talk.says("what does the Lumen X1 cost?", "ask_price")
    assert talk.says("no email", "deny").acts == [Act.acknowledges]


@pytest.mark.parametrize("first", ["which has the better battery?", "battery life of the X1 Pro?"])
def test_and_the_other_one_asks_for_the_same_property(first: str) -> None:
    talk = Talk()
    talk.says("compare the Lumen X1 and the Lumen X1 Pro", "compare_products")
    talk.says(first, "ask_which_better" if first.startswith("which") else "ask_feature")
    turn = talk.says("and the Lumen X1?", "ask_delivery", 0.3)
    assert turn.claims == {("11", "battery life", "30 hours")}


def test_which_has_the_longer_warranty_is_asked_of_all_that_are_talked_about() -> None:
    talk = Talk()
    talk.says("compare the Lumen X1 and the Lumen X1 Pro", "compare_products")
    talk.says("what is the weight of the Lumen X1?", "ask_feature")
    turn = talk.says("which has the longer warranty", "ask_warranty")
    assert turn.claims == {("11", "warranty", "2 year warranty"), ("12", "warranty", "1 year warranty")}


def test_rows_of_a_comparison_stand_under_the_names() -> None:
    turn = Talk().says("compare the battery life of the Lumen X1 and the Lumen X1 Pro", "compare_products")
    ids = [i for i in turn.line_ids if i != "discloses"]
    assert ids[0] == "compare-intro"


def test_nobody_is_told_that_running_shoes_are_running_shoes() -> None:
    talk = Talk()
    talk.says("I need a kettle", "find_product")
    turn = talk.says("compare the Brisk Kettle and the Hush Kettle", "compare_products")
    assert "fit-fits" not in turn.line_ids


def test_a_quoted_review_ends_once() -> None:
    for language in ("en", "he", "fa", "lv"):
        what = Line("drawback-poor-review", {"value": "It leaks."})
        reply = Reply(Act.compares, (Line("against", {"product": ("Pan",), "what": what}),))
        assert not RESPONSES.speak(reply, language, "c1", 1).text.endswith(".")


def test_tags_of_html_are_no_part_of_a_need() -> None:
    said = own_words("<script>alert(1)</script> do you have kettles", PHRASEBOOK.of("en"))
    assert "<" not in said and ">" not in said


def test_a_sum_is_not_looked_up_on_the_shelves() -> None:
    turn = Talk().says("what's 2+2", "out_of_scope", 0.3)
    assert Act.recommends not in turn.acts


def test_a_switch_for_volts_says_nothing_of_switching_off() -> None:
    travel = replace(
        KETTLE, id="23", title="Trip Kettle", description="A kettle with a switch for 110 volts."
    )
    turn = shop_with(travel).says("does the Trip Kettle switch off by itself?", "ask_feature")
    assert Act.says_not_available in turn.acts


def test_what_runs_small_is_told_and_no_size_looked_for() -> None:
    shoes = replace(KETTLE, id="61", title="Fox Shoes", description="They run small.")
    talk = shop_with(shoes)
    talk.says("what do the Fox Shoes cost?", "ask_price")
    turn = talk.says("do they run small?", "ask_variants")
    assert "run small" in turn.text


def test_a_thing_in_several_colours_is_one_thing() -> None:
    lamps = [
        replace(KETTLE, id=f"7{n}", title=f"Arc Lamp, {colour}", item_group_id="arc", category=("Lamps",),
                attributes={"color": colour})
        for n, colour in enumerate(("black", "white"))
    ]  # fmt: skip
    talk = shop_with(*lamps, replace(KETTLE, id="79", title="Arc Lamp Large", category=("Lamps",)))
    talk.says("I am looking at the Arc Lamp, black", "find_product")
    assert talk.memory.focus == ("70",)


@pytest.mark.parametrize(
    "said",
    [
        "any deals today?",
        "what's on sale",
        "biggest discount?",
        "which phones are reduced?",
        "show me your offers",
    ],
)
def test_offers_are_what_is_reduced(said: str) -> None:
    talk = Talk()
    talk.says("what does the Brisk Kettle cost?", "ask_price")
    turn = talk.says(said, "ask_price", 0.7)
    assert ("11", "sale_price", str(PHONE.sale_price)) in turn.claims
    assert not {claim.product_id for claim in turn.claimed} & {PHONE_PRO.id, KETTLE.id, QUIET_KETTLE.id}


def test_offers_keep_to_the_price_that_is_named() -> None:
    turn = Talk().says("what's on sale under 50 euros", "ask_discount")
    assert Act.recommends not in turn.acts


@pytest.mark.parametrize("said", ["is it on sale?", "any discount on it?", "what does it cost on offer"])
def test_the_reduction_of_one_thing_is_its_own(said: str) -> None:
    talk = Talk()
    talk.says("what does the Brisk Kettle cost?", "ask_price")
    turn = talk.says(said, "ask_discount")
    assert {claim.product_id for claim in turn.claimed} == {"21"}


def test_what_follows_what_about_is_the_thing_alone() -> None:
    turn = Talk().says("what about car tyres", "ask_assortment")
    assert "“car tyres”" in turn.text


def laptops() -> list[Product]:
    kind = ("Laptops",)
    sizes = ("8 GB / 256 GB", "16 GB / 512 GB", "16 GB / 1 TB")
    return [
        replace(KETTLE, id=f"8{n}", title=f"Aer 13 laptop, {size}", item_group_id="aer", category=kind,
                returns=None, attributes={"size": size.split(" / ")[1]})
        for n, size in enumerate(sizes)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "ids"),
    [("I'll take the 1 TB one", ("82",)), ("I'll take the 8 GB one", ("80",)), ("I'll take it", ("80",))],
)
def test_the_version_taken_is_the_one_named(said: str, ids: tuple[str, ...]) -> None:
    talk = shop_with(*laptops())
    talk.says("what does the Aer 13 laptop, 8 GB / 256 GB cost?", "ask_price")
    talk.says(said, "buy")
    assert talk.memory.focus == ids


def test_of_two_versions_that_a_name_fits_it_is_asked_which() -> None:
    talk = shop_with(*laptops())
    talk.says("what does the Aer 13 laptop, 8 GB / 256 GB cost?", "ask_price")
    turn = talk.says("I'll go for the 16 GB one", "buy")
    assert turn.acts == [Act.clarifies]
    assert talk.memory.shown == ("81", "82")


def test_how_big_their_laptop_is_asks_whether_it_fits() -> None:
    talk = Talk()
    talk.says("tell me about the Trail Backpack", "ask_description")
    turn = talk.says("laptop is 15 inch", "find_product", 0.48)
    assert talk.memory.focus == ("31",)
    assert Act.recommends not in turn.acts


def test_the_nearest_is_what_it_points_at_then() -> None:
    talk = Talk()
    talk.says("a backpack under 50 euros", "find_product")
    assert talk.memory.focus == ("32",)
    turn = talk.says("is it waterproof", "ask_stock", 0.5)
    assert {note.product_id for note in turn.noted(QuestionUnanswered)} <= {"32"}
    assert "waterproof” is not" not in turn.text


def test_another_kind_after_a_fact_is_looked_for() -> None:
    talk = Talk()
    talk.says("what is the weight of the Lumen X1?", "ask_feature")
    turn = talk.says("ok what about kettles then", "find_product", 0.5)
    assert turn.acts == [Act.recommends]


def test_bad_reviews_are_told_when_they_are_asked_for() -> None:
    talk = Talk()
    talk.says("what does the Lumen X1 cost?", "ask_price")
    turn = talk.says("any bad reviews?", "ask_reviews")
    assert "crackles" in turn.text and "Best screen" not in turn.text


def test_too_good_to_be_true_is_a_doubt_and_no_yes() -> None:
    talk = Talk()
    talk.says("I want to buy the Lumen X1", "buy")
    turn = talk.says("sounds too good to be true", "affirm", 0.57)
    assert Act.gives_checkout_link not in turn.acts


def test_who_hesitates_again_is_left_in_peace() -> None:
    talk = Talk()
    talk.says("I want to buy the Lumen X1", "buy")
    assert Act.clarifies in talk.says("hmm still not convinced", "hesitate").acts
    assert talk.says("I would rather think about it", "hesitate").acts == [Act.acknowledges]


def test_small_talk_beside_an_open_complaint_is_about_the_complaint() -> None:
    talk = Talk()
    talk.says("my kettle is broken", "complain")
    turn = talk.says("what happens now?", "chitchat", 0.63)
    assert talk.memory.complaint is not None and talk.memory.complaint in turn.text


def test_how_to_send_it_back_is_told_while_a_complaint_is_open() -> None:
    talk = Talk()
    talk.says("my Brisk Kettle is broken", "complain")
    turn = talk.says("how do I send it back?", "request_return")
    assert Act.order_help in turn.acts


def test_a_correction_to_one_of_those_shown_is_understood() -> None:
    talk = shop_with(*laptops())
    talk.says("what does the Aer 13 laptop, 8 GB / 256 GB cost?", "ask_price")
    turn = talk.says("no, the 1 TB one", "correct")
    assert {claim.product_id for claim in turn.claimed} == {"82"}


def test_when_it_was_ordered_belongs_to_the_open_complaint() -> None:
    talk = Talk()
    talk.says("my order has not arrived", "complain")
    turn = talk.says("I ordered 2 weeks ago", "say_bought")
    assert turn.acts == [Act.apologises_and_files_complaint]


def test_gotta_go_is_a_farewell() -> None:
    talk = Talk()
    talk.says("I want to buy the Lumen X1", "buy")
    talk.says("hmm still not convinced", "hesitate")
    assert talk.says("gotta go", "hesitate", 0.3).acts == [Act.win_back]


def test_the_cheapest_of_another_kind_is_looked_for_among_those() -> None:
    talk = Talk(catalogue=demo_shop().heard_in("en"))
    talk.says("do you have headphones", "find_product")
    turn = talk.says("cheapest vacuum?", "ask_alternatives", 0.75)
    assert talk.memory.focus == ("WD-1026",)
    assert "headphones" not in turn.text


def test_a_phone_is_not_sold_where_nothing_talked_about_works_with_phones() -> None:
    talk = Talk(catalogue=demo_shop().heard_in("en"))
    talk.says("what does the Blink rear light cost?", "ask_price")
    turn = talk.says("iphone 15?", "ask_price", 0.39)
    assert turn.acts == [Act.says_not_available] and "iphone 15" in turn.text


def test_the_same_bottle_again_is_not_the_vacuum_talked_about() -> None:
    talk = Talk(catalogue=demo_shop().heard_in("en"))
    talk.says("what does the Glide Pro cost?", "ask_price")
    turn = talk.says("I want to order the same bottle as last time", "reorder")
    assert Act.gives_checkout_link not in turn.acts


def test_a_book_is_not_a_bookshelf_speaker() -> None:
    talk = Talk(catalogue=demo_shop().heard_in("en"))
    assert talk.says("do you sell books", "ask_assortment").acts == [Act.says_not_available]


def test_a_limit_is_of_the_kind_talked_about_whatever_was_needed_before() -> None:
    talk = Talk(catalogue=demo_shop().heard_in("en"))
    talk.says("compare the Glide S and the Glide Pro", "compare_products")
    talk.says("my flat has dark carpets", "describe_need")
    turn = talk.says("anything under 200?", "find_product")
    assert {claim.product_id for claim in turn.claimed} == {"WD-1026"}
