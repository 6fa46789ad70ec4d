"""Finds products, brands and categories of the current catalogue in a message. Nothing is learnt: the
catalogue is asked at run time (bot.understanding.shelf.set_catalogue)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import MessageReader
from bot.understanding.shelf import Provider, empty_shelf


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class CatalogueMentions(MessageReader):
    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self.catalogue: Provider = empty_shelf

    def read(self, message: Message, text: str) -> None:
        shelf = self.catalogue()
        found = shelf.mentions(text, message.get("language")) if shelf is not None else ()
        message.set("mentions", [asdict(mention) for mention in found], add_to_output=True)
