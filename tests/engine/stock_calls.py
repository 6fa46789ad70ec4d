"""Action calls as stock Rasa 3.6.21 posts them: one recorded from it, the next ones made as it would."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

RECORDED = Path(__file__).parents[1] / "web/recorded/action_call.json"
"""What rasa.core.actions.action.RemoteAction of stock Rasa on Python 3.10 posted for this domain."""


def recorded() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(RECORDED.read_text("utf-8"))
    return document


def call(text: str, intent: str, of: str = "stock-1", number: int = 1, action: str | None = None) -> Any:
    """The recorded call with another message in it."""
    document = recorded()
    document["sender_id"] = document["tracker"]["sender_id"] = of
    document["tracker"]["events"] = document["tracker"]["events"][:3]
    return said(document, text, intent, number, action)


def said(
    document: dict[str, Any], text: str, intent: str, number: int, action: str | None = None
) -> dict[str, Any]:
    """The visitor writes in the conversation of `document`."""
    after = copy.deepcopy(document)
    parse = {
        "intent": {"name": intent, "confidence": 0.93},
        "entities": [],
        "text": text,
        "message_id": f"m{number}",
        "metadata": {},
        "intent_ranking": [{"name": intent, "confidence": 0.93}],
    }
    event = {
        "event": "user",
        "timestamp": 1780000000.0 + 20 * number,
        "metadata": {},
        "text": text,
        "parse_data": parse,
        "input_channel": "rest",
        "message_id": f"m{number}",
    }
    after["tracker"]["events"].append(event)
    after["tracker"]["latest_message"] = parse
    after["next_action"] = action or "action_facts"
    return after


def heard(document: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """What Rasa's tracker is after the answer: slots set, the bot's messages among the events."""
    after = copy.deepcopy(document)
    for event in answer["events"]:
        assert event["event"] == "slot"
        after["tracker"]["slots"][event["name"]] = event["value"]
        after["tracker"]["events"].append({**event, "timestamp": 1780000001.0})
    for response in answer["responses"]:
        shown = {"buttons": response["buttons"] or None, "custom": response["custom"] or None}
        kept = {"act": response["act"], "wordings": response.get("wordings") or {}}
        after["tracker"]["events"].append(
            {
                "event": "bot",
                "timestamp": 1780000001.0,
                "metadata": kept,
                "text": response["text"],
                "data": shown,
            }
        )
    return after
