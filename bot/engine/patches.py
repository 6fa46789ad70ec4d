"""Every change Waystage makes to Rasa 3.6.21, in one place.

Rasa Open Source is frozen at this version, so that nothing here can rot; lean.install() has checked the
version. None of those that apply() puts in changes an answer, a slot or an event:
tests/engine/test_equivalence.py holds them against stock. The last two are for Rasa's own agent, which
`waystage rasa test` and `shell` talk through.
"""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable, Sequence
from typing import Any

_applied: list[str] = []


class TurnAborted(BaseException):
    """An action or a response failed, so the whole turn does.

    No Exception: MessageProcessor._run_action catches every Exception, logs it with the text and goes on as
    if the action had done nothing, and half a turn would be stored.
    """


def apply() -> None:
    """Put all patches in; calling it again changes nothing. Needs lean.install() first."""
    if _applied:
        return
    for patch in (
        events_are_looked_up_by_name,
        debug_logs_copy_nothing,
        rules_without_text_skip_the_text_pass,
        rules_are_looked_up,
        action_results_are_checked_once,
        a_failed_action_fails_the_turn,
    ):
        patch()
        _applied.append(patch.__name__)


def events_are_looked_up_by_name() -> None:
    """Replaces Event.resolve_by_type (shared/core/events.py:374): it walks all subclasses of Event,
    checking each for being abstract, for every single event that is read back. A table built once gives the
    same class."""
    from rasa.shared.core.events import Event
    from rasa.shared.utils.common import all_subclasses

    stock = Event.resolve_by_type
    table: dict[str, Any] = {}
    for cls in all_subclasses(Event):
        table.setdefault(cls.type_name, cls)

    def resolve_by_type(type_name: str, default: Any = None) -> Any:
        found = table.get(type_name)
        return stock(type_name, default) if found is None else found

    Event.resolve_by_type = staticmethod(resolve_by_type)


class _CopyNothing:
    """The module `copy` whose deepcopy hands back the thing itself."""

    deepcopy = staticmethod(lambda thing, memo=None: thing)

    def __getattr__(self, name: str) -> Any:
        return getattr(copy, name)


def debug_logs_copy_nothing() -> None:
    """Replaces `copy` in rule_policy.py, memoization.py and processor.py, where deepcopy only serves
    structlog debug events (rule_policy.py:1027, memoization.py:258, processor.py:207, 658, 731, 1040, 1050)
    and is paid for even when debug logging is off."""
    import rasa.core.policies.memoization
    import rasa.core.policies.rule_policy
    import rasa.core.processor

    for module in (rasa.core.policies.rule_policy, rasa.core.policies.memoization, rasa.core.processor):
        module.copy = _CopyNothing()


def rules_without_text_skip_the_text_pass() -> None:
    """Replaces RulePolicy._find_action_from_rules (rule_policy.py:980): it builds all states of the tracker a
    second time for end-to-end rules, which hold a visitor's text. Without such a rule that pass finds nothing
    but the rules on the previous action, and those count only after it found a text; so it is skipped."""
    from rasa.core.policies.rule_policy import RulePolicy

    stock = RulePolicy._find_action_from_rules

    @functools.wraps(stock)
    def find(self: Any, tracker: Any, domain: Any, use_text_for_last_user_input: bool) -> Any:
        if use_text_for_last_user_input:
            told = self.__dict__.get("_waystage_has_text_rules")
            if told is None:
                told = any('"text"' in key for key in self.lookup.get("rules", {}))
                self._waystage_has_text_rules = told
            if not told:
                return None, None, False
        return stock(self, tracker, domain, use_text_for_last_user_input)

    RulePolicy._find_action_from_rules = find


def rules_are_looked_up() -> None:
    """Replaces RulePolicy.predict_action_probabilities (rule_policy.py:1105) and _get_possible_keys (:913):
    they work out the states of the whole conversation and hold every rule against each. A rule looks back no
    further than it is long, so only so many states are worked out, and only rules are held against them
    whose last state names this action and this intent, or none. Learning is stock's own."""
    from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
    from rasa.shared.core.constants import PREVIOUS_ACTION

    from bot.engine.rule_index import OfLate, RuleIndex

    stock_predict, stock_keys = RulePolicy.predict_action_probabilities, RulePolicy._get_possible_keys

    @functools.wraps(stock_predict)
    def predict(self: Any, tracker: Any, domain: Any, *arguments: Any, **named: Any) -> Any:
        indexes = self.__dict__.get("_waystage_indexes")
        if indexes is None:
            known = [self.lookup.get(name) or {} for name in (RULES, RULES_FOR_LOOP_UNHAPPY_PATH)]
            indexes = {id(each): RuleIndex(each, self._rule_key_to_state) for each in known}
            self._waystage_indexes = indexes
        longest = max(each.longest for each in indexes.values())
        return stock_predict(self, OfLate(tracker, longest), domain, *arguments, **named)

    @functools.wraps(stock_keys)
    def keys(self: Any, lookup: Any, states: Any) -> Any:
        index = self.__dict__.get("_waystage_indexes", {}).get(id(lookup))
        if index is None or not states or not states[-1].get(PREVIOUS_ACTION):
            return stock_keys(self, lookup, states)
        backwards = list(enumerate(reversed(states)))
        return {
            key
            for key in index.candidates(states[-1])
            if all(self._is_rule_applicable(key, at, state) for at, state in backwards)
        }

    RulePolicy.predict_action_probabilities = predict
    RulePolicy._get_possible_keys = keys


def action_results_are_checked_once() -> None:
    """Replaces RemoteAction._validate_action_result (core/actions/action.py:699): jsonschema.validate
    checks the schema itself again with every action, a millisecond or two. A validator built once, when it is
    first needed, refuses the same results. What an action in this process gives (bot.engine.actions) was made
    by rasa_sdk, and reading its events back refuses what is none: it is not checked a second time."""
    from rasa.core.actions.action import RemoteAction

    @functools.cache
    def validator() -> Any:
        import jsonschema  # type: ignore[import-untyped]

        schema = RemoteAction.action_response_format_spec()
        kind = jsonschema.validators.validator_for(schema)
        kind.check_schema(schema)
        return kind(schema)

    def validate(self: Any, result: Any) -> bool:
        if not getattr(self.action_endpoint, "in_process", False):
            validator().validate(result)
        return True

    RemoteAction._validate_action_result = validate


def a_failed_action_fails_the_turn() -> None:
    """Replaces RemoteAction.run (core/actions/action.py:767) by itself inside a border that turns an
    exception into TurnAborted, see there. A rejection (ActionExecutionRejection) is no failure and stays
    what it is."""
    from rasa.core.actions.action import ActionExecutionRejection, RemoteAction

    stock = RemoteAction.run

    @functools.wraps(stock)
    async def run(self: Any, output_channel: Any, nlg: Any, tracker: Any, domain: Any) -> Any:
        try:
            return await stock(self, output_channel, nlg, tracker, domain)
        except ActionExecutionRejection:
            raise
        except Exception as error:
            raise TurnAborted(f"{self.name()}: {type(error).__name__}: {error}") from error

    RemoteAction.run = run


class PlainRunner:
    """Runs the nodes of a prediction graph one after another, in an order worked out once for each target.

    Replaces DaskGraphRunner.run (engine/runner/dask.py) at prediction time: planning and scheduling a graph
    of a dozen nodes with dask costs 1 to 3 ms a run, several times a turn. The nodes are the stock runner's
    own.
    """

    def __init__(self, stock: Any) -> None:
        self._schema = stock._graph_schema
        self._instantiated_nodes = stock._instantiated_nodes
        self._plans: dict[tuple[str, ...], list[tuple[str, Callable[..., Any], list[str]]]] = {}

    def run(
        self, inputs: dict[str, Any] | None = None, targets: Sequence[str] | None = None
    ) -> dict[str, Any]:
        """Same arguments and result as GraphRunner.run: target name -> what its node gave."""
        wanted = list(targets or self._schema.target_names)
        results: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name, node, needs in self._plan(tuple(wanted)):
            results[name] = node(*[results[need] for need in needs])
        return {target: results[target][1] for target in wanted}

    def _plan(self, targets: tuple[str, ...]) -> list[tuple[str, Callable[..., Any], list[str]]]:
        known = self._plans.get(targets)
        if known is not None:
            return known
        nodes = self._schema.minimal_graph_schema(list(targets)).nodes
        order: dict[str, None] = {}

        def visit(name: str) -> None:
            if name in order or name not in nodes:
                return
            for need in nodes[name].needs.values():
                visit(need)
            order[name] = None

        for target in targets:
            visit(target)
        plan = [(name, self._instantiated_nodes[name], list(nodes[name].needs.values())) for name in order]
        self._plans[targets] = plan
        return plan


def needs_slot_extraction(domain: Any) -> bool:
    """Whether action_extract_slots could ever set a slot: some slot has a mapping that is not `custom`, or a
    custom mapping names an action, or the domain has a global validation action.

    Stands for the call of MessageProcessor.run_action_extract_slots, which walks all slots with every
    message.
    """
    if "action_validate_slot_mappings" in domain.user_actions:
        return True
    return any(
        mapping.get("type") != "custom" or mapping.get("action")
        for slot in domain.slots
        for mapping in slot.mappings
    )


def applied() -> tuple[str, ...]:
    """Names of the patches in force."""
    return tuple(_applied)


def agents_know_the_shop(shelf: Callable[[], Any]) -> None:
    """Replaces Agent.load_model (core/agent.py:348) by itself with this after it: the agent finds products in
    the catalogue that `shelf` gives, and is silent after a handoff, as our own engine is."""
    from rasa.core.agent import Agent

    from bot.understanding.shelf import set_catalogue

    stock = Agent.load_model

    @functools.wraps(stock)
    def load_model(self: Any, *arguments: Any, **named: Any) -> None:
        stock(self, *arguments, **named)
        set_catalogue(self.processor.graph_runner, shelf)
        silent_after_a_handoff(self.processor)

    Agent.load_model = load_model


def silent_after_a_handoff(processor: Any) -> None:
    """Replaces MessageProcessor._predict_next_with_tracker (core/processor.py:1097) of one processor: while a
    person has taken over (slot `handed_over`) nothing follows a message but listening, as our own engine has
    it before it asks the rules."""
    from rasa.core.policies.policy import PolicyPrediction
    from rasa.shared.core.constants import ACTION_LISTEN_NAME
    from rasa.shared.core.events import UserUttered

    stock = processor._predict_next_with_tracker

    def predict(tracker: Any) -> Any:
        said = next((event for event in reversed(tracker.events) if event.type_name != "slot"), None)
        if isinstance(said, UserUttered) and tracker.get_slot("handed_over"):
            return PolicyPrediction.for_action_name(processor.domain, ACTION_LISTEN_NAME, "handed over")
        return stock(tracker)

    processor._predict_next_with_tracker = predict
