"""`waystage console`: passwords are told once, and problems in one line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.commands.console import command
from bot.commands.run import tell_console
from bot.records import accounts
from bot.records.database import Database
from tests.records.turning import NOON


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    url = f"sqlite:///{tmp_path}/w.sqlite"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.chdir(tmp_path)
    return Database(url)


def waystage_console(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def password_in(output: str) -> str:
    found = re.search(r"password ([a-z2-9-]{23})\b", output)
    assert found is not None, output
    return found[1]


def test_people_are_added_listed_and_removed(shop: Database) -> None:
    assert "nobody yet" in waystage_console("list").output
    added = waystage_console("add", "Sam", "--role", "support")
    assert accounts.log_in(shop, "sam", password_in(added.output), at=NOON) is not None
    assert waystage_console("list").output.startswith("sam  support  since ")
    assert waystage_console("remove", "sam").output.startswith("removed sam")
    assert accounts.everyone(shop) == []


def test_a_new_password_replaces_the_old_one(shop: Database) -> None:
    first = password_in(waystage_console("password").output)  # nobody was there: the administrator is made
    second = password_in(waystage_console("password", "ada").output)
    assert accounts.log_in(shop, "ada", first, at=NOON) is None
    assert accounts.log_in(shop, "ada", second, at=NOON) is not None


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("remove", "nobody"), "nobody is called 'nobody'"),
        (("remove", "ada"), "last administrator"),
        (("add", "ada", "--role", "admin"), "has an account already"),
        (("add", "\x1b[2J", "--role", "admin"), "expected 1 to 40 letters"),
        (("password", "nobody"), "nobody is called 'nobody'"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    shop: Database, arguments: tuple[str, ...], told: str
) -> None:
    waystage_console("password")
    answer = waystage_console(*arguments)
    assert answer.exit_code == 1
    assert told in answer.output and answer.output.count("\n") == 1


def test_an_unknown_role_names_the_roles(shop: Database) -> None:
    answer = waystage_console("add", "sam", "--role", "boss")
    assert answer.exit_code == 2 and "marketer" in answer.output


def test_the_first_start_tells_the_password_and_the_second_does_not(
    shop: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    shop.migrate()
    tell_console(shop, "http://127.0.0.1:8000/console")
    first = capsys.readouterr().out
    assert "http://127.0.0.1:8000/console" in first and "name ada" in first
    assert accounts.log_in(shop, "ada", password_in(first), at=NOON) is not None
    tell_console(shop, "http://127.0.0.1:8000/console")
    assert "password" not in capsys.readouterr().out
