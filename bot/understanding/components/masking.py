"""Puts a short noun where the message names a product (property `masked`): what is judged is what is said of
it."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import MessageReader
from bot.understanding.masking import Name, masked


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NameMask(MessageReader):
    def read(self, message: Message, text: str) -> None:
        names = [
            Name(m["start"], m["end"], tuple(m["candidates"]))
            for m in message.get("mentions") or ()
            if m["kind"] == "product"
        ]
        message.set("masked", masked(text, names))
