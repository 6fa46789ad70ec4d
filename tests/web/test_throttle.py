from __future__ import annotations

import pytest

from bot.web.throttle import Throttle, per_minute
from bot.web.tokens import Tokens


def test_each_name_has_its_own_count() -> None:
    throttle = Throttle()
    hit = (per_minute(1), "sender", "a")
    assert throttle.wait_seconds(hit) is None
    assert throttle.wait_seconds(hit) in range(1, 61)
    assert throttle.wait_seconds((per_minute(1), "sender", "b")) is None
    assert throttle.wait_seconds((per_minute(1), "address", "a")) is None


def test_a_token_opens_only_the_conversation_it_was_issued_for() -> None:
    tokens = Tokens("sixteen letters!")
    assert tokens.read(tokens.issue("w1")) == "w1"
    assert tokens.read(tokens.issue("w1").replace("w1", "w2")) is None
    assert tokens.first("a") != tokens.first("b")
    assert tokens.first("a") != Tokens("sixteen letters?").first("a")


def test_a_short_key_is_refused_without_being_shown() -> None:
    with pytest.raises(ValueError, match="has 5 characters; expected at least 16"):
        Tokens("short")
