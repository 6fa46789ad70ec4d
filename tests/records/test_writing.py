from __future__ import annotations

import asyncio
import threading

import pytest

from bot.dialogue.notes import NeedTold
from bot.dialogue.values import Inbound
from bot.records.by_message import by_message
from bot.records.database import Database
from bot.records.errors import NoteOutsideTurn
from bot.records.writing import gathering, note

from .turning import NOON, inbound, rows


def test_notes_are_gathered_in_order_also_from_threads_begun_inside() -> None:
    async def turn() -> list[object]:
        with gathering() as gathered:
            note(NeedTold("a"))
            await asyncio.to_thread(note, NeedTold("b"))
            await asyncio.create_task(asyncio.to_thread(note, NeedTold("c")))
        return list(gathered.notes)

    assert asyncio.run(turn()) == [NeedTold("a"), NeedTold("b"), NeedTold("c")]


def test_two_turns_at_once_keep_their_notes_apart() -> None:
    async def turn(name: str) -> list[object]:
        with gathering() as gathered:
            note(NeedTold(name))
            await asyncio.sleep(0)
            note(NeedTold(name))
        return list(gathered.notes)

    async def both() -> list[list[object]]:
        return await asyncio.gather(turn("a"), turn("b"))

    assert asyncio.run(both()) == [[NeedTold("a")] * 2, [NeedTold("b")] * 2]


def test_an_inner_buffer_keeps_its_notes_to_itself() -> None:
    with gathering() as outer:
        with gathering() as inner:
            note(NeedTold("inner"))
        note(NeedTold("outer"))
    assert (inner.notes, outer.notes) == ([NeedTold("inner")], [NeedTold("outer")])


def test_an_action_that_goes_on_after_its_turn_writes_nothing() -> None:
    over, refused = threading.Event(), []

    def late() -> None:
        over.wait()
        try:
            note(NeedTold("late"))
        except NoteOutsideTurn as error:
            refused.append(str(error))

    async def turn() -> list[object]:
        with gathering() as gathered:
            slow = asyncio.create_task(asyncio.to_thread(late))
            await asyncio.sleep(0)
        over.set()
        await slow
        return list(gathered.notes)

    assert asyncio.run(turn()) == []
    assert refused == ["a NeedTold came after its turn was over and is not stored"]


def test_a_note_without_a_turn_is_an_error_and_not_silently_lost() -> None:
    with pytest.raises(NoteOutsideTurn, match="NeedTold was told outside a turn"):
        note(NeedTold("x"))


NEEDS = "SELECT text FROM needs ORDER BY id"


def test_an_action_run_elsewhere_writes_once_per_message(database: Database) -> None:
    def run(action: str, need: str, message: Inbound) -> None:
        with by_message(database, message, action=action, at=NOON):
            note(NeedTold(need))

    run("action_need", "a kettle", inbound())
    run("action_need", "a kettle", inbound())
    run("action_other", "a pan", inbound())
    run("action_need", "a pot", inbound(number=2))
    assert rows(database, NEEDS) == [("a kettle",), ("a pan",), ("a pot",)]
    assert rows(database, "SELECT status FROM turns") == [("answered",), ("answered",)]


def test_an_action_that_fails_elsewhere_writes_nothing_and_may_run_again(database: Database) -> None:
    with pytest.raises(RuntimeError), by_message(database, inbound(), action="a", at=NOON):
        note(NeedTold("half"))
        raise RuntimeError
    with by_message(database, inbound(), action="a", at=NOON):
        note(NeedTold("whole"))
    assert rows(database, NEEDS) == [("whole",)]
