"""Which conversations are meant: one filter for lists, figures and exports, so that they always agree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, union

from bot.feedback.figures import OPEN_FOR
from bot.journey.acts import Overlay
from bot.records.folding import storable
from bot.records.models import Belief, Conversation, Obstacle, ReplyRow, Turn, UnansweredQuestion
from bot.records.models_after import (
    AgentMessage,
    Handoff,
    Order,
    OrderStatus,
    Survey,
    SurveyAnswer,
    Ticket,
)
from bot.records.shop_answers import is_open

CURRENT: dict[str, tuple[str, tuple[str, ...]]] = {
    **{f"csat-{score}": ("csat", (str(score),)) for score in range(1, 6)},
    "csat-good": ("csat", ("4", "5")),
    "csat-low": ("csat", ("1", "2")),
    **{f"nps-{score}": ("nps", (str(score),)) for score in range(11)},
    "promoter": ("nps", ("9", "10")),
    "passive": ("nps", ("7", "8")),
    "detractor": ("nps", tuple(map(str, range(7)))),
    **{name: ("expectation", (name,)) for name in ("below", "met", "exceeded")},
}
"""Rating names that ask for a current answer: its question and the values meant."""
ANSWERED = {f"any-{question}": question for question in ("csat", "nps", "expectation", "comment")}
STATUSES = {"completed": "completed", "stopped": "stopped"}
UNFINISHED = ("open", "expired")
RATINGS = (*CURRENT, *ANSWERED, *STATUSES, *UNFINISHED, "eligible", "asked", "started", "none")
NOT_KNOWN = "none"
"""In place of a product or a language of a survey: nothing is known of that."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """None and False leave a thing open. `since` and `until` are UTC days, both included: days on which the
    conversation went on, or (`dated_by` survey) on which its survey began. `stage`: was ever there. `rating`
    is one of RATINGS; `obstacle` the last one named. `product` and `spoken` are the product and the language
    of its survey; `question` an open question: that one and all about the same of that product. `way` is a
    part of a step of the funnel and its stage: bot.records.feedback_read makes `ids` of it. `now` tells open
    surveys from expired ones."""

    text: str | None = None
    stage: str | None = None
    event: str | None = None
    language: str | None = None
    since: date | None = None
    until: date | None = None
    dated_by: str = "conversation"
    unanswered: bool = False
    rating: str | None = None
    obstacle: str | None = None
    product: str | None = None
    spoken: str | None = None
    question: int | None = None
    way: tuple[str, str] | None = None
    ids: frozenset[str] | None = None
    now: datetime | None = None

    @property
    def bounds(self) -> tuple[datetime | None, datetime | None]:
        """The first moment meant and the first one after."""
        return (
            None if self.since is None else midnight(self.since),
            None if self.until is None else midnight(self.until) + timedelta(days=1),
        )


def midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """To be held all together in a query that selects from conversations."""
    found = [*_dates(wanted)]
    if wanted.text:
        found.append(_says(storable(wanted.text)))
    if wanted.stage:
        there = select(Turn.conversation_id).join(Belief, Belief.turn_id == Turn.id)
        found.append(Conversation.id.in_(there.where(Belief.stage == wanted.stage)))
    if wanted.event:
        found.append(_event(wanted.event))
    if wanted.language:
        spoken = select(Turn.conversation_id).where(Turn.language == wanted.language)
        found.append(Conversation.id.in_(spoken))
    if wanted.unanswered:
        asked = select(Turn.conversation_id).join(UnansweredQuestion, UnansweredQuestion.turn_id == Turn.id)
        found.append(Conversation.id.in_(asked.where(is_open())))
    if wanted.question is not None:
        found.append(_asked_like(wanted.question))
    if wanted.rating:
        found.append(_rated(wanted.rating, wanted))
    if wanted.product or wanted.spoken:
        found.append(_surveyed_about(wanted.product, wanted.spoken))
    if wanted.ids is not None:
        found.append(Conversation.id.in_(wanted.ids))
    if wanted.obstacle:
        last = last_obstacles().subquery()
        named = select(last.c.conversation_id).where(last.c.obstacle == wanted.obstacle)
        found.append(Conversation.id.in_(named))
    return found


def within(column: Any, wanted: Wanted) -> ColumnElement[bool]:
    """The column's time lies in the days of the filter."""
    first, end = wanted.bounds
    bounds = ([] if first is None else [column >= first]) + ([] if end is None else [column < end])
    return and_(True, *bounds)


def last_obstacles() -> Select[*tuple[Any, ...]]:
    """conversation_id, obstacle, text, product_id, turn_id of the last one named in each conversation."""
    last = (
        select(func.max(Obstacle.id)).join(Turn, Turn.id == Obstacle.turn_id).group_by(Turn.conversation_id)
    )
    return (
        select(Turn.conversation_id, Obstacle.obstacle, Obstacle.text, Obstacle.product_id, Obstacle.turn_id)
        .join(Turn, Turn.id == Obstacle.turn_id)
        .where(Obstacle.id.in_(last))
    )


def current_answers() -> Select[*tuple[Any, ...]]:
    """survey_id, question, value, turn_id: of every question the answer that counts."""
    last = select(func.max(SurveyAnswer.id)).group_by(SurveyAnswer.survey_id, SurveyAnswer.question)
    return select(
        SurveyAnswer.survey_id, SurveyAnswer.question, SurveyAnswer.value, SurveyAnswer.turn_id
    ).where(SurveyAnswer.id.in_(last))


def _dates(wanted: Wanted) -> list[ColumnElement[bool]]:
    first, end = wanted.bounds
    if first is None and end is None:
        return []
    if wanted.rating == "eligible" and wanted.dated_by == "survey":
        return []  # a delivery on these days counts as well: _rated looks at them
    if wanted.dated_by == "survey":
        begun = select(Survey.conversation_id).where(within(Survey.begun_at, wanted))
        return [Conversation.id.in_(begun)]
    return ([] if first is None else [Conversation.last_at >= first]) + (
        [] if end is None else [Conversation.begun_at < end]
    )


def _says(text: str) -> ColumnElement[bool]:
    """Words of the visitor, the bot or a person; or the id of the conversation, the number of its ticket."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    ways = list(dict.fromkeys((escaped, escaped.lower(), escaped.upper(), escaped.capitalize())))

    def like(column: Any) -> ColumnElement[bool]:
        # SQLite folds case in ASCII only: other letters are looked for in the ways they are mostly written
        return or_(*(column.ilike(f"%{way}%", escape="\\") for way in ways))

    heard = select(Turn.conversation_id).where(like(Turn.text))
    told = select(Turn.conversation_id).join(ReplyRow, ReplyRow.turn_id == Turn.id).where(like(ReplyRow.text))
    person = select(AgentMessage.conversation_id).where(like(AgentMessage.text))
    ticket = select(Ticket.conversation_id).where(Ticket.number == text)
    return or_(Conversation.id == text, Conversation.id.in_(union(heard, told, person, ticket)))


def _event(event: str) -> ColumnElement[bool]:
    happened: list[Any] = [select(Turn.conversation_id).where(Turn.event == event)]
    if event == Overlay.complaint:
        happened.append(select(Ticket.conversation_id))
    if event == Overlay.handoff:
        happened.append(select(Handoff.conversation_id))
    return Conversation.id.in_(union(*happened) if len(happened) > 1 else happened[0])


def eligible_in(wanted: Wanted) -> ColumnElement[bool]:
    """A delivery or a survey in the days of the filter."""
    delivered = (
        select(Turn.conversation_id)
        .join(OrderStatus, OrderStatus.turn_id == Turn.id)
        .where(OrderStatus.status == "delivered", within(OrderStatus.at, wanted))
    )
    asked = select(Survey.conversation_id).where(within(Survey.begun_at, wanted))
    return or_(Conversation.id.in_(delivered), Conversation.id.in_(asked))


def _asked_like(question: int) -> ColumnElement[bool]:
    """An open question about the same property of the same product as that one."""
    known = UnansweredQuestion.__table__.alias()

    def same(column: Any) -> ColumnElement[bool]:
        theirs = select(known.c[column.key]).where(known.c.id == question).scalar_subquery()
        equal: ColumnElement[bool] = column.is_not_distinct_from(theirs)
        return equal

    asked = select(Turn.conversation_id).join(UnansweredQuestion, UnansweredQuestion.turn_id == Turn.id)
    exists = select(known.c.id).where(known.c.id == question).exists()
    alike = asked.where(
        same(UnansweredQuestion.product_id), same(UnansweredQuestion.field), is_open(), exists
    )
    return Conversation.id.in_(alike)


def _surveyed_about(product: str | None, spoken: str | None) -> ColumnElement[bool]:
    """The product is the first one of the survey's order, the language that of the turn it began in."""
    found = (
        select(Survey.conversation_id)
        .outerjoin(Order, Order.order_id == Survey.order_id)
        .outerjoin(Turn, Turn.id == Survey.turn_id)
    )
    for column, value in ((Order.product_ids[0].as_string(), product), (Turn.language, spoken)):
        if value:
            found = found.where(column.is_(None) if value == NOT_KNOWN else column == value)
    return Conversation.id.in_(found)


def _rated(rating: str, wanted: Wanted) -> ColumnElement[bool]:
    surveys = select(Survey.conversation_id)
    if rating == "eligible":
        return eligible_in(wanted)
    if rating in UNFINISHED:
        assert wanted.now is not None, rating
        begun = surveys.where(Survey.status == "begun")
        since = wanted.now - OPEN_FOR
        return Conversation.id.in_(
            begun.where(Survey.begun_at > since if rating == "open" else Survey.begun_at <= since)
        )
    if rating == "started":
        given = select(SurveyAnswer.id).where(SurveyAnswer.survey_id == Survey.id)
        return Conversation.id.in_(surveys.where(given.exists()))
    if rating == "none":
        return Conversation.id.not_in(surveys)
    if rating == "asked":
        return Conversation.id.in_(surveys)
    if rating in STATUSES:
        return Conversation.id.in_(surveys.where(Survey.status == STATUSES[rating]))
    answers = current_answers().subquery()
    rated = surveys.join(answers, answers.c.survey_id == Survey.id)
    if rating in ANSWERED:
        return Conversation.id.in_(rated.where(answers.c.question == ANSWERED[rating]))
    question, values = CURRENT[rating]
    return Conversation.id.in_(rated.where(answers.c.question == question, answers.c.value.in_(values)))
