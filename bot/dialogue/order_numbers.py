"""The order that a message names by its number."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.memory import Memory
from bot.dialogue.open_questions import CLEAR, SETTLED, SURE, with_entity
from bot.dialogue.values import Meaning

OF_ORDERS = frozenset(
    "complain manage_order request_return report_arrival say_bought checkout_trouble ask_human".split()
)
SAYS_LITTLE = frozenset("correct out_of_scope choose_product give_score affirm greet find_product".split())
"""Beside an order number these are only its frame."""


def order_in(text: str, memory: Memory, order_number: re.Pattern[str] | None) -> str | None:
    """An order number in the shop's own form, or one of the orders that this visitor is known by."""
    known = [str(order["order_id"]) for order in memory.orders if order["order_id"]]
    for order_id in sorted(known, key=len, reverse=True):
        if re.search(rf"(?<![\w-]){re.escape(order_id)}(?![\w-])", text, re.IGNORECASE):
            return order_id
    found = order_number.search(text) if order_number else None
    return found[0] if found else None


def about_order(main: Meaning, number: str) -> Meaning:
    """A message with an order number asks for that order, unless it is clearly about something else of it."""
    told = with_entity(main, order_id=number)
    clear = main.confidence >= (CLEAR if main.intent in OF_ORDERS else SETTLED)
    if main.intent == "order_status" or (clear and main.intent not in SAYS_LITTLE):
        return told
    return replace(told, intent="order_status", confidence=SURE)
