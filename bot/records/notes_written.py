"""Each note of a turn becomes its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.dialogue import notes
from bot.records import consents, order_proofs
from bot.records.errors import TicketNumberTaken
from bot.records.models import Conversation, Need, Obstacle, UnansweredQuestion, Visitor
from bot.records.models_after import Handoff, Order, OrderStatus, Survey, SurveyAnswer, Ticket
from bot.records.note_place import Place
from bot.records.upsert import insert_or

LONGEST_SUMMARY = 4_000
"""Characters of a ticket; the conversation itself holds the rest."""


def write(
    connection: Connection, told: Sequence[notes.Note], *, turn_id: int, conversation_id: str, at: datetime
) -> None:
    """In the order told, inside the caller's transaction."""
    place = Place(connection, turn_id, conversation_id, at)
    for one in told:
        _WRITERS[type(one)](place, one)


def _need(place: Place, told: notes.NeedTold) -> None:
    place.connection.execute(insert(Need), {"turn_id": place.turn_id, "text": told.text})


def _question(place: Place, told: notes.QuestionUnanswered) -> None:
    place.connection.execute(
        insert(UnansweredQuestion),
        {"turn_id": place.turn_id, "text": told.text, "product_id": told.product_id, "field": told.field},
    )


def _obstacle(place: Place, told: notes.ObstacleNamed) -> None:
    place.connection.execute(
        insert(Obstacle),
        {
            "turn_id": place.turn_id,
            "obstacle": told.obstacle,
            "text": told.text,
            "product_id": told.product_id,
        },
    )


def _survey_begun(place: Place, told: notes.SurveyBegun) -> None:
    _begin_survey(place, told.order_id)


def _survey_answered(place: Place, told: notes.SurveyAnswered) -> None:
    survey_id = place.connection.execute(_survey_of(place)).scalar_one_or_none()
    if survey_id is None:  # a score volunteered before any survey was begun is its first answer
        _begin_survey(place, None)
        survey_id = place.connection.execute(_survey_of(place)).scalar_one()
    place.connection.execute(
        insert(SurveyAnswer),
        {"survey_id": survey_id, "turn_id": place.turn_id, "question": told.question, "value": told.value},
    )


def _survey_closed(place: Place, told: notes.SurveyClosed) -> None:
    """The journey ends with its survey: the visitor's next turn begins the next one."""
    closed = place.connection.execute(
        update(Survey)
        .where(Survey.conversation_id == place.conversation_id, Survey.status == "begun")
        .values(status=told.status, closed_at=place.at)
    )
    if closed.rowcount:
        whose = select(Conversation.visitor_id).where(Conversation.id == place.conversation_id)
        place.connection.execute(
            update(Visitor).where(Visitor.id == whose.scalar_subquery()).values(journey_over=True)
        )


def _survey_of(place: Place) -> Any:
    return select(Survey.id).where(Survey.conversation_id == place.conversation_id)


def _begin_survey(place: Place, order_id: str | None) -> None:
    """One survey in a conversation: a second beginning changes nothing."""
    place.connection.execute(
        insert_or(place.connection, Survey).on_conflict_do_nothing(index_elements=["conversation_id"]),
        {
            "conversation_id": place.conversation_id,
            "turn_id": place.turn_id,
            "order_id": order_id,
            "status": "begun",
            "begun_at": place.at,
        },
    )


def _ticket(place: Place, told: notes.TicketFiled) -> None:
    row = {
        "number": told.number,
        "conversation_id": place.conversation_id,
        "turn_id": place.turn_id,
        "kind": told.kind,
        "status": "open",
        "summary": told.summary,
        "product_id": told.product_id,
        "order_id": told.order_id,
        "filed_at": place.at,
    }
    try:
        place.connection.execute(insert(Ticket), row)
    except IntegrityError as error:
        raise TicketNumberTaken(f"ticket number {told.number} belongs to another ticket already") from error


def _ticket_extended(place: Place, told: notes.TicketExtended) -> None:
    """Below what the ticket says already, as long as it stays readable."""
    mine = (Ticket.number == told.number) & (Ticket.conversation_id == place.conversation_id)
    said = place.connection.execute(select(Ticket.summary).where(mine)).scalar_one_or_none()
    if said is not None:
        grown = f"{said}\n{told.text}"[:LONGEST_SUMMARY]
        place.connection.execute(update(Ticket).where(mine).values(summary=grown))


def _handoff(place: Place, told: notes.HandoffRequested) -> None:
    """A conversation that waits for a person, or has one, is not handed over twice."""
    place.connection.execute(
        insert_or(place.connection, Handoff).on_conflict_do_nothing(),
        {
            "conversation_id": place.conversation_id,
            "turn_id": place.turn_id,
            "reason": told.reason,
            "status": "waiting",
            "requested_at": place.at,
        },
    )


def _order(place: Place, told: notes.OrderReported) -> None:
    """A signed event makes the order this conversation's; a visitor's word never changes a signed order."""
    event = told.event
    row = {
        "order_id": event.order_id,
        "conversation_id": place.conversation_id,
        "status": event.status,
        "confirmed": not told.told,
        "product_ids": list(event.products),
        "changed_at": event.at,
    }
    upsert = insert_or(place.connection, Order)
    fresh: dict[str, Any] = {name: upsert.excluded[name] for name in row if name != "order_id"}
    if not event.products:
        del fresh["product_ids"]
    if told.told:
        mine = (Order.conversation_id == place.conversation_id) & ~Order.confirmed
        upsert = upsert.on_conflict_do_update(index_elements=["order_id"], set_=fresh, where=mine)
    else:
        newer = ~Order.confirmed | (Order.changed_at <= event.at)
        upsert = upsert.on_conflict_do_update(index_elements=["order_id"], set_=fresh, where=newer)
    place.connection.execute(upsert, row)
    place.connection.execute(
        insert_or(place.connection, OrderStatus).on_conflict_do_nothing(
            index_elements=["order_id", "status", "told"]
        ),
        {
            "order_id": event.order_id,
            "turn_id": place.turn_id,
            "status": event.status,
            "told": told.told,
            "at": event.at,
        },
    )


_WRITERS: dict[type, Callable[[Place, Any], None]] = {
    notes.NeedTold: _need,
    notes.QuestionUnanswered: _question,
    notes.ObstacleNamed: _obstacle,
    notes.SurveyBegun: _survey_begun,
    notes.SurveyAnswered: _survey_answered,
    notes.SurveyClosed: _survey_closed,
    notes.TicketFiled: _ticket,
    notes.TicketExtended: _ticket_extended,
    notes.HandoffRequested: _handoff,
    notes.OrderReported: _order,
    notes.ProofAsked: order_proofs.asked,
    notes.ProofTried: order_proofs.tried,
    notes.OrderBound: order_proofs.bound,
    notes.ConsentGiven: consents.given,
    notes.AddressAsked: consents.address_asked,
    notes.AddressForgotten: consents.forgotten,
    notes.ReminderAsked: consents.reminder_asked,
}
