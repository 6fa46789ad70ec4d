"""What a message waves off as it begins, and what it goes on with."""

from __future__ import annotations

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.values import Meaning, Understanding
from bot.dialogue.waving_off import without_waving_off
from bot.journey.acts import Act
from bot.understanding.quantities import quantities
from tests.catalogue.shelves import product
from tests.dialogue.shelf import IMPORTED_AT
from tests.dialogue.talk import PHRASEBOOK, Talk

RUG = product("81", "Wool Rug", "90.00", category=("Rugs",), description="A soft rug of wool.")
VASE = product("82", "Clay Vase", "20.00", category=("Vases",), description="A vase of red clay.")
SHELF = Catalogue.build((RUG, VASE), 1, IMPORTED_AT)


def heard(text: str, language: str, *intents: str) -> Understanding:
    """The whole message where one intent is given, else one for each part before and after the comma."""
    parts = [text] if len(intents) == 1 else [part.strip() for part in text.split(",", 1)]
    meanings = tuple(
        Meaning(intent, 0.9, part, SHELF.mentions(part), quantities(part))
        for intent, part in zip(intents, parts, strict=True)
    )
    return Understanding(text, language, meanings, ((intents[0], 0.9),), 1.0)


@pytest.mark.parametrize(
    ("said", "language", "left"),
    [
        ("ok never mind. have you a wool rug under 80", "en", "have you a wool rug under 80"),
        ("nvm what about the wool rug under 80", "en", "what about the wool rug under 80"),
        ("לא משנה. יש wool rug עד 80?", "he", "יש wool rug עד 80?"),
        ("ولش کن، wool rug زیر 80 دارید", "fa", "wool rug زیر 80 دارید"),
        ("nekas, vai ir wool rug zem 80", "lv", "vai ir wool rug zem 80"),
    ],
)
def test_what_follows_is_meant_with_its_names_and_amounts_in_place(
    said: str, language: str, left: str
) -> None:
    kept = without_waving_off(heard(said, language, "find_product"), PHRASEBOOK.of(language))
    (meaning,) = kept.meanings
    assert kept.text == meaning.text == left
    assert [left[m.start : m.end].casefold() for m in meaning.mentions] == ["wool rug"]
    assert [left[q.start : q.end] for q in meaning.quantities] == [q.text for q in meaning.quantities] != []


@pytest.mark.parametrize(
    "said", ["never mind", "forget it!", "I never mind the price", "no problem here with the wool rug"]
)
def test_nothing_is_cut_where_nothing_follows_or_nothing_is_waved_off(said: str) -> None:
    whole = heard(said, "en", "leave")
    assert without_waving_off(whole, PHRASEBOOK.of("en")) == whole


def test_giving_up_one_thing_for_another_is_no_leaving() -> None:
    for understanding in (
        heard("forget it, show me a wool rug", "en", "leave"),
        heard("forget it, show me a wool rug", "en", "leave", "find_product"),
    ):
        kept = without_waving_off(understanding, PHRASEBOOK.of("en"))
        assert [m.intent for m in kept.meanings] == ["find_product"]


def test_the_words_of_waving_off_are_not_looked_for() -> None:
    talk = Talk(catalogue=SHELF)
    told = talk.says("oh well, never mind. what about a vase", "find_product")
    assert told.acts == [Act.recommends] and "Clay Vase" in told.text and "mind" not in told.text
