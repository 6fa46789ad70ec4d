"""Sentence vectors of training texts, kept by text between trainings: only new utterances are computed."""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from bot.understanding.embedding import DIMENSION, Embedding
from bot.understanding.graph import VIEWS

WORKERS = 2

_log = logging.getLogger(__name__)


class KeptVectors:
    """`folder` is `var/embedding/cache`; one file for each build of the embedding."""

    def __init__(self, embedding: Embedding, folder: Path) -> None:
        self._embedding, self._path = embedding, folder / f"{embedding.digest}.npz"
        self._kept, self._row = self._read()
        self._fresh = False
        self._asked: set[str] = set()

    def __call__(self, texts: Sequence[str]) -> Any:
        """float16 [n, 6, 384]; what is not kept is computed by two threads, a few texts at a time."""
        if not texts:
            return np.zeros((0, VIEWS, DIMENSION), np.float16)
        keys = [_key(text) for text in texts]
        missing = {text: key for key, text in zip(keys, texts, strict=True) if key not in self._row}
        if missing:
            batches = self._embedding.batches(list(missing))
            with ThreadPoolExecutor(WORKERS) as workers, _progress(len(missing)) as done:
                computed = [self._kept]
                for vectors in workers.map(self._computed, batches):
                    computed.append(vectors)
                    done.update(len(vectors))
            first = len(self._kept)
            self._kept = np.concatenate(computed)
            order = (missing[text] for batch in batches for text in batch)
            self._row |= {key: first + at for at, key in enumerate(order)}
            self._fresh = True
        self._asked.update(keys)
        return self._kept[[self._row[key] for key in keys]]

    def _computed(self, batch: Sequence[str]) -> Any:
        return self._embedding.together(batch).astype(np.float16)

    def save(self) -> None:
        """Writes what this training asked for, where that is not what is kept already; texts that are gone
        are forgotten."""
        keys = sorted(self._asked)
        if not self._fresh and len(keys) == len(self._row):
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(f".{os.getpid()}.tmp.npz")
        np.savez(
            fresh, keys=np.array(keys, dtype="S32"), vectors=self._kept[[self._row[key] for key in keys]]
        )
        os.replace(fresh, self._path)

    def _read(self) -> tuple[Any, dict[str, int]]:
        nothing = np.zeros((0, VIEWS, DIMENSION), np.float16), dict[str, int]()
        if not self._path.exists():
            return nothing
        try:
            with np.load(self._path, allow_pickle=False) as file:
                keys, kept = file["keys"], file["vectors"]
            if kept.shape != (len(keys), VIEWS, DIMENSION):
                raise ValueError(f"vectors of the form {kept.shape}")
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as error:
            _log.warning(
                "kept sentence vectors: %s cannot be read (%s), computing them anew", self._path, error
            )
            return nothing
        return kept, {key.decode(): row for row, key in enumerate(keys)}


def _progress(count: int) -> Any:
    """On a terminal, how far it is: the vectors of all utterances take two minutes."""
    import click

    return click.progressbar(length=count, label="sentence vectors", file=sys.stderr, update_min_steps=50)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
