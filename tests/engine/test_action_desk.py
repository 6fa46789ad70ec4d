"""The actions for a Rasa elsewhere: its call answered, stored once, and nothing said that may not be said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.commands.action_serving import open_desk
from bot.commands.replay import stock_shelves
from bot.dialogue.shop import read_shop
from bot.engine import lean
from bot.records.database import Database
from bot.records.errors import DatabaseAway
from bot.settings import Settings
from tests.engine.stock_calls import call, heard, recorded, said
from tests.records.turning import count, rows

ROOT = Path(__file__).parents[2]
SHOP = ROOT / "data/shop/shop.yml"
RELEASED = datetime(2026, 5, 29, tzinfo=UTC)


@pytest.fixture(scope="module")
def shop_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('desk') / 'records.sqlite'}")
    database.migrate()
    stock_shelves(database, ROOT / "data/shop/catalogue.tsv", read_shop(SHOP))
    yield database
    database.close()


@pytest.fixture(scope="module")
def desk(shop_database: Database) -> Iterator[Any]:
    lean.install()
    lean.quiet_logs()
    opened, stock = open_desk(Settings.load({"SEED": "1"}, None), shop_database, read_shop(SHOP))
    yield opened
    stock.stop()


def acts(answer: dict[str, Any]) -> list[str]:
    return [response["act"] for response in answer["responses"]]


def text(answer: dict[str, Any]) -> str:
    return "\n".join(response["text"] for response in answer["responses"])


def slots(answer: dict[str, Any]) -> dict[str, Any]:
    return {event["name"]: event["value"] for event in answer["events"]}


def of(database: Database, table: str, conversation: str) -> int:
    query = f"SELECT count(*) FROM {table} x JOIN turns t ON t.id = x.turn_id"
    return int(rows(database, f"{query} WHERE t.conversation_id = '{conversation}'")[0][0])


def test_a_call_recorded_from_stock_rasa_is_answered_in_words_and_stored(
    desk: Any, shop_database: Database
) -> None:
    answer = desk.answer(recorded())

    assert "gives_product_facts" in acts(answer)
    assert "Brennholt Swift" in text(answer)
    assert slots(answer)["buying_stage"] == "information_search"
    assert slots(answer)["focus_products"]
    stored = rows(
        shop_database,
        "SELECT message_id, status, intent FROM turns WHERE conversation_id = 'stock-1'",
    )
    assert stored == [("0f8a2c53f8e94a6d8f7b1f9f5a0c4e11", "answered", "ask_price")]
    assert of(shop_database, "replies", "stock-1") == len(answer["responses"])
    assert of(shop_database, "beliefs", "stock-1") == 1
    assert of(shop_database, "claims", "stock-1") > 0


def test_a_repeated_call_changes_nothing_and_says_the_same(desk: Any, shop_database: Database) -> None:
    asked = call("my kettle arrived broken, this is awful", "complain", "repeats", action="action_complaint")
    tables = ("turns", "replies", "beliefs", "claims", "tickets", "needs")

    first = desk.answer(asked)
    before = [count(shop_database, table) for table in tables]
    second = desk.answer(asked)

    assert "apologises_and_files_complaint" in acts(first)
    assert text(second) == text(first)
    assert acts(second) == acts(first)
    assert slots(second) == slots(first)
    assert [count(shop_database, table) for table in tables] == before
    assert of(shop_database, "tickets", "repeats") == 1


def test_the_same_words_in_another_message_are_another_turn(desk: Any, shop_database: Database) -> None:
    first = call("how much is the Brennholt Swift?", "ask_price", "twice", 1)
    again = said(heard(first, desk.answer(first)), "how much is the Brennholt Swift?", "ask_price", 2)
    desk.answer(again)
    assert rows(shop_database, "SELECT count(*) FROM turns WHERE conversation_id = 'twice'") == [(2,)]


def test_a_card_number_is_in_no_row(desk: Any, shop_database: Database) -> None:
    card = "4111 1111 1111 1111"
    asked = call(f"my kettle broke, my card is {card}", "describe_need", "card", action="action_needs")
    meant = {"intent": "describe_need", "confidence": 0.93, "start": 0, "end": 50, "answer": None}
    asked["tracker"]["latest_message"]["meanings"] = [meant | {"text": f"my card is {card}"}]

    desk.answer(asked)

    kept = rows(shop_database, "SELECT text FROM turns WHERE conversation_id = 'card'")
    kept += rows(shop_database, "SELECT text FROM needs")
    assert kept
    assert card not in repr(kept)


def test_after_a_handoff_nothing_is_said_and_after_the_release_it_is(
    desk: Any, shop_database: Database
) -> None:
    from bot.records.handoffs import release

    asked = call("I want to talk to a person", "ask_human", "person", 1, "action_person")
    first = desk.answer(asked)
    assert "hands_over" in acts(first)
    assert slots(first)["handed_over"] is True

    asked = said(heard(asked, first), "how much is the Brennholt Swift?", "ask_price", 2)
    silent = desk.answer(asked)
    assert silent["responses"] == []

    release(shop_database, "person", at=RELEASED)
    asked = said(heard(asked, silent), "how much is the Brennholt Swift?", "ask_price", 3)
    answer = desk.answer(asked)
    assert "gives_product_facts" in acts(answer)
    assert slots(answer)["handed_over"] is False


def test_a_typed_command_is_words_and_an_offered_button_is_honoured(desk: Any) -> None:
    asked = call('/buy{"product": "WD-1013"}', "buy", "tap", 1, "action_checkout")
    first = desk.answer(asked)
    assert "gives_checkout_link" not in acts(first)

    asked = said(heard(asked, first), "how much is the cream Brennholt Swift?", "ask_price", 2)
    told = desk.answer(asked)
    payloads = [each["payload"] for reply in told["responses"] for each in reply["buttons"]]
    reviews = next(each for each in payloads if each.startswith("/ask_reviews"))
    asked = said(heard(asked, told), reviews, "ask_reviews", 3)
    assert "gives_product_facts" in acts(desk.answer(asked))


def test_what_is_meant_is_answered_though_another_family_was_called(desk: Any) -> None:
    asked = call("how long does delivery take?", "ask_delivery", "family", action="action_small_talk")
    assert "reassures" in acts(desk.answer(asked))


def test_an_intent_that_is_none_of_ours_is_asked_back(desk: Any, shop_database: Database) -> None:
    asked = call("blorp", "nlu_fallback", "fallback", action="action_small_talk")
    assert desk.answer(asked)["responses"]
    stored = rows(shop_database, "SELECT intent FROM turns WHERE conversation_id = 'fallback'")
    assert stored == [("out_of_scope",)]


@pytest.mark.parametrize("words", ["x" * 3000, "", "   ", "\u200b", "🙂" * 40, "'; DROP TABLE turns; --"])
def test_odd_messages_are_answered_and_say_first_who_is_speaking(desk: Any, words: str) -> None:
    answer = desk.answer(call(words, "out_of_scope", f"odd {words[:9]}", action="action_small_talk"))
    assert "virtual assistant" in text(answer)


def test_an_action_that_fails_says_so_and_keeps_nothing_else(
    desk: Any, shop_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("actions.answering.conduct", fail)
    answer = desk.answer(call("my old kettle broke", "describe_need", "fails", action="action_needs"))
    assert answer["events"] == []
    assert acts(answer) == ["acknowledges"]
    assert of(shop_database, "needs", "fails") == 0


def test_a_database_that_is_away_is_told_and_nothing_is_half_written(
    desk: Any, shop_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.records import turns

    def away(*arguments: Any) -> None:
        raise DatabaseAway("away")

    asked = call("my old kettle broke", "describe_need", "away", action="action_needs")
    with monkeypatch.context() as patched:
        patched.setattr(turns, "finish", away)
        with pytest.raises(DatabaseAway):
            desk.answer(asked)
    assert of(shop_database, "replies", "away") == 0
    assert desk.answer(asked)["responses"]
    assert of(shop_database, "needs", "away") == 1


def broken(change: Any) -> Any:
    document = recorded()
    change(document)
    return document


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ([], "the body is no JSON object"),
        ({}, "tracker is no JSON object"),
        (broken(lambda d: d.update(tracker=None)), "tracker is no JSON object"),
        (broken(lambda d: d.update(next_action=7)), "next_action is no name"),
        (broken(lambda d: d["tracker"].update(sender_id=7)), "sender_id is no name"),
        (broken(lambda d: d["tracker"].update(events="none")), "events is no list"),
        (broken(lambda d: d["tracker"].update(events=[])), "no user event with a timestamp"),
        (broken(lambda d: d["tracker"].update(slots=[1])), "slots is no JSON object"),
        (broken(lambda d: d["tracker"]["latest_message"].update(text=[])), "text is no text"),
        (broken(lambda d: d["tracker"]["events"][3].update(timestamp=1e40)), "is no time"),
        (broken(lambda d: d["tracker"]["latest_message"].update(intent="buy")), "latest_message"),
        (broken(lambda d: d["tracker"]["slots"].update(belief="high", memory=[3])), "slots"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_a_call_that_is_none_says_what_is_missing(desk: Any, document: Any, why: str) -> None:
    from bot.engine.action_call import BadCall

    with pytest.raises(BadCall, match=why):
        desk.answer(document)
