"""Plain questions of Persian and Latvian that sounded like something else: what they ask, and of what."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.catalogue.aspects import stated_on
from bot.catalogue.product import Product
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words_file import read_tongues
from bot.dialogue.language import by_words_of_asking
from bot.dialogue.memory import Memory
from bot.dialogue.question import cues_of
from bot.dialogue.values import Meaning, Mention, Understanding
from bot.journey.acts import Act
from tests.dialogue.shelf import IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, PRODUCTS
from tests.dialogue.talk import PHRASEBOOK, Talk
from tests.dialogue.test_words_heard import heard, intents

TONGUES = read_tongues(Path(__file__).parents[2] / "data/words")
SHELF = Catalogue.build(PRODUCTS, 1, IMPORTED_AT, tongues=TONGUES)
NAMED = Memory()


@pytest.mark.parametrize(
    ("language", "text", "guess", "means"),
    [
        ("lv", "cik palika to Lumen X1", "ask_feature", "ask_stock"),
        ("lv", "vai Lumen X1 var nopirkt uzreiz", "ask_feature", "ask_stock"),
        ("lv", "nu cik ir Lumen X1", "ask_feature", "ask_price"),
        ("lv", "cik sanāk Lumen X1, ja ar atlaidi", "ask_total", "ask_price"),
        ("lv", "ir kāda akcija Lumen X1?", "ask_feature", "ask_price"),
        ("lv", "vai Lumen X1 ir pārklājums, kam nekas nelīp", "ask_drawbacks", "ask_feature"),
        ("fa", "Lumen X1 چن؟", "ask_feature", "ask_price"),
        ("fa", "Lumen X1 چند تموم میشه", "ask_stock", "ask_price"),
        ("fa", "Lumen X1 چنتا دارین", "ask_feature", "ask_stock"),
        ("fa", "گارانتی Lumen X1 چقدره", "ask_price", "ask_warranty"),
        ("fa", "Lumen X1 با هر شارژ چند ساعت روشن میمونه", "complain", "ask_feature"),
        ("en", "how much is the warranty on the Lumen X1?", "ask_price", "ask_warranty"),
    ],
)
def test_what_a_product_is_asked_for(language: str, text: str, guess: str, means: str) -> None:
    assert intents(language, text, guess, memory=NAMED) == [means]


def test_the_size_of_a_shoe_is_no_measure_of_its_box() -> None:
    (meaning,) = heard("fa", "پاشنه Lumen X1 چند سانته", "ask_feature", memory=NAMED)
    assert meaning.entities.get("field") is None
    (meaning,) = heard("fa", "Lumen X1 چند سانته", "ask_feature", memory=NAMED)
    assert meaning.entities["field"] == "dimensions"


def test_words_before_and_after_a_name_stand_together() -> None:
    text = "رم Lumen X1 چقدره"
    named = Mention("product", "Lumen X1", 3, 11, ("11",), 1.0)
    assert cues_of(text, PHRASEBOOK.of("fa"), (named,)) == ("ask_feature",)


def test_about_so_many_of_a_thing_bounds_no_price() -> None:
    meanings = heard("lv", "vajag ap 10 Lumen X1, cik vismaz jāņem", "ask_feature", memory=NAMED)
    assert [m.intent for m in meanings] == ["ask_feature"]


def test_what_is_bought_in_thought_may_be_sent_back() -> None:
    assert PHRASEBOOK.of("fa").has("supposed", "میز رو بخرم و جا نشه، پسش میگیرین؟")
    assert not PHRASEBOOK.of("fa").has("supposed", "میخوام میز رو بخرم و ببرم")


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("chandta mondeh lumen", "en", "fa"),
        ("lumen mojude?", "other", "fa"),
        ("Garantie lumen", "other", "other"),
        ("lumen weight", "en", "en"),
        ("lumen", "en", "en"),
    ],
)
def test_words_that_ask_tell_the_language_beside_an_english_name(text: str, before: str, after: str) -> None:
    at = text.index("lumen")
    named = Mention("product", "lumen", at, at + 5, ("11",), 1.0)
    meaning = Meaning("ask_price", 0.4, text, (named,))
    understanding = Understanding(text, before, (meaning,), (("ask_price", 0.4),), 1.0)
    assert by_words_of_asking(understanding, PHRASEBOOK).language == after
    unnamed = replace(understanding, meanings=(replace(meaning, mentions=()),))
    assert by_words_of_asking(unnamed, PHRASEBOOK).language == before


def test_the_second_is_the_one_asked_about_last() -> None:
    talk = Talk(catalogue=SHELF)
    talk.says("do you have the lumen x1 pro?", "find_product")
    talk.says("how much is the brisk kettle?", "ask_price")
    turn = talk.says("گارانتی دومی چقدره", "ask_warranty")
    assert PHONE_PRO.id not in {product_id for product_id, *_ in turn.claims}
    assert talk.memory.focus == (KETTLE.id,)


def test_a_question_mark_of_persian_parts_things() -> None:
    said = SHELF.in_english("چای‌ساز خوبه؟ قیمت برنج چنده")
    assert said is not None
    assert "kettle" in said.things
    assert "rice" in said.things


def test_the_persian_of_after_a_vowel_is_heard_through() -> None:
    for text in ("حلقه‌ی بسکتبال", "حلقه ی بسکتبال"):
        said = SHELF.in_english(text)
        assert said is not None
        assert said.things == ("basketball rim",)
        assert said.original("basketball rim") == text


def test_a_figure_behind_an_unknown_make_is_no_product_of_ours() -> None:
    thirteen = replace(PHONE, id="91", title="Lumen 13 Pro")
    shelf = Catalogue.build([*PRODUCTS, thirteen], 1, IMPORTED_AT, tongues=TONGUES)
    assert not shelf.meant_by("zolda 13 phone").products


def test_a_brand_alone_means_each_of_its_products() -> None:
    named = SHELF.named_by("lumen")
    assert not named.products
    assert {PHONE.id, PHONE_PRO.id} <= {p.id for p in named.choices}


def test_of_what_is_not_sold_nothing_more_is_told() -> None:
    talk = Talk(catalogue=SHELF)
    turn = talk.says_both(("do you have accordions?", "find_product"), ("how much is it?", "ask_price"))
    assert turn.acts == [Act.says_not_available] or not turn.claims
    assert not turn.claims


def test_of_a_dive_watch_it_is_told_that_it_resists_water() -> None:
    watch = Product(
        id="1",
        title="Diver",
        description="A legendary dive watch with a past. Known for its water resistance, it lasts.",
    )
    (fact,) = stated_on(watch, "swimming", frozenset({"dive"}))
    assert "water resistance" in fact.value
