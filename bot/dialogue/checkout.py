"""The one call to action: the checkout link, with what it costs in all."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.product import Availability, Product
from bot.dialogue import reassurance, telling
from bot.dialogue.by_name import Reference
from bot.dialogue.facts import settle
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, payload
from bot.dialogue.reference import refer
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act, Stage

SURE_ENOUGH = 0.7
"""Below this, and away from the decision, a wish to buy is asked back before a link is given."""
GONE = frozenset({Availability.out_of_stock})


def sell(moment: Moment, meaning: Meaning) -> Outcome:
    """Leads to the checkout of the product meant; asks which one where it is not clear."""
    reference = refer(moment, meaning)
    if not reference.products and not reference.choices and reference.unknown and moment.focus():
        reference = Reference(moment.focus()[:1])
    linked = moment.product(moment.memory.linked)
    if not reference.products and not reference.choices and not reference.unknown and linked is not None:
        reference = Reference((linked,))  # no page, no name: the one whose link was given
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    if len(reference.products) == 2 and moment.cues.has("the_two", meaning.text):
        first, second = reference.products
        return link(moment, first).then(link(moment, second))  # "I'll take both"
    if len(reference.products) > 1:
        from bot.dialogue.facts import which

        return which(moment, meaning, reference.products)
    product = reference.products[0]
    if meaning.confidence < SURE_ENOUGH and moment.manner is not Stage.purchase_decision:
        order = payload("buy", product=product.id)
        asked = Reply(Act.clarifies, (Line("checkout-wanted", {"product": product.title}),))
        asked = replace(asked, buttons=(button("button-checkout", "buy", product=product.id),))
        return Outcome((asked,), {"focus": (product.id,), "pending": {"question": "offer", "payload": order}})
    return link(moment, product)


def link(moment: Moment, product: Product) -> Outcome:
    memory = {"focus": (product.id,), "pending": None, "linked_at": moment.memory.turns, "linked": product.id}
    if product.availability in GONE:
        return gone(moment, product)
    address = moment.shop.checkout_link(product.id)
    told = reassurance.total_told(moment, product)
    lines = [*reassurance.minimum_line(product), told.line] if told else []
    claims = list(told.claims) if told else []
    if address is None:
        note = QuestionUnanswered(moment.text, product.id, "checkout")
        lines.append(Line("checkout-unknown"))
        return Outcome(
            (Reply(Act.says_not_available, tuple(lines), (), None, tuple(claims)),), memory, (note,)
        )
    args: dict[str, Value] = {"product": product.title, "link": address}
    lines.append(Line("checkout-link", args))
    custom = {"type": "checkout", "link": address, "title": Line("button-checkout"), "product_id": product.id}
    return Outcome((Reply(Act.gives_checkout_link, tuple(lines), (), custom, tuple(claims)),), memory)


def gone(moment: Moment, product: Product) -> Outcome:
    """Out of stock is said, not sold around; something similar is offered, not pushed."""
    told = telling.stock(moment, product)
    claims = told.claims if told else ()
    similar = payload("ask_alternatives", product=product.id)
    reply = Reply(
        Act.says_not_available,
        (Line("checkout-out-of-stock", {"product": product.title}), Line("offer-similar")),
        (button("button-similar", "ask_alternatives", product=product.id),),
        None,
        claims,
    )
    return Outcome((reply,), {"focus": (product.id,), "pending": {"question": "offer", "payload": similar}})


def help_through(moment: Moment, meaning: Meaning) -> Outcome:
    """Payment fails, the cart sticks, a coupon is refused: what the shop says of it, and a person."""
    names = ["discount"] if moment.cues.has("coupon", meaning.text) else ["payment"]
    told = [t for t in (telling.policy(moment, n, None) for n in names) if t is not None]
    lines = (Line("checkout-trouble"), *[t.line for t in told])
    claims = tuple(c for t in told for c in t.claims)
    buttons = (button("button-person", "ask_human"),)
    return Outcome((Reply(Act.reassures, lines, buttons, None, claims),), {"pending": None})
