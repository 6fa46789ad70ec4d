"""Whether what the shop states bears on what was asked, or the question is left open."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.likeness import content
from bot.dialogue.moment import Moment
from bot.dialogue.values import Meaning

BELIEVED = 0.85
"""From this confidence on the classifier is believed that a question is on returns, on regulars and the like.
What the shop has and who helps takes in too much for that."""
TAKES_IN_ALL = frozenset({"ask_shop", "ask_support"})


def bears_on(moment: Moment, meaning: Meaning, topic: str, stated: Iterable[str]) -> bool:
    """`topic` is a list under `bears_on`; `stated` the shop's words on it. A word of either is enough, and so
    is a button or a rule that has read the message as this."""
    if meaning.confidence >= BELIEVED and meaning.intent not in TAKES_IN_ALL:
        return True
    if (
        meaning.entities.get("answer")
        or not meaning.text
        or topic in moment.cues.among("bears_on", meaning.text)
    ):
        return True
    if meaning.intent in moment.cues.among("asks", meaning.text):
        return True
    english = moment.catalogue.in_english(meaning.text)
    asked = content(meaning.text) | (content(english.told) if english is not None else frozenset())
    return any(asked & content(text) for text in stated)
