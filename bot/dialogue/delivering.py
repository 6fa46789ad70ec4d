"""What a delivery costs and where it goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money, Product
from bot.dialogue import telling
from bot.dialogue.moment import Moment
from bot.dialogue.values import Country, Line, Meaning, Value

STATED_COST = re.compile(r"(\d+[.,]\d{2})\s*(?:€|\$|£|EUR|USD|GBP)|(?:€|\$|£|EUR|USD|GBP)\s?(\d+[.,]\d{2})")


def there(moment: Moment, meaning: Meaning, name: str) -> list[telling.Told]:
    """Yes or no where a country is named and the shop says which ones it delivers to."""
    if name != "delivery" or moment.shop.delivers_to is None:
        return []
    code = moment.cues.country_of(meaning.text)
    if code is None:
        return []
    line = "delivery-there" if code in moment.shop.delivers_to else "delivery-not-there"
    claim = Claim(None, "delivers_to", " ".join(sorted(moment.shop.delivers_to)), Source.shop, None)
    return [telling.Told(Line(line, {"country": Country(code)}), (claim,))]


def not_delivered(moment: Moment, meaning: Meaning) -> bool:
    return any(told.line.id == "delivery-not-there" for told in there(moment, meaning, "delivery"))


def delivery_cost(moment: Moment, chosen: Sequence[Product]) -> list[telling.Told]:
    """The shop's tariff, where the product does not state its own."""
    if moment.shop.delivery_price is None or any(stated_delivery(p) is not None for p in chosen):
        return []
    args: dict[str, Value] = {"cost": in_currency(moment, moment.shop.delivery_price)}
    claim = Claim(None, "delivery_cost", str(moment.shop.delivery_price), Source.shop, None)
    if moment.shop.free_from is None:
        return [telling.Told(Line("delivery-cost", args), (claim,))]
    args["free_from"] = in_currency(moment, moment.shop.free_from)
    free = Claim(None, "delivery_free_from", str(moment.shop.free_from), Source.shop, None)
    return [telling.Told(Line("delivery-cost-free-from", args), (claim, free))]


def stated_delivery(product: Product) -> Money | None:
    """What the feed itself says that this product's delivery costs."""
    found = STATED_COST.search(product.shipping or "")
    if found is None or product.to_pay is None or product.to_pay.exponent != 2:
        return None
    amount = Decimal((found[1] or found[2]).replace(",", "."))
    return Money(int(amount * 100), product.to_pay.currency, 2)


def in_currency(moment: Moment, amount: Decimal) -> Money:
    return Money(int((amount * 100).to_integral_value()), moment.shop.currency, 2)
