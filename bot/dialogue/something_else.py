"""Another thing is asked for in few words, after one that was looked for: "and a toaster?", "and honey?",
"what about leg pads, for my lad?", "and nokia?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.catalogue.english import ARTICLES, DEFINITE
from bot.catalogue.snapshot import Catalogue
from bot.catalogue.words import forms, singular
from bot.dialogue.another_thing import makes_alone
from bot.dialogue.cues import Cues
from bot.dialogue.following import asked_anew, asked_before
from bot.dialogue.memory import Memory
from bot.dialogue.naming import covered
from bot.dialogue.question import asks, cues_of
from bot.dialogue.values import Meaning, Mention

SETTLED = 0.8
FEW = 4
"""Words of a thing that is asked for so."""
ANY = frozenset("a an any some".split())
FOR_WHOM = re.compile(r",?\s+for (?:my|our|his|her|their|the)\s+\w+\W*$", re.IGNORECASE)
STAYS = frozenset("complain request_return order_status manage_order leave stop ask_human insult".split())


def another_wanted(main: Meaning, memory: Memory, catalogue: Catalogue, cues: Cues) -> Meaning | None:
    """The search for what follows "and" or "what about"; of what is sold here, the question that was asked
    before. None where it may as well be a part or a property of what is talked about ("and the battery?")."""
    found = cues.find("follows_up", main.text)
    if found is None or not cues.exhaustive or not asks(main.text) or main.intent in STAYS:
        return None
    if memory.pending or memory.bought or main.entities.get("follows"):
        return None
    rest = FOR_WHOM.sub("", main.text[found.end() :].strip(" ?!.,"))
    said = forms(rest)
    if said and said[0] in DEFINITE:
        return None  # "and the battery?"
    bare = rest if not said or said[0] not in ANY | ARTICLES else rest[len(said[0]) :].strip()
    if not 0 < len(forms(bare)) <= FEW or "." in rest or cues_of(bare, cues) or cues.has("points_back", rest):
        return None
    named = sold_here(bare, catalogue)
    if named and asked_before(memory) is not None:
        strange = main.mentions != named and all(m.text not in main.text for m in main.mentions)
        return asked_anew(replace(main, mentions=named), memory) if strange else None
    at_hand = tuple(filter(None, map(catalogue.get, memory.focus)))
    makes = catalogue.vocabulary.goods.makes.issuperset(forms(bare))
    counted = said[0] in ANY or (said[0] not in ARTICLES and singular(said[-1]) != said[-1])
    of_its_own = counted and catalogue.thing_in(rest) == bare and not covered(forms(bare), at_hand)
    if not named and not makes and not of_its_own:
        return None
    sure = max(main.confidence, SETTLED)
    return replace(main, intent="find_product", text=bare, mentions=named, entities={}, confidence=sure)


def sold_here(words: str, catalogue: Catalogue) -> tuple[Mention, ...]:
    """The name that words are from their first to their last, be it a part of a title ("honey" of a Honey
    Jar)."""
    for led in ("", "the "):
        whole = [m for m in catalogue.mentions(led + words) if m.text.casefold() == words.casefold()]
        if whole:
            return (replace(whole[0], start=0, end=len(words)),)
    return ()


def asks_for_makes(main: Meaning, catalogue: Catalogue, cues: Cues) -> Meaning | None:
    """ "BMW, Mercedes or Dodge", of some of which nothing is sold: looked for, with none to compare."""
    if not cues.exhaustive or main.intent in STAYS or not makes_alone(main.text, catalogue):
        return None
    return replace(main, intent="find_product", entities={}, confidence=max(main.confidence, SETTLED))
