"""An evaluation's figures, on plantings small enough to check by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.journey.stages import StageModel
from bot.understanding import evaluation, measures
from bot.understanding import sheet as names
from bot.understanding.intents import load_intents
from bot.understanding.sheet import Sheet
from tests.understanding.planted import CONVERSATIONS, MESSAGES, ByFirstWord, message

ROOT = Path(__file__).parents[2]
STAGES = StageModel.load(ROOT / "data/stages.yml")
EVENTS = {name: intent.event for name, intent in load_intents(ROOT / "data/intents.yml").items()}


def measured(messages: list = MESSAGES, conversations: list = CONVERSATIONS, language: str = "en") -> Sheet:
    return evaluation.measure(ByFirstWord(), STAGES, EVENTS, messages, conversations, language)


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return measured()


def test_intents_are_right_or_wrong(sheet: Sheet) -> None:
    figure = sheet.figures[names.INTENT]
    assert (figure.value, figure.n) == (6 / 8, 8)
    assert ("ask_discount", "find_product", 1) in sheet.confusions
    assert sheet.figures[names.MACRO_F1].value == pytest.approx((1 + 0 + 1 + 1 + 0 + 1) / 6)


def test_a_message_with_several_meanings_has_to_tell_them_all(sheet: Sheet) -> None:
    assert (sheet.figures[names.SEVERAL].value, sheet.figures[names.SEVERAL].n) == (1, 1)
    assert (sheet.figures[names.ONE].value, sheet.figures[names.ONE].n) == (1, 7)


def test_stages_of_messages_that_have_one(sheet: Sheet) -> None:
    figure = sheet.figures[names.STAGE_MESSAGE]
    assert (figure.value, figure.n) == (5 / 6, 6)  # the score alone tells nothing to this reader


def test_stages_in_conversation_with_and_without_pages(sheet: Sheet) -> None:
    """The cart tells where the visitor is who only says thanks; without it the search goes on."""
    with_pages, bare = sheet.figures[names.STAGE_TALK], sheet.figures[names.STAGE_BARE]
    assert (with_pages.value, with_pages.n) == (1, 4)
    assert (bare.value, bare.n) == (0.75, 4)
    assert ("information_search", "information_search", 1) in sheet.stage_pairs


def test_the_events_the_language_and_the_scope(sheet: Sheet) -> None:
    assert sheet.figures[names.EVENT].value == 1
    assert measured([message("hm", "leave", event="leaving")], []).figures[names.EVENT].value == 0
    assert (sheet.figures[names.LANGUAGE].value, sheet.figures[names.LANGUAGE].n) == (1, 7)
    assert sheet.figures[names.SCOPE_AREA].value == 1
    assert sheet.figures[names.SCOPE_CAUGHT].value == 1


def test_a_message_is_in_the_language_of_its_folder_unless_it_names_another() -> None:
    rows = [message("cik maksā", "ask_price"), message("price please", "ask_price", language="en")]
    assert measured(rows, [], "lv").figures[names.LANGUAGE].value == 1
    assert measured(rows[:1], [], "he").figures[names.LANGUAGE].value == 0


def test_the_language_of_three_words_and_more_where_anybody_can_tell_it() -> None:
    rows = [
        message("cik maksā", "ask_price"),
        message("price of the S10", "ask_price"),
        message("Galaxy S10 256GB", "ask_price"),
        message("Apple Pay PayPal", "ask_payment", language=None),
    ]
    figures = measured(rows, [], "en").figures
    long, every = figures[names.LANGUAGE_LONG], figures[names.LANGUAGE]
    assert (long.value, long.n) == (1, 1)
    assert every.n == 3


def test_calibration_is_the_gap_between_sureness_and_truth(sheet: Sheet) -> None:
    """Six at 0.8 that are right, two at 0.4 that are wrong."""
    assert sheet.figures[names.ERROR_INTENT].value == pytest.approx((6 * 0.2 + 2 * 0.4) / 8)
    stages = sheet.figures[names.ERROR_STAGE]
    assert stages.value is not None
    assert 0 < stages.value < 1


def test_every_figure_lies_in_its_interval(sheet: Sheet) -> None:
    for name, figure in sheet.figures.items():
        if figure.value is not None:
            assert figure.low is not None and figure.high is not None, name
            assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9, name


def test_without_conversations_their_figures_are_none_not_zero() -> None:
    sheet = measured(conversations=[])
    assert sheet.figures[names.STAGE_TALK] == measures.Figure(None, None, None, 0)
    assert sheet.stage_pairs == []


def test_turns_of_one_conversation_fall_together() -> None:
    """Twenty turns of two conversations are less certain than twenty of twenty."""
    two = measures.share_over_groups([[True] * 10, [False] * 10])
    twenty = measures.share_over_groups([[True]] * 10 + [[False]] * 10)
    assert two.value == twenty.value == 0.5
    assert (two.low, two.high) == (0, 1)
    assert twenty.low is not None and twenty.low > 0.2
    assert two.n == twenty.n == 20


def test_a_text_is_read_once_for_its_conversation_with_and_without_pages() -> None:
    reader = ByFirstWord()
    evaluation.measure(reader, STAGES, EVENTS, [message("x", "buy")], CONVERSATIONS)
    assert reader.asked.count("price of it") == 1


def test_intervals_of_scope_repeat() -> None:
    first, again = (
        measures.bootstrapped_between(measures.area_under_roc, [0.9, 0.8, 0.4], [0.5, 0.1]) for _ in "ab"
    )
    assert first == again
    assert first.low is not None and first.low < 5 / 6 == first.value
