"""Doubts before buying, answered with facts and policies."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerReassurance(Answer, Action):
    family = "reassurance"
