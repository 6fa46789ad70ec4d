"""What is reduced, the most first: of the kind, brand and price that were named, else of all."""

from __future__ import annotations

from bot.catalogue.product import Availability, Product
from bot.catalogue.search import Hit
from bot.dialogue import finding
from bot.dialogue.at_hand import unique
from bot.dialogue.by_name import candidates_of
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.values import Line, Meaning
from bot.dialogue.wanting import wishes_of, within


def asked(moment: Moment, meaning: Meaning) -> bool:
    """Whether offers are asked for, rather than the reduction of one product."""
    named = any(m.kind == "product" for m in meaning.mentions)
    return not named and moment.cues.has("offers", meaning.text)


def listed(moment: Moment, meaning: Meaning) -> Outcome | None:
    """None where nothing of the kind is reduced."""
    bounds = wishes_of(moment, meaning)
    named = unique(p for m in meaning.mentions for p in candidates_of(moment, m))
    groups: dict[str, Product] = {}
    for product in sorted(named or moment.catalogue.products.values(), key=saved, reverse=True):
        can_be_had = product.availability is not Availability.out_of_stock
        if saved(product) > 0 and can_be_had and within(product, bounds):
            groups.setdefault(product.item_group_id or product.id, product)
    chosen = list(groups.values())[: finding.SHOWN]
    if not chosen:
        return None
    hits = tuple(Hit(product, 1.0, ()) for product in chosen)
    shown = finding.named(moment, hits, Line("offers-intro"))
    return shown.then(Outcome(memory={"pending": None}))


def saved(product: Product) -> float:
    """The share of its price that is taken off."""
    if product.sale_price is None or product.price is None or not product.price.minor:
        return 0.0
    return 1 - product.sale_price.minor / product.price.minor
