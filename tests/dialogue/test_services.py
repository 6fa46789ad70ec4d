"""What the shop's people do beside selling is answered from what is stated, else noted as unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue.notes import QuestionUnanswered
from bot.journey.acts import Act
from tests.dialogue.shelf import SHOP
from tests.dialogue.talk import PHRASEBOOK, Talk

ASKED = [
    ("en", "assembly", "do you also assemble?"),
    ("en", "carrying", "will they bring it up to the third floor?"),
    ("he", "assembly", "אתם גם מרכיבים?"),
    ("he", "assembly", "אפשר שיתקינו לי בבית?"),
    ("he", "carrying", "מעלים עד הדירה? אין מעלית"),
    ("fa", "assembly", "نصبش هم می‌کنید؟"),
    ("fa", "carrying", "تا طبقه سوم میارن بالا؟"),
    ("lv", "assembly", "vai jus ari uzstadat?"),
    ("lv", "carrying", "vai uznesīsiet uz 3. stāvu?"),
]


@pytest.mark.parametrize(("language", "service", "text"), ASKED)
def test_a_service_that_nobody_stated_is_said_to_be_unknown_and_noted(
    language: str, service: str, text: str
) -> None:
    assert PHRASEBOOK.of(language).among("service", text) == (service,)
    talk = Talk(language=language)
    turn = talk.says(text, "find_product")
    assert Act.says_not_available in turn.acts
    assert "not-stated-service" in turn.line_ids
    assert any(isinstance(note, QuestionUnanswered) and note.field == service for note in turn.notes)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "how do I assemble it?"),
        ("en", "a standing desk"),
        ("he", "יש לכם שולחן עמידה?"),
        ("fa", "چطور نصبش کنم؟"),
        ("lv", "man vajag stāvgaldu"),
    ],
)
def test_what_visitors_do_themselves_is_no_service(language: str, text: str) -> None:
    assert PHRASEBOOK.of(language).among("service", text) == ()


def test_a_policy_that_speaks_of_the_service_answers_it() -> None:
    words = "Parcels take 3 days. Large pieces are carried up to your floor for 20 EUR."
    talk = Talk(shop=replace(SHOP, policies={**SHOP.policies, "delivery": words}))
    turn = talk.says("will they carry it upstairs?", "ask_delivery")
    assert turn.acts == [Act.reassures]
    assert (None, "delivery", "Large pieces are carried up to your floor for 20 EUR.") in turn.claims


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "does it float or not???"),
        ("lv", "peld vai nepeld???"),
        ("he", "צף או לא?"),
        ("fa", "شناوره یا نه؟"),
    ],
)
def test_a_question_with_both_its_answers_is_asked_of_a_product(language: str, text: str) -> None:
    turn = Talk(language=language).says(text, "find_product")
    assert turn.acts == [Act.clarifies]
    assert "which-product" in turn.line_ids


def test_how_heavy_it_is_to_carry_asks_for_the_weight() -> None:
    talk = Talk()
    talk.says("the kettle", "choose_product")
    turn = talk.says("how heavy would it be to carry upstairs?", "ask_feature")
    assert "not-stated-service" not in turn.line_ids
