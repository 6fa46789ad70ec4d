"""Where a conversation's working tracker may begin, so that a turn costs the same at turn 5 and at turn
500."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    AllSlotsReset,
    ConversationPaused,
    ConversationResumed,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """The events from `index` on are kept; `prefix` stands for those before them, shaped as Rasa begins a
    session with slots carried over: action_session_start, session_started, slot ..., action_listen."""

    index: int
    prefix: tuple[Any, ...]


def find_cut(events: list[Any], initial: dict[str, Any], keep: int, slack: int) -> Cut | None:
    """The latest cut that leaves at least `keep` messages of the visitor, once there are more than keep +
    slack.

    Cut is only at a message, outside forms and pauses: inside a form the rules look back to its beginning.
    `initial` maps a slot to its value in an empty tracker.
    """
    messages = [index for index, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(messages) <= keep + slack:
        return None
    latest = messages[-keep]
    best: tuple[int, dict[str, Any]] | None = None
    loop: str | None = None
    paused = listening = False
    slots: dict[str, Any] = {}
    for index, event in enumerate(itertools.islice(events, latest + 1)):
        match event:
            case UserUttered():
                if listening and loop is None and not paused and index:
                    best = index, dict(slots)
            case ActionExecuted():
                listening = event.action_name == ACTION_LISTEN_NAME
            case ActiveLoop():
                loop = event.name
            case SlotSet():
                slots[event.key] = event.value
            case AllSlotsReset():
                slots.clear()
            case Restarted():
                slots.clear()
                loop, paused = None, False
            case ConversationPaused() | ConversationResumed():
                paused = isinstance(event, ConversationPaused)
    if best is None:
        return None
    index, carried = best
    at = events[index].timestamp
    changed = {name: value for name, value in carried.items() if value != initial.get(name)}
    return Cut(
        index,
        (
            ActionExecuted(ACTION_SESSION_START_NAME, timestamp=at),
            SessionStarted(timestamp=at),
            *(SlotSet(name, value, timestamp=at) for name, value in changed.items()),
            ActionExecuted(ACTION_LISTEN_NAME, timestamp=at),
        ),
    )
