"""What a turn wants remembered for people: each note becomes a row in the turn's one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.dialogue.values import OrderEvent


@dataclass(frozen=True, slots=True)
class NeedTold:
    text: str


@dataclass(frozen=True, slots=True)
class QuestionUnanswered:
    """`field` is what the catalogue does not state; product_id is None for a question about the shop."""

    text: str
    product_id: str | None
    field: str | None


@dataclass(frozen=True, slots=True)
class ObstacleNamed:
    """`obstacle`: price, delivery, returns, not_found, trust, just_looking, other."""

    obstacle: str
    text: str | None = None
    product_id: str | None = None


@dataclass(frozen=True, slots=True)
class SurveyBegun:
    order_id: str | None


@dataclass(frozen=True, slots=True)
class SurveyAnswered:
    """`question`: csat, nps, expectation, comment. `value` as text ("5", "9", "exceeded", free words)."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class SurveyClosed:
    """`status`: completed, stopped."""

    status: str


@dataclass(frozen=True, slots=True)
class TicketFiled:
    number: str
    kind: str
    summary: str
    product_id: str | None = None
    order_id: str | None = None


@dataclass(frozen=True, slots=True)
class TicketExtended:
    """More words of the visitor's that belong to the ticket `number`."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class HandoffRequested:
    reason: str


@dataclass(frozen=True, slots=True)
class OrderReported:
    """A signed order event, or (`told` true) only the visitor's word for it."""

    event: OrderEvent
    told: bool


@dataclass(frozen=True, slots=True)
class ProofAsked:
    """Whether the conversation now waits for the proof of an order."""

    waiting: bool


@dataclass(frozen=True, slots=True)
class ProofTried:
    """`number_hash` stands for the order number, which may not exist."""

    number_hash: str
    proven: bool


@dataclass(frozen=True, slots=True)
class OrderBound:
    """`whose` stands for the conversation that has proved the order `key`."""

    key: str
    whose: str


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """`kind`: reminder. `wording`: the version of the words agreed to."""

    kind: str
    wording: str


@dataclass(frozen=True, slots=True)
class AddressAsked:
    """After consent: an address in the visitor's next message is kept, sealed, and in no other one."""


@dataclass(frozen=True, slots=True)
class AddressForgotten:
    """Consent is withdrawn: the address and what was to be sent to it go."""


@dataclass(frozen=True, slots=True)
class ReminderAsked:
    product_id: str | None
    due_at: datetime


Note = (
    NeedTold
    | QuestionUnanswered
    | ObstacleNamed
    | SurveyBegun
    | SurveyAnswered
    | SurveyClosed
    | TicketFiled
    | TicketExtended
    | HandoffRequested
    | OrderReported
    | ProofAsked
    | ProofTried
    | OrderBound
    | ConsentGiven
    | AddressAsked
    | AddressForgotten
    | ReminderAsked
)
