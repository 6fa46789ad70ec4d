"""A wish for a product that was heard as something else: as chat, as an opinion, or hardly as anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import asks, cues_of, name_one
from bot.dialogue.values import Meaning

SURE, HALF = 0.9, 0.5
Thing = Callable[[str], str | None]
"""The words of a text that name something to buy."""


def set_on(main: Meaning, cues: Cues) -> Meaning | None:
    """ "She needs a bag for college and likes the white backpack": the search for the one named so."""
    for mention in main.mentions:
        named = mention.kind == "product" and len(mention.candidates) == 1
        if named and cues.has("set_on", main.text.replace(mention.text, "@")):
            own = replace(mention, start=0, end=len(mention.text))
            return replace(main, intent="find_product", text=mention.text, mentions=(own,), quantities=())
    return None


def said_as_news(main: Meaning, memory: Memory, thing: Thing, cues: Cues) -> bool:
    """ "I am looking for a tray to serve breakfast in bed :)", heard as chat or as words of anger."""
    chat = main.intent in {"chitchat", "insult"} and main.confidence < SURE and not memory.pending
    return chat and cues.has("need", main.text) and thing(main.text) is not None


def wished_for(main: Meaning, memory: Memory, cues: Cues) -> bool:
    """ "Kaķim barību vajag": a product and a word of need, hardly heard as anything."""
    questions = asks(main.text) or cues.has("question", main.text)
    plain = not questions and not cues_of(main.text, cues, main.mentions) and not memory.bought
    unheard = main.confidence < HALF and main.intent not in {"buy", "complain", "request_return"}
    return unheard and plain and name_one(main.mentions) and cues.has("need", main.text)
