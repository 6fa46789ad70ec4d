"""Settings from the environment and .env; docs/settings.md and .env.example list them all (a test compares).

A wrong value stops the start and says which variable, which value and what is expected.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from dotenv import dotenv_values

if TYPE_CHECKING:
    from bot.records.sealing import Seal

DEFAULTS: Mapping[str, str] = {
    "HOST": "127.0.0.1",
    "PORT": "8000",
    "REST_TOKEN": "",
    "DATABASE_URL": "sqlite:///var/waystage.sqlite",
    "SHOP": "data/shop/shop.yml",
    "MODEL": "var/models/waystage.tar.gz",
    "SIGNING_KEY": "",
    "SIGNING_KEY_FILE": "var/signing.key",
    "CONTACTS_KEY": "",
    "CONTACTS_KEY_FILE": "var/contacts.key",
    "TRANSCRIPT_DAYS": "90",
    "ACTION_TIMEOUT_SECONDS": "5",
    "TURNS_PER_MINUTE": "30",
    "REST_TURNS_PER_MINUTE": "1200",
    "CONSOLE_IDLE_MINUTES": "30",
    "FEED_STALE_HOURS": "48",
    "LOG_LEVEL": "info",
    "ORDERS_WEBHOOK_SECRET": "",
    "SEED": "",
}
LEAST_SECRET_LENGTH = 16
A_SEALING_KEY = (
    "Fernet keys, the newest first, like `.venv/bin/python -c "
    "'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'` gives"
)
LOG_LEVELS = ("debug", "info", "warning", "error")

Read = TypeVar("Read")


class WrongSetting(Exception):
    def __init__(self, name: str, value: str, expected: str) -> None:
        super().__init__(f"{name} is {value!r}; expected {expected}")
        self.name = name
        self.value = value
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths are as written: relative ones begin in the working directory. `rest_token` None closes the REST
    door, `orders_webhook_secret` None the order webhook; `feed_stale_hours` None never tells how old the feed
    is; `seed` None varies the wordings; `signing_key` None means the one in `signing_key_file`, and so for
    `contacts_key`; words of visitors are kept for `transcript_days`."""

    host: str
    port: int
    rest_token: str | None
    database_url: str
    shop: Path
    model: Path
    signing_key: str | None
    signing_key_file: Path
    contacts_key: str | None
    contacts_key_file: Path
    transcript_days: int
    action_timeout_seconds: float
    turns_per_minute: int
    rest_turns_per_minute: int
    console_idle_minutes: int
    feed_stale_hours: float | None
    log_level: str
    orders_webhook_secret: str | None
    seed: int | None

    @classmethod
    def load(cls, environ: Mapping[str, str] | None = None, dotenv: Path | str | None = ".env") -> Settings:
        """The environment wins over .env, .env over the defaults; an empty value means the default.

        Raises WrongSetting."""
        given: dict[str, str | None] = {}
        if dotenv is not None and Path(dotenv).is_file():
            try:
                given.update(dotenv_values(dotenv, interpolate=False))
            except (OSError, UnicodeDecodeError) as error:
                raise WrongSetting(str(dotenv), type(error).__name__, "a readable UTF-8 file") from error
        given.update(os.environ if environ is None else environ)
        values = {name: (given.get(name) or "").strip() or default for name, default in DEFAULTS.items()}
        return cls(
            host=_read(values, "HOST", _host, "a host name or address without port, like 127.0.0.1"),
            port=_read(values, "PORT", _within(int, 1, 65535), "a whole number from 1 to 65535"),
            rest_token=values["REST_TOKEN"] or None,
            database_url=_database_url(values["DATABASE_URL"]),
            shop=Path(values["SHOP"]),
            model=Path(values["MODEL"]),
            signing_key=_secret(values, "SIGNING_KEY"),
            signing_key_file=Path(values["SIGNING_KEY_FILE"]),
            contacts_key=_sealing_keys(values),
            contacts_key_file=Path(values["CONTACTS_KEY_FILE"]),
            transcript_days=_read(
                values, "TRANSCRIPT_DAYS", _within(int, 1, 3650), "a whole number of days from 1 to 3650"
            ),
            action_timeout_seconds=_read(
                values, "ACTION_TIMEOUT_SECONDS", _within(float, 0.1, 60), "seconds from 0.1 to 60"
            ),
            turns_per_minute=_read(
                values, "TURNS_PER_MINUTE", _within(int, 1, 100_000), "a whole number from 1 to 100000"
            ),
            rest_turns_per_minute=_read(
                values,
                "REST_TURNS_PER_MINUTE",
                _within(int, 1, 1_000_000),
                "a whole number from 1 to 1000000",
            ),
            console_idle_minutes=_read(
                values, "CONSOLE_IDLE_MINUTES", _within(int, 1, 720), "a whole number from 1 to 720"
            ),
            feed_stale_hours=_read(
                values, "FEED_STALE_HOURS", _within(float, 0, 100_000), "hours from 0 (never) to 100000"
            )
            or None,
            log_level=_read(values, "LOG_LEVEL", _log_level, " or ".join(LOG_LEVELS)),
            orders_webhook_secret=_secret(values, "ORDERS_WEBHOOK_SECRET"),
            seed=_read(values, "SEED", _optional(_within(int, 0, 2**63 - 1)), "a whole number, or nothing"),
        )

    def conversation_key(self) -> str:
        """The key that signs conversation tokens; made on the first run, readable by its owner only.

        Raises WrongSetting when the file cannot be read or made."""
        return self.signing_key or _key_in("SIGNING_KEY_FILE", self.signing_key_file)

    def seal(self) -> Seal:
        """The keys that seal visitors' addresses, the newest first; made on the first run like the signing
        key. Raises WrongSetting."""
        from bot.records.sealing import Seal, fresh_key

        if self.contacts_key is not None:
            return Seal(self.contacts_key.replace(",", " ").split())
        written = _key_in("CONTACTS_KEY_FILE", self.contacts_key_file, fresh_key)
        try:
            return Seal(written.replace(",", " ").split())
        except ValueError as error:
            raise WrongSetting("CONTACTS_KEY_FILE", str(self.contacts_key_file), A_SEALING_KEY) from error

    def order_key(self) -> bytes:
        """The key of the hashes kept of what proves an order. Raises WrongSetting."""
        return hmac.digest(self.conversation_key().encode(), b"waystage: proofs of orders", "sha256")


def _key_in(name: str, file: Path, fresh: Callable[[], str] = lambda: secrets.token_urlsafe(32)) -> str:
    try:
        if not file.exists():
            _make_key(file, fresh())
        key = file.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSetting(name, str(file), f"a file that can be made and read here ({error})") from error
    if len(key) < LEAST_SECRET_LENGTH:
        raise WrongSetting(
            name,
            str(file),
            f"a file with at least {LEAST_SECRET_LENGTH} characters; remove it to get a new key",
        )
    return key


def _make_key(file: Path, key: str) -> None:
    """Whole or not at all, and only the first of two processes that start at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stream:
        stream.write(key + "\n")
    try:
        os.link(fresh, file)
    except FileExistsError:
        pass
    finally:
        fresh.unlink()


def _read(values: Mapping[str, str], name: str, reader: Callable[[str], Read], expected: str) -> Read:
    try:
        return reader(values[name])
    except ValueError as error:
        raise WrongSetting(name, values[name], expected) from error


def _secret(values: Mapping[str, str], name: str) -> str | None:
    """Secrets have no default, and errors do not repeat them."""
    value = values[name]
    if value and len(value) < LEAST_SECRET_LENGTH:
        raise WrongSetting(
            name,
            "*" * len(value),
            f"at least {LEAST_SECRET_LENGTH} characters, like `openssl rand -hex 32` gives",
        )
    return value or None


def _sealing_keys(values: Mapping[str, str]) -> str | None:
    """Each is tried here, so that a wrong one stops the start and not the first visitor's consent."""
    value = values["CONTACTS_KEY"]
    if not value:
        return None
    from bot.records.sealing import Seal

    try:
        Seal(value.replace(",", " ").split())
    except ValueError as error:
        raise WrongSetting("CONTACTS_KEY", "*" * len(value), A_SEALING_KEY) from error
    return value


def _database_url(value: str) -> str:
    from bot.records.database_url import hide_password, parse_url
    from bot.records.errors import DatabaseUrlWrong

    try:
        parse_url(value)
    except DatabaseUrlWrong as error:
        expected = str(error).partition("expected ")[2] or "the URL of a database"
        raise WrongSetting("DATABASE_URL", hide_password(value), expected) from error
    return value


def _within(number: Callable[[str], Read], low: float, high: float) -> Callable[[str], Read]:
    def read(value: str) -> Read:
        found = number(value)
        if not low <= found <= high:  # type: ignore[operator]
            raise ValueError(value)
        return found

    return read


def _optional(reader: Callable[[str], Read]) -> Callable[[str], Read | None]:
    return lambda value: reader(value) if value else None


def _host(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}", value) is None:
        raise ValueError(value)
    return value


def _log_level(value: str) -> str:
    if value.lower() not in LOG_LEVELS:
        raise ValueError(value)
    return value.lower()
