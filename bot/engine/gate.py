"""Where messages leave: a reply whose act the stage or an overlay forbids does not."""

from __future__ import annotations

import logging
from collections.abc import Set
from dataclasses import dataclass, field

from bot.journey.acts import Act, Overlay, Stage
from bot.journey.forbidden import forbidden_acts
from bot.records.log_names import log_name

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Gate:
    """One turn's guard. `dropped` counts the replies held back; the log says which act, never the words."""

    conversation_id: str
    stage: Stage
    overlays: Set[Overlay] = frozenset()
    asked: Set[Act] = frozenset()
    dropped: int = 0
    _forbidden: frozenset[Act] = field(init=False)

    def __post_init__(self) -> None:
        self._forbidden = forbidden_acts(self.stage, frozenset(self.overlays), frozenset(self.asked))

    def lets(self, act: Act) -> bool:
        if act not in self._forbidden:
            return True
        self.dropped += 1
        logger.warning(
            "reply held back: %s is forbidden in %s%s, conversation %s",
            act.value,
            self.stage.value,
            "".join(f" + {overlay.value}" for overlay in sorted(self.overlays)),
            log_name(self.conversation_id),
        )
        return False
