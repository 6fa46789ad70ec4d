"""A reminder is promised only after consent, and the address stands nowhere but sealed in its own table."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, text

from bot.dialogue.reminding import WORDING
from bot.records.database import Database
from bot.records.reminders import due_reminders, mark_sent
from bot.records.tables import metadata
from bot.settings import Settings
from tests.conversations.conftest import Play
from tests.conversations.playing import Player

ADDRESS = "zebra.marker+shop@mail.example.com"
AGREES = '/ask_to_remember{"reminder": "agree"}'
REFUSES = '/ask_to_remember{"reminder": "refuse"}'
ASKS = '/ask_to_remember{"reminder": "ask"}'


def of(visitor: Player, query: str) -> list[tuple[Any, ...]]:
    with visitor.database.read() as connection:
        found = connection.execute(text(query), {"v": visitor.visitor_id})
        return [tuple(row) for row in found]


def contacts(visitor: Player) -> int:
    return int(of(visitor, "SELECT count(*) FROM contacts WHERE visitor_id = :v")[0][0])


def consents(visitor: Player) -> list[tuple[Any, ...]]:
    query = "SELECT kind, wording, withdrawn_at IS NULL FROM consents WHERE visitor_id = :v ORDER BY id"
    return of(visitor, query)


def every_word(database: Database) -> str:
    with database.read() as connection:
        return "\n".join(
            repr(tuple(row)) for each in metadata.tables.values() for row in connection.execute(select(each))
        )


def leaving(play: Play) -> Player:
    visitor = play()
    visitor.says("what does the cream kettle cost?", page="product", product="WD-1012")
    left = visitor.says("no thanks, I am not buying, bye")
    assert "win_back" in left.acts
    assert ASKS in left.payloads
    return visitor


def agreeing(play: Play) -> Player:
    visitor = leaving(play)
    asked = visitor.taps(ASKS)
    assert (AGREES in asked.payloads, REFUSES in asked.payloads) == (True, True)
    assert consents(visitor) == []
    assert "address" in visitor.taps(AGREES).text
    return visitor


def test_from_the_win_back_to_a_reminder(play: Play, tmp_path: Any) -> None:
    visitor = agreeing(play)
    assert consents(visitor) == [("reminder", f"{WORDING} en", 1)]
    assert contacts(visitor) == 0
    noted = visitor.says(f"sure, it's {ADDRESS}, thanks")
    assert "May 2, 2026" in noted.text
    assert contacts(visitor) == 1
    assert ADDRESS not in every_word(visitor.database)
    assert "zebra" not in every_word(visitor.database)
    seal = Settings.load({}, None).seal()
    (waiting,) = [
        one for one in due_reminders(visitor.database, seal.open, until=None) if one.address == ADDRESS
    ]
    assert ((waiting.product_id or "")[:5], waiting.language) == ("WD-10", "en")
    assert due_reminders(visitor.database, seal.open, until=visitor.now) == []
    assert mark_sent(visitor.database, [waiting.id, 10**6], at=visitor.now) == [waiting.id]
    assert contacts(visitor) == 0
    assert mark_sent(visitor.database, [waiting.id], at=visitor.now) == []


def test_a_yes_in_words_is_a_yes(play: Play) -> None:
    visitor = leaving(play)
    visitor.says("remind me tomorrow please")
    visitor.says("yes")
    assert "2026" in visitor.says(ADDRESS).text
    assert contacts(visitor) == 1


@pytest.mark.parametrize("how", ["tap", "word"])
def test_whoever_refuses_is_still_answered_and_nothing_is_kept(play: Play, how: str) -> None:
    visitor = leaving(play)
    visitor.taps(ASKS)
    refused = visitor.taps(REFUSES) if how == "tap" else visitor.says("no")
    assert refused.acts == ["acknowledges"]
    visitor.says(f"by the way my mail is {ADDRESS}")
    assert (consents(visitor), contacts(visitor)) == ([], 0)
    assert "89.00" in visitor.says("What does the Brennholt Gradient temperature kettle cost?").text


def test_without_consent_no_address_is_kept(play: Play) -> None:
    visitor = leaving(play)
    visitor.says(f"remind me at {ADDRESS}")
    visitor.says(f"{ADDRESS}")
    assert (consents(visitor), contacts(visitor)) == ([], 0)


def test_what_is_no_single_address_is_asked_again_and_a_no_withdraws(play: Play) -> None:
    visitor = agreeing(play)
    for unread in ("a@b.com or c@d.com", "me@home", "[email]"):
        assert "name@example.com" in visitor.says(unread).text
    assert contacts(visitor) == 0
    visitor.says("no")
    assert consents(visitor) == [("reminder", f"{WORDING} en", 0)]


def test_an_address_in_any_later_message_is_not_taken(play: Play) -> None:
    visitor = agreeing(play)
    visitor.says("is the cream kettle in stock?")
    visitor.says(f"you can tell {ADDRESS} about it")
    assert contacts(visitor) == 0


def test_forget_my_address_removes_it(play: Play) -> None:
    visitor = agreeing(play)
    assert "No address" in play().says("forget my address").text
    visitor.says(ADDRESS)
    assert contacts(visitor) == 1
    assert "removed" in visitor.says("Please forget my e-mail address").text
    assert contacts(visitor) == 0
    assert of(visitor, "SELECT id FROM reminders WHERE visitor_id = :v") == []
    assert consents(visitor) == [("reminder", f"{WORDING} en", 0)]


def test_a_message_sent_twice_is_one_address_and_one_reminder(play: Play) -> None:
    visitor = agreeing(play)
    visitor.says(ADDRESS)
    visitor.sent -= 1
    assert "2026" in visitor.says(ADDRESS).text
    assert contacts(visitor) == 1
    assert len(of(visitor, "SELECT id FROM reminders WHERE visitor_id = :v")) == 1
