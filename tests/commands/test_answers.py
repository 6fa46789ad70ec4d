"""`waystage answers` and `waystage orders import` as people call them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click import Command
from click.testing import CliRunner, Result

from bot.commands.answers import command, unnamed
from bot.commands.catalogue import command as catalogue
from bot.commands.orders import command as orders
from bot.dialogue.notes import QuestionUnanswered
from bot.dialogue.values import Inbound
from bot.records import turns
from bot.records.database import Database
from bot.records.retaining import retain
from bot.records.shop_answers import OpenQuestion, closed_by
from bot.records.writing import TurnWrites

AT = datetime(2026, 5, 1, 10, tzinfo=UTC)


@pytest.fixture
def records(tmp_path: Path) -> Database:
    database = Database(f"sqlite:///{tmp_path}/answers.sqlite")
    database.migrate()
    return database


def call(records: Database, *arguments: str, of=command) -> Result:
    url = records.url.render_as_string(hide_password=False)
    return CliRunner().invoke(of, [*arguments, "--database", url])


def ask(records: Database, *texts: str, conversation: str = "c1") -> None:
    for number, text in enumerate(texts):
        inbound = Inbound(conversation, f"{text}{number}", AT + timedelta(minutes=number), text=text)
        accepted = turns.accept(records, inbound)
        note = QuestionUnanswered(text, None, "shop")
        turns.finish(records, TurnWrites(accepted.turn_id, AT, "en", notes=(note,)))


def close(records: Database, number: str, question: str, answer: str) -> Result:
    return call(records, "add", "--question-id", number, "--question", question, "--answer", answer)


def test_a_closing_is_tested_also_when_the_visitors_words_are_gone(records: Database) -> None:
    ask(records, "is engraving possible for my Jane?")
    close(records, "1", "do you engrave?", "Yes.")
    *_, done = retain(records, 90, AT + timedelta(days=100))
    assert done.removed["answer_cases"] == 1 and "Jane" not in call(records, "list").output
    tested = call(records, "test")
    assert tested.exit_code == 0 and "1 of 1" in tested.output
    assert "0 open questions" in call(records, "unanswered").output
    with records.read() as connection:
        assert closed_by(connection, 1) == 1


def test_a_visitor_who_goes_on_writing_is_forgotten_by_the_tests_too(records: Database) -> None:
    ask(records, "is engraving possible for my Jane?")
    close(records, "1", "do you engrave?", "Yes.")
    late = turns.accept(records, Inbound("c1", "late", AT + timedelta(days=99), text="hello"))
    turns.finish(records, TurnWrites(late.turn_id, AT + timedelta(days=99), "en"))
    *_, done = retain(records, 90, AT + timedelta(days=100))
    assert done.conversations == 0 and done.removed["answer_cases"] == 1
    assert "Jane" not in call(records, "list").output
    assert call(records, "test").exit_code == 0


def test_what_nobody_could_answer_is_listed_by_meaning_closed_and_tested(records: Database) -> None:
    ask(
        records,
        "is engraving possible?",
        "can I get it engraved?",
        "do you ship to Norway?",
        "is engraving possible?",
    )
    listed = [json.loads(line) for line in call(records, "unanswered", "--json").output.splitlines()]
    assert [group["count"] for group in listed] == [3, 1]
    assert listed[0]["examples"] == ["is engraving possible?", "can I get it engraved?"]
    number = str(listed[0]["question_id"])
    closed = close(records, number, "do you engrave?", "Yes, for 5 EUR.")
    assert closed.exit_code == 0 and "closes 3 questions" in closed.output
    assert "1 open question" in call(records, "unanswered").output
    tested = call(records, "test")
    assert tested.exit_code == 0 and "3 of 3" in tested.output
    again = close(records, number, "do you engrave?", "No.")
    assert again.exit_code == 1 and "answer 1 has closed it" in again.output


def test_a_closed_question_that_no_longer_finds_its_answer_fails_the_test_and_is_warned_of(
    records: Database,
) -> None:
    ask(records, "is engraving possible?")
    close(records, "1", "do you engrave?", "Yes.")
    assert call(records, "test").exit_code == 0
    ask(records, "Is engraving possible", conversation="c2")
    rival = close(records, "2", "any engraving?", "No, never.")
    assert rival.exit_code == 0 and "warning: 1 closed question" in rival.output
    tested = call(records, "test")
    assert tested.exit_code == 1 and "Is engraving possible" in tested.output and "3 of 4" in tested.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--question-id", "1", "--answer", "Yes."), "Missing option '--question'"),
        (("--question-id", "77", "--question", "x", "--answer", "Yes."), "there is none with this number"),
        (("--question-id", "1", "--question", "x", "--answer", "  "), "expected 1 to 2000 characters"),
        (("--question-id", "1", "--question", "x", "--answer", "x" * 2001), "expected 1 to 2000 characters"),
        (("--question-id", "x", "--question", "x", "--answer", "Yes."), "not a valid integer"),
        (("--question-id", "1", "--answer", "Yes.", "--question", ""), "--question"),
    ],
)
def test_what_cannot_close_a_question_is_refused_with_a_reason(
    records: Database, arguments: tuple[str, ...], said: str
) -> None:
    ask(records, "is engraving possible?")
    refused = call(records, "add", *arguments)
    assert refused.exit_code != 0 and said in refused.output
    assert "1 open question" in call(records, "unanswered").output


def test_a_file_takes_the_place_of_what_it_held_before(records: Database, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text('question,answer\n"Is it loud?|How loud is it?",No.\nIs it heavy?,Yes.\n', "utf-8")
    first = call(records, "import", str(file))
    assert first.exit_code == 0 and "imported 2 of 2 answers (0 rejected)" in first.output
    file.write_text("question,answer\nIs it loud?,A little.\n", "utf-8")
    call(records, "import", str(file))
    listed = call(records, "list").output
    assert "A little." in listed and "1 answers" in listed and "heavy" not in listed


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.yml", "- question: x\n", "answer"), ("b.yml", "just words", "list of entries"),
        ("c.yml", "- {question: [1, [2]], answer: y}\n", "questions"), ("d.yml", "\t- x: [", "YAML"),
        ("e.yml", "- {question: x, answer: y, lang: en}\n", "lang"),
        ("f.csv", "a,b\n1,2\n", "question and answer"),
        ("g.yml", "- {question: x, answer: y, language: xx}\n", "not spoken"),
        ("h.yml", "- !!python/object/apply:os.system ['true']\n", "YAML"),
        ("i.yml", "- {question: x, answer: true}\n", "is no text"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_and_the_old_answers_stay(
    records: Database, tmp_path: Path, name: str, text: str, said: str
) -> None:
    good = tmp_path / "good.yml"
    good.write_text("- question: Is it loud?\n  answer: Very.\n", "utf-8")
    call(records, "import", str(good))
    (tmp_path / name).write_text(text, "utf-8")
    refused = call(records, "import", str(tmp_path / name))
    assert refused.exit_code == 1 and said in refused.output and name in refused.output
    assert "1 answers" in call(records, "list").output


def test_a_missing_file_is_said_to_be_missing(records: Database, tmp_path: Path) -> None:
    refused = call(records, "import", str(tmp_path / "nowhere.yml"))
    assert refused.exit_code == 1 and "nowhere.yml" in refused.output


@pytest.mark.parametrize("text", ["", " \n", "%PDF-1.7", '[{"order_id": "A1"', 'a,b\n"x', '{"orders": [1'])
@pytest.mark.parametrize(("of", "what"), [(orders, "order"), (command, "answer"), (catalogue, "product")])
def test_a_file_that_cannot_be_read_is_told_as_what_it_should_hold(
    records: Database, tmp_path: Path, of: Command, what: str, text: str
) -> None:
    file = tmp_path / "bad.csv"
    file.write_text(text, "utf-8")
    refused = call(records, "import", str(file), of=of)
    assert refused.exit_code == 1 and refused.output.endswith(f"; no {what} was imported\n")
    assert refused.output.count("imported") == 1


def test_an_order_file_is_imported_reported_and_the_same_again_changes_nothing(
    records: Database, tmp_path: Path
) -> None:
    file, report = tmp_path / "orders.csv", tmp_path / "report.json"
    file.write_text("order_id,status,email\nA1,paid,jane@mail.example\nA2,wat,\nA3,new,\n", "utf-8")
    first = call(records, "import", str(file), "--report", str(report), of=orders)
    assert first.exit_code == 0
    assert first.output.splitlines()[-1].startswith("imported 2 of 3 orders (1 rejected) in ")
    told = json.loads(report.read_text("utf-8"))
    assert (told["read"], told["imported"], told["rejected"]) == (3, 2, 1)
    assert told["rejects"][0]["line"] == 3 and told["rejects"][0]["value"] == "wat"
    assert "0 of them new or changed" in call(records, "import", str(file), of=orders).output
    shown = call(records, "show", "#a1", of=orders).output
    assert "paid" in shown and "jane" not in shown


def test_an_order_file_that_is_mostly_bad_changes_nothing(records: Database, tmp_path: Path) -> None:
    file, report = tmp_path / "orders.csv", tmp_path / "report.json"
    file.write_text("order_id,status\nA1,paid\nA2,wat\nA3,huh\n", "utf-8")
    refused = call(records, "import", str(file), "--report", str(report), of=orders)
    assert refused.exit_code == 1 and "more than half" in refused.output
    assert json.loads(report.read_text("utf-8"))["imported"] == 0
    assert call(records, "show", "A1", of=orders).exit_code == 1
    assert call(records, "import", str(file), "--accept-rejects", of=orders).exit_code == 0
    assert call(records, "show", "A1", of=orders).exit_code == 0


def test_questions_about_one_product_are_alike_by_what_they_ask_only() -> None:
    at = datetime(2026, 5, 1, tzinfo=UTC)
    said = OpenQuestion(1, "how loud is the cream kettle", "K1", "feature", "en", "c1", at)
    assert unnamed(said, "Cream kettle 1.7 l").text == "how loud is the"
    assert unnamed(said, None).text == said.text
