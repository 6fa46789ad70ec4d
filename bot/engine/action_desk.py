"""The actions for a Rasa that runs elsewhere: what it posts to an action server, answered.

Import it after lean.install(). That Rasa knows neither the stages nor the records, so that everything our own
engine does around an action is done here: the inbound is stored once per message id, the turn is prepared,
the action runs under rasa_sdk's executor, the words pass the gate, and the turn is written in one short
transaction. A repeated call changes nothing and gets the stored replies.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from rasa.shared.core.events import Event
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from bot.dialogue import reply_form, turn_form
from bot.dialogue.counter import AT_HAND, Counter
from bot.dialogue.topics import FAMILIES
from bot.dialogue.turn import Prepared, prepare
from bot.dialogue.values import Inbound, Meaning, Understanding
from bot.engine.action_call import ActionCall, BadCall
from bot.engine.gate import Gate
from bot.engine.inbound import Kind, as_button, as_words, cut, kind_of
from bot.engine.responses import Responses, Spoken
from bot.engine.speaking import Speaker, Speech, offered_payloads, speech
from bot.engine.thinking import NOTED, OWN_WORDS, TRY_AGAIN, Thought, disclosed
from bot.engine.turns import belief_of, stored, where
from bot.engine.wording import FALLBACK
from bot.journey.acts import Stage
from bot.records import turns
from bot.records.by_message import by_message
from bot.records.database import Database
from bot.records.errors import RecordsError
from bot.records.redaction import NOTHING_SPARED, Spare
from bot.records.turns import Accepted
from bot.records.writing import SpokenReply, TurnWrites, gathering
from bot.understanding.elsewhere import understood_elsewhere

logger = logging.getLogger(__name__)

ACTION_OF = {intent: f"action_{family}" for family, topics in FAMILIES.items() for intent in topics}
REFUSED = (BadCall, ActionExecutionRejection)
UNKNOWN = (ActionNotFoundException,)
EVENTS_READ = 60
"""The last turns: the offered buttons and the wordings used lately stand there."""


class ActionDesk:
    """`answer` may be called from any thread, for several conversations at once."""

    def __init__(
        self,
        packages: Sequence[str],
        counter: Counter,
        responses: Responses,
        database: Database,
        now: Callable[[], datetime],
        spare: Spare = NOTHING_SPARED,
    ) -> None:
        self._executor = ActionExecutor()
        for package in packages:
            self._executor.register_package(package)
        self._counter = counter
        self._responses = responses
        self._speaker = Speaker(responses)
        self._database = database
        self._now = now
        self._spare = spare

    @property
    def names(self) -> list[str]:
        return sorted(self._executor.actions)

    def answer(self, document: Any) -> dict[str, Any]:
        """{"events", "responses"} for what Rasa posts. Raises REFUSED, UNKNOWN, RecordsError; nothing but the
        inbound was written then."""
        call = ActionCall.read(document)
        AT_HAND.set(self._counter)
        if call.action in set(ACTION_OF.values()) and call.action in self._executor.actions:
            return self._answer_turn(call)
        with by_message(self._database, call.inbound, action=call.action, at=self._now(), spare=self._spare):
            result: dict[str, Any] = asyncio.run(self._executor.run(call.document))
        return result

    def _answer_turn(self, call: ActionCall) -> dict[str, Any]:
        accepted = turns.accept(self._database, cut(call.inbound), self._spare)
        slots = {**call.slots, "handed_over": accepted.handed_over}
        events = [Event.from_parameters(dict(each)) for each in call.events[-EVENTS_READ:]]
        known = [each for each in events if each is not None]
        kind = kind_of(accepted.inbound, offered_payloads(_before_this_turn(known)))
        try:
            inbound, understanding = self._understood(kind, accepted.inbound, call, slots)
            prepared = prepare(inbound, understanding, slots, self._counter)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadCall(f"slots or latest_message are not as this project's own: {where(error)}") from error
        language = self._language(prepared, slots)
        with gathering() as gathered:
            try:
                changed, said = self._conduct(call, accepted, kind, inbound, prepared, language, slots, known)
            except RecordsError:
                raise
            except Exception as error:
                logger.error("%s in conversation %s failed: %s", call.action, call.sender, where(error))
                return self._gave_up(accepted, language)
            notes = tuple(gathered.notes)
        before = slots.get("buying_stage")
        thought = Thought(prepared, language, said, None if before is None else Stage(before))
        writes = TurnWrites(
            turn_id=accepted.turn_id,
            answered_at=self._now(),
            language=language,
            intent=prepared.intent or None,
            confidence=prepared.confidence,
            event=prepared.event,
            belief=belief_of(thought),
            replies=tuple(stored(each) for each in said),
            claims=tuple(claim for each in said for claim in each.claims),
            notes=(*prepared.notes, *notes),
        )
        finished = turns.finish(self._database, writes)
        responses = [_sent(each) for each in said] if finished.first else _resent(finished.replies)
        return {"events": _as_events(changed, call.slots), "responses": responses}

    def _conduct(
        self,
        call: ActionCall,
        accepted: Accepted,
        kind: Kind,
        inbound: Inbound,
        prepared: Prepared,
        language: str,
        slots: Mapping[str, Any],
        events: Sequence[Any],
    ) -> tuple[dict[str, Any], tuple[Spoken, ...]]:
        """The slots after the turn, and what is said."""
        gate = Gate(call.sender, Stage(prepared.stage), prepared.overlays, prepared.asked)
        here = Speech(call.sender, accepted.seq, language, gate)
        speech.set(here)
        changed = {"handed_over": accepted.handed_over, **prepared.slots}
        replies: Sequence[Any] = ()
        if not prepared.silent and kind in {Kind.words, Kind.button}:
            told = turn_form.to_dict(inbound, prepared, language)
            document = call.for_action(ACTION_OF[prepared.intent], {**slots, **changed}, told)
            result = orjson.loads(orjson.dumps(asyncio.run(self._executor.run(document))))
            changed |= {each["name"]: each["value"] for each in result["events"] if each["event"] == "slot"}
            replies = [reply_form.from_dict(each["reply"]) for each in result["responses"]]
        elif not prepared.silent:
            replies, others = disclosed(OWN_WORDS.get(kind, ()), changed)
            changed = dict(others)
        for reply in replies:
            self._speaker.speak(reply, events)
        if gate.dropped and not here.said and not prepared.silent:
            self._speaker.speak(NOTED, events)
        return changed, tuple(here.said)

    def _understood(
        self, kind: Kind, inbound: Inbound, call: ActionCall, slots: Mapping[str, Any]
    ) -> tuple[Inbound, Understanding | None]:
        spoken = str(slots.get("language") or (inbound.locale or FALLBACK).partition("-")[0])
        if kind is Kind.button:
            return as_button(inbound), None
        inbound = as_words(inbound)
        if kind is Kind.words:
            text = inbound.text or ""
            return inbound, understood_elsewhere(call.latest, text, self._counter.catalogue, spoken)
        nothing = Meaning("out_of_scope", 0.0, "")
        return inbound, Understanding("", spoken, (nothing,), (), 0.0)

    def _gave_up(self, accepted: Accepted, language: str) -> dict[str, Any]:
        said = (
            ()
            if accepted.handed_over
            else (self._responses.speak(TRY_AGAIN, language, accepted.inbound.conversation_id, accepted.seq),)
        )
        replies = tuple(stored(each) for each in said)
        finished = turns.finish(
            self._database, TurnWrites(accepted.turn_id, self._now(), language, replies=replies)
        )
        return {"events": [], "responses": _resent(finished.replies)}

    def _language(self, prepared: Prepared, slots: Mapping[str, Any]) -> str:
        said = str(prepared.slots.get("language") or slots.get("language") or FALLBACK)
        short = said.replace("_", "-").partition("-")[0].lower()
        return short if short in self._responses.languages else FALLBACK


class DeskHere(EndpointConfig):  # type: ignore[misc]
    """Stands where the URL of the action server would, for a Rasa in this process (`waystage rasa shell`)."""

    def __init__(self, desk: ActionDesk) -> None:
        super().__init__(url="in-process://desk", enable_selective_domain=True)
        self._desk = desk

    async def request(
        self,
        method: str = "post",
        subpath: str | None = None,
        content_type: str | None = None,
        compress: bool = False,
        **kwargs: Any,
    ) -> Any:
        body = orjson.loads(orjson.dumps(kwargs["json"], option=orjson.OPT_NON_STR_KEYS))
        return await asyncio.to_thread(self._desk.answer, body)


def _before_this_turn(events: Sequence[Any]) -> Sequence[Any]:
    """Without the message being answered: it stands after the bot turn whose buttons are still open."""
    last = max((n for n, each in enumerate(events) if each.type_name == "user"), default=len(events))
    return events[:last]


def _as_events(changed: Mapping[str, Any], before: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Only slots that their domain knows (it sends them all) and that have changed."""
    return [
        {"event": "slot", "timestamp": None, "name": name, "value": value}
        for name, value in changed.items()
        if name in before and before[name] != value
    ]


def _sent(spoken: Spoken) -> dict[str, Any]:
    return {**_resent((stored(spoken),))[0], "wordings": dict(spoken.wordings)}


def _resent(replies: Sequence[SpokenReply]) -> list[dict[str, Any]]:
    """What Rasa does not know (`act`) it keeps with the bot's event."""
    return [
        {
            "text": each.text,
            "act": each.act,
            "buttons": [{"title": one.title, "payload": one.payload} for one in each.buttons],
            "custom": dict(each.custom) if each.custom else {},
            "image": each.image,
        }
        for each in replies
    ]
