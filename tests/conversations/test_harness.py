from __future__ import annotations

from tests.conversations.conftest import Play


def test_a_journey_goes_through_the_real_engine(play: Play) -> None:
    visitor = play()
    first = visitor.says("hi, my kettle broke", page="home")
    assert first.acts[0] == "greets"
    assert first.stage == "problem_recognition"

    found = visitor.says("show me kettles under 60", page="search")
    assert "recommends" in found.acts
    assert found.told("price")

    visitor.waits(minutes=30)
    visitor.order("1001", "delivered", "WD-1013")
    transcript = visitor.transcript()
    assert [turn.kind for turn in transcript.turns] == ["message", "message", "wait", "order"]
    assert transcript.need is not None
    assert "kettle" in transcript.need
    assert transcript.turns[-1].stage == "post_purchase"
