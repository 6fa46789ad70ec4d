"""What the words of a message leave no doubt about, whatever the classifier made of it."""

from __future__ import annotations

import pytest

from bot.journey.acts import Act
from tests.dialogue.talk import PHRASEBOOK, Talk


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "אפשר לקבל חשבונית?"), ("fa", "فاکتور هم می‌دین؟"), ("lv", "vai dodat rekinu?")],
)
def test_an_invoice_is_asked_for_by_its_name(language: str, text: str) -> None:
    turn = Talk(language=language).says(text, "ask_feature", confidence=0.8)
    assert turn.prepared.intent == "manage_order"


@pytest.mark.parametrize(("language", "text"), [("he", "הוא צף?"), ("fa", "شناوره؟"), ("lv", "vai ta peld?")])
def test_what_a_shown_product_does_is_no_question_about_the_assistant(language: str, text: str) -> None:
    talk = Talk(language=language)
    talk.says("Lumen X1", "find_product")
    assert talk.says(text, "ask_bot").prepared.intent == "ask_feature"


@pytest.mark.parametrize(
    ("language", "text"),
    [("he", "הקומקום הגיע שבור!!!"), ("fa", "کتری شکسته رسید!!!"), ("en", "kettle arrived broken!!")],
)
def test_a_thing_that_came_broken_is_a_complaint_however_short(language: str, text: str) -> None:
    turn = Talk(language=language).says(text, "complain")
    assert Act.apologises_and_files_complaint in turn.acts


def test_an_amount_alone_belongs_to_the_search_before_it() -> None:
    turn = Talk().says_both(("a phone with a good camera", "find_product"), ("budget 600", "find_product"))
    assert len(turn.prepared.meanings) == 1
    assert turn.prepared.meanings[0].quantities[0].high == 600


@pytest.mark.parametrize(
    ("language", "text"),
    [("lv", "otrais izskatās labs"), ("fa", "دومی خوبه به نظرم"), ("he", "השני נשמע טוב")],
)
def test_one_in_the_row_is_picked_whatever_is_said_beside_it(language: str, text: str) -> None:
    talk = Talk(language=language)
    talk.says("kettle", "find_product")
    second = talk.memory.shown[1]
    talk.says(text, "ask_stock", confidence=0.4)
    assert talk.memory.focus == (second,)


@pytest.mark.parametrize("text", ["آیفون چند؟", "قیمتش چنده؟", "اینا چند", "cheghadr?"])
def test_how_much_is_heard_before_a_question_mark(text: str) -> None:
    assert "ask_price" in PHRASEBOOK.of("fa").among("asks", text)
