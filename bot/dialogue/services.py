"""What the shop's people do beside selling: put a thing together, carry it up the stairs. Answered from what
is stated of the product and in the shop's policies; else said to be unknown, and noted."""

from __future__ import annotations

import re

from bot.catalogue.claims import Claim, Source
from bot.catalogue.words import sentences
from bot.dialogue import telling, terms
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act

STATED = {
    "assembly": re.compile(r"\b(?:we|our \w+|courier\w*) (?:\w+ ){0,3}(?:assembl|install|mount|set)\w*"
                           r"|\b(?:assembly|installation) (?:service|is|costs?|can)\b"
                           r"|\binstallation\b", re.I),
    "carrying": re.compile(r"\bfloors?\b|\bstairs?\b|\bupstairs\b|\bdoorstep\b|\bkerb\w*|\bcurb\w*"
                           r"|\broom of (?:your|the)\b|\bto your door\b", re.I),
}  # fmt: skip
"""Where a policy or a product speaks of a service, by the lists of words under `service`."""
ATTRIBUTES = {"assembly": "assembly"}
POLICIES = ("delivery", "support", "order_changes")


def answer(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where no service is asked about."""
    asked = moment.cues.among("service", meaning.text)
    if not asked or meaning.entities.get("product"):
        return None
    if moment.cues.among("property", meaning.text):
        return None  # "I live on the fourth floor, no lift: how heavy is it?"
    service = asked[0]
    told = [*by_policy(moment, service), *by_product(moment, service)]
    if told:
        lines, claims = tuple(t.line for t in told), tuple(c for t in told for c in t.claims)
        return Outcome((Reply(Act.reassures, lines, (), None, claims),), {"pending": None})
    note = QuestionUnanswered(meaning.text, None, service)
    line = Line("not-stated-service", {"service": service})
    reply = Reply(Act.says_not_available, (line,), (button("button-person", "ask_human"),))
    return Outcome((reply,), {"pending": None}, (note,))


def by_policy(moment: Moment, service: str) -> list[telling.Told]:
    """The sentence of the shop's words that speaks of it."""
    for name in POLICIES:
        for sentence in sentences(moment.shop.policy(name) or ""):
            if STATED[service].search(sentence):
                claim = Claim(None, name, sentence, Source.shop)
                return [
                    telling.Told(Line("shop-policy", {"stated": terms.sentence_of("", sentence)}), (claim,))
                ]
    return []


def by_product(moment: Moment, service: str) -> list[telling.Told]:
    """What the one product talked about states of it."""
    focus = moment.focus()
    name = ATTRIBUTES.get(service)
    if len(focus) != 1:
        return []
    product = focus[0]
    args: dict[str, Value]
    if name is not None and (value := product.attributes.get(name)) is not None:
        args = {"product": product.title, "name": telling.label(name), "value": terms.as_said(name, value)}
        return [telling.Told(Line("fact-attribute", args), (telling.claim(moment, product, name, value),))]
    for sentence in sentences(f"{product.shipping or ''}\n{product.description}"):
        if STATED[service].search(sentence):
            args = {"product": product.title, "value": sentence.rstrip(".")}
            claim = telling.claim(moment, product, "description", sentence)
            return [telling.Told(Line("fact-quoted", args), (claim,))]
    return []
