"""The shop's own answers, where the assistant would have to say that something is not stated."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.claims import Claim, Source
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.values import Line, Meaning, Reply
from bot.journey.acts import Act

QUESTIONS = frozenset(
    """ask_advice ask_alternatives ask_assortment ask_authenticity ask_bot ask_delivery ask_description
    ask_discount ask_drawbacks ask_feature ask_fit ask_loyalty ask_payment ask_price ask_privacy ask_returns
    ask_reviews ask_setup ask_shop ask_stock ask_support ask_total ask_variants ask_warranty ask_which_better
    chitchat choose_product compare_products describe_need find_product hesitate manage_order object_price
    out_of_scope request_return""".split()
)
"""What may hide a question to the shop; other intents (to buy, to complain, a score) are what they are."""
DOUBTFUL = 0.5
"""Below this confidence the topic that answers is a guess, and gives way."""
LOST = frozenset({Act.out_of_scope_redirect, Act.clarifies})
STAYS = frozenset({Act.gives_product_facts, Act.reassures, Act.compares, Act.recommends})


def instead(moment: Moment, meaning: Meaning, answered: Outcome) -> Outcome:
    """The outcome of the topic, or the shop's answer in its place: where the topic had to leave the question
    open, or where it is the very question the shop has answered."""
    if meaning.intent not in QUESTIONS or meaning.entities.get("product"):
        return answered
    unanswered = any(isinstance(note, QuestionUnanswered) for note in answered.notes)
    lost = not unanswered and all(reply.act in LOST for reply in answered.replies)
    lost = lost or meaning.intent in {"chitchat", "out_of_scope"} or meaning.confidence < DOUBTFUL
    named = [id_ for m in meaning.mentions if m.kind == "product" for id_ in m.candidates]
    about = [p for p in map(moment.product, named) if p is not None] or list(moment.focus())
    english = moment.catalogue.in_english(meaning.text, moment.language)
    found = moment.answers.find(
        meaning.text,
        moment.language,
        products={product.id for product in about},
        categories={category for product in about for category in product.category},
        names=[f"{p.title} {p.brand or ''}" for p in about] if named else (),
        english=english.told if english is not None else "",
        unknown=english.unknown if english is not None else 0,
    )
    if found is None:
        return answered
    over_facts = found.sure and (found.exact or found.answer.product_id is None)
    if not (over_facts or unanswered or lost):
        return answered
    told = found.answer
    claim = Claim(told.product_id, "answer", told.answer, Source.shop)
    act = Act.reassures if told.product_id is None else Act.gives_product_facts
    reply = Reply(act, (Line("shop-answer", {"answer": told.answer}),), (), None, (claim,))
    if over_facts or lost:
        return Outcome((reply,), {"pending": None})
    kept = tuple(each for each in answered.replies if each.act in STAYS)
    notes = tuple(note for note in answered.notes if not isinstance(note, QuestionUnanswered))
    return replace(answered, replies=(*kept, reply), notes=notes)
