"""Hands the conversation over to a person."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerPerson(Answer, Action):
    family = "person"
