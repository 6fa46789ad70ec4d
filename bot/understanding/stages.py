"""The buying stage of a single message, as for the first one of an unknown visitor with a flat prior."""

from __future__ import annotations

import numpy as np

from bot.dialogue.values import Understanding
from bot.journey.acts import Stage
from bot.journey.stages import STAGES, StageModel, evidence_of


def stage_of(understanding: Understanding, stages: StageModel) -> Stage:
    """The most probable stage when every intent of the ranking counts as far as it is probable: where two
    intents of one stage share a message's probability, the stage is surer than either intent."""
    first = understanding.meanings[0]
    ranking = dict(understanding.ranking)
    if not ranking or max(ranking, key=lambda name: ranking[name]) != first.intent:
        return stages.stage_of_intent(first.intent if first.confidence else None, first.confidence)
    weight = stages.weight(evidence_of(first.intent, ranking[first.intent], understanding.ranking))
    if np.allclose(weight, weight[0]):
        return STAGES[0]
    return STAGES[int(np.argmax(weight))]
