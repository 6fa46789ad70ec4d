"""The rules of a Rasa RulePolicy by what their last state asks for, and the states they look back to.

Import it after lean.install().
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.events import (
    ActionExecuted,
    BotUttered,
    DefinePrevUserUtteredFeaturization,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.nlu.constants import ACTION_NAME, INTENT

Asked = tuple[str | None, str | None]

BEGINS = frozenset({SessionStarted, Restarted})
PLAIN = BEGINS | {ActionExecuted, UserUttered, BotUttered, SlotSet, DefinePrevUserUtteredFeaturization}
"""Events that take nothing back: those of a talk without forms. `applied_events` asks of every event six
times what it is, and events are told by an abstract class, which is slow."""


class RuleIndex:
    """Of one lookup (rule key -> action): by the action before and the intent that the last state of a rule
    names, None where it names none."""

    def __init__(self, lookup: Mapping[str, str], states_of: Any) -> None:
        self.longest = 1
        self._rules: dict[Asked, list[str]] = defaultdict(list)
        for key in lookup:
            states = states_of(key)
            self.longest = max(self.longest, len(states))
            self._rules[_asked(states[-1])].append(key)

    def candidates(self, state: Mapping[str, Any]) -> Iterator[str]:
        """Keys of the rules whose last state may be this one. It has an action before it."""
        action, intent = _asked(state)
        for asked in {(action, intent), (action, None), (None, intent), (None, None)}:
            yield from self._rules.get(asked, ())


def _asked(state: Mapping[str, Any]) -> Asked:
    return (
        _named(state.get(PREVIOUS_ACTION, {}).get(ACTION_NAME)),
        _named(state.get(USER, {}).get(INTENT)),
    )


def _named(value: Any) -> str | None:
    return value if isinstance(value, str) and value and value != SHOULD_NOT_BE_SET else None


class OfLate:
    """A tracker whose past states are only the last `most`."""

    def __init__(self, tracker: Any, most: int) -> None:
        self._tracker, self._most = tracker, most

    def __getattr__(self, name: str) -> Any:
        return getattr(self._tracker, name)

    def past_states(self, domain: Any, **asked: Any) -> list[Any]:
        states: list[Any] = domain.states_for_tracker_history(self, **asked)
        return states

    def generate_all_prior_trackers(self) -> Iterator[tuple[Any, bool]]:
        """The last of what the tracker's own gives."""
        plain = all(type(event) in PLAIN for event in self._tracker.events)
        events = _since_begin(self._tracker.events) if plain else self._tracker.applied_events()
        early = sum(map(_is_action, events)) + 1 - self._most
        tracker = self._tracker.init_copy()
        for event in events:
            if _is_action(event):
                if early <= 0:
                    yield tracker, event.hide_rule_turn
                early -= 1
            if plain:
                event.apply_to(tracker)
            else:
                tracker.update(event)
        yield tracker, False


def _is_action(event: Any) -> bool:
    """Rasa's own tests have two more kinds."""
    return type(event) is ActionExecuted or (type(event) not in PLAIN and isinstance(event, ActionExecuted))


def _since_begin(events: Iterable[Any]) -> list[Any]:
    since: list[Any] = []
    for event in events:
        if type(event) in BEGINS:
            since = []
        else:
            since.append(event)
    return since
