"""The figures against the numbers of BEHAVIOUR.md ("Feedback figures")."""

from __future__ import annotations

import pytest

from bot.feedback.intervals import Balance, Figure, nps_balance, share, share_change


@pytest.mark.parametrize(
    ("answers", "value", "low", "high"),
    [
        ((50, 30, 20), 30, 14.05, 44.20),
        ((5, 3, 2), 30, -19.05, 65.20),
        ((10, 0, 0), 100, 47.50, 100),
        ((0, 10, 0), 0, -18.47, 18.47),
        ((3, 1, 1), 40, -29.78, 79.78),
        ((600, 250, 150), 45, 40.28, 49.45),
    ],
)
def test_a_promoter_score_has_the_adjusted_wald_interval(
    answers: tuple[int, int, int], value: float, low: float, high: float
) -> None:
    figure = Balance(*answers).figure()
    assert figure.value == pytest.approx(value)
    assert (figure.low, figure.high) == (pytest.approx(low, abs=0.005), pytest.approx(high, abs=0.005))
    assert figure.n == sum(answers)


@pytest.mark.parametrize(
    ("count", "n", "low", "high"),
    [(8, 10, 49.02, 94.33), (5, 5, 56.55, 100), (0, 5, 0, 43.45), (80, 100, 71.12, 86.66),
     (412, 500, 78.82, 85.49)],
)  # fmt: skip
def test_a_share_has_the_wilson_interval(count: int, n: int, low: float, high: float) -> None:
    figure = share(count, n)
    assert figure.value == pytest.approx(100 * count / n)
    assert (figure.low, figure.high) == (pytest.approx(low, abs=0.005), pytest.approx(high, abs=0.005))


def test_without_answers_there_is_no_figure_and_never_a_zero() -> None:
    nothing = Figure(None, None, None, 0)
    assert Balance(0, 0, 0).figure() == nothing
    assert share(0, 0) == nothing
    assert share_change((0, 0), (3, 4)) is None
    assert Balance(1, 0, 0).change_to(Balance(0, 0, 0)) is None


def test_a_change_whose_interval_holds_zero_points_nowhere() -> None:
    change = Balance(50, 30, 20).change_to(Balance(62, 25, 13))
    assert change is not None
    assert change.difference == pytest.approx(19)
    assert (change.low, change.high) == (pytest.approx(-2.04, abs=0.005), pytest.approx(38.94, abs=0.005))
    assert change.direction is None


def test_a_sure_change_points_up_or_down() -> None:
    better = Balance(100, 100, 200).change_to(Balance(250, 100, 50))
    worse = Balance(250, 100, 50).change_to(Balance(100, 100, 200))
    assert better is not None and worse is not None
    assert (better.direction, worse.direction) == ("up", "down")


def test_the_difference_of_two_shares_has_newcombes_interval() -> None:
    change = share_change((30, 200), (46, 200))
    assert change is not None
    assert change.difference == pytest.approx(8.0)
    assert (change.low, change.high) == (pytest.approx(0.29, abs=0.005), pytest.approx(15.63, abs=0.005))
    assert change.direction == "up"


def test_scores_fall_into_promoters_passives_and_detractors() -> None:
    each_once = dict.fromkeys(range(11), 1)
    assert nps_balance(each_once) == Balance(good=2, middle=2, bad=7)


def test_the_mean_of_expectations_is_a_balance_in_units_of_one() -> None:
    figure = Balance(good=3, middle=1, bad=1).figure(unit=1.0)
    assert figure.value == pytest.approx(0.4)
    assert (figure.low, figure.high) == (pytest.approx(-0.2978, abs=5e-5), pytest.approx(0.7978, abs=5e-5))
