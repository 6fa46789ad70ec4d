"""An apology, a ticket with its number."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerComplaint(Answer, Action):
    family = "complaint"
