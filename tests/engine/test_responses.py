from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.catalogue.claims import Claim, Source
from bot.catalogue.product import Money
from bot.dialogue.reply_form import from_dict, to_dict
from bot.dialogue.values import Button, Line, Measure, Reply, Stated
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
all = { $names }.
of = { $name }: { $value }.
months = { $count } months
"""
HEBREW = "price = { $name } עולה { $price }.\nall = { $names }.\n"
LATVIAN = (
    "since = Datums: { $day }.\nall = { $names }.\nof = { $name }: { $value }.\nmonths = { $count } mēneši\n"
)
PERSIAN = "price = قیمت { $name }: { $price }.\nscore = { $score }\nrated = { $name }: { $rating } از ۵.\n"
PERSIAN += "since = از { $day }.\nall = { $names }.\nof = { $name }: { $value }.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (("en", ENGLISH), ("he", HEBREW), ("fa", PERSIAN), ("lv", LATVIAN)):
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


def test_a_date_is_in_the_order_and_the_figures_of_its_language(folder: Path) -> None:
    line = Line("since", {"day": date(2026, 5, 3)})
    assert said(folder, line, "fa") == "از \u2068۳ مهٔ ۲۰۲۶\u2069."
    assert said(folder, line, "lv") == "Datums: 2026. gada 3. maijs."


@pytest.mark.parametrize(
    ("language", "names", "words"),
    [
        ("en", ("Arc",), "Arc."),
        ("en", ("Arc", "Beam"), "Arc and Beam."),
        ("en", ("Arc", "Beam", "Clip"), "Arc, Beam, and Clip."),
        ("lv", ("Arc", "Beam", "Clip"), "Arc, Beam un Clip."),
        ("fa", ("Arc", "Beam 2", "Clip"), "Arc،\u200f Beam 2،\u200f Clip."),
        ("he", ("Arc", "Beam"), "Arc ו־Beam."),
        ("he", ("מנורה", "שולחן"), "מנורה ושולחן."),
        ("en", (), "."),
    ],
)
def test_names_are_listed_as_the_language_lists_them(
    folder: Path, language: str, names: tuple[str, ...], words: str
) -> None:
    text = said(folder, Line("all", {"names": names}), language)
    expected = words.replace("،\u200f Clip", "، و Clip")
    assert text.replace("\u2068", "").replace("\u2069", "") == expected
    assert all(f"\u2068{name}\u2069" in text for name in names) is (language in {"he", "fa"} or not names)


def test_what_is_understood_is_told_in_the_language_and_an_english_visitor_reads_the_shops_words(
    folder: Path,
) -> None:
    stated = Stated("3 months warranty", Line("months", {"count": 3}))
    weight = Stated("1.5 kg", Measure(Decimal("1.5"), "mass-kilogram"))
    assert said(folder, Line("of", {"name": "Arc", "value": stated})) == "Arc: 3 months warranty."
    assert said(folder, Line("of", {"name": "Arc", "value": stated}), "lv") == "Arc: 3 mēneši."
    assert said(folder, Line("of", {"name": "Arc", "value": weight})) == "Arc: 1.5 kg."
    assert said(folder, Line("of", {"name": "Arc", "value": weight}), "lv") == "Arc: 1,5 kg."
    assert "۱٫۵ کیلوگرم" in said(folder, Line("of", {"name": "Arc", "value": weight}), "fa")
    table = Reply(Act.compares, (Line("hello"),), (), {"rows": [[stated, weight]]})
    spoken = Responses(folder).speak(table, "lv", "c1", 1)
    assert spoken.custom == {"rows": [["3 mēneši", "1,5 kg"]]}


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
        (
            Line("a", {"price": Money(1, None, 3), "n": 2, "x": 1.5, "day": date(2026, 5, 1), "who": "Sam"}),
            Line(
                "c", {"all": ("A", Line("d")), "s": Stated("1 kg", Measure(Decimal("1.0"), "mass-kilogram"))}
            ),
        ),
        (Button(Line("b"), '/c{"d":"e"}'),),
        {"rows": [{"title": Line("f", {"p": Money(2)}), "on": True, "none": None}]},
        (Claim("83", "price", "49.99", Source.catalogue),),
    )

    assert from_dict(to_dict(reply)) == reply


def test_a_reply_cannot_hold_what_json_cannot() -> None:
    with pytest.raises(ValueError, match="cannot hold a set"):
        to_dict(Reply(Act.greets, (Line("a", {"b": {1}}),)))  # type: ignore[dict-item]
