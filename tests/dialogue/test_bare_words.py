"""Messages of one word: a thing is looked for whatever it was taken for, and English words stay English."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from bot.catalogue.goods import Goods
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.language import as_spelt, by_its_words, says_english
from bot.dialogue.memory import Memory
from bot.dialogue.plausible import plausible
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Stage
from tests.dialogue.talk import PHRASEBOOK, ROOT

ENGLISH = PHRASEBOOK.of("en")


def heard(text: str, intent: str, confidence: float, memory: Memory, sold: bool = True) -> str:
    main = Meaning(intent, confidence, text)
    understanding = Understanding(text, "en", (main,), ((intent, confidence),), 1.0)
    thing = {"perfume", "sofa", "rug"}
    named = lambda said: said if said in thing else None  # noqa: E731
    told = plausible(
        understanding, main, memory, Stage.problem_recognition, lambda said: sold, named, ENGLISH
    )
    return told.intent


@pytest.mark.parametrize("intent", ["ask_feature", "goodbye", "affirm", "give_opinion", "report_arrival"])
def test_a_thing_alone_is_looked_for(intent: str) -> None:
    assert heard("perfume", intent, 0.4, Memory()) == "find_product"


def test_what_is_not_sold_or_no_thing_stays_what_it_was_taken_for() -> None:
    assert heard("perfume", "goodbye", 0.9, Memory(), sold=False) == "goodbye"
    assert heard("farewell", "goodbye", 0.9, Memory()) == "goodbye"


def test_a_thing_alone_after_a_question_is_asked_of_as_well() -> None:
    asked = replace(Memory(), turns=1, last={"intent": "ask_price"})
    assert heard("sofa", "ask_price", 0.9, asked) == "ask_price"


def test_too_much_of_no_price_is_anger_after_a_purchase() -> None:
    text = "that is outrageous"
    main = Meaning("object_price", 0.6, text)
    understanding = Understanding(text, "en", (main,), (("object_price", 0.6),), 1.0)

    def told(stage: Stage, memory: Memory) -> str:
        never = lambda said: None  # noqa: E731
        return plausible(understanding, main, memory, stage, lambda said: False, never, ENGLISH).intent

    assert told(Stage.post_purchase, Memory()) == "insult"
    assert told(Stage.purchase_decision, Memory()) == "object_price"
    assert told(Stage.post_purchase, Memory(focus=("7",))) == "object_price"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("hoover vacuum price", "en"),
        ("bosch kettle warranty", "en"),
        ("quanto costa il laptop", "other"),
        ("laptop prijs", "other"),
    ],
)
def test_a_make_beside_english_words_is_no_other_language(text: str, language: str) -> None:
    goods = Goods.read(ROOT / "data/words/en/goods.txt")
    understanding = Understanding(
        text, "other", (Meaning("ask_price", 0.9, text),), (("ask_price", 0.9),), 1.0
    )
    said = partial(says_english, is_name=goods.known, english=ENGLISH)
    assert by_its_words(understanding, ENGLISH, said).language == language


@pytest.mark.parametrize("text", ["email", "paypal", "phone number", "delivery"])
def test_a_word_that_asks_in_english_is_no_hebrew_in_latin_letters(text: str) -> None:
    shop = Catalogue.build(())
    understanding = Understanding(
        text, "en", (Meaning("ask_shop", 0.6, text),), (("ask_shop", 0.6),), 1.0, False
    )
    said = partial(says_english, is_name=shop.vocabulary.is_english, english=ENGLISH)

    def as_hebrew(words: str, language: str | None) -> None:
        raise AssertionError("it is not even looked up")

    assert as_spelt(understanding, "en", as_hebrew, said) == understanding
