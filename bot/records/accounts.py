"""Who may log in to the console, and the browsers that are logged in."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, exists, insert, select, update

from bot.records.database import Database
from bot.records.errors import AccountRefused
from bot.records.models_console import ROLES, Account, LogIn
from bot.records.upsert import insert_or

LOGGED_IN_FOR = timedelta(hours=12)
"""However busy a browser is, after this long the password is asked for again."""
FIRST_NAME = "ada"
NAME = re.compile(r"[\w][\w .@'-]{0,39}")
EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789"
HASHER = PasswordHasher()
HASH_OF_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$ujd49Fc8YXI1FkXcsP7h4Q$jh7koDd0JFiJ1BfzkKZ9H1iy18ejzlnegs+p421RJqI"
)
"""No password fits; verifying against it takes as long as against a real one."""


@dataclass(frozen=True, slots=True)
class Known:
    """`role`: support, marketer or admin."""

    name: str
    role: str
    created_at: datetime


def make_password() -> str:
    """Twenty signs in four groups, 99 bits, none of them easily taken for another."""
    return "-".join("".join(secrets.choice(EASY_TO_READ) for _ in range(5)) for _ in range(4))


def plain_name(name: str) -> str:
    """As names are kept and looked up: "Ada " and "ada" are the same."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def first_account(database: Database, *, at: datetime) -> tuple[str, str] | None:
    """The administrator of a console that has nobody yet, with the password in plain, told only here; None
    where somebody is. Two processes that start together make one."""
    with database.read() as connection:
        if connection.execute(select(exists().select_from(Account))).scalar():
            return None
    password = make_password()
    row = {"name": FIRST_NAME, "role": "admin", "password_hash": HASHER.hash(password), "created_at": at}
    with database.transaction() as connection:
        if connection.execute(select(exists().select_from(Account))).scalar():
            return None
        made = connection.execute(
            insert_or(connection, Account).on_conflict_do_nothing().returning(Account.name), row
        ).one_or_none()
    return None if made is None else (FIRST_NAME, password)


def add(database: Database, name: str, role: str, *, at: datetime) -> str:
    """Returns the generated password. Raises AccountRefused."""
    plain = plain_name(name)
    if not NAME.fullmatch(plain):
        raise AccountRefused(
            f"name {name[:60]!r}: expected 1 to 40 letters, digits or . _ @ ' - and blanks, "
            "beginning with a letter or digit"
        )
    if role not in ROLES:
        raise AccountRefused(f"role {role[:60]!r}: expected {' or '.join(ROLES)}")
    password = make_password()
    row = {"name": plain, "role": role, "password_hash": HASHER.hash(password), "created_at": at}
    with database.transaction() as connection:
        made = connection.execute(
            insert_or(connection, Account).on_conflict_do_nothing().returning(Account.name), row
        ).one_or_none()
    if made is None:
        raise AccountRefused(
            f"{plain} has an account already: `waystage console password {plain}` makes a new password"
        )
    return password


def new_password(database: Database, name: str) -> str:
    """Ends every log-in of the account. Raises AccountRefused for an unknown name."""
    plain, password = plain_name(name), make_password()
    hashed = HASHER.hash(password)
    with database.transaction() as connection:
        changed = connection.execute(
            update(Account).where(Account.name == plain).values(password_hash=hashed)
        )
        if not changed.rowcount:
            raise AccountRefused(f"nobody is called {name[:60]!r}; `waystage console list` shows who is")
        connection.execute(delete(LogIn).where(LogIn.account == plain))
    return password


def remove(database: Database, name: str) -> None:
    """Raises AccountRefused for an unknown name, and for the last administrator."""
    plain = plain_name(name)
    admin = Account.role == "admin"
    with database.transaction() as connection:
        role = connection.execute(select(Account.role).where(Account.name == plain)).scalar_one_or_none()
        if role is None:
            raise AccountRefused(f"nobody is called {name[:60]!r}; `waystage console list` shows who is")
        if (
            role == "admin"
            and not connection.execute(select(exists().where(admin, Account.name != plain))).scalar()
        ):
            raise AccountRefused(f"{plain} is the last administrator; add another one first")
        connection.execute(delete(Account).where(Account.name == plain))


def everyone(database: Database) -> list[Known]:
    with database.read() as connection:
        rows = connection.execute(
            select(Account.name, Account.role, Account.created_at).order_by(Account.name)
        )
        return [Known(*row) for row in rows]


def log_in(database: Database, name: str, password: str, *, at: datetime) -> str | None:
    """The key that a cookie is to name; None where name and password do not belong together. An unknown name
    takes as long as a wrong password. Raises DatabaseAway."""
    plain = plain_name(name)
    with database.read() as connection:
        hashed = connection.execute(
            select(Account.password_hash).where(Account.name == plain)
        ).scalar_one_or_none()
    if not _fits(hashed or HASH_OF_NOBODY, password) or hashed is None:
        return None
    key = secrets.token_urlsafe(32)
    rehashed = HASHER.hash(password) if HASHER.check_needs_rehash(hashed) else None
    with database.transaction() as connection:
        connection.execute(delete(LogIn).where(LogIn.begun_at < at - LOGGED_IN_FOR))
        still = connection.execute(
            select(exists().where(Account.name == plain, Account.password_hash == hashed))
        ).scalar()
        if not still:
            return None
        if rehashed is not None:
            connection.execute(update(Account).where(Account.name == plain).values(password_hash=rehashed))
        connection.execute(insert(LogIn), {"key_hash": _hidden(key), "account": plain, "begun_at": at})
    return key


def logged_in(database: Database, key: str, *, at: datetime) -> Known | None:
    """Whose cookie names this key; None when it was logged out, or LOGGED_IN_FOR is over."""
    found = (
        select(Account.name, Account.role, Account.created_at)
        .join(LogIn, LogIn.account == Account.name)
        .where(LogIn.key_hash == _hidden(key), LogIn.begun_at >= at - LOGGED_IN_FOR)
    )
    with database.read() as connection:
        row = connection.execute(found).one_or_none()
    return None if row is None else Known(*row)


def log_out(database: Database, key: str) -> None:
    with database.transaction() as connection:
        connection.execute(delete(LogIn).where(LogIn.key_hash == _hidden(key)))


def _fits(hashed: str, password: str) -> bool:
    try:
        return HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def _hidden(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
