"""What comes after a no, an ok or "I mean": corrections and refusals with something after them are about what
comes after; a decision and a wait are heard by their words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.following import asked_anew
from bot.dialogue.left_out import only_turns_down
from bot.dialogue.memory import Memory
from bot.dialogue.open_questions import obstacle_of
from bot.dialogue.question import ABOUT_PRODUCT, OF_THE_OWNER, asks, cues_of
from bot.dialogue.values import Meaning, Mention, Understanding
from bot.feedback.survey import Survey

SURE = 0.9
SETTLED = 0.8
DOUBTFUL = 0.6
OPENS = frozenset("deny affirm correct".split())
"""What a message is taken for by the word it opens with."""
NOT_SURELY = frozenset(
    "hesitate give_opinion thank chitchat out_of_scope insult goodbye just_looking".split()
)
DECIDED = OPENS | NOT_SURELY | frozenset("reorder request_return choose_product find_product leave".split())
"""As what a decision may be heard; the sure ones of them stay what they are, but for the reordering of those
who have bought nothing."""
STAYS = frozenset("find_product request_return leave just_looking hesitate goodbye".split())
WAITS = (
    OPENS
    | NOT_SURELY
    | frozenset("leave manage_order ask_to_remember skip order_status ask_delivery".split())
)
BY_ITSELF = frozenset("ask_delivery ask_returns ask_warranty ask_price ask_stock ask_reviews".split())
"""Asked after a no or an ok in words of their own ("ok, and the warranty")."""
ALSO = re.compile(r"\W*(?:too|also|as well|vs|versus|compared|and)\b", re.IGNORECASE)
OF_THINGS = frozenset({"product", "brand", "category"})
FEW = 6
"""Words of a refusal ("no, something cheaper please")."""


def what_comes_after(
    understanding: Understanding,
    meanings: tuple[Meaning, ...],
    memory: Memory,
    thing: Callable[[str], str | None],
    cues: Cues,
) -> tuple[Meaning, ...]:
    if memory.survey is not None and Survey.from_dict(memory.survey).asking is not None:
        return meanings
    main = without_refused(meanings[0], cues)
    meanings = (main, *meanings[1:])
    questions = asks(understanding.text) or cues.has("question", understanding.text)
    if not questions and decides(main, understanding.text, memory, cues):
        return (replace(main, intent="buy", confidence=SURE), *meanings[1:])
    if not questions and not memory.bought and main.intent in WAITS and cues.has("waits", understanding.text):
        return (replace(main, intent="leave", text=understanding.text, confidence=SURE),)
    if main.intent in OPENS | NOT_SURELY and main.confidence < SETTLED and names_only_a_kind(main):
        return (replace(main, intent="find_product", confidence=SETTLED), *meanings[1:])
    opens = main.intent in OPENS or (
        main.confidence < DOUBTFUL and not memory.pending and cues.has("refuses", main.text)
    )
    opens |= bool(memory.shown or memory.focus) and not memory.pending and only_turns_down(main, cues)
    after = after_opening(main, memory, thing, cues) if opens else None
    return meanings if after is None else (after, *meanings[1:])


def put_right(understanding: Understanding, cues: Cues) -> Understanding:
    """ "How much is the X... no, I meant the 13 Pro": asked of what is named after it was taken back."""
    found = cues.find("takes_back", understanding.text)
    while (
        found is not None and (more := cues.find("takes_back", understanding.text, found.end())) is not None
    ):
        found = more  # "forget the kettle, I meant ..."
    named = [m for each in understanding.meanings for m in each.mentions if m.kind in OF_THINGS]
    after = [m for m in named if found is not None and m.start >= found.end()]
    meant = tuple(m for m in after if not cues.has("not_this", understanding.text[: m.start]))
    owned = any(m.intent in OF_THE_OWNER for m in understanding.meanings)
    if owned or found is None or not meant or not named_next(understanding.text[found.end() :], meant[0]):
        return understanding
    taken = {m for m in named if found is not None and m.end <= found.start()}
    if not meant or not taken:
        return understanding
    kept = [m for m in understanding.meanings if m.intent not in OPENS] or list(understanding.meanings)
    right = (
        replace(m, mentions=meant, text=understanding.text) if taken & set(m.mentions) else m for m in kept
    )
    return replace(understanding, meanings=tuple(right))


def named_next(rest: str, mention: Mention) -> bool:
    """ "... I meant the 13 Pro", but not "I mean compared to the 13 Pro" and not "the 13 Pro as well"."""
    led, _, after = rest.partition(mention.text)
    return len(led.split()) <= 1 and ALSO.match(after) is None


def without_refused(main: Meaning, cues: Cues) -> Meaning:
    """ "Not the swift, the gradient": of two names the one turned down is not meant, nor read again."""
    kept = tuple(m for m in main.mentions if not refused_here(main, m, cues))
    if not kept or len(kept) == len(main.mentions):
        return main
    text = main.text
    for mention in main.mentions:
        if mention not in kept:
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return replace(main, mentions=kept, text=text)


def names_only_a_kind(main: Meaning) -> bool:
    """ "Tent": a kind of thing and no word more."""
    return any(m.kind == "category" and m.text.strip() == main.text.strip(" .!?") for m in main.mentions)


def decides(main: Meaning, text: str, memory: Memory, cues: Cues) -> bool:
    at_hand = bool(memory.focus or memory.shown or memory.page_product or main.mentions)
    believed = main.confidence >= SETTLED and main.intent in STAYS
    if main.intent not in DECIDED or believed or memory.bought or not at_hand:
        return False
    return cues.has("decides", text) and not cues.has("supposed", text) and not cues.has("elsewhere", text)


def after_opening(
    main: Meaning, memory: Memory, thing: Callable[[str], str | None], cues: Cues
) -> Meaning | None:
    """What the words after the opening say, None where they say nothing of their own."""
    found = cues.find("opening", main.text)
    rest = main.text[found.end() :] if found else main.text
    if not any(c.isalnum() for c in rest):
        return None
    named = tuple(m for m in main.mentions if m.kind in {"product", "category"})
    told = replace(main, confidence=max(main.confidence, SETTLED))
    others = len(rest.split()) <= FEW and not named and bool(memory.shown or memory.focus)
    if others and cues.has("cheaper", rest):
        return replace(told, intent="ask_alternatives", entities={**main.entities, "cheaper": True})
    if others and cues.has("better", rest):
        return replace(told, intent="ask_alternatives")
    things = tuple(m for m in main.mentions if m.kind in OF_THINGS)
    refused = all(refused_here(main, m, cues) for m in things) and (things or cues.has("refuses", rest))
    refused = (
        refused
        or only_turns_down(main, cues)
        or (bool(things) and only_turned_down(main, main.text[: len(main.text) - len(rest)]))
    )
    if refused and (memory.shown or memory.focus):
        all_said = main.text if cues.has("refuses", main.text) else rest  # "no Chanel, no Dior"
        return replace(told, intent="find_product", entities={**main.entities, "refused": all_said})
    asked = cues_of(rest, cues, named)
    offered = (memory.pending or {}).get("question") == "offer"
    if main.intent == "affirm" and not named and not offered and cues.has("reminds", rest):
        return replace(told, intent="ask_to_remember", text=rest)
    brands = any(m.kind == "brand" for m in main.mentions)
    before = (memory.last or {}).get("intent")
    if (named or brands) and not asked and before in ABOUT_PRODUCT and cues.has("takes_back", main.text):
        return asked_anew(told, memory)  # "no, I meant the lenovo"
    if any(m.kind == "product" for m in named):
        if asked and asked[0] in ABOUT_PRODUCT:
            return replace(told, intent=asked[0])
        return replace(told, intent="correct" if memory.last else "choose_product")
    if not named and asked and asked[0] in BY_ITSELF:
        return replace(told, intent=asked[0], text=rest)
    if not named and (cues.has("instalments", rest) or cues.among("payment", rest)):
        return replace(told, intent="ask_payment", text=rest)
    if not named and obstacle_of(rest, cues) == "price" and (memory.shown or memory.focus):
        return replace(told, intent="object_price")
    opening = main.text[: len(main.text) - len(rest)]
    if memory.complaint is not None and not named:
        return None  # "no, it's not the cable"
    if named or (thing(rest) is not None and not only_turned_down(main, opening)):
        return replace(told, intent="find_product", text=rest, mentions=shifted(main, rest))
    if main.intent == "correct" and found:
        return replace(main, entities={**main.entities, "meant": rest})
    return None


def only_turned_down(main: Meaning, opening: str) -> bool:
    """ "No email": what stands right behind a bare no is not wanted, where "no, a tent" is."""
    few = len(main.text.split()) - len(opening.split()) == 1
    return main.intent == "deny" and few and opening.strip().isalpha()


def refused_here(main: Meaning, mention: Mention, cues: Cues) -> bool:
    """Whether a name is turned down: "not the studio", "no Chanel", but not in "no, the studio"."""
    before = main.text[: mention.start]
    word = before.split()[-1:]
    if word and before.rstrip()[-1:].isalnum() and cues.has("refuses", f"{word[0]} "):
        return True
    found = cues.find("opening", before)
    return cues.has("not_this", before[found.end() :] if found else before)


def shifted(main: Meaning, rest: str) -> tuple[Mention, ...]:
    """The mentions with their places in the rest of the message."""
    by = len(main.text) - len(rest)
    return tuple(replace(m, start=m.start - by, end=m.end - by) for m in main.mentions if m.start >= by)
