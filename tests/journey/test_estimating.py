"""The stages' numbers: counted where people have annotated, inferred where not, never far from sense."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.journey import estimating
from bot.journey.acts import Stage
from bot.journey.annotated import Moment, Talk, as_annotated, read_conversations, talk_of
from bot.journey.estimating import counted, cross_validated, estimated, judged, surprise
from bot.journey.stages import STAGES, Evidence, StageModel
from bot.journey.stages_file import parsed
from bot.journey.stages_written import rewritten

DATA = Path(__file__).parents[2] / "data"
OPINION = StageModel.load(DATA / "stages-opinion.yml")
FLAT = StageModel(
    np.full(5, 0.2),
    np.full((5, 5), 0.2),
    {("intent", "ask_price"): np.ones(5), ("intent", "thank"): np.ones(5), ("page", "cart"): np.ones(5),
     ("order", "placed"): np.ones(5)},
    0.5,
    0.15,
)  # fmt: skip
P, I, E, D, O = STAGES  # noqa: E741

PRICE, THANKS, CART = Evidence("intent", "ask_price"), Evidence("intent", "thank"), Evidence("page", "cart")


def said(stage: Stage | None, *evidence: Evidence) -> Moment:
    return Moment(evidence, stage)


def test_annotated_turns_are_simply_counted() -> None:
    counts = counted([(said(I, PRICE), said(I, PRICE, CART), said(D, CART))], FLAT)
    assert counts.start == pytest.approx([0, 1, 0, 0, 0], abs=1e-9)
    assert counts.turns == pytest.approx([0, 2, 0, 1, 0], abs=1e-9)
    assert counts.moves[1] == pytest.approx([0, 1, 0, 1, 0], abs=1e-9)
    assert counts.moves.sum() == pytest.approx(2)
    assert counts.seen["intent", "ask_price"] == pytest.approx([0, 2, 0, 0, 0], abs=1e-9)
    assert counts.seen["page", "cart"] == pytest.approx([0, 1, 0, 1, 0], abs=1e-9)


def test_an_unsure_intent_counts_as_far_as_it_is_sure() -> None:
    counts = counted([(said(I, Evidence("intent", "ask_price", 0.25)),)], FLAT)
    assert counts.seen["intent", "ask_price"] == pytest.approx([0, 0.25, 0, 0, 0], abs=1e-9)


def test_a_turn_without_annotation_counts_for_each_stage_as_far_as_it_is_probable() -> None:
    talk = (said(None, Evidence("intent", "ask_price")),)
    counts = counted([talk], OPINION)
    belief = OPINION.step(None, talk[0].evidence).after
    assert counts.turns == pytest.approx(belief)
    assert counts.start == pytest.approx(belief)


def test_what_is_said_later_tells_where_a_visitor_was_before() -> None:
    """Greeting alone says nothing; that it was followed by questions about delivery in the cart does."""
    greeting = said(None, Evidence("intent", "thank"))
    alone = counted([(greeting,)], OPINION).start
    before_cart = counted([(greeting, said(D, CART), said(D, CART))], OPINION).start
    assert before_cart[3] > alone[3]
    assert before_cart.sum() == pytest.approx(1)


def test_an_order_event_is_a_move_but_nothing_said() -> None:
    placed = Moment((Evidence("order", "placed"),), O, said=False)
    counts = counted([(said(D, CART), placed, said(O, THANKS))], FLAT)
    assert counts.turns == pytest.approx([0, 0, 0, 1, 1], abs=1e-9)
    assert (counts.moves[3, 4], counts.moves[4, 4]) == (pytest.approx(1), pytest.approx(1))


def test_many_sightings_outweigh_the_opinion_and_none_leave_it() -> None:
    turns = [(said(E, PRICE),)] * 100 + [
        (said(stage),) for stage in STAGES for _ in range(100) if stage is not E
    ]
    new = estimated(counted(turns, OPINION), OPINION)
    assert new.likelihoods["intent", "ask_price"].argmax() == 2
    untouched = new.likelihoods["intent", "buy"]
    expected = (1 - estimating.SLIP) * OPINION.likelihoods["intent", "buy"] + estimating.SLIP
    assert untouched == pytest.approx(expected)


def test_the_opinion_weighs_as_many_sightings_as_it_is_told_to() -> None:
    turns: list[Talk] = [(said(E, PRICE),)] * 4 + [
        (said(stage),) for stage in STAGES if stage is not E for _ in "four"
    ]
    light, heavy = (estimated(counted(turns, OPINION), OPINION, worth=worth) for worth in (1, 100))
    key = ("intent", "ask_price")
    assert light.likelihoods[key].argmax() == 2
    assert heavy.likelihoods[key].argmax() == 1


def test_settled_rows_and_signed_facts_stay_as_they_were() -> None:
    placed = Moment((Evidence("order", "placed"),), P, said=False)
    talks = [(said(O, THANKS), placed)] * 50
    new = estimated(counted(talks, OPINION), OPINION, settled={("intent", "thank")})
    for key in (("intent", "thank"), ("order", "placed")):
        assert new.likelihoods[key] == pytest.approx(OPINION.likelihoods[key])


def test_nothing_is_ever_impossible() -> None:
    new = estimated(counted([(said(I, PRICE),)] * 1000, FLAT), FLAT)
    assert (new.moves > 0).all()
    assert (new.start > 0).all()
    assert all((row > 0).all() for row in new.likelihoods.values())


seen = st.sampled_from([PRICE, THANKS, CART, Evidence("intent", "never_heard_of", 0.5)])
moments = st.builds(
    Moment,
    st.lists(seen, max_size=3).map(tuple),
    st.none() | st.sampled_from(STAGES),
    st.booleans(),
)  # fmt: skip


@given(st.lists(st.lists(moments, max_size=6).map(tuple), max_size=5))
def test_the_numbers_stay_probabilities_whatever_was_talked(talks: list[Talk]) -> None:
    counts = counted(talks, OPINION)
    begun = [talk for talk in talks if talk]
    assert counts.start.sum() == pytest.approx(len(begun))
    assert counts.moves.sum() == pytest.approx(sum(len(talk) - 1 for talk in begun))
    new = estimated(counts, OPINION)
    assert new.start.sum() == pytest.approx(1)
    assert new.moves.sum(axis=1) == pytest.approx(np.ones(5))
    for row in new.likelihoods.values():
        assert row.mean() == pytest.approx(1)


def test_a_judged_turn_knows_only_what_was_said_before_it() -> None:
    talk = (said(I, PRICE), said(D, CART))
    first, _ = judged([talk], OPINION)
    (alone,) = judged([talk[:1]], OPINION)
    assert first.belief == pytest.approx(alone.belief)
    assert first.right
    assert surprise([]) is None


def test_cross_validation_judges_every_turn_once_by_numbers_it_did_not_make() -> None:
    """The one conversation that says prices at the decision cannot have taught it."""
    odd: Talk = (said(D, PRICE),)
    usual: list[Talk] = [(said(I, PRICE),)] * 30
    turns = cross_validated([*usual, odd], FLAT)
    assert len(turns) == 31
    assert [turn.said for turn in turns if turn.truth is D] == [I]


def test_the_stages_file_is_what_the_development_conversations_say() -> None:
    """`waystage stages estimate --write` was run after the last change of conversations or opinion."""
    from bot.commands.stages import UNTOLD
    from bot.understanding.intents import load_intents

    path = DATA / "stages.yml"
    text = path.read_text("utf-8")
    rows = [
        row for file in sorted((DATA / "conversations").glob("*.jsonl")) for row in read_conversations(file)
    ]
    intents = load_intents(DATA / "intents.yml")
    settled = {("intent", name) for name, one in intents.items() if one.event in UNTOLD} | {("page", "other")}
    talks = [talk_of(row, as_annotated) for row in rows]
    assert rewritten(text, estimated(counted(talks, parsed(path, text)), OPINION, settled)) == text


def test_what_was_estimated_places_the_conversations_it_had_not_seen() -> None:
    rows = [
        row for file in sorted((DATA / "conversations").glob("*.jsonl")) for row in read_conversations(file)
    ]
    talks = [talk_of(row, as_annotated) for row in rows]
    turns = cross_validated(talks, OPINION)
    thought = judged(talks, OPINION)
    assert sum(turn.right for turn in turns) / len(turns) > 0.92
    assert (surprise(turns) or 9) < (surprise(thought) or 0)
