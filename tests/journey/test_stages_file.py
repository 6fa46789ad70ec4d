"""data/stages.yml: a marketer may change it, and a slip is named with its file and field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from bot.journey.acts import Stage
from bot.journey.stages import STAGES, StageModel
from bot.journey.stages_file import BadStagesFile, read_stages

DATA = Path(__file__).parents[2] / "data"
MODEL = StageModel.load(DATA / "stages.yml")
PAGES = {
    "home", "landing", "category", "search", "product", "compare", "cart", "checkout", "order", "account",
    "help", "other",
}  # fmt: skip
ORDERS = {"placed", "paid", "shipped", "delivered", "cancelled", "refunded"}

TYPICAL_EVIDENCE = {
    Stage.problem_recognition: ["describe_need", "just_looking", "ask_advice"],
    Stage.information_search: [
        "ask_feature", "ask_price", "ask_stock", "ask_description", "ask_reviews", "find_product",
        "ask_assortment",
    ],
    Stage.evaluation_of_alternatives: [
        "compare_products", "ask_which_better", "ask_variants", "object_price", "ask_fit",
    ],
    Stage.purchase_decision: [
        "buy", "ask_delivery", "ask_returns", "ask_warranty", "ask_payment", "hesitate", "ask_authenticity",
        "ask_support", "ask_total", "leave",
    ],
    Stage.post_purchase: [
        "order_status", "report_arrival", "ask_setup", "complain", "give_score", "say_bought", "give_opinion",
        "reorder", "request_return",
    ],
}  # fmt: skip
TYPICAL_PAGES = {
    Stage.problem_recognition: ["home", "landing"],
    Stage.information_search: ["category", "search", "product"],
    Stage.evaluation_of_alternatives: ["compare"],
    Stage.purchase_decision: ["cart", "checkout"],
    Stage.post_purchase: ["order"],
}


def names(kind: str) -> set[str]:
    return {name for of, name in MODEL.likelihoods if of == kind}


def test_every_intent_has_its_weights_and_every_weight_its_intent() -> None:
    intents = set(yaml.safe_load((DATA / "intents.yml").read_text("utf-8")))
    assert names("intent") == intents
    assert len(intents) == 58


def test_every_page_type_and_order_status_has_its_weights() -> None:
    assert names("page") == PAGES
    assert names("order") == ORDERS


@pytest.mark.parametrize(
    ("intent", "stage"), [(i, stage) for stage, intents in TYPICAL_EVIDENCE.items() for i in intents]
)
def test_typical_evidence_speaks_for_its_stage(intent: str, stage: Stage) -> None:
    assert MODEL.stage_of_intent(intent) is stage


@pytest.mark.parametrize(("page", "stage"), [(p, s) for s, pages in TYPICAL_PAGES.items() for p in pages])
def test_a_page_speaks_for_its_stage(page: str, stage: Stage) -> None:
    assert STAGES[int(MODEL.likelihoods["page", page].argmax())] is stage


@pytest.mark.parametrize("status", sorted(ORDERS))
def test_an_order_event_speaks_for_a_purchase_made(status: str) -> None:
    assert STAGES[int(MODEL.likelihoods["order", status].argmax())] is Stage.post_purchase


def test_any_stage_may_follow_any_stage() -> None:
    assert (MODEL.moves > 0).all()
    assert MODEL.moves.sum(axis=1) == pytest.approx(np.ones(5))
    assert MODEL.start.sum() == pytest.approx(1)


def test_the_thresholds_are_those_of_the_behaviour() -> None:
    assert (MODEL.at_least, MODEL.lead) == (0.5, 0.15)


def numbers() -> dict[str, Any]:
    return {
        "acts_on": {"at_least": 0.5, "lead": 0.15},
        "start": [1, 1, 1, 1, 1],
        "moves": {stage.value: [1, 1, 1, 1, 1] for stage in STAGES},
        "intents": {"buy": [0, 0, 0, 9, 1]},
    }


def write(tmp_path: Path, content: dict[str, Any] | str) -> Path:
    path = tmp_path / "stages.yml"
    path.write_text(content if isinstance(content, str) else yaml.safe_dump(content), "utf-8")
    return path


def test_only_the_proportions_inside_a_list_count(tmp_path: Path) -> None:
    stated = numbers() | {"start": [10, 20, 30, 20, 20]}
    model = read_stages(write(tmp_path, stated))
    assert model.start.tolist() == [0.1, 0.2, 0.3, 0.2, 0.2]
    assert model.likelihoods["intent", "buy"].tolist() == [0, 0, 0, 4.5, 0.5]


def test_a_list_may_also_be_given_by_the_names_of_the_stages(tmp_path: Path) -> None:
    by_name = dict(zip([s.value for s in STAGES], [1, 2, 3, 4, 10], strict=True))
    model = read_stages(write(tmp_path, numbers() | {"start": by_name}))
    assert model.start.tolist() == [0.05, 0.1, 0.15, 0.2, 0.5]


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("start", {"start": [1, 1, 1, 1]}),
        ("start", {"start": None}),
        ("start", {"start": [0, 0, 0, 0, 0]}),
        ("start", {"start": [1, 1, 1, 1, -1]}),
        ("start", {"start": [1, 1, 1, 1, "many"]}),
        ("start", {"start": [1, 1, 1, 1, float("inf")]}),
        ("start", {"start": {"problem_recognition": 1, "bying": 2}}),
        ("moves.problem_recognition", {"moves": {}}),
        ("moves", {"moves": [1, 2]}),
        ("intents", {"intents": ["buy"]}),
        ("intents.buy", {"intents": {"buy": [1, 2, 3]}}),
        ("pages.home", {"pages": {"home": "often"}}),
        ("acts_on.at_least", {"acts_on": {"lead": 0.15}}),
        ("acts_on.lead", {"acts_on": {"at_least": 0.5, "lead": 2}}),
        ("acts_on.lead", {"acts_on": {"at_least": 0.5, "lead": True}}),
    ],
)
def test_a_slip_is_named_with_its_file_and_field(tmp_path: Path, field: str, changed: dict[str, Any]) -> None:
    path = write(tmp_path, numbers() | changed)
    with pytest.raises(BadStagesFile) as refused:
        read_stages(path)
    assert str(refused.value).startswith(f"{path}: {field}: ")


@pytest.mark.parametrize("content", ["- a list", "just words", "start: [1, 2"])
def test_a_file_that_is_no_table_is_refused_by_its_name(tmp_path: Path, content: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(BadStagesFile) as refused:
        read_stages(path)
    assert str(path) in str(refused.value)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(BadStagesFile, match="no such file"):
        read_stages(tmp_path / "stages.yml")
