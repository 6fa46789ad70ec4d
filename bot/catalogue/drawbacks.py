"""What speaks against a product: stated facts only, alone or beside others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalogue.product import Availability, Product, Review
from bot.catalogue.similar import costs_less
from bot.catalogue.spans import days, refuses
from bot.catalogue.words import sentences

LOW_RATING = 3.0
CLEARLY_LOWER = 0.5  # stars
SLOW_DAYS, SHORT_WARRANTY_DAYS, SHORT_RETURN_DAYS = 14.0, 31.0, 7.0
POOR_REVIEW = 2.0
MOST_CAVEATS, LONGEST_CAVEAT = 3, 240
_CAVEAT = re.compile(
    r"\bruns? (?:small|large|big)\b|\b(?:get|gets) (?:warm|hot|wet|damp|heavy)\b"
    r"|\bonly\b(?! (?:the best|natural))"
    r"|\b(?:does|do|is|are|must|will) not\b|\bcannot\b|\bsold (?:without|separately)\b"
    r"|\bnot (?:suitable|made|for|fit)\b"
    r"|^no \b|\bno (?:\w+ ){0,2}(?:included|built in|is built in)\b|\bthere is no\b|\bhas no\b"
    r"|\bhave no\b|\bweak\b"
    r"|\bheavier\b|^heavy\b|^too \w+ for\b|^tight\b|\bhardly\b|\bneeds (?:practice|level|it)\b"
    r"|\btakes some practice\b"
    r"|\b(?:a little|slightly) (?:thin|noisy|loud|dim)\b|\bit is loud\b|\bnoisy\b|\baudible\b"
    r"|\bdim in\b|\bleaks a\b"
    r"|\bless than\b|\brather than (?:eight|removed)\b|\bslow for\b|\bgrainy\b|\bsmells?\b at first"
    r"|\bnothing for\b|\brustles?\b|\bsqueaks?\b|\bsways\b|\b(?:chips|breaks) if\b|\b(?:is|are) firm\b"
    r"|\btraces of use\b|\bwears? (?:out )?faster\b|\bloses? (?:part|its|their)\b|\bwhite cast\b"
    r"|\bbreaking in\b|\btoo (?:warm|big|wide|rich|thick|small|heavy|dim|loud|thin|tight)\b|\bwill sweat\b"
    r"|\b(?:is|are) small\b|\bit is warm\b|\bwarm in\b|\bcosts a little\b|\btakes twice\b"
    r"|\b(?:breaks?|scratch(?:es)?) easily\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(
    r"\b(?:does|do|will) not (?:leak|flicker|fade|scratch|wake|rust|slip|stain|shrink|clog|irritate"
    r"|contain|dry)\b"
    r"|\bwhere the .* only\b"
    r"|\bstays? warm\b|\bkeeps? .{0,15}\bwarm\b"
    r"|\bnot only\b|\bno (?:assembly|charging|mess)\b|\bneeds? no\b|\bneed no\b|\bno need\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Drawback:
    """`kind`: out_of_stock, dearest, low_rating, lower_rating, no_returns, short_returns, no_warranty,
    short_warranty, shorter_warranty, slow_shipping, slower_shipping, caveat, poor_review. `field` and `value`
    are the stated fact it rests on; of a caveat the shop's own sentence."""

    product_id: str
    kind: str
    field: str
    value: str

    @property
    def args(self) -> dict[str, str]:
        """For a sentence about it."""
        return {"value": self.value}


def drawbacks(product: Product, others: Sequence[Product] = ()) -> tuple[Drawback, ...]:
    """In the order in which they weigh; beside others also what is worse than theirs."""
    others = [other for other in others if other.id != product.id]
    found: list[tuple[str, str, str]] = []
    if product.availability is Availability.out_of_stock:
        found.append(("out_of_stock", "availability", product.availability.value))
    found += _dearer(product, others)
    found += _rated_lower(product, others)
    found += _span(product, others, "returns", "no_returns", "short_returns", "", SHORT_RETURN_DAYS)
    found += _span(
        product, others, "warranty", "no_warranty", "short_warranty", "shorter_warranty", SHORT_WARRANTY_DAYS
    )
    found += _slow(product, others)
    found += [("caveat", "description", sentence) for sentence in caveats(product)]
    worst = worst_review(product)
    if worst is not None:
        found.append(("poor_review", "reviews", worst.comment))
    return tuple(Drawback(product.id, kind, field, value) for kind, field, value in found)


def worst_review(product: Product) -> Review | None:
    """The worst review of two stars or fewer that says something."""
    poor = [r for r in product.reviews if r.rating <= POOR_REVIEW and r.comment]
    return min(poor, key=lambda review: review.rating) if poor else None


def warns(sentence: str) -> bool:
    """Whether a sentence says what a product is not, lacks or demands."""
    return _CAVEAT.search(sentence) is not None and _PRAISE.search(sentence) is None


def caveats(product: Product) -> tuple[str, ...]:
    """Sentences in which the shop itself says what the product is not, lacks or demands."""
    said = [s for s in sentences(product.description) if len(s) <= LONGEST_CAVEAT]
    return tuple(s for s in said if warns(s))[:MOST_CAVEATS]


def _dearer(product: Product, others: Sequence[Product]) -> list[tuple[str, str, str]]:
    if not others or not all(costs_less(other, product) for other in others):
        return []
    field = "sale_price" if product.sale_price is not None else "price"
    return [("dearest", field, str(product.to_pay))]


def _rated_lower(product: Product, others: Sequence[Product]) -> list[tuple[str, str, str]]:
    if product.rating is None:
        return []
    if product.rating < LOW_RATING:
        return [("low_rating", "rating", str(product.rating))]
    best = max((o.rating for o in others if o.rating is not None), default=None)
    if best is not None and best - product.rating >= CLEARLY_LOWER:
        return [("lower_rating", "rating", str(product.rating))]
    return []


def _span(
    product: Product, others: Sequence[Product], field: str, none: str, short: str, shorter: str, limit: float
) -> list[tuple[str, str, str]]:
    stated: str | None = getattr(product, field)
    if stated is None:
        return []
    if refuses(stated):
        return [(none, field, stated)]
    mine = days(stated)
    if mine is None:
        return []
    if mine <= limit:
        return [(short, field, stated)]
    theirs = [d for o in others if (t := getattr(o, field)) is not None and (d := days(t)) is not None]
    return [(shorter, field, stated)] if shorter and theirs and mine < max(theirs) else []


def _slow(product: Product, others: Sequence[Product]) -> list[tuple[str, str, str]]:
    mine = days(product.shipping, longest=True) if product.shipping else None
    if mine is None or product.shipping is None:
        return []
    if mine >= SLOW_DAYS:
        return [("slow_shipping", "shipping", product.shipping)]
    theirs = [d for o in others if o.shipping and (d := days(o.shipping, longest=True)) is not None]
    return [("slower_shipping", "shipping", product.shipping)] if theirs and mine > min(theirs) else []
