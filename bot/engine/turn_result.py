"""What a turn gave: for the doors, which send the replies, and for replays, which show the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.catalogue.claims import Claim
from bot.engine.responses import Spoken
from bot.records.writing import SpokenReply


@dataclass(frozen=True, slots=True)
class TurnReply:
    """One message to the visitor; `buttons` are {"title", "payload"}."""

    act: str
    text: str
    buttons: tuple[Mapping[str, str], ...] = ()
    custom: Mapping[str, Any] | None = None
    image: str | None = None

    @classmethod
    def of(cls, said: Spoken | SpokenReply) -> TurnReply:
        buttons = tuple({"title": each.title, "payload": each.payload} for each in said.buttons)
        return cls(said.act, said.text, buttons, said.custom, said.image)


@dataclass(frozen=True, slots=True)
class TurnResult:
    """`repeated`: the message had been answered before; then only the replies are known, the rest is empty.
    `text` is the message as stored (redacted, cut) or the button's payload, None for an order event or a
    wait."""

    conversation_id: str
    message_id: str
    replies: tuple[TurnReply, ...]
    language: str | None = None
    intent: str | None = None
    confidence: float = 0.0
    stage: str | None = None
    acted_on: bool = False
    belief: Mapping[str, float] = field(default_factory=dict)
    event: str | None = None
    why: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    text: str | None = None
    repeated: bool = False
