"""Questions about a kind of thing that is sold, where no one product is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.dialogue.asking import (
    ASIDE,
    LOST,
    OF_THE_OWNER,
    SETTLED,
    bounds_price,
    cues_of,
    is_question,
    part_asked,
)
from bot.dialogue.cues import Cues
from bot.dialogue.memory import Memory
from bot.dialogue.values import Meaning


def asked_of_kind(
    main: Meaning, text: str, memory: Memory, sells: Callable[[str], bool], cues: Cues
) -> Meaning | None:
    """ "The samsung phone, when do you send it out?": a doubtful message whose words ask for one thing, of a
    kind that is sold, where no product is named. None for anything else."""
    doubtful = main.confidence < SETTLED and main.intent in ASIDE
    doubtful |= main.confidence < LOST and main.intent not in OF_THE_OWNER
    if not doubtful or memory.pending or memory.bought or memory.focus or cues.has("my_own", text):
        return None
    if cues.has("need", text) or cues.has("shelf", text) or cues.has("offers", text) or bounds_price(main):
        return None
    asked = cues_of(text, cues, main.mentions)
    questions = is_question(text, cues) or cues.has("open_question", text)
    if not asked or not questions or not (main.mentions or sells(text)):
        return None
    return part_asked(replace(main, text=text, confidence=SETTLED), asked[0], text, cues)
