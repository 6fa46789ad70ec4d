"""A generated Rasa bot of the usual making - entities, a form with interruptions, stories, a fallback, custom
actions with responses in domain.yml - and the same random talk played through stock Rasa and through ours.

`python -m tests.engine.formbot stock|ours MODEL OUT` plays it in a process of its own: patches are global.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from bot.engine import lean

SAID = {
    "greet": ["hello", "hi there", "good morning", "hey bot", "greetings"],
    "affirm": ["yes", "correct", "sure", "yep", "of course"],
    "deny": ["no", "nope", "not really", "no way", "absolutely not"],
    "thank": ["thank you", "thanks a lot", "cheers", "that helped"],
    "hours": ["when are you open", "opening hours", "closing time", "are you open on sunday"],
    "order_status": ["where is my order", "track order [AB1234](order_id)", "status of [CX9981](order_id)"],
    "cancel_order": ["cancel my order", "please cancel [AB1234](order_id)", "stop my order", "abort it"],
    "price": ["how much is the [jacket](product)", "price of [sneakers](product)", "tell me the price"],
    "discount": ["do you have a discount code", "promo code", "coupon", "any promotions"],
    "start_return": ["i want to return my order", "start a return", "send it back", "return item"],
}
CUSTOM = {
    "order_status": "action_order_status",
    "cancel_order": "action_cancel_order",
    "price": "action_price",
}
FORM = {"active_loop": "return_form"}
CONVERSATIONS, TURNS = 30, 1_100


def files() -> dict[str, str]:
    nlu: list[dict[str, str]] = [
        {"intent": name, "examples": "".join(f"- {each}\n- please {each}\n- {each} now\n" for each in said)}
        for name, said in SAID.items()
    ]
    nlu.append({"regex": "order_id", "examples": "- [A-Z]{2}[0-9]{4}\n"})
    nlu.append({"lookup": "product", "examples": "- jacket\n- sneakers\n"})
    return {
        "domain.yml": yaml.safe_dump(domain()),
        "config.yml": yaml.safe_dump(config()),
        "data/nlu.yml": yaml.safe_dump({"version": "3.1", "nlu": nlu}),
        "data/rules.yml": yaml.safe_dump({"version": "3.1", "rules": rules(), "stories": stories()}),
    }


def rules() -> list[dict[str, Any]]:
    plain = [name for name in SAID if name not in {"start_return"}]
    return [
        *({"rule": name, "steps": [{"intent": name}, {"action": answer(name)}]} for name in plain),
        {
            "rule": "a return begins",
            "steps": [{"intent": "start_return"}, {"action": "return_form"}, {"active_loop": "return_form"}],
        },
        {
            "rule": "a return is complete",
            "condition": [dict(FORM)],
            "steps": [
                {"action": "return_form"},
                {"active_loop": None},
                {"slot_was_set": [{"requested_slot": None}]},
                {"action": "utter_returned"},
            ],
        },
        {
            "rule": "thanks inside a return",
            "condition": [dict(FORM)],
            "steps": [
                {"intent": "thank"},
                {"action": "utter_thank"},
                {"action": "return_form"},
                {"active_loop": "return_form"},
            ],
        },
        {
            "rule": "a return is called off",
            "condition": [dict(FORM)],
            "steps": [
                {"intent": "cancel_order"},
                {"action": "action_deactivate_loop"},
                {"active_loop": None},
                {"action": "utter_called_off"},
            ],
        },
        {"rule": "not understood", "steps": [{"intent": "nlu_fallback"}, {"action": "utter_default"}]},
    ]


def stories() -> list[dict[str, Any]]:
    said = ["greet", "price", "discount", "thank"]
    return [
        {
            "story": "a discount after a price",
            "steps": [step for name in said for step in ({"intent": name}, {"action": answer(name)})],
        }
    ]


def answer(intent: str) -> str:
    return CUSTOM.get(intent, f"utter_{intent}")


def domain() -> dict[str, Any]:
    in_form = {"conditions": [{"active_loop": "return_form", "requested_slot": "return_order"}]}
    why = {"conditions": [{"active_loop": "return_form", "requested_slot": "return_reason"}]}
    utters = [f"utter_{name}" for name in SAID if name not in CUSTOM and name != "start_return"]
    more = ["utter_returned", "utter_called_off", "utter_default"]
    asks = ["utter_ask_return_form_return_order", "utter_ask_return_form_return_reason"]
    return {
        "version": "3.1",
        "intents": list(SAID),
        "entities": ["order_id", "product"],
        "slots": {
            "order_id": slot("text", {"type": "from_entity", "entity": "order_id"}),
            "product": slot("text", {"type": "from_entity", "entity": "product"}),
            "name": {**slot("text", {"type": "custom"}), "initial_value": "dear customer"},
            "looked_up": {**slot("any", {"type": "custom"})},
            "return_order": slot("text", {"type": "from_entity", "entity": "order_id", **in_form}),
            "return_reason": slot("text", {"type": "from_text", **why}),
        },
        "forms": {"return_form": {"required_slots": ["return_order", "return_reason"]}},
        "actions": list(CUSTOM.values()),
        "responses": {
            **{name: [{"text": f"{name}, {{name}}."}, {"text": f"About {name}."}] for name in utters},
            **{name: [{"text": name}] for name in (*more, *asks)},
        },
        "session_config": {"session_expiration_time": 60, "carry_over_slots_to_new_session": True},
    }


def slot(kind: str, mapping: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "influence_conversation": False, "mappings": [mapping]}


def config() -> dict[str, Any]:
    return {
        "recipe": "default.v1",
        "language": "en",
        "assistant_id": "formbot",
        "pipeline": [
            {"name": "WhitespaceTokenizer"},
            {"name": "CountVectorsFeaturizer"},
            {"name": "LogisticRegressionClassifier", "max_iter": 100},
            {"name": "RegexEntityExtractor", "use_regexes": True, "use_lookup_tables": True},
            {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.05},
        ],
        "policies": [
            {"name": "MemoizationPolicy", "max_history": 5},
            {
                "name": "RulePolicy",
                "core_fallback_threshold": 0.4,
                "core_fallback_action_name": "utter_default",
                "enable_fallback_prediction": True,
            },
        ],
    }


def talk() -> list[tuple[str, str]]:
    """Who says what: the same for both sides."""
    choose = random.Random(3)  # noqa: S311
    sentences = [each.replace("[", "").split("](")[0].rstrip(")") for said in SAID.values() for each in said]
    spoken = [
        *sentences,
        "AB1234",
        "CX9981",
        "the zipper is broken",
        "i want to return my order",
        "asdf qwer",
    ]
    said = [(f"c{choose.randrange(CONVERSATIONS)}", choose.choice(spoken)) for _ in range(TURNS)]
    return [(who, "/restart" if turn % 200 == 0 else what) for turn, (who, what) in enumerate(said, 1)]


async def played(agent: Any) -> dict[str, Any]:
    answers = []
    for turn, (who, what) in enumerate(talk()):
        np.random.seed(turn)  # Rasa picks among a response's wordings with numpy
        replies = await agent.handle_text(what, sender_id=who)
        answers.append([who, what, replies])
    ended: dict[str, Any] = {}
    for number in range(CONVERSATIONS):
        who = f"c{number}"
        whole = await agent.tracker_store.retrieve_full_tracker(who)
        working = await agent.tracker_store.retrieve(who)
        slots = {k: v for k, v in working.current_slot_values().items() if k != "session_started_metadata"}
        ended[who] = {
            "slots": slots,
            "loop": working.active_loop_name,
            "events": [_bare(e) for e in whole.events],
        }
    return {"answers": answers, "ended": ended}


def _bare(event: Any) -> dict[str, Any]:
    """Without times and ids, and without the parse data, which ours slims."""
    form = event.as_dict()
    for name in ("timestamp", "parse_data", "message_id", "metadata"):
        form.pop(name, None)
    return {name: value for name, value in form.items() if value is not None}


def main(side: str, model: str, out: str) -> None:
    lean.install()
    lean.quiet_logs()
    import logging

    logging.disable(logging.CRITICAL)
    agent = ours(model, Path(out).with_suffix(".sqlite")) if side == "ours" else stock(model)
    Path(out).write_text(json.dumps(asyncio.run(played(agent)), sort_keys=True))


def stock(model: str) -> Any:
    from rasa.core.agent import Agent
    from rasa.core.lock_store import InMemoryLockStore  # noqa: F401 - what `rasa run` has by default
    from rasa.core.tracker_store import InMemoryTrackerStore
    from rasa.shared.core.domain import Domain

    from bot.engine.actions import ActionsHere
    from bot.engine.workers import Workers

    actions = ActionsHere(("tests.engine.form_actions",), Workers("stock"))
    return Agent.load(model, action_endpoint=actions, tracker_store=InMemoryTrackerStore(Domain.empty()))


def ours(model: str, database_file: Path) -> Any:
    from bot.engine import patches

    patches.apply()
    from rasa.core.agent import Agent

    from bot.engine.actions import ActionsHere
    from bot.engine.patches import PlainRunner
    from bot.engine.store import RecordsMemory, WindowStore
    from bot.engine.workers import Workers
    from bot.records.database import Database

    database = Database(f"sqlite:///{database_file}")
    database.migrate()
    store = WindowStore(RecordsMemory(database), keep=4, slack=3, capacity=4)
    actions = ActionsHere(("tests.engine.form_actions",), Workers("ours"))
    agent = Agent.load(model, action_endpoint=actions, tracker_store=store)
    agent.tracker_store = agent.processor.tracker_store = store
    store.domain = agent.domain
    agent.processor.graph_runner = PlainRunner(agent.processor.graph_runner)
    return agent


if __name__ == "__main__":
    main(*sys.argv[1:])
