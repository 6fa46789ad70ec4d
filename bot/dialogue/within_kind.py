"""A search goes on within a brand that is named ("only Samsung"), and without a colour, a size or a name that
is turned down ("nothing red")."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.snapshot import Catalogue
from bot.dialogue.cues import Cues
from bot.dialogue.following import asked_before
from bot.dialogue.memory import Memory
from bot.dialogue.naming import by_words
from bot.dialogue.open_questions import CLEAR
from bot.dialogue.question import cues_of
from bot.dialogue.values import Meaning

MOST_WORDS = 12
SHORT = 3
WHATEVER = frozenset(
    """deny correct find_product object_price ask_alternatives choose_product describe_need ask_advice
    ask_assortment out_of_scope""".split()
)
"""What is said of a wish in a search, however sure the classifier is."""


def of_brand(
    main: Meaning, memory: Memory, catalogue: Catalogue, cues: Cues, language: str
) -> Meaning | None:
    """ "Only Samsung", "something from Nike": of the kind just shown, those of a brand that it has. In so few
    words that asks for nothing, whatever the classifier heard."""
    brands = {c.casefold() for m in main.mentions if m.kind == "brand" for c in m.candidates}
    if not brands or any(m.kind != "brand" for m in main.mentions) or busy(memory):
        return None
    bare = len(main.text.split()) <= SHORT and not cues_of(main.text, cues, main.mentions)
    bare = bare and asked_before(memory) is None  # "and Nike?" after a price asks for theirs
    likely = len(main.text.split()) <= MOST_WORDS and main.intent in WHATEVER
    if len(memory.shown) < 2 or not (bare or likely):
        return None
    beside = main.text
    for mention in main.mentions:
        beside = beside.replace(mention.text, " ")
    rest = catalogue.wanted.told_of(beside, language).rest
    kinds = {p.category for p in map(catalogue.get, memory.shown) if p is not None}
    sold = any(
        p.category in kinds and (p.brand or "").casefold() in brands for p in catalogue.products.values()
    )
    if not sold or any(map(catalogue.wanted.names_thing, rest)):
        return None
    if (refused := look_refused(main.text, memory, catalogue, cues, language)) is not None:
        told = {**main.entities, "refused": refused}
        return replace(main, intent="find_product", mentions=(), entities=told)
    named = " ".join(mention.text for mention in main.mentions)
    told = {**main.entities, "narrows": True}
    narrowing = replace(main, intent="find_product", text=named, entities=told)
    return replace(narrowing, confidence=max(main.confidence, CLEAR))


def look_refused(text: str, memory: Memory, catalogue: Catalogue, cues: Cues, language: str) -> str | None:
    """ "No, nothing red", "knee length, not black": what a message says behind its opening, where a part of
    it turns down a colour, a size, or a word of a name of the kind shown."""
    opening = cues.find("opening", text)
    rest = text[opening.end() :] if opening is not None and not cues.has("refuses", text) else text
    kinds = {p.category for p in map(catalogue.get, memory.shown) if p is not None}
    shelf = tuple(p for p in catalogue.products.values() if p.category in kinds)
    for part in cues.split("parts", rest):
        said = cues.without("refuses", part)
        told = catalogue.wanted.told_of(said, language)
        named = len(said.split()) <= SHORT and bool(by_words(said, shelf))
        if cues.has("refuses", part) and not told.traits and (told.attributes or named):
            return rest
    return None


def busy(memory: Memory) -> bool:
    """Whether the talk is about something bought, a survey or a complaint."""
    return memory.complaint is not None or memory.survey is not None or memory.bought
