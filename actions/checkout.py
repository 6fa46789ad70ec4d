"""The way to the checkout, and what to do when it fails."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerCheckout(Answer, Action):
    family = "checkout"
