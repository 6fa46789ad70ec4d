"""Help with what has been bought."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerOrders(Answer, Action):
    family = "orders"
