"""Parts a message into clauses (property `clauses`); whether they are meanings of their own is decided
later."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.clauses import clauses
from bot.understanding.components.base import MessageReader


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseSplitter(MessageReader):
    def read(self, message: Message, text: str) -> None:
        message.set("clauses", clauses(text))
