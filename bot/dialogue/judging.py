"""Evaluation of alternatives: which is better, what costs less, whether it suits; by what is stated."""

from __future__ import annotations

from collections.abc import Sequence

from bot.catalogue import facts as stated_facts
from bot.catalogue.aspects import says
from bot.catalogue.comparison import compare
from bot.catalogue.fitting import Verdict
from bot.catalogue.fitting import fit as judged_fit
from bot.catalogue.product import Product
from bot.catalogue.ranges import judged
from bot.dialogue import comparing, facts, finding, searching, tellers, telling
from bot.dialogue import side_by_side as wording
from bot.dialogue.at_hand import products, unique
from bot.dialogue.by_name import MOST
from bot.dialogue.comparing import side_by_side
from bot.dialogue.cues import ENGLISH
from bot.dialogue.following import as_before
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import covered, naming_words
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.plainly import asked_aspects, aspects_told, fact_told, measured_needs
from bot.dialogue.reference import refer
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.dialogue.wanting import for_needs, needs_about, own_words, wishes_of
from bot.journey.acts import Act

ALWAYS_TOLD = frozenset({"cheapest", "dearest", "best rated"})
"""Ends of a row that a verdict names by itself."""


def judge(moment: Moment, meaning: Meaning) -> Outcome:
    """A judgement only by what the visitor needs and the shop states; without a need, what speaks for which
    and a question."""
    if moment.cues.among("extreme", meaning.text) and names_another_kind(moment, meaning):
        return finding.find(moment, meaning)
    if either_or(moment, meaning):
        return fit(moment, meaning)
    chosen = to_judge(moment, meaning)
    if len(chosen) < 2:
        return comparing.compare_side_by_side(moment, meaning)
    needs = needs_with(moment, meaning, chosen)
    asked_for = bool(asked_aspects(meaning.text, moment.cues)) and bool(
        comparing.asked_rows(moment, chosen, meaning.text, ())
    )
    ends = set(moment.cues.among("extreme", meaning.text)) - ALWAYS_TOLD
    if ends and not asked_for and moment.cues.language == ENGLISH:
        return nowhere_stated(meaning)  # "which is quieter?" of kettles
    opening = [] if asked_for else verdict(chosen, needs)
    outcome = side_by_side(moment, chosen, opening, meaning.text, needs)
    if needs or asked_for or moment.memory.need_asked_at is not None:
        return outcome
    asked = Reply(Act.clarifies, (Line("judge-what-matters"),))
    memory = {"need_asked_at": moment.memory.turns, "pending": {"question": "need"}}
    return outcome.then(Outcome((asked,), memory))


def nowhere_stated(meaning: Meaning) -> Outcome:
    note = QuestionUnanswered(meaning.text, None, "feature")
    person = (button("button-person", "ask_human"),)
    reply = Reply(Act.says_not_available, (Line("not-stated-any"),), person)
    return Outcome((reply,), {"pending": None}, (note,))


def either_or(moment: Moment, meaning: Meaning) -> bool:
    """ "Is it for men or for women?": of one product, which of two it is; no other product is weighed."""
    if (
        len(moment.memory.focus) == 1
        and not meaning.mentions
        and moment.cues.has("which_of_two", meaning.text)
    ):
        return True
    named = [m for m in meaning.mentions if m.kind == "product"]
    return len(named) == 1 and len(named[0].candidates) == 1 and moment.cues.has("either_or", meaning.text)


def names_another_kind(moment: Moment, meaning: Meaning) -> bool:
    """ "Your most expensive watch" after mascaras: a search in its order, no judgement of what was shown."""
    words = naming_words(meaning)
    shown = (*moment.focus(), *products(moment, moment.memory.shown))
    if (
        moment.language == ENGLISH
        and not meaning.mentions
        and moment.catalogue.thing_in(meaning.text) is None
    ):
        return False  # "which is quieter?"
    return bool(words) and not covered(words, shown) and not moment.cues.has("points_back", meaning.text)


def to_judge(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """Those named, else those talked about, else those shown; "which is the cheapest rolex" looks at all."""
    parts = comparing.in_parts(moment, meaning)
    if len(parts) > 1:
        return parts[:MOST]
    kinds = any(m.kind in {"brand", "category"} for m in meaning.mentions)
    if kinds and not moment.cues.has("points_back", meaning.text):
        found = moment.catalogue.find(meaning.text, wishes_of(moment, meaning), limit=MOST).hits
        if len(found) > 1:
            return tuple(hit.product for hit in found)
    reference = refer(moment, meaning, property_asked=True)
    for several in (
        reference.products,
        moment.focus(),
        products(moment, moment.memory.shown),
        reference.choices,
    ):
        if len(several) > 1:
            return several[:MOST]
    alone = unique((*reference.products, *moment.focus()))[:1]
    if alone:
        return unique((*alone, *moment.catalogue.similar(alone[0], limit=2)))
    asked = for_needs(moment, wishes_of(moment, meaning)) or meaning.text
    return tuple(hit.product for hit in moment.catalogue.search(asked, limit=3))


def needs_with(moment: Moment, meaning: Meaning, chosen: Sequence[Product]) -> tuple[str, ...]:
    """The needs told before, and the one in this very question."""
    needs = needs_about(moment, chosen)
    words = own_words(meaning.text, moment.cues)
    says_why = moment.cues.has("purpose", words) and wording.has_purpose(words, chosen)
    return needs if not says_why or words in needs else (*needs, words)


def verdict(chosen: Sequence[Product], needs: Sequence[str]) -> list[Line]:
    """Which one the need speaks for; else who is cheapest and who is best rated, all of them at a tie."""
    comparison = compare(chosen, needs)
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
        least = min(p.to_pay.minor for p in priced if p.to_pay)
        cheapest = [p for p in priced if p.to_pay and p.to_pay.minor == least]
        same = len(cheapest) == len(priced)
        args: dict[str, Value] = {
            "product": tuple(p.title for p in cheapest),
            "price": cheapest[0].to_pay or 0,
        }
        lines.append(Line("judge-same-price", args) if same else Line("judge-cheapest", args))
    if len(rated) > 1:
        highest = max(p.rating or 0.0 for p in rated)
        best = [p.title for p in rated if p.rating == highest]
        if len(best) < len(rated):
            lines.append(Line("judge-best-rated", {"product": tuple(best), "rating": highest}))
    return lines


def meet_price(moment: Moment, meaning: Meaning) -> Outcome:
    """Too expensive: what costs less, and what the difference buys."""
    reference = refer(moment, meaning, property_asked=True)
    if not reference.products:
        all_shown = {p.id for p in reference.choices} <= set(moment.memory.shown)
        if all_shown and (less := searching.of_kind_shown(moment, meaning)) is not None:
            return less
        if reference.choices:
            return facts.which(moment, meaning, reference.choices)
        return Outcome((Reply(Act.clarifies, (Line("price-limit"),)),), {"pending": {"question": "need"}})
    product = reference.products[0]
    if wishes_of(moment, meaning).price_high is not None:
        return searching.alternatives(moment, meaning)
    cheaper = moment.catalogue.similar(product, cheaper=True, limit=2)
    if not cheaper:
        told = telling.price(moment, product)
        reduced = (told.line,) if told and product.sale_price is not None else ()
        lines = (
            Line("price-understood"),
            Line("alternatives-none-cheaper", {"product": product.title}),
            *reduced,
        )
        reply = Reply(Act.acknowledges, lines, (), None, told.claims if told and reduced else ())
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
    if moment.cues.has("any_good", meaning.text) and not measured_needs(meaning.text, moment.cues):
        return facts.tell(moment, meaning, reference.products, "reviews", tellers.reviews)
    meaning = as_before(meaning)
    replies, notes, silent = [], [], []
    for product in reference.products[:3]:
        told = suits(moment, product, meaning.text)
        told = told or tellers.by_meaning(moment, product, meaning)[:1]
        if not told:
            notes.append(QuestionUnanswered(meaning.text, product.id, "fit"))
            silent.append(product)
        else:
            claims = tuple(c for t in told for c in t.claims)
            lines = tuple(t.line for t in told)
            replies.append(Reply(Act.gives_product_facts, lines, (), None, claims))
    if silent:
        replies.append(fit_not_stated(moment, silent, meaning.text))
    last = {"intent": "ask_fit", "text": meaning.text}
    memory = {"focus": tuple(p.id for p in reference.products), "pending": None, "last": last}
    return Outcome(tuple(replies), memory, tuple(notes))


def suits(moment: Moment, product: Product, text: str) -> list[telling.Told]:
    """By the measures that the question tells (every one of them), else by the aspects that it names, else by
    its words; in another language by what all of them mean."""
    told = measured_needs(text, moment.cues) or measured_needs(moment.text, moment.cues)
    needs = [need for need in told if judged(product, need) is not None]
    if needs:
        return [t for need in needs if (t := fit_told(moment, product, need)) is not None]
    aspects = aspects_told(moment, product, Meaning("ask_fit", 1.0, text))
    said = moment.catalogue.in_english(text)
    if said is not None and aspects:
        return aspects
    wholly = said is None or said.known == 1.0
    by_words = fit_told(moment, product, text if said is None else said.told) if wholly else None
    return [by_words] if by_words is not None else aspects


def fit_told(moment: Moment, product: Product, text: str) -> telling.Told | None:
    """The evidence with its field; a product's own name proves nothing."""
    found = judged_fit(product, text)
    evidence = found.evidence or stated_facts.find_attribute(product, text)
    if evidence is None or evidence.field == "title":
        return None
    if found.verdict in {Verdict.fits, Verdict.does_not}:
        return fact_told(moment, product, evidence, found.verdict is Verdict.fits, judged=True)
    if evidence.quoted or evidence.field == "description":
        claim = stated_facts.claim(evidence, moment.catalogue.imported_at)
        args: dict[str, Value] = {
            "product": product.title,
            "evidence": telling.cut(evidence.value).rstrip("."),
        }
        return telling.Told(Line("suits-by-yourself", args), (claim,))
    return fact_told(moment, product, evidence, says(evidence))


def fit_not_stated(moment: Moment, silent: Sequence[Product], question: str) -> Reply:
    person = button("button-person", "ask_human")
    if len(silent) > 1:
        return Reply(Act.says_not_available, (Line("not-stated-any"),), (person,))
    about = button("button-about", "ask_description", product=silent[0].id)
    near = tellers.touched(moment, silent[0], question)
    lines = facts.beside(Line("suits-not-stated", {"product": silent[0].title}), near)
    claims = tuple(c for t in near for c in t.claims)
    return Reply(Act.says_not_available, lines, (about, person), None, claims)
