"""Says which language a message is in (property `language`, None where it does not tell; `language_firm`:
surely enough for a conversation in another one to follow)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.errors import BadModel
from bot.understanding.language import LanguageModel
from bot.understanding.language_learning import learnt, seeds_in
from bot.understanding.shelf import Provider, empty_shelf
from bot.understanding.utterances import spoken_in


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class LanguageIdentifier(GraphComponent):  # type: ignore[misc]
    """Learns from the sentences in `seeds` and from the utterances in `utterances`: folders with a file, or a
    folder of files, for each language."""

    def __init__(
        self,
        settings: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: LanguageModel | None = None,
    ) -> None:
        self.settings, self._storage, self._resource, self._model = settings, storage, resource, model
        self.catalogue: Provider = empty_shelf

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"seeds": "data/language", "utterances": "data/nlu"}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LanguageIdentifier:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LanguageIdentifier:
        try:
            with model_storage.read_from(resource) as folder:
                return cls(config, model_storage, resource, LanguageModel.load(folder))
        except (OSError, ValueError, KeyError) as error:
            raise BadModel(
                Path(resource.name), f"the language classifier cannot be read ({error})"
            ) from error

    def train(self, training_data: TrainingData) -> Resource:
        seeds = seeds_in(Path(self.settings["seeds"]))
        for language, texts in spoken_in(Path(self.settings["utterances"])).items():
            seeds.setdefault(language, []).extend(texts)
        self._model = learnt(seeds)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(folder)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        shelf = self.catalogue()
        names = {} if shelf is None else {"is_name": shelf.is_name}
        for message in messages:
            if message.get(TEXT) and self._model is not None:
                heard = self._model.heard(message.get(TEXT), **names)
                message.set("language", heard.language, add_to_output=True)
                message.set("language_firm", heard.firm, add_to_output=True)
        return messages
