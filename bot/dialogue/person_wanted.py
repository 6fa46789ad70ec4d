"""Whether a person is really wanted: handing over silences the bot, so a person who is only counted ("a two
person tent"), refused or waited for is none, and the shop's telephone is a number to be told."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.plausible import rather
from bot.dialogue.values import Meaning, Understanding

SURE = 0.9
SAYS_IT = 0.85
"""From here on a wish for a person is believed without words for one and for getting hold of them."""
ASKS_FIRST = 0.6
"""Below what a handing over takes: it is asked about first."""
BY_GUESS = 0.5
OF_NUMBERS = frozenset("ask_human report_arrival ask_shop ask_support chitchat out_of_scope".split())


def person_meant(
    understanding: Understanding, meanings: tuple[Meaning, ...], memory: Memory, cues: Cues
) -> tuple[Meaning, ...]:
    """The meanings, each wish for a person held against its words."""
    text = understanding.text
    if cues.has("phone_asked", text) and meanings[0].intent in OF_NUMBERS:
        others = (m for m in meanings if m.intent not in OF_NUMBERS)
        return (number_asked(meanings[0], text), *others)
    found = tuple(
        held_against(understanding, m, memory, cues) if m.intent == "ask_human" else m for m in meanings
    )
    return tuple({m.intent: m for m in reversed(found)}.values())[::-1] if found != meanings else meanings


def number_asked(main: Meaning, text: str) -> Meaning:
    return replace(
        main, intent="ask_shop", text=text, confidence=SURE, entities={**main.entities, "phone": True}
    )


def held_against(understanding: Understanding, main: Meaning, memory: Memory, cues: Cues) -> Meaning:
    text = main.text
    if cues.has("answered_when", text):
        return waits_for_answer(main)
    if cues.has("no_person", text) and not wanted_beside(text, cues):
        return without_person(understanding, main, memory, cues)
    if cues.has("people_counted", text) and not cues.has("reaches", text):
        return counted(understanding, main, cues)
    if main.confidence < SAYS_IT and not (cues.has("person", text) and cues.has("reaches", text)):
        return replace(main, confidence=min(main.confidence, ASKS_FIRST))
    return main


def wanted_beside(text: str, cues: Cues) -> bool:
    """ "I don't want a robot, I want a human being": a part refuses, another one wants."""
    parts = cues.split("parts", text)
    return any(
        cues.has("person", p) and cues.has("reaches", p) and not cues.has("no_person", p) for p in parts
    )


def waits_for_answer(main: Meaning) -> Meaning:
    return replace(main, intent="ask_support", entities={**main.entities, "answer": True})


def without_person(understanding: Understanding, main: Meaning, memory: Memory, cues: Cues) -> Meaning:
    """What is wanted instead, else no more than a no."""
    if cues.has("where_is_it", understanding.text):
        return replace(main, intent="order_status", confidence=SURE)
    told = rather(understanding, main, {"ask_human", "just_looking"})
    return told if told.confidence >= BY_GUESS else replace(main, intent="deny", confidence=SURE)


def counted(understanding: Understanding, main: Meaning, cues: Cues) -> Meaning:
    """A question about the thing, or a search for one."""
    names_kind = any(m.kind == "category" for m in main.mentions) and not cues.has("question", main.text)
    told = rather(understanding, main, {"ask_human", "find_product", "choose_product"})
    intent = "find_product" if names_kind else told.intent
    if not names_kind and told.confidence < BY_GUESS:
        intent = "ask_feature"
    return replace(main, intent=intent, confidence=max(told.confidence, BY_GUESS))
