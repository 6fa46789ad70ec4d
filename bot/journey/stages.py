"""Which buying stage a visitor is in: a forward filter over the five stages.

Predict with the transition matrix, update with the likelihood of each piece of evidence (Rabiner 1989,
"A tutorial on hidden Markov models", section III.A, scaled forward variable). A likelihood is mixed with
those of what else the evidence may be and with the uniform, each by its confidence: at confidence 0 nothing
changes but the prediction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.journey.acts import Stage

STAGES: tuple[Stage, ...] = tuple(Stage)
Vector = NDArray[np.float64]
MOVES = 1.05
"""Evidence is named as a reason when it sets two stages apart by at least this factor."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something seen in a turn: `kind` is intent, page or order; `confidence` 0..1 (pages and signed
    events are certain, an intent as sure as the classifier). `others`: what else it may be, each with its
    confidence; a message that is one of two intents of a stage speaks for that stage as far as both do."""

    kind: str
    name: str
    confidence: float = 1.0
    others: tuple[tuple[str, float], ...] = ()


def evidence_of(intent: str, confidence: float, ranking: Sequence[tuple[str, float]]) -> Evidence:
    """A message with one meaning as evidence: the intent it is taken for, and of the others in the
    classifier's ranking as much as that leaves."""
    others = [(name, chance) for name, chance in ranking if name != intent]
    told = sum(chance for _, chance in others)
    share = min(1.0, (1 - confidence) / told) if told > 0 else 0.0
    return Evidence("intent", intent, confidence, tuple((name, chance * share) for name, chance in others))


@dataclass(frozen=True, slots=True)
class Step:
    """One move of the belief. `why` says, for each piece of evidence that moved it, by how much it multiplied
    the weight of the winning stage against the average stage ("describe_need x4.2"); x1.0 spoke for the
    other stages."""

    before: Vector
    after: Vector
    stage: Stage
    acted_on: bool
    why: tuple[str, ...]

    def belief(self) -> dict[str, float]:
        return {stage.value: round(float(p), 4) for stage, p in zip(STAGES, self.after, strict=True)}


@dataclass(frozen=True, slots=True)
class StageModel:
    """The numbers of data/stages.yml. `start` and each row of `moves` sum to 1 (shapes (5,), (5, 5));
    likelihoods are weights per stage with mean 1, shape (5,)."""

    start: Vector
    moves: Vector
    likelihoods: Mapping[tuple[str, str], Vector]
    at_least: float
    lead: float

    @classmethod
    def load(cls, path: Path | str) -> StageModel:
        """Errors: BadStagesFile naming the file and the field."""
        from bot.journey.stages_file import read_stages

        return read_stages(Path(path))

    def step(self, before: Vector | None, evidence: Sequence[Evidence]) -> Step:
        """One turn. `before` None: a new journey, which starts from the prior without a prediction."""
        predicted = self.start if before is None else before @ self.moves
        weights = [(piece, self.weight(piece)) for piece in evidence]
        after = predicted.copy()
        for _, weight in weights:
            after = after * weight
        if after.sum() > 0:
            after = after / after.sum()
        else:  # certainties that rule each other out say nothing together
            after, weights = predicted.copy(), []
        top, second = np.sort(after)[::-1][:2]
        stage = STAGES[int(after.argmax())]
        at = STAGES.index(stage)
        why = tuple(
            f"{self.spoken(piece)} x{weight[at]:.1f}"
            for piece, weight in weights
            if weight.max() >= MOVES * weight.min()
        )
        acted_on = bool(top >= self.at_least and top - second >= self.lead)
        return Step(predicted if before is None else before, after, stage, acted_on, why)

    def reweighed(
        self, ranking: Sequence[tuple[str, float]], before: Vector | None
    ) -> tuple[tuple[str, float], ...]:
        """Intents with confidences, each multiplied by the square root of how much more often it is said
        where this visitor is believed to be than on average, and normalised: in doubt, "this is
        ridiculous" is about the late order and not about a price."""
        predicted = self.start if before is None else before @ self.moves
        flat = np.ones(len(STAGES))
        lifts = [
            float(predicted @ self.likelihoods.get(("intent", name), flat)) ** 0.5 for name, _ in ranking
        ]
        weighed = [confidence * lift for (_, confidence), lift in zip(ranking, lifts, strict=True)]
        total = sum(weighed) or 1.0
        known = sum(confidence for _, confidence in ranking)
        paired = [(name, w / total * known) for (name, _), w in zip(ranking, weighed, strict=True)]
        return tuple(sorted(paired, key=lambda pair: -pair[1]))

    def weight(self, piece: Evidence) -> Vector:
        """Its likelihood, and those of what else it may be, each by its confidence; the rest is uniform."""
        flat, total = np.ones(len(STAGES)), 0.0
        mixed = np.zeros(len(STAGES))
        for name, confidence in ((piece.name, piece.confidence), *piece.others):
            share = min(1.0 - total, max(0.0, confidence))
            mixed = mixed + share * self.likelihoods.get((piece.kind, name), flat)
            total += share
        return mixed + (1.0 - total)

    @staticmethod
    def spoken(piece: Evidence) -> str:
        return piece.name if piece.kind == "intent" else f"{piece.kind} {piece.name}"

    def stage_of_intent(self, intent: str | None, confidence: float = 1.0) -> Stage:
        """The stage of a first message of an unknown visitor with a flat prior. Without any leaning
        (small talk, nothing understood) it is the first stage, where every journey begins."""
        if intent is None:
            return STAGES[0]
        return STAGES[int(self.weight(Evidence("intent", intent, confidence)).argmax())]
