"""What held no error at the last start is read when it is needed, and says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.cues_file import FILE, BadWordsFile, read_phrasebook
from bot.dialogue.values import Line, Reply
from bot.engine.checked import read_checked
from bot.engine.responses import Responses
from bot.journey.acts import Act
from tests.dialogue.talk import PHRASEBOOK, ROOT

WORDS, RESPONSES = ROOT / "data" / "words", ROOT / "data" / "responses"


def test_words_read_later_are_the_same_words_in_every_language() -> None:
    later = read_phrasebook(WORDS, checked=True)
    assert later.languages.keys() == PHRASEBOOK.languages.keys()
    for language, cues in later.languages.items():
        now = PHRASEBOOK.of(language)
        assert {name: found.pattern for name, found in cues.patterns.items()} == {
            name: found.pattern for name, found in now.patterns.items()
        }
        assert (cues.groups, cues.alike, cues.slips) == (now.groups, now.alike, now.slips)
        assert cues.patterns.get("no such list") is None


def test_responses_read_later_are_spoken_the_same() -> None:
    reply = Reply(Act.clarifies, (Line("did-not-catch"),))
    now, later = Responses(RESPONSES), Responses(RESPONSES, checked=True)
    assert later.languages == now.languages
    for language in now.languages:
        assert later.speak(reply, language, "c1", 1) == now.speak(reply, language, "c1", 1)
        assert later.messages(language).keys() == now.messages(language).keys()


def test_files_are_read_whole_until_they_were_good_once_and_after_each_change(tmp_path: Path) -> None:
    file, note = tmp_path / "file", tmp_path / "note"
    asked: list[bool] = []

    def start() -> None:
        def read(checked: bool) -> None:
            asked.append(checked)
            if not checked and file.read_text() == "bad":
                raise BadWordsFile("file")

        read_checked(note, [file], read)

    file.write_text("good")
    start()
    start()
    file.write_text("bad")
    for _ in range(2):
        with pytest.raises(BadWordsFile):
            start()
    file.write_text("good again")
    start()
    start()
    assert asked == [False, True, False, False, False, True]


def test_a_bad_line_is_told_at_the_start_though_the_file_was_good_before(tmp_path: Path) -> None:
    path, note = tmp_path / "en" / FILE, tmp_path / "note"
    path.parent.mkdir()
    path.write_text("language: en\npatterns:\n  hello: ['hi']\n", encoding="utf-8")
    for _ in range(2):
        read_checked(note, [path], lambda checked: read_phrasebook(tmp_path, checked))
    path.write_text("language: en\npatterns:\n  hello: ['hi(']\n", encoding="utf-8")
    with pytest.raises(BadWordsFile, match="line 3: hello"):
        read_checked(note, [path], lambda checked: read_phrasebook(tmp_path, checked))


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    assert read_checked(tmp_path / "no folder" / "note", [], lambda checked: checked) is False
