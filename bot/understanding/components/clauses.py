"""Parts a message into clauses (property `clauses`); whether they are meanings of their own is decided
later. Parted is the masked text: the commas of a product's name part nothing."""

from __future__ import annotations

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.clauses import clauses, in_message
from bot.understanding.components.base import MessageReader
from bot.understanding.masking import Masked


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class ClauseSplitter(MessageReader):
    def read(self, message: Message, text: str) -> None:
        masked = message.get("masked") or Masked(text)
        found = clauses(masked.text, message.get("language"))
        message.set("clauses", tuple(in_message(clause, masked, text) for clause in found))
