"""What a row costs: the list price, and the lower one to pay where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bot.catalogue.feeds.decimal_marks import DecimalMarks, Reading
from bot.catalogue.feeds.rows import BadFeedRow, Warned
from bot.catalogue.money import BadPrice, marks_in, parse_money
from bot.catalogue.product import Money

PRICES = ("price", "sale_price", "compare_at_price")
LIKE = "write it as 12.50 or 12.50 EUR"


@dataclass(frozen=True, slots=True)
class RowPrices:
    """The prices of one row; what is odd but harmless is appended to `warnings`."""

    raw: Mapping[str, Any]
    line: int
    id: str
    currency: str | None
    marks: DecimalMarks
    warnings: list[Warned]

    def both(self) -> tuple[Money, Money | None]:
        """The list price and the lower one to pay, if any. A shop system that keeps the price to pay and the
        one it is compared with has them the other way about. Raises BadFeedRow."""
        price = self._price()
        if "discount_percentage" in self.raw:
            return price, discounted(price, self.raw["discount_percentage"])
        compared = self._other("compare_at_price", price)
        sale = self._other("sale_price", price)
        if sale is not None and sale.minor == 0:
            self._warn("sale_price", "is zero; ignored")
            sale = None
        if sale is not None and sale.minor > price.minor:
            self._warn("sale_price", "is higher than the price; ignored")
        if sale is not None and sale.minor >= price.minor:
            sale = None
        if compared is not None and compared.minor > price.minor > 0:
            return compared, sale or price
        return price, sale

    def _price(self) -> Money:
        value = self.raw.get("price")
        try:
            price = self._read("price", self.currency)
        except BadPrice as bad:
            reason = "is missing" if value is None or value == "" else f"{bad}; {LIKE}"
            raise BadFeedRow(self.line, self.id, "price", value, reason) from None
        if price.currency is None and self.currency is not None:
            self._warn("price", "names a currency of several countries; told without one; write SEK for kr")
        return price

    def _other(self, field: str, price: Money) -> Money | None:
        """A price beside the price; what cannot be read, or is in another currency, is warned of and left
        out."""
        if self.raw.get(field) in (None, ""):
            return None
        try:
            other = self._read(field, price.currency)
        except BadPrice as bad:
            self._warn(field, f"{bad}; ignored")
            return None
        if other.currency != price.currency:
            self._warn(field, "has another currency than the price; ignored")
            return None
        return other

    def _read(self, field: str, currency: str | None) -> Money:
        doubted: list[str] = []

        def is_decimal(mark: str, named: str | None) -> bool:
            reading = self._reading(mark, named)
            if not reading.sure:
                doubted.append(mark)
            return reading.is_decimal

        price = parse_money(self.raw.get(field), currency, is_decimal)
        if doubted:
            self._warn(field, f"can be read in two ways; taken as {price}; write all decimals, as in {price}")
        return price

    def _reading(self, mark: str, currency: str | None) -> Reading:
        """By another price of the row where that has another decimal mark, else by the file's."""
        shown = {marks.decimal for name in PRICES if (marks := marks_in(self.raw.get(name)))}
        if shown and mark not in shown:
            return Reading(is_decimal=False)
        return self.marks.reading(mark, currency)

    def _warn(self, field: str, reason: str) -> None:
        self.warnings.append(Warned(self.line, self.id, field, str(self.raw[field]), reason))


def discounted(price: Money, percentage: object) -> Money | None:
    """The price to pay, rounded half up to minor units; None where nothing is taken off, or all."""
    if not isinstance(percentage, int | float) or isinstance(percentage, bool) or not 0 < percentage < 100:
        return None
    left = Decimal(price.minor) * (100 - Decimal(repr(percentage))) / 100
    minor = int(left.quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return Money(minor, price.currency, price.exponent) if 0 < minor < price.minor else None
