"""A search that goes on with what was shown before (narrowed, cheaper, better, others) or looks for a gift;
every other is finding.find."""

from __future__ import annotations

from dataclasses import replace

from bot.catalogue.search import Hit
from bot.catalogue.wishes import Wishes
from bot.dialogue import finding, gifts, kinds, refusing, small_talk
from bot.dialogue.another_thing import maker_missing, strange_name
from bot.dialogue.at_hand import products
from bot.dialogue.described import not_turned_down
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.naming import naming_words
from bot.dialogue.reference import refer
from bot.dialogue.values import Line, Meaning, Reply
from bot.dialogue.wanting import for_needs, query_of, wishes_of, within, without_amounts
from bot.journey.acts import Act

VERSIONS = frozenset({"colour", "size"})


def find(moment: Moment, meaning: Meaning) -> Outcome:
    """A search, or the last one again: narrowed, or without what is turned down by a word of its own."""
    if gifts.looked_for(moment, meaning):
        return gifts.suggest(moment, meaning)
    if (make := maker_missing(moment, meaning)) is not None:
        return finding.unknown(moment, meaning, make, ())
    if meaning.entities.get("narrows"):
        return narrow(moment, meaning)
    if meaning.entities.get("refused"):
        return refusing.search_without(moment, meaning) or small_talk.accept_no(moment, meaning)
    return finding.find(moment, meaning)


def alternatives(moment: Moment, meaning: Meaning) -> Outcome:
    """ "Cheaper" after a list is of that list's kind; else what is like the product talked about."""
    if (make := maker_missing(moment, meaning)) is not None:
        return finding.unknown(moment, meaning, make, ())
    cheaper = bool(meaning.entities.get("cheaper")) or moment.cues.has("cheaper", meaning.text)
    alone = not meaning.mentions and not moment.focus() and not meaning.entities.get("product")
    listed = cheaper_of_list(moment, meaning) if cheaper and alone else None
    return listed or like_it(moment, meaning)


def narrow(moment: Moment, meaning: Meaning) -> Outcome:
    """The kind and the limits told before, and what this message adds; a new colour takes the place of the
    old."""
    wishes = wishes_of(moment, meaning)
    added = moment.cues.without("answer_first", without_amounts(meaning, moment.cues)).strip(" ?!.,؟،")
    stated = {n: v for n, v in moment.catalogue.attributes_in(added).items() if n in VERSIONS}
    wishes = replace(wishes, attributes={**wishes.attributes, **stated})
    added = moment.catalogue.wanted.without_same(added, added)
    if (strange := strange_name(moment, added)) is not None:
        return finding.unknown(
            moment, meaning, strange, products(moment, moment.memory.shown)[: finding.SHOWN]
        )
    before = moment.catalogue.wanted.without_same(moment.memory.query, meaning.text)
    if not before and not wishes.categories:
        before = for_needs(moment, Wishes()) or ""
    shown = products(moment, moment.memory.shown) or moment.focus()
    kinds = tuple(dict.fromkeys(p.category[-1] for p in shown if p.category))
    if not before and not wishes.categories:
        wishes = replace(wishes, categories=kinds)
    kept = {**meaning.entities, "kind": before} if before and not wishes.categories else meaning.entities
    found = finding.show(moment, replace(meaning, entities=kept), f"{before} {added}".strip(), wishes)
    recommended = finding.recommends(found)
    if (
        not recommended and added and (before or wishes.categories)
    ):  # the thing is there; of the rest of the wish nothing is known
        alike = finding.show(moment, meaning, before, wishes)
        named = products(moment, tuple(alike.memory.get("shown") or alike.memory.get("focus") or ()))
        denied = bool(named) and all(moment.catalogue.wanted.denies(p, added) for p in named)
        if not denied and finding.recommends(alike):
            unsure = Reply(Act.says_not_available, (Line("fit-none-stated", {"need": added}),))
            return alike.then(Outcome((unsure,)))
    if kinds and not query_of(meaning, moment.cues) and not recommended:
        # of the kind that is talked about, where the need told before was about more than that
        alike = finding.show(moment, meaning, "", replace(wishes, categories=kinds))
        found = alike if finding.recommends(alike) else found
    return found


def of_kind_shown(moment: Moment, meaning: Meaning) -> Outcome | None:
    """ "No, cheaper", "better", "others" after several: more of their kind, from the end that is asked
    for, or those not shown yet; None where none were shown or there are no more."""
    shown = [p for p in products(moment, moment.memory.shown) if p.category]
    if not shown or meaning.mentions:
        return None
    less = bool(meaning.entities.get("cheaper")) or moment.cues.has("cheaper", meaning.text)
    order = "cheapest" if less or meaning.intent == "object_price" else None
    order = order or ("best_rated" if moment.cues.has("better", meaning.text) else None)
    kinds = tuple(dict.fromkeys(p.category[-1] for p in shown))
    wishes = replace(wishes_of(moment, meaning), categories=kinds, order=order)
    hits = not_turned_down(meaning, moment.catalogue.find("", wishes, limit=refusing.LOOKED_AT).hits)
    if order is None:
        hits = tuple(hit for hit in hits if hit.product.id not in moment.memory.shown)
    if not hits:
        return None
    hits = hits[: finding.SHOWN]
    return finding.named(moment, hits, Line("found-intro", {"count": len(hits)}), wishes)


def cheaper_of_list(moment: Moment, meaning: Meaning) -> Outcome | None:
    """Of the kind just shown what costs less than the dearest of them, the cheapest first; None where no
    list was shown."""
    prices = [p.to_pay for p in products(moment, moment.memory.shown) if p.to_pay is not None]
    if len(prices) < 2:
        return None
    highest = max(money.minor / 10**money.exponent for money in prices)
    told = replace(meaning, entities={**meaning.entities, "narrows": True})
    wishes = wishes_of(moment, told)
    bound = min(highest - 0.01, wishes.price_high or highest)
    kinds = wishes.categories or tuple(
        dict.fromkeys(p.category[-1] for p in products(moment, moment.memory.shown) if p.category)
    )
    cheaper = replace(wishes, price_high=bound, order="cheapest", categories=kinds)
    return finding.show(moment, told, moment.memory.query, cheaper)


def like_it(moment: Moment, meaning: Meaning) -> Outcome:
    """Something similar, cheaper, or from another brand than the product in focus."""
    reference = refer(moment, meaning, property_asked=True)
    anchor = (reference.products or moment.focus())[:1]
    superlative = moment.cues.has("extreme.cheapest", meaning.text) and bool(naming_words(meaning))
    if not anchor or superlative:
        return (None if superlative else of_kind_shown(moment, meaning)) or find(moment, meaning)
    product = anchor[0]
    wishes = wishes_of(moment, meaning)
    if wishes.price_high is not None or wishes.price_low is not None or (wishes.brands and product.category):
        kind = replace(wishes, categories=wishes.categories or product.category[-1:])
        return finding.show(moment, meaning, "", kind).then(
            Outcome(memory={"query": kinds.named(product.category[-1])})
        )
    cheaper = bool(meaning.entities.get("cheaper")) or moment.cues.has("cheaper", meaning.text)
    limits = replace(wishes, price_high=moment.memory.wishes.get("price_high"))
    alike = moment.catalogue.similar(product, cheaper=cheaper, limit=8)
    similar = tuple(p for p in alike if within(p, limits))[:3]
    if not similar:
        line = Line(
            "alternatives-none-cheaper" if cheaper else "alternatives-none", {"product": product.title}
        )
        return Outcome((Reply(Act.says_not_available, (line,)),), {"focus": (product.id,)})
    hits = tuple(Hit(p, 1.0, ()) for p in similar)
    intro = Line("alternatives-cheaper" if cheaper else "alternatives-intro", {"product": product.title})
    shown = finding.named(moment, hits, intro)
    return shown if len(similar) == 1 else shown.then(Outcome(memory={"focus": (product.id,)}))
