"""Facts of a product: from the catalogue with their source, or "the shop has not stated that"."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.claims import Claim
from bot.catalogue.product import Product
from bot.dialogue import finding, telling
from bot.dialogue.at_hand import unique
from bot.dialogue.by_name import MOST, Reference
from bot.dialogue.following import another_kind, as_before
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, product_button
from bot.dialogue.reference import refer
from bot.dialogue.tellers import TELLERS, Teller, by_meaning, touched
from bot.dialogue.telling import Told
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act

FEW = 3


def answer(moment: Moment, meaning: Meaning) -> Outcome:
    """Answers a question about facts of the products meant; of a few that are meant alike, of all."""
    if another_kind(moment, meaning):
        return finding.find(moment, replace(meaning, intent="find_product", entities={}))
    field, teller = TELLERS[meaning.intent]
    reference = refer(moment, meaning, property_asked=meaning.intent in {"ask_feature", "ask_reviews"})
    if not reference.unknown and 1 < len(reference.choices) <= FEW:
        reference = Reference(reference.choices)
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    chosen = reference.products
    if meaning.entities.get("follows") and moment.cues.has("of_these", moment.text):
        chosen = unique((*moment.focus(), *chosen))  # "and the A57? which of them is cheaper"
    return tell(moment, as_before(meaning), chosen[:MOST], field, teller)


def tell(
    moment: Moment, meaning: Meaning, chosen: tuple[Product, ...], field: str, teller: Teller
) -> Outcome:
    lines: list[Line] = []
    claims: list[Claim] = []
    missing = []
    for product in chosen:
        told = teller(moment, product, meaning) or by_meaning(moment, product, meaning)
        lines += [t.line for t in told]
        claims += [c for t in told for c in t.claims]
        if not told:
            missing.append(product)
    replies = []
    if lines:
        cards = [telling.card(p) for p in chosen if p not in missing]
        custom = {"type": "product_list", "products": cards} if meaning.intent == "ask_description" else None
        replies.append(Reply(Act.gives_product_facts, tuple(lines), (), custom, tuple(claims)))
    notes = tuple(QuestionUnanswered(meaning.text, p.id, field) for p in missing)
    if len(missing) > 1:
        person = (button("button-person", "ask_human"),)
        of_whom = "not-stated-others" if lines else "not-stated-any"
        replies.append(Reply(Act.says_not_available, (Line(of_whom),), person))
    elif missing:
        replies.append(not_stated(moment, missing[0], field, meaning.text))
    ids = tuple(p.id for p in chosen)
    last = {"intent": meaning.intent, "text": meaning.text, "field": meaning.entities.get("field") or ""}
    memory: dict[str, object] = {"focus": ids, "pending": None, "last": last}
    before = moment.memory.focus if meaning.entities.get("follows") else ()
    if len(together := tuple(dict.fromkeys((*before, *ids)))) > 1:
        memory["shown"] = together  # "and the second? which of them ships sooner?"
    return Outcome(tuple(replies), memory, notes)


def beside(unknown: Line, near: list[Told]) -> tuple[Line, ...]:
    """ "The shop has not stated that" is not said above a sentence that is on it."""
    lines = tuple(t.line for t in near)
    return lines if any(line.id == "stated-near" for line in lines) else (unknown, *lines)


def not_stated(moment: Moment, product: Product, field: str, question: str) -> Reply:
    known = {"price", "sale_price", "availability", "reviews", "description"}
    line = f"not-stated-{field.replace('_', '-')}" if field in known else "not-stated"
    buttons = (
        button("button-person", "ask_human"),
        button("button-about", "ask_description", product=product.id),
    )
    near = touched(moment, product, question) if field not in known else []
    lines = beside(Line(line, {"product": product.title}), near)
    return Reply(Act.says_not_available, lines, buttons, None, tuple(c for t in near for c in t.claims))


def settle(moment: Moment, meaning: Meaning, reference: Reference) -> Outcome | None:
    """Asks back where several products fit the name, says so where none does; None when it is clear."""
    if reference.products:
        return None
    if reference.unknown:
        return finding.unknown(moment, meaning, reference.unknown, reference.choices)
    if reference.choices:
        return which(moment, meaning, reference.choices)
    pending = {"question": "which", "resume": meaning.intent, "text": meaning.text}
    return Outcome((Reply(Act.clarifies, (Line("which-product"),)),), {"pending": pending})


def which(moment: Moment, meaning: Meaning, choices: tuple[Product, ...]) -> Outcome:
    """ "Which of these do you mean?" with their prices, so that the question may answer itself."""
    few = choices[:MOST]
    line_id = "which-of" if len(choices) <= MOST else "which-of-many"
    lines = [Line(line_id, {"count": len(choices)})]
    claims: list[Claim] = []
    for product in few:
        told = telling.price(moment, product)
        args: dict[str, Value] = {"product": product.title}
        if told and product.to_pay is not None:
            lines.append(Line("which-item", {**args, "price": product.to_pay}))
        else:
            lines.append(Line("which-item-unpriced", args))
        claims += list(told.claims) if told else []
    buttons = tuple(product_button(p, meaning.intent) for p in few)
    pending = {"question": "which", "resume": meaning.intent, "text": meaning.text}
    memory = {"shown": tuple(p.id for p in few), "focus": (), "pending": pending}
    return Outcome((Reply(Act.clarifies, tuple(lines), buttons, None, tuple(claims)),), memory)
