"""What a message waves off as it begins: of "never mind, show me sofas" only the sofas are meant."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.values import Meaning, Mention, Understanding

GIVES_UP = frozenset("leave deny stop skip goodbye thank hesitate just_looking chitchat".split())
"""What a whole message may be taken for by its first words."""


def without_waving_off(understanding: Understanding, cues: Cues) -> Understanding:
    """The message without the words that wave off what came before; as it is where nothing follows them."""
    found = cues.find("waves_off", understanding.text)
    if found is None or not any(c.isalnum() for c in understanding.text[found.end() :]):
        return understanding
    text, by = understanding.text, found.end()
    kept = [m for m in understanding.meanings if m.text not in text[:by]]
    meanings = tuple(_cut(m, by) if m.text == text else m for m in kept)
    return replace(
        understanding,
        text=text[by:],
        meanings=meanings or understanding.meanings,
        kinds=tuple(_moved(m, by) for m in understanding.kinds if m.start >= by),
    )


def _cut(meaning: Meaning, by: int) -> Meaning:
    """A meaning of the whole message; one heard as giving up looks for the thing that it names."""
    mentions = tuple(_moved(m, by) for m in meaning.mentions if m.start >= by)
    quantities = tuple(
        replace(q, start=q.start - by, end=q.end - by) for q in meaning.quantities if q.start >= by
    )
    looked_for = meaning.intent in GIVES_UP and bool(mentions)
    return replace(
        meaning,
        intent="find_product" if looked_for else meaning.intent,
        text=meaning.text[by:],
        mentions=mentions,
        quantities=quantities,
    )


def _moved(mention: Mention, by: int) -> Mention:
    return replace(mention, start=mention.start - by, end=mention.end - by)
