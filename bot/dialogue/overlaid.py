"""What a message lays over the stage (leaving, a complaint), and the acts that it asks for."""

from __future__ import annotations

from bot.dialogue.complaint_reading import closes
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning
from bot.feedback.survey import Survey
from bot.journey.acts import Act, Overlay

EVENTS = {
    "leave": "leaving",
    "name_obstacle": "leaving",
    "complain": "complaint",
    "ask_human": "handoff",
    "out_of_scope": "out_of_scope",
    **dict.fromkeys(
        "affirm deny skip stop correct greet goodbye thank ask_bot chitchat insult".split(), "smalltalk"
    ),
}
ASKS: dict[str, frozenset[Act]] = {
    "buy": frozenset({Act.gives_checkout_link}),
    "ask_total": frozenset({Act.gives_checkout_link}),
    "checkout_trouble": frozenset({Act.gives_checkout_link}),
    "reorder": frozenset({Act.gives_checkout_link}),
    "find_product": frozenset({Act.recommends}),
    "ask_assortment": frozenset({Act.recommends}),
    "ask_alternatives": frozenset({Act.recommends, Act.compares}),
    "ask_which_better": frozenset({Act.recommends, Act.compares}),
    "ask_variants": frozenset({Act.recommends}),
    "ask_advice": frozenset({Act.recommends}),
    "describe_need": frozenset({Act.recommends}),
    "ask_discount": frozenset({Act.recommends}),
    "ask_reviews": frozenset(),
    "compare_products": frozenset({Act.compares}),
    "object_price": frozenset({Act.compares, Act.recommends}),
    "ask_drawbacks": frozenset({Act.compares}),
}
ANSWERS_WHEN_LEAVING = frozenset(
    {
        Act.gives_product_facts,
        Act.says_not_available,
        Act.reassures,
        Act.clarifies,
        Act.order_help,
        Act.hands_over,
        Act.apologises_and_files_complaint,
        Act.recommends,
        Act.compares,
    }
)


def overlays_of(meanings: tuple[Meaning, ...], memory: Memory) -> frozenset[Overlay]:
    """A survey under way may go on while a complaint has its number, where the visitor goes on with it."""
    said = {m.intent for m in meanings}
    overlays = set()
    if said & {"leave", "name_obstacle"}:
        overlays.add(Overlay.leaving)
    asking = Survey.from_dict(memory.survey).asking if memory.survey else None
    goes_on = asking is not None and bool(said) and said <= {"give_score", "skip"}
    if "complain" in said or (memory.complaint is not None and not closes(meanings, memory) and not goes_on):
        overlays.add(Overlay.complaint)
    return frozenset(overlays)


def asked_acts(meanings: tuple[Meaning, ...], overlays: frozenset[Overlay]) -> frozenset[Act]:
    asked = frozenset(act for m in meanings for act in ASKS.get(m.intent, ()))
    answers = any(
        m.intent not in {"leave", "name_obstacle"} and EVENTS.get(m.intent) != "smalltalk" for m in meanings
    )
    if Overlay.leaving in overlays and answers:
        asked |= ANSWERS_WHEN_LEAVING
    return asked


def event_of(meanings: tuple[Meaning, ...]) -> str | None:
    """The overlay a message brings, the strongest one first; small talk only when there is nothing else."""
    events = [EVENTS.get(m.intent) for m in meanings]
    for event in ("handoff", "complaint", "leaving"):
        if event in events:
            return event
    return events[0] if all(event is not None for event in events) else None
