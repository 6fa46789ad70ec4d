from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from bot.records import accounts
from tests.web.cast import Corner, open_corner


@pytest.fixture
def corner(tmp_path: Path) -> Iterator[Corner]:
    opened = open_corner(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords as safe as the console makes them would take most of the suite's time."""
    monkeypatch.setattr(accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
