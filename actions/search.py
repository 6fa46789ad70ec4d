"""Products of a kind, what the shop sells, something like this one."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerSearch(Answer, Action):
    family = "search"
