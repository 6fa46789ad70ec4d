from __future__ import annotations

import re
import stat
from dataclasses import fields
from pathlib import Path

import pytest

from bot.settings import DEFAULTS, Settings, WrongSetting

ROOT = Path(__file__).parents[1]


def load(**environ: str) -> Settings:
    return Settings.load(environ, dotenv=None)


def test_without_anything_set_the_defaults_hold() -> None:
    settings = load()
    assert (settings.host, settings.port, settings.rest_token) == ("127.0.0.1", 8000, None)
    assert settings.database_url == "sqlite:///var/waystage.sqlite"
    assert (settings.shop, settings.seed) == (Path("data/shop/shop.yml"), None)


def test_the_environment_wins_over_the_file_and_the_file_over_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PORT=9000\nHOST=0.0.0.0\nSEED=7\nREST_TOKEN='a $token'\n")
    settings = Settings.load({"PORT": "9100", "SEED": ""}, dotenv=file)
    assert (settings.port, settings.host, settings.seed) == (9100, "0.0.0.0", None)
    assert settings.rest_token == "a $token"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"), ("PORT", "65536"), ("PORT", "http"), ("HOST", "http://x"), ("HOST", "a b"),
        ("ACTION_TIMEOUT_SECONDS", "nan"), ("ACTION_TIMEOUT_SECONDS", "-1"), ("TURNS_PER_MINUTE", "1.5"),
        ("REST_TURNS_PER_MINUTE", "many"), ("LOG_LEVEL", "loud"), ("SEED", "x"), ("DATABASE_URL", "mysql://h/d"),
    ],
)  # fmt: skip
def test_a_wrong_value_names_the_variable_the_value_and_what_is_expected(name: str, value: str) -> None:
    with pytest.raises(WrongSetting, match=rf"^{name} is {re.escape(repr(value))}; expected \w"):
        load(**{name: value})


def test_errors_repeat_no_secret() -> None:
    for wrong in ({"DATABASE_URL": "mysql://ada:geheim@db/shop"}, {"SIGNING_KEY": "geheim"}):
        with pytest.raises(WrongSetting) as error:
            load(**wrong)
        assert "geheim" not in str(error.value)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"PORT=\xff\xfe")
    with pytest.raises(WrongSetting, match=r"\.env"):
        Settings.load({}, dotenv=file)


def test_the_signing_key_is_made_once_and_only_its_owner_may_read_it(tmp_path: Path) -> None:
    file = tmp_path / "var" / "signing.key"
    first = load(SIGNING_KEY_FILE=str(file)).conversation_key()
    assert len(first) >= 32
    assert load(SIGNING_KEY_FILE=str(file)).conversation_key() == first
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_given_signing_key_makes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "signing.key"
    assert load(SIGNING_KEY="x" * 16, SIGNING_KEY_FILE=str(file)).conversation_key() == "x" * 16
    assert not file.exists()


def test_a_signing_key_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "short").write_text("x\n")
    for place in (tmp_path / "short", tmp_path, tmp_path / "short" / "below"):
        with pytest.raises(WrongSetting, match="SIGNING_KEY_FILE"):
            load(SIGNING_KEY_FILE=str(place)).conversation_key()


def test_every_setting_is_documented_with_its_default() -> None:
    assert [field.name.upper() for field in fields(Settings)] == list(DEFAULTS)
    example = dict(
        line.split("=", 1) for line in (ROOT / ".env.example").read_text().splitlines()
        if line and not line.startswith("#")
    )  # fmt: skip
    assert example == dict(DEFAULTS)
    rows = re.findall(
        r"^\| `([A-Z_]+)` \| (?:`([^`]+)`|none) \|", (ROOT / "docs/settings.md").read_text(), re.M
    )
    assert dict(rows) == dict(DEFAULTS)


def test_the_example_file_is_itself_a_right_one() -> None:
    assert Settings.load({}, dotenv=ROOT / ".env.example") == load()
