"""Figures of an evaluation with their intervals (95 %)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Z = 1.959964
ROUNDS = 500


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` and its interval, in 0..1; `n` observations. None where there is nothing to measure."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class PerClass:
    name: str
    precision: float | None
    recall: float | None
    f1: float | None
    n: int


def share(right: Sequence[bool]) -> Figure:
    """A proportion with its Wilson interval."""
    n = len(right)
    if n == 0:
        return Figure(None, None, None, 0)
    p = sum(right) / n
    centre, spread = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    below = 1 + Z * Z / n
    return Figure(p, (centre - spread) / below, (centre + spread) / below, n)


def per_class(truth: Sequence[str], said: Sequence[str]) -> list[PerClass]:
    """Each class that is true or said somewhere; a figure without a denominator is None."""
    hits = Counter(t for t, s in zip(truth, said, strict=True) if t == s)
    true, given = Counter(truth), Counter(said)
    found = []
    for name in sorted(true | given):
        precision = hits[name] / given[name] if given[name] else None
        recall = hits[name] / true[name] if true[name] else None
        f1 = 2 * hits[name] / (true[name] + given[name])
        found.append(PerClass(name, precision, recall, f1, true[name]))
    return found


def macro_f1(truth: Sequence[str], said: Sequence[str]) -> float:
    """Mean F1 over the classes that are true somewhere."""
    scores = [each.f1 for each in per_class(truth, said) if each.n and each.f1 is not None]
    return sum(scores) / len(scores) if scores else 0.0


def bootstrapped(measure: Callable[[Sequence[int]], float], n: int, seed: int = 7) -> Figure:
    """`measure` of places 0..n-1, with the percentile interval over redrawn places (Efron 1979)."""
    if n == 0:
        return Figure(None, None, None, 0)
    dice = np.random.default_rng(seed)
    draws = sorted(measure(dice.integers(0, n, n).tolist()) for _ in range(ROUNDS))
    return Figure(measure(range(n)), draws[int(0.025 * ROUNDS)], draws[int(0.975 * ROUNDS) - 1], n)


def bootstrapped_between(
    measure: Callable[[Sequence[float], Sequence[float]], float | None],
    inside: Sequence[float],
    outside: Sequence[float],
    seed: int = 7,
) -> Figure:
    """`measure` of two kinds of scores, each redrawn on its own."""
    value = measure(inside, outside)
    if value is None:
        return Figure(None, None, None, 0)
    dice = np.random.default_rng(seed)
    one, other = np.asarray(inside), np.asarray(outside)
    draws = sorted(
        measure(dice.choice(one, len(one)).tolist(), dice.choice(other, len(other)).tolist()) or 0.0
        for _ in range(ROUNDS)
    )
    low, high = draws[int(0.025 * ROUNDS)], draws[int(0.975 * ROUNDS) - 1]
    return Figure(value, low, high, len(inside) + len(outside))


def share_over_groups(groups: Sequence[Sequence[bool]]) -> Figure:
    """A proportion of things that come in groups (turns of a conversation), with the interval over redrawn
    groups: turns of one conversation succeed and fail together."""
    told = [group for group in groups if group]

    def of(places: Sequence[int]) -> float:
        chosen = [told[at] for at in places]
        return sum(map(sum, chosen)) / sum(map(len, chosen))

    figure = bootstrapped(of, len(told))
    return Figure(figure.value, figure.low, figure.high, sum(map(len, told)))


def counted(events: int, n: int) -> Figure:
    """A plain count among `n`, without doubt: any rise counts."""
    return Figure(float(events), float(events), float(events), n)


def area_under_roc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Chance that a positive scores above a negative; ties count half (Mann-Whitney)."""
    if not positive or not negative:
        return None
    above = np.subtract.outer(np.asarray(positive), np.asarray(negative))
    return float(((above > 0) + 0.5 * (above == 0)).mean())


def caught_at(
    inside: Sequence[float], outside: Sequence[float], false_rejection: float = 0.05
) -> float | None:
    """Share of `outside` below the threshold that rejects at most that share of `inside`."""
    if not inside or not outside:
        return None
    threshold = np.quantile(np.asarray(inside), false_rejection)
    below: NDArray[np.bool_] = np.asarray(outside) < threshold
    return float(below.mean())


def confusions(truth: Sequence[str], said: Sequence[str]) -> list[tuple[str, str, int]]:
    """(true, said, how often), most often first."""
    pairs = Counter((t, s) for t, s in zip(truth, said, strict=True) if t != s)
    return [(t, s, count) for (t, s), count in sorted(pairs.items(), key=lambda entry: (-entry[1], entry[0]))]
