"""A person is wanted: the conversation is handed over, and the bot is silent until it is released."""

from __future__ import annotations

from bot.dialogue import opening
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import HandoffRequested
from bot.dialogue.payloads import button, payload
from bot.dialogue.telling import cut
from bot.dialogue.values import Line, Meaning, Reply, Value
from bot.journey.acts import Act

SURE_ENOUGH = 0.7
"""A handoff silences the bot: below this it asks first."""


def hand_over(moment: Moment, meaning: Meaning) -> Outcome:
    if meaning.confidence < SURE_ENOUGH:
        reply = Reply(Act.clarifies, (Line("person-wanted"),), (button("button-person", "ask_human"),))
        return Outcome((reply,), {"pending": {"question": "offer", "payload": payload("ask_human")}})
    lines = [Line("hands-over")]
    hours, email = moment.shop.contacts.get("hours"), moment.shop.contacts.get("email")
    contact: dict[str, Value] = {"hours": opening.said(hours or ""), "email": email or ""}
    if hours and email:
        lines.append(Line("hands-over-hours-email", contact))
    elif hours:
        lines.append(Line("hands-over-hours", contact))
    elif email:
        lines.append(Line("hands-over-email", contact))
    reason = cut(moment.text or meaning.text or "asked for a person")
    return Outcome(
        (Reply(Act.hands_over, tuple(lines)),), {"pending": None}, (HandoffRequested(reason),), hand_over=True
    )
