"""From a message to what it means here and where the visitor stands: everything before the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import numpy as np

from bot.dialogue.counter import Counter
from bot.dialogue.interpretation import interpret, read_payload
from bot.dialogue.memory import Memory
from bot.dialogue.notes import Note, OrderReported
from bot.dialogue.values import Inbound, Meaning, Understanding
from bot.journey.acts import Act, Overlay, Stage
from bot.journey.stages import STAGES, Evidence, Step

JOURNEY_ENDS_AFTER = timedelta(days=30)
DOUBTFUL = 0.8
"""Below this confidence the stage has a say in what a message means."""
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """`intent` is what the rules answer; `slots` are set before they do; `asked` are the acts that this
    message asks for; `silent`: a person has taken over, nothing is said."""

    intent: str
    confidence: float
    meanings: tuple[Meaning, ...]
    slots: dict[str, Any]
    belief_before: Mapping[str, float]
    belief: Mapping[str, float]
    stage: str
    acted_on: bool
    why: tuple[str, ...]
    event: str | None
    overlays: frozenset[Overlay]
    asked: frozenset[Act]
    silent: bool
    notes: tuple[Note, ...] = field(default=())


def prepare(
    inbound: Inbound, understanding: Understanding | None, slots: Mapping[str, Any], counter: Counter
) -> Prepared:
    """One turn up to the rules. `understanding` is None for a button, an order event or a wait."""
    memory = renewed(Memory.from_dict(slots.get("memory")), inbound.sent_at)
    before = np.array(slots["belief"]) if slots.get("belief") and memory.turns else None
    if inbound.order is not None:
        return after_order(inbound, slots, memory, before, counter)
    if understanding is None and inbound.button is None:
        return after_wait(inbound, slots, memory, before, counter)
    if understanding is None:
        assert inbound.button is not None
        intent, entities = read_payload(inbound.button)
        meanings: tuple[Meaning, ...] = (Meaning(intent, 1.0, inbound.text or "", entities=entities),)
    else:

        def sells(text: str) -> bool:
            return bool(counter.catalogue.search(text, limit=1))

        understanding = in_context(understanding, before, counter)
        believed = STAGES[int(before.argmax())] if before is not None else STAGES[0]
        meanings = interpret(understanding, memory, believed, counter.shop.order_number, sells)
        if (inbound.text or "").lstrip().startswith("/"):  # typed, so no command, whatever it looks like
            meanings = (replace(understanding.meanings[0], intent="out_of_scope", confidence=1.0),)
    page = inbound.page
    evidence = [Evidence("intent", m.intent, m.confidence) for m in meanings]
    if page is not None and page.type != "other":
        evidence.append(Evidence("page", page.type))
    step = counter.stages.step(before, evidence)
    if memory.bought and step.acted_on and step.stage is not Stage.post_purchase:
        memory = next_journey(memory)
    memory = on_page(memory, page.product_id if page else None)
    overlays = overlays_of(meanings, memory)
    asked = asked_acts(meanings, overlays)
    memory = replace(
        memory,
        turns=memory.turns + 1,
        last_at=inbound.sent_at.isoformat(),
        complaint=None if moves_on(meanings, memory) else memory.complaint,
    )
    language = understanding.language if understanding else slots.get("language") or inbound.locale or "en"
    return Prepared(
        intent=meanings[0].intent,
        confidence=meanings[0].confidence,
        meanings=meanings,
        slots={**step_slots(step), "language": language, "memory": memory.to_dict()},
        belief_before=named(step.before),
        belief=step.belief(),
        stage=step.stage.value,
        acted_on=step.acted_on,
        why=step.why,
        event=event_of(meanings),
        overlays=overlays,
        asked=asked,
        silent=bool(slots.get("handed_over")),
    )


def in_context(understanding: Understanding, before: Any, counter: Counter) -> Understanding:
    """The message's one meaning, where the classifier was in doubt, as it is likeliest at this stage."""
    main = understanding.meanings[0]
    doubtful = (
        len(understanding.meanings) == 1 and main.confidence < DOUBTFUL and len(understanding.ranking) > 1
    )
    if not doubtful or main.intent != understanding.ranking[0][0]:
        return understanding
    intent, confidence = counter.stages.reweighed(understanding.ranking, before)[0]
    return replace(understanding, meanings=(replace(main, intent=intent, confidence=confidence),))


def after_order(
    inbound: Inbound, slots: Mapping[str, Any], memory: Memory, before: Any, counter: Counter
) -> Prepared:
    """A signed order event: strong evidence, nothing said; a delivery makes the survey due."""
    assert inbound.order is not None
    order = inbound.order
    step = counter.stages.step(before, [Evidence("order", order.status)])
    known = tuple(o for o in memory.orders if o["order_id"] != order.order_id)
    entry = {"order_id": order.order_id, "status": order.status, "products": list(order.products)}
    memory = replace(
        memory,
        turns=max(1, memory.turns),
        bought=order.status not in {"cancelled", "refunded"},
        orders=(*known, entry),
        focus=order.products or memory.focus,
        survey_due=survey_due(memory, order.status),
        pending=None,
        last_at=inbound.sent_at.isoformat(),
    )
    return Prepared(
        intent="",
        confidence=1.0,
        meanings=(),
        slots={**step_slots(step), "memory": memory.to_dict(), "focus_products": list(memory.focus)},
        belief_before=named(step.before),
        belief=step.belief(),
        stage=step.stage.value,
        acted_on=step.acted_on,
        why=step.why,
        event=None,
        overlays=frozenset(),
        asked=frozenset(),
        silent=True,
        notes=(OrderReported(order, told=False),),
    )


def survey_due(memory: Memory, status: str) -> bool:
    """A delivery makes the survey due; an order called off is not asked about."""
    if status in {"cancelled", "refunded"}:
        return False
    return memory.survey_due or (status == "delivered" and not memory.surveyed)


def after_wait(
    inbound: Inbound, slots: Mapping[str, Any], memory: Memory, before: Any, counter: Counter
) -> Prepared:
    """Time has passed and nothing was said: the belief stays where it was."""
    after = before if before is not None else counter.stages.start
    step = Step(after, after, STAGES[int(after.argmax())], bool(slots.get("acted_on")), ())
    return Prepared(
        intent="",
        confidence=0.0,
        meanings=(),
        slots={},
        belief_before=named(after),
        belief=step.belief(),
        stage=step.stage.value,
        acted_on=step.acted_on,
        why=(),
        event=None,
        overlays=frozenset(),
        asked=frozenset(),
        silent=True,
    )


def renewed(memory: Memory, now: datetime) -> Memory:
    """A journey ends 30 days after its last turn, or with its survey; what was said before is kept for the
    people who read, but the next journey starts afresh."""
    quiet = memory.last_at is not None and now - datetime.fromisoformat(memory.last_at) >= JOURNEY_ENDS_AFTER
    return replace(next_journey(memory), turns=0) if quiet else memory


def next_journey(memory: Memory) -> Memory:
    """Whoever has bought and looks for something again begins anew: what was wanted, shown and tried for the
    last purchase is put away; the orders stay, and so does that they have been asked how it was."""
    return Memory(
        turns=memory.turns,
        disclosed=memory.disclosed,
        orders=memory.orders,
        complaint=memory.complaint,
        survey=memory.survey if memory.surveyed else None,
        surveyed=memory.surveyed,
        survey_due=memory.survey_due,
        last_at=memory.last_at,
        journey=memory.journey + 1,
    )


def on_page(memory: Memory, product_id: str | None) -> Memory:
    """Whoever opens another product's page talks about that one from now on."""
    if product_id is None or product_id == memory.page_product:
        return memory
    return replace(memory, page_product=product_id, focus=(product_id,))


def overlays_of(meanings: tuple[Meaning, ...], memory: Memory) -> frozenset[Overlay]:
    said = {m.intent for m in meanings}
    overlays = set()
    if said & {"leave", "name_obstacle"}:
        overlays.add(Overlay.leaving)
    if "complain" in said or (memory.complaint is not None and not moves_on(meanings, memory)):
        overlays.add(Overlay.complaint)
    return frozenset(overlays)


def moves_on(meanings: tuple[Meaning, ...], memory: Memory) -> bool:
    """A complaint stays open until it has its number and the visitor has turned to something else."""
    about_it = {"complain", "request_return", "manage_order", "ask_human"}
    return memory.complaint is not None and all(
        m.intent not in about_it and EVENTS.get(m.intent) != "smalltalk" for m in meanings
    )


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


def step_slots(step: Step) -> dict[str, Any]:
    return {
        "belief": [round(float(p), 6) for p in step.after],
        "buying_stage": step.stage.value,
        "acted_on": step.acted_on,
    }


def named(belief: Any) -> dict[str, float]:
    return {stage.value: round(float(p), 4) for stage, p in zip(STAGES, belief, strict=True)}


def stage_named(name: str) -> Stage:
    return Stage(name)
