"""Questions that follow another one in few words: "and the Hushline?", "oof. the Hushline then?"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.at_hand import of_the_shelf
from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.moment import Moment
from bot.dialogue.question import asks, cues_of, is_question
from bot.dialogue.values import Meaning

SURE = 0.9
FEW_WORDS = 10
HAS_LETTER = re.compile(r"[^\W_]")
ASKED_ANEW = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_description ask_delivery ask_returns ask_warranty
    ask_variants ask_drawbacks ask_fit""".split()
)
COMPARED = "compared"
"""The entity of a question that holds what is named against what was talked about."""


def asked_before(memory: Memory) -> str | None:
    """The question asked last, where it can be asked of another product."""
    intent = (memory.last or {}).get("intent")
    return intent if intent in ASKED_ANEW else None


def only_names(main: Meaning, cues: Cues) -> bool:
    """ "Oof. The 5s then?", "what about the green one?": beside what a message names or picks it has no word
    that asks or tells anything."""
    named = [m.text for m in main.mentions if m.kind in {"product", "brand"}]
    named += [q.text for q in main.quantities if q.kind == "ordinal"]
    beside = main.text
    for name in named:
        beside = beside.replace(name, " ")
    picked = cues.find("picks", beside)
    if not named and picked is None:
        return False
    beside = cues.without("picks", beside) if picked is not None else beside
    return HAS_LETTER.search(" ".join(cues.split("says_no_more", beside))) is None


def bare(main: Meaning, memory: Memory, cues: Cues) -> bool:
    """Whether a question only names another product: what was asked before is asked of it, whatever so short
    a message was heard as."""
    questions = asks(main.text) or cues.has("follows_up", main.text)
    return asked_before(memory) is not None and questions and only_names(main, cues)


def held_against(main: Meaning, memory: Memory, cues: Cues) -> Meaning | None:
    """ "Is the grater quicker?" after the delivery of another: of both, what was just asked."""
    found = cues.among("compared", main.text)
    last = asked_before(memory)
    intent = next((name for name in found if name == last or name == "ask_price"), None)
    named = bool(main.mentions) or cues.has("picks", main.text)
    short = len(main.text.split()) <= FEW_WORDS and is_question(main.text, cues)
    if intent is None or not named or not short or not memory.focus or cues.has("shelf", main.text):
        return None
    if set(cues_of(main.text, cues, main.mentions)) - {intent}:
        return None
    told = asked_anew(main, memory) if intent == last else replace(main, intent=intent, confidence=SURE)
    return replace(told, entities={**told.entities, COMPARED: True})


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
    if len(general) == 1 and general[0].kind == "product" and of_the_shelf(moment, general[0]):
        return False  # "and the charger?" after another car
    kinds = {c for m in general if m.kind == "category" for c in m.candidates}
    meant = (moment.product(c) for m in general if m.kind == "product" for c in m.candidates)
    kinds |= {product.category[-1] for product in meant if product is not None and product.category}
    at_hand = [*moment.focus(), *filter(None, map(moment.product, moment.memory.shown))]
    return bool(at_hand and kinds) and not any(kinds & set(product.category) for product in at_hand)
