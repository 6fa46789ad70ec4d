"""Parts of a message that ask about what another part names: "the Pampi shoes, do you have them in 36?"."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.english import ARTICLES
from bot.catalogue.words import forms
from bot.dialogue.cues import Cues
from bot.dialogue.question import ABOUT_PRODUCT, asks
from bot.dialogue.values import Meaning

SHORT = 2
"""Words of a part of a message that only asks ("price", "its returns")."""
FEW = 3
"""Words of a thing alone, and of a question that names nothing."""
SHORT_NAME = 6
"""Words of a name with what is said of it."""


def asked_of_named(meanings: tuple[Meaning, ...], cues: Cues) -> tuple[Meaning, ...]:
    """ "Black sunglasses how much": a thing alone and a question that names nothing are one question."""
    if len(meanings) != 2 or meanings[0].intent != "find_product" or meanings[1].intent not in ABOUT_PRODUCT:
        return meanings
    thing, then = meanings
    own = [mention for mention in then.mentions if mention not in thing.mentions]
    if (
        wants(thing.text, cues)
        or own
        or max(len(thing.text.split()), len(then.text.split())) > FEW
        or "." in thing.text
    ):
        return meanings
    return (replace(then, text=f"{thing.text} {then.text}", mentions=thing.mentions),)


def wants(text: str, cues: Cues) -> bool:
    """Whether words ask for a thing rather than only name it."""
    return asks(text) or any(cues.has(name, text) for name in ("need", "question", "shelf"))


def naming_on(meanings: tuple[Meaning, ...], cues: Cues) -> tuple[Meaning, ...]:
    """ "I need the oak tray. What is it?": a part that names nothing speaks of what was named before it; one
    that says no more than what it asks ("price and returns of the tray"), of what is named at all."""
    told: list[Meaning] = []
    meanings = named_first(meanings, cues)
    named = next((meaning.mentions for meaning in meanings if meaning.mentions), ())
    for meaning in meanings:
        before = told[-1].mentions if told else ()
        points = before and cues.has("points_back", meaning.text)
        short = meaning.intent in ABOUT_PRODUCT and len(meaning.text.split()) <= SHORT
        inherited = before if points else named if short else ()
        told.append(meaning if meaning.mentions else replace(meaning, mentions=inherited))
    return tuple(told)


def named_first(meanings: tuple[Meaning, ...], cues: Cues) -> tuple[Meaning, ...]:
    """ "The Pampi shoes, do you have them in 36?": the name before a question is what it asks about, with
    what is said of it ("kettle in green, when will it come")."""
    first, *rest = meanings
    if not rest or first.intent != "find_product" or rest[0].intent not in ABOUT_PRODUCT | {"ask_variants"}:
        return meanings
    bare = len(first.text.split()) <= SHORT or any(m.text == first.text for m in first.mentions)
    led, named, _ = first.text.partition(first.mentions[0].text if first.mentions else "\n")
    begins = bool(named) and ARTICLES.issuperset(forms(led))
    described = begins and len(first.text.split()) <= SHORT_NAME and not wants(first.text, cues)
    bare = bare or (described and cues.has("points_back", rest[0].text))
    if not bare or rest[0].mentions:
        return meanings
    text = f"{first.text}, {rest[0].text}"
    return (replace(rest[0], text=text, mentions=first.mentions), *rest[1:])
