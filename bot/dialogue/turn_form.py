"""What an action is told of the turn it answers: the key `waystage` of the latest message's parse data.

Plain JSON types, since it crosses to the actions as they would get it over HTTP. It lives as long as the
turn; the stored event is kept without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.dialogue.values import Inbound, Meaning, Mention, Page, Quantity
from bot.journey.acts import Act, Overlay, Stage

if TYPE_CHECKING:
    from bot.dialogue.turn import Prepared

KEY = "waystage"


@dataclass(frozen=True, slots=True)
class TurnTold:
    """`sent_at` is now, for an action: the clock of the conversation. `language` is spoken to the visitor,
    `written_in` is theirs, which may not be spoken here."""

    conversation_id: str
    message_id: str
    visitor_id: str | None
    text: str
    sent_at: datetime
    page: Page
    language: str
    meanings: tuple[Meaning, ...]
    stage: Stage
    acted_on: bool
    event: str | None
    overlays: frozenset[Overlay]
    asked: frozenset[Act]
    clues: tuple[str, ...] = ()
    written_in: str = "en"


def to_dict(inbound: Inbound, prepared: Prepared, language: str) -> dict[str, Any]:
    return {
        "conversation_id": inbound.conversation_id,
        "message_id": inbound.message_id,
        "visitor_id": inbound.visitor_id,
        "text": inbound.text or "",
        "sent_at": inbound.sent_at.isoformat(),
        "page": None if inbound.page is None else asdict(inbound.page),
        "language": language,
        "meanings": [asdict(meaning) for meaning in prepared.meanings],
        "stage": prepared.stage,
        "acted_on": prepared.acted_on,
        "event": prepared.event,
        "overlays": sorted(prepared.overlays),
        "asked": sorted(prepared.asked),
        "clues": list(inbound.clues),
        "written_in": prepared.slots.get("language") or language,
    }


def from_dict(form: Mapping[str, Any]) -> TurnTold:
    """Raises KeyError naming what is missing."""
    return TurnTold(
        conversation_id=form["conversation_id"],
        message_id=form["message_id"],
        visitor_id=form["visitor_id"],
        text=form["text"],
        sent_at=datetime.fromisoformat(form["sent_at"]),
        page=Page(**(form["page"] or {})),
        language=form["language"],
        meanings=tuple(_meaning(each) for each in form["meanings"]),
        stage=Stage(form["stage"]),
        acted_on=form["acted_on"],
        event=form["event"],
        overlays=frozenset(Overlay(each) for each in form["overlays"]),
        asked=frozenset(Act(each) for each in form["asked"]),
        clues=tuple(form.get("clues") or ()),
        written_in=form.get("written_in") or form["language"],
    )


def _meaning(form: Mapping[str, Any]) -> Meaning:
    mentions = tuple(
        Mention(**{**each, "candidates": tuple(each["candidates"])}) for each in form["mentions"]
    )
    quantities = tuple(Quantity(**each) for each in form["quantities"])
    return Meaning(form["intent"], form["confidence"], form["text"], mentions, quantities, form["entities"])
