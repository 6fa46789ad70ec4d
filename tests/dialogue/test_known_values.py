"""Kinds of things, opening hours, colours and terms in the visitor's language; what is not understood is
quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue import kinds, opening, terms
from bot.dialogue.reply_form import from_dict, to_dict
from bot.dialogue.values import Line, Reply, Value
from bot.engine.responses import Responses
from bot.journey.acts import Act

MARKS = str.maketrans("", "", "\u2066\u2067\u2068\u2069\u200e\u200f")


def said(value: Value, language: str) -> str:
    """A value as a visitor reads it, after its way through the actions; without marks of direction."""
    reply = Reply(Act.acknowledges, (Line("label-other", {"field": value}),))
    spoken = RESPONSES.speak(from_dict(to_dict(reply)), language, "c", 1).text
    return spoken.translate(MARKS).strip("„”«»")


RESPONSES = Responses(Path(__file__).parents[2] / "data/responses")


@pytest.mark.parametrize(
    ("kind", "language", "words"),
    [
        ("Running shoes", "en", "running shoes"),
        ("Running shoes", "he", "נעלי ריצה"),
        ("mens-shirts", "fa", "پیراهن مردانه"),
        ("Kettles", "lv", "tējkannas"),
        ("Ear trumpets", "lv", "ear trumpets"),
    ],
)
def test_kinds_of_things_have_their_names_in_every_language(kind: str, language: str, words: str) -> None:
    assert said(kinds.said(kind), language) == words


def test_a_kind_begins_a_button_with_a_capital() -> None:
    assert said(kinds.as_title("Kettles"), "lv") == "Tējkannas"
    assert said(kinds.as_title("kitchen-accessories"), "en") == "Kitchen accessories"
    assert said(kinds.as_title("ear-trumpets"), "lv") == "Ear trumpets"


@pytest.mark.parametrize("language", ["he", "fa", "lv"])
def test_every_kind_known_has_words_of_its_own(language: str) -> None:
    told = {kind: said(Line("stated-kind", {"kind": kind}), language) for kind in kinds.KNOWN}
    default = max(told.values(), key=list(told.values()).count)
    assert [kind for kind, words in told.items() if words == default] == [
        kind for kind in told if words_end(kind, language, default)
    ]


def words_end(kind: str, language: str, default: str) -> bool:
    """A word of the file's own for this kind, though another kind has the same."""
    text = (Path(__file__).parents[2] / f"data/responses/{language}/kinds.ftl").read_text("utf-8")
    return f"[{kind}] {default}\n" in text


HOURS = "Monday to Friday, 9:00 to 18:00 (Riga time)"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", HOURS),
        ("he", "שני עד שישי, 9:00–18:00 (שעון ריגה)"),
        ("fa", "دوشنبه تا جمعه، ۹:۰۰ تا ۱۸:۰۰ (به وقت ریگا)"),
        ("lv", "pirmdiena–piektdiena, plkst. 09:00–18:00 (laika josla: Rīga)"),
    ],
)
def test_opening_hours_are_told_in_the_visitors_language(language: str, words: str) -> None:
    assert said(opening.said(HOURS), language) == words


def test_opening_hours_of_several_days_and_what_is_not_understood() -> None:
    assert said(opening.said("Mon-Fri 9-18; Sat 10-14"), "lv") == (
        "pirmdiena–piektdiena, plkst. 09:00–18:00 un sestdiena, plkst. 10:00–14:00"
    )
    assert opening.said("by appointment") == "by appointment"
    assert opening.said("Monday 9 to 25") == "Monday 9 to 25"


@pytest.mark.parametrize(
    ("field", "stated", "language", "words"),
    [
        ("color", "Dark green", "he", "ירוק כהה"),
        ("color", "black/red", "fa", "مشکی و قرمز"),
        ("colour", "Red & Black", "lv", "sarkana un melna"),
        ("color", "Matte black", "lv", "matēta melna"),
        ("color", "Forest green", "fa", "سبز جنگلی"),
        ("color", "Galactic dawn", "lv", "Galactic dawn"),
        ("material", "Glass and steel", "he", "זכוכית ו־פלדה"),
        ("style", "black/red", "lv", "black/red"),
        ("seat height", "41 to 54 cm", "lv", "41–54 cm"),
        ("battery life", "32 hours with noise cancelling", "lv", "32 st. („32 hours with noise cancelling"),
        ("armrests", "Height and depth", "lv", "Height and depth"),
        ("warranty", "3 years manufacturer's warranty, pads excluded.", "fa",
         "۳ سال، گارانتی سازنده («3 years manufacturer's warranty, pads excluded"),
        ("warranty", "3 years on-site warranty.", "lv", "3 years on-site warranty"),
    ],
)  # fmt: skip
def test_stated_values_are_rendered_as_far_as_they_are_understood(
    field: str, stated: str, language: str, words: str
) -> None:
    told = said(terms.as_said(field, stated), language)
    assert told.removesuffix(")").strip("„”«»") == words
    assert said(terms.as_said(field, stated), "en") == stated
