from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money
from bot.dialogue.reply_form import from_dict, to_dict
from bot.dialogue.values import Button, Line, Reply
from bot.engine.responses import Responses
from bot.engine.wording import BadArguments, BadResponseFile, NoSuchMessage
from bot.journey.acts import Act

ENGLISH = """
price = { $name } costs { $price }.
left =
    { $count ->
        [one] One is left.
       *[other] { $count } are left.
    }
hello =
    .one = Hello.
    .two = Good day.
    .three = Hi.
since = Since { $day }.
"""
HEBREW = "price = { $name } עולה { $price }.\n"
PERSIAN = "price = قیمت { $name }: { $price }.\nscore = { $score }\nrated = { $name }: { $rating } از ۵.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH), ("he", HEBREW), ("fa", PERSIAN)):
        (tmp_path / language).mkdir()
        (tmp_path / language / "shop.ftl").write_text(text, encoding="utf-8")
    return tmp_path


def said(folder: Path, line: Line, language: str = "en", turn: int = 1) -> str:
    return Responses(folder).speak(Reply(Act.greets, (line,)), language, "c1", turn).text


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (Money(190619), "1,906.19"),
        (Money(190619, "EUR"), "€1,906.19"),
        (Money(1900, "JPY", 0), "¥1,900"),
        (Money(1900, None, 0), "1,900"),
        (Money(5, None, 3), "0.005"),
    ],
)
def test_an_amount_reads_as_the_language_writes_it(folder: Path, amount: Money, words: str) -> None:
    assert said(folder, Line("price", {"name": "Kettle", "price": amount})) == f"Kettle costs {words}."


def test_counts_follow_the_plural_rules(folder: Path) -> None:
    assert said(folder, Line("left", {"count": 1})) == "One is left."
    assert said(folder, Line("left", {"count": 1200})) == "1,200 are left."


def test_persian_figures_are_in_persian_digits_and_names_keep_theirs(folder: Path) -> None:
    price = said(folder, Line("price", {"name": "Galaxy S8", "price": Money(190619, "EUR")}), "fa")
    assert "Galaxy S8" in price
    assert "۱٬۹۰۶٫۱۹" in price
    assert "۴٫۴" in said(folder, Line("rated", {"name": "iPhone 13", "rating": 4.4}), "fa")
    assert said(folder, Line("score", {"score": 10}), "fa") == "۱۰"


def test_a_date_is_written_out(folder: Path) -> None:
    assert said(folder, Line("since", {"day": date(2026, 5, 3)})) == "Since May 3, 2026."


def test_names_are_isolated_only_where_the_script_runs_from_right_to_left(folder: Path) -> None:
    line = Line("price", {"name": "iPhone 6", "price": Money(1999)})

    assert "\u2068iPhone 6\u2069" in said(folder, line, "he")
    assert "\u2068" not in said(folder, line, "en")


def test_a_language_without_the_message_speaks_english(folder: Path) -> None:
    assert said(folder, Line("left", {"count": 1}), "he") == "One is left."
    assert said(folder, Line("left", {"count": 1}), "lv") == "One is left."


def test_a_missing_message_is_named_with_the_folders_looked_in(folder: Path) -> None:
    with pytest.raises(NoSuchMessage, match=r"no message 'bye' in .*/he nor in .*/en"):
        said(folder, Line("bye"), "he")


def test_a_missing_argument_is_named_with_file_and_message(folder: Path) -> None:
    with pytest.raises(BadArguments, match=r"shop\.ftl, message 'price': .*price.*given: name"):
        said(folder, Line("price", {"name": "Kettle"}))


def test_a_file_that_is_no_fluent_is_named_with_its_line(folder: Path) -> None:
    (folder / "en" / "worse.ftl").write_text("good = Fine\nbad { = no\n", encoding="utf-8")
    with pytest.raises(BadResponseFile, match=r"worse\.ftl, line 2: Expected token"):
        Responses(folder)


def test_a_message_defined_twice_is_refused(folder: Path) -> None:
    (folder / "en" / "twice.ftl").write_text("hello = Hello again\n", encoding="utf-8")
    with pytest.raises(BadResponseFile, match=r"'hello' is already defined in .*shop\.ftl"):
        Responses(folder)


def test_wordings_vary_by_turn_and_repeat_by_seed(folder: Path) -> None:
    one = [said(folder, Line("hello"), turn=turn) for turn in range(40)]

    assert set(one) == {"Hello.", "Good day.", "Hi."}
    assert one == [said(folder, Line("hello"), turn=turn) for turn in range(40)]


def test_the_wording_before_is_not_used_again(folder: Path) -> None:
    responses, reply = Responses(folder), Reply(Act.greets, (Line("hello"),))
    for turn in range(40):
        for last in ("one", "two", "three"):
            assert responses.speak(reply, "en", "c1", turn, {"hello": last}).wordings["hello"] != last


def test_buttons_and_rich_payloads_are_spoken_too(folder: Path) -> None:
    custom = {
        "type": "product_list",
        "items": [{"title": Line("left", {"count": 2}), "price": Money(4999, "EUR")}],
    }
    reply = Reply(
        Act.recommends, (Line("hello"), Line("hello")), (Button(Line("left", {"count": 1}), "/x"),), custom
    )
    spoken = Responses(folder).speak(reply, "en", "c1", 1)

    assert (spoken.buttons[0].title, spoken.buttons[0].payload) == ("One is left.", "/x")
    assert spoken.custom == {"type": "product_list", "items": [{"title": "2 are left.", "price": "€49.99"}]}
    assert spoken.text.count("\n") == 1


def test_the_plain_form_of_a_reply_gives_the_reply_back() -> None:
    reply = Reply(
        Act.compares,
        (Line("a", {"price": Money(1, None, 3), "n": 2, "x": 1.5, "day": date(2026, 5, 1), "who": "Sam"}),),
        (Button(Line("b"), '/c{"d":"e"}'),),
        {"rows": [{"title": Line("f", {"p": Money(2)}), "on": True, "none": None}]},
        (Claim("83", "price", "49.99", Source.catalogue),),
    )

    assert from_dict(to_dict(reply)) == reply


def test_a_reply_cannot_hold_what_json_cannot() -> None:
    with pytest.raises(ValueError, match="cannot hold a set"):
        to_dict(Reply(Act.greets, (Line("a", {"b": {1}}),)))  # type: ignore[dict-item]
