"""A message that names no thing of its own but says how it should be ("in black", "not wired", "up to 50")
narrows the search it follows, whatever the classifier took it for."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.catalogue.longer_names import words_of
from bot.catalogue.snapshot import Catalogue
from bot.dialogue.cues import Cues
from bot.dialogue.described import as_told
from bot.dialogue.following import asked_anew, asked_before
from bot.dialogue.memory import Memory
from bot.dialogue.naming import by_words
from bot.dialogue.open_questions import CLEAR
from bot.dialogue.question import asks, cues_of
from bot.dialogue.something_else import another_wanted, asks_for_makes
from bot.dialogue.values import Meaning, Mention
from bot.dialogue.within_kind import MOST_WORDS, SHORT, WHATEVER, busy, look_refused, of_brand

MANY = 60
"""So many of a kind are looked through."""
NUMBER = re.compile(r"(?<![\w.,])\d{2}(?![\w.,])")
DOUBTFUL = 0.6
SURE = 0.9
UNLESS_SURE = frozenset(
    """hesitate chitchat affirm insult goodbye give_score give_opinion report_arrival just_looking greet
    ask_bot ask_discount ask_variants ask_stock ask_fit ask_shop leave name_obstacle skip thank say_bought
    ask_to_remember request_return""".split()
)
OF_PRICES = frozenset("ask_price object_price ask_total ask_discount hesitate name_obstacle".split())
MEANT_FOR = frozenset("women woman womens men man mens ladies girls girl boys boy kids unisex".split())
TURNS_DOWN = frozenset({"correct", "deny"})
PICKS = frozenset("choose_product ask_variants ask_stock affirm buy correct deny".split())
OF_FAULTS = ("faulty", "came_to_them", "never_came", "complains")
QUESTIONS = frozenset("survey order_number address obstacle doubt offer which".split())
"""Open questions of the bot that a number or a colour may answer."""
NEVER_MEANT = frozenset({"address", "order_number", "order_proof", "obstacle"})
"""Whoever answers one of these looks for nothing."""


def narrowed(
    meanings: tuple[Meaning, ...],
    memory: Memory,
    catalogue: Catalogue,
    cues: Cues,
    language: str,
    whole: str = "",
) -> tuple[Meaning, ...]:
    """The meanings, the one of a narrowing message as the search it goes on with; `whole` is all of it."""
    main = meanings[0]
    if len(meanings) == 1 and cues.has("how_it_is", main.text):
        main = replace(main, text=cues.split("parts", main.text)[0])  # "something quiet, the baby sleeps"
    if (memory.pending or {}).get("question") in NEVER_MEANT:
        return meanings
    if main.intent == "ask_discount" and cues.has("offers", main.text):
        return meanings
    if len(meanings) == 1 and (other := asked_of_other(main, memory, catalogue, cues)) is not None:
        return (other,)
    if len(meanings) == 1 and (branded := of_brand(main, memory, catalogue, cues, language)) is not None:
        return (branded,)
    wanted = another_wanted(main, memory, catalogue, cues) or asks_for_makes(main, catalogue, cues)
    if len(meanings) == 1 and wanted is not None:
        return (wanted,)
    if len(meanings) == 1 and (kin := found_beside(main, whole or main.text, memory, catalogue, cues)):
        return (kin,)
    one = picked(main, memory, catalogue, language)
    if (
        looks_within(meanings)
        or (len(meanings) == 1 and anything_for(main, cues))
        or (one is None and only_names_a_kind(meanings, catalogue, cues, language))
        or by_trait(meanings, catalogue, cues, language)
    ):
        return (replace(main, intent="find_product", confidence=max(main.confidence, CLEAR)),)
    if main.intent == "ask_feature" and seeks(meanings, cues):
        return (replace(main, intent="find_product", confidence=max(main.confidence, CLEAR)),)
    if (size := size_told(main, memory, catalogue)) is not None and len(meanings) == 1:
        told = {**main.entities, "narrows": True}
        sized = replace(main, text=f"size {size}", quantities=(), mentions=(), entities=told)
        return (replace(sized, intent="find_product", confidence=max(main.confidence, CLEAR)),)
    if points_at_shown(meanings, memory):
        return (replace(main, intent="choose_product", confidence=max(main.confidence, CLEAR)),)
    if not goes_on((main, *meanings[1:]), memory, catalogue, language):
        return meanings
    refused = look_refused(main.text, memory, catalogue, cues, language)
    left_out = main.entities.get("left_out")
    if left_out and (refused is not None or main.intent in TURNS_DOWN):
        refused = f"{left_out}, {main.text}"
    if refused is not None:
        told = {**main.entities, "refused": refused}
        main = replace(main, intent="find_product", mentions=(), entities=told)
        return (replace(main, confidence=max(main.confidence, CLEAR)),)
    cheaper = cues.has("cheaper", main.text) and len(main.text.split()) <= 4
    money = any(q.kind == "money" and (q.low != q.high or q.currency) for q in main.quantities)
    if cheaper and not money and main.intent in {"deny", "object_price", "correct"}:
        told = {**main.entities, "cheaper": True}
        return (
            replace(main, intent="ask_alternatives", confidence=max(main.confidence, CLEAR), entities=told),
        )
    said = catalogue.wanted.told_of(main.text, language)
    named = any(catalogue.wanted.names_thing(word) for word in said.rest)
    only_this = not named or said.qualifies
    for_whom = bool(said.rest) and MEANT_FOR.issuperset(said.rest)
    only_this |= for_whom
    says = said.anything or money or ((said.qualifies or for_whom) and main.intent in WHATEVER)
    if not (says and only_this):
        alike = of_that_kind(main, memory, catalogue, cues)
        return meanings if alike is None else (alike,)
    if one is not None:
        chosen = replace(main, entities={**main.entities, "product": one}, mentions=())
        return (replace(chosen, confidence=max(main.confidence, CLEAR)),)
    if len(memory.focus) == 1 and main.intent != "find_product" and not (said.traits or money):
        return meanings  # of what is talked about it asks for another version
    told = {**main.entities, "narrows": True}
    main = replace(main, mentions=())
    return (replace(main, intent="find_product", confidence=max(main.confidence, CLEAR), entities=told),)


def of_that_kind(main: Meaning, memory: Memory, catalogue: Catalogue, cues: Cues) -> Meaning | None:
    """ "Something unisex" of perfumes: the one of the kind shown that the shop writes it of."""
    if not cues.has("how_it_is", main.text):
        return None
    kinds = {p.category for p in map(catalogue.get, memory.shown) if p is not None}
    kind = [p for p in catalogue.products.values() if p.category in kinds]
    told = as_told(main.text, kind) if len(kind) <= MANY else None
    if told is None:
        return None
    named = Mention("product", main.text, 0, len(main.text), (told.id,), CLEAR)
    return replace(main, intent="find_product", confidence=max(main.confidence, CLEAR), mentions=(named,))


def anything_for(main: Meaning, cues: Cues) -> bool:
    """ "Anything up to 200?" after the price of a watch, taken for a question about that."""
    bounded = any(q.kind == "money" and q.low is None and q.high is not None for q in main.quantities)
    looks = cues.has("how_it_is", main.text) or cues.has("shelf", main.text)
    short = len(main.text.split()) <= MOST_WORDS and not cues.has("points_back", main.text)
    return bounded and looks and short and not main.mentions and main.intent in OF_PRICES


def looks_within(meanings: tuple[Meaning, ...]) -> bool:
    """ "A laptop for school, my budget is about 900", taken for a question about prices."""
    main = meanings[0]
    kinds = {m.kind for m in main.mentions}
    bounded = any(q.kind == "money" for q in main.quantities)
    about_prices = main.intent in OF_PRICES
    return (
        len(meanings) == 1 and kinds == {"category"} and bounded and about_prices and main.confidence < SURE
    )


def by_trait(meanings: tuple[Meaning, ...], catalogue: Catalogue, cues: Cues, language: str) -> bool:
    """ "A smart watch I can pay with" asks for no way to pay; "bought a tent, not waterproof" complains."""
    main = meanings[0]
    if main.intent == "complain" and any(cues.has(name, main.text) for name in (*OF_FAULTS, "bought")):
        return False
    taken = len(meanings) == 1 and main.intent in {"ask_payment", "ask_privacy", "complain", "chitchat"}
    kinds = {m.kind for m in main.mentions}
    return taken and kinds == {"category"} and bool(catalogue.wanted.told_of(main.text, language).traits)


def only_names_a_kind(meanings: tuple[Meaning, ...], catalogue: Catalogue, cues: Cues, language: str) -> bool:
    """ "Laptops!!" is looked for, whatever is made of so short a message."""
    main = meanings[0]
    alone = len(meanings) == 1 and len(main.text.split()) <= SHORT
    taken = UNLESS_SURE | {"complain", "correct", "out_of_scope", "choose_product", "ask_human", "stop"}
    if not alone or main.intent not in taken or cues_of(main.text, cues):
        return False
    if main.intent == "complain" and any(cues.has(name, main.text) for name in OF_FAULTS):
        return False  # "the kettle arrived broken"
    if main.mentions or main.confidence >= DOUBTFUL:
        return {m.kind for m in main.mentions} == {"category"}
    rest = catalogue.wanted.told_of(main.text, language).rest
    return bool(rest) and all(map(catalogue.wanted.names_thing, rest))


def seeks(meanings: tuple[Meaning, ...], cues: Cues) -> bool:
    """ "Looking for trail shoes in 42", "can you recommend one?": asks for shoes, not for a property of those
    that it names."""
    text = meanings[0].text
    one = len(meanings) == 1 and all(len(m.candidates) == 1 for m in meanings[0].mentions)
    if one and cues.has("recommends", text):
        return True
    told = cues.has("need", text) and not cues_of(text, cues)  # "I need the weight of the chair"
    asking = any(cues.has("question", part) for part in cues.split("parts", text))
    return one and told and not asks(text) and not asking


def size_told(main: Meaning, memory: Memory, catalogue: Catalogue) -> str | None:
    """ "What about 41?" of things that come in sizes: a size that the shop knows, no price."""
    numbers = NUMBER.findall(main.text)
    short = len(main.text.split()) <= SHORT and main.confidence < SURE and bool(memory.query)
    shown = [p for p in map(catalogue.get, memory.shown) if p is not None]
    sized = any(p.attributes.get("size", "").isdigit() for p in shown)
    amount = any(q.currency or q.low is None or q.high is None for q in main.quantities)
    if not (short and sized and len(numbers) == 1) or amount:
        return None
    size = str(int(numbers[0]))
    return size if catalogue.attributes_in(f"size {size}").get("size") == size else None


def points_at_shown(meanings: tuple[Meaning, ...], memory: Memory) -> bool:
    """ "The third" of what was shown, whatever question was put beside it."""
    main = meanings[0]
    ordinal = any(q.kind == "ordinal" for q in main.quantities)
    short = len(main.text.split()) <= SHORT and main.intent in WHATEVER
    doubtful = main.confidence < DOUBTFUL and main.intent in WHATEVER | UNLESS_SURE
    return len(meanings) == 1 and ordinal and (short or doubtful) and len(memory.shown) > 1


def goes_on(meanings: tuple[Meaning, ...], memory: Memory, catalogue: Catalogue, language: str) -> bool:
    """Whether something is being looked for that a message like this may go on with."""
    main = meanings[0]
    searching = len(memory.shown) > 1 or bool(memory.query or memory.wishes.get("categories"))
    searching |= bool(memory.needs) and (memory.pending or {}).get("question") == "need"
    asked = (memory.pending or {}).get("question")
    bound = any(q.kind == "money" and q.low != q.high for q in main.quantities)
    only_bound = bound and len(main.text.split()) <= SHORT and main.intent not in {"ask_total", "complain"}
    alike = main.intent in WHATEVER or (main.intent in UNLESS_SURE and main.confidence < SURE) or only_bound
    ordinal = any(q.kind == "ordinal" for q in main.quantities)
    short = len(main.text.split()) <= MOST_WORDS
    return (
        len(meanings) == 1
        and searching
        and alike
        and short
        and not (busy(memory) or ordinal or asked in QUESTIONS or main.entities.get("category"))
        and all(says_only_how(m.text, catalogue, language) for m in main.mentions)
    )


def says_only_how(name: str, catalogue: Catalogue, language: str) -> bool:
    """ "Cream" is a night cream's name, and a kettle's colour."""
    said = catalogue.wanted.told_of(name, language)
    return bool(said.attributes or said.traits) and not said.rest


def asked_of_other(main: Meaning, memory: Memory, catalogue: Catalogue, cues: Cues) -> Meaning | None:
    """ "And grey?" after the price of the white one: what was asked before, of the other of those shown, or
    of the one that stands beside it with a word of its name."""
    short = len(main.text.split()) <= SHORT and cues.has("follows_up", main.text)
    if not short or asked_before(memory) is None or cues_of(main.text, cues, main.mentions):
        return None
    shown, focus = (
        tuple(p for p in map(catalogue.get, ids) if p is not None) for ids in (memory.shown, memory.focus)
    )
    told = by_words(main.text, shown)
    if not told and not main.mentions and len(focus) == 1:  # "and the fish?" after a beef steak
        own = words_of(focus[0].title)
        shelf = tuple(p for p in catalogue.products.values() if p.category == focus[0].category)
        told = tuple(p for p in by_words(main.text, shelf) if own & words_of(p.title))
    if len(told) != 1 or told[0].id in memory.focus:
        return None
    return asked_anew(replace(main, entities={**main.entities, "product": told[0].id}), memory)


def found_beside(
    main: Meaning, said: str, memory: Memory, catalogue: Catalogue, cues: Cues
) -> Meaning | None:
    """ "And for dogs?" after cat food: what stands beside it and shares a word of its name."""
    product = catalogue.get(memory.focus[0]) if len(memory.focus) == 1 else None
    asks_more = cues.among("property", said) or cues.among("asks", said)
    if product is None or asks_more or len(said.split()) > SHORT or not cues.has("follows_up", said):
        return None
    if any(m.kind == "product" for m in main.mentions) or memory.bought:
        return None
    english = catalogue.in_english(said, cues.language)
    shelf = tuple(p for p in catalogue.products.values() if p.category == product.category)
    told = by_words(english.text if english is not None else said, shelf)
    beside = [p for p in told if words_of(product.title) & words_of(p.title) and p != product]
    if len(beside) != 1 or len(told) > 1:
        return None
    if asked_before(memory) is not None:
        return asked_anew(replace(main, entities={**main.entities, "product": beside[0].id}), memory)
    named = Mention("product", said, 0, len(said), (beside[0].id,), CLEAR)
    sure = max(main.confidence, CLEAR)
    return replace(main, intent="find_product", text=said, confidence=sure, mentions=(named,), entities={})


def picked(main: Meaning, memory: Memory, catalogue: Catalogue, language: str) -> str | None:
    """The one of those shown that a message picks by its colour or size ("the cream one")."""
    shown = [p for p in map(catalogue.get, memory.shown) if p is not None]
    if main.intent not in PICKS or len(shown) < 2:
        return None
    fitting = [p for p in shown if catalogue.wanted.states_all(p, main.text, language)]
    return fitting[0].id if len(fitting) == 1 else None
