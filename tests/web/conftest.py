from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.cast import Corner, open_corner


@pytest.fixture
def corner(tmp_path: Path) -> Iterator[Corner]:
    opened = open_corner(tmp_path)
    yield opened
    opened.database.close()
