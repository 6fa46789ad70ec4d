"""Hello and goodbye, yes and no, and what is not the shop's business."""

from __future__ import annotations

from rasa_sdk import Action

from actions.answering import Answer


class AnswerSmallTalk(Answer, Action):
    family = "small_talk"
