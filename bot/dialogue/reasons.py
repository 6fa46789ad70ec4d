"""Why a product is named: by what the shop states of it, with the claims that this rests on."""

from __future__ import annotations

from bot.catalogue.claims import Claim
from bot.catalogue.constraints import SAME_NAME
from bot.catalogue.product import Product
from bot.catalogue.search import Hit
from bot.catalogue.wishes import Wishes
from bot.dialogue import telling, terms
from bot.dialogue.moment import Moment
from bot.dialogue.values import Line, Value


def why(hit: Hit, wishes: Wishes | None) -> Line:
    """The reason a product is named: stated facts only."""
    product = hit.product
    if wishes is not None and wishes.attributes:
        words = tuple(
            Line("why-attribute", {"name": telling.label(name), "value": stated_as(product, name, value)})
            for name, value in wishes.attributes.items()
        )
        return Line("why-attributes", {"words": words})
    if product.highlights:
        return Line("why-words", {"words": ", ".join(product.highlights[:2])})
    if product.rating is not None and product.review_count:
        return Line("why-rating", {"rating": product.rating, "count": product.review_count})
    if product.rating is not None:
        return Line("why-rating-only", {"rating": product.rating})
    return Line("why-words", {"words": telling.cut(product.description, 80) or product.title})


def stated_as(product: Product, name: str, value: str) -> Value:
    """The shop's own word for what was asked for ("lilac" for purple)."""
    own = {SAME_NAME.get(n, n): v for n, v in product.attributes.items()}
    return terms.as_said(name, own.get(name, value))


def why_claims(moment: Moment, product: Product, reason: Line) -> list[Claim]:
    """The reason rests on stated facts as well."""
    if reason.id in {"why-rating", "why-rating-only"}:
        told = telling.rating(moment, product)
        return list(told.claims) if told else []
    if product.highlights and reason.id == "why-words":
        return [telling.claim(moment, product, "highlights", ", ".join(product.highlights[:2]))]
    if reason.id == "why-words":
        return [telling.claim(moment, product, "description", product.description)]
    return []
