"""Questions that follow another one in few words: "and the Hushline?"."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.moment import Moment
from bot.dialogue.values import Meaning

SURE = 0.9


def asked_anew(main: Meaning, memory: Memory) -> Meaning:
    """The question asked before, of what this message names: the property that it was about, or its words."""
    last = memory.last or {}
    told = {"field": last["field"]} if last.get("field") else {"before": last.get("text", "")}
    entities = {**main.entities, **told, "follows": True}
    return replace(main, intent=last["intent"], entities=entities, confidence=max(main.confidence, SURE))


def as_before(meaning: Meaning) -> Meaning:
    """In the words of the question that it follows."""
    before = meaning.entities.get("before")
    return replace(meaning, text=str(before), mentions=(), quantities=()) if before else meaning


def another_kind(moment: Moment, meaning: Meaning) -> bool:
    """ "Ok, and what about a sleeping bag?" after the weight of a tent looks for one."""
    general = [m for m in meaning.mentions if m.kind == "category" or len(m.candidates) > 1]
    if not meaning.entities.get("follows") or not general or len(general) < len(meaning.mentions):
        return False
    kinds = {c for m in general if m.kind == "category" for c in m.candidates}
    meant = (moment.product(c) for m in general if m.kind == "product" for c in m.candidates)
    kinds |= {product.category[-1] for product in meant if product is not None and product.category}
    at_hand = [*moment.focus(), *filter(None, map(moment.product, moment.memory.shown))]
    return bool(at_hand and kinds) and not any(kinds & set(product.category) for product in at_hand)
