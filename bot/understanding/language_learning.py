"""Learns to tell the languages: from a few sentences of each (also of those that are not spoken here) and
from all utterances."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from bot.understanding.language import (
    COMMON_WORDS,
    LANGUAGES,
    LanguageModel,
    bare,
    dominant_script,
    groups,
    script_of,
    words_in,
)

SHARED_BY = 3  # languages
ALIKE = 0.1  # a word is shared by a language that uses it a tenth as often as another
LEAST_SEEN = 3  # windows that a group of characters stands in


def learnt(said: Mapping[str, Sequence[str]]) -> LanguageModel:
    """From sentences per language; cut into windows of one to eight words, since messages are short. Those
    in a script of their own teach nothing but which Latin words stand among its letters."""
    from sklearn.linear_model import LogisticRegression

    neutral = shared_words(said)
    latin = {
        language: [text for text in texts if dominant_script(text) == "latin"]
        for language, texts in said.items()
    }
    samples = [(words, language) for language, texts in latin.items() for words in _windows(texts, neutral)]
    rows, matrix = _grouped([words for words, _ in samples])
    counts = Counter(language for _, language in samples)
    weight = {  # "other" stands for all the rest of the world
        language: (len(samples) / count) ** (1 if language == "other" else 0.5)
        for language, count in counts.items()
    }
    model = LogisticRegression(C=1.0, max_iter=60, tol=1e-3, class_weight=weight)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # stopped after 60 rounds: more of them change no language
        model.fit(matrix, [language for _, language in samples])
    weights = np.vstack([model.coef_.T, model.intercept_]).astype(np.float32)
    words_of = {
        language: frozenset(word for text in texts for word in words_in(f"{text} {bare(text)}")) - neutral
        for language, texts in latin.items()
    }
    return LanguageModel(rows, weights, tuple(str(name) for name in model.classes_), words_of, neutral)


def _grouped(samples: Sequence[Sequence[str]]) -> tuple[dict[str, int], Any]:
    """A row for each group of characters that LEAST_SEEN samples have, and which of them each sample has
    (scipy CSR, ones [samples, groups])."""
    number: dict[str, int] = {}
    words = [number.setdefault(word, len(number)) for sample in samples for word in sample]
    found = [groups([word]) for word in number]
    names = sorted(set().union(*found))
    place = {group: at for at, group in enumerate(names)}
    of_words = _ones([place[group] for own in found for group in own], [*map(len, found)], len(names))
    matrix = _ones(words, [*map(len, samples)], len(number)) @ of_words
    kept = np.flatnonzero(np.bincount(matrix.indices, minlength=len(names)) >= LEAST_SEEN)
    matrix = matrix[:, kept]
    matrix.sort_indices()
    matrix.data[:] = 1
    return {names[at]: row for row, at in enumerate(kept.tolist())}, matrix


def _ones(columns: Sequence[int], counts: Sequence[int], width: int) -> Any:
    from scipy.sparse import csr_matrix

    ends = np.cumsum([0, *counts])
    return csr_matrix((np.ones(ends[-1], np.float32), columns, ends), shape=(len(counts), width))


def shared_words(said: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Words in Latin letters that say nothing of the language: about as frequent in three languages, or in
    two where one writes them amid its own letters ("iphone", "bluetooth"; not the "you" of one English
    sentence among the Latvian ones)."""
    rates: dict[str, list[float]] = {}
    amid: Counter[str] = Counter()
    for language, texts in said.items():
        if language == "other":
            continue
        used: Counter[str] = Counter()
        for text in texts:
            words = {word for word in words_in(text) if script_of(word[0]) == "latin"}
            used.update(words)
            if words and dominant_script(text) != "latin":
                amid.update(words)
        for word, times in used.items():
            rates.setdefault(word, []).append(times / len(texts))
    shared = {
        word
        for word, shares in rates.items()
        if sum(share >= ALIKE * max(shares) for share in shares) >= SHARED_BY - (amid[word] > 1)
    }
    return frozenset(shared | COMMON_WORDS)


def _windows(texts: Sequence[str], neutral: Collection[str]) -> list[list[str]]:
    dice = Random(len(texts))  # noqa: S311 - the same windows every time
    found = []
    for text in texts:
        words = words_in(text)
        if all(word in neutral for word in words):
            continue
        found.append(words)
        plainer = words_in(bare(text))
        if plainer != words:
            found.append(plainer)
        for size in (2, 4):
            if len(words) > size:
                at = dice.randrange(len(words) - size + 1)
                chosen = plainer if dice.random() < 0.5 and len(plainer) == len(words) else words
                found.append(chosen[at : at + size])
    return found


def seeds_in(folder: Path) -> dict[str, list[str]]:
    """`<language>.txt` files, a sentence a line."""
    return {
        path.stem: [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for path in sorted(folder.glob("*.txt"))
        if path.stem in LANGUAGES
    }
