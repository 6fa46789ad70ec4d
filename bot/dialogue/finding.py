"""Information search: products found by words and meaning, each with the reason why it is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.catalogue.lexical import content_words
from bot.catalogue.product import Availability, Money, Product
from bot.catalogue.search import Found, Hit
from bot.catalogue.wishes import Wishes
from bot.dialogue import shelves, tellers, telling
from bot.dialogue.absent import nearest
from bot.dialogue.another_thing import make_missing
from bot.dialogue.at_hand import products as products_of
from bot.dialogue.at_hand import unique
from bot.dialogue.by_name import candidates_of, only_described, same_group
from bot.dialogue.cues import ENGLISH
from bot.dialogue.described import not_turned_down
from bot.dialogue.in_english import listed_thing, make_named, model_named
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import in_order_of_names
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.payloads import button, product_button
from bot.dialogue.question import is_question
from bot.dialogue.reasons import why, why_claims
from bot.dialogue.reference import variant_meant
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.dialogue.wanting import (
    could_be,
    for_needs,
    kinds_for,
    need_in,
    only_of,
    query_of,
    remember,
    wishes_of,
    within,
)
from bot.journey.acts import Act

SHOWN = 4
MANY = 16  # where some are turned down
TOGETHER = 5  # are compared at once
SOMEWHAT_NEAR = 0.25
"""Cosine of a product to a thing not sold: .29 of bicycle and scooter, .22 of fishing rod and fish steak."""


def find(moment: Moment, meaning: Meaning) -> Outcome:
    """Products of a kind, brand, price or property. Constraints alone narrow the last search."""
    wishes, query = wishes_of(moment, meaning), query_of(meaning, moment.cues)
    if query and (said := moment.catalogue.in_english(query)) is not None and not said.wanted:
        query = ""  # "meshki dare?": nothing is left that names a thing
    bounded = wishes.price_high is not None or wishes.price_low is not None
    if bounded and not (query or wishes.categories or wishes.brands or moment.memory.query):
        at_hand = moment.focus() or products_of(moment, moment.memory.shown)
        kinds = tuple({p.category[-1]: None for p in at_hand if p.category})
        wishes = replace(wishes, categories=kinds)  # "and up to 200?" after a watch
    says_limits = not query and not wishes.categories and not wishes.brands
    if says_limits:
        query = moment.memory.query or for_needs(moment, wishes) or ""
        if not query and moment.memory.needs and (fitting := kinds_for(moment)):
            return show(moment, meaning, "", replace(wishes, categories=fitting))
        query = query or " ".join(moment.memory.needs)
        if not query and not moment.memory.wishes:
            return ask_of_what() if bounded else shelves.show(moment)
    kept, absent = need_in(moment, meaning), moment.catalogue.read(meaning.text).absent
    if absent and not meaning.mentions:
        near = [p for p in map(moment.product, absent[0].candidates) if p is not None]
        return kept.then(unknown(moment, meaning, absent[0].text, near[:3]))
    if (made := make_missing(moment, meaning)) is not None:
        return kept.then(without_make(moment, meaning, made))
    alone = only_named(moment, meaning) or only_described(moment, meaning)
    thing = moment.catalogue.thing_in(query) if query else None
    if alone and (moment.catalogue.wanted.denies(alone, query) or not within(alone, wishes)):
        alone = None
    elif alone is not None and thing and not could_be(moment, thing, alone):
        return kept.then(unknown(moment, meaning, thing, [alone]))
    if alone is not None:
        remembered = {"query": query, "wishes": remember(wishes), "pending": None}
        here = moment.remembering(**kept.memory)
        shown = told_of_it(here, meaning, alone) or named(
            here, (Hit(alone, 1.0, ()),), Line("found-intro", {"count": 1}), wishes
        )
        return kept.then(shown).then(Outcome(memory=remembered))
    here = moment.remembering(**kept.memory)
    shown = show(here, meaning, query, wishes)
    if says_limits and wishes.price_high is not None and not recommends(shown):
        within_limits = show(here, meaning, "", replace(wishes, order="best_rated"))
        shown = within_limits if recommends(within_limits) else shown  # "what have you got under 40?"
    return kept.then(shown)


def recommends(outcome: Outcome) -> bool:
    return any(reply.act is Act.recommends for reply in outcome.replies)


def without_make(moment: Moment, meaning: Meaning, made: str) -> Outcome:
    """ "Sony or Beats?": that nothing of the one is sold, and what there is of the other."""
    sold = unique(p for m in meaning.mentions if m.text not in made for p in candidates_of(moment, m))
    if not sold:
        return unknown(moment, meaning, made, nearest(moment, made)[:2])
    hits = tuple(Hit(product, 1.0, ()) for product in sold[:SHOWN])
    shown = named(moment, hits, Line("found-intro", {"count": len(hits)}))
    return unknown(moment, meaning, made, ()).then(shown)


def ask_of_what() -> Outcome:
    return Outcome((Reply(Act.asks_need, (Line("price-of-what"),)),), {"pending": {"question": "need"}})


def only_named(moment: Moment, meaning: Meaning) -> Product | None:
    """The one product that a message names by its name: whoever says iPhone 13 Pro means no MacBook Pro."""
    mentions = meaning.mentions
    if len(mentions) == 2 and mentions[0].end + 1 == mentions[1].start and len(mentions[0].candidates) == 1:
        mentions = mentions[:1]  # "the Heshe leather handbag"
    if len(mentions) != 1 or mentions[0].kind != "product":
        return None
    candidates = products_of(moment, mentions[0].candidates)
    if len(candidates) > 1 and same_group(list(candidates)):  # one thing in several colours
        return variant_meant(moment, candidates[0], meaning.text)
    return candidates[0] if len(candidates) == 1 else None


def show_for_need(moment: Moment, meaning: Meaning) -> Outcome:
    """Products that fit what the visitor has told so far."""
    wishes = wishes_of(moment, meaning)
    fitting = for_needs(moment, wishes, meaning.text)
    if fitting is None and (near := kinds_for(moment, meaning.text)):
        return show(moment, meaning, "", replace(wishes, categories=near))
    if fitting is None:
        return ask_differently(moment, meaning)
    return show(moment, meaning, fitting, wishes)


def ask_differently(moment: Moment, meaning: Meaning) -> Outcome:
    """Nothing on the shelves answers the need as it was told: which kind of thing would it be?"""
    note = QuestionUnanswered(meaning.text, None, "assortment")
    lines = (Line("found-none-plain"), Line("needs-which-kind"))
    reply = Reply(Act.says_not_available, lines, shelves.buttons(moment))
    return Outcome((reply,), {"pending": {"question": "need"}}, (note,))


def show(moment: Moment, meaning: Meaning, query: str, wishes: Wishes) -> Outcome:
    found = moment.catalogue.find(
        query, wishes, limit=MANY if {"left_out", "kind"} & meaning.entities.keys() else SHOWN
    )
    hits = not_turned_down(meaning, found.hits)
    if kind := str(meaning.entities.get("kind") or ""):  # "for women", of shoes: no bags
        hits = tuple(hit for hit in hits if could_be(moment, kind, hit.product)) or hits
    found = replace(found, hits=hits[:SHOWN])
    remembered = {"query": query, "wishes": remember(wishes), "pending": None}
    thing = moment.catalogue.thing_in(query) if query else None
    if thing and (meaning.entities.get("narrows") or moment.catalogue.wanted.turns_down(thing, query)):
        thing = None
    if thing and found.hits and not any(could_be(moment, thing, h.product) for h in found.hits):
        missing = unknown(moment, meaning, thing, [h.product for h in found.hits[:2]])
        return missing.then(Outcome(memory=remembered))
    if thing and moment.language != ENGLISH:  # of shoes for men no shirts
        ones = tuple(hit for hit in found.hits if could_be(moment, thing, hit.product))
        found = replace(found, hits=ones or found.hits)
    if thing and found.hits and not wishes.brands and (made := make_named(moment, meaning)) is not None:
        return unknown(moment, meaning, made, [h.product for h in found.hits[:2]])
    if found.hits and not wishes.brands and (model := model_named(moment, meaning)) is not None:
        return unknown(moment, meaning, model, ()).then(Outcome(memory=remembered))
    named_too = listed_thing(moment, meaning) if thing is None or not found.hits else None
    for likely in dict.fromkeys(filter(None, (thing, named_too))):
        if not found.hits and not found.emptied_by and (fitting := only_of(moment, likely, wishes)):
            rest = Line("fit-none-stated", {"need": telling.cut(query, 60)})
            unsure = Reply(Act.says_not_available, (rest,))
            shown = named(moment, fitting, Line("found-intro", {"count": len(fitting)}), wishes)
            return shown.then(Outcome((unsure,), remembered))
    if not found.hits:
        return not_found(moment, meaning, query, found).then(Outcome(memory=remembered))
    if len(found.hits) == 1 and (told := told_of_it(moment, meaning, found.hits[0].product)) is not None:
        return told.then(Outcome(memory=remembered))
    hits = in_order_of_names(meaning, found.hits)
    return named(moment, hits, Line("found-intro", {"count": len(hits)}), wishes).then(
        Outcome(memory=remembered)
    )


def told_of_it(moment: Moment, meaning: Meaning, product: Product) -> Outcome | None:
    """ "Is the strap of the brown watch leather?": what is asked of the one product that it can be; None
    where nothing is, or nothing is stated on it."""
    from bot.dialogue import facts

    if meaning.entities.get("stock"):  # "need a volleyball, have u got any in stock?"
        return facts.tell(
            moment, replace(meaning, intent="ask_stock"), (product,), "availability", tellers.stock
        )
    bounded = any(q.kind == "money" for q in meaning.quantities)
    if bounded or not is_question(meaning.text, moment.cues) or moment.cues.has("shelf", meaning.text):
        return None
    asked = replace(meaning, intent="ask_feature", entities={})
    told = tellers.feature(moment, product, asked) or tellers.by_meaning(moment, product, asked)
    return facts.tell(moment, asked, (product,), "feature", tellers.feature) if told else None


def named(moment: Moment, hits: tuple[Hit, ...], intro: Line, wishes: Wishes | None = None) -> Outcome:
    """Names products, each with why."""
    products = [hit.product for hit in hits]
    whys = [why(hit, wishes) for hit in hits]
    lines = [intro]
    claims = []
    for product, reason in zip(products, whys, strict=True):
        lines.append(telling.item_line(product, reason))
        claims += telling.item_claims(moment, product)
        claims += why_claims(moment, product, reason)
    if len(products) == 1 and (told := there_is_one(moment, products[0])) is not None:
        lines.append(told.line)
        claims += told.claims
    ids = tuple(p.id for p in products)
    custom = {
        "type": "product_list",
        "products": [telling.card(p, r) for p, r in zip(products, whys, strict=True)],
    }
    reply = Reply(Act.recommends, tuple(lines), next_steps(products), custom, tuple(claims))
    focus = ids if len(ids) == 1 else ()
    return Outcome((reply,), {"shown": ids, "focus": focus})


def there_is_one(moment: Moment, product: Product) -> telling.Told | None:
    """ "Do you have green chillis?" is answered with how many there are; what is sold out is marked so."""
    there = product.availability is Availability.in_stock
    return telling.stock(moment, product) if there and moment.cues.has("shelf", moment.text) else None


def next_steps(products: list[Product]) -> tuple[Button, ...]:
    if len(products) == 1:
        product = products[0]
        return (
            button("button-reviews", "ask_reviews", product=product.id),
            button("button-similar", "ask_alternatives", product=product.id),
        )
    ids = [p.id for p in products[:TOGETHER]]
    return (
        button("button-compare", "compare_products", {"count": len(ids)}, products=ids),
        button("button-which", "ask_which_better", products=ids),
    )


def unknown(moment: Moment, meaning: Meaning, thing: str, near: Sequence[Product]) -> Outcome:
    """The shop does not have it: said plainly, with the nearest that it has where there is one."""
    note = QuestionUnanswered(meaning.text, None, "assortment")
    name: dict[str, Value] = {"name": thing}
    if not (near := worth_naming(moment, thing, near)):
        reply = Reply(Act.says_not_available, (Line("product-unknown", name),), shelves.buttons(moment))
        return Outcome((reply,), {"pending": None}, (note,))
    titles = tuple(p.title for p in near)
    buttons = tuple(product_button(p, meaning.intent) for p in near)
    reply = Reply(
        Act.says_not_available, (Line("product-unknown-nearest", {**name, "nearest": titles}),), buttons
    )
    return Outcome((reply,), {"shown": tuple(p.id for p in near), "pending": None}, (note,))


def worth_naming(moment: Moment, thing: str, near: Sequence[Product]) -> Sequence[Product]:
    """Those that are somewhat near to a thing in meaning: for a fishing rod no fish steak is offered."""
    likeness = {p.id: sure for p, sure in moment.catalogue.nearest_of(near, thing)}
    if moment.language != ENGLISH:
        return near  # names are in the feed's language
    return [product for product in near if likeness.get(product.id, 1.0) >= SOMEWHAT_NEAR]


def not_found(moment: Moment, meaning: Meaning, query: str, found: Found) -> Outcome:
    """Says what the shop does not have, and the nearest thing it has when one constraint is given up."""
    note = QuestionUnanswered(meaning.text, None, "assortment")
    if found.near and found.emptied_by:
        near = found.near[0].product
        args: dict[str, Any] = {
            "constraint": found.emptied_by[0],
            "product": near.title,
            "price": near.to_pay or Money(0),
        }
        line = Line("found-none-near" if near.to_pay else "found-none-near-unpriced", args)
        told = telling.price(moment, near)
        custom = {"type": "product_list", "products": [telling.card(near)]}
        reply = Reply(
            Act.says_not_available, (line,), next_steps([near]), custom, told.claims if told else ()
        )
        return Outcome((reply,), {"shown": (near.id,), "focus": (near.id,)}, (note,))
    left_out = meaning.entities.get("left_out")
    named_thing = telling.cut(f"{query}, {left_out}" if query and left_out else query, 60)
    lines = (Line("found-none", {"thing": named_thing}) if named_thing else Line("found-none-plain"),)
    return Outcome((Reply(Act.says_not_available, lines, shelves.buttons(moment)),), {}, (note,))


def assortment(moment: Moment, meaning: Meaning) -> Outcome:
    """ "Do you sell X" is a search, "what do you sell" is not; "what is there under 30" goes on with one."""
    bare = moment.cues.without("frame", meaning.text).strip(" ?!.,؟،")
    words = content_words(query_of(meaning, moment.cues)) if bare else []
    named = any(not moment.cues.has("shelves", word) for word in words)
    bounded = any(q.kind == "money" for q in meaning.quantities)
    known = bool(moment.memory.needs or moment.memory.query)
    if meaning.mentions or named or (bounded and known):
        return find(moment, meaning)
    by_brand = moment.cues.has("brands", meaning.text)
    return shelves.show_brands(moment) if by_brand else shelves.show(moment)
