"""Sentence vectors of training texts are kept: the same the second time, and computed anew when spoilt."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.understanding.vectors import KeptVectors


class Counting:
    """Stands for the embedding: a vector made of the text's length; counts what it computes."""

    digest = "d"

    def __init__(self) -> None:
        self.texts: list[str] = []

    def batches(self, texts: list[str]) -> list[list[str]]:
        return [[text] for text in reversed(texts)]

    def together(self, texts: list[str]) -> np.ndarray:
        self.texts += texts
        return np.stack([np.full((6, 384), len(text), np.float32) for text in texts])


def test_a_text_is_computed_once_and_kept_for_the_next_training(tmp_path: Path) -> None:
    first = Counting()
    vectors = KeptVectors(first, tmp_path)
    found = vectors(["one", "three", "one"])
    assert (found.shape, found.dtype) == ((3, 6, 384), np.float16)
    assert found[:, 0, 0].tolist() == [3, 5, 3]
    assert sorted(first.texts) == ["one", "three"]
    vectors.save()

    second = Counting()
    again = KeptVectors(second, tmp_path)
    assert np.array_equal(again(["three", "eleven", "one"])[:, 0, 0], [5, 6, 3])
    assert second.texts == ["eleven"]
    assert again([]).shape == (0, 6, 384)


def test_texts_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    vectors = KeptVectors(Counting(), tmp_path)
    vectors(["one", "three"])
    vectors.save()
    later = KeptVectors(Counting(), tmp_path)
    later(["one"])
    later.save()
    counting = Counting()
    KeptVectors(counting, tmp_path)(["one", "three"])
    assert counting.texts == ["three"]


@pytest.mark.parametrize("spoilt", [b"", b"PK\x03\x04 no archive", b"text"])
def test_a_spoilt_file_is_told_and_computed_anew(
    tmp_path: Path, spoilt: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "d.npz").write_bytes(spoilt)
    counting = Counting()
    assert KeptVectors(counting, tmp_path)(["one"])[0, 0, 0] == 3
    assert counting.texts == ["one"]
    assert "cannot be read" in caplog.text and "computing them anew" in caplog.text
