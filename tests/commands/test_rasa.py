"""`waystage rasa ...`: Rasa's own commands on this project, and on projects that have something wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.commands.replay import stock_shelves
from bot.dialogue.shop import read_shop
from bot.records.database import Database
from tests.engine import tinybot

pytestmark = pytest.mark.timeout(300)

ROOT = Path(__file__).parents[2]
Said = tuple[int, str]


@pytest.fixture(scope="module")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The demo shop, so that products are found in messages."""
    url = f"sqlite:///{tmp_path_factory.mktemp('rasa') / 'shop.sqlite'}"
    database = Database(url)
    database.migrate()
    stock_shelves(database, ROOT / "data/shop/catalogue.tsv", read_shop(ROOT / "data/shop/shop.yml"))
    database.close()
    return url


def rasa(*words: str, url: str = "", cwd: Path = ROOT, typed: str = "", log_level: str = "info") -> Said:
    environ = {**os.environ, "DATABASE_URL": url, "LOG_LEVEL": log_level, "SEED": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "rasa", *words],
        cwd=cwd,
        env={**environ, "PYTHONPATH": str(ROOT)},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of plain Rasa components."""
    for name, text in tinybot.files().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_conversations_in_rasas_format_are_all_answered_as_they_say(
    database_url: str, tmp_path: Path
) -> None:
    status, said = rasa(
        "test", "core", "--e2e", "--fail-on-prediction-errors", "--out", str(tmp_path), url=database_url
    )
    assert status == 0, said[-3000:]
    failed = (tmp_path / "failed_test_stories.yml").read_text("utf-8")
    assert "None of the test stories failed" in failed
    tested = (ROOT / "tests/rasa/test_conversations.yml").read_text("utf-8").count("- story:")
    assert tested >= 12
    assert f"{tested} / {tested}" in said


@pytest.mark.system
def test_a_conversation_that_goes_otherwise_fails_and_is_shown(database_url: str, tmp_path: Path) -> None:
    wrong = tmp_path / "test_wrong.yml"
    wrong.write_text(
        'version: "3.1"\nstories:\n- story: answered by the wrong family\n  steps:\n'
        "  - user: |\n      how long does delivery take?\n    intent: ask_delivery\n"
        "  - action: action_checkout\n",
        encoding="utf-8",
    )
    words = ("test", "core", "--e2e", "--stories", str(wrong), "--out", str(tmp_path / "out"))
    status, said = rasa(*words, "--fail-on-prediction-errors", url=database_url)
    assert status == 1
    assert "Model predicted a wrong action" in said
    assert "action_checkout  # predicted: action_reassurance" in said


@pytest.mark.system
def test_understanding_is_evaluated_as_rasa_does(database_url: str, tmp_path: Path) -> None:
    words = ("test", "nlu", "--nlu", "tests/rasa/nlu.yml", "--out", str(tmp_path))
    status, said = rasa(*words, url=database_url)
    assert status == 0, said[-2000:]
    assert "intent_report.json" in {path.name for path in tmp_path.iterdir()}


@pytest.mark.system
def test_the_project_itself_is_valid(database_url: str) -> None:
    status, said = rasa("data", "validate", url=database_url)
    assert status == 0, said[-2000:]
    assert "No story structure conflicts found" in said


@pytest.mark.system
def test_what_rasa_finds_wrong_is_told_with_status_1(project: Path) -> None:
    rules = project / "data/rules.yml"
    rules.write_text(rules.read_text("utf-8").replace("action_buy", "action_fly"), encoding="utf-8")
    status, said = rasa("data", "validate", cwd=project)
    assert status == 1
    assert "action_fly" in said
    assert "Project validation completed with errors" in said


@pytest.mark.system
def test_a_broken_file_is_named(project: Path) -> None:
    (project / "domain.yml").write_text("intents: [a\nslots: ]", encoding="utf-8")
    status, said = rasa("data", "validate", cwd=project)
    assert status != 0
    assert "domain.yml" in said


@pytest.mark.system
def test_a_model_is_trained_whole_and_a_failed_training_leaves_the_one_in_place(project: Path) -> None:
    status, said = rasa("train", cwd=project)
    model = project / "var/models/waystage.tar.gz"
    assert status == 0, said[-2000:]
    assert "trained: var/models/waystage.tar.gz" in said
    before = model.read_bytes()
    config = project / "config.yml"
    config.write_text(config.read_text("utf-8").replace("max_iter: 100", "max_iter: none"), encoding="utf-8")

    status, said = rasa("train", "--skip-validation", cwd=project)

    assert status != 0
    assert model.read_bytes() == before
    kept = {path.name for path in (project / "var/models").iterdir()}
    assert kept == {"waystage.tar.gz", "waystage.json"}


@pytest.mark.system
def test_a_training_that_is_stopped_leaves_nothing_behind(project: Path) -> None:
    out = project / "var/models"
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "LOG_LEVEL": "error"}
    training = subprocess.Popen(
        [sys.executable, "-m", "bot", "rasa", "train"], cwd=project, env=environ, stderr=subprocess.PIPE
    )
    while not list(out.glob(".training-*")):
        assert training.poll() is None, training.communicate()
        time.sleep(0.05)
    training.terminate()
    training.communicate(timeout=60)
    assert training.returncode == 143
    assert list(out.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "name a command"),
        (("interactive",), "`rasa interactive` is no part of Waystage's Rasa"),
        (("run",), "`rasa run` is served by `waystage run`"),
        (("test", "core", "--model", "none.tar.gz"), "there is no model at none.tar.gz"),
        (("shell", "--model", "none.tar.gz"), "there is no model at none.tar.gz"),
        (("run", "actions", "--actions", "nothing_here"), "there is no such package"),
        (("run", "actions", "--auto-reload"), "--auto-reload is not offered"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    words: tuple[str, ...], why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.sqlite'}")
    done = CliRunner().invoke(main, ["rasa", *words])
    assert done.exit_code == 1
    assert why in done.output
    assert done.output.startswith("Error: ")


@pytest.mark.system
def test_a_folder_without_conversations_is_no_success(database_url: str) -> None:
    status, said = rasa("test", "core", "--e2e", "--stories", "tests/feedback", url=database_url)
    assert status == 1
    assert "holds no conversation tests" in said


@pytest.mark.system
@pytest.mark.parametrize("words", [("test", "core", "--e2e"), ("test", "nlu"), ("shell",), ("shell", "nlu")])
def test_a_file_that_is_no_model_is_named(words: tuple[str, ...], database_url: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"no model")
    nlu = ("--nlu", "tests/rasa/nlu.yml") if "test" in words and "nlu" in words else ()
    status, said = rasa(*words, "--model", str(broken), *nlu, url=database_url)
    assert status == 1
    assert "Error: " in said
    assert "Traceback" not in said


@pytest.mark.system
def test_the_shell_talks_through_rasas_agent_until_stop(database_url: str) -> None:
    typed = (
        "hello\n\nhow much is the Brennholt Swift?\n/buy\nI want a person\nwhat does it cost?\n/stop\nlate\n"
    )
    status, said = rasa("shell", "--conversation-id", "shell", url=database_url, typed=typed)
    assert status == 0, said[-2000:]
    assert "virtual assistant" in said
    assert "Brennholt Swift" in said.partition("how much is")[2].partition("\n")[2]
    assert "help@shop.example" in said
    assert "€" not in said.partition("help@shop.example")[2]
    assert "late" not in said


@pytest.mark.system
def test_what_a_message_means_is_shown_as_rasa_shows_it(database_url: str) -> None:
    status, said = rasa("shell", "nlu", url=database_url, typed="where is my order?\n")
    assert status == 0, said[-2000:]
    assert '"name": "order_status"' in said
