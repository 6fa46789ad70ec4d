"""BEHAVIOUR.md, "Acts forbidden by stage", transcribed cell by cell."""

from __future__ import annotations

from itertools import chain, combinations

import pytest

from bot.journey.acts import Act, Overlay, Stage
from bot.journey.forbidden import forbidden_acts

# stage: acts never said, acts said only when asked for
TABLE: dict[Stage, tuple[set[Act], set[Act]]] = {
    Stage.problem_recognition: ({Act.survey_question, Act.win_back}, {Act.gives_checkout_link}),
    Stage.information_search: ({Act.survey_question, Act.win_back}, {Act.gives_checkout_link}),
    Stage.evaluation_of_alternatives: ({Act.survey_question, Act.win_back}, {Act.gives_checkout_link}),
    Stage.purchase_decision: ({Act.survey_question, Act.win_back}, {Act.recommends, Act.compares}),
    Stage.post_purchase: ({Act.win_back}, set()),
}
COMPLAINT = {Act.survey_question, Act.recommends, Act.gives_checkout_link}
LEAVING_ALLOWS = {Act.win_back, Act.acknowledges, Act.thanks_and_closes}
CELLS = [(stage, act) for stage in Stage for act in Act]


@pytest.mark.parametrize(("stage", "act"), CELLS)
def test_a_stage_forbids_exactly_its_acts(stage: Stage, act: Act) -> None:
    never, unless_asked = TABLE[stage]
    assert (act in forbidden_acts(stage)) == (act in never | unless_asked)


@pytest.mark.parametrize(("stage", "act"), CELLS)
def test_asking_lifts_only_what_may_be_asked_for(stage: Stage, act: Act) -> None:
    never, _ = TABLE[stage]
    assert (act in forbidden_acts(stage, asked=frozenset({act}))) == (act in never)


@pytest.mark.parametrize(("stage", "act"), CELLS)
def test_an_open_complaint_forbids_selling_and_surveys_asked_or_not(stage: Stage, act: Act) -> None:
    never, unless_asked = TABLE[stage]
    complaining = frozenset({Overlay.complaint})
    assert (act in forbidden_acts(stage, complaining)) == (act in never | unless_asked | COMPLAINT)
    assert (act in forbidden_acts(stage, complaining, frozenset(Act))) == (act in never | COMPLAINT)


@pytest.mark.parametrize(("stage", "act"), CELLS)
def test_leaving_allows_the_win_back_a_nod_and_goodbye(stage: Stage, act: Act) -> None:
    allowed = LEAVING_ALLOWS - ({Act.win_back} if stage is Stage.post_purchase else set())
    assert (act in forbidden_acts(stage, frozenset({Overlay.leaving}))) == (act not in allowed)


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("act", [Act.gives_product_facts, Act.reassures, Act.order_help, Act.clarifies])
def test_a_question_in_the_same_message_is_answered_while_leaving(stage: Stage, act: Act) -> None:
    assert act not in forbidden_acts(stage, frozenset({Overlay.leaving}), frozenset({act}))


@pytest.mark.parametrize("stage", Stage)
def test_leaving_lifts_nothing_that_a_complaint_forbids(stage: Stage) -> None:
    both = frozenset({Overlay.leaving, Overlay.complaint})
    assert forbidden_acts(stage, both, frozenset(Act)) >= COMPLAINT


@pytest.mark.parametrize("stage", Stage)
def test_no_survey_while_leaving_even_beside_a_question(stage: Stage) -> None:
    beside = frozenset({Act.gives_product_facts})
    assert Act.survey_question in forbidden_acts(stage, frozenset({Overlay.leaving}), beside)


@pytest.mark.parametrize("stage", Stage)
def test_after_a_handoff_the_bot_is_silent_whatever_else_is_true(stage: Stage) -> None:
    for others in chain.from_iterable(
        combinations((Overlay.leaving, Overlay.complaint), n) for n in range(3)
    ):
        overlays = frozenset({Overlay.handoff, *others})
        assert forbidden_acts(stage, overlays, frozenset(Act)) == frozenset(Act)


def test_the_acts_are_those_of_the_contract() -> None:
    assert {act.value for act in Act} == set(
        """greets asks_need gives_product_facts compares recommends reassures reminds_need gives_checkout_link
        win_back survey_question records_score apologises_and_files_complaint hands_over says_not_available
        clarifies order_help acknowledges out_of_scope_redirect thanks_and_closes""".split()
    )
