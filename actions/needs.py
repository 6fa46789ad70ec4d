"""A need, a look around, advice before products have names."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerNeeds(Answer, Action):
    family = "needs"
