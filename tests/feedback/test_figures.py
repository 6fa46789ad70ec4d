"""A tiny population with figures that can be counted on the fingers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feedback.figures import Response, SurveyTaken, changes, figures
from bot.feedback.funnel import Entered, funnel
from bot.feedback.periods import spans
from bot.feedback.ranking import ranked
from bot.feedback.small_cells import LEAST, hidden, may_show

NOON = datetime(2026, 5, 6, 12, tzinfo=UTC)  # a Wednesday


def taken(
    number: int, status: str = "completed", begun_at: datetime = NOON, **answers: object
) -> SurveyTaken:
    return SurveyTaken(number, f"c{number}", begun_at, status, **answers)  # type: ignore[arg-type]


PEOPLE = [
    taken(1, csat=5, nps=10, expectation="exceeded"),
    taken(2, csat=4, nps=9, expectation="met", comment="fine"),
    taken(3, csat=2, nps=3, expectation="below"),
    taken(4, "stopped", csat=3),
    taken(5, "begun"),
    taken(6, "begun", begun_at=NOON - timedelta(days=7)),
]


def test_every_figure_counts_the_answers_that_were_given() -> None:
    found = figures(PEOPLE, eligible=9, now=NOON)
    assert (found.csat.value, found.csat.n) == (50.0, 4)
    assert (found.nps.value, found.nps.n) == (pytest.approx(100 / 3), 3)
    assert (found.expectation.value, found.expectation.n) == (0.0, 3)
    assert found.csat_counts == {1: 0, 2: 1, 3: 1, 4: 1, 5: 1}
    assert found.expectation_counts == {"below": 1, "met": 1, "exceeded": 1}
    assert found.response == Response(eligible=9, shown=6, started=4, completed=3, dismissed=1, expired=1)
    assert found.response.completion.value == 50.0
    assert found.response.rate.value == pytest.approx(100 * 4 / 6)


def test_nobody_asked_gives_no_figures() -> None:
    found = figures([], eligible=0, now=NOON)
    assert (found.csat.value, found.nps.value, found.expectation.value) == (None, None, None)
    assert found.response.completion.value is None
    assert changes(found, found).nps is None


def test_changes_compare_the_same_figure_of_two_periods() -> None:
    before = figures([taken(n, csat=1, nps=2) for n in range(40)], eligible=40, now=NOON)
    after = figures([taken(n, csat=5, nps=9) for n in range(40)], eligible=40, now=NOON)
    moved = changes(before, after)
    assert moved.csat is not None and moved.nps is not None
    assert (moved.csat.difference, moved.csat.direction) == (100.0, "up")
    assert (moved.nps.difference, moved.nps.direction) == (200.0, "up")
    assert moved.expectation is None


def test_weeks_begin_on_monday_and_none_is_left_out() -> None:
    cut = spans([NOON, NOON + timedelta(days=14)], lambda at: at, "week")
    assert [(str(one.first), str(one.last), len(one.items)) for one in cut] == [
        ("2026-05-04", "2026-05-10", 1),
        ("2026-05-11", "2026-05-17", 0),
        ("2026-05-18", "2026-05-24", 1),
    ]


def test_long_spans_are_cut_by_month_also_over_the_turn_of_a_year() -> None:
    cut = spans([NOON - timedelta(days=200), NOON], lambda at: at)
    assert [str(one.first) for one in cut][:3] == ["2025-10-01", "2025-11-01", "2025-12-01"]
    assert sum(len(one.items) for one in cut) == 2
    assert spans([], lambda at: at) == ()


def test_a_small_cell_is_hidden_and_one_more_where_the_total_would_give_it_away() -> None:
    assert hidden({"en": 20, "he": 9, "fa": 3}) == {"fa", "he"}
    assert hidden({"en": 20, "he": 9, "fa": 3, "lv": 4}) == {"fa", "lv"}
    assert hidden({"en": 20, "he": 9, "fa": 1, "lv": 1}) == {"fa", "lv", "he"}
    assert hidden({"en": 20, "he": 9}) == frozenset()
    assert hidden({"en": 3}) == {"en"}


def test_empty_cells_are_not_told_apart_from_small_ones_and_hide_nobody_else() -> None:
    assert hidden({1: 0, 2: 0, 3: 0, 4: 12, 5: 40}) == {1, 2, 3}
    assert hidden({1: 0, 2: 3, 3: 7, 4: 12}) == {1, 2, 3}
    assert [may_show(n) for n in (0, 1, 4, 5)] == [True, False, False, True]


@given(st.dictionaries(st.integers(), st.integers(0, 30), max_size=8))
def test_what_is_hidden_never_follows_from_the_total(counts: dict[int, int]) -> None:
    covered = hidden(counts)
    assert {key for key, count in counts.items() if count < LEAST} <= covered
    people = sum(counts[key] for key in covered)
    alone = len(covered) == 1 and people > 0
    assert people == 0 or covered == set(counts) or (not alone and people >= LEAST)


def test_the_most_frequent_stands_first_with_its_interval() -> None:
    first, second = ranked(["price", "delivery", "price"])
    assert (first.key, first.count, first.share.n) == ("price", 2, 3)
    assert first.share.value == pytest.approx(200 / 3)
    assert (second.key, second.count) == ("delivery", 1)
    assert ranked([]) == ()


def entered(journey: str, *stages: str, every: timedelta = timedelta(minutes=10)) -> list[Entered]:
    return [Entered(journey, stage, NOON + place * every) for place, stage in enumerate(stages)]


def test_a_step_is_reached_only_in_order_and_a_return_is_counted_apart() -> None:
    ways = entered("a", "need", "search", "buy") + entered("b", "need", "search", "need")
    ways += entered("c", "search", "buy")
    need, search, buy = funnel(ways, ("need", "search", "buy"))
    assert [step.reached for step in (need, search, buy)] == [2, 2, 1]
    assert (need.overall.n, buy.overall.value) == (3, pytest.approx(100 / 3))
    assert buy.step.value == 50.0
    assert [step.visited for step in (need, search, buy)] == [2, 3, 2]
    assert (need.reentered, search.reentered) == (1, 0)
    assert (need.stopped, buy.stopped) == (1, 2)
    assert (need.median_minutes, buy.median_minutes) == (10.0, None)


def test_what_comes_after_the_window_is_not_counted() -> None:
    need, search = funnel(entered("a", "need", "search", every=timedelta(days=31)), ("need", "search"))
    assert (need.reached, search.reached) == (1, 0)
