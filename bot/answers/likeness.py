"""How near two questions are in meaning, over languages, and which questions of many ask the same.

Sentence vectors of everyday messages lie in a narrow cone, each language in its own: the mean of what
everybody asks (bot.answers.everyday) is taken out before they are compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.answers.answer import Question
from bot.answers.everyday import EVERYDAY
from bot.catalogue.english import STOP
from bot.catalogue.words import forms, stem, words

Floats = NDArray[np.float32]
Embed = Callable[[str], Floats]

TELLS_NOTHING = {
    stem(word)
    for word in (
        *STOP,
        *"do you can could would will please possible want like your our get got have".split(),
    )
}
SAME_MEANING = 0.55
"""Cosine from which two unanswered questions are one; set on tests/answers/dev_set.yml."""
SAME_WORDS = 0.6
_HEBREW, _ARABIC = re.compile(r"[\u0590-\u05ff]"), re.compile(r"[\u0600-\u06ff]")


def language_of(text: str, otherwise: str) -> str:
    """By the script; for others the language that was told."""
    if _HEBREW.search(text):
        return "he"
    if _ARABIC.search(text):
        return "fa"
    return "en" if otherwise in {"he", "fa"} else otherwise


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry the meaning."""
    return frozenset(stem(form) for form in forms(text)) - TELLS_NOTHING


def without_names(text: str, names: Iterable[str]) -> str:
    """The question without the names of products: two questions are not alike because both name one."""
    known = {form for name in names for form in forms(name)} - STOP
    kept = [text[word.start : word.end] for word in words(text) if word.form not in known]
    return " ".join(kept) if known and kept else text


class Compass:
    """Vectors as seen from the middle of what everybody asks in that language."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._middles = {
            language: np.mean([embed(text) for text in texts], axis=0) for language, texts in EVERYDAY.items()
        }
        self._everyday = np.stack(
            [self.point(Question(text, language)) for language, texts in EVERYDAY.items() for text in texts]
        )

    def point(self, question: Question) -> Floats:
        """A unit vector: float32 [384]."""
        middle = self._middles.get(question.language)
        if middle is None:
            middle = self._middles["en"]
        centred = self._embed(question.text) - middle
        return np.asarray(centred / max(float(np.linalg.norm(centred)), 1e-9), np.float32)

    def everyday(self, point: Floats) -> float:
        """The cosine to the nearest of what everybody asks."""
        return float((self._everyday @ point).max())


def grouped(questions: Sequence[Question], compass: Compass | None) -> list[list[int]]:
    """The places of questions that ask the same, in groups: each question joins the first group whose first
    question is near enough. The same questions in the same order give the same groups."""
    groups: list[list[int]] = []
    if compass is None:
        told = [content(question.text) for question in questions]
        for place, mine in enumerate(told):
            near = (g for g in groups if overlap(mine, told[g[0]]) >= SAME_WORDS)
            _join(groups, next(near, None), place)
        return groups
    points = [compass.point(question) for question in questions]
    heads = np.zeros((0, points[0].size if points else 1), np.float32)
    for place, point in enumerate(points):
        cosines = heads @ point
        best = int(cosines.argmax()) if len(cosines) else -1
        if best >= 0 and cosines[best] >= SAME_MEANING:
            groups[best].append(place)
        else:
            groups.append([place])
            heads = np.vstack([heads, point[None]])
    return groups


def _join(groups: list[list[int]], group: list[int] | None, place: int) -> None:
    if group is None:
        groups.append([place])
    else:
        group.append(place)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words of all words: 1 where both say the same."""
    return len(one & other) / max(1, len(one | other))
