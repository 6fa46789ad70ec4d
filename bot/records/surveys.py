"""When a visitor was last asked how it was: nobody is asked too often."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from bot.records.database import Database
from bot.records.models import Conversation, Turn
from bot.records.models_after import Survey, SurveyAnswer


@dataclass(frozen=True, slots=True)
class LastAsked:
    """None: never. `survey_at`: the last survey of this visitor in any conversation; `nps_at`: when they last
    gave a score from 0 to 10; `this_conversation`: whether this conversation had its survey."""

    survey_at: datetime | None
    nps_at: datetime | None
    this_conversation: bool


def last_asked(database: Database, conversation_id: str, visitor_id: str | None = None) -> LastAsked:
    """Facts for the rules "one survey a conversation, 7 days a visitor, NPS 90 days". Without `visitor_id`,
    the visitor of the conversation."""
    whose = select(Conversation.visitor_id).where(Conversation.id == conversation_id).scalar_subquery()
    visitor = visitor_id if visitor_id is not None else whose
    theirs = (
        select(func.max(Survey.begun_at))
        .join(Conversation, Conversation.id == Survey.conversation_id)
        .where(Conversation.visitor_id == visitor)
    )
    scored = (
        select(func.max(Turn.sent_at))
        .join(SurveyAnswer, SurveyAnswer.turn_id == Turn.id)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(Conversation.visitor_id == visitor, SurveyAnswer.question == "nps")
    )
    here = select(func.count()).where(Survey.conversation_id == conversation_id)
    with database.read() as connection:
        return LastAsked(
            survey_at=connection.execute(theirs).scalar(),
            nps_at=connection.execute(scored).scalar(),
            this_conversation=bool(connection.execute(here).scalar()),
        )
