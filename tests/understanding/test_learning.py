"""What a training learns, on a few utterances with vectors made up for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bot.understanding import learning
from bot.understanding.fusion import Fusion, flat, in_steps
from bot.understanding.learning import ENOUGH, Examples
from bot.understanding.likeness import groups_of_near_duplicates, normalised, similar_pairs
from bot.understanding.prototypes import MOST, prototypes
from tests.understanding.test_training import SAID

TEXTS = [text for texts in SAID.values() for text in texts]
INTENTS = [intent for intent, texts in SAID.items() for _ in texts]


def made_up_views() -> np.ndarray:
    """float16 [n, 6, 384]: each intent has a direction of its own."""
    dice = np.random.default_rng(3)
    directions = {intent: dice.normal(size=(6, 384)) for intent in SAID}
    views = np.stack([directions[intent] + 0.5 * dice.normal(size=(6, 384)) for intent in INTENTS])
    return (views / np.linalg.norm(views, axis=2, keepdims=True)).astype(np.float16)


@pytest.fixture(scope="module")
def fusion() -> Fusion:
    return learning.train(Examples(TEXTS, INTENTS, made_up_views()))


def test_what_was_learnt_is_known_again_and_calibrated(fusion: Fusion) -> None:
    views = made_up_views().astype(np.float32)
    for text, intent, own in zip(TEXTS, INTENTS, views, strict=True):
        judgement = fusion.judge(text, own)
        assert fusion.intents[int(judgement.chances.argmax())] == intent
        assert judgement.chances.sum() == pytest.approx(1, abs=1e-3)
    assert fusion.scope is not None and 0.05 <= fusion.cooling.temperature <= 5


def test_a_text_judged_again_is_judged_the_same_without_its_vector(fusion: Fusion) -> None:
    asked: list[str] = []

    def views_of(text: str) -> np.ndarray:
        asked.append(text)
        return made_up_views()[0].astype(np.float32)

    first, again = (fusion.judged("what does it cost", views_of) for _ in range(2))
    alone = fusion.judge("what does it cost", made_up_views()[0].astype(np.float32))
    assert asked == ["what does it cost"]
    assert np.array_equal(first.chances, alone.chances) and first.in_scope == alone.in_scope
    assert np.array_equal(first.chances, again.chances)


def test_a_judgement_without_a_vector_is_not_remembered(fusion: Fusion) -> None:
    by_words = fusion.judged("is shipping free", lambda text: None)
    with_vector = fusion.judged("is shipping free", lambda text: made_up_views()[0].astype(np.float32))
    assert not np.array_equal(by_words.chances, with_vector.chances)


def test_a_text_surely_in_scope_is_compared_with_no_other(fusion: Fusion) -> None:
    """What is told instead is never more than the chance itself, and decides the same."""
    spared = 0
    for text, own in zip(TEXTS, made_up_views().astype(np.float32), strict=True):
        exactly, enough = fusion.judge(text, own), fusion.judge(text, own, enough=0.2)
        assert np.array_equal(exactly.chances, enough.chances)
        assert enough.in_scope <= exactly.in_scope
        assert (enough.in_scope < 0.2) == (exactly.in_scope < 0.2)
        spared += enough.in_scope != exactly.in_scope
    assert 0 < spared < len(TEXTS)


def test_a_language_with_enough_lines_is_as_sure_as_its_own_lines_allow(tmp_path: Path) -> None:
    """Of two languages with the same scores one is right half as often; a third has too few lines."""
    dice = np.random.default_rng(5)
    truth = dice.integers(0, 4, 2 * ENOUGH)
    logits = (3 * np.eye(4)[truth] + dice.normal(size=(len(truth), 4))).astype(np.float32)
    doubtful = np.arange(0, ENOUGH, 2)
    truth[doubtful] = dice.integers(0, 4, len(doubtful))
    languages = ["en"] * ENOUGH + ["he"] * (ENOUGH - 1) + ["lv"]
    coolings = learning.cooled_by_language(logits, truth, languages)
    assert set(coolings) == {"en"}

    plain = learning.train(Examples(TEXTS, INTENTS))
    fusion = replace(plain, coolings=coolings)
    fusion.save(tmp_path)
    kept = Fusion.load(tmp_path)
    said = "what does it cost"
    english, latvian = (kept.spoken_in(name).judge(said, None).chances for name in ("en", "lv"))
    assert np.array_equal(latvian, plain.judge(said, None).chances)
    assert english.argmax() == latvian.argmax() and english.max() < latvian.max()


def test_without_vectors_the_words_serve_alone() -> None:
    fusion = learning.train(Examples(TEXTS, INTENTS))
    assert fusion.dense is None
    assert fusion.intents[int(fusion.judge("what does it cost", None).chances.argmax())] == "ask_price"


def test_clauses_of_one_intent_agree_by_their_words(fusion: Fusion) -> None:
    price, sure = fusion.by_words("how much is it")
    assert fusion.by_words("what does it cost")[0] == price == "ask_price"
    other, less = fusion.by_words("how much is it", but_for=["ask_price"])
    assert other != "ask_price" and less < sure


def test_training_twice_gives_the_same(fusion: Fusion) -> None:
    again = learning.train(Examples(TEXTS, INTENTS, made_up_views()))
    assert np.array_equal(again.matrix, fusion.matrix) and again.cooling == fusion.cooling


def test_weights_are_kept_to_the_127th_of_the_largest_in_their_row() -> None:
    weights = np.array([[1.0, -0.5, 0.003], [0.0, 0.0, 0.0], [2e-5, -1e-5, 0.0]], np.float32)
    kept, steps = in_steps(weights)
    assert kept.dtype == np.int8
    assert np.all(np.abs(kept * steps[:, None] - weights) <= steps[:, None] * 0.501)


def test_views_are_laid_flat_over_themselves_as_into_a_copy() -> None:
    views = made_up_views().astype(np.float32)
    copied = flat(views)
    over = flat(views, over=True)
    assert np.array_equal(copied, over) and np.shares_memory(over, views)


def test_prototypes_are_examples_spread_over_each_intent() -> None:
    vectors = np.eye(100, 384, dtype=np.float32)
    chosen, inside = prototypes(vectors, ["buy"] * 60 + ["out_of_scope"] * 40)
    assert len(chosen) == MOST + 40 and inside.sum() == MOST
    assert {tuple(row) for row in chosen} <= {tuple(row) for row in vectors}


def test_every_alike_pair_is_found_as_by_comparing_all() -> None:
    texts = [f"{text}{ending}" for text in TEXTS for ending in ("", " please", " then?", "!")]

    def triples(text: str) -> set[str]:
        padded = f" {normalised(text)} "
        return {padded[at : at + 3] for at in range(len(padded) - 2)}

    for least in (0.6, 0.85):
        expected = {
            (a, b)
            for a, one in enumerate(texts)
            for b, other in enumerate(texts)
            if len(triples(one) & triples(other)) / len(triples(one) | triples(other)) >= least
        }
        found = {(a, b) for a, b, _ in similar_pairs(texts, texts, least)}
        assert found == expected
    groups = groups_of_near_duplicates(texts)
    assert groups[0] == groups[3] and len(set(groups)) < len(texts)
    paired = {at for at, other, _ in similar_pairs(texts, texts, 0.6) if at != other}
    assert {at for at, group in enumerate(groups) if groups.count(group) > 1} == paired


def test_texts_of_which_none_are_alike_are_groups_of_their_own() -> None:
    assert len(set(groups_of_near_duplicates(["how much is it", "where is my order", "hi"]))) == 3
    assert groups_of_near_duplicates([]) == []


def test_many_texts_are_looked_at_for_their_scope_as_one_is(fusion: Fusion) -> None:
    views = made_up_views()[:5].astype(np.float32)
    logits = np.stack([fusion.logits(text, own) for text, own in zip(TEXTS[:5], views, strict=True)])
    together = fusion.scope_features(logits, views)
    for at in range(5):
        np.testing.assert_allclose(
            together[at], fusion.scope_features(logits[at], views[at]), rtol=1e-4, atol=1e-5
        )


def test_what_was_held_out_is_judged_as_one_message_is() -> None:
    examples = Examples(TEXTS, INTENTS, made_up_views())
    part = [0, 7, 14, 20]
    held = learning.held_out(examples, part, sorted(SAID))
    rest = learning.fit(examples.part([at for at in range(len(TEXTS)) if at not in part]))
    for row, at in enumerate(part):
        own = made_up_views()[at].astype(np.float32)
        np.testing.assert_allclose(held.logits[row], rest.logits(TEXTS[at], own), rtol=1e-4, atol=1e-4)
