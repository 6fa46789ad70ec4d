"""Something bought is broken, wrong or never came: heard by its words, whatever else stands in the message.
"I bought a kettle and it leaks" is no happy purchase, "it has not arrived" no arrival; and a thing named with
two exclamation marks is no complaint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.question import ABOUT_PRODUCT, cues_of, is_question, without
from bot.dialogue.values import Meaning, Understanding
from bot.feedback.survey import Survey

SURE = 0.9
HEARD = 0.5
"""From here on a clause that complains is believed beside a happier one."""
TOP = 0.8
"""So sure of a complaint over the whole message, clauses that say less are its parts."""
DOUBTFUL = 0.6
FEW_BESIDE = 8
STORY = frozenset(
    """complain say_bought report_arrival give_opinion insult order_status describe_need ask_setup
    find_product checkout_trouble deny leave chitchat out_of_scope name_obstacle choose_product
    reorder hesitate correct object_price ask_drawbacks ask_feature thank affirm ask_description
    give_score ask_delivery ask_stock""".split()
)
"""What a report of a fault may sound like."""
HAPPY = frozenset("say_bought report_arrival give_opinion insult thank affirm".split())
"""Beside a complaint these are its frame."""
GRUDGE = frozenset("give_opinion insult leave chitchat out_of_scope describe_need deny".split())
OF_A_WRONG = "faulty never_came rage owned came_to_them my_own own_order refund".split()
"""The lists of words for a fault, an order or something bought."""
OF_A_PURCHASE = "never_came owned came_to_them my_own own_order refund".split()
OF_A_FAULT = "faulty never_came rage refund complains".split()
ARRIVALS = frozenset("say_bought report_arrival deny thank give_opinion name_obstacle".split())


def complaint_heard(
    understanding: Understanding, meanings: tuple[Meaning, ...], memory: Memory, cues: Cues
) -> tuple[Meaning, ...]:
    """The meanings with the complaint first, where the message reports one; else as they are."""
    text = understanding.text
    said = next((m for m in meanings if m.intent == "complain"), None)
    if said is not None:
        asked = tuple(m for m in meanings if m is not said and m.intent in ABOUT_PRODUCT)
        if asked and not memory.bought and cues.has("seeks_new", said.text):
            return tuple(replace(m, mentions=m.mentions or said.mentions) for m in asked)
        told = reports(said, text, memory, cues)
        if needed(said, understanding, memory, cues) and not told:
            return tuple(replace(m, intent="describe_need") if m is said else m for m in meanings)
        doubted = said.confidence < DOUBTFUL and told
        sure = replace(said, confidence=SURE) if doubted else said
        return (sure, *(m for m in meanings if m is not said and m.intent not in HAPPY))
    if comments(memory) or (cues.has("elsewhere", text) and not memory.bought):
        return meanings
    main = meanings[0]
    clause = next(
        (
            m
            for m in understanding.meanings
            if m.intent == "complain"
            and m.confidence >= HEARD
            and not (grumbles(m, cues) or leads_to(meanings[0], m, memory, cues))
        ),
        None,
    )
    top = understanding.ranking[:1]
    whole = bool(top) and top[0][0] == "complain" and top[0][1] >= TOP and main.intent in STORY
    if clause is None and not whole and not reports(main, text, memory, cues):
        return meanings
    mentions = tuple(dict.fromkeys(x for m in understanding.meanings for x in m.mentions))
    heard = replace(main, intent="complain", text=text, mentions=mentions, confidence=SURE, entities={})
    return (heard, *(m for m in meanings if m is not main and m.intent not in STORY))


def needed(said: Meaning, understanding: Understanding, memory: Memory, cues: Cues) -> bool:
    """ "Hi, my kettle broke", of somebody who is not known to have bought one: hardly a complaint, and as
    well the need for another."""
    known = memory.bought or memory.orders or memory.complaint is not None
    as_well = any(name == "describe_need" for name, _ in understanding.ranking[:3])
    return cues.exhaustive and not known and as_well and said.confidence < DOUBTFUL


def grumbles(meaning: Meaning, cues: Cues) -> bool:
    """ "Sick of scraping eggs off. Is your pan nonstick?": a complaint that was hardly heard, and no word of
    a fault, of an order or of something bought."""
    doubted = meaning.intent == "complain" and meaning.confidence < TOP and cues.exhaustive
    return doubted and not any(cues.has(name, meaning.text) for name in OF_A_WRONG)


def leads_to(asked: Meaning, told: Meaning, memory: Memory, cues: Cues) -> bool:
    """ "I always ruin the rice. With your pan, can I see through the lid?": what goes wrong at home, told
    before a question about a product by somebody who has bought nothing."""
    questions = (
        asked.intent in ABOUT_PRODUCT and is_question(asked.text, cues) and told.text not in asked.text
    )
    theirs = any(cues.has(name, told.text) for name in OF_A_PURCHASE)
    known = memory.bought or memory.orders or memory.complaint is not None
    return questions and bool(asked.mentions) and told.confidence < SURE and not (theirs or known)


def comments(memory: Memory) -> bool:
    """Whether the survey's last question is open: it takes any words and marks what complains."""
    return memory.survey is not None and Survey.from_dict(memory.survey).asking == "comment"


def reports(main: Meaning, text: str, memory: Memory, cues: Cues) -> bool:
    """Whether the words report a fault, a parcel that never came, or a verdict over the shop."""
    questions = is_question(text, cues)
    if cues.has("condition", text) or cues.has("supposed", text) or cues.has("elsewhere", text):
        return False
    if cues.has("complains", text) and not cues.has("no_complaint", text):
        return main.intent not in {"ask_returns", "ask_warranty", "ask_privacy"}
    if cues.has("rage", text) and main.intent in GRUDGE and not questions:
        return True
    if cues.has("never_came", text) and main.intent in ARRIVALS and not questions:
        return not cues.has("still_waiting", text)
    doubted = main.intent == "request_return" and main.confidence < TOP
    if not (main.intent in STORY or doubted) or not cues.has("faulty", text):
        return False
    owned = memory.bought or cues.has("came_to_them", text)
    mine = cues.has("short_lived", text) and (cues.has("my_own", text) or owned)
    if questions and not cues.has("came_to_them", text):
        return False
    if cues.has("seeks_new", text) and not memory.bought:
        return False
    if main.intent == "describe_need" and main.confidence >= SURE and not memory.bought:
        return mine
    return owned or mine


def waited_for(meanings: tuple[Meaning, ...], text: str, cues: Cues) -> tuple[Meaning, ...]:
    """What has not come yet has not arrived: where the order is."""
    if meanings[0].intent not in ARRIVALS - {"thank", "deny"} or not cues.has("never_came", text):
        return meanings
    return (replace(meanings[0], intent="order_status", text=text, confidence=SURE),)


def only_bought(main: Meaning, cues: Cues) -> bool:
    """Whether a product is said to have been bought, in few words beside its name and none of a fault."""
    named = any(mention.kind == "product" for mention in main.mentions)
    beside = without(main.text, main.mentions)
    wrong = any(cues.has(name, said) for name in OF_A_FAULT for said in (beside, main.text))
    plain = cues.has("bought", beside) and not wrong
    return named and plain and main.confidence < SURE and len(beside.split()) <= FEW_BESIDE


def no_complaint_at_all(
    main: Meaning, memory: Memory, thing: Callable[[str], str | None], cues: Cues
) -> Meaning | None:
    """ "Laptops!!", "headphones, something against noise": a thing is named and no wrong told: a search. "I
    bought a wok from you last month" only says so."""
    if main.intent != "complain" or memory.complaint or memory.bought or memory.orders:
        return None
    if only_bought(main, cues):
        return replace(main, intent="say_bought")
    if any(cues.has(name, main.text) for name in OF_A_WRONG):
        return None
    asked = cues_of(main.text, cues, main.mentions) if main.confidence < SURE else ()
    if asked and cues.has("open_question", main.text) and any(m.kind == "product" for m in main.mentions):
        return replace(main, intent=asked[0])  # "how many hours do the earphones last on one charge"
    named = [m for m in main.mentions if m.kind in {"category", "product"}]
    kind = named[0].text if named else thing(main.text)
    if kind is None:
        return None
    bare = len(main.text.split()) <= len(kind.split()) + 1
    doubtful = main.confidence < DOUBTFUL or cues.has("seeks_new", main.text) or cues.has("shelf", main.text)
    return replace(main, intent="find_product", confidence=SURE) if bare or doubtful else None
