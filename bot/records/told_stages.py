"""Stored conversations as evidence for the stages' numbers: intents, pages and order events, never words."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy import Row, select

from bot.journey.annotated import Moment, Talk
from bot.journey.stages import Evidence
from bot.records.database import Database
from bot.records.models import Turn


def stored_talks(database: Database) -> list[Talk]:
    """A talk per conversation and journey (a new one starts from the prior), without anybody's word for the
    stages. Raises DatabaseAway."""
    understood = (Turn.intent, Turn.confidence, Turn.page_type, Turn.order)
    found = (
        select(Turn.conversation_id, Turn.journey, Turn.kind, *understood)
        .where(Turn.status == "answered")
        .order_by(Turn.conversation_id, Turn.seq)
    )
    with database.read() as connection:
        rows = connection.execute(found).all()
    talks = []
    for _, turns in groupby(rows, key=lambda row: (row.conversation_id, row.journey)):
        talk = tuple(moment for row in turns if (moment := _moment(row)) is not None)
        if talk:
            talks.append(talk)
    return talks


def _moment(row: Row[tuple[object, ...]]) -> Moment | None:
    if row.kind == "order":
        status = (row.order or {}).get("status")
        return Moment((Evidence("order", status),), said=False) if status else None
    if row.kind not in ("message", "button"):
        return None
    seen = [Evidence("intent", row.intent, row.confidence or 0.0)] if row.intent else []
    if row.page_type and row.page_type != "other":
        seen.append(Evidence("page", row.page_type))
    return Moment(tuple(seen))
