"""The shop's own pattern of order numbers holds however a visitor writes the hyphen."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.dialogue.shop import pattern


@pytest.mark.parametrize(
    ("written", "said", "fits"),
    [
        (r"WS-\d{5,8}", "where is WS-10077", True),
        (r"WS-\d{5,8}", "where is ws 10077", True),
        (r"WS-\d{5,8}", "where is WS10077", True),
        (r"WS-\d{5,8}", "where is WS_10077", False),
        (r"#[0-9-]+", "it is #12-3", True),
        (r"A\-\d+", "A 12", False),
    ],
)
def test_a_hyphen_may_be_a_blank_or_missing(written: str, said: str, fits: bool) -> None:
    compiled = pattern(Path("shop.yml"), written)
    assert compiled is not None and (compiled.search(said) is not None) is fits
