"""What a conversation remembers comes back as it was stored."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.memory import Memory

texts = st.text(max_size=12)
ids = st.lists(texts, max_size=3).map(tuple)
plain = st.none() | st.booleans() | st.integers(0, 99) | texts
objects = st.dictionaries(texts, plain | st.lists(texts, max_size=2), max_size=3)
memories = st.builds(
    Memory,
    turns=st.integers(0, 500),
    disclosed=st.booleans(),
    needs=ids,
    focus=ids,
    shown=ids,
    wishes=objects,
    query=texts,
    last=st.none() | st.dictionaries(texts, texts, max_size=2),
    pending=st.none() | objects,
    need_asked_at=st.none() | st.integers(0, 9),
    linked=st.none() | texts,
    won_back=st.booleans(),
    bought=st.booleans(),
    orders=st.lists(objects, max_size=2).map(tuple),
    complaint=st.none() | texts,
    survey=st.none() | objects,
    survey_due=st.booleans(),
    surveyed=st.booleans(),
    journey=st.integers(1, 9),
)


@given(memories)
def test_a_memory_survives_being_stored_as_json(memory: Memory) -> None:
    assert Memory.from_dict(json.loads(json.dumps(memory.to_dict()))) == memory


def test_an_empty_memory_takes_no_room() -> None:
    assert Memory().to_dict() == {}
    assert Memory.from_dict(None) == Memory()


def test_a_field_of_another_version_is_left_out() -> None:
    assert Memory.from_dict({"turns": 3, "mood": "fine"}) == Memory(turns=3)
