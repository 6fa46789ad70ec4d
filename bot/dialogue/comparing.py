"""Evaluation of alternatives: side by side, differences first, each need mapped, drawbacks included."""

from __future__ import annotations

from collections.abc import Sequence

from bot.catalogue import facts as stated_facts
from bot.catalogue.comparison import compare
from bot.catalogue.fitting import Verdict
from bot.catalogue.fitting import fit as judged_fit
from bot.catalogue.product import Product
from bot.dialogue import facts, finding, telling
from bot.dialogue import side_by_side as wording
from bot.dialogue.interpretation import own_words
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, product_button
from bot.dialogue.reference import MOST, products, refer, unique
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.dialogue.wanting import needs_about
from bot.journey.acts import Act


def compare_side_by_side(moment: Moment, meaning: Meaning) -> Outcome:
    """Two to five products; with one named, the one talked about is the other."""
    reference = refer(moment, meaning, property_asked=True)
    chosen = reference.products
    if len(chosen) < 2:
        chosen = unique(
            (*chosen, *moment.focus(), *(products(moment, moment.memory.shown) if not chosen else ()))
        )
    if len(chosen) < 2 and len(reference.choices) > 1:
        chosen = reference.choices
    if len(chosen) < 2 and not meaning.mentions:
        chosen = unique((*chosen, *products(moment, moment.memory.shown)))
    if len(chosen) < 2:
        return with_what(moment, meaning, chosen, reference.unknown)
    outcome = side_by_side(moment, chosen[:MOST])
    if reference.unknown:
        return facts.unknown(moment, meaning, reference).then(outcome)
    return outcome


def with_what(moment: Moment, meaning: Meaning, chosen: Sequence[Product], unknown: str | None) -> Outcome:
    """One product is not a comparison: with which other one?"""
    if not chosen:
        found = [hit.product for hit in moment.catalogue.search(meaning.text, limit=3)]
        if len(found) > 1:
            return side_by_side(moment, tuple(found))
        line = Line("product-unknown", {"name": unknown}) if unknown else Line("compare-what")
        act = Act.says_not_available if unknown else Act.clarifies
        return Outcome(
            (Reply(act, (line,)),), {"pending": {"question": "which", "resume": "compare_products"}}
        )
    product = chosen[0]
    similar = moment.catalogue.similar(product, limit=3)
    buttons = tuple(
        button("button-product", "compare_products", {"product": p.title}, products=[product.id, p.id])
        for p in similar
    )
    pending = {"question": "which", "resume": "compare_products"}
    memory = {"focus": (product.id,), "shown": tuple(p.id for p in similar), "pending": pending}
    return Outcome(
        (Reply(Act.clarifies, (Line("compare-with", {"product": product.title}),), buttons),), memory
    )


def side_by_side(moment: Moment, chosen: Sequence[Product], opening: Sequence[Line] = ()) -> Outcome:
    comparison = compare(chosen, needs_about(moment, chosen))
    lines = [*opening, Line("compare-intro", {"products": ", ".join(p.title for p in chosen)})]
    lines += wording.difference_lines(comparison)
    lines += wording.need_lines(comparison)
    lines += wording.drawback_lines(comparison)
    claims = wording.comparison_claims(moment, comparison)
    ids = tuple(p.id for p in chosen)
    memory = {"focus": ids, "shown": ids, "pending": None, "last": {"intent": "compare_products", "text": ""}}
    reply = Reply(Act.compares, tuple(lines), choice_buttons(chosen), wording.table(comparison), claims)
    return Outcome((reply,), memory)


def choice_buttons(chosen: Sequence[Product]) -> tuple[Button, ...]:
    return tuple(product_button(p, "choose_product") for p in chosen)


def judge(moment: Moment, meaning: Meaning) -> Outcome:
    """A judgement only by what the visitor needs and the shop states; without a need, what speaks for which
    and a question."""
    reference = refer(moment, meaning, property_asked=True)
    chosen = reference.products if len(reference.products) > 1 else ()
    chosen = chosen or (moment.focus() if len(moment.focus()) > 1 else ())
    chosen = chosen or products(moment, moment.memory.shown)[:3] or reference.choices[:3]
    if len(chosen) < 2:
        found = tuple(hit.product for hit in moment.catalogue.search(meaning.text, limit=3))
        chosen = (
            unique((*reference.products, *found))
            if not moment.focus()
            else unique((*moment.focus(), *found[:2]))
        )
    if len(chosen) < 2:
        alone = unique((*reference.products, *moment.focus()))[:1]
        chosen = unique((*alone, *(p for one in alone for p in moment.catalogue.similar(one, limit=2))))
    if len(chosen) < 2:
        return compare_side_by_side(moment, meaning)
    needs = needs_about(moment, chosen)
    opening = verdict(moment, chosen)
    outcome = side_by_side(moment, chosen[:3], opening)
    if needs:
        return outcome
    asked = Reply(Act.clarifies, (Line("judge-what-matters"),))
    return outcome.then(
        Outcome((asked,), {"need_asked_at": moment.memory.turns, "pending": {"question": "need"}})
    )


def verdict(moment: Moment, chosen: Sequence[Product]) -> list[Line]:
    """Which one the stated need speaks for; else who is cheapest and who is best rated."""
    comparison = compare(chosen[:3], needs_about(moment, chosen))
    fitting = [
        f for fits in comparison.fits for f in fits if f.verdict is Verdict.fits and f.evidence is not None
    ]
    if len({f.product_id for f in fitting}) == 1:
        told = wording.fit_line(comparison, fitting[0])
        return [Line("judge-fits", told.args)] if told.id == "fit-fits" else [told]
    lines = []
    priced = [p for p in chosen if p.to_pay is not None]
    rated = [p for p in chosen if p.rating is not None]
    if len(priced) > 1:
        cheapest = min(priced, key=lambda p: p.to_pay.minor if p.to_pay else 0)
        assert cheapest.to_pay is not None
        lines.append(Line("judge-cheapest", {"product": cheapest.title, "price": cheapest.to_pay}))
    if len(rated) > 1:
        best_rated = max(rated, key=lambda p: p.rating or 0)
        lines.append(
            Line("judge-best-rated", {"product": best_rated.title, "rating": best_rated.rating or 0})
        )
    return lines


def meet_price(moment: Moment, meaning: Meaning) -> Outcome:
    """Too expensive: what costs less, and what the difference buys."""
    reference = refer(moment, meaning, property_asked=True)
    if not reference.products:
        if reference.choices:
            return facts.which(moment, meaning, reference.choices)
        return Outcome((Reply(Act.clarifies, (Line("price-limit"),)),), {"pending": {"question": "need"}})
    product = reference.products[0]
    cheaper = moment.catalogue.similar(product, cheaper=True, limit=2)
    if not cheaper:
        line = Line("alternatives-none-cheaper", {"product": product.title})
        told = telling.price(moment, product)
        lines = (
            Line("price-understood"),
            line,
            *((told.line,) if told and product.sale_price is not None else ()),
        )
        reply = Reply(Act.acknowledges, lines, (), None, told.claims if told else ())
        return Outcome((reply,), {"focus": (product.id,), "pending": None})
    opening = [Line("price-understood"), Line("price-difference", {"product": product.title})]
    return side_by_side(moment, (product, *cheaper), opening).then(Outcome(memory={"focus": (product.id,)}))


def choose(moment: Moment, meaning: Meaning) -> Outcome:
    """One of those shown has been picked: it is what is talked about now."""
    reference = refer(moment, meaning)
    settled = facts.settle(moment, meaning, reference)
    if settled is not None:
        return settled
    if len(reference.products) > 1:
        return facts.which(moment, meaning, reference.products)
    product = reference.products[0]
    told = [t for t in (telling.price(moment, product), telling.stock(moment, product)) if t is not None]
    lines = (Line("chosen", {"product": product.title}), *[t.line for t in told])
    claims = tuple(c for t in told for c in t.claims)
    custom = {"type": "product_list", "products": [telling.card(product)]}
    reply = Reply(Act.gives_product_facts, lines, (), custom, claims)
    return Outcome((reply,), {"focus": (product.id,), "pending": None})


def fit(moment: Moment, meaning: Meaning) -> Outcome:
    """Whether it suits a purpose or a person: by what the shop states about exactly that, or not at all."""
    reference = refer(moment, meaning, property_asked=True)
    if not reference.products:
        return facts.settle(moment, meaning, reference) or finding.find(moment, meaning)
    replies, notes = [], []
    for product in reference.products[:3]:
        judged = judged_fit(product, meaning.text)
        evidence = judged.evidence or stated_facts.find_attribute(product, meaning.text)
        if evidence is None:
            notes.append(QuestionUnanswered(meaning.text, product.id, "fit"))
            continue
        claim = stated_facts.claim(evidence, moment.catalogue.imported_at)
        line_id = {Verdict.fits: "suits", Verdict.does_not: "suits-not"}.get(
            judged.verdict, "suits-by-yourself"
        )
        args: dict[str, Value] = {"product": product.title, "evidence": telling.cut(evidence.value)}
        replies.append(Reply(Act.gives_product_facts, (Line(line_id, args),), (), None, (claim,)))
    if notes:
        silent = {note.product_id for note in notes}
        replies.append(fit_not_stated([p for p in reference.products[:3] if p.id in silent]))
    needs = moment.memory.needs or (own_words(meaning.text),)
    ids = tuple(p.id for p in reference.products)
    memory = {
        "focus": ids,
        "needs": needs,
        "pending": None,
        "last": {"intent": "ask_fit", "text": meaning.text},
    }
    return Outcome(tuple(replies), memory, tuple(notes))


def fit_not_stated(silent: Sequence[Product]) -> Reply:
    person = button("button-person", "ask_human")
    if len(silent) > 1:
        return Reply(Act.says_not_available, (Line("not-stated-any"),), (person,))
    about = button("button-about", "ask_description", product=silent[0].id)
    return Reply(
        Act.says_not_available, (Line("suits-not-stated", {"product": silent[0].title}),), (about, person)
    )
