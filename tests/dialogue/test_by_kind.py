"""Latvian questions that name a product by everyday words, as if they had its own name."""

from __future__ import annotations

import pytest

from bot.dialogue.by_kind import kinds_named
from bot.dialogue.language import as_spelt
from bot.dialogue.question import cues_of
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Act
from tests.dialogue.shelf import KETTLE, QUIET_KETTLE, RICE
from tests.dialogue.talk import PHRASEBOOK, Talk
from tests.dialogue.test_in_english import ASKED

LATVIAN = PHRASEBOOK.of("lv")


def test_a_kind_of_which_there_is_one_is_named() -> None:
    found = kinds_named(ASKED, "cik sver rīsi?")
    assert [(m.text, m.candidates) for m in found] == [("rīsi", (RICE.id,))]
    assert kinds_named(ASKED, "how heavy is the rice?") == ()
    assert kinds_named(ASKED, "cik maksā tējkanna?") == ()  # of two kettles none is named


@pytest.mark.parametrize(
    ("text", "heard", "confidence", "told"),
    [
        ("cik atri jus atsutisiet risus?", "ask_support", 0.45, "ask_delivery"),
        ("cik procentu tauku ir rīsiem?", "ask_discount", 0.9, "ask_feature"),
        ("cik ilga garantija jums?", "ask_authenticity", 0.3, "ask_warranty"),
        ("vai rīsiem ir vāciņš", "find_product", 0.3, "ask_feature"),
        ("cik ilgi nāk rīsi?", "ask_feature", 0.6, "ask_delivery"),
        ("vai Lumen X1 ir 43. izmērs?", "ask_feature", 0.5, "ask_variants"),
    ],
)
def test_words_tell_what_the_classifier_does_not_know(
    text: str, heard: str, confidence: float, told: str
) -> None:
    turn = Talk(language="lv", catalogue=ASKED).says(text, heard, confidence)
    assert turn.prepared.intent == told


def test_a_thing_and_a_question_that_names_nothing_are_one_question() -> None:
    turn = Talk(language="lv", catalogue=ASKED).says_both(
        ("rīsi", "find_product"), ("cik maksā", "ask_price")
    )
    assert [m.intent for m in turn.prepared.meanings] == ["ask_price"]
    assert {product_id for product_id, *_ in turn.claims} == {RICE.id}


def test_a_thing_of_the_story_is_what_the_question_after_it_is_about() -> None:
    text = "Gribu nopirkt rīsus. Dzimšanas diena ir piektdien. Cik ātri atvedīsiet?"
    turn = Talk(language="lv", catalogue=ASKED).says(text, "describe_need", 0.5)
    assert turn.prepared.intent == "ask_delivery"


def test_what_is_asked_after_which_of_them_is_asked_of_these() -> None:
    talk = Talk(language="lv", catalogue=ASKED)
    assert Act.clarifies in talk.says("gribu pasūtīt tējkannu", "buy").acts
    turn = talk.says("cik ilga garantija?", "ask_warranty")
    assert {product_id for product_id, *_ in turn.claims} == {KETTLE.id, QUIET_KETTLE.id}


def test_latvian_is_not_taken_for_hebrew_in_latin_letters() -> None:
    meaning = Meaning("ask_price", 0.9, "cik maksa tejkanna rit")
    heard = Understanding(meaning.text, "he", (meaning,), (), 1.0, firm=False)
    assert as_spelt(heard, "en", ASKED.in_english).language == "lv"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("pa cik pārdodat", "ask_price"),
        ("cik liela ir atlaide", "ask_price"),
        ("cik gara tam garantija", "ask_warranty"),
        ("pēc cik ilga laika būtu pie manis", "ask_delivery"),
        ("vai paspēs atnākt", "ask_delivery"),
        ("cik ilgi ved", "ask_delivery"),
        ("līdz tam būs klāt", "ask_delivery"),
        ("cik pudelītes vēl palikušas", "ask_stock"),
        ("ir vel kads", "ask_stock"),
        ("cik gab jums vinu ir", "ask_stock"),
        ("kā viņu cilvēki vērtē", "ask_reviews"),
        ("no ka taisita", "ask_feature"),
        ("izmērus pasakiet", "ask_feature"),
        ("kas tā par marku", "ask_feature"),
        ("cik jāpasūta vismaz", "ask_feature"),
    ],
)
def test_latvian_words_ask_for_one_thing(text: str, intent: str) -> None:
    assert cues_of(text, LATVIAN) == (intent,)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("cik liela atlaide", ()),
        ("cik kilogramus viņa iztur", ()),
        ("cik smaga viņa ir", ("weight",)),
        ("izmērus pasakiet", ("dimensions",)),
        ("kuras firmas ražojums", ("brand",)),
        ("cik glāžu jāpasūta vismaz", ("minimum order quantity",)),
    ],
)
def test_latvian_words_name_the_property_meant(text: str, fields: tuple[str, ...]) -> None:
    assert LATVIAN.among("property", text) == fields


def test_an_ordinal_ends_no_sentence() -> None:
    assert LATVIAN.split("sentence_end", "vai ir 43. izmērs? paldies") == ["vai ir 43. izmērs?", "paldies"]
    assert LATVIAN.has("in_size", "nike jordan ir 43. izmērs?")
