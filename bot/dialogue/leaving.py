"""Leaving: one short win-back that asks for the obstacle; then silence."""

from __future__ import annotations

import re

from bot.dialogue.moment import Moment, Outcome
from bot.dialogue.notes import ObstacleNamed
from bot.dialogue.open_questions import obstacle_of
from bot.dialogue.payloads import button
from bot.dialogue.reminding import remind, remind_button
from bot.dialogue.values import Button, Line, Meaning, Reply, Value
from bot.journey.acts import Act, Stage

TELLS_WHY = frozenset("leave object_price name_obstacle hesitate goodbye".split())
OBSTACLES = ("price", "delivery", "returns", "not_found", "just_looking", "other")


def win_back(moment: Moment, meaning: Meaning) -> Outcome:
    """Names what they were interested in, asks what held them back, offers to remember. Once."""
    customer = moment.memory.bought or moment.stage is Stage.post_purchase
    if moment.memory.won_back or customer:
        return Outcome((Reply(Act.thanks_and_closes, (Line("closes-quietly"),)),), {"pending": None})
    interest = interest_of(moment)
    line = Line("win-back-interest", interest) if interest else Line("win-back")
    told = obstacle_told(moment, leaving_words(moment))
    if told != "other":
        focus = moment.focus()
        note = ObstacleNamed(told, moment.text, focus[0].id if focus else None)
        reply = Reply(Act.win_back, (Line(f"obstacle-{told.replace('_', '-')}"), line))
        return Outcome((reply,), {"won_back": True, "pending": None}, (note,))
    reply = Reply(Act.win_back, (line, Line("win-back-obstacle")), (*obstacle_buttons(), remind_button()))
    return Outcome((reply,), {"won_back": True, "pending": {"question": "obstacle"}})


def obstacle_told(moment: Moment, words: str) -> str:
    """ "I'll wait" complains of no delivery; who waits for a sale finds it too dear."""
    if not moment.cues.has("waits", words):
        return obstacle_of(words, moment.cues)
    told = obstacle_of(words, moment.cues)
    if moment.cues.has("sale_awaited", words):
        return "price"
    return "other" if told == "delivery" else told


def leaving_words(moment: Moment) -> str:
    """The message without what it asks beside the farewell: "is it in stock?" tells no obstacle."""
    words = moment.text
    for meaning in moment.meanings:
        if meaning.intent not in TELLS_WHY:
            words = words.replace(meaning.text, " ")
    kept = [part for part in re.split(r"(?<=[.!?,;])\s+", words) if not part.rstrip().endswith("?")]
    return " ".join(kept)


def interest_of(moment: Moment) -> dict[str, Value]:
    focus = moment.focus() or tuple(p for p in map(moment.product, moment.memory.shown[:1]) if p is not None)
    if focus:
        return {"interest": focus[0].title}
    return {"interest": moment.memory.need} if moment.memory.need else {}


def obstacle_buttons() -> tuple[Button, ...]:
    return tuple(
        button(f"button-obstacle-{o.replace('_', '-')}", "name_obstacle", obstacle=o) for o in OBSTACLES
    )


def take_obstacle(moment: Moment, meaning: Meaning) -> Outcome:
    """Takes the obstacle down and answers it with one fact where the shop has one; no second try."""
    obstacle = str(meaning.entities.get("obstacle") or "other")
    focus = moment.focus()
    note = ObstacleNamed(obstacle, meaning.text or None, focus[0].id if focus else None)
    reply = Reply(Act.acknowledges, (Line(f"obstacle-{obstacle.replace('_', '-')}"),))
    return Outcome((reply,), {"pending": None, "won_back": True}, (note,))


def keep_choice(moment: Moment, meaning: Meaning) -> Outcome:
    """Their choice is kept in this conversation; a reminder needs consent and an address."""
    reminded = remind(moment, meaning)
    if reminded is not None:
        return reminded
    interest = interest_of(moment)
    line = Line("keeps-choice", interest) if interest else Line("keeps-nothing-yet")
    notify = moment.cues.has("no_notice", moment.text)
    lines = (Line("keeps-no-notice"), line) if notify else (line,)
    return Outcome((Reply(Act.acknowledges, lines, (remind_button(),)),), {"pending": None})
