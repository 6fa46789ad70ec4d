"""Finds money, counts, ordinals, percentages and scores outside the names of products."""

from __future__ import annotations

from dataclasses import asdict

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import MessageReader
from bot.understanding.quantities import quantities


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class QuantityExtractor(MessageReader):
    def read(self, message: Message, text: str) -> None:
        names = [(m["start"], m["end"]) for m in message.get("mentions") or () if m["kind"] == "product"]
        found = quantities(text, names, message.get("language"))
        message.set("quantities", [asdict(quantity) for quantity in found], add_to_output=True)
