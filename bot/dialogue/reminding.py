"""One reminder by e-mail: offered, agreed to, an address given, taken back. Nothing is kept unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.dialogue.cues import Cues
from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import AddressAsked, AddressForgotten, ConsentGiven, ReminderAsked
from bot.dialogue.payloads import button, payload
from bot.dialogue.values import Button, Line, Meaning, Reply
from bot.journey.acts import Act

WORDING = "reminder-1"
"""Names the words of `reminder-consent`: change it with them."""
REMIND_AFTER = timedelta(days=1)
ABOUT_ADDRESS = frozenset({"ask_to_remember", "ask_privacy"})
"""Intents whose answers depend on whether an address is kept."""
TAKEN_OUT = "[email]"
"""What the door leaves of an address in a message."""
DECLINES = frozenset({"deny", "stop", "skip"})


def forgets_address(text: str, cues: Cues) -> bool:
    """ "Forget my address": what was given for a reminder, not where an order goes to."""
    return cues.has("forgets", text) and not cues.has("other_addresses", text)


def address_answered(text: str, main: Meaning) -> Meaning | None:
    """What a message means after "which address?": one that was taken at the door, one that could not be
    read, or none after all."""
    if TAKEN_OUT in text or "@" in text:
        return step(main, "address")
    return step(main, "refuse") if main.intent in DECLINES else None


def step(meaning: Meaning, reminder: str) -> Meaning:
    entities = {**meaning.entities, "reminder": reminder}
    return replace(
        meaning, intent="ask_to_remember", confidence=max(meaning.confidence, 0.9), entities=entities
    )


def remind_button() -> Button:
    return button("button-remind", "ask_to_remember", reminder="ask")


def remind(moment: Moment, meaning: Meaning) -> Outcome | None:
    """The next step of the way to a reminder; None where none is wanted."""
    match meaning.entities.get("reminder"):
        case "ask":
            return ask_consent(moment)
        case "agree":
            return ask_address(moment)
        case "address":
            return take_address(moment)
        case "refuse":
            return said("reminder-refused", notes=(AddressForgotten(),))
    return ask_consent(moment) if moment.cues.has("reminds", moment.text) else None


def ask_consent(moment: Moment) -> Outcome:
    if moment.address_kept:
        return said("reminder-kept")
    agrees = payload("ask_to_remember", reminder="agree")
    buttons = (
        button("button-agree", "ask_to_remember", reminder="agree"),
        button("button-refuse", "ask_to_remember", reminder="refuse"),
    )
    return said("reminder-consent", buttons, {"question": "offer", "payload": agrees})


def ask_address(moment: Moment) -> Outcome:
    notes = (ConsentGiven("reminder", WORDING), AddressAsked())
    return said("reminder-address", (), {"question": "address"}, notes)


def take_address(moment: Moment) -> Outcome:
    """The door has sealed and stored it; this turn never sees it."""
    if not moment.address_kept:
        return said("reminder-unread", (), {"question": "address"}, (AddressAsked(),))
    due_at = moment.now + REMIND_AFTER
    focus = moment.focus()
    note = ReminderAsked(focus[0].id if focus else None, due_at)
    line = Line("reminder-set", {"day": due_at.date()})
    return Outcome((Reply(Act.acknowledges, (line,)),), {"pending": None}, (note,))


def forget(moment: Moment) -> Outcome:
    if not moment.address_kept:
        return said("address-none")
    return said("address-forgotten", notes=(AddressForgotten(),))


def said(
    line: str, buttons: tuple[Button, ...] = (), pending: Any = None, notes: tuple[Any, ...] = ()
) -> Outcome:
    return Outcome((Reply(Act.acknowledges, (Line(line),), buttons),), {"pending": pending}, notes)
