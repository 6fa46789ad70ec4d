"""Arrival, scores, opinions, skipping and stopping."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerSurvey(Answer, Action):
    family = "survey"
