"""What Rasa 3.6 posts to an action server, read: which action, and the tracker's state."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.dialogue import turn_form
from bot.dialogue.values import Inbound
from bot.journey.acts import Stage

LOCALE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
LONGEST_ID = 200


class BadCall(ValueError):
    """The body is no action call; one sentence says what is missing."""


@dataclass(frozen=True, slots=True)
class ActionCall:
    """`document` is the whole body, `latest` the latest message with what the pipeline found in it, `inbound`
    that message as a turn."""

    action: str
    sender: str
    slots: Mapping[str, Any]
    latest: Mapping[str, Any]
    events: Sequence[Mapping[str, Any]]
    inbound: Inbound
    document: dict[str, Any]

    @classmethod
    def read(cls, document: Any) -> ActionCall:
        """Raises BadCall."""
        body = _object(document, "the body")
        tracker = _object(body.get("tracker"), "tracker")
        latest = _object(tracker.get("latest_message") or {}, "tracker.latest_message")
        events = tracker.get("events")
        if not isinstance(events, list) or not all(isinstance(each, dict) for each in events):
            raise BadCall("tracker.events is no list of events")
        slots = _object(tracker.get("slots") or {}, "tracker.slots")
        _check_slots(slots)
        _check_parse(latest)
        sender = _name(tracker.get("sender_id") or body.get("sender_id"), "tracker.sender_id")
        return cls(
            action=_name(body.get("next_action"), "next_action"),
            sender=sender,
            slots=slots,
            latest=latest,
            events=events,
            inbound=_inbound(sender, latest, events),
            document=body,
        )

    def for_action(self, action: str, slots: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
        """The same call as our own engine would make it."""
        latest = {**self.latest, turn_form.KEY: told}
        tracker = {**self.document["tracker"], "slots": dict(slots), "latest_message": latest}
        return {**self.document, "next_action": action, "tracker": tracker}


def _inbound(sender: str, latest: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> Inbound:
    text = latest.get("text")
    if text is not None and not isinstance(text, str):
        raise BadCall("tracker.latest_message.text is no text")
    nobody: Mapping[str, Any] = {}
    said = next((each for each in reversed(events) if each.get("event") == "user"), nobody)
    sent_at = _time(said.get("timestamp"))
    message_id = latest.get("message_id") or said.get("message_id")
    if not isinstance(message_id, str) or not 0 < len(message_id) <= LONGEST_ID:
        message_id = hashlib.sha256(f"{sender}\0{sent_at.timestamp()}\0{text}".encode()).hexdigest()[:32]
    stated = latest.get("metadata")
    locale = stated.get("locale") if isinstance(stated, dict) else None
    channel = said.get("input_channel")
    return Inbound(
        conversation_id=sender,
        message_id=message_id,
        sent_at=sent_at,
        text=text or "",
        locale=locale if isinstance(locale, str) and LOCALE.fullmatch(locale) else None,
        channel=channel[:20] if isinstance(channel, str) and channel else "rasa",
    )


def _check_slots(slots: Mapping[str, Any]) -> None:
    """The two that only this project writes, and that are read before anything else."""
    belief, memory = slots.get("belief"), slots.get("memory")
    if belief is not None and not (
        isinstance(belief, list)
        and len(belief) == len(Stage)
        and all(isinstance(share, int | float) for share in belief)
    ):
        raise BadCall(f"tracker.slots.belief is no list of {len(Stage)} numbers")
    if memory is not None and not isinstance(memory, dict):
        raise BadCall("tracker.slots.memory is no JSON object")


def _check_parse(latest: Mapping[str, Any]) -> None:
    where = "tracker.latest_message"
    _object(latest.get("intent") or {}, f"{where}.intent")
    for name in ("intent_ranking", "meanings"):
        listed = latest.get(name) or []
        if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
            raise BadCall(f"{where}.{name} is no list of JSON objects")


def _time(timestamp: Any) -> datetime:
    """Rasa's clock, in the tracker: ours may run differently, and a repeat must not be another moment."""
    if isinstance(timestamp, bool) or not isinstance(timestamp, int | float):
        raise BadCall("tracker.events has no user event with a timestamp")
    try:
        return datetime.fromtimestamp(timestamp, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadCall(f"the timestamp {timestamp} of the latest message is no time") from error


def _object(value: Any, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadCall(f"{where} is no JSON object")
    return value


def _name(value: Any, where: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise BadCall(f"{where} is no name")
    return value
