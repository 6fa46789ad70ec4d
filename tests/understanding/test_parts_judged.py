"""Of the parts of a message the doubtful one gets a vector first: where it says nothing, no other does."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

import numpy as np

from bot.engine import lean
from bot.understanding.clauses import clauses
from bot.understanding.fusion import Judgement

INTENTS = ("ask_delivery", "ask_price", "ask_returns")
SAID = ("when does it come home", "what do you ask for it")
WHOLE = "; ".join(SAID)
Sureness = tuple[float, float]  # of words alone, and with the vector


class Taking:
    """Stands for the classifier: takes the parts of the message for delivery and price, as surely as it is
    told; `looked_at` are the texts that cost a vector."""

    intents = INTENTS

    def __init__(self, first: Sureness, second: Sureness) -> None:
        self._taken = {
            WHOLE: ("ask_delivery", (0.9, 0.9)),
            SAID[0]: ("ask_delivery", first),
            SAID[1]: ("ask_price", second),
        }
        self.looked_at: list[str] = []

    def spoken_in(self, language: str | None) -> Taking:
        return self

    def _taken_for(self, text: str) -> tuple[str, Sureness]:
        return self._taken.get(text, ("ask_returns", (0.1, 0.1)))

    def by_words(self, text: str, but_for: Collection[str] = ()) -> tuple[str, float]:
        intent, (sure, _) = self._taken_for(text)
        return intent, sure

    def judged(self, text: str, views_of: Callable[[str], Any], enough: float = 1.0) -> Judgement:
        if text not in self.looked_at:  # the classifier remembers them
            self.looked_at.append(text)
        intent, (_, sure) = self._taken_for(text)
        rest = (1 - sure) / (len(INTENTS) - 1)
        return Judgement(np.array([sure if each == intent else rest for each in INTENTS], np.float32), 1.0)


def judge(first: Sureness, second: Sureness) -> tuple[list[str], list[str]]:
    """The texts that were looked at, and the intents of the parts, none where the message is one."""
    lean.install()
    from rasa.shared.nlu.training_data.message import Message

    from bot.understanding.components.intents import FusionIntentClassifier

    classifier = Taking(first, second)
    settings = {**FusionIntentClassifier.get_default_config(), "use_vectors": False}
    component = FusionIntentClassifier(settings, None, None, classifier)  # type: ignore[arg-type]
    message = Message(data={"text": WHOLE, "clauses": clauses(WHOLE)})
    component.process([message])
    parts = message.get("judged_clauses") or []
    return classifier.looked_at, [intent for _, intent, *_ in parts]


def test_a_part_that_says_nothing_spares_the_other_its_vector() -> None:
    assert judge((0.95, 0.95), (0.6, 0.2)) == ([WHOLE, SAID[1]], [])
    assert judge((0.6, 0.2), (0.95, 0.95)) == ([WHOLE, SAID[0]], [])


def test_parts_stay_in_the_order_of_the_message_whichever_is_looked_at_first() -> None:
    meanings = ["ask_delivery", "ask_price"]
    assert judge((0.95, 0.97), (0.8, 0.97)) == ([WHOLE, SAID[1], SAID[0]], meanings)
    assert judge((0.8, 0.97), (0.95, 0.97)) == ([WHOLE, SAID[0], SAID[1]], meanings)
