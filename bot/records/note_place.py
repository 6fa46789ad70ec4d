"""Where a note is written: the transaction and the turn it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Place:
    """Where the notes of a turn belong. `at` is when the visitor's message was sent."""

    connection: Connection
    turn_id: int
    conversation_id: str
    at: datetime
