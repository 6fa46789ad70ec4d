"""Only the rules that may fit are held against a conversation, and only its last states."""

from __future__ import annotations

import json

from bot.engine import lean

lean.install()

from rasa.shared.core.events import (  # noqa: E402
    ActionExecuted,
    ActionReverted,
    ActiveLoop,
    SessionStarted,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker  # noqa: E402

from bot.engine.rule_index import OfLate, RuleIndex  # noqa: E402

LISTEN = {"prev_action": {"action_name": "action_listen"}}
PRICE = {**LISTEN, "user": {"intent": "ask_price"}}
STOCK = {**LISTEN, "user": {"intent": "ask_stock"}}
UNLESS = {**LISTEN, "user": {"intent": "should_not_be_set"}}
KEYS = {json.dumps(states): states for states in ([PRICE], [STOCK], [LISTEN], [UNLESS], [PRICE, LISTEN])}
INDEX = RuleIndex(dict.fromkeys(KEYS, "action_facts"), KEYS.__getitem__)


def test_rules_are_found_by_the_action_and_the_intent_that_they_name_or_leave_open() -> None:
    found = [KEYS[key] for key in INDEX.candidates(PRICE)]
    assert sorted(map(str, found)) == sorted(map(str, ([PRICE], [LISTEN], [UNLESS], [PRICE, LISTEN])))
    assert [STOCK] not in found


def test_the_longest_rule_says_how_far_back_to_look() -> None:
    assert INDEX.longest == 2


def test_late_states_are_the_last_of_all() -> None:
    events = []
    for number in range(6):
        events += [ActionExecuted("action_listen"), UserUttered(f"m{number}"), ActionExecuted("action_facts")]
    tracker = DialogueStateTracker.from_events("c1", events, [])

    def told(some: object) -> list[tuple[str, str]]:
        states = some.generate_all_prior_trackers()  # type: ignore[attr-defined]
        return [(str(each.latest_action_name), str(each.latest_message)) for each, _ in states]

    for most in (1, 2, 5, 100):
        assert told(OfLate(tracker, most)) == told(tracker)[-most:]
    for more in (UserUtteranceReverted(), SessionStarted(), ActionReverted(), ActiveLoop("form")):
        other = DialogueStateTracker.from_events("c1", [*events, more, *events[:4]], [])
        for most in (1, 2, 5, 100):
            assert told(OfLate(other, most)) == told(other)[-most:], more
