"""What visitors said about the shop, read for the figures: surveys, obstacles, needs, questions, ways."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func, select

from bot.feedback.figures import SurveyTaken
from bot.feedback.funnel import Entered, behind
from bot.journey.acts import Stage
from bot.records.conversation_filter import (
    Wanted,
    conditions,
    current_answers,
    eligible_in,
    last_obstacles,
)
from bot.records.database import Database
from bot.records.models import Belief, Conversation, Need, Transition, Turn, UnansweredQuestion
from bot.records.models_after import Order, Survey, SurveyAnswer
from bot.records.shop_answers import is_open

SCALES = {"csat": range(1, 6), "nps": range(11)}
LONGEST_LIST = 100


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A visitor's own words with the product (where known) and stage they belong to."""

    text: str
    product_id: str | None
    stage: str | None
    conversation_id: str


@dataclass(frozen=True, slots=True)
class AskedInVain:
    """Open questions about one property of one product (None: the shop) that nothing is stated about; the
    last one with its number, in the visitor's words."""

    product_id: str | None
    field: str | None
    count: int
    last_id: int
    last_text: str


def surveys(database: Database, wanted: Wanted) -> list[SurveyTaken]:
    """Oldest first. The dates of `wanted` are those of the surveys."""
    mine = replace(wanted, dated_by="survey")
    chosen = (
        select(Survey, Order.product_ids)
        .join(Conversation, Conversation.id == Survey.conversation_id)
        .outerjoin(Order, Order.order_id == Survey.order_id)
        .where(*conditions(mine))
        .order_by(Survey.begun_at, Survey.id)
    )
    spoken = (
        select(Turn.conversation_id, Turn.language)
        .join(Survey, Survey.turn_id == Turn.id)
        .where(Turn.language.is_not(None))
    )
    answers = current_answers().subquery()
    given: dict[int, dict[str, str]] = defaultdict(dict)
    with database.read() as connection:
        for row in connection.execute(select(answers)):
            given[row.survey_id][row.question] = row.value
        languages = {row.conversation_id: row.language for row in connection.execute(spoken)}
        return [
            SurveyTaken(
                row.id,
                row.conversation_id,
                row.begun_at,
                row.status,
                csat=_score(given[row.id], "csat"),
                nps=_score(given[row.id], "nps"),
                expectation=given[row.id].get("expectation"),
                comment=given[row.id].get("comment"),
                language=languages.get(row.conversation_id),
                product_id=str(row.product_ids[0]) if row.product_ids else None,
            )
            for row in connection.execute(chosen)
        ]


def eligible(database: Database, wanted: Wanted) -> int:
    """Conversations with a delivery or a survey in the days of the filter."""
    rest = conditions(replace(wanted, since=None, until=None))
    counted = select(func.count()).select_from(Conversation)
    with database.read() as connection:
        return connection.execute(counted.where(*rest, eligible_in(wanted))).scalar_one()


def comments(database: Database, wanted: Wanted) -> list[Verbatim]:
    """Of the surveys meant, latest first."""
    answers = current_answers().subquery()
    query = (
        select(answers.c.value, Order.product_ids, Belief.stage, Survey.conversation_id)
        .join(Survey, Survey.id == answers.c.survey_id)
        .join(Conversation, Conversation.id == Survey.conversation_id)
        .outerjoin(Order, Order.order_id == Survey.order_id)
        .outerjoin(Belief, Belief.turn_id == answers.c.turn_id)
        .where(answers.c.question == "comment", *conditions(replace(wanted, dated_by="survey")))
        .order_by(Survey.begun_at.desc(), Survey.id.desc())
        .limit(LONGEST_LIST)
    )
    with database.read() as connection:
        return [
            Verbatim(row.value, str(row.product_ids[0]) if row.product_ids else None, *row[2:])
            for row in connection.execute(query)
        ]


def obstacles(database: Database, wanted: Wanted) -> list[tuple[str, Verbatim]]:
    """The last obstacle of every conversation meant that named one, latest conversation first."""
    last = last_obstacles().subquery()
    query = (
        select(last.c.obstacle, last.c.text, last.c.product_id, Belief.stage, last.c.conversation_id)
        .join(Conversation, Conversation.id == last.c.conversation_id)
        .outerjoin(Belief, Belief.turn_id == last.c.turn_id)
        .where(*conditions(wanted))
        .order_by(Conversation.last_at.desc(), Conversation.id.desc())
    )
    with database.read() as connection:
        return [(row[0], Verbatim(row.text or "", *row[2:])) for row in connection.execute(query)]


def conversations_counted(database: Database, wanted: Wanted) -> int:
    query = select(func.count()).select_from(Conversation).where(*conditions(wanted))
    with database.read() as connection:
        return connection.execute(query).scalar_one()


def needs(database: Database, wanted: Wanted) -> list[Verbatim]:
    """Latest first, at most LONGEST_LIST; of a need told twice in a conversation, both."""
    query = (
        select(Need.text, Belief.stage, Turn.conversation_id)
        .join(Turn, Turn.id == Need.turn_id)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .outerjoin(Belief, Belief.turn_id == Turn.id)
        .where(*conditions(wanted))
        .order_by(Need.id.desc())
        .limit(LONGEST_LIST)
    )
    with database.read() as connection:
        return [Verbatim(row.text, None, row.stage, row.conversation_id) for row in connection.execute(query)]


def asked_in_vain(database: Database, wanted: Wanted) -> list[AskedInVain]:
    """Most asked first."""
    grouped = (
        select(
            UnansweredQuestion.product_id,
            UnansweredQuestion.field,
            func.count().label("times"),
            func.max(UnansweredQuestion.id).label("last"),
        )
        .join(Turn, Turn.id == UnansweredQuestion.turn_id)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(is_open(), *conditions(wanted))
        .group_by(UnansweredQuestion.product_id, UnansweredQuestion.field)
        .subquery()
    )
    query = (
        select(
            grouped.c.product_id, grouped.c.field, grouped.c.times, grouped.c.last, UnansweredQuestion.text
        )
        .join(UnansweredQuestion, UnansweredQuestion.id == grouped.c.last)
        .order_by(grouped.c.times.desc(), grouped.c.last.desc())
    )
    with database.read() as connection:
        return [AskedInVain(*row) for row in connection.execute(query)]


def stages_entered(database: Database, wanted: Wanted) -> list[Entered]:
    """In the order they happened; the journey is (visitor, its number)."""
    query = (
        select(Conversation.visitor_id, Turn.journey, Transition.to_stage, Turn.sent_at)
        .join(Turn, Turn.id == Transition.turn_id)
        .join(Conversation, Conversation.id == Turn.conversation_id)
        .where(*conditions(wanted))
        .order_by(Turn.sent_at, Turn.id)
    )
    with database.read() as connection:
        return [Entered((row[0], row[1]), row[2], row[3]) for row in connection.execute(query)]


def on_the_way(database: Database, wanted: Wanted) -> Wanted:
    """With the conversations of the journeys that `wanted.way` names, where it names any."""
    if wanted.way is None:
        return wanted
    part, stage = wanted.way
    journeys = behind(stages_entered(database, wanted), [each.value for each in Stage], part, stage)
    query = (
        select(Conversation.visitor_id, Turn.journey, Conversation.id)
        .join(Turn, Turn.conversation_id == Conversation.id)
        .where(*conditions(wanted))
        .distinct()
    )
    with database.read() as connection:
        rows = connection.execute(query)
        return replace(wanted, ids=frozenset(row[2] for row in rows if (row[0], row[1]) in journeys))


def languages_spoken(database: Database) -> list[str]:
    query = select(Turn.language).where(Turn.language.is_not(None)).distinct().order_by(Turn.language)
    with database.read() as connection:
        return [str(language) for language in connection.execute(query).scalars()]


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    question: str
    value: str
    at: datetime


def answers_given(database: Database, conversation_id: str) -> list[AnswerGiven]:
    """Every answer of the conversation's survey in the order given; a later one to a question replaces it."""
    query = (
        select(SurveyAnswer.question, SurveyAnswer.value, Turn.sent_at)
        .join(Survey, Survey.id == SurveyAnswer.survey_id)
        .join(Turn, Turn.id == SurveyAnswer.turn_id)
        .where(Survey.conversation_id == conversation_id)
        .order_by(SurveyAnswer.id)
    )
    with database.read() as connection:
        return [AnswerGiven(*row) for row in connection.execute(query)]


def _score(given: dict[str, str], question: str) -> int | None:
    value = given.get(question, "")
    score = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else None
    return score if score in SCALES[question] else None
