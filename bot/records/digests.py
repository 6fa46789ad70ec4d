"""A conversation in one row: for the console's list and for exports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, tuple_

from bot.journey.acts import Overlay
from bot.records.conversation_filter import Wanted, conditions, current_answers, last_obstacles
from bot.records.database import Database
from bot.records.models import Conversation, Need, Transition, Turn, UnansweredQuestion
from bot.records.models_after import Handoff, Survey, Ticket
from bot.records.shop_answers import is_open

PAGE_SIZE = 30
OVERLAYS = tuple(overlay.value for overlay in Overlay)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a list goes on: after the conversation `conversation_id`, last heard of at `last_at`."""

    last_at: datetime
    conversation_id: str


@dataclass(frozen=True, slots=True)
class Digest:
    """`path`: the stages in the order they were entered; `events`: overlays that happened; `opening`: the
    visitor's first words; `handoff`: waiting, taken, released or None; `tickets`: numbers; the survey's
    answers as given last. `need` and `obstacle` are the last ones told."""

    conversation_id: str
    channel: str
    begun_at: datetime
    last_at: datetime
    turns: int
    language: str | None
    path: tuple[str, ...]
    events: frozenset[str]
    opening: str | None
    need: str | None
    obstacle: str | None
    unanswered: int
    survey_status: str | None
    csat: str | None
    nps: str | None
    expectation: str | None
    comment: str | None
    handoff: str | None
    tickets: tuple[str, ...]


def page_of(
    database: Database, wanted: Wanted, after: Place | None = None, size: int = PAGE_SIZE
) -> tuple[list[Digest], Place | None]:
    """The conversations meant, latest first, and where the next page begins (None: this is the last)."""
    found = select(Conversation.id, Conversation.last_at).where(*conditions(wanted))
    if after is not None:
        found = found.where(
            Conversation.last_at <= after.last_at,
            tuple_(Conversation.last_at, Conversation.id) < tuple_(after.last_at, after.conversation_id),
        )
    found = found.order_by(Conversation.last_at.desc(), Conversation.id.desc()).limit(size + 1)
    with database.read() as connection:
        rows = connection.execute(found).all()
        shown = rows[:size]
        more = Place(shown[-1].last_at, shown[-1].id) if len(rows) > size else None
        return digests(connection, [row.id for row in shown]), more


def ids_of(database: Database, wanted: Wanted) -> list[str]:
    """Every conversation meant, oldest first."""
    found = select(Conversation.id).where(*conditions(wanted))
    with database.read() as connection:
        return list(connection.execute(found.order_by(Conversation.begun_at, Conversation.id)).scalars())


def digests_of(database: Database, ids: Sequence[str]) -> list[Digest]:
    with database.read() as connection:
        return digests(connection, ids)


def digests(connection: Connection, ids: Sequence[str]) -> list[Digest]:
    """In the order of `ids`; those that are gone are left out. Not more than a few hundred at once."""
    if not ids:
        return []
    one, many, first = _by_conversation(connection, ids)
    mine = Turn.conversation_id.in_(ids)
    conversations = {
        row.id: row for row in connection.execute(select(Conversation).where(Conversation.id.in_(ids)))
    }
    openings = one(_turn_text(Turn.text, func.min(Turn.id), ids))
    languages = one(_turn_text(Turn.language, func.max(Turn.id), ids))
    paths = many(
        select(Turn.conversation_id, Transition.to_stage)
        .join(Transition, Transition.turn_id == Turn.id)
        .where(mine)
        .order_by(Turn.conversation_id, Turn.seq)
    )
    events = many(select(Turn.conversation_id, Turn.event).where(mine, Turn.event.in_(OVERLAYS)).distinct())
    needs = one(select(Turn.conversation_id, Need.text).join(Need).where(mine).order_by(Need.id))
    named = last_obstacles().where(mine).subquery()
    obstacles = one(select(named.c.conversation_id, named.c.obstacle))
    unanswered = one(
        select(Turn.conversation_id, func.count())
        .join(UnansweredQuestion, UnansweredQuestion.turn_id == Turn.id)
        .where(mine, is_open())
        .group_by(Turn.conversation_id)
    )
    surveys = one(select(Survey.conversation_id, Survey.status).where(Survey.conversation_id.in_(ids)))
    answers = _answers(connection, ids)
    handoffs = one(
        select(Handoff.conversation_id, Handoff.status)
        .where(Handoff.conversation_id.in_(ids))
        .order_by(Handoff.id)
    )
    tickets = many(
        select(Ticket.conversation_id, Ticket.number)
        .where(Ticket.conversation_id.in_(ids))
        .order_by(Ticket.id)
    )
    return [
        Digest(
            conversation_id=row.id,
            channel=row.channel,
            begun_at=row.begun_at,
            last_at=row.last_at,
            turns=row.turns_taken,
            language=languages.get(row.id),
            path=tuple(paths[row.id]),
            events=frozenset(events[row.id])
            | ({"handoff"} if row.id in handoffs else set())
            | ({"complaint"} if tickets[row.id] else set()),
            opening=openings.get(row.id),
            need=needs.get(row.id),
            obstacle=obstacles.get(row.id),
            unanswered=unanswered.get(row.id, 0),
            survey_status=surveys.get(row.id),
            handoff=handoffs.get(row.id),
            tickets=tuple(tickets[row.id]),
            **{name: answers[row.id].get(name) for name in ("csat", "nps", "expectation", "comment")},
        )
        for row in map(conversations.get, ids)
        if row is not None
    ]


One = Callable[[Select[*tuple[Any, ...]]], dict[str, Any]]
Many = Callable[[Select[*tuple[Any, ...]]], dict[str, list[Any]]]


def _by_conversation(connection: Connection, ids: Sequence[str]) -> tuple[One, Many, Sequence[str]]:
    def one(query: Select[*tuple[Any, ...]]) -> dict[str, Any]:
        """Of two rows of a conversation, the later counts."""
        return {row[0]: row[1] for row in connection.execute(query)}

    def many(query: Select[*tuple[Any, ...]]) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        for row in connection.execute(query):
            found[row[0]].append(row[1])
        return found

    return one, many, ids


def _turn_text(column: Any, which: Any, ids: Sequence[str]) -> Select[*tuple[Any, ...]]:
    """The column in the first or last turn that has it."""
    chosen = (
        select(which).where(Turn.conversation_id.in_(ids), column.is_not(None)).group_by(Turn.conversation_id)
    )
    return select(Turn.conversation_id, column).where(Turn.id.in_(chosen))


def _answers(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, str]]:
    answers = current_answers().subquery()
    query = (
        select(Survey.conversation_id, answers.c.question, answers.c.value)
        .join(answers, answers.c.survey_id == Survey.id)
        .where(Survey.conversation_id.in_(ids))
    )
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in connection.execute(query):
        found[row.conversation_id][row.question] = row.value
    return found
