"""An order as the shop tells of it: by a file, by a webhook."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

STATUSES = ("placed", "paid", "shipped", "delivered", "cancelled", "refunded")
RANK: Mapping[str, int] = {status: rank for rank, status in enumerate(STATUSES)}
LONGEST_NUMBER = 64

_NOT_TELLING = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Tracking:
    """Each part may be missing; `link` is an http(s) address."""

    carrier: str | None = None
    number: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class ShopOrder:
    """`number` as the shop writes it. `at` is when the status came about; None where the shop has not said.
    `dates` are the times of single statuses, as far as known; `expected_at` is when it is to arrive."""

    number: str
    status: str
    at: datetime | None = None
    products: tuple[str, ...] = ()
    tracking: Tracking = field(default_factory=Tracking)
    dates: Mapping[str, datetime] = field(default_factory=dict)
    expected_at: datetime | None = None

    @property
    def key(self) -> str:
        return number_key(self.number)


@dataclass(frozen=True, slots=True)
class Proofs:
    """What only the customer and the shop know of an order, normalised (bot.orders.proofs) and never stored:
    the records keep keyed hashes of them."""

    emails: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()

    def __or__(self, other: Proofs) -> Proofs:
        return Proofs(self.emails | other.emails, self.postcodes | other.postcodes)


@dataclass(frozen=True, slots=True)
class ToldOrder:
    """An order with what proves it, and whose it is where that was said (`conversation` is an id)."""

    order: ShopOrder
    proofs: Proofs = field(default_factory=Proofs)
    visitor: str | None = None
    conversation: str | None = None


def number_key(number: str) -> str:
    """What two spellings of an order number have in common: "#WS-10001", "ws 10001" -> "ws10001"."""
    digits = "".join(_digit(c) for c in unicodedata.normalize("NFKC", number))
    return _NOT_TELLING.sub("", digits).casefold()


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


def merged(known: ShopOrder | None, told: ShopOrder, now: datetime) -> ShopOrder:
    """The order after `told`: a status never goes backwards. Of two times the later one wins; at the same
    time, and where one of them is not known, only a status further on wins. A time to come counts as now, so
    that nothing is shut out by a wrong clock. What is not told again is kept."""
    told = replace(told, at=None if told.at is None else min(told.at, now))
    if known is None:
        return told
    forward = RANK[told.status] > RANK[known.status]
    dated = told.at is not None and known.at is not None and told.at != known.at
    onward = (told.at or now) > (known.at or now) if dated else forward
    later, earlier = (told, known) if onward or told.status == known.status else (known, told)
    return ShopOrder(
        number=known.number,
        status=later.status,
        at=(later.at or earlier.at) if told.status == known.status else later.at,
        products=later.products or earlier.products,
        tracking=Tracking(
            later.tracking.carrier or earlier.tracking.carrier,
            later.tracking.number or earlier.tracking.number,
            later.tracking.link or earlier.tracking.link,
        ),
        dates={**earlier.dates, **later.dates},
        expected_at=later.expected_at or earlier.expected_at,
    )


@dataclass(frozen=True, slots=True)
class OwnOrder:
    """An order that is known to be this visitor's. `surveyed`: somebody was asked about it before."""

    order: ShopOrder
    surveyed: bool = False
