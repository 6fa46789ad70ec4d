"""The belief over the five stages: a filter that can be trusted with any evidence in any order."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey.acts import Stage
from bot.journey.stages import STAGES, Evidence, StageModel, Step, evidence_of

MODEL = StageModel.load(Path(__file__).parents[2] / "data" / "stages.yml")
KNOWN = sorted(MODEL.likelihoods)
INTENTS = [name for kind, name in KNOWN if kind == "intent"]

confidences = st.floats(0, 1)
beliefs = st.lists(st.floats(0.001, 1), min_size=5, max_size=5).map(lambda w: np.array(w) / sum(w))
evidence = st.builds(
    lambda key, confidence: Evidence(*key, confidence),
    st.sampled_from([*KNOWN, ("intent", "never_heard_of")]),
    confidences,
)


def of(step: Step, stage: Stage) -> float:
    return float(step.after[STAGES.index(stage)])


@given(st.none() | beliefs, st.lists(evidence, max_size=4))
def test_a_belief_stays_a_belief_whatever_is_said(before: np.ndarray | None, seen: list[Evidence]) -> None:
    step = MODEL.step(before, seen)
    assert step.after.shape == (5,)
    assert step.after.sum() == pytest.approx(1, abs=1e-9)
    assert (step.after >= 0).all()
    assert set(step.belief()) == {stage.value for stage in STAGES}


@given(st.lists(st.lists(evidence, max_size=2), min_size=30, max_size=60))
def test_a_long_conversation_never_freezes_in_one_stage(turns: list[list[Evidence]]) -> None:
    belief = None
    for seen in turns:
        belief = MODEL.step(belief, seen).after
        assert (belief > 0).all()


@given(beliefs)
def test_without_evidence_the_belief_only_follows_the_transition_matrix(before: np.ndarray) -> None:
    step = MODEL.step(before, [])
    assert step.after == pytest.approx(before @ MODEL.moves)
    assert step.why == ()


def test_a_new_journey_without_evidence_starts_from_the_prior() -> None:
    assert MODEL.step(None, []).after == pytest.approx(MODEL.start)


@given(beliefs, st.sampled_from(KNOWN))
def test_evidence_at_confidence_0_changes_nothing_but_the_prediction(
    before: np.ndarray, key: tuple[str, str]
) -> None:
    assert MODEL.step(before, [Evidence(*key, 0.0)]).after == pytest.approx(MODEL.step(before, []).after)


@given(beliefs, st.sampled_from(KNOWN), confidences, confidences)
def test_more_confidence_moves_the_belief_further_towards_what_was_said(
    before: np.ndarray, key: tuple[str, str], one: float, other: float
) -> None:
    said_for = int(MODEL.likelihoods[key].argmax())
    less, more = sorted((one, other))
    unsure = MODEL.step(before, [Evidence(*key, less)]).after[said_for]
    sure = MODEL.step(before, [Evidence(*key, more)]).after[said_for]
    assert sure >= unsure - 1e-12


@given(beliefs, st.floats(-3, -0.01), st.sampled_from(INTENTS))
def test_a_confidence_outside_0_to_1_is_taken_as_the_nearest_end(
    before: np.ndarray, beyond: float, intent: str
) -> None:
    none = MODEL.step(before, [Evidence("intent", intent, beyond)]).after
    assert none == pytest.approx(MODEL.step(before, [Evidence("intent", intent, 0.0)]).after)
    all_of_it = MODEL.step(before, [Evidence("intent", intent, 1 - beyond)]).after
    assert all_of_it == pytest.approx(MODEL.step(before, [Evidence("intent", intent, 1.0)]).after)


@given(beliefs)
def test_a_signed_order_event_outweighs_saying_that_one_has_bought(before: np.ndarray) -> None:
    said = MODEL.step(before, [Evidence("intent", "say_bought", 1.0)])
    signed = MODEL.step(before, [Evidence("order", "placed")])
    assert of(signed, Stage.post_purchase) > of(said, Stage.post_purchase)


@pytest.mark.parametrize("stage", STAGES)
def test_a_delivery_makes_a_customer_of_anybody(stage: Stage) -> None:
    sure = np.array([0.96 if each is stage else 0.01 for each in STAGES])
    assert MODEL.step(sure, [Evidence("order", "delivered")]).stage is Stage.post_purchase


@given(st.none() | beliefs, st.lists(evidence, max_size=3))
def test_the_stage_is_always_the_most_probable_one(before: np.ndarray | None, seen: list[Evidence]) -> None:
    step = MODEL.step(before, seen)
    assert of(step, step.stage) == step.after.max()


@given(beliefs, st.lists(evidence, max_size=3))
def test_a_stage_is_acted_on_from_a_half_with_a_clear_lead(before: np.ndarray, seen: list[Evidence]) -> None:
    step = MODEL.step(before, seen)
    second, top = sorted(step.after)[-2:]
    assert step.acted_on == (top >= 0.5 and top - second >= 0.15)


@pytest.mark.parametrize(
    ("weights", "acted_on"),
    [
        ([0.5, 0.34, 0.16, 0, 0], True),
        ([0.5, 0.35, 0.15, 0, 0], True),
        ([0.49, 0.2, 0.2, 0.11, 0], False),
        ([0.54, 0.4, 0.06, 0, 0], False),
        ([1, 0, 0, 0, 0], True),
        ([0.2, 0.2, 0.2, 0.2, 0.2], False),
    ],
)
def test_both_thresholds_hold_at_their_edges(weights: list[float], acted_on: bool) -> None:
    model = StageModel(np.array(weights), np.eye(5), {}, 0.5, 0.15 - 1e-12)
    assert model.step(None, []).acted_on is acted_on


@given(beliefs, st.lists(evidence, min_size=1, max_size=3))
def test_why_names_every_piece_of_evidence_that_moved_the_belief(
    before: np.ndarray, seen: list[Evidence]
) -> None:
    step = MODEL.step(before, seen)
    told = [each.rpartition(" x")[0] for each in step.why]
    predicted = before @ MODEL.moves
    for piece in seen:
        alone = MODEL.step(before, [piece]).after
        if np.abs(alone - predicted).sum() / 2 > 0.02:
            assert (piece.name if piece.kind == "intent" else f"{piece.kind} {piece.name}") in told
    for each in step.why:
        assert float(each.rpartition(" x")[2]) >= 0


def test_why_gives_the_factor_for_the_winning_stage() -> None:
    said, page = np.array([3.5, 1, 0.3, 0.1, 0.1]), np.array([1.4, 1.2, 0.8, 0.8, 0.8])
    numbers = {("intent", "describe_need"): said, ("page", "home"): page}
    model = StageModel(np.full(5, 0.2), np.eye(5), numbers, 0.5, 0.15)
    step = model.step(None, [Evidence("intent", "describe_need"), Evidence("page", "home")])
    assert step.stage is Stage.problem_recognition
    assert step.why == ("describe_need x3.5", "page home x1.4")


def test_why_also_names_what_spoke_for_another_stage_than_the_winner() -> None:
    searching = np.array([0.01, 0.96, 0.01, 0.01, 0.01])
    step = MODEL.step(searching, [Evidence("intent", "ask_fit", 0.6)])
    assert step.why
    assert step.why[0].startswith("ask_fit x")


def test_small_talk_moves_nothing_and_is_no_reason() -> None:
    assert MODEL.step(None, [Evidence("intent", "thank", 1.0)]).why == ()


def test_certainties_that_rule_each_other_out_leave_the_prediction() -> None:
    first, last = np.array([5.0, 0, 0, 0, 0]), np.array([0, 0, 0, 0, 5.0])
    model = StageModel(np.full(5, 0.2), np.eye(5), {("intent", "a"): first, ("intent", "b"): last}, 0.5, 0.15)
    step = model.step(None, [Evidence("intent", "a"), Evidence("intent", "b")])
    assert step.after == pytest.approx(np.full(5, 0.2))
    assert step.why == ()


def test_a_message_understood_as_nothing_stands_at_the_beginning_of_the_journey() -> None:
    assert MODEL.stage_of_intent(None) is Stage.problem_recognition
    assert MODEL.stage_of_intent("never_heard_of") is Stage.problem_recognition


def test_a_message_that_is_one_of_two_intents_of_a_stage_speaks_for_that_stage() -> None:
    before = np.full(len(STAGES), 1 / len(STAGES))
    alone = MODEL.step(before, [Evidence("intent", "compare_products", 0.4)])
    either = evidence_of("compare_products", 0.4, (("compare_products", 0.4), ("ask_which_better", 0.4)))
    at = STAGES.index(Stage.evaluation_of_alternatives)
    assert MODEL.step(before, [either]).after[at] > alone.after[at]


def test_what_else_it_may_be_gets_no_more_than_the_intent_leaves() -> None:
    ranking = (("greet", 0.5), ("ask_price", 0.3), ("buy", 0.2))
    told = evidence_of("find_product", 0.9, ranking).others
    assert [(name, round(share, 4)) for name, share in told] == [
        ("greet", 0.05),
        ("ask_price", 0.03),
        ("buy", 0.02),
    ]
    assert evidence_of("ask_price", 0.3, ranking).others == (("greet", 0.5), ("buy", 0.2))
    assert evidence_of("ask_price", 1.0, ranking).others == (("greet", 0.0), ("buy", 0.0))
    assert evidence_of("ask_price", 0.3, ()).others == ()


def test_evidence_that_weighs_more_than_whole_is_cut() -> None:
    most = Evidence("intent", "find_product", 0.9, (("buy", 0.9),))
    least = Evidence("intent", "find_product", 0.9, (("buy", 0.1),))
    assert np.allclose(MODEL.weight(most), MODEL.weight(least))
