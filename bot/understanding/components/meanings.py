"""Writes down what the message means: its meanings in order (property `meanings`)."""

from __future__ import annotations

from dataclasses import asdict

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import MessageReader
from bot.understanding.meanings import Judged, composed


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MeaningComposer(MessageReader):
    def read(self, message: Message, text: str) -> None:
        intent = message.get("intent")
        if not intent or not intent.get("name"):
            return
        whole = Judged(
            text, 0, len(text), intent["name"], intent["confidence"], None, message.get("property")
        )
        found = composed(whole, message.get("judged_clauses") or ())
        message.set("meanings", [asdict(judged) for judged in found], add_to_output=True)
        if found[0].intent != whole.intent:
            first = {"name": found[0].intent, "confidence": found[0].confidence}
            message.set("intent", first, add_to_output=True)
