"""What a message means in this conversation: short answers are read by the question they answer."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.dialogue.asking import asked_of_product
from bot.dialogue.memory import Memory
from bot.dialogue.plausible import plausible, rather
from bot.dialogue.values import Meaning, Understanding
from bot.feedback.survey import Survey, read_answer
from bot.journey.acts import Stage

SURE = 0.9
"""Confidence of a meaning that the open question gives."""
CLEAR = 0.6
"""From here on a message is believed to be what the classifier says, even while a question is open."""

SETTLED = 0.8
"""A second meaning in a message counts from here on."""
DIM = 0.35
"""Below this a message is looked up in the catalogue before it is asked back."""

VAGUE = frozenset(
    """affirm deny chitchat out_of_scope choose_product give_opinion give_score greet correct thank
    name_obstacle""".split()
)
NO_NEED = frozenset(
    """just_looking ask_human leave goodbye stop skip deny ask_bot complain insult buy affirm greet thank
    order_status say_bought report_arrival manage_order request_return""".split()
)
OBSTACLES_BY_INTENT = {
    "object_price": "price",
    "ask_discount": "price",
    "ask_price": "price",
    "ask_total": "price",
    "ask_delivery": "delivery",
    "ask_returns": "returns",
    "just_looking": "just_looking",
    "hesitate": "other",
    "ask_authenticity": "trust",
    "ask_payment": "trust",
}
OBSTACLES_BY_WORD = (
    ("price", re.compile(r"\b(?:pric\w*|expens\w*|cost\w*|cheap\w*|money|budget|afford\w*|pay that)\b")),
    ("delivery", re.compile(r"\b(?:deliver\w*|ship\w*|postage|courier|too long|wait)\b")),
    ("returns", re.compile(r"\b(?:return\w*|refund\w*|send (?:it )?back|exchange)\b")),
    (
        "not_found",
        re.compile(
            r"\b(?:find|found|couldn'?t see|size|colou?r|stock|model|selection|what i (?:want|need)\w*)\b"
        ),
    ),
    ("trust", re.compile(r"\b(?:trust\w*|scam|fake|safe|secure|genuine|legit|card details)\b")),
    ("just_looking", re.compile(r"\b(?:look\w*|brows\w*|curious|no reason)\b")),
)
GREETING = re.compile(
    r"^\s*(?:hi|hey|hello|hiya|good (?:morning|afternoon|evening|day)|dear \w+)"
    r"(?:\s+(?:there|all|everyone))?\s*[,.!:;-]*\s+",
    re.IGNORECASE,
)
ORDER_LIKE = re.compile(r"(?:[A-Za-z]{1,4}-?)?\d[\d-]{2,14}")


def interpret(
    understanding: Understanding,
    memory: Memory,
    stage: Stage,
    order_number: re.Pattern[str] | None,
    sells: Callable[[str], bool],
) -> tuple[Meaning, ...]:
    """The message's meanings in order. `stage` is the one believed before this message; `sells` tells
    whether the catalogue has something for some words."""
    meanings = sure_ones(understanding.meanings)
    text = understanding.text
    main = meanings[0]
    if text.lstrip().startswith("/"):
        return (replace(main, intent="out_of_scope", confidence=SURE),)  # a command is never taken from text
    survey = survey_meaning(text, main, memory)
    if survey is not None:
        return (survey,)
    pending = memory.pending or {}
    answered = answers_pending(text, main, pending, order_number, sells)
    if answered is not None:
        return (answered, *meanings[1:])
    if main.intent == "give_score" and not memory.bought and read_answer(text, None) is None:
        main = rather(understanding, main, {"give_score"})
    main = plausible(understanding, main, memory, stage, sells)
    meanings = (main, *meanings[1:])
    asked = asked_of_product(text, meanings, memory)
    if asked != meanings:
        return asked
    if states_budget(main, memory):
        return (replace(main, intent="find_product", confidence=max(main.confidence, CLEAR)), *meanings[1:])
    if main.confidence < DIM and not pending and sells(text):
        at_hand = any({*memory.shown, *memory.focus} & set(m.candidates) for m in main.mentions)
        return (replace(main, intent="choose_product" if at_hand else "find_product", confidence=DIM),)
    if main.intent == "goodbye" and open_business(memory, stage):
        return (replace(main, intent="leave"), *meanings[1:])
    if main.intent == "name_obstacle":
        main = with_entity(main, obstacle=obstacle_of(text))
        return (main, *meanings[1:])
    return meanings


def sure_ones(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """Of several meanings those that are sure; a doubtful clause beside a sure one is only in the way, but
    the product it names is what the sure one is about."""
    best = max(meaning.confidence for meaning in meanings)
    kept = tuple(m for m in meanings if m.confidence >= min(best, SETTLED))
    named = tuple(mention for m in meanings if m not in kept for mention in m.mentions)
    return (replace(kept[0], mentions=kept[0].mentions or named), *kept[1:])


def states_budget(main: Meaning, memory: Memory) -> bool:
    """ "60 euros at most": an amount after a search or a need narrows it, it does not complain."""
    amounts = any(q.kind == "money" for q in main.quantities)
    searching = bool(memory.query or memory.needs or memory.wishes)
    return amounts and searching and main.intent in {"object_price", "ask_total"} and not main.mentions


def survey_meaning(text: str, main: Meaning, memory: Memory) -> Meaning | None:
    """A score or answer, where a survey is open, due, or a score names its scale."""
    asking = Survey.from_dict(memory.survey).asking if memory.survey else None
    if asking is None:
        answer = read_answer(text, None)
        if answer is None and memory.survey_due and len(text) <= 12:
            answer = read_answer(text, "csat")
        scored = answer is not None and main.intent in {"give_score", "give_opinion", *VAGUE}
        return replace(main, intent="give_score", confidence=max(main.confidence, SURE)) if scored else None
    passing = {"skip", "stop", "deny"} | ({"thank", "goodbye"} if asking == "comment" else set())
    if main.intent in passing and (asking == "comment" or read_answer(text, asking) is None):
        return replace(
            main, intent="stop" if main.intent == "stop" else "skip", confidence=max(main.confidence, SURE)
        )
    question = text.rstrip().endswith("?") and main.intent not in {"give_score", "give_opinion"}
    elsewhere = main.intent not in VAGUE | {"report_arrival", "describe_need"} and main.confidence >= DIM
    if asking == "comment":
        turns_away = question or (
            main.intent in {"ask_human", "complain", "order_status"} and main.confidence >= CLEAR
        )
        return None if turns_away else replace(main, intent="give_score", confidence=SURE)
    answer = read_answer(text, asking)
    if answer is not None and not question:
        return replace(main, intent="give_score", confidence=SURE)
    if question or elsewhere:
        return None
    return replace(main, intent="give_score", confidence=SURE)


def answers_pending(
    text: str,
    main: Meaning,
    pending: Any,
    order_number: re.Pattern[str] | None,
    sells: Callable[[str], bool],
) -> Meaning | None:
    """The meaning that the bot's open question gives a message, or None when it is about something else."""
    asked = pending.get("question")
    if asked == "offer" and main.intent == "affirm":
        return offered(pending["payload"], main)
    if asked == "need" and main.intent not in NO_NEED:
        unclear = main.confidence < CLEAR or main.intent in VAGUE | {"describe_need", "ask_advice", "ask_fit"}
        if main.intent == "out_of_scope":
            unclear = sells(text)
        if any(m.kind in {"product", "category"} for m in main.mentions) and main.intent == "find_product":
            unclear = False
        if unclear and not is_question(text):
            return replace(main, intent="describe_need", confidence=max(main.confidence, SURE))
    if asked == "which" and points_at_product(main):
        return replace(main, intent=pending["resume"], confidence=max(main.confidence, SURE))
    if asked == "order_number":
        number = (order_number or ORDER_LIKE).search(text) or ORDER_LIKE.search(text)
        if number:
            return with_entity(replace(main, intent=pending["resume"], confidence=SURE), order_id=number[0])
    if asked == "obstacle":
        if main.intent in OBSTACLES_BY_INTENT:
            return with_entity(
                replace(main, intent="name_obstacle"), obstacle=OBSTACLES_BY_INTENT[main.intent]
            )
        if main.intent in VAGUE - {"thank", "greet"}:
            said = replace(main, intent="name_obstacle", confidence=max(main.confidence, CLEAR))
            return with_entity(said, obstacle=obstacle_of(text))
    return None


QUESTION = re.compile(
    r"^\W*(?:does|is|are|do|did|can|could|how|what|which|where|when|who|why|will|would|has|have|whats|hows)\b",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    return text.rstrip().endswith("?") or QUESTION.search(text) is not None


def points_at_product(main: Meaning) -> bool:
    """Whether a message only picks a product, rather than asking something of its own about it."""
    if main.intent in {"choose_product", "affirm", "correct"}:
        return True
    if main.confidence >= SETTLED and main.intent not in VAGUE | {"find_product", "ask_description"}:
        return False
    pointed = [(m.start, m.end) for m in main.mentions] + [(q.start, q.end) for q in main.quantities]
    if not pointed:
        return False
    rest = main.text
    for start, end in sorted(pointed, reverse=True):
        rest = rest[:start] + rest[end:]
    only_a_name = len(re.findall(r"\w+", rest)) <= 2
    return only_a_name or main.confidence < CLEAR or main.intent in VAGUE


def offered(payload: str, main: Meaning) -> Meaning:
    intent, entities = read_payload(payload)
    return Meaning(intent, max(main.confidence, SURE), main.text, entities=entities)


def read_payload(payload: str) -> tuple[str, dict[str, Any]]:
    """`/intent{"key": value}` -> (intent, entities). Only for payloads that the bot has offered itself."""
    name, brace, rest = payload.removeprefix("/").partition("{")
    return name, json.loads(brace + rest) if brace else {}


def with_entity(meaning: Meaning, **entities: Any) -> Meaning:
    return replace(meaning, entities={**meaning.entities, **entities})


def obstacle_of(text: str) -> str:
    lowered = text.lower()
    return next((name for name, words in OBSTACLES_BY_WORD if words.search(lowered)), "other")


def open_business(memory: Memory, stage: Stage) -> bool:
    """Whether saying goodbye now breaks something off: a product was being weighed or decided on."""
    weighing = stage in {Stage.evaluation_of_alternatives, Stage.purchase_decision}
    return weighing and bool(memory.focus or memory.shown) and not memory.bought and not memory.won_back


def own_words(text: str) -> str:
    """The visitor's words for a need, without the greeting before it; at most 200 characters."""
    words = GREETING.sub("", text.strip()).strip()
    return (words or text.strip())[:200]
