"""Learns to tell the languages: from a few sentences of each (also of those that are not spoken here) and
from all utterances."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from bot.understanding.language import (
    COMMON_WORDS,
    LANGUAGES,
    SURE_OF_ONE_WORD,
    LanguageModel,
    bare,
    dominant_script,
    groups,
    script_of,
    words_in,
)
from bot.understanding.threads import one_thread_of_algebra

SHARED_BY = 3  # languages
ALIKE = 0.1  # a word is shared by a language that uses it a tenth as often as another
LEAST_SEEN = 3  # windows that a group of characters stands in
STRAY = 0.02  # a word is none of a language that uses it so much less often than another ("na", "merci")
OWN_SEEN, OWN_LETTERS = 3, 3  # texts of a language that a word of its own stands in; letters it has
MANY_TIMES, EVERYWHERE = 30, 0.01  # so often as a slip in English may be; so often as "ir" in Latvian


def learnt(said: Mapping[str, Sequence[str]]) -> LanguageModel:
    """From sentences per language; cut into windows of one to eight words, since messages are short. Those
    in a script of their own teach nothing but which Latin words stand among its letters."""
    from sklearn.linear_model import LogisticRegression

    neutral = shared_words(said)
    latin: dict[str, Sequence[str]] = {
        language: [text for text in texts if dominant_script(text) == "latin"]
        for language, texts in said.items()
    }
    shares = _shares(latin, neutral)
    latin = _spoken(latin, shares)
    samples = [(words, language) for language, texts in latin.items() for words in _windows(texts, neutral)]
    rows, matrix = _grouped([words for words, _ in samples])
    counts = Counter(language for _, language in samples)
    weight = {  # "other" stands for all the rest of the world
        language: (len(samples) / count) ** (1 if language == "other" else 0.5)
        for language, count in counts.items()
    }
    model = LogisticRegression(C=1.0, max_iter=60, tol=1e-3, class_weight=weight)
    with one_thread_of_algebra(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # stopped after 60 rounds: more of them change no language
        model.fit(matrix, [language for _, language in samples])
    weights = np.vstack([model.coef_.T, model.intercept_]).astype(np.float32)
    classes = tuple(str(name) for name in model.classes_)
    told = LanguageModel(rows, weights, classes, _words_of(latin, shares), {}, neutral)
    return replace(told, own=_own_words(told, latin, shares))


def _shares(latin: Mapping[str, Sequence[str]], neutral: Collection[str]) -> dict[str, dict[str, float]]:
    """Per word, with its accents and without, which share of a language's texts have it."""
    shares: dict[str, dict[str, float]] = {}
    for language, texts in latin.items():
        used = Counter(word for text in texts for word in {*words_in(text), *words_in(bare(text))})
        for word, times in used.items():
            if word not in neutral:
                shares.setdefault(word, {})[language] = times / len(texts)
    return shares


def _spoken(
    latin: Mapping[str, Sequence[str]], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, Sequence[str]]:
    """Without what is English among another language's texts ("never mind"): no word of it is more at home
    there."""

    def english(text: str, language: str) -> bool:
        told = [shares[word] for word in words_in(text) if word in shares]
        return bool(told) and all(by.get("en", 0.0) >= by[language] for by in told)

    return {
        language: texts if language in {"en", "other"} else [t for t in texts if not english(t, language)]
        for language, texts in latin.items()
    }


def _words_of(
    latin: Mapping[str, Sequence[str]], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, frozenset[str]]:
    """The words that the texts of a language use, but for those that are far more another's."""
    words: dict[str, set[str]] = {language: set() for language in latin}
    for word, by in shares.items():
        for language, share in by.items():
            if share > STRAY * max(by.values()):
                words[language].add(word)
    return {language: frozenset(found) for language, found in words.items()}


def _own_words(
    model: LanguageModel, latin: Mapping[str, Sequence[str]], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, frozenset[str]]:
    """What shows a language amid English: words that several of its texts have, no English one and next to
    none of the other languages spoken here. They are many times as frequent as what English texts may have
    missed, or their letters tell the language ("tests" is Latvian, and may be English)."""
    own: dict[str, set[str]] = {language: set() for language in latin if language not in {"en", "other"}}
    missed = 1 / max(1, len(latin.get("en", ())))
    for word, by in shares.items():
        language = max(by, key=lambda name: by[name])
        share, others = by[language], [by[name] for name in by if name not in {language, "other"}]
        seen = round(share * len(latin[language]))
        if language not in own or "en" in by or seen < OWN_SEEN:
            continue
        if len(word) < OWN_LETTERS and share < EVERYWHERE:
            continue
        if all(other <= ALIKE * share for other in others) and (
            share >= MANY_TIMES * missed
            or bare(word) != word
            or model.chances([word])[model.classes.index(language)] >= SURE_OF_ONE_WORD
        ):
            own[language].add(word)
    return {language: frozenset(found) for language, found in own.items()}


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
