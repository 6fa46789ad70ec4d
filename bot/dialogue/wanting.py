"""What a visitor wants, as far as their words say it: the thing, its bounds, and the need behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from bot.catalogue.constraints import major
from bot.catalogue.lexical import content_words
from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.wishes import Wishes
from bot.dialogue.cues import Cues
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import ASKING_WORDS
from bot.dialogue.notes import NeedTold
from bot.dialogue.values import Meaning, Quantity

KINDS_COMPARED = 4
TOLD_CLEARLY = 0.5
NEEDS_KEPT = 3
OF_A_KIND = 0.08  # cosine of a need to a kind of things from which the kind counts for its shelf
OF_A_SHELF = 0.2  # what the kinds of a shelf have to come to together
KINDS_NEAR = 6
MOST_OF_IT = 4  # are shown of a thing
MARKUP = re.compile(r"<[^<>]*>")
SEEKING = frozenset("find_product describe_need ask_advice ask_assortment".split())


def wishes_of(moment: Moment, meaning: Meaning) -> Wishes:
    """The constraints of this message; without a new kind of thing, on top of those told before."""
    told: dict[str, Any] = {}
    for quantity in meaning.quantities:
        if quantity.kind == "money":
            # "about 100": what costs less is welcome too
            exact = quantity.low == quantity.high and meaning.intent in SEEKING  # "I have 80 euros"
            about = exact or moment.cues.has("about", meaning.text) or is_about(quantity)
            told.update(price_low=None if about else quantity.low, price_high=quantity.high)
        if quantity.kind == "score" and quantity.scale == 5:
            told["min_rating"] = quantity.low
    category = meaning.entities.get("category")
    categories = tuple(c for m in meaning.mentions if m.kind == "category" for c in m.candidates)
    brands = tuple(c for m in meaning.mentions if m.kind == "brand" for c in m.candidates)
    told["categories"] = (category,) if category else moment.catalogue.wanted.meant(categories, meaning.text)
    told["brands"] = brands
    told = {name: value for name, value in told.items() if value}
    if moment.cues.has("in_stock", meaning.text):
        told["in_stock_only"] = True
    before = dict(moment.memory.wishes) if goes_on(moment, meaning, categories) else {}
    merged: dict[str, Any] = {**before, **told}
    merged.update({name: tuple(value) for name, value in merged.items() if isinstance(value, list)})
    return Wishes(**merged)


def goes_on(moment: Moment, meaning: Meaning, categories: tuple[str, ...]) -> bool:
    """Whether the limits told before still hold: nothing new is named, the same kind is named again, or the
    bot has asked what it should be."""
    if meaning.entities.get("category"):
        return False
    before = moment.memory.wishes.get("categories")
    answers = (moment.memory.pending or {}).get("question") == "need" and not before
    same = bool(before) and bool(categories) and set(categories) <= set(before or ())
    alone = not categories and not query_of(meaning, moment.cues)
    return bool(meaning.entities.get("narrows")) or alone or answers or same


def is_about(quantity: Quantity) -> bool:
    """Whether the bounds lie as far around a number as "about" puts them."""
    if not quantity.low or not quantity.high or quantity.low == quantity.high:
        return False
    return abs(quantity.high / quantity.low - 1.15 / 0.85) < 0.001


def remember(wishes: Wishes) -> dict[str, Any]:
    names = ("price_low", "price_high", "brands", "categories", "min_rating", "in_stock_only", "attributes")
    return {n: list(v) if isinstance(v, tuple) else v for n in names if (v := getattr(wishes, n))}


def query_of(meaning: Meaning, cues: Cues) -> str:
    """The words that name the thing, without amounts and the words of asking."""
    if meaning.entities.get("category"):
        return ""
    text = without_amounts(meaning, cues)
    bare = cues.without("frame", text).strip(" ?!.,؟،")
    if not bare and cues.exhaustive:
        bare = text.strip()
    return bare if [w for w in content_words(text) if w not in ASKING_WORDS] else ""


def without_amounts(meaning: Meaning, cues: Cues) -> str:
    text = meaning.text
    for quantity in sorted(meaning.quantities, key=lambda q: -q.start):
        if quantity.kind == "money":
            found = cues.find("bound", text[: quantity.start])
            text = text[: found.start() if found else quantity.start] + " " + text[quantity.end :]
    return text


def need_in(moment: Moment, meaning: Meaning) -> Outcome:
    """A search tells what is needed as well; a question, a bare name or a doubtful guess does not."""
    words = moment.cues.without("frame", own_words(meaning.text, moment.cues)).strip(" ?!.,")
    named = any(m.kind == "product" for m in meaning.mentions)
    if (
        meaning.intent != "find_product"
        or named
        or meaning.confidence < TOLD_CLEARLY
        or moment.cues.has("asks_first", meaning.text)
        or not query_of(meaning, moment.cues)
    ):
        return Outcome()
    return with_need(moment, words) if kinds_found(moment, words) else Outcome()


def with_need(moment: Moment, words: str) -> Outcome:
    """Keeps the visitor's words. What is about another kind of thing opens a new need, so that nobody is
    reminded of their kettle when they have come to buy a phone. The note tells all of them."""
    needs = moment.memory.needs
    if not words or words in needs:
        return Outcome()
    told = (*needs, words) if needs and same_thing(moment, words) else (words,)
    kept = told if len(told) <= NEEDS_KEPT else (told[0], *told[-(NEEDS_KEPT - 1) :])
    return Outcome(memory={"needs": kept}, notes=(NeedTold("; ".join(kept)),))


def for_needs(moment: Moment, wishes: Wishes, *more: str) -> str | None:
    """The words of the needs that find something: all of them, else each."""
    needs = moment.memory.needs
    told = [" ".join(needs), *reversed(needs), *more]
    return next((q for q in told if q and moment.catalogue.find(q, wishes, limit=1).hits), None)


def kinds_for(moment: Moment, *more: str) -> tuple[str, ...]:
    """The kinds of things nearest in meaning to what is needed, all of one shelf ("a gift for my mum who
    loves cooking": blenders, knives, pans). Kinds of one shelf speak for each other; one alone may be near
    by chance ("mum": baby carriers)."""
    shelves: dict[str, list[tuple[str, float]]] = {}
    for path, likeness in moment.catalogue.categories_for(
        " ".join((*moment.memory.needs, *more)), KINDS_NEAR
    ):
        if likeness >= OF_A_KIND:
            shelves.setdefault(path.split(" > ")[0], []).append((path.split(" > ")[-1], likeness))
    best = max(shelves.values(), key=lambda kinds: sum(near for _, near in kinds), default=[])
    return tuple(kind for kind, _ in best) if sum(near for _, near in best) >= OF_A_SHELF else ()


def needs_about(moment: Moment, products: Sequence[Product]) -> tuple[str, ...]:
    """The needs told, as far as they are about the kind of these products."""
    if not moment.memory.needs:
        return ()
    kinds = kinds_found(moment, " ".join(moment.memory.needs), 8)
    return moment.memory.needs if not kinds or any(p.category in kinds for p in products) else ()


def same_thing(moment: Moment, query: str) -> bool:
    """Whether a search turns up what the needs told so far turn up as well."""
    before = {
        hit.product.category
        for hit in moment.catalogue.search(" ".join(moment.memory.needs), limit=KINDS_COMPARED)
    }
    now = {hit.product.category for hit in moment.catalogue.search(query, limit=KINDS_COMPARED)}
    return not now or not before or bool(before & now)


def kinds_found(moment: Moment, query: str, limit: int = KINDS_COMPARED) -> set[tuple[str, ...]]:
    return {hit.product.category for hit in moment.catalogue.search(query, limit=limit)}


def could_be(moment: Moment, thing: str, product: Product) -> bool:
    """A camera is a waterproof camera, where it is waterproof: that the search has seen to."""
    bare = moment.catalogue.wanted.bare(thing)
    return moment.catalogue.may_be(thing, product) or bool(bare and moment.catalogue.may_be(bare, product))


def only_of(moment: Moment, thing: str, wishes: Wishes) -> tuple[Hit, ...]:
    """Where the thing is there; of the rest of the wish nothing is known."""
    alone = moment.catalogue.find(thing, wishes, limit=MOST_OF_IT)
    return tuple(hit for hit in alone.hits if could_be(moment, thing, hit.product))


def within(product: Product, wishes: Wishes) -> bool:
    """Whether it costs no more than was told."""
    return wishes.price_high is None or product.to_pay is None or major(product) <= wishes.price_high


def own_words(text: str, cues: Cues) -> str:
    """The visitor's words for a need, without the greeting before it and without tags of HTML; at most 200
    characters."""
    text = MARKUP.sub(" ", text).strip()
    words = " ".join(cues.without("greeting", text).split())
    return (words or text)[:200]
