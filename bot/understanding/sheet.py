"""The sheet of a language: everything an evaluation measured, and which way each figure is good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from bot.understanding.measures import Figure, PerClass

INTENT, FIRST_THREE, MACRO_F1 = "intent", "intent among first three", "macro-F1 over intents"
STAGE_MESSAGE, STAGE_TALK = "stage of a message", "stage in conversation"
STAGE_BARE = "stage in conversation, without pages"
STAGE_ACTED = "stage in conversation, where it is acted on"
EVENT, LANGUAGE, LANGUAGE_LONG = "event", "language", "language, three words and more"
SEVERAL, ONE = "all meanings of a message with several", "one meaning where there is one"
SLIP_1, SLIP_2 = "intent with 1 slip", "intent with 2 slips"
SCOPE_AREA, SCOPE_CAUGHT = "scope: area under ROC", "scope: caught at 5 % false rejection"
ERROR_INTENT, ERROR_STAGE = "calibration error of intents", "calibration error of stages in conversation"
FACTS, UNSEEN, INVENTED = "facts right", "facts right, unseen questions", "invented facts"

LESS_IS_BETTER = frozenset((ERROR_INTENT, ERROR_STAGE, INVENTED))
COUNTS = frozenset((INVENTED,))


@dataclass(frozen=True, slots=True)
class Sheet:
    """Of one language: `figures` by name, lines per intent and per stage in conversation, confusions (true,
    said, count) of intents and of stages in conversation. `cost_ms`: CPU a message."""

    figures: Mapping[str, Figure]
    intents: Sequence[PerClass] = ()
    stages: Sequence[PerClass] = ()
    confusions: Sequence[tuple[str, str, int]] = ()
    stage_pairs: Sequence[tuple[str, str, int]] = ()
    cost_ms: float | None = None
    sources: Mapping[str, str] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)
