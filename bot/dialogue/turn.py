"""From a message to what it means here and where the visitor stands: everything before the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Any

import numpy as np

from bot.catalogue.lexical import content_words
from bot.dialogue.by_kind import kinds_named
from bot.dialogue.complaint_reading import closes
from bot.dialogue.corrections import put_right
from bot.dialogue.counter import Counter
from bot.dialogue.cues import ENGLISH
from bot.dialogue.interpretation import interpret
from bot.dialogue.journeys import asks_of_it, next_journey, on_page, renewed
from bot.dialogue.language import (
    as_named,
    as_spelt,
    by_its_words,
    by_words_of_asking,
    in_own_words,
    language_after,
    says_english,
    spelt_in,
    spoken_so_far,
)
from bot.dialogue.left_out import without_left_out
from bot.dialogue.memory import Memory
from bot.dialogue.narrowing import narrowed
from bot.dialogue.notes import Note, OrderReported
from bot.dialogue.open_questions import read_payload
from bot.dialogue.overlaid import asked_acts, event_of, overlays_of
from bot.dialogue.proving import as_proof, entry, reported, unheard, with_order
from bot.dialogue.survey_reading import tells_of_purchase
from bot.dialogue.values import Inbound, Meaning, OrderEvent, Understanding
from bot.dialogue.waving_off import without_waving_off
from bot.journey.acts import Act, Overlay, Stage
from bot.journey.stages import STAGES, Evidence, Step, evidence_of
from bot.orders.order import ShopOrder, number_key

DOUBTFUL = 0.8
"""Below this confidence the stage has a say in what a message means."""
UNOWNED = 0.6
"""The most that a score or an arrival weighs where no purchase is known."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """`intent` is what the rules answer; `slots` are set before they do; `asked` are the acts that this
    message asks for; `silent`: a person has taken over, nothing is said."""

    intent: str
    confidence: float
    meanings: tuple[Meaning, ...]
    slots: dict[str, Any]
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
    language = spoken_so_far(slots.get("language"), inbound.locale)
    cues = counter.phrasebook.of(language)
    if understanding is None:
        assert inbound.button is not None
        intent, entities = read_payload(inbound.button)
        meanings: tuple[Meaning, ...] = (Meaning(intent, 1.0, inbound.text or "", entities=entities),)
    else:

        def title(id_: str) -> str:
            product = counter.catalogue.get(id_)
            return product.title if product is not None else ""

        understanding = as_named(spelt(understanding, counter), language, title)
        english = counter.phrasebook.of(ENGLISH)
        is_english = partial(says_english, is_name=counter.catalogue.vocabulary.is_english, english=english)
        understanding = as_spelt(understanding, language, counter.catalogue.in_english, is_english)
        understanding = by_its_words(understanding, english, is_english)
        understanding = by_words_of_asking(understanding, counter.phrasebook)
        catalogue = counter.catalogue.heard_in(understanding.language)

        def sells(text: str) -> bool:
            worded = any(not word.isdigit() for word in content_words(text))  # not "what is 2+2"
            return worded and bool(catalogue.search(text, limit=1))

        understanding = replace(
            understanding, kinds=kinds_named(catalogue, understanding.text, bool(memory.focus))
        )
        understanding = in_context(understanding, before, counter)
        cues = counter.phrasebook.of(understanding.language)
        cues = replace(cues, spelt=spelt_in(understanding.language, catalogue.in_own_script))
        understanding = put_right(without_waving_off(understanding, cues), cues)
        near = filter(None, map(catalogue.get, dict.fromkeys((*memory.shown, *memory.focus))))
        understanding = without_left_out(understanding, tuple(near), cues)
        believed = STAGES[int(before.argmax())] if before is not None else STAGES[0]
        meanings = interpret(
            understanding,
            on_page(memory, inbound.page.product_id if inbound.page else None),
            believed,
            counter.shop.order_number,
            sells,
            catalogue.thing_in,
            cues,
        )
        meanings = narrowed(meanings, memory, catalogue, cues, understanding.language, understanding.text)
        language = language_after(understanding, slots.get("language"))
        meanings = in_own_words(understanding, meanings, memory, language)
        if (inbound.text or "").lstrip().startswith("/"):  # typed, so no command, whatever it looks like
            meanings = (replace(understanding.meanings[0], intent="out_of_scope", confidence=1.0),)
        meanings = as_proof(
            inbound.text or "", meanings, memory, inbound.clues, counter.shop.order_number, cues
        )
    page = inbound.page
    customer_before = bool(slots.get("acted_on")) and slots.get("buying_stage") == Stage.post_purchase.value
    if tells_of_purchase(inbound.text or "", meanings, customer_before and before is not None, cues):
        memory = replace(memory, bought=True)
    news = unheard(memory, inbound.orders)
    for own in news:
        memory = with_order(memory, own, inbound.sent_at)
    evidence = [Evidence("order", own.order.status) for own in news]
    ranking = understanding.ranking if understanding is not None else ()
    evidence += [
        evidence_of(m.intent, weight(m, memory), ranking if len(meanings) == 1 else ()) for m in meanings
    ]
    if page is not None and page.type != "other":
        evidence.append(Evidence("page", page.type))
    step = counter.stages.step(before, evidence)
    if memory.bought and step.acted_on and step.stage is not Stage.post_purchase:
        memory = next_journey(memory, asks_of_it(meanings, inbound.text or "", cues))
    memory = on_page(memory, page.product_id if page else None)
    if any(m.intent == "checkout_trouble" for m in meanings):
        memory = replace(memory, trouble_at=memory.turns + 1, troubles=memory.troubles + 1)
    overlays = overlays_of(meanings, memory)
    asked = asked_acts(meanings, overlays)
    memory = replace(
        memory,
        turns=memory.turns + 1,
        last_at=inbound.sent_at.isoformat(),
        complaint=None if closes(meanings, memory) else memory.complaint,
    )
    return Prepared(
        intent=meanings[0].intent,
        confidence=meanings[0].confidence,
        meanings=meanings,
        slots={**step_slots(step), "language": language, "memory": memory.to_dict()},
        belief=step.belief(),
        stage=step.stage.value,
        acted_on=step.acted_on,
        why=step.why,
        event=event_of(meanings),
        overlays=overlays,
        asked=asked,
        silent=bool(slots.get("handed_over")),
        notes=tuple(reported(own.order, inbound.sent_at) for own in news),
    )


def weight(meaning: Meaning, memory: Memory) -> float:
    """Words about how it is, from somebody who is not known to have bought, are no sign of a purchase."""
    if memory.bought or meaning.intent not in {"give_score", "give_opinion", "report_arrival"}:
        return meaning.confidence
    return min(meaning.confidence, UNOWNED)


def spelt(understanding: Understanding, counter: Counter) -> Understanding:
    """With the words that the rules listen for put right where they are mistyped."""
    slips = counter.phrasebook.of(understanding.language).slips
    right = slips.mended(understanding.text, counter.catalogue.vocabulary.has)
    if right == understanding.text:
        return understanding
    meanings = tuple(
        replace(meaning, text=slips.mended(meaning.text, counter.catalogue.vocabulary.has))
        for meaning in understanding.meanings
    )
    return replace(understanding, text=right, meanings=meanings)


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
    late = overtaken(memory, order)
    step = counter.stages.step(before, [] if late else [Evidence("order", order.status)])
    if not late:
        memory = heard(memory, order)
    memory = replace(memory, turns=max(1, memory.turns), last_at=inbound.sent_at.isoformat())
    return Prepared(
        intent="",
        confidence=1.0,
        meanings=(),
        slots={**step_slots(step), "memory": memory.to_dict(), "focus_products": list(memory.focus)},
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


def overtaken(memory: Memory, order: OrderEvent) -> bool:
    """Whether a later status of the same order is known: events may come out of order."""
    known = next((o for o in memory.orders if number_key(o["order_id"]) == number_key(order.order_id)), None)
    changed_at = known.get("changed_at") if known else None
    return changed_at is not None and datetime.fromisoformat(changed_at) > order.at


def heard(memory: Memory, order: OrderEvent) -> Memory:
    others = tuple(o for o in memory.orders if number_key(o["order_id"]) != number_key(order.order_id))
    told = ShopOrder(order.order_id, order.status, order.at, order.products, dates={order.status: order.at})
    return replace(
        memory,
        bought=order.status not in {"cancelled", "refunded"},
        orders=(*others, entry(told)),
        focus=order.products or memory.focus,
        survey_due=survey_due(memory, order.status),
        pending=None,
    )


def survey_due(memory: Memory, status: str) -> bool:
    """A delivery makes the survey due; an order called off is not asked about."""
    if status in {"cancelled", "refunded"}:
        return False
    return memory.survey_due or (status == "delivered" and memory.survey is None and not memory.surveyed)


def after_wait(
    inbound: Inbound, slots: Mapping[str, Any], memory: Memory, before: Any, counter: Counter
) -> Prepared:
    """Time has passed and nothing was said: the belief stays where it was, unless the journey has ended."""
    after = before if before is not None else counter.stages.start
    acted_on = before is not None and bool(slots.get("acted_on"))
    step = Step(after, after, STAGES[int(after.argmax())], acted_on, ())
    return Prepared(
        intent="",
        confidence=0.0,
        meanings=(),
        slots={} if before is not None or not slots.get("belief") else step_slots(step),
        belief=step.belief(),
        stage=step.stage.value,
        acted_on=step.acted_on,
        why=(),
        event=None,
        overlays=frozenset(),
        asked=frozenset(),
        silent=True,
    )


def step_slots(step: Step) -> dict[str, Any]:
    return {
        "belief": [round(float(p), 6) for p in step.after],
        "buying_stage": step.stage.value,
        "acted_on": step.acted_on,
    }


def named(belief: Any) -> dict[str, float]:
    return {stage.value: round(float(p), 4) for stage, p in zip(STAGES, belief, strict=True)}
