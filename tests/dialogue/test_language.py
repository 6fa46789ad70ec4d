"""The conversation's language stays, follows the visitor, and one not spoken here is answered politely."""

from __future__ import annotations

import pytest

from bot.catalogue.rendering import Piece, Rendering
from bot.dialogue.language import as_named, as_spelt, in_own_words, language_after, spoken_so_far
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning, Mention, Understanding
from bot.journey.acts import Act
from tests.dialogue.talk import Talk


def heard(language: str, firm: bool = True, text: str = "...") -> Understanding:
    return Understanding(text, language, (Meaning("ask_price", 0.9, text),), (("ask_price", 0.9),), 1.0, firm)


@pytest.mark.parametrize(
    ("slot", "locale", "spoken"),
    [
        (None, None, "en"),
        (None, "lv-LV", "lv"),
        ("he", "lv", "he"),
        ("other", "fa_IR", "fa"),
        (None, "de-DE", "en"),
        ("other", None, "en"),
    ],
)
def test_what_tells_no_language_is_in_that_of_the_conversation_or_the_page(
    slot: str | None, locale: str | None, spoken: str
) -> None:
    assert spoken_so_far(slot, locale) == spoken


def test_a_visitor_who_changes_the_language_is_followed_at_once() -> None:
    assert language_after(heard("lv"), "en") == "lv"
    assert language_after(heard("en"), "fa") == "en"
    assert language_after(heard("other"), "en") == "other"


def test_one_word_of_another_language_changes_nothing() -> None:
    assert language_after(heard("lv", firm=False), "he") == "he"
    assert language_after(heard("lv", firm=False), None) == "lv"


def in_persian(text: str, language: str | None) -> Rendering | None:
    """Knows "barani", and "ersal" of somebody who speaks Persian."""
    english = {"barani": "rain jacket", **({"ersal": "delivery"} if language == "fa" else {})}.get(text)
    pieces = (Piece(english, "things", 0, len(text)),) if english else ()
    return Rendering(text, "fa", english, pieces, ()) if english else None


def test_words_in_latin_letters_tell_the_language_that_has_them() -> None:
    doubtful, hebrew = heard("en", firm=False, text="barani"), heard("he", text="barani")
    assert as_spelt(doubtful, "en", in_persian).language == "fa"
    assert as_spelt(hebrew, "en", in_persian).language == "fa"
    assert as_spelt(heard("en", text="barani"), "en", in_persian).language == "en"
    assert as_spelt(heard("lv", text="barani"), "en", in_persian).language == "lv"


def test_what_both_may_have_said_is_in_the_one_that_is_spoken() -> None:
    assert as_spelt(heard("he", text="ersal"), "fa", in_persian).language == "fa"
    assert as_spelt(heard("en", text="ersal"), "fa", in_persian).language == "fa"
    assert as_spelt(heard("he", text="ersal"), "he", in_persian).language == "he"


def test_a_language_that_is_not_spoken_is_answered_in_english_with_the_four() -> None:
    talk = Talk()
    text = "wo ist mein paket"
    said = talk.play(talk.inbound(text=text), heard("other", text=text))
    assert said.acts == [Act.clarifies]
    assert all(name in said.text for name in ("English", "Hebrew", "Persian", "Latvian"))
    assert talk.slots["language"] == "other"
    assert "speaks-four-languages" not in talk.says("where is my parcel", "order_status").line_ids
    assert talk.slots["language"] == "en"


def test_a_name_is_understood_in_any_language() -> None:
    text = "Xiaomi Redmi"
    mention = Mention("product", text, 0, len(text), ("7",), 1.0)
    named = Meaning("find_product", 0.9, text, mentions=(mention,))
    understanding = Understanding(text, "other", (named,), (), 1.0)
    assert in_own_words(understanding, (named,), Memory(), "other") == (named,)


def test_an_answer_to_the_question_asked_is_taken_in_any_language() -> None:
    understanding = heard("other")
    answer = (Meaning("give_score", 1.0, "..."),)
    asked = Memory(pending={"question": "score"})
    assert in_own_words(understanding, answer, asked, "other") == answer
    (refused,) = in_own_words(understanding, understanding.meanings, asked, "other")
    assert refused.intent == "out_of_scope"


@pytest.mark.parametrize(
    ("text", "named", "language"),
    [
        ("Auvelle Pebble", "Auvelle Pebble", "he"),
        ("Swift 1.7 l, matt black", "Swift", "he"),
        ("Fell Mid 42 XL", "Fell Mid 42", "he"),
        ("is Swift black", "Swift", "en"),
        ("Swift, cik maksa", "Swift", "en"),
    ],
)
def test_names_alone_carry_no_language(text: str, named: str, language: str) -> None:
    at = text.index(named)
    mention = Mention("product", named, at, at + len(named), ("7",), 1.0)
    meaning = Meaning("ask_description", 0.5, text, mentions=(mention,))
    understanding = Understanding(text, "en", (meaning,), (), 1.0, True)
    titles = {"7": "Brennholt Swift electric kettle 1.7 l, matt black"}
    assert as_named(understanding, "he", lambda id_: titles[id_]).language == language
