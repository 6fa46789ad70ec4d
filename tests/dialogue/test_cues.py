"""The files of words: every rule finds its list in every language, and a bad file is named with its line."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from bot.dialogue.cues_file import BadWordsFile, read_cues, read_phrasebook
from bot.engine.inbound import LONGEST_TEXT
from tests.dialogue.talk import PHRASEBOOK, ROOT

ENGLISH = PHRASEBOOK.of("en")
OTHERS = ("he", "fa", "lv")
USED = re.compile(r'cues\.(?:has|find|among|split|without)\(\s*"(\w+)"')


def names_used() -> set[str]:
    return {name for path in (ROOT / "bot").rglob("*.py") for name in USED.findall(path.read_text("utf-8"))}


def test_every_list_that_a_rule_asks_for_is_written_and_every_list_is_asked_for() -> None:
    written = {name.partition(".")[0] for name in ENGLISH.patterns}
    assert names_used() == written


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_every_list_of_the_english(language: str) -> None:
    assert set(PHRASEBOOK.of(language).patterns) == set(ENGLISH.patterns)


def test_only_english_is_so_full_that_a_missing_word_tells_something() -> None:
    assert [name for name, cues in PHRASEBOOK.languages.items() if cues.exhaustive] == ["en"]


@pytest.mark.parametrize("language", ["de", "", None])
def test_a_language_without_words_is_heard_as_english(language: str | None) -> None:
    assert PHRASEBOOK.of(language) is ENGLISH


@pytest.mark.parametrize("language", ["en", *OTHERS])
@pytest.mark.parametrize("text", ["", " ", "?", "\u200c\u200f", "%s{x}(", "\U0001f600" * 50])
def test_nothing_is_heard_in_nothing(language: str, text: str) -> None:
    cues = PHRASEBOOK.of(language)
    assert cues.among("asks", text) == cues.among("property", text) == ()
    assert "".join(cues.split("parts", text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("language", ["en", *OTHERS])
@pytest.mark.parametrize("piece", ["a ", "א ", "کی ", "un ", "? ", "1", "מה ה", "اگه ", "ja es "])
def test_the_longest_message_is_read_in_no_time(language: str, piece: str) -> None:
    cues = PHRASEBOOK.of(language)
    text = piece * (LONGEST_TEXT // len(piece))
    begun = time.process_time()
    for name in cues.patterns:
        cues.find(name, text)
    assert time.process_time() - begun < 0.5


def test_letters_written_in_two_ways_are_the_same_word_and_the_text_stays_as_it_was() -> None:
    persian, latvian, hebrew = (PHRASEBOOK.of(language) for language in ("fa", "lv", "he"))
    for text in ("قيمتش", "قیمت\u200cش", "قیمت ش"):
        assert persian.among("asks", text) == ("ask_price",)
    for text in ("piegāde", "PIEGADE", "Piegāde"):
        assert latvian.among("asks", text) == ("ask_delivery",)
    for text in ("המחיר", "ומה-המחיר", "שבמחיר"):
        assert hebrew.among("asks", text) == ("ask_price",)
    assert latvian.split("parts", "cik sver ābols? kāda cena") == ["cik sver ābols", "kāda cena"]


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("he", "כמה עולה משלוח", ("ask_delivery", "ask_price")),
        ("he", "שולחן", ()),
        ("he", "אני מזמין", ()),
        ("fa", "بسته", ()),
        ("fa", "هزینه ارسال", ("ask_delivery", "ask_price")),
        ("lv", "vai var maksāt ar karti", ()),
    ],
)
def test_words_that_only_look_alike_are_not_taken(language: str, text: str, asked: tuple[str, ...]) -> None:
    assert PHRASEBOOK.of(language).among("asks", text) == asked


def test_the_words_before_a_need_and_an_amount_are_cut_off() -> None:
    hebrew, persian, latvian = (PHRASEBOOK.of(language) for language in ("he", "fa", "lv"))
    assert hebrew.without("greeting", "שלום, הקומקום שלי נשבר") == "הקומקום שלי נשבר"
    assert hebrew.without("frame", "אני מחפשת תיק ללפטופ") == "תיק ללפטופ"
    assert persian.without("greeting", "سلام، کتری‌ام خراب شد") == "کتری‌ام خراب شد"
    assert latvian.without("greeting", "Labdien! Salūza tējkanna") == "Salūza tējkanna"
    assert latvian.without("frame", "es meklēju somu datoram") == "somu datoram"
    persian = PHRASEBOOK.of("fa")
    assert persian.without("frame", "شما فرش دستباف می‌فروشید؟") == "فرش دستباف"
    assert persian.without("frame", "فرش دارین") == "فرش"
    assert latvian.without("bound", "soma līdz ") == "soma "


def write(folder: Path, text: str, language: str = "en") -> Path:
    path = folder / language / "dialogue.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"is empty; expected the keys"),
        ("language: [", r"not readable as YAML"),
        ("language: en\nwords:\n  stop:\n    - ok\n    - 'a('\n", r"line 5: stop: 'a\(' is no pattern"),
        ("language: en\nwords:\n  stop:\n    - 'a|'\n", r"line 4: stop: 'a\|' fits nothing at all"),
        ("language: en\nwords:\n  stop: quiet\n", r"line 3: stop: expected a list"),
        ("language: en\nwords:\n  stop:\n    - {a: b}\n", r"line 4: stop: expected a text"),
        ("language: en\nwords: []\n", r"line 2: words: expected names"),
        ("language: en\nword: {}\n", r"line 2: unknown key 'word'"),
        ("language: en\nwords:\n  a: [b]\n  a: [c]\n", r"line 4: words: 'a' stands there twice"),
        ("language: en\nwords: {a: [b]}\npatterns: {a: [c]}\n", r"a stands under words and under patterns"),
        ("language: en\nalike: {ab: c}\n", r"line 2: alike: expected one letter for one letter"),
        ("language: he\n", r"expected 'en', as its folder, got 'he'"),
    ],
)
def test_a_bad_file_is_named_with_its_line_and_the_reason(tmp_path: Path, text: str, message: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(BadWordsFile, match=message) as caught:
        read_cues(path)
    assert str(path) in str(caught.value)


def test_a_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadWordsFile, match="no such file"):
        read_phrasebook(tmp_path)
    path = write(tmp_path, "")
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadWordsFile, match="UTF-8"):
        read_cues(path)


def test_a_list_that_english_does_not_name_is_a_slip(tmp_path: Path) -> None:
    write(tmp_path, "language: en\nwords: {silencing: [stop]}\n")
    write(tmp_path, "language: he\nwords: {silencng: [די]}\n", "he")
    with pytest.raises(BadWordsFile, match="silencng: no such list"):
        read_phrasebook(tmp_path)
