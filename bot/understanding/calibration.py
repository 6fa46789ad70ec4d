"""Turns raw scores into probabilities that mean what they say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.understanding.weights import Floats

Ints = NDArray[np.int64]


def softmax(logits: Floats) -> Floats:
    """Along the last axis."""
    raised: Floats = np.exp(logits - logits.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def fitted_temperature(logits: Floats, truth: Ints) -> float:
    """The temperature that makes held-out logits [n, k] most likely under softmax(logits / t), by golden
    section over its logarithm (Guo et al. 2017, On Calibration of Modern Neural Networks)."""

    def loss(log_temperature: float) -> float:
        chances = softmax(logits / np.float32(np.exp(log_temperature)))
        return float(-np.log(np.maximum(chances[np.arange(len(truth)), truth], 1e-12)).mean())

    low, high, ratio = np.log(0.05), np.log(5.0), (np.sqrt(5) - 1) / 2
    for _ in range(40):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if loss(left) < loss(right) else (left, high)
    return float(np.exp((low + high) / 2))


@dataclass(frozen=True, slots=True)
class Logistic:
    """p = 1 / (1 + exp(-(x w + b)))"""

    weights: Floats
    bias: float

    @classmethod
    def fitted(cls, features: Floats, truth: NDArray[np.bool_]) -> Logistic:
        """Balanced: the two kinds weigh the same, however many there are of each."""
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=10.0, class_weight="balanced", max_iter=1000).fit(features, truth)
        return cls(model.coef_[0].astype(np.float32), float(model.intercept_[0]))

    def __call__(self, features: Floats) -> Floats:
        scores = features @ self.weights + np.float32(self.bias)
        result: Floats = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
        return result


def expected_error(confidences: Floats, right: NDArray[np.bool_], bins: int = 10) -> float:
    """Expected calibration error: mean distance between confidence and accuracy over bins of equal width,
    weighted by their size (Naeini et al. 2015)."""
    if not len(confidences):
        return 0.0
    place = np.minimum((confidences * bins).astype(int), bins - 1)
    gaps = [
        abs(float(confidences[place == b].mean()) - float(right[place == b].mean())) * int((place == b).sum())
        for b in range(bins)
        if (place == b).any()
    ]
    return sum(gaps) / len(confidences)
