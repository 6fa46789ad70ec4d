"""Which acts a stage or an overlay forbids (BEHAVIOUR, "Acts forbidden by stage")."""

from __future__ import annotations

from collections.abc import Set

from bot.journey.acts import Act, Overlay, Stage

EVERY_ACT = frozenset(Act)
BEFORE_DECIDING = frozenset({Act.gives_checkout_link, Act.survey_question, Act.win_back})

BY_STAGE: dict[Stage, frozenset[Act]] = {
    Stage.problem_recognition: BEFORE_DECIDING,
    Stage.information_search: BEFORE_DECIDING,
    Stage.evaluation_of_alternatives: BEFORE_DECIDING,
    Stage.purchase_decision: frozenset({Act.recommends, Act.compares, Act.survey_question, Act.win_back}),
    Stage.post_purchase: frozenset({Act.win_back}),
}
UNLESS_ASKED = frozenset({Act.gives_checkout_link, Act.recommends, Act.compares})
WHILE_COMPLAINING = frozenset({Act.recommends, Act.gives_checkout_link})
WHEN_LEAVING = frozenset({Act.win_back, Act.acknowledges, Act.thanks_and_closes})


def forbidden_acts(
    stage: Stage, overlays: Set[Overlay] = frozenset(), asked: Set[Act] = frozenset()
) -> frozenset[Act]:
    """`asked` holds the acts that answer what this very message asked for. A complaint in `overlays` is an
    open one; a handoff in `overlays` is taken over, and the bot is silent until it is released."""
    if Overlay.handoff in overlays:
        return EVERY_ACT
    forbidden = BY_STAGE[stage] - (UNLESS_ASKED & asked)
    if Overlay.complaint in overlays:
        forbidden |= WHILE_COMPLAINING | {Act.survey_question}
    if Overlay.leaving in overlays:
        if stage is not Stage.post_purchase:
            forbidden -= {Act.win_back}
        forbidden |= EVERY_ACT - WHEN_LEAVING - asked
    return frozenset(forbidden)
