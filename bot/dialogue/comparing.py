"""Evaluation of alternatives: two to five products side by side, as a table and in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.catalogue import facts as stated_facts
from bot.catalogue.aspects import stated_on
from bot.catalogue.comparison import Comparison, compare
from bot.catalogue.product import Product
from bot.dialogue import finding
from bot.dialogue import side_by_side as wording
from bot.dialogue.at_hand import products, unique
from bot.dialogue.by_name import MOST, same_group
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import by_words
from bot.dialogue.payloads import button, product_button
from bot.dialogue.plainly import asked_aspects
from bot.dialogue.reference import refer
from bot.dialogue.values import Button, Line, Meaning, Reply
from bot.dialogue.wanting import needs_about
from bot.journey.acts import Act

ANSWERED_BY_VERDICT = frozenset(
    {"price", "sale_price", "rating", "review_count", "description", "title", "brand"}
)

BY_BRAND = 3
"""So many of a brand are meant by its name alone, beside another product's."""


def compare_side_by_side(moment: Moment, meaning: Meaning) -> Outcome:
    """Two to five products; with one named, the one talked about is the other."""
    reference = refer(moment, meaning, property_asked=True)
    parts = in_parts(moment, meaning)
    chosen = parts if len(parts) > len(reference.products) else reference.products
    if len(chosen) < 2:
        chosen = unique((*chosen, *moment.focus()))
    if len(chosen) < 2 and len(reference.choices) > 1 and not reference.unknown:
        chosen = reference.choices
    if len(chosen) < 2 and not meaning.mentions:
        chosen = unique((*chosen, *products(moment, moment.memory.shown)))
    if len(chosen) < 2:
        return with_what(moment, meaning, chosen, reference.unknown)
    outcome = side_by_side(moment, chosen[:MOST], asked=meaning.text)
    if reference.unknown and len(parts) < 2:
        return finding.unknown(moment, meaning, reference.unknown, reference.choices).then(outcome)
    return outcome


def in_parts(moment: Moment, meaning: Meaning) -> tuple[Product, ...]:
    """The products named one by one: "the arc, the clip and the beam", each read on its own."""
    at_hand = unique((*products(moment, moment.memory.shown), *moment.focus()))
    found: list[Product] = []
    for part in moment.cues.split("between", meaning.text):
        named = [m for m in moment.catalogue.mentions(part) if m.kind == "product"]
        for mention in named:
            candidates = products(moment, mention.candidates)
            near = tuple(p for p in candidates if p.id in {q.id for q in at_hand}) or candidates
            if len(near) == 1 or same_group(list(near)):
                found.append(near[0])
        told = () if named or moment.cues.has("points_back", part) else by_words(part, at_hand)
        told = told if len(told) == 1 or named else of_brand(moment, meaning, part)
        found += told if len(told) <= BY_BRAND else ()
    return unique(found)


def of_brand(moment: Moment, meaning: Meaning, part: str) -> tuple[Product, ...]:
    """ "The Huawei" of "which laptop, the Acer or the Huawei": all of the brand, of the kind named."""
    brands = {c for m in moment.catalogue.mentions(part) if m.kind == "brand" for c in m.candidates}
    kinds = {c for m in meaning.mentions if m.kind == "category" for c in m.candidates}
    shelf = moment.catalogue.products.values() if brands else ()
    made = [p for p in shelf if p.brand in brands]
    return tuple([p for p in made if kinds & set(p.category)] or made)


def with_what(moment: Moment, meaning: Meaning, chosen: Sequence[Product], unknown: str | None) -> Outcome:
    """One product is not a comparison: with which other one?"""
    pending = {"question": "which", "resume": "compare_products"}
    if not chosen:
        found = [hit.product for hit in moment.catalogue.search(meaning.text, limit=3)]
        if len(found) > 1:
            return side_by_side(moment, tuple(found))
        line = Line("product-unknown", {"name": unknown}) if unknown else Line("compare-what")
        act = Act.says_not_available if unknown else Act.clarifies
        return Outcome((Reply(act, (line,)),), {"pending": pending})
    product = chosen[0]
    similar = moment.catalogue.similar(product, limit=3)
    buttons = tuple(
        button("button-product", "compare_products", {"product": p.title}, products=[product.id, p.id])
        for p in similar
    )
    memory = {"focus": (product.id,), "shown": tuple(p.id for p in similar), "pending": pending}
    reply = Reply(Act.clarifies, (Line("compare-with", {"product": product.title}),), buttons)
    return Outcome((reply,), memory)


def side_by_side(
    moment: Moment,
    chosen: Sequence[Product],
    opening: Sequence[Line] = (),
    asked: str = "",
    needs: Sequence[str] | None = None,
) -> Outcome:
    """`opening` comes before the table; what `asked` names is told first; the table is not shown again
    when the same products have just been compared."""
    needed = needs_about(moment, chosen) if needs is None else needs
    comparison = in_own_words(compare(chosen, [catalogue_words(moment, need) for need in needed]), needed)
    ids = tuple(p.id for p in chosen)
    property_rows = asked_rows(moment, chosen, asked, needed)
    again = set(ids) == set(moment.memory.compared) and bool(opening or property_rows)
    lines = [*opening]
    if not again or property_rows:  # rows say nothing without the names over them
        lines.append(Line("compare-intro", {"products": tuple(names_of(chosen))}))
    lines += property_rows
    if not again:
        lines += [line for line in wording.difference_lines(comparison) if line not in property_rows]
    lines += wording.need_lines(comparison)
    lines += [] if again else wording.drawback_lines(comparison)
    claims = wording.comparison_claims(moment, comparison)
    last = {"intent": "compare_products", "text": ""}
    memory = {"focus": ids, "shown": ids, "compared": ids, "pending": None, "last": last}
    custom = None if again else wording.table(comparison)
    reply = Reply(Act.compares, tuple(lines), choice_buttons(chosen), custom, claims)
    return Outcome((reply,), memory)


def catalogue_words(moment: Moment, need: str) -> str:
    said = moment.catalogue.in_english(need)
    return need if said is None else said.told or need


def in_own_words(comparison: Comparison, needs: Sequence[str]) -> Comparison:
    """With the needs as the visitor told them, whatever words they were looked up in."""
    fits = tuple(
        tuple(replace(fit, need=need) for fit in row)
        for row, need in zip(comparison.fits, needs, strict=True)
    )
    return replace(comparison, fits=fits)


def asked_rows(moment: Moment, chosen: Sequence[Product], asked: str, needs: Sequence[str]) -> list[Line]:
    """What the question names, for all of them: a property in a row, and on what everyday words ask for, or
    a need told before, what is stated of each."""
    row = asked_row(chosen, catalogue_words(moment, asked))
    lines = list(row)
    for name in dict.fromkeys(a for text in (asked, *needs) for a in asked_aspects(text, moment.cues)):
        stated = {p.id: stated_on(p, name) for p in chosen}
        by_name = {p.id: next((f for f in stated[p.id] if not f.quoted), None) for p in chosen}
        fields = [f.field for f in by_name.values() if f is not None]
        if fields and all(f is None or f.field == fields[0] for f in by_name.values()):
            values = [f.value if f is not None else None for f in by_name.values()]
            if len(set(values)) > 1 or None not in values:
                lines.append(wording.row_line(fields[0], [wording.spoken(fields[0], v) for v in values]))
        lines += [
            Line("compare-said", {"product": p.title, "value": f.value.rstrip(".")})
            for p in chosen
            for f in stated[p.id]
            if f.quoted and f.field != "reviews"
        ]
    return list({str(line): line for line in lines}.values())


def asked_row(chosen: Sequence[Product], asked: str) -> list[Line]:
    """The one property that the question names, for all of them."""
    found = [stated_facts.find_attribute(product, asked) for product in chosen] if asked else []
    fields = [f.field for f in found if f is not None and not f.quoted and f.field not in ANSWERED_BY_VERDICT]
    if not fields:
        return []
    field = max(fields, key=fields.count)
    stated = [stated_facts.fact(product, field) for product in chosen]
    return [wording.row_line(field, [wording.spoken(field, s.value if s else None) for s in stated])]


def names_of(chosen: Sequence[Product]) -> list[str]:
    """Titles, with the kind beside those that two of them share."""
    titles = [p.title for p in chosen]
    return [
        f"{p.title} ({p.category[-1].replace('-', ' ')})"
        if titles.count(p.title) > 1 and p.category
        else p.title
        for p in chosen
    ]


def choice_buttons(chosen: Sequence[Product]) -> tuple[Button, ...]:
    return tuple(product_button(p, "choose_product") for p in chosen)
