"""Lets messages that have nothing to do with the shop fall to `out_of_scope`, whatever intent came
closest."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.training_data.message import Message

from bot.understanding.components.base import MessageReader
from bot.understanding.fusion import OUT_OF_SCOPE


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ScopeGate(MessageReader):
    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`threshold`: least chance of being in scope; docs/evaluation.md shows what it costs and saves."""
        return {"threshold": 0.2}

    def read(self, message: Message, text: str) -> None:
        in_scope, ranking = message.get("in_scope"), message.get("intent_ranking")
        if in_scope is None or not ranking or in_scope >= self.settings["threshold"]:
            return
        if ranking[0]["name"] != OUT_OF_SCOPE:
            outside = {"name": OUT_OF_SCOPE, "confidence": round(1 - in_scope, 4)}
            rest = [entry for entry in ranking if entry["name"] != OUT_OF_SCOPE]
            message.set("intent", outside, add_to_output=True)
            message.set("intent_ranking", [outside, *rest], add_to_output=True)
