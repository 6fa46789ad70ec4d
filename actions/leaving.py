"""One win-back, the obstacle, a choice that is kept."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerLeaving(Answer, Action):
    family = "leaving"
