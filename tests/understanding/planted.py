"""A tiny shop's worth of messages, and a reader who takes them by their first word."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot.dialogue.values import Meaning, Understanding

INTENTS = {
    "price": "ask_price",
    "buy": "buy",
    "compare": "compare_products",
    "thanks": "thank",
    "weather": "out_of_scope",
    "cik": "ask_price",
}


class ByFirstWord:
    """Sure to 0.8 of what begins with a word it knows; anything else is `find_product` to 0.4."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def understand(self, text: str) -> Understanding:
        self.asked.append(text)
        intent = INTENTS.get(text.split()[0] if text.split() else "", "find_product")
        sure = 0.4 if intent == "find_product" else 0.8
        in_scope = 0.1 if intent == "out_of_scope" else 0.9
        meanings = tuple(
            Meaning(INTENTS.get(part.split()[0], intent), sure, part) for part in text.split(" and ")
        )
        language = "lv" if text.startswith("cik") else "en"
        return Understanding(text, language, meanings, ((intent, sure), ("greet", 0.1)), in_scope)


def message(
    text: str, intent: str, stage: str | None = None, event: str | None = None, **more: Any
) -> dict[str, Any]:
    return {"text": text, "intent": intent, "stage": stage, "event": event, **more}


MESSAGES = [
    message("price of it", "ask_price", "information_search"),
    message("price again", "ask_price", "information_search"),
    message("hm", "ask_discount", "information_search"),
    message("buy it", "buy", "purchase_decision"),
    message("thanks", "thank", None, "smalltalk"),
    message("5", "give_score", "post_purchase"),
    message("weather today", "out_of_scope", None, "out_of_scope"),
    message("price and buy", "ask_price", "information_search", None, intents=["ask_price", "buy"]),
]
CONVERSATIONS = [
    {"turns": [
        {"visitor": "price of it", "stage": "information_search"},
        {"visitor": "thanks", "page": {"type": "cart"}, "stage": "purchase_decision"},
        {"visitor": "buy it", "stage": "purchase_decision"},
    ]},
    {"turns": [
        {"order": {"order_id": "1", "status": "placed"}},
        {"visitor": "thanks", "stage": "post_purchase"},
        {"visitor": "weather today"},
    ]},
]  # fmt: skip


def write_lines(path: Path, rows: Iterable[Any]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return path
