"""A long product name does not drown what is said of it, and everything found still lies in the message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.clauses import clauses, in_message
from bot.understanding.masking import Masked, Name, masked

LAMP = "Lumivar Arc LED desk lamp, black"
CAMERA = "Fenlight Splash compact camera"


def names(text: str, *called: str) -> list[Name]:
    return [Name(text.index(name), text.index(name) + len(name), (name,)) for name in called]


@pytest.mark.parametrize(
    ("text", "called", "judged"),
    [
        (f"how heavy is the {LAMP}?", [LAMP], "how heavy is the product?"),
        (f"my {CAMERA} broke", [CAMERA], "my product broke"),
        (f"price of {CAMERA}?", [CAMERA], "price of the product?"),
        (f"{LAMP} or {CAMERA}?", [LAMP, CAMERA], "the product or the other product?"),
        (
            f"compare the {LAMP} with the {CAMERA}",
            [LAMP, CAMERA],
            "compare the product with the other product",
        ),
        ("is the Glide Pro loud", ["Glide Pro"], "is the product loud"),
    ],
)
def test_a_noun_stands_where_a_name_was(text: str, called: list[str], judged: str) -> None:
    assert masked(text, names(text, *called)).text == judged


@pytest.mark.parametrize(
    ("text", "called"),
    [("is the water cold", "water"), ("an Apple please", "Apple"), ("a warm sleeping bag", "sleeping bag")],
)
def test_everyday_words_stay(text: str, called: str) -> None:
    assert masked(text, names(text, called)) == Masked(text)


def test_a_name_said_twice_is_one_product() -> None:
    text = f"is the {CAMERA} new? does the {CAMERA} float?"
    again = text.rindex(CAMERA)
    found = [*names(text, CAMERA), Name(again, again + len(CAMERA), (CAMERA,))]
    assert masked(text, found).text == "is the product new? does the product float?"


def test_clauses_lie_in_the_message_though_the_masked_text_was_parted() -> None:
    text = f"hi, is the {LAMP} in stock and when would the {CAMERA} arrive?"
    mask = masked(text, names(text, LAMP, CAMERA))
    found = [in_message(clause, mask, text) for clause in clauses(mask.text)]
    assert [(clause.text, clause.judged) for clause in found] == [
        (f"is the {LAMP} in stock", "is the product in stock"),
        (f"when would the {CAMERA} arrive?", "when would the other product arrive?"),
    ]
    assert all(text[clause.start : clause.end] == clause.text for clause in found)


@given(st.lists(st.tuples(st.text("ab ,.?", max_size=12), st.sampled_from([LAMP, CAMERA])), max_size=4))
def test_every_place_of_the_masked_text_has_its_place_in_the_message(parts: list[tuple[str, str]]) -> None:
    text, found = "", []
    for words, name in parts:
        text += words
        found.append(Name(len(text), len(text) + len(name), (name,)))
        text += name
    mask = masked(text, found)
    assert len(mask.nouns) == len(found)
    assert mask.original(0, len(mask.text)) == (0, len(text))
    for start, end, first, last in mask.nouns:
        assert mask.original(start, end) == (first, last)
        assert mask.original(start + 1, end - 1) == (first, last)
    places = [mask.original(at, at)[0] for at in range(len(mask.text) + 1)]
    assert places == sorted(places)
