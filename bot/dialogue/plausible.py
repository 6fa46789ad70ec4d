"""What a message can hardly mean here: the classifier's guess, held against the conversation."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.asking import SHELF, cues_of
from bot.dialogue.memory import Memory
from bot.dialogue.open_questions import obstacle_of, takes_it
from bot.dialogue.values import Meaning, Understanding
from bot.journey.acts import Stage

Thing = Callable[[str], str | None]
"""The words of a text that name something to buy."""
SURE = 0.9
SETTLED = 0.8
SILENCING = re.compile(
    r"\b(?:stop|enough|no more|quit|unsubscribe|leave me|shut up|^\W*(?:please )?be quiet"
    r"|don'?t (?:ask|write|message|text|bother))\b",
    re.IGNORECASE,
)
OWN_ORDER = re.compile(
    r"\b(?:my|our|the|an?) (?:order|parcel|package|delivery)\b|#|\border(?:ed)?\b", re.IGNORECASE
)
FAREWELL = re.compile(
    r"\b(?:bye|goodbye|not buying|(?:won'?t|will not|not going to|not gonna) (?:buy|take|order)"
    r"|forget it|i'?m (?:out|off|leaving))\b",
    re.IGNORECASE,
)
GROUNDS = frozenset("object_price name_obstacle hesitate ask_discount".split())
"""Beside a farewell these tell why."""
REFUND = re.compile(r"\b(?:refund\w*|money back)\b", re.IGNORECASE)
REFUND_HERE = re.compile(
    r"\b(?:got|received|have)\b.{0,12}\b(?:refund|money back)\b"
    r"|\brefund\b.{0,20}\b(?:arrived|came|received|here)\b"
    r"|\bthank\w*\b.{0,15}\brefund\b",
    re.IGNORECASE,
)
REFUND_WHEN = re.compile(
    r"\b(?:when|how (?:long|soon)|where|status|yet|still waiting)\b.*\b(?:refund\w*|money)\b"
    r"|\b(?:refund\w*|money)\b.*\b(?:when|yet|arrive\w*|account)\b",
    re.IGNORECASE,
)
NEVER_BY_GUESS = frozenset("stop leave ask_human complain".split())
"""A second guess never silences the bot, sends away, hands over or files a ticket."""
FOLLOWS_UP = re.compile(r"^\W*(?:(?:ok|okay|so)\W+)*(?:and|what about|how about|same for)\b", re.IGNORECASE)
PROPERTY = re.compile(
    r"\b(?:ingredients?|contains?|vitamins?|calories|percentage|which country|country of origin"
    r"|(?:made|manufactured|produced) in|where .{0,60}\b(?:made|manufactured|produced)"
    r"|organic|vegan|gluten)\b",
    re.IGNORECASE,
)
BEFORE_BUYING = {"request_return": "ask_returns", "order_status": "ask_delivery"}
ASKED_ANEW = frozenset(
    """ask_price ask_stock ask_feature ask_reviews ask_description ask_delivery ask_returns ask_warranty
    ask_variants ask_drawbacks ask_fit""".split()
)


def plausible(
    understanding: Understanding,
    main: Meaning,
    memory: Memory,
    stage: Stage,
    sells: Callable[[str], bool],
    thing: Thing,
) -> Meaning:
    """The main meaning, or what it means rather: quiet is asked for in words, a product that is sold is no
    foreign matter, and what is not bought cannot be sent back."""
    if main.intent == "stop" and memory.survey is None and not SILENCING.search(main.text):
        return rather(understanding, main, {"stop"})
    if main.intent == "leave" and main.confidence < SETTLED and takes_it(main.text):
        return replace(main, intent="buy")
    if gives_up(main, understanding.text) and not memory.bought:
        return replace(main, intent="leave")
    if (memory.bought or memory.orders) and REFUND.search(understanding.text):
        return about_refund(main, understanding.text)
    foreign = main.intent in {"chitchat", "ask_bot", "insult"} and main.confidence < SETTLED
    if main.intent == "out_of_scope" or (foreign and SHELF.search(main.text)):
        return at_home(understanding, main, sells, thing)
    named = any(m.kind == "product" for m in main.mentions)
    if main.intent == "just_looking" and named:
        return replace(main, intent="find_product")
    if main.intent in {"ask_description", "find_product"} and named and PROPERTY.search(main.text):
        return replace(main, intent="ask_feature")
    if main.intent == "ask_shop" and any(m.kind in {"product", "brand"} for m in main.mentions):
        return replace(main, intent="find_product")
    if follows_up(main, memory):
        assert memory.last is not None
        return replace(main, intent=memory.last["intent"], confidence=max(main.confidence, SURE))
    customer = memory.bought or stage is Stage.post_purchase
    talking = bool(memory.focus or main.mentions)
    if main.intent in BEFORE_BUYING and not customer and talking and not own_order(main):
        return replace(main, intent=BEFORE_BUYING[main.intent])
    return main


def gives_up(main: Meaning, text: str) -> bool:
    """ "Too expensive for me, bye" leaves, and says why."""
    tells_why = main.intent in GROUNDS or obstacle_of(text) in {"price", "delivery", "returns", "trust"}
    statement = main.intent in GROUNDS | {"goodbye"} or main.confidence < SETTLED
    return tells_why and statement and FAREWELL.search(text) is not None


def about_refund(main: Meaning, text: str) -> Meaning:
    """A refund that has come is no wish to send something back; when it comes is a question of its own."""
    if main.intent not in {"request_return", "ask_returns", "order_status", "thank", "manage_order"}:
        return main
    negated = re.search(r"\b(?:not|never|no)\b|n't\b|\?", text, re.IGNORECASE)
    if REFUND_HERE.search(text) and not negated:
        return replace(main, intent="thank")
    if REFUND_WHEN.search(text):
        return replace(main, intent="order_status", entities={**main.entities, "refund": True})
    return main


def rather(understanding: Understanding, main: Meaning, never: set[str]) -> Meaning:
    """The next best reading, no surer than it is itself."""
    out = never | NEVER_BY_GUESS
    name, confidence = next(((n, c) for n, c in understanding.ranking if n not in out), ("out_of_scope", 0.0))
    return replace(main, intent=name, confidence=confidence)


def at_home(
    understanding: Understanding, main: Meaning, sells: Callable[[str], bool], thing: Thing
) -> Meaning:
    """Foreign words about something on our shelves are about that."""
    named = any(m.kind in {"product", "brand"} for m in main.mentions)
    if named:
        told = rather(understanding, main, {"out_of_scope", "chitchat", "insult", "stop"})
        return replace(told, confidence=max(told.confidence, 0.5))
    if main.confidence < 0.8 and sells(main.text):
        return replace(main, intent="find_product", confidence=0.5)
    if SHELF.search(main.text) and thing(main.text) is not None:
        return replace(main, intent="find_product", confidence=0.5)  # "do you have bananas?"
    if main.confidence < SURE and thing(main.text) is not None and (cues := cues_of(main.text)):
        return replace(main, intent=cues[0], confidence=0.5)  # of a thing that is not sold: said so
    return main


def follows_up(main: Meaning, memory: Memory) -> bool:
    """ "And the splash?" asks of the splash what was asked before."""
    asked = memory.last is not None and memory.last["intent"] in ASKED_ANEW
    short = len(main.text.split()) <= 6 and bool(main.mentions)
    return asked and short and FOLLOWS_UP.search(main.text) is not None


def own_order(main: Meaning) -> bool:
    return OWN_ORDER.search(main.text) is not None and " if " not in f" {main.text.lower()} "
