"""What crosses the borders of a turn: the message that comes in, what it means, what goes out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from bot.catalogue.claims import Claim
from bot.catalogue.mention import Mention as Mention
from bot.catalogue.product import Money
from bot.journey.acts import Act
from bot.orders.order import OwnOrder

PAGE_TYPES = tuple(
    "home landing category search product compare cart checkout order account help other".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """Where the visitor was when writing. `type` is one of PAGE_TYPES; `url` is already cut to path and
    utm_* parameters."""

    type: str = "other"
    url: str | None = None
    product_id: str | None = None
    cart_value: str | None = None


@dataclass(frozen=True, slots=True)
class Inbound:
    """One turn coming in: exactly one of text, button (a payload) or order is set; a wait has none of them.
    `text` is already redacted and capped; `clues` are keyed hashes of what in it might prove an order;
    `orders` are this visitor's, as the shop last told of them."""

    conversation_id: str
    message_id: str
    sent_at: datetime
    text: str | None = None
    button: str | None = None
    order: OrderEvent | None = None
    page: Page | None = None
    locale: str | None = None
    visitor_id: str | None = None
    channel: str = "web"
    clues: tuple[str, ...] = ()
    orders: tuple[OwnOrder, ...] = ()


@dataclass(frozen=True, slots=True)
class OrderEvent:
    """`status` is placed, paid, shipped, delivered, cancelled or refunded."""

    order_id: str
    status: str
    products: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its role. `kind`: money, score, count, ordinal, percentage. Money and counts have bounds:
    "under 120" -> (None, 120), "50 to 80" -> (50, 80), "about 100" -> (85, 115), "120" -> (120, 120).
    A score has its scale: "9/10" -> value 9, scale 10; "4 stars" -> value 4, scale 5; "9" -> scale None."""

    kind: str
    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    scale: int | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing the message asks or says: an intent with the part of the message that carries it."""

    intent: str
    confidence: float
    text: str
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    entities: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Understanding:
    """What the pipeline made of one message, without the conversation. `meanings` are in the order of the
    message, never empty; the first is the message's main intent. `ranking` is the whole message's intents.
    `firm`: it tells its language surely enough for a conversation in another one to follow. `kinds` are
    products that everyday words of another language than English name (bot.dialogue.by_kind)."""

    text: str
    language: str
    meanings: tuple[Meaning, ...]
    ranking: tuple[tuple[str, float], ...]
    in_scope: float
    firm: bool = True
    kinds: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A Fluent message id with its arguments; wordings are chosen by the response generator. An argument
    may be a line itself (the reason beside a product)."""

    id: str
    args: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount with its unit, by the unit's name in CLDR ("mass-gram")."""

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its ISO 3166 code, said by its name in CLDR."""

    code: str


@dataclass(frozen=True, slots=True)
class City:
    """A city that gives a time zone its name, in English; said by its name in CLDR."""

    name: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What a shop states in English words that are wholly understood: an English visitor reads them as they
    are, everybody else reads `otherwise`. `begins`: it stands alone, as a title does."""

    text: str
    otherwise: Line | Measure
    begins: bool = False


Value = (
    str | int | float | date | time | Money | Line | Measure | Country | City | Stated | tuple["Value", ...]
)
"""A tuple is spoken as a list of names, each by itself: "A, B and C"."""


@dataclass(frozen=True, slots=True)
class Button:
    title: Line
    payload: str


@dataclass(frozen=True, slots=True)
class Reply:
    """One bot message. `custom` is a rich payload (product_list, comparison, rating, order_status) whose
    content `lines` also tell in plain text."""

    act: Act
    lines: tuple[Line, ...]
    buttons: tuple[Button, ...] = ()
    custom: Mapping[str, Any] | None = None
    claims: tuple[Claim, ...] = ()
