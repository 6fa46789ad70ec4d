"""Nobody is told of an order before they have proved that it is theirs: its number, and the e-mail address
or the postcode that it was placed with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.dialogue.cues import Cues
from bot.dialogue.notes import Note, OrderBound, OrderReported, ProofAsked, ProofTried
from bot.dialogue.open_questions import CLEAR, ORDER_LIKE, SURE, VAGUE
from bot.dialogue.payloads import button
from bot.dialogue.values import Line, Meaning, OrderEvent, Reply, Value
from bot.dialogue.verdict import Verdict
from bot.journey.acts import Act
from bot.orders.order import OwnOrder, ShopOrder, number_key

if TYPE_CHECKING:
    from bot.dialogue.memory import Memory
    from bot.dialogue.moment import Moment, Outcome

STILL_ASKED_ABOUT = timedelta(days=30)
"""A delivery that is longer ago opens no survey any more."""


def as_proof(
    text: str,
    meanings: tuple[Meaning, ...],
    memory: Memory,
    clues: tuple[str, ...],
    order_number: re.Pattern[str] | None,
    cues: Cues,
) -> tuple[Meaning, ...]:
    """The message as the answer to "which e-mail or postcode?"; as it was where it is none."""
    pending = memory.pending or {}
    if pending.get("question") != "order_proof":
        return meanings
    main = meanings[0]
    other = order_number.search(text) if order_number else None
    number = other[0] if other is not None else labelled(text, cues) or pending["order"]
    clear = main.confidence >= CLEAR and main.intent not in VAGUE | {"order_status", pending["resume"]}
    given = bool(clues) and ("[" in text or not clear or len(text.split()) <= 3)
    if not given and (clear or main.intent in {"deny", "thank"}):
        return meanings
    answer = Meaning(pending["resume"], SURE, text, entities={**main.entities, "order_id": number})
    return (answer,)


def labelled(text: str, cues: Cues) -> str | None:
    """ "My order 10001": the number of what says that it is an order."""
    label = cues.find("order_label", text)
    found = ORDER_LIKE.match(text, label.end()) if label is not None else None
    return found[0] if found is not None else None


def prove(
    moment: Moment, meaning: Meaning, number: str, topic: Callable[[Moment, Meaning], Outcome]
) -> Outcome | None:
    """The order help of `topic` once the order is proved; until then the question for the proof. None where
    the shop has told of no orders."""
    from bot.dialogue.moment import Outcome

    checked = moment.check_order(number)
    tried: tuple[Note, ...] = ()
    if checked.number_hash is not None:
        tried = (ProofTried(checked.number_hash, checked.verdict is Verdict.proven),)
    again = {"question": "order_proof", "order": number, "resume": meaning.intent}
    match checked.verdict:
        case Verdict.nothing:
            return None
        case Verdict.needs_proof:
            reply = Reply(Act.order_help, (Line("order-proof-please", {"order": number}),))
            return Outcome((reply,), {"pending": again}, (ProofAsked(True),))
        case Verdict.wrong:
            reply = Reply(Act.order_help, (Line("order-not-matched"), contact(moment)), (person(),))
            return Outcome((reply,), {"pending": again}, (*tried, ProofAsked(True)))
        case Verdict.stop:
            reply = Reply(Act.order_help, (Line("order-proof-stop"), contact(moment)), (person(),))
            return Outcome((reply,), {"pending": None}, (ProofAsked(False),))
    assert checked.own is not None and checked.whose is not None
    order = checked.own.order
    known = with_order(moment.memory, checked.own, moment.now)
    kept = {name: getattr(known, name) for name in ("orders", "bought", "focus", "survey_due")}
    notes = (*tried, ProofAsked(False), OrderBound(order.key, checked.whose), reported(order, moment.now))
    told = topic(replace(moment, memory=known), meaning)
    return Outcome((), {**kept, "pending": None}, notes).then(told)


def reported(order: ShopOrder, now: datetime) -> OrderReported:
    return OrderReported(OrderEvent(order.number, order.status, order.products, order.at or now), told=False)


def contact(moment: Moment) -> Line:
    email = moment.shop.contacts.get("email")
    return Line("order-ask-email", {"email": email}) if email else Line("order-ask-person")


def person() -> Any:
    return button("button-person", "ask_human")


def with_order(memory: Memory, own: OwnOrder, now: datetime) -> Memory:
    """The memory with this order as the last one known; a recent delivery makes the survey due."""
    order = own.order
    others = tuple(o for o in memory.orders if number_key(o["order_id"]) != order.key)
    called_off = order.status in {"cancelled", "refunded"}
    arrived = order.dates.get("delivered") or order.at
    recent = arrived is None or now - arrived <= STILL_ASKED_ABOUT
    due = order.status == "delivered" and recent and not own.surveyed and not memory.surveyed
    return replace(
        memory,
        orders=(*others, entry(order)),
        bought=not called_off,
        focus=order.products or memory.focus,
        survey_due=False if called_off else memory.survey_due or due,
    )


def entry(order: ShopOrder) -> Mapping[str, Any]:
    """An order as the memory keeps it."""
    told: dict[str, Any] = {
        "order_id": order.number,
        "status": order.status,
        "products": list(order.products),
        "at": _iso(order.dates.get(order.status)),
        "changed_at": _iso(order.at),
        "expected_at": _iso(order.expected_at),
        "carrier": order.tracking.carrier,
        "tracking": order.tracking.number,
        "link": order.tracking.link,
    }
    return {name: value for name, value in told.items() if value is not None}


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def unheard(memory: Memory, orders: tuple[OwnOrder, ...]) -> tuple[OwnOrder, ...]:
    """Those of the visitor's orders that the conversation does not know yet, or not in this state."""
    known = {number_key(o["order_id"]): dict(o) for o in memory.orders}
    return tuple(own for own in orders if dict(entry(own.order)) != known.get(own.order.key))


def status_lines(order: Mapping[str, Any], names: list[str]) -> tuple[Line, ...]:
    """What is known of an order and what comes next, nothing else."""
    status = order["status"]
    args: dict[str, Value] = {"order": order["order_id"], "status": status}
    lines = [
        Line("order-status-products", {**args, "products": tuple(names)})
        if names
        else Line("order-status", args)
    ]
    if order.get("at"):
        lines.append(Line("order-date", {"status": status, "date": day(order["at"])}))
    if status == "shipped":
        tracking = " ".join(str(order[name]) for name in ("carrier", "tracking") if order.get(name))
        if tracking:
            lines.append(Line("order-tracking", {"tracking": tracking}))
        if order.get("link"):
            lines.append(Line("order-tracking-link", {"link": order["link"]}))
    if order.get("expected_at") and status in {"placed", "paid", "shipped"}:
        lines.append(Line("order-expected", {"date": day(order["expected_at"])}))
    lines.append(Line("order-next", {"status": status}))
    return tuple(lines)


def day(written: str) -> Any:
    return datetime.fromisoformat(written).date()
