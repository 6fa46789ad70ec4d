"""Whether "1.299" in a feed is more than a thousand or a little more than one: what its other prices show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from bot.catalogue.money import marks_in

ENOUGH_PRICES = 200
Priced = tuple[object, str | None]
"""A price as written, and the currency that holds where it names none."""


class Reading(NamedTuple):
    """`sure` is False where the mark can be meant in both ways."""

    is_decimal: bool
    sure: bool = True


@dataclass(slots=True)
class _Shown:
    """What prices show beyond doubt: their decimal marks, those with three decimals and more, and the marks
    between thousands."""

    decimal: Counter[str] = field(default_factory=Counter)
    long: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)

    def commonest(self) -> str | None:
        counts = self.decimal.most_common()
        return counts[0][0] if counts and (len(counts) == 1 or counts[0][1] > counts[1][1]) else None

    def reading(self, mark: str) -> Reading:
        if not self.decimal[mark] or self.commonest() not in (mark, None):
            return Reading(is_decimal=False)
        if mark in self.long:
            return Reading(is_decimal=True)
        return Reading(is_decimal=bool(self.groups - {mark}), sure=False)


class DecimalMarks:
    """The marks of a file's prices, by currency. `read` is called once, and only when somebody asks."""

    def __init__(self, read: Callable[[], Iterable[Priced]] = tuple) -> None:
        self._read = read
        self._all = _Shown()
        self._by_currency: dict[str | None, _Shown] | None = None

    def reading(self, mark: str, currency: str | None) -> Reading:
        """Of a mark with three digits behind it, by the prices of this currency; by all where those show
        nothing."""
        return self._looked_at().get(currency, self._all).reading(mark)

    def commonest(self) -> str | None:
        """The file's decimal mark; None where none is shown, or two as often."""
        self._looked_at()
        return self._all.commonest()

    def _looked_at(self) -> dict[str | None, _Shown]:
        if self._by_currency is None:
            self._by_currency = {}
            found = ((marks_in(price), currency) for price, currency in self._read())
            for marks, currency in islice(((m, c) for m, c in found if m is not None), ENOUGH_PRICES):
                own = self._by_currency.setdefault(marks.currency or currency, _Shown())
                for shown in (own, self._all):
                    shown.decimal[marks.decimal] += 1
                    if marks.places > 2:
                        shown.long.add(marks.decimal)
                    if marks.group:
                        shown.groups.add(marks.group)
        return self._by_currency
