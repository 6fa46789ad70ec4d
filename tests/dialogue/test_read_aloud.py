"""What a reader stumbled over when whole conversations were read aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.interpretation import own_words
from bot.dialogue.values import Line, Reply
from bot.journey.acts import Act
from tests.dialogue.shelf import IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, PRODUCTS, QUIET_KETTLE
from tests.dialogue.talk import PHRASEBOOK, RESPONSES, Talk


def shop_with(*more: object, without: tuple[str, ...] = ()) -> Talk:
    kept = [p for p in PRODUCTS if p.id not in without]
    return Talk(catalogue=Catalogue.build((*kept, *more), 1, IMPORTED_AT))  # type: ignore[arg-type]


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
