"""The intent classifier of bot.understanding.fusion as a Rasa component."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_RESPONSE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.understanding import embedding, learning
from bot.understanding.clauses import Clause, in_message, without_opening
from bot.understanding.errors import BadModel
from bot.understanding.fusion import OUT_OF_SCOPE, Fusion, Judgement
from bot.understanding.halves import Halves, halves
from bot.understanding.masking import Masked
from bot.understanding.meanings import (
    DOUBT,
    HALVES_BY_WORDS,
    NO_HALF,
    UNJOINED,
    Part,
    chance_apart,
    may_say_several,
    says_nothing,
    says_several,
    stand_apart,
)
from bot.understanding.spelling import Spelling
from bot.understanding.threads import one_thread_for_algebra
from bot.understanding.vectors import KeptVectors
from bot.understanding.weights import Floats

RANKED = 10
HEARD = 2  # of the ranking
PROPERTIES = "properties"
ASKS_PROPERTY = "ask_feature"
ViewsOf = Callable[[str], Floats | None]
_log = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FusionIntentClassifier(GraphComponent):  # type: ignore[misc]
    def __init__(
        self,
        settings: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        fusion: Fusion | None = None,
        properties: Fusion | None = None,
    ) -> None:
        self.settings, self._storage, self._resource = settings, storage, resource
        self._fusion, self._properties = fusion, properties
        self._spelling: Spelling | None = None
        if fusion is not None and (opened := self._embedding()) is not None:
            self._spelling = Spelling(fusion.word_counts, opened.has_word)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """A message whose clauses have one intent by their words is not looked at clause by clause: so it was
        with none of 164 pairs of utterances of different intents, and with 45 % of the utterances of several
        clauses."""
        return {
            "use_vectors": True,
            "folder": str(embedding.DEFAULT_FOLDER),
            "scope_threshold": 0.2,
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FusionIntentClassifier:
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FusionIntentClassifier:
        one_thread_for_algebra()
        try:
            with model_storage.read_from(resource) as folder:
                within = folder / PROPERTIES
                properties = Fusion.load(within) if within.exists() else None
                return cls(config, model_storage, resource, Fusion.load(folder), properties)
        except (OSError, ValueError, KeyError) as error:
            raise BadModel(Path(resource.name), f"the intent classifier cannot be read ({error})") from error

    def train(self, training_data: TrainingData) -> Resource:
        said = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT)]
        opened = self._embedding()
        vectors = KeptVectors(opened, Path(self.settings["folder"]) / "cache") if opened is not None else None
        texts, intents = [e.get(TEXT) for e in said], [e.get(INTENT) for e in said]
        views = vectors(texts) if vectors is not None else None
        languages = [e.get("language") for e in said]
        self._fusion = learning.train(learning.Examples(texts, intents, views, languages))
        asked = [(e.get(TEXT), e.get(INTENT_RESPONSE_KEY)) for e in said if e.get(INTENT_RESPONSE_KEY)]
        names = [key.partition("/")[2] for _, key in asked]
        if len(set(names)) > 1:
            texts = [text for text, _ in asked]
            views = vectors(texts) if vectors is not None else None
            self._properties = learning.train(learning.Examples(texts, names, views))
        if vectors is not None:
            vectors.save()
        with self._storage.write_to(self._resource) as folder:
            self._fusion.save(folder)
            if self._properties is not None:
                (folder / PROPERTIES).mkdir()
                self._properties.save(folder / PROPERTIES)
        return self._resource

    def _embedding(self) -> embedding.Embedding | None:
        return embedding.opened(Path(self.settings["folder"])) if self.settings["use_vectors"] else None

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            if message.get(TEXT) and self._fusion is not None:
                self._judge(message, self._fusion.spoken_in(message.get("language")))
        return messages

    def _judge(self, message: Message, fusion: Fusion) -> None:
        views = message.get("views") or (lambda text: None)
        masked: Masked = message.get("masked") or Masked(message.get(TEXT))
        text = self._right(without_opening(masked.text))
        judgement = fusion.judged(text, views)
        order = np.argsort(-judgement.chances)[:RANKED]
        ranking = [
            {"name": fusion.intents[at], "confidence": round(float(judgement.chances[at]), 4)} for at in order
        ]
        message.set("intent", ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking, add_to_output=True)
        message.set("in_scope", round(judgement.in_scope, 4), add_to_output=True)
        if self._asks_property(judgement):
            message.set("property", self._property(text, views), add_to_output=True)
        parts: tuple[Clause, ...] = message.get("clauses") or ()
        own_whole = float(judgement.chances.max())
        judged = self._of_each(fusion, parts, views, own_whole) if len(parts) > 1 else None
        if judged is None or not says_several(judged):
            heard = {one["name"] for one in ranking[:HEARD]}
            for sides in halves(masked.text):
                own = tuple(
                    in_message(each, masked, message.get(TEXT)) for each in (sides.first, sides.second)
                )
                of_two = self._of_two(fusion, sides, own, views, own_whole, heard)
                if of_two:
                    judged = of_two
                    break
        if judged is not None:
            message.set("judged_clauses", judged)

    def _of_each(
        self, fusion: Fusion, parts: Sequence[Clause], views: ViewsOf, whole: float
    ) -> list[Part] | None:
        """Each part with its intent, its confidence and the property it may ask for; None where their words
        make one intent of all, or leave it unlikely that they say several things."""
        said = [(part, self._right(part.judged or part.text)) for part in parts]
        by_words = [fusion.by_words(text) for _, text in said]
        if len({intent for intent, _ in by_words}) == 1 or not may_say_several(by_words, whole, parts):
            return None
        judged: dict[int, Part] = {}
        for at in _doubtful_first(by_words):
            judged[at] = self._part(fusion, *said[at], views)
            if len(said) == 2 and whole > DOUBT and says_nothing(judged[at]):
                return None  # the other one alone is no second meaning
        return [judged[at] for at in range(len(said))]

    def _of_two(
        self,
        fusion: Fusion,
        sides: Halves,
        parts: Sequence[Clause],
        views: ViewsOf,
        whole: float,
        heard: Collection[str],
    ) -> list[Part]:
        """The sides of a place where a message parts, none where it does not: a vector is spent on one only
        where its words, and the side before it, leave that possible."""
        said = [(part, self._right(part.judged or part.text)) for part in parts]
        if len({fusion.by_words(text)[0] for _, text in said}) == 1:
            return []
        first, second = (fusion.by_words(text, NO_HALF) for _, text in said)
        plainly = sides.joint in UNJOINED and {first[0], second[0]} <= set(heard)
        if not plainly and chance_apart(sides, "", "?", first[1] * second[1], whole) < HALVES_BY_WORDS:
            return []
        judged: dict[int, Part] = {}
        for at in _doubtful_first((first, second)):
            judged[at] = self._part(fusion, *said[at], views)
            taken = [(intent, sure) for _, intent, sure, _ in judged.values()]
            if not stand_apart(sides, taken, whole, heard):
                return []
        return [judged[0], judged[1]]

    def _part(self, fusion: Fusion, part: Clause, text: str, views: ViewsOf) -> Part:
        found = fusion.judged(text, views, self.settings["scope_threshold"])
        asked = self._property(text, views) if self._asks_property(found) else None
        return (part, *self._best(fusion, found), asked)

    def _asks_property(self, judgement: Judgement) -> bool:
        """Whether it may ask for a property: the intent is among the first three."""
        assert self._fusion is not None
        first = np.argsort(-judgement.chances)[:3]
        return self._properties is not None and any(self._fusion.intents[at] == ASKS_PROPERTY for at in first)

    def _property(self, text: str, views: ViewsOf) -> dict[str, Any]:
        assert self._properties is not None
        chances = self._properties.judged(text, views).chances
        at = int(chances.argmax())
        return {"name": self._properties.intents[at], "confidence": round(float(chances[at]), 4)}

    def _right(self, text: str) -> str:
        return self._spelling.corrected(text) if self._spelling is not None else text

    def _best(self, fusion: Fusion, judgement: Judgement) -> tuple[str, float]:
        if judgement.in_scope < self.settings["scope_threshold"]:
            return OUT_OF_SCOPE, 1 - judgement.in_scope
        at = int(judgement.chances.argmax())
        return fusion.intents[at], float(judgement.chances[at])


def _doubtful_first(by_words: Sequence[tuple[str, float]]) -> list[int]:
    """The places of parts, first that of which words are least sure: where it says nothing, the others need
    no vectors."""
    return sorted(range(len(by_words)), key=lambda at: by_words[at][1])
