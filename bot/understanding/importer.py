"""Gives Rasa the project to learn from: its own importer reads the utterances twice and copies them ten
times, 20 of 60 s for 30,000 of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding.utterances import Utterance


class ProjectImporter(TrainingDataImporter):  # type: ignore[misc]
    """Config, domain, rules and stories as Rasa reads them; the utterances as they were read already."""

    def __init__(
        self, settings: Path, domain: Path, talk: Sequence[Path], utterances: Sequence[Utterance]
    ) -> None:
        self._rest = TrainingDataImporter.load_from_config(str(settings), str(domain), [*map(str, talk)])
        self._said = TrainingData([_message(one) for one in utterances])

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        return self._said

    def get_domain(self) -> Domain:
        return self._rest.get_domain()

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        return self._rest.get_stories(exclusion_percentage)

    def get_conversation_tests(self) -> StoryGraph:
        return self._rest.get_conversation_tests()

    def get_config(self) -> dict[str, Any]:
        config: dict[str, Any] = self._rest.get_config()
        return config

    def get_config_file_for_auto_config(self) -> str | None:
        path: str | None = self._rest.get_config_file_for_auto_config()
        return path


def _message(one: Utterance) -> Message:
    asked = {INTENT_RESPONSE_KEY: f"{one.intent}/{one.asked}"} if one.asked else {}
    return Message({TEXT: one.text, INTENT: one.intent, "language": one.language, **asked})
