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


def test_hits_count_for_as_long_as_the_limit_says_and_no_longer() -> None:
    clock = [1000.0]
    throttle = Throttle(lambda: clock[0])
    hit = (per_minute(2, minutes=5), "name", "a")
    assert throttle.wait_seconds(hit) is None
    clock[0] += 100
    assert throttle.wait_seconds(hit) is None
    clock[0] += 100
    assert throttle.wait_seconds(hit) == 100
    clock[0] += 100
    assert throttle.wait_seconds(hit) is None
    assert throttle.wait_seconds(hit) == 100


def test_nobody_is_remembered_whose_hits_no_longer_count() -> None:
    clock = [1000.0]
    throttle = Throttle(lambda: clock[0])
    for number in range(500):
        clock[0] += 1
        throttle.wait_seconds((per_minute(5), "sender", f"s{number}"))
    assert len(throttle._hits) <= 120


def test_a_token_opens_only_the_conversation_it_was_issued_for() -> None:
    tokens = Tokens("sixteen letters!")
    assert tokens.read(tokens.issue("w1")) == "w1"
    assert tokens.read(tokens.issue("w1").replace("w1", "w2")) is None
    assert tokens.first("a") != tokens.first("b")
    assert tokens.first("a") != Tokens("sixteen letters?").first("a")


def test_a_short_key_is_refused_without_being_shown() -> None:
    with pytest.raises(ValueError, match="has 5 characters; expected at least 16"):
        Tokens("short")
