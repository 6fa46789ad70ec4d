"""How replies leave Rasa: its response generator gives our words, its output channel collects them for the
turn.

Import it after lean.install().
"""

from __future__ import annotations

from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from typing import Any

from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.events import BotUttered, UserUttered

from bot.dialogue.reply_form import from_dict
from bot.dialogue.values import Reply
from bot.engine.gate import Gate
from bot.engine.responses import Responses, Spoken

CHANNEL = "waystage"


class WordsElsewhere(Exception):
    """A response without a Reply: its words would have to stand in domain.yml, where no language has them."""


@dataclass(slots=True)
class Speech:
    """What one turn says: in which language, through which gate, and what has left so far."""

    conversation_id: str
    turn: int
    language: str
    gate: Gate
    said: list[Spoken] = field(default_factory=list)


speech: ContextVar[Speech] = ContextVar("waystage_speech")


class Speaker(NaturalLanguageGenerator):  # type: ignore[misc]
    """Rasa's generator: `utter_message(response="utter_<act>", reply=<plain Reply>)` comes in here."""

    def __init__(self, responses: Responses) -> None:
        self._responses = responses

    async def generate(
        self, utter_action: str, tracker: Any, output_channel: str, **kwargs: Any
    ) -> dict[str, Any] | None:
        form = kwargs.get("reply")
        if not isinstance(form, dict):
            raise WordsElsewhere(f"{utter_action} came without `reply=`; its words belong into a Fluent file")
        spoken = self.speak(from_dict(form), tracker.events)
        form.clear()  # Rasa copies what is left of the arguments into the event: the words are enough
        return None if spoken is None else as_draft(spoken)

    def speak(self, reply: Reply, events: Iterable[Any]) -> Spoken | None:
        """The reply in words, noted as said; None where the gate holds it back. Needs `speech` to be set."""
        here = speech.get()
        if not here.gate.lets(reply.act):
            return None
        last = wordings_before(events)
        for each in here.said:
            last |= each.wordings
        spoken = self._responses.speak(reply, here.language, here.conversation_id, here.turn, last)
        here.said.append(spoken)
        return spoken


class NoChannel(OutputChannel):  # type: ignore[misc]
    """Sends nothing: a turn's replies leave after its commit, from `Speech.said`."""

    @classmethod
    def name(cls) -> str:
        return CHANNEL

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        if "act" not in message:
            raise WordsElsewhere("an action dispatched plain text; only replies with an act may leave")


def as_draft(spoken: Spoken) -> dict[str, Any]:
    """The form that rasa.core.actions.action.create_bot_utterance takes."""
    return {
        "text": spoken.text,
        "buttons": [asdict(button) for button in spoken.buttons],
        "custom": spoken.custom or {},
        "act": spoken.act,
        "wordings": dict(spoken.wordings),
    }


def as_event(spoken: Spoken, at: float) -> Any:
    """The event for a reply that no action gave."""
    content = {"buttons": [asdict(button) for button in spoken.buttons] or None, "custom": spoken.custom}
    return BotUttered(
        spoken.text, content, {"act": spoken.act, "wordings": dict(spoken.wordings)}, timestamp=at
    )


def wordings_before(events: Iterable[Any]) -> dict[str, str]:
    """The wording each message id had last in these events."""
    last: dict[str, str] = {}
    for event in events:
        if isinstance(event, BotUttered):
            last |= event.metadata.get("wordings") or {}
    return last


def offered_payloads(events: Iterable[Any]) -> frozenset[str]:
    """The payloads of the buttons in the last bot turn: only these may be sent back as commands."""
    offered: set[str] = set()
    seen = False
    for event in reversed(list(events)):
        if isinstance(event, BotUttered):
            seen = True
            offered |= {button["payload"] for button in (event.data.get("buttons") or ())}
        elif isinstance(event, UserUttered) and seen:
            break
    return frozenset(offered)
