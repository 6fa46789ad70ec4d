"""What a message turns down beside what it means: "not the skirt one, the gown", "not wirelessly, the
ordinary charger". The words turned down are read no further, and what they name is not meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue.product import Product
from bot.catalogue.words import forms
from bot.dialogue.cues import ENGLISH, Cues
from bot.dialogue.described import fitting_words
from bot.dialogue.following import HAS_LETTER
from bot.dialogue.question import OF_THE_OWNER
from bot.dialogue.values import Meaning, Understanding

PAUSES = ",.;:!?،؟"
LEADS_TO_NOT = frozenset(
    """is are was were be been am do does did has have had can could would will should may might must why if
    or it that this they he she i you we s im its thats re better""".split()
)
OF_THINGS = frozenset({"product", "brand", "category"})


def without_left_out(understanding: Understanding, at_hand: Sequence[Product], cues: Cues) -> Understanding:
    """The message without what it turns down, which its meanings keep as the entity `left_out`; unchanged
    where nothing is, or nothing else is said. `at_hand`: what was shown and talked about."""
    text, spans = understanding.text, []
    found = cues.find("leaves_out", text)
    while found is not None:
        if turned_down(understanding, found.start(), found.end(), at_hand, cues):
            spans.append((found.start(), found.end()))
        found = cues.find("leaves_out", text, found.end())
    owned = any(m.intent in OF_THE_OWNER for m in understanding.meanings)
    kept = text
    for start, end in spans:
        kept = kept[:start] + " " * (end - start) + kept[end:]
    if owned or not spans or not says_more(kept, cues):
        return understanding
    out = ", ".join(text[start:end] for start, end in spans)
    meanings = tuple(
        m for each in understanding.meanings if (m := cut(each, text, kept, out, cues)) is not None
    )
    return replace(understanding, text=kept, meanings=meanings) if meanings else understanding


def turned_down(
    understanding: Understanding, start: int, end: int, at_hand: Sequence[Product], cues: Cues
) -> bool:
    """Whether a thing is turned down there: it is named, pointed at as "the ... one", or some of those at
    hand are called so and others not. Behind words of its clause ("it is not ...") it turns down no thing,
    but behind another it may ("he plays chess not darts")."""
    text = understanding.text
    clause = text[:start]
    clause = clause[max(clause.rfind(mark) for mark in PAUSES) + 1 :]
    stretch = text[start:end]
    named = any(
        start <= m.start < end and m.kind in OF_THINGS
        for each in understanding.meanings
        for m in each.mentions
    )
    if HAS_LETTER.search(" ".join(cues.split("says_no_more", clause))):
        return named and cues.language == ENGLISH and forms(clause)[-1] not in LEADS_TO_NOT
    alike = fitting_words(stretch, tuple(at_hand))
    pointed = cues.has("picks", stretch) or cues.among("the_one", stretch)
    return named or bool(pointed) or 0 < len(alike) < len(at_hand)


def only_turns_down(meaning: Meaning, cues: Cues) -> bool:
    """ "Ok forget the rolexes", "anything but chanel", "not the glass one", "not the pro": a thing is turned
    down, and nothing more is said."""
    found = cues.find("leaves_out", meaning.text)
    if found is None:
        return False
    named = any(m.text in found[0] for m in meaning.mentions if m.kind in OF_THINGS)
    if not named and not cues.has("picks", found[0]) and meaning.intent != "choose_product":
        return False
    return not says_more(meaning.text[: found.start()] + meaning.text[found.end() :], cues)


def says_more(kept: str, cues: Cues) -> bool:
    return HAS_LETTER.search(" ".join(cues.split("says_no_more", kept))) is not None


def cut(meaning: Meaning, text: str, kept: str, out: str, cues: Cues) -> Meaning | None:
    """The meaning without what is turned down; None where nothing of it is left. The names keep their places
    in the whole message."""
    at = text.find(meaning.text)
    mentions = tuple(m for m in meaning.mentions if kept[m.start : m.end] == m.text)
    left = kept[at : at + len(meaning.text)] if at >= 0 else meaning.text
    if at >= 0 and left != meaning.text and not says_more(left, cues) and len(left) < len(text):
        return None
    entities = {**meaning.entities, "left_out": out}
    left = left if left == meaning.text else left.strip(" ,.;:!-")
    return replace(meaning, text=left, mentions=mentions, entities=entities)
