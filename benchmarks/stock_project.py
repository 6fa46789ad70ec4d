"""A default project of stock Rasa on the same intents, utterances and rules, its actions as light as can be.

Pipeline and policies are those that Rasa 3.6.21 fills in where a config.yml names none; what differs from
them is said at `EPOCHS`.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from benchmarks import script
from benchmarks.script import INTENTS

EPOCHS = {"DIETClassifier": 25, "ResponseSelector": 1, "TEDPolicy": 5, "UnexpecTEDIntentPolicy": 5}
"""Default: 100 each. Fewer make a less learned model of the same form, that answers as fast."""
UTTERANCES_EACH = 25
"""Of an intent, spread over all it has. All 11,000 would take DIET two minutes an epoch, and give it a larger
vocabulary: what is left out is in stock Rasa's favour."""
SCRIPTED_EACH = 20
"""Of each kind of question that the script asks, about other products than it does: ours knows the names from
the catalogue, stock Rasa has to learn what they look like."""
SCRIPT_OF_ITS_OWN = 1000
STORY_INTENTS = 4
UTTERANCES = Path("data/nlu/en")
RULES = Path("data/rules.yml")

ACTIONS = """
from rasa_sdk import Action
from rasa_sdk.events import SlotSet


def answers(family):
    class Answers(Action):
        def name(self):
            return "action_" + family

        async def run(self, dispatcher, tracker, domain):
            intent = tracker.latest_message["intent"]["name"]
            dispatcher.utter_message(text=family + " answers " + intent)
            turns = (tracker.get_slot("memory") or {}).get("turns", 0) + 1
            return [
                SlotSet("memory", {"turns": turns, "intent": intent}),
                SlotSet("need", tracker.get_slot("need")),
                SlotSet("focus_products", [intent]),
            ]

    Answers.__name__ = "Answers" + family
    return Answers

"""


def make_project(folder: Path, action_port: int) -> None:
    """Written anew; the trained model beside it stays."""
    for name in ("data", "actions"):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
    _write(folder / "data/nlu.yml", {"version": "3.1", "nlu": _utterances()})
    rules = yaml.safe_load(RULES.read_text(encoding="utf-8"))
    family = families()
    fallback = {"rule": "ask again", "steps": [{"intent": "nlu_fallback"}, {"action": "utter_ask_again"}]}
    rules["rules"].append(fallback)
    _write(folder / "data/rules.yml", rules)
    _write(folder / "data/stories.yml", {"version": "3.1", "stories": _stories(family)})
    _write(folder / "domain.yml", _domain(family))
    _write(folder / "config.yml", _config())
    _write(folder / "endpoints.yml", {"action_endpoint": {"url": f"http://127.0.0.1:{action_port}/webhook"}})
    _write(folder / "credentials.yml", {"rest": None})
    names = sorted({action.removeprefix("action_") for action in family.values()})
    made = "".join(f"A_{name} = answers({name!r})\n" for name in names)
    (folder / "actions" / "__init__.py").write_text(ACTIONS.lstrip() + made, encoding="utf-8")


def families() -> dict[str, str]:
    """The action that each intent is answered by."""
    rules = yaml.safe_load(RULES.read_text(encoding="utf-8"))["rules"]
    return {rule["steps"][0]["intent"]: rule["steps"][1]["action"] for rule in rules}


def made_of() -> str:
    """Changes with whatever a trained model is made of."""
    whole = [_utterances(), _stories(families()), _domain(families()), _config()]
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def train(python: Path, folder: Path, environ: Mapping[str, str], log: Path) -> Path:
    """Raises RuntimeError with the end of what Rasa said."""
    command = [str(python), "-m", "rasa", "train", "--skip-validation", "--fixed-model-name", "stock"]
    with log.open("ab") as stream:
        done = subprocess.run(command, cwd=folder, env=environ, stdout=stream, stderr=stream, check=False)
    model = folder / "models" / "stock.tar.gz"
    if done.returncode != 0 or not model.exists():
        raise RuntimeError(f"stock Rasa did not train:\n{log.read_text(errors='replace')[-3000:]}")
    return model


def _utterances() -> list[dict[str, str]]:
    said: dict[str, list[str]] = {}
    for path in sorted(UTTERANCES.glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            intent = entry["intent"].partition("/")[0]
            lines = (line.removeprefix("- ") for line in entry["examples"].splitlines() if line.strip())
            said.setdefault(intent, []).extend(lines)
    chosen = _spread(said)
    for number, line in enumerate(islice(script.lines(SCRIPT_OF_ITS_OWN), SCRIPTED_EACH * len(INTENTS))):
        chosen[INTENTS[number % len(INTENTS)]].append(line.text)
    return [
        {"intent": name, "examples": "".join(f"- {line}\n" for line in lines)}
        for name, lines in sorted(chosen.items())
    ]


def _spread(said: dict[str, list[str]]) -> dict[str, list[str]]:
    every = {name: max(1, len(lines) // UTTERANCES_EACH) for name, lines in said.items()}
    return {name: lines[:: every[name]][:UTTERANCES_EACH] for name, lines in said.items()}


def _stories(family: Mapping[str, str]) -> list[dict[str, Any]]:
    """TED and UnexpecTED learn from stories only: walks over the intents, answered as the rules say."""
    intents = sorted(family)
    stories = []
    for first in range(len(intents)):
        walk = [intents[(first + step * 7) % len(intents)] for step in range(STORY_INTENTS)]
        steps = [{key: name} for each in walk for key, name in (("intent", each), ("action", family[each]))]
        stories.append({"story": f"walk from {intents[first]}", "steps": steps})
    return stories


def _domain(family: Mapping[str, str]) -> dict[str, Any]:
    custom = {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}
    return {
        "version": "3.1",
        "intents": sorted(family),
        "slots": {name: dict(custom) for name in ("memory", "need", "focus_products")},
        "actions": sorted(set(family.values())),
        "responses": {"utter_ask_again": [{"text": "asked again"}]},
        "session_config": {"session_expiration_time": 60, "carry_over_slots_to_new_session": True},
    }


def _config() -> dict[str, Any]:
    """rasa/engine/recipes/config_files/default_config.yml, with EPOCHS."""

    def learner(name: str, **settings: Any) -> dict[str, Any]:
        return {"name": name, "epochs": EPOCHS[name], "constrain_similarities": True, **settings}

    return {
        "recipe": "default.v1",
        "assistant_id": "stock",
        "language": "en",
        "pipeline": [
            {"name": "WhitespaceTokenizer"},
            {"name": "RegexFeaturizer"},
            {"name": "LexicalSyntacticFeaturizer"},
            {"name": "CountVectorsFeaturizer"},
            {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
            learner("DIETClassifier"),
            {"name": "EntitySynonymMapper"},
            learner("ResponseSelector"),
            {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
        ],
        "policies": [
            {"name": "MemoizationPolicy"},
            {"name": "RulePolicy"},
            {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": EPOCHS["UnexpecTEDIntentPolicy"]},
            learner("TEDPolicy", max_history=5),
        ],
    }


def _write(path: Path, document: Any) -> None:
    path.write_text(yaml.safe_dump(document, sort_keys=False, allow_unicode=True), encoding="utf-8")
