"""The figures of an evaluation, on plantings small enough to check by hand."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding import measures
from bot.understanding.calibration import Cooling, expected_error, softmax


def test_a_share_has_wilson_s_interval() -> None:
    figure = measures.share([True] * 8 + [False] * 2)
    assert figure.value == 0.8
    assert (figure.low, figure.high) == (pytest.approx(0.4902, abs=5e-4), pytest.approx(0.9433, abs=5e-4))


def test_nothing_measured_is_none_not_zero() -> None:
    assert measures.share([]) == measures.Figure(None, None, None, 0)
    assert measures.area_under_roc([], [0.5]) is None
    assert measures.caught_at([0.5], []) is None


def test_precision_recall_and_f1_per_intent() -> None:
    found = {each.name: each for each in measures.per_class(["a", "a", "b", "b"], ["a", "b", "b", "c"])}
    assert (found["a"].precision, found["a"].recall, found["a"].f1, found["a"].n) == (1, 0.5, 2 / 3, 2)
    assert (found["b"].precision, found["b"].recall, found["b"].f1, found["b"].n) == (0.5, 0.5, 0.5, 2)
    assert (found["c"].precision, found["c"].recall, found["c"].n) == (0, None, 0)
    assert measures.macro_f1(["a", "a", "b", "b"], ["a", "b", "b", "c"]) == pytest.approx((2 / 3 + 0.5) / 2)


def test_the_area_under_roc_counts_ties_half() -> None:
    assert measures.area_under_roc([0.9, 0.8], [0.1, 0.8]) == (1 + 1 + 1 + 0.5) / 4


def test_how_much_is_caught_at_a_rate_of_false_rejection() -> None:
    inside = [float(value) for value in np.linspace(0, 1, 101)]
    assert measures.caught_at(inside, [0.01, 0.04, 0.2, 0.3], 0.05) == 0.5


def test_a_bootstrap_interval_holds_its_figure_and_repeats() -> None:
    right = [1.0] * 70 + [0.0] * 30
    first, again = (
        measures.bootstrapped(lambda at: sum(right[i] for i in at) / len(at), 100) for _ in range(2)
    )
    assert first == again
    assert first.value == 0.7
    assert first.low is not None and first.high is not None
    assert 0.58 < first.low < 0.66 < 0.74 < first.high < 0.82


def test_confusions_come_most_frequent_first() -> None:
    assert measures.confusions(["a", "a", "b"], ["b", "b", "b"]) == [("a", "b", 2)]


def test_a_temperature_cools_logits_that_are_too_sure() -> None:
    dice = np.random.default_rng(1)
    truth = dice.integers(0, 3, 3000)
    logits = dice.normal(size=(3000, 3)).astype(np.float32)
    logits[np.arange(3000), truth] += 1.5
    for times in (1, 4):
        cooling = Cooling.fitted(logits * times, truth)
        chances = cooling(logits * times)
        assert expected_error(chances.max(axis=1), chances.argmax(axis=1) == truth) < 0.03
        assert np.array_equal(chances.argmax(axis=1), logits.argmax(axis=1))


def test_what_leads_by_much_is_cooled_more_and_stays_surer() -> None:
    doubtful, sure = np.array([1, 0.5, 0], np.float32), np.array([9, 0, 0], np.float32)
    even, growing = Cooling(1.5), Cooling(1.5, 0.3)
    assert growing(sure).max() < even(sure).max()
    assert growing(sure).max() > growing(doubtful).max()
    assert Cooling()(np.array([3], np.float32)).tolist() == [1.0]


def test_calibration_error_is_the_gap_between_sureness_and_truth() -> None:
    sure = np.full(100, 0.9, np.float32)
    assert expected_error(sure, np.arange(100) < 90) == pytest.approx(0, abs=1e-6)
    assert expected_error(sure, np.arange(100) < 50) == pytest.approx(0.4, abs=1e-6)


def test_softmax_stands_large_numbers() -> None:
    assert softmax(np.array([1e4, 1e4, -1e4], np.float32)).tolist() == [0.5, 0.5, 0.0]
