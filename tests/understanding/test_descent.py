"""Linear classifiers learnt in small steps follow the right slope and tell apart what can be told apart."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from bot.understanding.descent import VECTORS, WORDS, Labels, Pace, learnt_from_vectors, learnt_from_words

NAMES = ["buy"] * 60 + ["greet"] * 30 + ["insult"] * 3
LABELS = Labels.of(NAMES)


def hinge(scores: np.ndarray, own: int, labels: Labels) -> float:
    side = np.full(len(scores), -1.0)
    side[own] = 1.0
    each = 0.5 * np.maximum(1 - side * scores, 0) ** 2
    each[own] *= labels.rarity[own]
    return float(each.sum())


def likelihood(scores: np.ndarray, own: int, labels: Labels) -> float:
    return float((np.log(np.exp(scores).sum()) - scores[own]) * np.sqrt(labels.rarity[own]))


@pytest.mark.parametrize(("loss", "pull"), [(hinge, Labels.hinge_pull), (likelihood, Labels.softmax_pull)])
def test_the_pull_is_the_slope_of_the_loss(
    loss: Callable[[np.ndarray, int, Labels], float], pull: Callable[..., np.ndarray]
) -> None:
    scores = np.random.default_rng(1).normal(size=(4, 3))
    places = np.array([0, 61, 92, 5])
    found = pull(LABELS, scores.astype(np.float32), places)
    for row, own in enumerate(LABELS.numbers[places]):
        for name in range(3):
            up, down = scores[row].copy(), scores[row].copy()
            up[name], down[name] = up[name] + 1e-4, down[name] - 1e-4
            slope = (loss(up, own, LABELS) - loss(down, own, LABELS)) / 2e-4
            assert found[row, name] == pytest.approx(slope, abs=1e-3)


def test_names_are_sorted_and_a_rare_one_is_told_to_be_rare() -> None:
    assert LABELS.names == ("buy", "greet", "insult")
    assert LABELS.rarity == pytest.approx([31 / 60, 31 / 30, 31 / 3])


def test_what_words_tell_is_learnt_a_rare_name_too_and_twice_the_same() -> None:
    """Each name has a word of its own, among others that tell nothing."""
    dice = np.random.default_rng(5)
    dense = (dice.random((len(NAMES), 40)) < 0.2).astype(np.float32) * 0.3
    dense[np.arange(len(NAMES)), LABELS.numbers] = 0.6
    for features in (dense, dense[:, ::-1].copy()):
        weights, bias = learnt_from_words(csr_matrix(features), LABELS)
        assert weights.dtype == np.float32 and weights.shape == (40, 3)
        assert ((features @ weights + bias).argmax(axis=1) == LABELS.numbers).all()
        again, _ = learnt_from_words(csr_matrix(features), LABELS)
        assert np.array_equal(weights, again)


def test_what_vectors_tell_is_learnt_a_rare_name_too_and_twice_the_same() -> None:
    dice = np.random.default_rng(7)
    features = (dice.normal(size=(3, 64))[LABELS.numbers] + 0.3 * dice.normal(size=(93, 64))).astype(
        np.float32
    )
    weights, bias = learnt_from_vectors(features, LABELS)
    assert ((features @ weights + bias).argmax(axis=1) == LABELS.numbers).all()
    assert np.array_equal(weights, learnt_from_vectors(features, LABELS)[0])


def test_a_word_that_no_example_has_weighs_nothing() -> None:
    features = csr_matrix(np.pad(np.eye(3, dtype=np.float32)[LABELS.numbers], ((0, 0), (0, 2))))
    weights, _ = learnt_from_words(features, LABELS)
    assert not weights[3:].any() and weights[:3].any()


@pytest.mark.parametrize("pace", [WORDS, VECTORS])
@pytest.mark.parametrize("count", [3, 93, 2843, 116_490])
def test_every_example_is_seen_in_each_round_and_steps_shorten_to_nothing(pace: Pace, count: int) -> None:
    parts = pace.parts(count)
    assert [at for part in parts for at in range(count)[part]] == list(range(count))
    taken = list(pace.steps(len(parts), 1.0))
    assert len(taken) >= pace.least and len(taken) % len(parts) == 0
    assert sorted(at for at, _ in taken[: len(parts)]) == list(range(len(parts)))
    lengths = [float(length) for _, length in taken]
    assert lengths == sorted(lengths, reverse=True) and lengths[0] == 1.0 and 0 < lengths[-1] < 0.01
