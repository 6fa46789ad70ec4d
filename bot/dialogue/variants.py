"""Colours, sizes and versions: whether there is the one asked for, and which ones there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.catalogue.claims import Claim
from bot.catalogue.options import WantedOption, only_option, wanted_option
from bot.catalogue.product import Availability, Product
from bot.catalogue.told_apart import common_name, setting_apart, shared_name
from bot.catalogue.words import forms, stem
from bot.dialogue import facts, finding, plainly, searching, telling, terms
from bot.dialogue.asking import GLUED
from bot.dialogue.by_name import MOST, Reference, model_missing, same_group
from bot.dialogue.cues import ENGLISH
from bot.dialogue.facts import beside, settle
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button
from bot.dialogue.plainly import asked_aspects
from bot.dialogue.reference import refer
from bot.dialogue.tellers import feature, one_feature, touched
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.journey.acts import Act

VERSIONS = frozenset("color colour colours size sizes version material pattern description title".split())
ASKED_BY_THE_WAY = frozenset({"ask_stock", "ask_price", "ask_feature", "ask_fit", "ask_discount"})


def variants(moment: Moment, meaning: Meaning) -> Outcome:
    """The version asked for, yes or no first; else the offers of the same group, and what the product states
    itself."""
    reference = refer(moment, meaning, property_asked=True)
    if not reference.unknown and same_group(list(reference.choices)):
        reference = Reference(reference.choices[:1])
    settled = settle(moment, meaning, reference)
    if settled is not None:
        return settled
    product = reference.products[0]
    family = family_of(moment, product)
    wanted = wanted_option(family, in_catalogue_words(moment, meaning.text))
    if wanted is not None:
        return version_asked(moment, meaning, family, wanted)
    if len(family) > 1:
        return every_version(moment, meaning, product, family)
    return of_its_own(moment, meaning, product)


def by_the_way(moment: Moment, meaning: Meaning) -> Outcome | None:
    """ "And in olive?", "is the red one in stock": a version in a question for something else, where there is
    none such or nothing else is asked; None for any other."""
    if meaning.intent not in ASKED_BY_THE_WAY or len(moment.focus()) != 1:
        return None
    family = family_of(moment, moment.focus()[0])
    named = {i for m in meaning.mentions if m.kind == "product" for i in m.candidates}
    if named and not named & {p.id for p in family}:
        return None
    text = in_catalogue_words(moment, meaning.text)
    wanted = wanted_option(family, text)
    if wanted is None:
        return None
    alone = only_option(text, wanted)
    if meaning.intent == "ask_price" and wanted.fitting:
        return None
    if alone or (meaning.intent in {"ask_stock", "ask_price"} and len(family) > 1):
        return version_asked(moment, meaning, family, wanted)
    return None


def in_catalogue_words(moment: Moment, text: str) -> str:
    said = moment.catalogue.in_english(GLUED.sub(" ", text))
    return telling.western(text if said is None else said.text)


def family_of(moment: Moment, product: Product) -> tuple[Product, ...]:
    others = moment.catalogue.variants(product)
    return (product, *[p for p in others if p.id != product.id])


def version_asked(
    moment: Moment, meaning: Meaning, family: Sequence[Product], wanted: WantedOption
) -> Outcome:
    """Yes with price and stock; that it is sold out; or no, and what there is."""
    here = [p for p in wanted.fitting if p.availability is not Availability.out_of_stock]
    lines, claims = [], []
    for product in (here or wanted.fitting)[:MOST]:
        lines.append(short_item(product))
        claims += claims_of(moment, product)
    if here:
        lines[0] = plainly.led(lines[0], True)
    elif wanted.fitting:
        lines = [Line("lead-gone", {"told": line}) for line in lines]
    else:
        said = moment.catalogue.in_english(meaning.text)
        plain = said is None or wanted.value.isdigit()
        value = wanted.value if plain or said is None else said.original(wanted.value)
        lines.append(Line("variant-none", {"wanted": value}))
    others = [p for p in family if p not in wanted.fitting] if not here else []
    if others:
        lines.append(Line("variants-there-are"))
        lines += [Line("variants-bullet", {"item": short_item(p)}) for p in others[:MOST]]
        claims += [c for p in others[:MOST] for c in claims_of(moment, p)]
    told = [*(here or wanted.fitting), *others][:MOST]
    custom = {"type": "product_list", "products": [telling.card(p) for p in told]}
    act = Act.gives_product_facts
    focus = (wanted.fitting or family)[:1]
    memory = {
        "focus": tuple(p.id for p in focus),
        "pending": None,
        "last": {"intent": "ask_variants", "text": meaning.text},
    }
    if len(told) > 1:
        memory["shown"] = tuple(p.id for p in told)
    return Outcome((Reply(act, tuple(lines), (), custom, tuple(claims)),), memory)


def short_item(product: Product) -> Line:
    """A version with its price and whether it is there."""
    args: dict[str, Value] = {
        "product": product.title,
        "state": Line("stock-state", {"state": product.availability.value}),
    }
    if product.to_pay is None:
        return Line("variant-item-unpriced", args)
    return Line("variant-item", {**args, "price": product.to_pay})


def claims_of(moment: Moment, product: Product) -> list[Claim]:
    told = [telling.price(moment, product), telling.stock(moment, product)]
    return [c for t in told if t is not None for c in t.claims]


def every_version(moment: Moment, meaning: Meaning, product: Product, whole: tuple[Product, ...]) -> Outcome:
    last = {"focus": (product.id,), "pending": None, "last": {"intent": meaning.intent, "text": meaning.text}}
    if (name := shared_name(whole)) is not None:
        return by_options(moment, name, whole, last)
    family = whole[:MOST]
    lines = [Line("variants-intro", {"product": common_name(family), "count": len(family)})]
    lines += [Line("variants-bullet", {"item": short_item(p)}) for p in family]
    claims = tuple(c for p in family for c in claims_of(moment, p))
    custom = {"type": "product_list", "products": [telling.card(p) for p in family]}
    reply = Reply(Act.gives_product_facts, tuple(lines), finding.next_steps(list(family)), custom, claims)
    return Outcome((reply,), {**last, "shown": tuple(p.id for p in family)})


def by_options(moment: Moment, name: str, family: Sequence[Product], last: Mapping[str, object]) -> Outcome:
    """Versions of one name: each option with its values ("color: red, blue"), as the feed has them."""
    lines = [Line("variants-options", {"product": name, "count": len(family)})]
    claims = []
    for option in setting_apart(family):
        stated = [(p, p.attributes[option]) for p in family if option in p.attributes]
        values = tuple(terms.as_said(option, value) for value in dict.fromkeys(value for _, value in stated))
        lines.append(Line("variants-option", {"name": telling.label(option), "values": values}))
        claims += [telling.claim(moment, p, option, value) for p, value in stated]
    custom = {"type": "product_list", "products": [telling.card(p) for p in family[:MOST]]}
    reply = Reply(Act.gives_product_facts, tuple(lines), (), custom, tuple(claims))
    return Outcome((reply,), {**last, "shown": tuple(p.id for p in family[:MOST])})


def of_its_own(moment: Moment, meaning: Meaning, product: Product) -> Outcome:
    last = {"focus": (product.id,), "pending": None, "last": {"intent": meaning.intent, "text": meaning.text}}
    told = [t for t in feature(moment, product, meaning) if {c.field for c in t.claims} & VERSIONS]
    note = QuestionUnanswered(meaning.text, product.id, "variants")
    line = Line("variants-not-stated", {"product": product.title})
    if told:
        claims = tuple(c for t in told for c in t.claims)
        lines = (*[t.line for t in told], line)
        return Outcome((Reply(Act.gives_product_facts, lines, (), None, claims),), last)
    near = touched(moment, product, meaning.text)
    if meaning.entities.get("asked") == "dimensions":  # no size of clothes, but it may help
        near = one_feature(moment, product, replace(meaning, entities={"field": "dimensions"})) or near
    claims = tuple(c for t in near for c in t.claims)
    reply = Reply(Act.says_not_available, beside(line, near), similar_button(product), None, claims)
    return Outcome((reply,), last, (note,))


def similar_button(product: Product) -> tuple[Button, ...]:
    return (button("button-similar", "ask_alternatives", product=product.id),)


def found_or_version(moment: Moment, meaning: Meaning) -> Outcome:
    """A search, or the question for one version of what it names ("trail fox in 42")."""
    missing = model_missing(moment, meaning)
    if missing is not None and missing.unknown:
        return finding.unknown(moment, meaning, missing.unknown, missing.choices)
    named = [m for m in meaning.mentions if m.kind == "product"]
    candidates = [p for m in named for p in map(moment.product, m.candidates) if p is not None]
    if len(named) == 1 and candidates and moment.language == ENGLISH:
        family = family_of(moment, candidates[0])
        rest = meaning.text.replace(named[0].text, " ")
        wanted = wanted_option(family, meaning.text)
        alike = {p.id for p in candidates} <= {p.id for p in family}
        if wanted is not None and alike and only_option(rest, wanted):
            return version_asked(moment, meaning, family, wanted)
    return SEARCHES[meaning.intent](moment, meaning)


SEARCHES = {"find_product": searching.find, "ask_assortment": finding.assortment}


def facts_or_version(moment: Moment, meaning: Meaning) -> Outcome:
    """A question for a fact, or for a version where it names one; of a part of what is talked about ("how
    loud is the grinder") it is asked, whatever else is called so."""
    mine = of_a_part(moment, meaning)
    return by_the_way(moment, mine) or facts.answer(moment, mine)


def of_a_part(moment: Moment, meaning: Meaning) -> Meaning:
    if len(moment.focus()) != 1 or not meaning.mentions or meaning.intent != "ask_feature":
        return meaning
    product = moment.focus()[0]
    parts = {stem(f) for name in product.attributes for f in forms(name)}
    if asked_aspects(meaning.text, moment.cues):
        parts |= {stem(f) for f in forms(product.description)}
    if all({stem(f) for f in forms(m.text)} <= parts for m in meaning.mentions):
        return replace(meaning, mentions=(), entities={**meaning.entities, "product": product.id})
    return meaning
