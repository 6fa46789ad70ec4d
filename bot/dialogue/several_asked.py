"""What is asked beside: other clauses of a message where no rule of words tells it, and of several things."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.dialogue.believing import SETTLED, SURE, says_more
from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import OF_THE_OWNER, asks, cues_of, is_question, name_few
from bot.dialogue.values import Meaning, Mention

ASKED_PLAINLY = frozenset("ask_price ask_stock ask_reviews ask_delivery ask_returns ask_warranty".split())
ASKED = ASKED_PLAINLY | {"ask_feature"}
SEARCHES = frozenset({"find_product", "ask_assortment"})
BESIDE = "beside"
"""The entity of a question that is only told where something is known."""
FEW_WORDS = 5
OF_SEVERAL = frozenset(
    """ask_price ask_total ask_feature ask_stock compare_products ask_which_better find_product ask_assortment
    choose_product buy ask_discount""".split()
)
"""What a question for the sum of several things is taken for."""
OF_THE_FIRST = frozenset({"asked", "field", "fields"})
"""Entities of what the other words of the message ask for."""
HEARD = 0.65
HEARD_IN_ALL = 0.9
"""Confidence of a clause, and of a message judged as one that has several parts."""


def asked_by_words(meaning: Meaning, cues: Cues) -> Meaning:
    """ "A black gown: in stock", "and would somebody mend it for free" among other clauses: heard as a search
    or as a question for help, it asks what its words ask."""
    doubted = meaning.intent in SEARCHES and meaning.confidence < SETTLED
    told = cues_of(meaning.text, cues, meaning.mentions) if doubted or meaning.intent == "ask_support" else ()
    if not cues.exhaustive or not set(told) & ASKED_PLAINLY:
        return meaning
    return replace(meaning, intent=told[0])


def each_heard(meanings: tuple[Meaning, ...], parts: Sequence[str]) -> tuple[Meaning, ...]:
    """Of a message with several clauses the questions for a property that were surely heard, be they told in
    words that no list has ("what does it cosst and how long till it ships")."""
    if len(parts) < 2 and len(meanings) < 2:
        return ()
    if len(meanings) > 1:
        return tuple(m for m in meanings if m.intent in ASKED and m.confidence >= HEARD)
    return tuple(m for m in meanings if m.intent in ASKED_PLAINLY and m.confidence >= HEARD_IN_ALL)


def leads_up(part: str, cues: Cues) -> bool:
    """ "If I buy it", "and the scooter" before a question."""
    return cues.has("condition", part) or cues.has("follows_up", part)


def asked_beside(
    parts: Sequence[str], base: Meaning, asked: Collection[str], cues: Cues
) -> tuple[Meaning, ...]:
    """What else a part of the message asks in words that no list has ("cruelty free? + price"): told where
    the shop states it, and else left alone. `asked` is what its other words ask."""
    if len(parts) < 2 or not asked:
        return ()
    ends = {part: base.text.find(part) + len(part) for part in parts}
    marked = [p for p in parts if asks(p) or asks(base.text[ends[p] : ends[p] + 1])]
    asking = [p for p in parts if p in marked or (is_question(p, cues) and not leads_up(p, cues))]
    if "ask_feature" in asked:  # "which brand is it? Is there a mirror in it?": each with its mark,
        begun = [
            p for p in marked if cues.has("question", p)
        ]  # or "how many at least, and does it dry fast?"
        asking = marked if len(marked) > 1 else begun
    own = {name: value for name, value in base.entities.items() if name not in OF_THE_FIRST}
    entities = {**own, BESIDE: True}
    told = [replace(base, intent="ask_feature", text=p, entities=entities) for p in asking]
    found = [m for m in told if not cues_of(m.text, cues, m.mentions) and says_more(m, m.mentions)]
    return tuple(found[:1])


def asks_for_sum(main: Meaning, text: str, mentions: tuple[Mention, ...], memory: Memory, cues: Cues) -> bool:
    """ "How much for both?", "and two of them?": what several come to."""
    if (
        main.intent not in OF_SEVERAL
        or main.confidence >= SURE
        and main.intent not in {"ask_price", "ask_total"}
    ):
        return False
    if cues.among("property", text) or set(cues.among("asks", text)) - {"ask_price"}:
        return False  # "how big is it altogether", "how do both ship"
    several = max(map(len, (memory.focus, memory.shown, memory.lately))) > 1 or name_few(mentions)
    together = several and cues.has("together", text) and cues.has("open_question", text)
    counted = len(memory.focus) == 1 and not mentions and any(q.kind == "count" for q in main.quantities)
    asked = cues.has("open_question", text) or cues.has("follows_up", text)
    return together or (counted and asked and main.intent != "ask_stock" and cues.has("so_many", text))


def of_several(main: Meaning, text: str, mentions: tuple[Mention, ...], memory: Memory, cues: Cues) -> bool:
    """ "And the noise?" of the two or three just compared."""
    short = 1 < len(memory.focus) < FEW_WORDS and len(text.split()) <= FEW_WORDS and not mentions
    doubtful = main.confidence < SURE and main.intent not in OF_THE_OWNER | {"ask_which_better", "buy"}
    return short and doubtful and bool(cues.among("aspect", text))
