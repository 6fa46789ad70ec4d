"""A message that another Rasa has understood, as a value: what it found, and what the catalogue knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from bot.dialogue.topics import TOPICS
from bot.dialogue.values import Understanding
from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.pipeline import to_understanding
from bot.understanding.quantities import quantities
from bot.understanding.shelf import Shelf


def understood_elsewhere(parse: Mapping[str, Any], text: str, shelf: Shelf, language: str) -> Understanding:
    """`parse` is the latest message of a tracker, perhaps of our own pipeline, perhaps of another one; `text`
    is the message as it may be kept. Products and amounts are found here, in the catalogue of now. An intent
    that is none of ours (`nlu_fallback`) means `out_of_scope` at confidence 0."""
    mentions = shelf.mentions(text)
    names = [(each.start, each.end) for each in mentions if each.kind == "product"]
    form: dict[str, Any] = {
        "text": text,
        "language": _text(parse.get("language")),
        "in_scope": parse.get("in_scope"),
        "intent_ranking": [each for each in parse.get("intent_ranking") or () if each.get("name") in TOPICS],
        "mentions": [asdict(each) for each in mentions],
        "quantities": [asdict(each) for each in quantities(text, names)],
    }
    judged = [each for each in parse.get("meanings") or () if each.get("intent") in TOPICS]
    form["meanings"] = judged if judged and parse.get("text") == text else [_whole(parse, text)]
    return to_understanding(form, language)


def _whole(parse: Mapping[str, Any], text: str) -> dict[str, Any]:
    intent = parse.get("intent") or {}
    known = intent.get("name") in TOPICS
    return {
        "intent": intent["name"] if known else OUT_OF_SCOPE,
        "confidence": float(intent.get("confidence") or 0.0) if known else 0.0,
        "text": text,
        "start": 0,
        "end": len(text),
        "answer": None,
    }


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
