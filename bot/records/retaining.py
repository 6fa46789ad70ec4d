"""Words of visitors are kept for so many days (TRANSCRIPT_DAYS) and no longer; what figures count stays.

A conversation that has rested for so long goes on as figures only, as after an erasure. One that still goes
on loses its older words. Everything happens in small transactions, so that messages come through in between,
and doing it again changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, exists, func, or_, select, update

from bot.records.belongings import of_conversations, table
from bot.records.database import Database
from bot.records.kept_figures import take
from bot.records.models import (
    ClaimRow,
    Conversation,
    Need,
    Obstacle,
    ReplyRow,
    TrackerEventRow,
    TrackerState,
    Turn,
    UnansweredQuestion,
    Visitor,
)
from bot.records.models_after import AgentMessage, Handoff, SurveyAnswer, Ticket
from bot.records.models_promises import Contact, Reminder
from bot.records.shop_answers import AnswerCase

AT_A_TIME = 25
"""Conversations in one transaction."""
TURNS_AT_A_TIME = 500


@dataclass(slots=True)
class Retained:
    """`conversations` went on as figures; `turns` of conversations that go on lost their words; `visitors`
    are those of whom nothing else is left; `removed` counts rows by table."""

    conversations: int = 0
    turns: int = 0
    visitors: int = 0
    removed: Counter[str] = field(default_factory=Counter)

    @property
    def anything(self) -> bool:
        return bool(self.conversations or self.turns or self.visitors)


def due(database: Database, days: int, now: datetime) -> Retained:
    """What `retain` would do now; changes nothing."""
    cutoff = now - timedelta(days=days)
    with database.read() as connection:
        ids = list(connection.execute(_at_rest(cutoff)).scalars())
        goes_on = exists().where(Conversation.id == Turn.conversation_id, Conversation.last_at >= cutoff)
        of_others = _old_words(cutoff).where(goes_on)
        found = Retained(len(ids), connection.execute(_counted(of_others)).scalar_one())
        for start in range(0, len(ids), AT_A_TIME):
            found.removed += _rows(connection, ids[start : start + AT_A_TIME])
        return found


def retain(database: Database, days: int, now: datetime) -> Iterator[Retained]:
    """Gives what was done so far after every small transaction; the last one given is the whole.

    Raises DatabaseAway: what was done so far stays done."""
    cutoff = now - timedelta(days=days)
    done = Retained()
    while True:
        with database.transaction() as connection:
            ids = list(connection.execute(_at_rest(cutoff).limit(AT_A_TIME)).scalars())
            done.conversations += len(ids)
            done.removed += _anonymise(connection, ids, now)
        if not ids:
            break
        yield done
    while True:
        with database.transaction() as connection:
            turn_ids = list(connection.execute(_old_words(cutoff).limit(TURNS_AT_A_TIME)).scalars())
            done.turns += len(turn_ids)
            done.removed += _strip(connection, turn_ids, cutoff)
        if not turn_ids:
            break
        yield done
    with database.transaction() as connection:
        connection.execute(delete(Contact).where(Contact.given_at < cutoff, ~_awaits_reminder(Contact)))
        gone = connection.execute(delete(Visitor).where(Visitor.last_at < cutoff, *_nothing_left()))
        done.visitors += gone.rowcount
    yield done


def _at_rest(cutoff: datetime) -> Any:
    resting = Conversation.anonymised_at.is_(None) & (Conversation.last_at < cutoff)
    return select(Conversation.id).where(resting).order_by(Conversation.last_at, Conversation.id)


def _old_words(cutoff: datetime) -> Any:
    """Turns before the cutoff, of conversations that go on, that still hold words."""
    replied = exists().where(ReplyRow.turn_id == Turn.id)
    words = or_(Turn.text.is_not(None), Turn.button.is_not(None), Turn.page_url.is_not(None), replied)
    return select(Turn.id).where(Turn.sent_at < cutoff, words, Turn.status == "answered").order_by(Turn.id)


def _counted(query: Any) -> Any:
    return select(func.count()).select_from(query.order_by(None).subquery())


def _rows(connection: Connection, ids: list[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, condition in of_conversations(ids).items():
        counted = select(func.count()).select_from(table(name)).where(condition)
        found[name] = connection.execute(counted).scalar_one()
    return +found


def _anonymise(connection: Connection, ids: list[str], now: datetime) -> Counter[str]:
    if not ids:
        return Counter()
    mine = of_conversations(ids)
    removed = _rows(connection, ids)
    kept = take(connection, mine, now)
    connection.execute(delete(Conversation).where(Conversation.id.in_(ids)))
    kept.write(connection)
    return removed


def _strip(connection: Connection, turn_ids: list[int], cutoff: datetime) -> Counter[str]:
    """The words of these turns; scores, stages and obstacles stay where they are. The engine's memory of the
    conversations goes as a whole: what it carries over may be older than the events that carry it."""
    if not turn_ids:
        return Counter()
    removed: Counter[str] = Counter()

    def remove(model: Any, condition: ColumnElement[bool]) -> None:
        removed[model.__tablename__] += connection.execute(delete(model).where(condition)).rowcount

    def blank(model: Any, condition: ColumnElement[bool], values: Mapping[str, Any]) -> None:
        connection.execute(update(model).where(condition).values(values))

    for model in (ReplyRow, ClaimRow, Need):
        remove(model, model.turn_id.in_(turn_ids))
    remove(SurveyAnswer, SurveyAnswer.turn_id.in_(turn_ids) & (SurveyAnswer.question == "comment"))
    blank(Obstacle, Obstacle.turn_id.in_(turn_ids), {"text": None})
    theirs = select(Turn.conversation_id).where(Turn.id.in_(turn_ids)).distinct()
    asked = UnansweredQuestion.turn_id.in_(turn_ids)
    tested = AnswerCase.text.in_(select(UnansweredQuestion.text).where(asked))
    remove(AnswerCase, AnswerCase.conversation_id.in_(theirs) & tested)
    blank(UnansweredQuestion, asked, {"text": ""})
    blank(Ticket, Ticket.turn_id.in_(turn_ids), {"summary": ""})
    blank(Handoff, Handoff.turn_id.in_(turn_ids), {"reason": ""})
    remove(AgentMessage, AgentMessage.conversation_id.in_(theirs) & (AgentMessage.sent_at < cutoff))
    remove(TrackerEventRow, TrackerEventRow.conversation_id.in_(theirs))
    remove(TrackerState, TrackerState.conversation_id.in_(theirs))
    words = dict.fromkeys(("text", "button", "page_url", "page_product_id", "page_cart_value", "locale"))
    blank(Turn, Turn.id.in_(turn_ids), words)
    return +removed


def _awaits_reminder(whose: Any) -> ColumnElement[bool]:
    return exists().where(Reminder.visitor_id == whose.visitor_id, Reminder.sent_at.is_(None))


def _nothing_left() -> tuple[ColumnElement[bool], ...]:
    here = exists().where(Conversation.visitor_id == Visitor.id)
    reminded = exists().where(Reminder.visitor_id == Visitor.id, Reminder.sent_at.is_(None))
    return ~here, ~reminded
