"""What stays of conversations for the figures: scores, stages, obstacles and days; no words, no names.

Only what is named here goes on; everything else of a conversation goes with it. Conversations and visitors
get random ids that lead nowhere. Times keep their day and their distances, to the minute, but not their time
of day: a log of the web server cannot be laid beside them.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, select

from bot.journey.acts import Overlay
from bot.records.belongings import Belongings, table

Row = dict[str, Any]
EVENTS = frozenset(overlay.value for overlay in Overlay)
WORDLESS: dict[str, Row] = {
    "transitions": {},
    "beliefs": {"why": []},
    "obstacles": {"text": None},
    "unanswered_questions": {"text": ""},
}
"""Tables of a turn whose rows go on, and what in them is put in place of words."""
WORDS_OF_A_TURN = """text button order page_url page_product_id page_cart_value locale answered_at intent
    confidence""".split()
TURN_WITHOUT_WORDS: Row = {"status": "answered", **dict.fromkeys(WORDS_OF_A_TURN)}
OF_QUESTIONS = "closed_questions"
"""That a question was closed, and by which answer."""
ROWS = ("conversations", "turns", "orders", "order_statuses", "surveys", "survey_answers")
TIMES = frozenset("begun_at last_at sent_at closed_at changed_at at".split())


@dataclass(slots=True)
class Kept:
    """Rows by table, in the order in which they are written."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        return {name: len(rows) for name, rows in self.rows.items() if rows}

    def write(self, connection: Connection) -> None:
        """After the rows they were taken from are deleted: numbers stay what they were."""
        for name, rows in self.rows.items():
            if rows:
                connection.execute(insert(table(name)), rows)


def take(connection: Connection, mine: Belongings, today: datetime) -> Kept:
    """`mine` leads to the conversations meant; `today` is when this happens."""
    found = {name: _read(connection, mine, name) for name in (*ROWS, *WORDLESS)}
    closed = _read(connection, mine, OF_QUESTIONS)
    names = {row["id"]: random_id() for row in found["conversations"]}
    owners = {row["visitor_id"]: random_id() for row in found["conversations"]}
    orders = {row["order_id"]: random_id() for row in found["orders"]}
    found["order_statuses"] = [row for row in found["order_statuses"] if row["order_id"] in orders]
    found["survey_answers"] = [row for row in found["survey_answers"] if row["question"] != "comment"]
    found["turns"] = _turns(found)
    of_turn = {row["id"]: row["conversation_id"] for row in found["turns"]}
    day = today.replace(hour=0, minute=0, second=0, microsecond=0)
    clock = _Clock()

    def conversation_of(name: str, row: Row) -> str:
        told: str = (
            row["id"] if name == "conversations" else row.get("conversation_id") or of_turn[row["turn_id"]]
        )
        return told

    def renamed(name: str, row: Row) -> Row:
        changes: Row = dict(WORDLESS.get(name, {}))
        if "conversation_id" in row:
            changes["conversation_id"] = names[row["conversation_id"]]
        if "order_id" in row:
            changes["order_id"] = orders.get(row["order_id"])
        if name == "conversations":
            owner = owners[row["visitor_id"]]
            changes |= {"id": names[row["id"]], "visitor_id": owner, "locale": None, "anonymised_at": day}
        if name == "turns":
            changes |= {**TURN_WITHOUT_WORDS, "message_id": str(row["seq"])}
        return changes

    for name in WORDLESS:
        found[name] = [row for row in found[name] if row["turn_id"] in of_turn]
    for name, rows in found.items():
        for row in rows:
            clock.see(conversation_of(name, row), row)
    kept = {
        name: [clock.moved(conversation_of(name, row), row) | renamed(name, row) for row in rows]
        for name, rows in found.items()
    }
    visitors = _visitors(_read_visitors(connection, owners), owners, kept["conversations"])
    return Kept({"visitors": visitors, **kept, OF_QUESTIONS: closed})


def _read(connection: Connection, mine: Belongings, name: str) -> list[Row]:
    rows = connection.execute(select(table(name)).where(mine[name]))
    return [dict(row._mapping) for row in rows]


def random_id() -> str:
    return f"kept-{secrets.token_hex(12)}"


def _read_visitors(connection: Connection, ids: Iterable[str]) -> list[Row]:
    visitors = table("visitors")
    found: list[Row] = []
    for id in ids:
        row = connection.execute(select(visitors).where(visitors.c.id == id)).one()
        found.append(dict(row._mapping))
    return found


def _visitors(before: list[Row], owners: Mapping[str, str], conversations: list[Row]) -> list[Row]:
    theirs: dict[str, list[Row]] = defaultdict(list)
    for row in conversations:
        theirs[row["visitor_id"]].append(row)
    return [
        {
            **row,
            "id": owners[row["id"]],
            "first_at": min(one["begun_at"] for one in theirs[owners[row["id"]]]),
            "last_at": max(one["last_at"] for one in theirs[owners[row["id"]]]),
        }
        for row in before
    ]


def _turns(found: Mapping[str, list[Row]]) -> list[Row]:
    """Those that something counted hangs on (a belief alone counts nothing), those that brought a farewell, a
    complaint or a handoff, and the last one: SQLite would give its number again, and an answer that is still
    under way would be written to somebody else's turn."""
    counted = (
        "order_statuses",
        "surveys",
        "survey_answers",
        *(name for name in WORDLESS if name != "beliefs"),
    )
    needed = {row["turn_id"] for name in counted for row in found[name]}
    needed.add(max((row["id"] for row in found["turns"]), default=0))
    return [row for row in found["turns"] if row["id"] in needed or row["event"] in EVENTS]


class _Clock:
    """Takes the time of day out: the earliest one of a conversation becomes midnight, so that no time leaves
    its day."""

    def __init__(self) -> None:
        self._earliest: dict[str, timedelta] = {}

    def see(self, conversation_id: str, row: Row) -> None:
        for name in TIMES & row.keys():
            if row[name] is not None:
                at = row[name]
                since_midnight = timedelta(hours=at.hour, minutes=at.minute)
                known = self._earliest.get(conversation_id, since_midnight)
                self._earliest[conversation_id] = min(known, since_midnight)

    def moved(self, conversation_id: str, row: Row) -> Row:
        shift = self._earliest[conversation_id]
        times = {
            name: (row[name] - shift).replace(second=0, microsecond=0)
            for name in TIMES & row.keys()
            if row[name] is not None
        }
        return {**row, **times}
