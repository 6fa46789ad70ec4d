"""Something is wrong: a ticket with its number, more words for it, and a person where the checkout fails."""

from __future__ import annotations

import hashlib

from bot.catalogue.product import Product
from bot.catalogue.words import forms
from bot.dialogue import checkout, telling
from bot.dialogue.another_thing import WELL_NAMED
from bot.dialogue.at_hand import products
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import TicketExtended, TicketFiled
from bot.dialogue.orders import order_number
from bot.dialogue.payloads import button, payload
from bot.dialogue.reference import refer
from bot.dialogue.values import Line, Meaning, Mention, Reply, Value
from bot.feedback.survey import Survey
from bot.journey.acts import Act

TICKET_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LONGEST = 600
"""Characters kept of one message in a ticket."""
PATIENCE = 2
"""From this failure at the checkout on, a person comes before advice."""


def file_complaint(moment: Moment, meaning: Meaning) -> Outcome:
    """An apology with a reference number; the words and the product go to the support team. Without words (a
    tap) the ticket begins with what the survey has heard, and the words are asked for."""
    asked = meaning.entities.get("case")
    if asked in {"when", "refund"} and (moment.memory.complaint or moment.memory.ticket):
        return answer_of_case(moment, str(asked))
    if asked == "open" and moment.memory.complaint is not None:
        return is_open(moment, moment.memory.complaint)
    if moment.memory.complaint is not None:
        return add(moment, meaning)
    number = ticket_number(moment)
    told = order_number(moment, meaning)
    order_id = told or (moment.memory.orders[-1]["order_id"] if moment.memory.orders else None)
    ordered = [i for o in moment.memory.orders for i in o["products"]]
    chosen = complained_of(moment, meaning) or products(moment, ordered[-1:])
    args: dict[str, Value] = {"number": number}
    line = (
        Line("complaint-product", {**args, "product": chosen[0].title}) if chosen else Line("complaint", args)
    )
    words = telling.cut(moment.text, LONGEST) if meaning.text.strip() else ""
    note = TicketFiled(
        number, "complaint", words or heard(moment), chosen[0].id if chosen else None, order_id
    )
    after = Line("complaint-next") if words else Line("complaint-ask")
    pending = {"question": "offer", "payload": payload("ask_human")} if words else {"question": "complaint"}
    reply = Reply(Act.apologises_and_files_complaint, (line, after), (button("button-person", "ask_human"),))
    memory: dict[str, object] = {"complaint": number, "ticket": number, "pending": pending}
    if order_id is not None or moment.cues.has("owned", words):
        memory["bought"] = True
    return Outcome((reply,), memory, (note,))


def complained_of(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """The product talked about, or one that is named well: by a word of a name alone ("the screen is
    cracked", "the table I bought") no product is blamed."""
    reference = refer(moment, meaning, property_asked=True)
    elsewhere = not meaning.mentions and any(m.mentions for m in moment.meanings)
    known = len(reference.products) == 1 and not (elsewhere and not moment.focus())
    meant = reference.products if known else ()  # "it broke. Is the S8 better?" is no trouble with the S8
    own = [m for m in meaning.mentions or moment.meanings[0].mentions if m.kind == "product"]
    named = {m.candidates[0] for m in own if len(m.candidates) == 1 and well_named(m)}
    at_hand = {p.id for p in (*moment.focus(), *products(moment, moment.memory.shown))}
    if meant and (meant[0].id in at_hand or meant[0].id in named):
        return meant
    return products(moment, tuple(named)) if len(named) == 1 else ()


def well_named(mention: Mention) -> bool:
    return mention.score >= WELL_NAMED or len(forms(mention.text)) > 1


def add(moment: Moment, meaning: Meaning) -> Outcome:
    """More words for the open ticket."""
    number = moment.memory.complaint
    assert number is not None
    words = telling.cut(moment.text, LONGEST) if meaning.text.strip() else ""
    buttons = (button("button-person", "ask_human"),)
    if not words:
        reply = Reply(Act.apologises_and_files_complaint, (Line("complaint-ask"),), buttons)
        return Outcome((reply,), {"pending": {"question": "complaint"}})
    reply = Reply(Act.apologises_and_files_complaint, (Line("complaint-added", {"number": number}),), buttons)
    return Outcome((reply,), {"pending": None}, (TicketExtended(number, words),))


def answer_of_case(moment: Moment, asked: str) -> Outcome:
    """When somebody answers, by what the shop states of its support; or that the money is wanted back, with
    the shop's word on faulty things. Either goes into the case."""
    number = moment.memory.complaint or moment.memory.ticket
    assert number is not None
    told = telling.policy(moment, "support" if asked == "when" else "warranty", None)
    lines = [Line("complaint-when" if asked == "when" else "complaint-refund", {"number": number})]
    lines += [told.line] if told else []
    reply = Reply(
        Act.apologises_and_files_complaint,
        tuple(lines),
        (button("button-person", "ask_human"),),
        None,
        told.claims if told else (),
    )
    return Outcome((reply,), {"pending": None}, (TicketExtended(number, telling.cut(moment.text, LONGEST)),))


def is_open(moment: Moment, number: str) -> Outcome:
    lines = (Line("complaint-open", {"number": number}), Line("complaint-more"))
    reply = Reply(Act.apologises_and_files_complaint, lines, (button("button-person", "ask_human"),))
    return Outcome((reply,), {"pending": {"question": "complaint"}})


def withdraw(moment: Moment, meaning: Meaning) -> Outcome:
    """There was no complaint: the team is told, and the talk goes on."""
    number = moment.memory.ticket
    if number is None:
        return Outcome((Reply(Act.acknowledges, (Line("agrees"),)),), {"pending": None})
    reply = Reply(Act.acknowledges, (Line("complaint-withdrawn", {"number": number}),))
    words = telling.cut(moment.text, LONGEST)
    return Outcome((reply,), {"pending": None, "ticket": None}, (TicketExtended(number, words),))


def heard(moment: Moment) -> str:
    """What is known of a complaint that came without words; read by people in the shop, never by visitors."""
    survey = Survey.from_dict(moment.memory.survey) if moment.memory.survey else None
    answers = survey.answers if survey else {}
    given = ", ".join(f"{question} {value}" for question, value in answers.items())
    return telling.cut(f"survey: {given}", LONGEST) if given else "no words yet"


def ticket_number(moment: Moment) -> str:
    """Letters from the conversation and the turn: the same when a turn is worked on again after a crash, and
    not to be guessed from the one before."""
    digest = hashlib.sha256(
        f"{moment.conversation_id}\n{moment.memory.journey}\n{moment.memory.turns}".encode()
    ).digest()
    return "T-" + "".join(TICKET_LETTERS[b % len(TICKET_LETTERS)] for b in digest[:7])


def help_at_checkout(moment: Moment, meaning: Meaning) -> Outcome:
    """The first time what to try; the second time, or when money is gone, a person first."""
    money_gone = moment.cues.has("money_gone", moment.text)
    if moment.memory.troubles < PATIENCE and not money_gone:
        return checkout.help_through(moment, meaning)
    lines = [Line("checkout-money-gone" if money_gone else "checkout-still-stuck")]
    email = moment.shop.contacts.get("email")
    if email:
        lines.append(Line("checkout-write", {"email": email}))
    reply = Reply(Act.clarifies, tuple(lines), (button("button-person", "ask_human"),))
    return Outcome((reply,), {"pending": {"question": "offer", "payload": payload("ask_human")}})
