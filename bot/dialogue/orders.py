"""After the purchase: where the order is, changing it, sending it back, the same again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.dialogue import checkout, telling
from bot.dialogue.about_shop import left_open
from bot.dialogue.at_hand import products
from bot.dialogue.bearing import bears_on
from bot.dialogue.facts import settle, which
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import OrderReported, QuestionUnanswered
from bot.dialogue.payloads import button, payload
from bot.dialogue.proving import contact, labelled, prove, status_lines
from bot.dialogue.reference import refer
from bot.dialogue.tellers import TELLERS, by_meaning, touched
from bot.dialogue.values import Line, Meaning, OrderEvent, Reply, Value
from bot.dialogue.wanting import could_be
from bot.journey.acts import Act
from bot.orders.order import number_key

BELIEVED = 0.8
"""From here on a wish to send something back tells that it was bought."""
PREFIXED = re.compile(r"(?<![\w-])[A-Za-z]{1,4}-\d[\d-]{0,14}(?![\w-])")
"""A number with letters before it, as order numbers are often written."""


def congratulate(moment: Moment, meaning: Meaning) -> Outcome:
    """Somebody says that they have bought: taken note of (a signed order event weighs more)."""
    number = order_number(moment, meaning)
    named = [m.candidates[0] for m in meaning.mentions if m.kind == "product" and len(m.candidates) == 1]
    bought = products(moment, named[:1]) or moment.focus()
    event = OrderEvent(number or "", "placed", tuple(p.id for p in bought[:1]), moment.now)
    notes = (OrderReported(event, told=True),) if number else ()
    args: dict[str, Value] = {"product": bought[0].title} if bought else {}
    line = Line("bought-product" if bought else "bought", args)
    buttons = (button("button-order-status", "order_status"), button("button-setup", "ask_setup"))
    return Outcome((Reply(Act.order_help, (line,), buttons),), {"bought": True, "pending": None}, notes)


def tell_status(moment: Moment, meaning: Meaning) -> Outcome:
    """The status of an order that is known to be this visitor's; any other one is to be proved first."""
    number = order_number(moment, meaning) or prefixed(meaning.text)
    known = own(moment, number)
    if known is None and number is not None:
        asked = prove(moment, meaning, number, tell_status)
        if asked is not None:
            return asked
        note = QuestionUnanswered(meaning.text, None, "order_status")
        return Outcome((unknown_order(moment, number),), {"pending": None}, (note,))
    if meaning.entities.get("refund"):
        return tell_refund(moment, meaning)
    if known is None and meaning.entities.get("no_number"):
        reply = Reply(Act.order_help, (contact(moment),), (button("button-person", "ask_human"),))
        return Outcome((reply,), {"pending": {"question": "offer", "payload": payload("ask_human")}})
    if known is None:
        pending = {"question": "order_number", "resume": meaning.intent}
        return Outcome((Reply(Act.order_help, (Line("order-number-please"),)),), {"pending": pending})
    return Outcome((status_reply(moment, known),), {"pending": None})


def own(moment: Moment, number: str | None) -> Mapping[str, Any] | None:
    """The visitor's own order of that number, the last one where none is named; None where it is not known
    to be theirs."""
    orders = moment.memory.orders
    if number is not None:
        orders = tuple(o for o in orders if number_key(o["order_id"]) == number_key(number))
    return orders[-1] if orders else None


def status_reply(moment: Moment, order: Mapping[str, Any]) -> Reply:
    names = [p.title for p in products(moment, order["products"])]
    told = ("status", "at", "expected_at", "carrier", "tracking", "link")
    custom = {
        "type": "order_status",
        "order_id": order["order_id"],
        "products": names,
        **{name: order[name] for name in told if order.get(name)},
    }
    return Reply(Act.order_help, status_lines(order, names), (), custom)


def prefixed(text: str) -> str | None:
    found = PREFIXED.search(text)
    return found[0] if found else None


def tell_refund(moment: Moment, meaning: Meaning) -> Outcome:
    """When the money comes back: what is known of the order; the rest is not ours to guess."""
    refunded = [o for o in moment.memory.orders if o["status"] == "refunded"]
    lines = [line for o in refunded[-1:] for line in status_lines(o, [])]
    lines.append(Line("refund-when"))
    note = QuestionUnanswered(meaning.text, None, "refund")
    reply = Reply(Act.order_help, tuple(lines), (button("button-person", "ask_human"),))
    return Outcome((reply,), {"pending": None}, (note,))


def unknown_order(moment: Moment, number: str) -> Reply:
    args: dict[str, Value] = {"order": number}
    lines = (Line("order-not-here", args), contact(moment))
    return Reply(Act.order_help, lines, (button("button-person", "ask_human"),))


def change(moment: Moment, meaning: Meaning) -> Outcome:
    """Cancelling, another address, an invoice: the order as it stands where one is named, the shop's word on
    it, and a person who can do it."""
    name = "invoice" if moment.cues.has("invoice", meaning.text) else "order_changes"
    return of_order(moment, meaning, change) or policy_or_person(moment, meaning, name)


def of_order(moment: Moment, meaning: Meaning, topic: Callable[[Moment, Meaning], Outcome]) -> Outcome | None:
    """The status of the order that is named, before what `topic` says; the question for its proof where it
    is not known to be theirs. None where no order is named, or none can be told of."""
    number = order_number(moment, meaning)
    if number is None:
        return None
    known = own(moment, number)
    if known is None:
        return prove(moment, meaning, number, topic)
    told = Outcome((status_reply(moment, known),))
    nameless = {name: value for name, value in meaning.entities.items() if name != "order_id"}
    blanked = replace(meaning, text=meaning.text.replace(number, " "), entities=nameless)
    return told.then(topic(moment.remembering(focus=tuple(known["products"])), blanked))


def send_back(moment: Moment, meaning: Meaning) -> Outcome:
    """Something bought is to go back: this product's own return terms, then how."""
    named = of_order(moment, meaning, send_back)
    if named is not None:
        return named
    ordered = [i for o in moment.memory.orders for i in o["products"]]
    reference = refer(moment, meaning, property_asked=True)
    chosen = reference.products[:1] or products(moment, ordered[-1:])
    told = telling.policy(moment, "returns", chosen[0] if chosen else None)
    lines = [told.line] if told else []
    contact = moment.shop.contacts.get("email")
    lines.append(Line("return-how", {"email": contact}) if contact else Line("return-how-person"))
    reply = Reply(
        Act.order_help,
        tuple(lines),
        (button("button-person", "ask_human"),),
        None,
        told.claims if told else (),
    )
    sure = bool(moment.memory.orders) or meaning.confidence >= BELIEVED
    bought = moment.memory.bought or sure
    return Outcome((reply,), {"pending": None, "bought": bought, "focus": tuple(p.id for p in chosen)})


def policy_or_person(moment: Moment, meaning: Meaning, name: str) -> Outcome:
    if not bears_on(moment, meaning, "order_changes", moment.shop.policies_on(name)):
        return left_open(moment, meaning, "shop")
    told = telling.policy(moment, name, None)
    person = (button("button-person", "ask_human"),)
    if told is None:
        note = QuestionUnanswered(meaning.text, None, name)
        return Outcome(
            (Reply(Act.order_help, (Line("order-ask-person"),), person),), {"pending": None}, (note,)
        )
    return Outcome((Reply(Act.order_help, (told.line,), person, None, told.claims),), {"pending": None})


def set_up(moment: Moment, meaning: Meaning) -> Outcome:
    """Onboarding by what the shop states about the product owned."""
    ordered = [i for o in moment.memory.orders for i in o["products"]]
    reference = refer(moment, meaning, property_asked=True)
    chosen = reference.products[:1] or products(moment, ordered[-1:])
    if not chosen:
        settled = settle(moment, meaning, reference)
        assert settled is not None
        return settled
    product = chosen[0]
    told = TELLERS["ask_setup"][1](moment, product, meaning) or by_meaning(moment, product, meaning)
    memory = {"focus": (product.id,), "pending": None}
    if not told:
        note = QuestionUnanswered(meaning.text, product.id, "setup")
        near = touched(moment, product, meaning.text)
        lines = (Line("setup-not-stated", {"product": product.title}), *[t.line for t in near])
        claims = tuple(c for t in near for c in t.claims)
        reply = Reply(Act.order_help, lines, (button("button-person", "ask_human"),), None, claims)
        return Outcome((reply,), memory, (note,))
    lines, claims = tuple(t.line for t in told), tuple(c for t in told for c in t.claims)
    return Outcome(
        (Reply(Act.order_help, lines, (button("button-person", "ask_human"),), None, claims),), memory
    )


def again(moment: Moment, meaning: Meaning) -> Outcome:
    """The loyal path: the same again in one step, without search and comparison."""
    ordered = list(dict.fromkeys(i for o in reversed(moment.memory.orders) for i in o["products"]))
    named = refer(moment, meaning, property_asked=True) if meaning.mentions or meaning.entities else None
    chosen = named.products if named and named.products else products(moment, ordered)
    if named and named.choices:
        return which(moment, meaning, named.choices)
    if len(chosen) == 1:
        return checkout.link(moment, chosen[0])
    if chosen:
        return which(moment, meaning, chosen)
    focus = moment.focus()
    thing = moment.catalogue.thing_in(meaning.text)
    if len(focus) == 1 and (thing is None or could_be(moment, thing, focus[0])):
        return checkout.link(moment, focus[0])
    pending = {"question": "which", "resume": "reorder"}
    return Outcome((Reply(Act.clarifies, (Line("reorder-which"),)),), {"pending": pending})


def order_number(moment: Moment, meaning: Meaning) -> str | None:
    told = meaning.entities.get("order_id")
    if told:
        return str(told)
    pattern = moment.shop.order_number
    found = pattern.search(meaning.text) if pattern else None
    if found:
        return found[0]
    return labelled(meaning.text, moment.cues)
