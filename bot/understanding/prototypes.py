"""A few vectors that stand for many: what a message is compared with to tell whether it is the shop's."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.understanding.fusion import OUT_OF_SCOPE
from bot.understanding.weights import Floats

MOST = 12  # for each intent in scope
ROUNDS = 5
KEPT = 2500  # what is not the shop's is of all kinds: examples of it stay as they are, up to so many


def prototypes(vectors: Floats, intents: Sequence[str]) -> tuple[Floats, Floats]:
    """Of unit vectors [n, 384]: the prototypes [k, 384], and which of them are in scope [k] (1 or 0)."""
    places: dict[str, list[int]] = {}
    for at, intent in enumerate(intents):
        places.setdefault(intent, []).append(at)
    chosen, inside = [], []
    for intent, own in sorted(places.items()):
        if intent == OUT_OF_SCOPE:
            chosen.append(vectors[own[:: -(-len(own) // KEPT)]])
        else:
            chosen.append(centres(vectors[own], min(MOST, -(-len(own) // 8))))
        inside += [float(intent != OUT_OF_SCOPE)] * len(chosen[-1])
    return np.concatenate(chosen).astype(np.float32), np.array(inside, np.float32)


def centres(vectors: Floats, count: int) -> Floats:
    """Spherical k-means (Dhillon and Modha 2001), begun with vectors spread evenly over the order given."""
    found: Floats = vectors[np.linspace(0, len(vectors) - 1, count).astype(int)]
    for _ in range(ROUNDS):
        nearest = (vectors @ found.T).argmax(axis=1)
        sums = np.stack([vectors[nearest == at].sum(axis=0) for at in range(count)])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        found = np.where(lengths > 0, sums / np.maximum(lengths, 1e-9), found)
    return found
