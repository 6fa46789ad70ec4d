"""Facts of a product as lines with their claims, from the feed or the shop's word and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Availability, Product
from bot.dialogue import terms
from bot.dialogue.moment import Moment
from bot.dialogue.values import Line, Value

QUOTED = 160
"""Longer statements and review quotes are cut at a word."""


@dataclass(frozen=True, slots=True)
class Told:
    line: Line
    claims: tuple[Claim, ...] = ()


def price(moment: Moment, product: Product) -> Told | None:
    if product.to_pay is None:
        return None
    args: dict[str, Value] = {"product": product.title, "price": product.to_pay}
    claims = [claim(moment, product, "price", str(product.price))]
    if product.sale_price is not None and product.price is not None:
        claims.insert(0, claim(moment, product, "sale_price", str(product.sale_price)))
        return Told(Line("fact-price-reduced", {**args, "was": product.price}), tuple(claims))
    return Told(Line("fact-price", args), tuple(claims))


def stock(moment: Moment, product: Product) -> Told | None:
    if product.availability is Availability.unknown:
        return None
    claims = [claim(moment, product, "availability", product.availability.value)]
    args: dict[str, Value] = {"product": product.title, "state": product.availability.value}
    if product.availability is Availability.in_stock and product.quantity:
        claims.append(claim(moment, product, "quantity", str(product.quantity)))
        return Told(Line("fact-stock-count", {**args, "count": product.quantity}), tuple(claims))
    return Told(Line("fact-stock", args), tuple(claims))


def rating(moment: Moment, product: Product) -> Told | None:
    """Other people's opinion: the average, how many they are, and a quote."""
    if product.rating is None:
        return None
    claims = [claim(moment, product, "rating", number(product.rating))]
    args: dict[str, Value] = {"product": product.title, "rating": product.rating}
    if product.review_count:
        claims.append(claim(moment, product, "review_count", str(product.review_count)))
        args["count"] = product.review_count
        return Told(Line("fact-rating-count", args), tuple(claims))
    return Told(Line("fact-rating", args), tuple(claims))


def quotes(moment: Moment, product: Product, most: int = 2) -> list[Told]:
    """The kindest and the harshest review: hiding the second would be a lie by omission."""
    ordered = sorted(product.reviews, key=lambda r: -r.rating)
    picked = [r for r in ([ordered[0], ordered[-1]] if len(ordered) > 1 else ordered) if r.comment][:most]
    return [
        Told(
            Line("fact-review-quote", {"rating": r.rating, "quote": cut(r.comment)}),
            (claim(moment, product, "reviews", r.comment),),
        )
        for r in picked
    ]


def harshest(moment: Moment, product: Product) -> Told | None:
    """The lowest review that is not a happy one."""
    unhappy = [r for r in product.reviews if r.comment and r.rating <= 3]
    if not unhappy:
        return None
    lowest = min(unhappy, key=lambda r: r.rating)
    line = Line("fact-review-quote", {"rating": lowest.rating, "quote": cut(lowest.comment)})
    return Told(line, (claim(moment, product, "reviews", lowest.comment),))


def about(moment: Moment, product: Product) -> Told | None:
    if not product.description:
        return None
    line = Line("fact-description", {"product": product.title, "description": cut(product.description, 320)})
    return Told(line, (claim(moment, product, "description", product.description),))


POLICY_FIELDS = {"returns": "returns", "warranty": "warranty", "delivery": "shipping"}
NONE_STATED = ("returns", "warranty")
"""What a product may be stated to have none of."""


def policy(moment: Moment, name: str, product: Product | None) -> Told | None:
    """The product's own word before its category's before the shop's. "No return policy" means that it
    cannot be returned, and is said so."""
    field = POLICY_FIELDS.get(name)
    stated: Any = getattr(product, field) if product and field else None
    if product is not None and field is not None and stated:
        none = name in NONE_STATED and terms.is_none(field, str(stated))
        args: dict[str, Value] = {"product": product.title, "stated": terms.sentence_of(field, str(stated))}
        line = Line(f"fact-{name}-none" if none else f"fact-{name}", args)
        return Told(line, (claim(moment, product, field, str(stated)),))
    words = moment.shop.policy(name, product)
    if words is None:
        return None
    told = Claim(product.id if product else None, field or name, words, Source.shop, None)
    return Told(Line("shop-policy", {"stated": terms.sentence_of(field or name, words)}), (told,))


def policies(moment: Moment, name: str, chosen: Sequence[Product]) -> list[Told]:
    """The policy for each of several products, said once where it is the same."""
    told = [t for t in (policy(moment, name, p) for p in chosen) if t is not None]
    words = {str(t.line.args.get("stated")) for t in told}
    if len(told) > 1 and len(words) == 1 and len(told) == len(chosen):
        same = Line(f"fact-{name}-same", {"stated": told[0].line.args["stated"]})
        return [Told(same, tuple(c for t in told for c in t.claims))]
    return told


def claim(moment: Moment, product: Product, field: str, value: str) -> Claim:
    return Claim(product.id, field, value, Source.catalogue, moment.catalogue.imported_at)


LABELLED = frozenset(
    """price sale-price availability quantity brand warranty returns shipping rating review-count weight
    condition color length width height size dimensions material pattern gender age-group type style
    model minimum-order-quantity battery-life charging-time charging-port power capacity volume storage
    memory processor ports screen-size resolution water-protection noise maximum-load cable-length
    dishwasher-safe bluetooth-version washing country-of-origin category sku surface packed-size
    heel-drop standard driver-size microphones automatic-switch-off water-column layers foldable
    output-power voltage rain-cover support weight-per-shoe membrane breathability taped-seams
    brightness colour-temperature insulated vents floats temperature-control limescale-filter
    dust-container bagless filter webcam keyboard-light laptop-size dimmable usb-port height-range
    suitable-for-induction oven-safe keeps-hot keeps-cold bpa-free rear-light waterproof gps heart-rate
    contactless-payment works-with skin-type contents suitable-weight suitable-age positions water-tank
    grinder milk-frother speeds accessories suction-power people comfort-temperature filling
    lumbar-support seat-height seat-depth armrests motors coating video perfume vegan noise-cancelling
    wireless-charging plug battery timer assembly pieces diameter age zoom maximum-height seasons""".split()
)
SAME_LABEL = {
    "product weight": "weight", "product length": "length", "product width": "width",
    "product height": "height", "colour": "color", "model number": "model", "display size": "screen size",
}  # fmt: skip


def label(field: str) -> Line:
    """What a field is called; feeds' own names stand as they are."""
    name = SAME_LABEL.get(field, field).replace("_", "-").replace(" ", "-")
    return Line(f"label-{name}") if name in LABELLED else Line("label-other", {"field": field})


def western(text: str) -> str:
    """The text with the digits of every script as 0 to 9; every place stays what it is."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text)


def number(value: float) -> str:
    return f"{value:g}"


def cut(words: str, most: int = QUOTED) -> str:
    words = " ".join(words.split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0].rstrip(",.;:") + "…"


def item_line(product: Product, reason: Line) -> Line:
    item = priced_item(product, reason)
    gone = product.availability is Availability.out_of_stock
    return Line("item-gone", {"item": item}) if gone else item


def item_claims(moment: Moment, product: Product) -> list[Claim]:
    """What `item_line` states besides the reason."""
    told = price(moment, product)
    claims = list(told.claims) if told else []
    if product.availability is Availability.out_of_stock:
        claims.append(claim(moment, product, "availability", product.availability.value))
    return claims


def priced_item(product: Product, reason: Line) -> Line:
    args: dict[str, Value] = {"product": product.title, "why": reason}
    if product.to_pay is None:
        return Line("found-item-unpriced", args)
    if product.sale_price is not None and product.price is not None:
        return Line("found-item-reduced", {**args, "price": product.to_pay, "was": product.price})
    return Line("found-item", {**args, "price": product.to_pay})


def card(product: Product, why: Line | None = None) -> dict[str, Any]:
    """A product in a rich payload; amounts and the reason get their words on the way out."""
    to_pay = product.to_pay
    return {
        "id": product.id,
        "title": product.title,
        "brand": product.brand,
        "price": to_pay,
        "was": product.price if product.sale_price is not None else None,
        "rating": product.rating,
        "review_count": product.review_count,
        "availability": product.availability.value,
        "link": product.link,
        "image": product.image_link,
        "why": why,
    }
