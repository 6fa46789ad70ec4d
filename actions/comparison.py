"""Products side by side, a judgement by the stated need, a price that is too high."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerComparison(Answer, Action):
    family = "comparison"
