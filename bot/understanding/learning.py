"""Trains the intent classifier: typo copies, both halves, and what only held-out parts can teach
(temperature, scope gate), learnt from folds in which near-duplicates stay together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import numpy as np

from bot.understanding.calibration import Logistic, fitted_temperature
from bot.understanding.fusion import OUT_OF_SCOPE, Dense, Fusion, centred, flat
from bot.understanding.likeness import groups_of_near_duplicates
from bot.understanding.ngrams import NGrams
from bot.understanding.spelling import counted
from bot.understanding.typos import with_slips
from bot.understanding.weights import Floats

FOLDS = 3
SEED = 20260501
TYPO_COPIES = 1
SVC_C, REGRESSION_C = 0.5, 0.5

Vectors = Callable[[Sequence[str]], Floats]


@dataclass(frozen=True, slots=True)
class Examples:
    """Utterances, their intents, and per utterance the group of its near-duplicates."""

    texts: tuple[str, ...]
    intents: tuple[str, ...]
    groups: tuple[int, ...]

    @classmethod
    def of(cls, texts: Sequence[str], intents: Sequence[str]) -> Examples:
        return cls(tuple(texts), tuple(intents), tuple(groups_of_near_duplicates(texts)))

    def __len__(self) -> int:
        return len(self.texts)

    def part(self, places: Sequence[int]) -> Examples:
        return Examples(
            tuple(self.texts[at] for at in places),
            tuple(self.intents[at] for at in places),
            tuple(self.groups[at] for at in places),
        )


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Per example what a classifier said that had not seen it (nor its near-duplicates)."""

    logits: Floats
    scope_features: Floats


def train(examples: Examples, vectors: Vectors | None, folds: int = FOLDS) -> Fusion:
    """The finished classifier. `vectors` gives sentence vectors [n, 6, 384]; None trains the sparse half
    alone."""
    whole = fit(examples, vectors)
    if len(set(examples.groups)) < folds:
        return whole
    held = held_out(examples, vectors, whole.intents, folds)
    place = {intent: at for at, intent in enumerate(whole.intents)}
    truth = np.array([place[intent] for intent in examples.intents], np.int64)
    inside = np.array([intent != OUT_OF_SCOPE for intent in examples.intents])
    scope = Logistic.fitted(held.scope_features, inside) if inside.any() and not inside.all() else None
    return replace(whole, temperature=fitted_temperature(held.logits, truth), scope=scope)


def fit(examples: Examples, vectors: Vectors | None) -> Fusion:
    """Both halves on all examples and their typo copies; no calibration yet."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.svm import LinearSVC

    copies = [_slipped(text, number) for text in examples.texts for number in range(TYPO_COPIES)]
    owners = [intent for intent in examples.intents for _ in range(TYPO_COPIES)]
    texts, intents = [*examples.texts, *copies], [*examples.intents, *owners]
    ngrams, features = NGrams.fitted(texts, min_letter_texts=2 if len(texts) > 1000 else 1)
    machine = LinearSVC(C=SVC_C, class_weight="balanced", random_state=SEED).fit(features, intents)
    matrix, bias = _both_sides(machine.coef_, machine.intercept_)
    dense = None
    if vectors is not None:
        own = vectors(texts)
        mean = own.mean(axis=0).astype(np.float32)
        own = centred(own, mean)
        model = LogisticRegression(C=REGRESSION_C, max_iter=150, tol=1e-3, class_weight="balanced")
        model.fit(flat(own), intents)
        inside = np.array([intent != OUT_OF_SCOPE for intent in examples.intents], np.float32)
        dense = Dense(
            mean, *_both_sides(model.coef_, model.intercept_), own[: len(examples), 0].copy(), inside
        )
    names = tuple(str(name) for name in machine.classes_)
    return Fusion(names, ngrams, matrix, bias, dense, word_counts=counted(examples.texts))


def held_out(examples: Examples, vectors: Vectors | None, intents: Sequence[str], folds: int) -> HeldOut:
    """Cross-validation over whole groups: each example judged by the classifier of the other folds."""
    logits = np.full((len(examples), len(intents)), -10.0, np.float32)
    scope_features = np.zeros((len(examples), 4), np.float32)
    column = {intent: at for at, intent in enumerate(intents)}
    for fold in folded_groups(examples.groups, folds):
        out = set(fold)
        rest = examples.part([at for at in range(len(examples)) if at not in out])
        partial = fit(rest, vectors)
        columns = [column[intent] for intent in partial.intents]
        own = vectors([examples.texts[at] for at in fold]) if vectors is not None else None
        for number, at in enumerate(fold):
            views = own[number] if own is not None else None
            scores = partial.logits(examples.texts[at], views)
            logits[at, columns] = scores
            scope_features[at] = partial.scope_features(scores, views)
    return HeldOut(logits, scope_features)


def folded_groups(groups: Sequence[int], folds: int) -> list[list[int]]:
    """Places split into folds of about the same size, no group in two of them; the same every time."""
    members: dict[int, list[int]] = {}
    for at, group in enumerate(groups):
        members.setdefault(group, []).append(at)
    order = list(members.values())
    Random(SEED).shuffle(order)  # noqa: S311
    order.sort(key=len, reverse=True)
    parts: list[list[int]] = [[] for _ in range(folds)]
    for places in order:
        min(parts, key=len).extend(places)
    return [sorted(part) for part in parts if part]


def _slipped(text: str, number: int) -> str:
    """A typo copy; the same for a text in every fold, so that its sentence vector is computed once."""
    dice = Random(f"{SEED}:{number}:{text}")  # noqa: S311 - typing slips, not secrets
    return with_slips(text, 1 + (len(text) > 25), dice)


def _both_sides(matrix: Any, bias: Any) -> tuple[Floats, Floats]:
    """Weights [features, intents]; scikit-learn keeps one row only where there are two intents."""
    if len(matrix) == 1:
        matrix, bias = np.vstack([-matrix, matrix]) / 2, np.concatenate([-bias, bias]) / 2
    return np.ascontiguousarray(matrix.T, np.float32), bias.astype(np.float32)
