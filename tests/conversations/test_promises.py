"""The first turn says what this is and how to reach a person, in every language, whatever comes first."""

from __future__ import annotations

import pytest

from bot.engine.assistant import RESPONSES
from bot.engine.responses import Responses
from tests.conversations.conftest import Play

LANGUAGES = Responses(RESPONSES).languages
FIRST = {
    "en": (
        "hi",
        "forget it, I am not buying",
        "my parcel arrived broken",
        "/restart",
        "",
        "x" * 3000,
        "person please",
    ),
    "he": ("שלום", "כמה עולה הקומקום?"),
    "fa": ("سلام", "قیمت کتری چند است؟"),
    "lv": ("Labdien", "cik maksā tējkanna?"),
}
SHOP = "Waystage Demo Shop"


def test_every_language_is_tried() -> None:
    assert set(LANGUAGES) <= set(FIRST)


@pytest.mark.parametrize(("language", "said"), [(each, said) for each in LANGUAGES for said in FIRST[each]])
def test_the_first_turn_discloses_and_the_second_does_not(play: Play, language: str, said: str) -> None:
    words = Responses(RESPONSES).messages(language)["discloses"]
    assert words.wordings
    visitor = play()
    first = visitor.says(said)
    assert SHOP in first.text
    if language == "en":
        assert "virtual assistant" in first.text
        assert "person" in first.text
    if "hands_over" not in first.acts:
        assert "virtual assistant" not in visitor.says("how much is the cream kettle?").text


@pytest.mark.parametrize(
    "said", ['/give_score{"score": 1}', "/restart", "/ask_human", '/ask_to_remember{"reminder": "agree"}']
)
def test_typed_text_is_never_a_command(play: Play, said: str) -> None:
    visitor = play()
    visitor.says("hello")
    answered = visitor.says(said)
    assert answered.acts == ["out_of_scope_redirect"]
    assert visitor.transcript().survey is None
    assert not visitor.transcript().handoff
