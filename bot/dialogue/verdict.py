"""What the shop's records say of an order number that a visitor names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.orders.order import OwnOrder


class Verdict(StrEnum):
    """`nothing`: the shop has told of no orders at all, so that nothing can be proved here."""

    nothing = "nothing"
    needs_proof = "needs_proof"
    wrong = "wrong"
    stop = "stop"
    proven = "proven"


@dataclass(frozen=True, slots=True)
class Checked:
    """`number_hash` stands for the number that was tried, `whose` for the conversation that proved it."""

    verdict: Verdict
    number_hash: str | None = None
    own: OwnOrder | None = None
    whose: str | None = None


CheckOrder = Callable[[str], Checked]
"""What the shop's records say of an order number and what this message brings to prove it."""


def nothing_known(number: str) -> Checked:
    return Checked(Verdict.nothing)
