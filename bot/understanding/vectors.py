"""Sentence vectors of training texts, kept by text between trainings: only new utterances are computed."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.embedding import DIMENSION, Embedding
from bot.understanding.graph import VIEWS
from bot.understanding.weights import Floats

_log = logging.getLogger(__name__)


class KeptVectors:
    """`folder` is `var/embedding/cache`; one file for each build of the embedding."""

    def __init__(self, embedding: Embedding, folder: Path) -> None:
        self._embedding, self._path = embedding, folder / f"{embedding.digest}.npz"
        self._kept: dict[str, Any] = self._read()
        self._asked: set[str] = set()

    def __call__(self, texts: Sequence[str]) -> Floats:
        """float32 [n, 6, 384]"""
        if not texts:
            return np.zeros((0, VIEWS, DIMENSION), np.float32)
        keys = [_key(text) for text in texts]
        for key, text in zip(keys, texts, strict=True):
            if key not in self._kept:
                self._kept[key] = self._embedding.computed(text)[1].astype(np.float16)
        self._asked.update(keys)
        return np.stack([self._kept[key] for key in keys]).astype(np.float32)

    def save(self) -> None:
        """Writes what this training asked for; texts that are gone are forgotten."""
        keys = sorted(self._asked)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self._path.with_suffix(f".{os.getpid()}.tmp.npz")
        np.savez(fresh, keys=np.array(keys, dtype="S32"), vectors=np.stack([self._kept[key] for key in keys]))
        os.replace(fresh, self._path)

    def _read(self) -> dict[str, Any]:
        if not self._path.exists():
            return {}
        try:
            with np.load(self._path, allow_pickle=False) as file:
                return {
                    key.decode(): vector for key, vector in zip(file["keys"], file["vectors"], strict=True)
                }
        except (OSError, ValueError, KeyError) as error:
            _log.warning(
                "kept sentence vectors: %s cannot be read (%s), computing them anew", self._path, error
            )
            return {}


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
