"""One turn inside Rasa: from a message to the replies, on a tracker, with nothing stored.

Import it after lean.install().
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered

from bot.dialogue import turn_form
from bot.dialogue.counter import AT_HAND
from bot.dialogue.language import spoken_so_far
from bot.dialogue.values import Inbound, Line, Meaning, Reply, Understanding
from bot.engine.gate import Gate
from bot.engine.inbound import LONGEST_TEXT, Kind, as_button, as_words, kind_of, readable
from bot.engine.patches import needs_slot_extraction
from bot.engine.responses import Responses, Spoken
from bot.engine.speaking import CHANNEL, NoChannel, Speaker, Speech, as_event, offered_payloads, speech
from bot.engine.wording import FALLBACK
from bot.journey.acts import Act, Stage
from bot.records.turns import Accepted

if TYPE_CHECKING:
    from bot.dialogue.turn import Prepared

logger = logging.getLogger(__name__)

Prepare = Callable[[Inbound, Understanding | None, Mapping[str, Any]], "Prepared"]
ReadMeaning = Callable[[Mapping[str, Any], str], Understanding]

OWN_WORDS: dict[Kind, tuple[Reply, ...]] = {
    Kind.too_long: (Reply(Act.clarifies, (Line("please-shorten", {"limit": LONGEST_TEXT}),)),),
    Kind.blank: (Reply(Act.clarifies, (Line("did-not-catch"),)),),
    Kind.expired: (Reply(Act.clarifies, (Line("choice-closed"),)),),
}
NOTED = Reply(Act.acknowledges, (Line("noted"),))
TRY_AGAIN = Reply(Act.acknowledges, (Line("please-try-again"),))


class SlotUnknown(Exception):
    pass


class NoRuleAnswered(Exception):
    """The policies went in circles or predicted no action: the rules do not fit the message."""


@dataclass(frozen=True, slots=True)
class Thought:
    """What a turn came to. `said` has passed the gate."""

    prepared: Prepared
    language: str
    said: tuple[Spoken, ...]
    stage_before: Stage | None


def disclosed(
    said: tuple[Reply, ...], slots: Mapping[str, Any]
) -> tuple[tuple[Reply, ...], Mapping[str, Any]]:
    """Also where nothing could be read, the first turn says that this is a virtual assistant."""
    memory, counter = dict(slots.get("memory") or {}), AT_HAND.get(None)
    if memory.get("disclosed") or counter is None:
        return said, slots
    line = Line("discloses", {"shop": counter.shop.name})
    return (Reply(Act.greets, (line,)), *said), {**slots, "memory": {**memory, "disclosed": True}}


class Thinker:
    """`prepare` is the core; `read_meaning` makes an Understanding of what the pipeline found, in a
    conversation that has been in some language so far."""

    def __init__(
        self,
        processor: Any,
        responses: Responses,
        prepare: Prepare,
        read_meaning: ReadMeaning,
        checkpoint: Callable[[str], None],
    ) -> None:
        self._processor = processor
        self._responses = responses
        self._speaker = Speaker(responses)
        self._prepare = prepare
        self._read_meaning = read_meaning
        self._checkpoint = checkpoint
        self._channel = NoChannel()
        self._extracts_slots = needs_slot_extraction(processor.domain)
        processor.nlg = self._speaker

    def new_tracker(self, conversation_id: str) -> Any:
        """Begun as Rasa begins a session."""
        tracker = self._processor.tracker_store.init_tracker(conversation_id)
        events = [
            ActionExecuted(ACTION_SESSION_START_NAME),
            SessionStarted(),
            ActionExecuted(ACTION_LISTEN_NAME),
        ]
        tracker.update_with_events(events, self._processor.domain)
        tracker.model_id = self._processor.model_metadata.model_id
        tracker.assistant_id = self._processor.model_metadata.assistant_id
        return tracker

    async def think(self, accepted: Accepted, tracker: Any) -> Thought:
        """Adds the turn's events to the tracker. Raises whatever failed; the tracker is then spoilt."""
        begun = len(tracker.events)
        slots = {**tracker.current_slot_values(), "handed_over": accepted.handed_over}
        kind = kind_of(accepted.inbound, offered_payloads(tracker.events))
        inbound, understanding = self._understood(kind, accepted.inbound, slots)
        prepared = self._prepare(inbound, understanding, slots)
        self._checkpoint("understood")
        stage = Stage(prepared.stage)
        language = self._language(prepared, slots, inbound)
        gate = Gate(inbound.conversation_id, stage, prepared.overlays, prepared.asked)
        here = Speech(inbound.conversation_id, accepted.seq, language, gate)
        speech.set(here)
        changed: Mapping[str, Any] = {"handed_over": accepted.handed_over, **prepared.slots}
        if kind in {Kind.words, Kind.button}:
            await self._answer(tracker, inbound, prepared, language, changed)
        else:
            said = () if accepted.handed_over else OWN_WORDS.get(kind, ())
            if said:
                said, changed = disclosed(said, changed)
            self._set_slots(tracker, changed)
            self._say(tracker, said)
        if gate.dropped and not here.said and not prepared.silent:
            self._say(tracker, (NOTED,))
        for event in list(tracker.events)[begun:]:
            event.timestamp = inbound.sent_at.timestamp()  # the conversation's clock, which may not be ours
        before = slots.get("buying_stage")
        return Thought(prepared, language, tuple(here.said), None if before is None else Stage(before))

    def apology(self, accepted: Accepted, language: str | None) -> tuple[Spoken, ...]:
        """The reply of a turn that failed; none where a person has taken over."""
        if accepted.handed_over:
            return ()
        spoken = self._responses.speak(
            TRY_AGAIN,
            self._known(language or accepted.inbound.locale),
            accepted.inbound.conversation_id,
            accepted.seq,
        )
        return (spoken,)

    def _understood(
        self, kind: Kind, inbound: Inbound, slots: Mapping[str, Any]
    ) -> tuple[Inbound, Understanding | None]:
        spoken = spoken_so_far(slots.get("language"), inbound.locale)
        match kind:
            case Kind.button:
                return as_button(inbound), None
            case Kind.words:
                inbound = as_words(inbound)
                return inbound, self._read_meaning(self.parse(readable(inbound.text or "")), spoken)
            case Kind.blank | Kind.too_long | Kind.expired:
                nothing = Meaning("out_of_scope", 0.0, "")
                return as_words(inbound), Understanding("", spoken, (nothing,), (), 0.0)
        return inbound, None

    def parse(self, text: str) -> dict[str, Any]:
        """The pipeline's findings in one message, as Rasa gives them."""
        processor = self._processor
        parsed = processor._parse_message_with_graph(UserMessage(text, self._channel, "parse"), None)
        assert isinstance(parsed, dict)
        return parsed

    async def _answer(
        self, tracker: Any, inbound: Inbound, prepared: Prepared, language: str, changed: Mapping[str, Any]
    ) -> None:
        intent = {"name": prepared.intent, "confidence": prepared.confidence}
        told = {turn_form.KEY: turn_form.to_dict(inbound, prepared, language)}
        said = inbound.text if inbound.text is not None else inbound.button
        message = UserUttered(
            said, intent, [], {"intent": intent, "entities": [], "text": said, **told},
            input_channel=CHANNEL, message_id=inbound.message_id, timestamp=inbound.sent_at.timestamp(),
        )  # fmt: skip
        tracker.update(message, self._processor.domain)
        self._set_slots(tracker, changed)
        if prepared.silent:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME), self._processor.domain)
            return
        if self._extracts_slots:
            await self._processor.run_action_extract_slots(self._channel, tracker)
        await self._processor._run_prediction_loop(self._channel, tracker)
        if tracker.latest_action_name != ACTION_LISTEN_NAME:
            raise NoRuleAnswered(f"intent {prepared.intent}: stopped after {tracker.latest_action_name}")

    def _set_slots(self, tracker: Any, slots: Mapping[str, Any]) -> None:
        for name, value in slots.items():
            if name not in tracker.slots:
                if name == "handed_over":
                    continue
                raise SlotUnknown(f"slot {name!r} is set by the dialogue core and not in domain.yml")
            if tracker.slots[name].value != value:
                tracker.update(SlotSet(name, value), self._processor.domain)

    def _say(self, tracker: Any, replies: tuple[Reply, ...]) -> None:
        for reply in replies:
            spoken = self._speaker.speak(reply, tracker.events)
            if spoken is not None:
                tracker.update(as_event(spoken, 0.0), self._processor.domain)

    def _language(self, prepared: Prepared, slots: Mapping[str, Any], inbound: Inbound) -> str:
        return self._known(prepared.slots.get("language") or slots.get("language") or inbound.locale)

    def _known(self, language: str | None) -> str:
        short = (language or FALLBACK).replace("_", "-").partition("-")[0].lower()
        return short if short in self._responses.languages else FALLBACK
