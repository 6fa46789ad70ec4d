"""`waystage evaluate`: every language in one run, a report, and a failure that names what fell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.evaluate import command, languages_in
from bot.understanding.pipeline import Understander
from tests.understanding.planted import CONVERSATIONS, MESSAGES, ByFirstWord, message, write_lines

ROOT = Path(__file__).parents[2]
LATVIAN = [message("cik maksā", "ask_price", "information_search"), message("weather", "out_of_scope")]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Held-out data in two languages, and a model that knows words by heart."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(Understander, "load", lambda path: ByFirstWord())
    write_lines(tmp_path / "held/en/messages.jsonl", MESSAGES)
    write_lines(tmp_path / "held/en/conversations.jsonl", CONVERSATIONS)
    write_lines(tmp_path / "held/lv/messages.jsonl", LATVIAN)
    return tmp_path


def evaluate(place: Path, *more: str) -> Result:
    where = {"--held-out": "held", "--json": "out.json", "--baseline": "baseline.json"}
    paths = [part for option, name in where.items() for part in (option, str(place / name))]
    if "--language" not in more:
        paths += ["--out", str(place / "report.md")]
    return CliRunner().invoke(command, [*paths, "--without-facts", *more])


def worsened(place: Path) -> None:
    """The baseline says that English intents were always right."""
    path = place / "baseline.json"
    kept = json.loads(path.read_text())
    kept["languages"]["en"]["intent"] |= {"value": 0.99, "low": 0.95}
    path.write_text(json.dumps(kept))


def test_one_run_measures_every_language_and_writes_them_beside_each_other(place: Path) -> None:
    told = evaluate(place)
    assert told.exit_code == 0, told.output
    report = (place / "report.md").read_text("utf-8")
    assert "| % | English | Latvian |" in report
    assert "| intent | **75.0** (40.9–92.9, n 8) | **100.0** (34.2–100.0, n 2) |" in report
    kept = json.loads((place / "out.json").read_text())
    assert set(kept["languages"]) == {"en", "lv"}
    assert len(kept["held-out data"]) == 16


def test_the_data_s_hash_changes_with_the_data(place: Path) -> None:
    evaluate(place)
    before = json.loads((place / "out.json").read_text())["held-out data"]
    write_lines(place / "held/lv/messages.jsonl", [*LATVIAN, message("buy", "buy")])
    evaluate(place)
    assert json.loads((place / "out.json").read_text())["held-out data"] != before


def test_without_a_baseline_nothing_fails_and_one_is_asked_for(place: Path) -> None:
    told = evaluate(place)
    assert told.exit_code == 0
    assert "write them with --accept" in told.output
    assert not (place / "baseline.json").exists()


def test_the_same_figures_as_the_baseline_s_pass(place: Path) -> None:
    assert "holds these figures from now on" in evaluate(place, "--accept").output
    told = evaluate(place)
    assert told.exit_code == 0, told.output
    assert "WORSE" not in told.output


def test_a_figure_that_fell_fails_the_run_and_is_named_with_its_language(place: Path) -> None:
    evaluate(place, "--accept")
    worsened(place)
    told = evaluate(place)
    assert told.exit_code == 1
    assert 'WORSE: en: "intent" fell to 75.0 %, was 99.0 % (95.0 % to ' in told.output
    assert told.output.count("WORSE") == 1
    assert "baseline.json allows: 1;" in told.output
    assert (place / "report.md").exists()


def test_accept_takes_a_worse_figure_from_now_on(place: Path) -> None:
    evaluate(place, "--accept")
    worsened(place)
    assert evaluate(place, "--accept").exit_code == 0
    assert evaluate(place).exit_code == 0


def test_language_limits_the_run_and_leaves_report_and_other_figures_alone(place: Path) -> None:
    evaluate(place, "--accept")
    report = (place / "report.md").read_bytes()
    told = evaluate(place, "--language", "lv", "--accept")
    assert told.exit_code == 0, told.output
    assert "en  " not in told.output
    assert (place / "report.md").read_bytes() == report
    assert set(json.loads((place / "baseline.json").read_text())["languages"]) == {"en", "lv"}


def test_a_figure_that_is_no_longer_measured_is_named(place: Path) -> None:
    evaluate(place, "--accept")
    (place / "held/en/conversations.jsonl").unlink()
    told = evaluate(place)
    assert told.exit_code == 0
    assert 'NOT MEASURED: en: "stage in conversation"' in told.output


@pytest.mark.parametrize(
    ("file", "content", "why"),
    [
        ("held/lv/messages.jsonl", "nothing", "messages.jsonl:1: is not JSON"),
        ("held/lv/messages.jsonl", '{"text": "x"}', 'messages.jsonl:1: has no "intent"'),
        ("held/en/conversations.jsonl", '{"turns": [{"visitor": "x", "stage": "y"}]}',
         "conversations.jsonl:1: turn 1: field stage: 'y'"),
        ("baseline.json", "{}", "baseline.json: is no baseline"),
    ],
)  # fmt: skip
def test_a_faulty_file_is_named_and_nothing_is_written(
    place: Path, file: str, content: str, why: str
) -> None:
    (place / file).write_text(content)
    told = evaluate(place)
    assert told.exit_code == 1
    assert why in told.output
    assert not (place / "report.md").exists()


def test_an_unknown_language_is_said_to_be_unknown(place: Path) -> None:
    told = evaluate(place, "--language", "xx")
    assert told.exit_code == 1
    assert "there is nothing to measure on" in told.output


def test_public_corpora_that_are_not_installed_are_said_to_be(place: Path) -> None:
    told = evaluate(place, "--public", str(place))
    assert told.exit_code == 1
    assert "not installed; run: make eval-public" in told.output


def test_public_messages_are_counted_as_the_shop_s_or_not(place: Path) -> None:
    own = place / "chatterbot_corpus/data/english"
    own.mkdir(parents=True)
    (place / "home_assistant_intents/data").mkdir(parents=True)
    (own / "science.yml").write_text(
        "conversations:\n- - weather on Mars\n- - price of gold\n- - weather\n- - thanks\n"
    )
    told = evaluate(place, "--public", str(place), "--language", "en", "--out", str(place / "public.md"))
    assert told.exit_code == 0, told.output
    report = (place / "public.md").read_text("utf-8")
    assert "| English, general knowledge | **25.0** (" in report
    assert "ask_price 1 (“price of gold”)" in report


def test_the_languages_come_in_our_order_and_others_after(tmp_path: Path) -> None:
    for language in ("lv", "de", "en", "fa", "he"):
        write_lines(tmp_path / language / "messages.jsonl", [])
    (tmp_path / "empty").mkdir()
    assert languages_in(tmp_path) == ("en", "he", "fa", "lv", "de")


def test_the_baseline_of_the_repository_holds_every_language() -> None:
    from bot.understanding.baseline import read_baseline

    kept = read_baseline(ROOT / "docs/evaluation.json")
    assert set(kept) == {path.parent.name for path in (ROOT / "data/heldout").glob("*/messages.jsonl")}
    assert all(figure.n > 0 for figures in kept.values() for figure in figures.values())
