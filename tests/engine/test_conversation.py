from __future__ import annotations

import sys

from tests.engine.conftest import Visitor


def test_a_message_is_answered_by_the_action_of_its_rule(nobody: Visitor) -> None:
    result = nobody.says("hello")

    assert (result.intent, result.stage, result.language, result.repeated) == (
        "greet",
        "information_search",
        "en",
        False,
    )
    assert [(reply.act, reply.text) for reply in result.replies] == [("greets", "Hello, Nobody.")]


def test_tensorflow_is_not_loaded(nobody: Visitor) -> None:
    nobody.says("hello")

    assert "tensorflow" not in sys.modules
