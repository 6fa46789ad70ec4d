"""The notes of proving an order as rows: what was asked, what was tried, whose the order is now."""

from __future__ import annotations

from sqlalchemy import delete

from bot.dialogue import notes
from bot.records.note_place import Place
from bot.records.shop_orders import ProofAwaited, ProofTry, bind
from bot.records.upsert import insert_or


def asked(place: Place, told: notes.ProofAsked) -> None:
    if not told.waiting:
        place.connection.execute(
            delete(ProofAwaited).where(ProofAwaited.conversation_id == place.conversation_id)
        )
        return
    place.connection.execute(
        insert_or(place.connection, ProofAwaited).on_conflict_do_nothing(),
        {"conversation_id": place.conversation_id},
    )


def tried(place: Place, told: notes.ProofTried) -> None:
    """One try a message, however many orders it names."""
    place.connection.execute(
        insert_or(place.connection, ProofTry).on_conflict_do_nothing(),
        {
            "turn_id": place.turn_id,
            "conversation_id": place.conversation_id,
            "number_hash": told.number_hash,
            "at": place.at,
            "proven": told.proven,
        },
    )


def bound(place: Place, told: notes.OrderBound) -> None:
    bind(place.connection, told.key, told.whose)
