"""Facts of products: price, stock, features, reviews, versions, weak points."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerFacts(Answer, Action):
    family = "facts"
