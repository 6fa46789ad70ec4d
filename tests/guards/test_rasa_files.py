"""domain.yml, data/rules.yml, data/intents.yml and the topics tell the same story."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from bot.dialogue.overlaid import EVENTS
from bot.dialogue.topics import FAMILIES, TOPICS
from bot.journey.acts import Act
from tests.guards.source import ROOT, of


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


INTENTS: dict[str, dict[str, str]] = read("data/intents.yml")
DOMAIN: dict[str, Any] = read("domain.yml")
RULES: list[dict[str, Any]] = read("data/rules.yml")["rules"]
FAMILY_OF = {intent: family for family, topics in FAMILIES.items() for intent in topics}


def test_every_intent_is_in_the_domain_and_has_a_topic() -> None:
    assert set(DOMAIN["intents"]) == set(INTENTS) == set(TOPICS)
    assert len(DOMAIN["intents"]) == len(set(DOMAIN["intents"]))


def test_every_intent_belongs_to_one_family() -> None:
    assert sum(len(topics) for topics in FAMILIES.values()) == len(TOPICS)


@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_one_rule_answers_an_intent_by_the_action_of_its_family(intent: str) -> None:
    answering = [rule for rule in RULES if rule["steps"][0] == {"intent": intent}]
    assert [rule["steps"] for rule in answering] == [
        [{"intent": intent}, {"action": f"action_{FAMILY_OF[intent]}"}]
    ]


def test_rules_are_named_as_sentences_and_by_different_ones() -> None:
    names = [rule["rule"] for rule in RULES]
    assert len(set(names)) == len(names) == len(INTENTS)
    assert all(" " in name for name in names)


def test_every_family_has_its_action_in_the_domain_and_in_actions() -> None:
    assert set(DOMAIN["actions"]) == {f"action_{family}" for family in FAMILIES}
    for family in FAMILIES:
        assert any(f'family = "{family}"' in module.text for module in of("actions")), family


def test_every_act_has_its_response_and_no_response_is_without_an_act() -> None:
    assert set(DOMAIN["responses"]) == {f"utter_{act.value}" for act in Act}


def test_the_slots_that_others_read_are_in_the_domain() -> None:
    assert {"buying_stage", "language", "need", "focus_products", "handed_over"} <= set(DOMAIN["slots"])


@pytest.mark.parametrize("intent", sorted(INTENTS))
def test_an_intent_says_in_a_sentence_what_it_means_and_which_event_it_brings(intent: str) -> None:
    assert INTENTS[intent]["means"].endswith(".")
    assert INTENTS[intent].get("event") == EVENTS.get(intent)


def test_every_intent_has_utterances_in_every_language() -> None:
    for folder in sorted((ROOT / "data" / "nlu").iterdir()):
        taught = [
            example["intent"].partition("/")[0]
            for path in folder.glob("*.yml")
            for example in yaml.safe_load(path.read_text("utf-8"))["nlu"]
            if "intent" in example
        ]
        assert set(taught) == set(INTENTS), folder.name
