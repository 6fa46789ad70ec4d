"""What a message means as the answer to the question that the bot has left open."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.dialogue.cues import Cues
from bot.dialogue.following import only_names
from bot.dialogue.question import is_question
from bot.dialogue.reminding import address_answered
from bot.dialogue.values import Meaning

SURE = 0.9
"""Confidence of a meaning that the open question gives."""
CLEAR = 0.6
"""From here on a message is believed to be what the classifier says, even while a question is open."""
SETTLED = 0.8
"""A second meaning in a message counts from here on."""

VAGUE = frozenset(
    """affirm deny chitchat out_of_scope choose_product give_opinion give_score greet correct thank
    name_obstacle""".split()
)
HAS_NO_NUMBER = frozenset("hesitate correct skip name_obstacle out_of_scope chitchat".split())
"""As what "I don't know it" may be heard after the order number was asked for."""
NO_NEED = frozenset(
    """just_looking ask_human leave goodbye stop skip deny ask_bot complain insult buy affirm greet thank
    order_status say_bought report_arrival manage_order request_return""".split()
)
OBSTACLES_BY_INTENT = {
    "object_price": "price",
    "ask_discount": "price",
    "ask_price": "price",
    "ask_total": "price",
    "ask_delivery": "delivery",
    "ask_returns": "returns",
    "just_looking": "just_looking",
    "hesitate": "other",
    "ask_authenticity": "trust",
    "ask_payment": "trust",
    "request_return": "returns",
    "order_status": "delivery",
    "ask_stock": "not_found",
    "ask_variants": "not_found",
}
NOT_AN_OBSTACLE = frozenset(
    "ask_human buy leave goodbye stop skip thank greet ask_to_remember reorder".split()
)
"""What is sure to be one of these is no reason for leaving, unless its words name one."""
ORDER_LIKE = re.compile(r"(?:[A-Za-z]{1,4}-?)?\d[\d-]{2,14}")


def answers_pending(
    text: str,
    main: Meaning,
    pending: Any,
    order_number: re.Pattern[str] | None,
    sells: Callable[[str], bool],
    cues: Cues,
    at_hand: bool = False,
) -> Meaning | None:
    """The meaning that the bot's open question gives a message, or None when it is about something else.
    `at_hand`: a product is being talked about."""
    asked = pending.get("question")
    if asked == "offer" and main.intent == "affirm":
        numbered = LONG_NUMBER.search(text) and pending["payload"].startswith("/ask_human")
        return replace(main, intent="complain") if numbered else offered(pending["payload"], main)
    if asked == "address" and (reminder := address_answered(text, main)) is not None:
        return reminder
    if asked == "need" and main.intent not in NO_NEED:
        unclear = main.confidence < CLEAR or main.intent in VAGUE | {"describe_need", "ask_advice", "ask_fit"}
        if main.intent == "out_of_scope":
            unclear = sells(text)
        if any(m.kind in {"product", "category"} for m in main.mentions) and main.intent == "find_product":
            unclear = False
        if unclear and not is_question(text, cues):
            return replace(main, intent="describe_need", confidence=max(main.confidence, SURE))
    if asked == "which" and (points_at_product(main) or only_names(main, cues)):
        return replace(main, intent=pending["resume"], confidence=max(main.confidence, SURE))
    if asked == "order_number":
        number = (order_number or ORDER_LIKE).search(text) or ORDER_LIKE.search(text)
        if number:
            return with_entity(replace(main, intent=pending["resume"], confidence=SURE), order_id=number[0])
        if main.intent in HAS_NO_NUMBER and not is_question(text, cues):
            return with_entity(replace(main, intent="order_status", confidence=SURE), no_number=True)
    if asked == "obstacle":
        return obstacle_meant(text, main, cues)
    if asked == "doubt":
        return doubt_meant(text, main, cues, at_hand)
    return None


LONG_NUMBER = re.compile(r"\d{4,}")
""" "Yes, the order is #55123" tells more of a case, and asks for no person."""


def takes_it(text: str, cues: Cues) -> bool:
    return cues.has("takes_it", text) and not cues.has("elsewhere", text)


def obstacle_meant(text: str, main: Meaning, cues: Cues) -> Meaning | None:
    """What held them back, in their words or by what they complain of; a real question is answered."""
    named = obstacle_of(text, cues)
    sure = main.confidence >= CLEAR
    if (sure and is_question(text, cues)) or takes_it(text, cues):
        return None
    by_intent = OBSTACLES_BY_INTENT.get(main.intent) if sure else None
    if main.intent in {"find_product", "ask_assortment"} and main.confidence < SETTLED and named == "other":
        by_intent = "not_found"
    taken = by_intent or named != "other" or not sure or main.intent in VAGUE - {"thank", "greet"}
    if sure and main.intent in NOT_AN_OBSTACLE and named == "other":
        return None
    if not taken or (sure and main.intent in {"ask_human", "buy", "reorder", "complain", "ask_to_remember"}):
        return None
    obstacle = named if named != "other" else by_intent or named
    said = replace(main, intent="name_obstacle", confidence=max(main.confidence, CLEAR))
    return with_entity(said, obstacle=obstacle)


def doubt_meant(text: str, main: Meaning, cues: Cues, at_hand: bool) -> Meaning | None:
    """Which doubt it is, after "which doubt can I clear up?"; a sure message of another kind stays itself."""
    doubt = next(iter(cues.among("doubt", text)), None)
    open_to_it = main.confidence < SETTLED or main.intent in VAGUE | {"hesitate", "object_price", "complain"}
    if doubt is None or not open_to_it:
        return None
    if doubt == "price":
        doubt = "object_price" if main.intent == "object_price" or not at_hand else "ask_total"
    return replace(main, intent=doubt, confidence=max(main.confidence, SURE))


def points_at_product(main: Meaning) -> bool:
    """Whether a message only picks a product, rather than asking something of its own about it."""
    if main.intent in {"choose_product", "affirm", "correct"}:
        return True
    if main.confidence >= SETTLED and main.intent not in VAGUE | {"find_product", "ask_description"}:
        return False
    pointed = [(m.start, m.end) for m in main.mentions] + [(q.start, q.end) for q in main.quantities]
    if not pointed:
        return False
    rest = main.text
    for start, end in sorted(pointed, reverse=True):
        rest = rest[:start] + rest[end:]
    only_a_name = len(re.findall(r"\w+", rest)) <= 2
    return only_a_name or main.confidence < CLEAR or main.intent in VAGUE


def offered(payload: str, main: Meaning) -> Meaning:
    intent, entities = read_payload(payload)
    # A yes holds no words for a ticket.
    text = "" if intent == "complain" else main.text
    return Meaning(intent, max(main.confidence, SURE), text, entities=entities)


def read_payload(payload: str) -> tuple[str, dict[str, Any]]:
    """`/intent{"key": value}` -> (intent, entities). Only for payloads that the bot has offered itself."""
    name, brace, rest = payload.removeprefix("/").partition("{")
    return name, json.loads(brace + rest) if brace else {}


def with_entity(meaning: Meaning, **entities: Any) -> Meaning:
    return replace(meaning, entities={**meaning.entities, **entities})


def obstacle_of(text: str, cues: Cues) -> str:
    return next(iter(cues.among("obstacle", text)), "other")
