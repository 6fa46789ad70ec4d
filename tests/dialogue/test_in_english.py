"""Questions in Hebrew, Persian and Latvian mean the same products as English ones, without any vectors."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words_file import read_tongues
from bot.dialogue.in_english import English, everyday_speech
from bot.dialogue.moment import Moment
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.values import Meaning
from bot.journey.acts import Act
from tests.dialogue.shelf import IMPORTED_AT, KETTLE, PHONE, PHONE_PRO, PRODUCTS, QUIET_KETTLE, RICE
from tests.dialogue.talk import Talk

TONGUES = read_tongues(Path(__file__).parents[2] / "data/words")
ASKED = Catalogue.build(PRODUCTS, 1, IMPORTED_AT, tongues=TONGUES)


@pytest.mark.parametrize("text", ["כמה עולה האורז?", "قیمت برنج چنده؟", "cik maksā rīsi?"])
def test_a_product_is_meant_by_its_everyday_name(text: str) -> None:
    talk = Talk(catalogue=ASKED)
    turn = talk.says(text, "ask_price")
    assert Act.gives_product_facts in turn.acts
    assert {product_id for product_id, *_ in turn.claims} == {RICE.id}
    assert talk.memory.focus == (RICE.id,)


@pytest.mark.parametrize("text", ["כמה עולה לומן X1 פרו?", "قیمت لومن X1 پرو", "cik maksā Lumena X1 Pro?"])
def test_a_name_is_heard_with_its_model(text: str) -> None:
    talk = Talk(catalogue=ASKED)
    talk.says(text, "ask_price")
    assert talk.memory.focus == (PHONE_PRO.id,)


@pytest.mark.parametrize(
    ("text", "after"),
    [("כמה עולה הקומקום?", "ויש עליו אחריות?"), ("قیمت کتری چنده؟", "گارانتی داره؟"),
     ("cik maksā tējkanna?", "vai tai ir garantija?")],
)  # fmt: skip
def test_several_that_fit_are_both_told(text: str, after: str) -> None:
    talk = Talk(catalogue=ASKED)
    turn = talk.says(text, "ask_price")
    assert {product_id for product_id, *_ in turn.claims} == {KETTLE.id, QUIET_KETTLE.id}
    again = talk.says(after, "ask_warranty")
    assert {product_id for product_id, *_ in again.claims} <= {KETTLE.id, QUIET_KETTLE.id}


@pytest.mark.parametrize(
    "text", ["יש עליו אחריות?", "گارانتی داره؟", "vai tam ir garantija?", "un garantija?"]
)
def test_a_pointing_word_means_what_is_being_talked_about(text: str) -> None:
    talk = Talk(catalogue=ASKED)
    talk.says("how much is the lumen x1?", "ask_price")
    turn = talk.says(text, "ask_warranty")
    assert (PHONE.id, "warranty", "2 year warranty") in turn.claims


@pytest.mark.parametrize(
    ("text", "value"), [("כמה הוא שוקל?", "180 g"), ("وزنش چقدره؟", "180 g"), ("cik tas sver?", "180 g")]
)
def test_a_property_is_looked_up_by_what_the_question_asks(text: str, value: str) -> None:
    talk = Talk(catalogue=ASKED)
    talk.says("how much is the lumen x1?", "ask_price")
    turn = talk.says(text, "ask_feature")
    assert (PHONE.id, "weight", value) in turn.claims


def test_a_question_without_an_answer_is_kept_in_the_visitors_words() -> None:
    talk = Talk(catalogue=ASKED)
    talk.says("how much is the lumen x1?", "ask_price")
    turn = talk.says("האם הוא עמיד במים?", "ask_feature")
    assert Act.says_not_available in turn.acts
    assert [note.text for note in turn.noted(QuestionUnanswered)] == ["האם הוא עמיד במים?"]


@pytest.mark.parametrize(
    ("text", "phrase", "nothing"),
    [
        ("vai var atgriezt, ja nepatiks?", "nepatiks", True),
        ("cik dienas var atdot, ja nepatīk", "nepatik", True),
        ("garantija hoverbordam", "hoverbordam", False),
        ("garantija blenderim", "blender", False),
    ],
)
def test_everyday_words_that_no_list_has_name_no_thing(text: str, phrase: str, nothing: bool) -> None:
    said = ASKED.in_english(text, "lv")
    assert said is not None
    english = English(Meaning("ask_returns", 1.0, said.text), said)
    moment = SimpleNamespace(catalogue=ASKED)
    assert everyday_speech(cast(Moment, moment), english.said, phrase) is nothing
