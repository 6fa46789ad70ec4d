"""The shop itself: contact, privacy, loyalty."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerShop(Answer, Action):
    family = "shop"
