"""Intents from two views of a message, added as logits: what its words and letters look like (tf-idf,
squared hinge) and what it means (sentence vector, logistic regression).

Measured on public corpora: BANKING77 10-shot 84.6, full 93.5; CLINC150 95.9; HINT3 Curekart (retail chats)
90.6 where DIET has 83.0. Everything is kept as plain arrays and JSON: a model file can hold no code."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import astuple, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from bot.understanding.calibration import Cooling, Logistic, softmax
from bot.understanding.ngrams import NGrams, Terms
from bot.understanding.weights import Floats

DENSE_SCALE = 8.0  # length of a text's views together
SPARSE_WEIGHT = 3.0
WORDS_TEMPERATURE = 0.78  # of the sparse half alone: fitted on utterances it had not seen
REMEMBERED = 1024  # texts
OUT_OF_SCOPE = "out_of_scope"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the classifier makes of one text: chances by intent (aligned with `Fusion.intents`), and the
    chance that the text belongs to the shop at all."""

    chances: Floats
    in_scope: float


@dataclass(frozen=True, slots=True)
class Dense:
    """Logistic regression over centred unit vectors, view by view: `mean` [views, 384], `matrix`
    [views * 384, intents]; `prototypes` stand for the first views of the training texts [n, 384], each in
    scope (1) or not (0)."""

    mean: Floats
    matrix: Floats
    bias: Floats
    prototypes: Floats
    prototype_in_scope: Floats

    def logits(self, views: Floats) -> Floats:
        scores: Floats = flat(centred(views, self.mean)) @ self.matrix + self.bias
        return scores

    def likeness(self, views: Floats) -> Floats:
        """To every prototype, by the first view: float32 [..., n]"""
        alike: Floats = centred(views[..., 0, :], self.mean[0]) @ self.prototypes.T
        return alike


def centred(views: Floats, mean: Floats) -> Floats:
    """Minus the mean of the training texts, each view of unit length again."""
    moved: Floats = views - mean
    lengths = np.sqrt(np.einsum("...d,...d->...", moved, moved))[..., None]  # norm() squares into a copy
    moved /= np.maximum(lengths, 1e-9)
    return moved


def flat(views: Floats, *, over: bool = False) -> Floats:
    """[..., views, 384] -> [..., views * 384], of length DENSE_SCALE. `over`: the views are written over; of
    all utterances a copy is a second and 600 MB."""
    scale = np.float32(DENSE_SCALE / np.sqrt(views.shape[-2]))
    scaled: Floats = np.multiply(views, scale, out=views if over else None)
    return scaled.reshape(*views.shape[:-2], -1)


def in_steps(weights: Floats) -> tuple[Any, Floats]:
    """Each row as whole steps of its own largest weight's 127th: int8 [rows, n] and float32 [rows]."""
    steps = np.maximum(np.abs(weights).max(axis=1) / 127, np.finfo(np.float32).tiny).astype(np.float32)
    return np.rint(weights / steps[:, None]).astype(np.int8), steps


@dataclass(frozen=True, slots=True)
class Fusion:
    """A trained classifier. `matrix` holds the sparse half's weights in steps of the row's `steps` (int8
    [features, intents], float32 [features]): half of what a start unpacks. `dense` is None where it was
    trained without sentence vectors; `coolings` are those of the languages that have one of their own;
    `word_counts` are those of the training texts, for putting slips right."""

    intents: tuple[str, ...]
    ngrams: NGrams
    matrix: Any
    steps: Floats
    bias: Floats
    dense: Dense | None
    cooling: Cooling = Cooling()
    scope: Logistic | None = None
    word_counts: Mapping[str, int] = field(default_factory=dict)
    coolings: Mapping[str, Cooling] = field(default_factory=dict)
    # Of the last texts: with vectors, and by words alone.
    _judged: dict[tuple[str, float], Judgement] = field(default_factory=dict, init=False, compare=False)
    _by_words: dict[str, Floats] = field(default_factory=dict, init=False, compare=False)
    _spoken: dict[str, Fusion] = field(default_factory=dict, init=False, compare=False)

    def spoken_in(self, language: str | None) -> Fusion:
        """The same classifier, as sure as it may be of texts in a language (None: in any)."""
        if language is None or language not in self.coolings:
            return self
        if language not in self._spoken:
            self._spoken[language] = replace(self, cooling=self.coolings[language], coolings={})
        return self._spoken[language]

    def logits(self, text: str, views: Floats | None) -> Floats:
        """Raw scores [intents]. Without a vector (no embedding on this machine) the sparse half speaks
        alone."""
        scores = self._of_words(text)
        if self.dense is not None and views is not None:
            scores = scores + self.dense.logits(views)
        return scores.astype(np.float32)

    def _of_words(self, text: str) -> Floats:
        """The sparse half. A text is asked about several times in a turn."""
        scores = self._by_words.get(text)
        if scores is None:
            sparse = self.ngrams.of(text)
            weights = sparse.weights * self.steps[sparse.rows]
            scores = SPARSE_WEIGHT * (weights @ self.matrix[sparse.rows] + self.bias)
            if len(self._by_words) >= REMEMBERED:
                self._by_words.clear()
            self._by_words[text] = scores
        return scores

    def by_words(self, text: str, but_for: Collection[str] = ()) -> tuple[str, float]:
        """The intent that words and letters alone make likeliest, one that is none of these, and how sure
        they are: .1 ms, where a vector takes 4."""
        chances = softmax(self.logits(text, None) / np.float32(WORDS_TEMPERATURE))
        return next((self.intents[at], float(chances[at])) for at in np.argsort(-chances)
                    if self.intents[at] not in but_for)  # fmt: skip

    def scope_features(self, logits: Floats, views: Floats | None) -> Floats:
        """What tells the shop's matters from others: the highest logit of an intent in scope, its lead over
        `out_of_scope`, and the likeness to the nearest prototypes in and out of scope: float32 [..., 4], of
        logits [..., intents] and views [..., views, 384]."""
        inside = [at for at, intent in enumerate(self.intents) if intent != OUT_OF_SCOPE]
        best = logits[..., inside].max(axis=-1)
        if OUT_OF_SCOPE in self.intents:
            outside = logits[..., self.intents.index(OUT_OF_SCOPE)]
        else:
            outside = np.full_like(best, -1.0)
        near_in = near_out = np.zeros_like(best)
        if self.dense is not None and views is not None:
            likeness = self.dense.likeness(views)
            known = self.dense.prototype_in_scope > 0
            near_in = np.where(known, likeness, 0).max(axis=-1, initial=0.0)
            near_out = np.where(known, 0, likeness).max(axis=-1, initial=0.0)
        return np.stack([best, best - outside, near_in, near_in - near_out], axis=-1).astype(np.float32)

    def judged(self, text: str, views_of: Callable[[str], Floats | None], enough: float = 1.0) -> Judgement:
        """`judge` with the vector that `views_of` gives, and a memory of the last texts: without the names of
        products people ask the same things. None as a vector is not remembered."""
        found = self._judged.get((text, enough))
        if found is None:
            views = views_of(text)
            found = self.judge(text, views, enough)
            if views is not None:
                if len(self._judged) >= REMEMBERED:
                    self._judged.clear()
                self._judged[text, enough] = found
        return found

    def judge(self, text: str, views: Floats | None, enough: float = 1.0) -> Judgement:
        """`enough`: a chance of being in scope that is told no nearer where it is reached whatever the text
        is like: to compare it takes .3 ms, what the vector's run left cold included."""
        logits = self.logits(text, views)
        chances = self.cooling(logits)
        if self.scope is None:
            return Judgement(chances, 1.0)
        if enough < 1 and (least := self.least_in_scope(logits, self.scope)) >= enough:
            return Judgement(chances, least)
        return Judgement(chances, float(self.scope(self.scope_features(logits, views))))

    def least_in_scope(self, logits: Floats, scope: Logistic) -> float:
        """The chance of being in scope of a text as unlike those in scope, and as like those outside, as can
        be."""
        features = self.scope_features(logits, None)
        features[2:] = np.where(scope.weights[2:] > 0, (0, -1), 1)
        return float(scope(features))

    def save(self, folder: Path) -> None:
        arrays: dict[str, Any] = {"matrix": self.matrix, "steps": self.steps, "bias": self.bias}
        arrays["idf"] = self.ngrams.idf
        arrays |= {"words": self.ngrams.words.hashes, "letters": self.ngrams.letters.hashes}
        if self.dense is not None:
            arrays |= {f"dense_{name}": getattr(self.dense, name) for name in Dense.__slots__}
        if self.scope is not None:
            arrays |= {
                "scope_weights": self.scope.weights,
                "scope_bias": np.array([self.scope.bias], np.float32),
            }
        np.savez_compressed(folder / "fusion.npz", **arrays)  # rasa packs at level 9: 13 s for what is not
        named = {
            "intents": self.intents,
            "cooling": astuple(self.cooling),
            "coolings": {language: astuple(cooling) for language, cooling in self.coolings.items()},
            "word_counts": dict(self.word_counts),
        }
        (folder / "fusion.json").write_text(json.dumps(named, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Fusion:
        """Raises OSError, ValueError or KeyError when the folder does not hold a whole classifier."""
        named = json.loads((folder / "fusion.json").read_text(encoding="utf-8"))
        with np.load(folder / "fusion.npz", allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        words, letters = Terms(arrays["words"]), Terms(arrays["letters"], len(arrays["words"]))
        dense = (
            Dense(*(arrays[f"dense_{name}"] for name in Dense.__slots__)) if "dense_mean" in arrays else None
        )
        scope = None
        if "scope_weights" in arrays:
            scope = Logistic(arrays["scope_weights"], float(arrays["scope_bias"][0]))
        return cls(
            tuple(named["intents"]),
            NGrams(words, letters, arrays["idf"]),
            arrays["matrix"],
            arrays["steps"],
            arrays["bias"],
            dense,
            Cooling(*map(float, named["cooling"])),
            scope,
            named["word_counts"],
            {language: Cooling(*map(float, numbers)) for language, numbers in named["coolings"].items()},
        )
